// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/note_evidence.h"

#include "core/base/text.h"

#include <cmath>

namespace anteroom {

namespace {

template <typename Write>
std::string reachWords(Interval reach, Write write) {
    if (std::isinf(reach.low))
        return "at most " + write(reach.high);
    if (std::isinf(reach.high))
        return "at least " + write(reach.low);
    return "from " + write(reach.low) + " to " + write(reach.high);
}

/// "`age`, which is from 18 to 99".
std::string allowedWords(const Naming& names, const Allowed& by) {
    const Question& whole = names.questionnaire().question(by.question);
    const Question& question = by.field ? whole.fields[at(*by.field)] : whole;
    const std::string name = names.question(by.question, by.field) + ", which ";
    if (question.type == QuestionType::Rows)
        return name + "has at least one row";
    if (question.type == QuestionType::Number)
        return name + "is " + reachWords(question.valueType.range, formatNumber);
    const auto iso = [](double days) { return Date::fromDays(static_cast<std::int32_t>(days)).iso(); };
    if (question.rangeEndsToday)
        return name + "is from " + iso(question.valueType.range.low) + " to the day of the screening";
    return name + "is " + reachWords(question.valueType.range, iso);
}

} // namespace

std::string clashWords(const Naming& names, const ClashPart& part) {
    if (part.allowedBy)
        return allowedWords(names, *part.allowedBy);
    if (part.bounds)
        return names.written(part.node) + ", which is " + reachWords(*part.bounds, formatNumber);
    std::string words = names.written(part.node);
    if (const Op op = names.questionnaire().program()[part.node].op; names.isByTitle() && !isCondition(op))
        words += op == Op::Answer ? (part.is.contains(Truth::False) ? " is not asked" : " is asked")
                                  : (part.is.contains(Truth::False) ? " has no answers" : " has answers");
    else if (part.is == TruthSet{Truth::False})
        words += names.isByTitle() ? " does not hold" : ", as untrue";
    else if (!part.is.contains(Truth::True))
        words += names.isByTitle() ? " does not hold, or is not known" : ", as not known or untrue";
    if (part.showWhenOf)
        words += (names.isByTitle() ? ", by which is asked " : ", which shows ") +
                 names.question(*part.showWhenOf);
    return words;
}

std::vector<std::string> answerLines(const Naming& names, const Witness& witness) {
    std::vector<std::string> lines;
    for (const auto& [index, answer] : witness.answers)
        lines.push_back(names.answer(index, answer));
    if (lines.empty())
        lines.emplace_back("nothing answered yet");
    return lines;
}

} // namespace anteroom
