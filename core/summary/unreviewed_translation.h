// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// Of the languages `askedIn` (AnswerSheet::languages), those with safety questions in a translation that
/// nobody has signed for, and which of these questions something was said to, in whichever of the languages.
std::vector<UnreviewedSafety> unreviewedAsked(const Session& session,
                                              const std::vector<std::string>& askedIn);

/// What to say of one of these to a reader of `language`.
std::string unreviewedSentence(const UnreviewedSafety& asked, const std::vector<std::string>& askedIn,
                               std::string_view language);

} // namespace anteroom
