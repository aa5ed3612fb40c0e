// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/diff.h"
#include "core/analysis/diff/structural_changes.h"
#include "core/analysis/rule_names.h"
#include "core/base/message.h"
#include "core/findings/outcome_changes.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// "changed question `nights`: range 0 to 7 is now 0 to 14, option `x` added"; "question “Nights” (nights):
/// what it takes, 0 to 7, is now 0 to 14; “X” is now offered".
Message wordsOf(const Change& change, Named named = Named::ById);

/// One part of it: "range 0 to 7 is now 0 to 14". `noun`: of the change.
Message wordsOf(const ChangedPart& part, const std::string& noun, Named named);

/// "was not raised, is now raised"
Message wordsOf(FindingStatus before, FindingStatus after);

/// "finding", "urgent trigger"
std::string_view nounOf(OutcomeChange::Kind kind);

/// "finding `sleep`: was not raised, is now raised", "finding `sleep`: is new, and raised"
Message wordsOf(const OutcomeChange& change, Named named);

/// What an edit does to one rule, as its author reads it.
struct WordedRuleDifference {
    std::size_t rule = 0; ///< into Differences::rules
    std::string noun;     ///< "finding"
    std::string id;
    Message name; ///< nameOf()
    bool isNew = false;
    bool isGone = false;
    struct Shown {
        FindingStatus before{};
        FindingStatus after{};
        Date day; ///< of the screening
        /// "`systolic` 141 to 150 mmHg with `treated` yes: no longer raised"
        Message sentence{};
        std::vector<Message> answers{}; ///< "systolic: 141 to 150 mmHg", a line each
    };
    std::vector<Shown> shown{};
    /// What all that is not shown does: nothing else, or that there is more; may be empty.
    Message rest{};
    Message notKnown{}; ///< why it is not known whether there is (another) difference; may be empty
    Message limits{};   ///< what else can be answered than before; may be empty
    bool isSame = false;
    std::vector<Message> alike{}; ///< names of more rules of which `limits` says all, see grouped()
};

/// `difference` is one of `all`.
WordedRuleDifference wordsOf(const Differences& all, const RuleDifference& difference, const Reader& reader);

/// Rules of which there is nothing to say but that the same other answers can be given, as one.
std::vector<WordedRuleDifference> grouped(std::vector<WordedRuleDifference> rules);

/// "finding `a`, finding `b` and 12 more"
Message namesOf(const WordedRuleDifference& difference);

/// A line, and below it what shows it. Empty where it says the same.
std::string render(const WordedRuleDifference& difference);

} // namespace anteroom
