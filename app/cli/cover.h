// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/coverage/coverage_words.h"

#include <memory>
#include <vector>

namespace anteroom::cli {

/// What the cases of a questionnaire show of its rules.
struct CasesCover {
    CoverageCount count;
    std::vector<WordedCoverage> rules; ///< in the order of the questionnaire
};

/// On all cores. Without a solver everything that no case shows is undecided.
CasesCover cover(const std::shared_ptr<const Questionnaire>& questionnaire, const SourceSet& sources,
                 const std::vector<Case>& cases);

} // namespace anteroom::cli
