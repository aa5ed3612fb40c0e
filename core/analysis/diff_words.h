// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff.h"
#include "core/findings/outcome_changes.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// "changed question `nights`: range, option `x` added"
std::string wordsOf(const Change& change);

/// "was ruled out, is now raised"
std::string wordsOf(FindingStatus before, FindingStatus after);

/// "finding", "urgent trigger"
std::string_view nounOf(OutcomeChange::Kind kind);

/// "finding `sleep`: was ruled out, is now raised", "finding `sleep`: is new, and raised"
std::string wordsOf(const OutcomeChange& change);

/// What an edit does to one rule, as its author reads it.
struct WordedRuleDifference {
    std::string noun; ///< "finding"
    std::string id;
    struct Shown {
        FindingStatus before{};
        FindingStatus after{};
        Date day;                           ///< of the screening
        std::vector<std::string> answers{}; ///< "nights: 3 nights", a line each
    };
    std::vector<Shown> shown{};
    std::string notKnown{}; ///< why it is not known whether there is (another) difference; may be empty
    std::string limits{};   ///< what the comparison leaves out; may be empty

    bool isSame() const { return shown.empty() && notKnown.empty(); }
};

WordedRuleDifference wordsOf(const Questionnaire& joined, const RuleDifference& difference);

/// A line, and below it what shows it. Empty where nothing changed and nothing is left out.
std::string render(const WordedRuleDifference& difference);

} // namespace anteroom
