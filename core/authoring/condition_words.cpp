// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/condition_words.h"

namespace anteroom::authoring {

const std::vector<ConditionWord>& wordsFor(WordPlace place) {
    static constexpr ConditionWord is{"is", core::term("The question has this answer.")};
    static constexpr ConditionWord isAnswered{
        "is answered", core::term("Unknown until asked; false when declined, not sure or not applicable.")};
    static constexpr ConditionWord oneOf{"in [", core::term("The answer is one of these.")};
    static constexpr ConditionWord greater{">", core::term("Greater, or later, than.")};
    static constexpr ConditionWord atLeast{">=", core::term("At least, or not before.")};
    static constexpr ConditionWord less{"<", core::term("Less, or earlier, than.")};
    static constexpr ConditionWord atMost{"<=", core::term("At most, or not after.")};
    static constexpr ConditionWord equal{"=", core::term("The same number or day.")};
    static constexpr ConditionWord unequal{"!=", core::term("Another number or day.")};
    static constexpr ConditionWord sum{"sum(",
                                       core::term("The sum of a list, or over rows: sum(drinks: cups).")};
    static constexpr ConditionWord mean{"mean(", core::term("The mean of a list, or over rows.")};
    static constexpr ConditionWord smallest{"min(", core::term("The smallest of a list, or over rows.")};
    static constexpr ConditionWord greatest{"max(", core::term("The greatest of a list, or over rows.")};
    static constexpr ConditionWord count{
        "count(", core::term("How many of these conditions hold, or in how many rows one does.")};
    static constexpr ConditionWord years{"years from",
                                         core::term("Whole years between two days: years from A to B.")};
    static constexpr ConditionWord months{"months from",
                                          core::term("Whole months between two days: months from A to B.")};
    static constexpr ConditionWord days{"days from", core::term("Days between two days: days from A to B.")};
    static constexpr ConditionWord today{"today", core::term("The day of the screening.")};

    static const std::vector<ConditionWord> operand{
        {"not", core::term("The condition that follows does not hold; unknown stays unknown.")},
        {"any(", core::term("In any row, or any of several conditions: any(medicines: dose > 10).")},
        {"all(", core::term("In every row, or all of several conditions; also holds of an empty list.")},
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
    static const std::vector<ConditionWord> dayFrom{
        {"from", core::term("The first of the two days follows.")}};
    static const std::vector<ConditionWord> dayTo{{"to", core::term("The second of the two days follows.")}};
    static const std::vector<ConditionWord> afterYesNo{is, oneOf, isAnswered};
    static const std::vector<ConditionWord> afterSet{
        {"includes any of [", core::term("At least one of these is among the answers.")},
        {"includes all of [", core::term("All of these are among the answers.")},
        {"includes none of [", core::term("None of these is among the answers.")},
        isAnswered};
    static const std::vector<ConditionWord> afterNumber{greater, atLeast, less,      atMost,
                                                        equal,   unequal, isAnswered};
    static const std::vector<ConditionWord> afterText{isAnswered};
    static const std::vector<ConditionWord> afterComputed{is, greater, atLeast, less, atMost, equal, unequal};
    static const std::vector<ConditionWord> afterRows{
        isAnswered, {":", core::term("What is asked of each row follows.")}};
    static const std::vector<ConditionWord> afterIncludes{{"any of [", core::term("At least one of these.")},
                                                          {"all of [", core::term("All of these.")},
                                                          {"none of [", core::term("None of these.")}};
    static const std::vector<ConditionWord> afterCondition{
        {"and", core::term("Both hold.")}, {"or", core::term("At least one of the two holds.")}};
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
