// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/condition_words.h"

namespace anteroom::authoring {

const std::vector<ConditionWord>& wordsFor(WordPlace place) {
    static constexpr ConditionWord is{"is", "The question has this answer."};
    static constexpr ConditionWord isAnswered{
        "is answered", "Unknown until asked; false when declined, not sure or not applicable."};
    static constexpr ConditionWord oneOf{"in [", "The answer is one of these."};
    static constexpr ConditionWord greater{">", "Greater, or later, than."};
    static constexpr ConditionWord atLeast{">=", "At least, or not before."};
    static constexpr ConditionWord less{"<", "Less, or earlier, than."};
    static constexpr ConditionWord atMost{"<=", "At most, or not after."};
    static constexpr ConditionWord equal{"=", "The same number or day."};
    static constexpr ConditionWord unequal{"!=", "Another number or day."};
    static constexpr ConditionWord sum{"sum(", "The sum of a list, or over rows: sum(drinks: cups)."};
    static constexpr ConditionWord mean{"mean(", "The mean of a list, or over rows."};
    static constexpr ConditionWord smallest{"min(", "The smallest of a list, or over rows."};
    static constexpr ConditionWord greatest{"max(", "The greatest of a list, or over rows."};
    static constexpr ConditionWord count{"count(",
                                         "How many of these conditions hold, or in how many rows one does."};
    static constexpr ConditionWord years{"years from", "Whole years between two days: years from A to B."};
    static constexpr ConditionWord months{"months from",
                                          "Whole months between two days: months from A to B."};
    static constexpr ConditionWord days{"days from", "Days between two days: days from A to B."};
    static constexpr ConditionWord today{"today", "The day of the screening."};

    static const std::vector<ConditionWord> operand{
        {"not", "The condition that follows does not hold; unknown stays unknown."},
        {"any(", "In any row, or any of several conditions: any(medicines: dose > 10)."},
        {"all(", "In every row, or all of several conditions; also holds of an empty list."},
        count,
        sum,
        mean,
        smallest,
        greatest,
        years,
        months,
        days};
    static const std::vector<ConditionWord> quantity{sum,   mean,   smallest, greatest, count,
                                                     years, months, days,     today};
    static const std::vector<ConditionWord> dayFrom{{"from", "The first of the two days follows."}};
    static const std::vector<ConditionWord> dayTo{{"to", "The second of the two days follows."}};
    static const std::vector<ConditionWord> afterYesNo{is, oneOf, isAnswered};
    static const std::vector<ConditionWord> afterSet{
        {"includes any of [", "At least one of these is among the answers."},
        {"includes all of [", "All of these are among the answers."},
        {"includes none of [", "None of these is among the answers."},
        isAnswered};
    static const std::vector<ConditionWord> afterNumber{greater, atLeast, less,      atMost,
                                                        equal,   unequal, isAnswered};
    static const std::vector<ConditionWord> afterText{isAnswered};
    static const std::vector<ConditionWord> afterComputed{is, greater, atLeast, less, atMost, equal, unequal};
    static const std::vector<ConditionWord> afterRows{isAnswered,
                                                      {":", "What is asked of each row follows."}};
    static const std::vector<ConditionWord> afterIncludes{{"any of [", "At least one of these."},
                                                          {"all of [", "All of these."},
                                                          {"none of [", "None of these."}};
    static const std::vector<ConditionWord> afterCondition{{"and", "Both hold."},
                                                           {"or", "At least one of the two holds."}};
    switch (place) {
    case WordPlace::Operand:
        return operand;
    case WordPlace::Quantity:
        return quantity;
    case WordPlace::DayFrom:
        return dayFrom;
    case WordPlace::DayTo:
        return dayTo;
    case WordPlace::AfterYesNo:
        return afterYesNo;
    case WordPlace::AfterSet:
        return afterSet;
    case WordPlace::AfterNumber:
        return afterNumber;
    case WordPlace::AfterText:
        return afterText;
    case WordPlace::AfterComputed:
        return afterComputed;
    case WordPlace::AfterRows:
        return afterRows;
    case WordPlace::AfterIncludes:
        return afterIncludes;
    case WordPlace::AfterCondition:
        break;
    }
    return afterCondition;
}

} // namespace anteroom::authoring
