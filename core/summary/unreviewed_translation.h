// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/left_out.h"
#include "core/session/session.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// Whether something was said to its question. What is kept and not counted was asked as well.
bool wasAsked(const Answer& answer);

/// Of the languages `askedIn` (AnswerSheet::languages), those with safety questions in a translation that
/// nobody has signed for, and which of these questions something was said to, in whichever of the languages.
std::vector<UnreviewedSafety> unreviewedAsked(const Session& session,
                                              const std::vector<std::string>& askedIn);

/// What to say of one of these to a reader of `language`.
std::string unreviewedSentence(const UnreviewedSafety& asked, const std::vector<std::string>& askedIn,
                               std::string_view language);

/// The translation in which a reader of `language` (readingOrder()) reads safety questions, where nobody has
/// signed for it, and all of those questions.
std::optional<UnreviewedSafety> unreviewedRead(const Questionnaire& questionnaire, std::string_view language);

/// The same, and which of them print: what is shown or was asked. Nothing where unreviewedAsked() says
/// it of that language already.
std::optional<UnreviewedSafety> unreviewedPrinted(const Session& session, const LeftOut& leftOut,
                                                  const std::vector<std::string>& askedIn,
                                                  std::string_view language);

/// What to say of it to that reader; in which language they were asked stands beside it
/// (Summary::askedInText).
std::string unreviewedPrintedSentence(const UnreviewedSafety& printed, std::string_view language);

} // namespace anteroom
