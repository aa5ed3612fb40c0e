// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace anteroom::report {

/// The words in which a paper form says when a question is to be answered; {0} and {1} are filled in.
struct ConditionWords {
    std::string_view ifSo, unless;              ///< {0} a condition
    std::string_view quoted;                    ///< {0} the words beside a box
    std::string_view inQuestion;                ///< {0} boxes, {1} the number of the question
    std::string_view youTicked, youDidNotTick;  ///< {0} boxes in a question
    std::string_view isTicked, isNotTicked;     ///< the same, of what somebody else filled in
    std::string_view allOf;                     ///< {0} boxes, where not all of them are ticked
    std::string_view anythingBut;               ///< {0} a box
    std::string_view orBox, andBox;             ///< between boxes
    std::string_view orClause, andClause;       ///< between conditions
    std::string_view notThis;                   ///< {0} a condition
    std::string_view isAnswered, isNotAnswered; ///< {0} the number of the question
    std::string_view question;                  ///< {0} its number
    std::string_view fieldIs, fieldIsNot;       ///< {0} a column, {1} what stands in it
    std::string_view numbers[6];                ///< by Relation; {0} the number of the question, {1} a number
    std::string_view notNumbers[6];             ///< the same, where the relation does not hold
};

/// English where the language has no words yet.
const ConditionWords& conditionWords(std::string_view language);

} // namespace anteroom::report
