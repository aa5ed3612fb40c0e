// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/note_words.h"
#include "core/analysis/provers.h"
#include "core/base/result.h"

#include <memory>
#include <string>
#include <vector>

namespace anteroom::cli {

inline constexpr const char* proofsAreOff = "Proofs are off: this Anteroom was built without a solver (Z3).";

/// One for each core, over screenings from today on for some years.
Provers proversOf(const std::shared_ptr<const Questionnaire>& questionnaire);

/// What is so whatever is answered, over screenings from today on for some years, the most harmful first; on
/// all cores. The Error says that this build has no solver.
Result<std::vector<WordedNote>> prove(const std::shared_ptr<const Questionnaire>& questionnaire,
                                      const SourceSet& sources);

std::vector<std::string> inEnglish(const std::vector<Message>& lines);

} // namespace anteroom::cli
