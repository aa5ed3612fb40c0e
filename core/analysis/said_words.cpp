// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/said_words.h"

#include "core/analysis/joined_versions.h"
#include "core/base/text.h"
#include "core/expression/questions_below.h"
#include "core/session/answer_text.h"

#include <algorithm>
#include <cmath>

namespace anteroom {

namespace {

Answer ofOption(const Question& of, std::uint32_t option) {
    return of.type == QuestionType::Status    ? Answer::of(StatusValue{option, std::nullopt})
           : of.type == QuestionType::Choices ? Answer::of(OptionsValue{{option}})
                                              : Answer::of(OptionValue{option});
}

/// Nothing else is said in the rows.
bool isAlone(const SaidInBoth& said) {
    std::ptrdiff_t count = 0;
    const Answer& whole =
        said.after && said.saidAfter.state != Answer::State::NotAsked ? said.saidAfter : said.saidBefore;
    if (const auto* rows = std::get_if<RowsValue>(&whole.value))
        for (const std::vector<Answer>& row : rows->rows)
            count +=
                std::max(std::ptrdiff_t{1}, std::count_if(row.begin(), row.end(), [](const Answer& answer) {
                             return answer.state != Answer::State::NotAsked;
                         }));
    return count == 1;
}

} // namespace

SaidWords::SaidWords(const Questionnaire& before, const Questionnaire& after, Named named)
    : m_before(before), m_after(after), m_named(named), m_language(after->languages.front()) {}

std::string SaidWords::part(const SaidInBoth& said, Date day) const {
    return partOf(said, day) + takenWords(said, day);
}

std::string SaidWords::line(const SaidInBoth& said, Date day) const {
    return plainNameOf(question(said)) + ": " + valueOf(said, day) + takenWords(said, day);
}

std::string SaidWords::computedPart(const Difference& one, std::vector<SaidInBoth>& said) const {
    const ComputedSpan& span = *one.computed;
    const Questionnaire& of = span.isAfter ? m_after : m_before;
    const ComputedValue& value = of.computed(span.computed);
    std::vector<QuestionIndex> below = expression::questionsBelow(of.program(), value.value);
    std::vector<std::string> example;
    std::erase_if(said, [&](const SaidInBoth& answer) {
        const auto asked = span.isAfter ? answer.after : answer.before;
        if (!asked || std::find(below.begin(), below.end(), *asked) == below.end())
            return false;
        example.push_back(part(answer, one.today));
        return true;
    });
    const std::string name =
        m_named == Named::ById ? inBackticks(value.id.str()) : inQuotes(value.label.in(m_language));
    return name + ' ' + spanWords(span, value.unit) +
           (example.empty() ? "" : " (as in " + joinWords(example) + ')');
}

std::string SaidWords::spanWords(const ComputedSpan& span, const LocalizedText& unit) const {
    const std::string low = formatNumber(span.low);
    const std::string high = formatNumber(span.high);
    const bool isOpen = span.isAboveLow || span.isBelowHigh;
    if (!std::isinf(span.low) && !std::isinf(span.high) && !isOpen)
        return withUnit(span.low < span.high ? low + " to " + high : low, unit, m_language);
    std::vector<std::string> ends;
    if (!std::isinf(span.low))
        ends.push_back((span.isAboveLow ? "above " : "at least ") + low);
    if (!std::isinf(span.high))
        ends.push_back((span.isBelowHigh ? "below " : "at most ") + high);
    return ends.empty() ? "of any size" : withUnit(joinWords(ends), unit, m_language);
}

std::string SaidWords::partOf(const SaidInBoth& said, Date day) const {
    const Question& asks = question(said);
    const bool hasValues = said.valuesOf && said.values->low < said.values->high;
    if (!hasValues && !said.orElseOf)
        return nameOf(asks) + ' ' + valueOf(said, day);
    const QuestionId& id = hasValues ? *said.valuesOf : *said.orElseOf;
    const auto field = std::find_if(asks.fields.begin(), asks.fields.end(),
                                    [&](const Question& one) { return one.id == id; });
    const std::string name = plainNameOf(asks) + (m_named == Named::ById ? "." : ": ") + plainNameOf(*field);
    return (m_named == Named::ById ? inBackticks(name) : inQuotes(name)) + ' ' +
           (hasValues ? intervalOf(*said.values, *field) : optionsOf(said, *field)) +
           (isAlone(said) ? "" : " (as in " + valueOf(said, day) + ')');
}

/// All that make the same difference, in their own order.
std::string SaidWords::optionsOf(const SaidInBoth& said, const Question& of) const {
    std::vector<std::string> texts;
    for (std::uint32_t option = 0; option < of.options.size(); ++option)
        if (std::find(said.orElse.begin(), said.orElse.end(), of.options[option].id) != said.orElse.end())
            texts.push_back(answerText(of, ofOption(of, option), m_language));
    return joinWords(texts, " or ");
}

std::string SaidWords::intervalOf(const Interval& values, const Question& of) const {
    return formatNumber(values.low) + " to " + withUnit(formatNumber(values.high), of.unit, m_language);
}

const Question& SaidWords::question(const SaidInBoth& said) const {
    return said.after ? m_after.question(*said.after) : m_before.question(*said.before);
}

/// What was said, as the version that takes more of it has it.
std::string SaidWords::valueOf(const SaidInBoth& said, Date day) const {
    const bool isBefore = !said.after || said.saidAfter.state == Answer::State::NotAsked ||
                          takenBy(said, day) == Taken::OnlyBefore;
    const Question& asks = isBefore ? m_before.question(*said.before) : m_after.question(*said.after);
    if (said.values && !said.valuesOf && said.values->low < said.values->high)
        return intervalOf(*said.values, asks);
    if (!said.orElse.empty() && !said.orElseOf)
        return optionsOf(said, asks);
    return answerText(asks, isBefore ? said.saidBefore : said.saidAfter, m_language);
}

Taken SaidWords::takenBy(const SaidInBoth& said, Date day) const {
    if (!said.before || !said.after)
        return Taken::ByBoth;
    return takenOf(asked(m_before, *said.before), said.saidBefore, asked(m_after, *said.after),
                   said.saidAfter, day)
        .value_or(Taken::ByBoth);
}

std::string SaidWords::takenWords(const SaidInBoth& said, Date day) const {
    if (!said.after)
        return " (no longer asked)";
    if (!said.before)
        return " (not asked before)";
    const Taken taken = takenBy(said, day);
    return taken == Taken::OnlyBefore  ? " (can no longer be answered)"
           : taken == Taken::OnlyAfter ? " (could not be answered before)"
                                       : "";
}

std::string SaidWords::nameOf(const Question& question) const {
    return m_named == Named::ById ? inBackticks(question.id.str()) : inQuotes(plainNameOf(question));
}

std::string SaidWords::plainNameOf(const Question& question) const {
    return m_named == Named::ById ? question.id.str() : std::string(question.labelOrText().in(m_language));
}

} // namespace anteroom
