// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/coverage/obligations.h"
#include "core/analysis/provers.h"
#include "core/loading/cases.h"

#include <memory>
#include <optional>
#include <vector>

namespace anteroom {

/// What became of one obligation.
enum class Covered : std::uint8_t {
    ByCase,
    Missing,    ///< a case can show it, and none does
    Impossible, ///< no answers can: nothing is missing
    Undecided   ///< no case shows it, and it is not known whether one can
};

struct CoveredPart {
    Obligation obligation;
    Covered covered = Covered::Undecided;
    std::optional<std::uint32_t> byCase{};   ///< the first, into the cases
    std::optional<std::uint32_t> proposal{}; ///< Missing: into RuleCoverage::proposals
    std::optional<Undecided::Why> why{};     ///< Undecided
};

/// One finding, urgent trigger or contradiction.
struct RuleCoverage {
    Rule rule;
    std::vector<CoveredPart> parts;
    /// Answers that show what is missing, as few as will do: one may show several parts.
    std::vector<Witness> proposals{};
};

/// How many parts of all that are not impossible; what is undecided is among all.
struct CoverageCount {
    std::size_t shown = 0;
    std::size_t all = 0;
    std::size_t impossible = 0;
    std::size_t undecided = 0;
    /// Rounded down to a tenth, so that 100 says that nothing is missing. 100 where there is nothing to show.
    double percent() const;
};
CoverageCount countOf(const RuleCoverage& rule);
CoverageCount countOf(const std::vector<RuleCoverage>& rules);

/// Which parts of the findings, urgent triggers and contradictions the cases show, see obligationsOf(). A
/// case counts for a rule when it holds and its `expect` says something of the rule; nobody confirmed the
/// others.
///
/// Show-whens and computed values have no part of their own: a case cannot expect their outcome for its own
/// sake, and what they change is seen in the rules that rest on them.
std::vector<RuleCoverage> coverage(const std::shared_ptr<const Questionnaire>& questionnaire,
                                   const std::vector<Case>& cases, Provers& provers);

} // namespace anteroom
