// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/coverage.h"

#include <memory>
#include <string>
#include <vector>

namespace anteroom {

/// The coverage of one rule as a questionnaire's author reads it.
struct WordedCoverage {
    SourceSpan span;
    std::string noun; ///< "finding"
    std::string id;
    CoverageCount count;
    /// What no case shows, in the order of the rule.
    struct Part {
        SourceSpan span;
        std::string words; ///< "`nights` is exactly 2, and `nights >= 3` decides it"
        Covered covered = Covered::Missing;
        std::string why{}; ///< Undecided
        std::optional<std::uint32_t> proposal{};
    };
    std::vector<Part> parts{};
    /// Cases that show them, as YAML for cases.yaml, to be confirmed or corrected by the author.
    std::vector<std::string> proposals{};
};

/// `sources`: the texts that the questionnaire was loaded from.
WordedCoverage wordsOf(const std::shared_ptr<const Questionnaire>& questionnaire, const SourceSet& sources,
                       const RuleCoverage& rule);

/// "12 of 13 parts (92.3 %), 1 more is impossible"
std::string wordsOf(const CoverageCount& count);

/// Its place, the count, what is not shown and the proposals. Empty where all is shown and nothing is
/// impossible.
std::string render(const WordedCoverage& rule, const SourceSet& sources);

} // namespace anteroom
