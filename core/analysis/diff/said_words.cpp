// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/said_words.h"

#include "core/analysis/diff/joined_versions.h"
#include "core/base/said.h"
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

SaidWords::SaidWords(const Questionnaire& before, const Questionnaire& after, const Reader& reader)
    : m_before(before), m_after(after), m_named(reader.named), m_language(languageOf(reader, after)) {}

Message SaidWords::part(const SaidInBoth& said, Date day) const {
    return withTaken(partOf(said, day), said, day);
}

Message SaidWords::line(const SaidInBoth& said, Date day) const {
    return withTaken(core::said("%1: %2", {plainNameOf(question(said)), valueOf(said, day)}), said, day);
}

Message SaidWords::computedPart(const Difference& one, std::vector<SaidInBoth>& said) const {
    const ComputedSpan& span = *one.computed;
    const Questionnaire& of = span.isAfter ? m_after : m_before;
    const ComputedValue& value = of.computed(span.computed);
    std::vector<QuestionIndex> below = expression::questionsBelow(of.program(), value.value);
    std::vector<Message> example;
    std::erase_if(said, [&](const SaidInBoth& answer) {
        const auto asked = span.isAfter ? answer.after : answer.before;
        if (!asked || std::find(below.begin(), below.end(), *asked) == below.end())
            return false;
        example.push_back(part(answer, one.today));
        return true;
    });
    const std::string name = m_named == Named::ById ? inBackticks(value.id.str()) : inQuotes(in(value.label));
    const Message words = spanWords(span, value.unit);
    return example.empty() ? core::said("%1 %2", {name, words})
                           : core::said("%1 %2 (as in %3)", {name, words, core::allOf(example)});
}

Message SaidWords::spanWords(const ComputedSpan& span, const LocalizedText& unit) const {
    const std::string low = formatNumber(span.low);
    const std::string high = formatNumber(span.high);
    const auto withIts = [&](const std::string& number) { return withUnit(number, unit, m_language); };
    const bool hasLow = !std::isinf(span.low);
    const bool hasHigh = !std::isinf(span.high);
    if (hasLow && hasHigh && !span.isAboveLow && !span.isBelowHigh)
        return span.low < span.high ? core::said("%1 to %2", {low, withIts(high)})
                                    : Message::verbatim(withIts(low));
    std::vector<Message> ends;
    if (hasLow) {
        const std::string end = hasHigh ? low : withIts(low);
        ends.push_back(span.isAboveLow ? core::said("above %1", {end}) : core::said("at least %1", {end}));
    }
    if (hasHigh)
        ends.push_back(span.isBelowHigh ? core::said("below %1", {withIts(high)})
                                        : core::said("at most %1", {withIts(high)}));
    return ends.empty() ? core::said("of any size") : core::allOf(ends);
}

Message SaidWords::partOf(const SaidInBoth& said, Date day) const {
    const Question& asks = question(said);
    const bool hasValues = said.valuesOf && said.values->low < said.values->high;
    if (!hasValues && !said.orElseOf)
        return core::said("%1 %2", {nameOf(asks), valueOf(said, day)});
    const QuestionId& id = hasValues ? *said.valuesOf : *said.orElseOf;
    const auto field = std::find_if(asks.fields.begin(), asks.fields.end(),
                                    [&](const Question& one) { return one.id == id; });
    const std::string name = nameOf(asks, *field);
    const Message words = hasValues ? intervalOf(*said.values, *field) : optionsOf(said, *field);
    return isAlone(said) ? core::said("%1 %2", {name, words})
                         : core::said("%1 %2 (as in %3)", {name, words, valueOf(said, day)});
}

/// All that make the same difference, in their own order.
Message SaidWords::optionsOf(const SaidInBoth& said, const Question& of) const {
    std::vector<std::string> texts;
    for (std::uint32_t option = 0; option < of.options.size(); ++option)
        if (std::find(said.orElse.begin(), said.orElse.end(), of.options[option].id) != said.orElse.end())
            texts.push_back(answerText(of, ofOption(of, option), m_language));
    return core::oneOf(texts);
}

Message SaidWords::intervalOf(const Interval& values, const Question& of) const {
    return core::said("%1 to %2",
                      {formatNumber(values.low), withUnit(formatNumber(values.high), of.unit, m_language)});
}

const Question& SaidWords::question(const SaidInBoth& said) const {
    return said.after ? m_after.question(*said.after) : m_before.question(*said.before);
}

/// What was said, as the version that takes more of it has it.
Message SaidWords::valueOf(const SaidInBoth& said, Date day) const {
    const bool isBefore = !said.after || said.saidAfter.state == Answer::State::NotAsked ||
                          takenBy(said, day) == Taken::OnlyBefore;
    const Question& asks = isBefore ? m_before.question(*said.before) : m_after.question(*said.after);
    if (said.values && !said.valuesOf && said.values->low < said.values->high)
        return intervalOf(*said.values, asks);
    if (!said.orElse.empty() && !said.orElseOf)
        return optionsOf(said, asks);
    return Message::verbatim(answerText(asks, isBefore ? said.saidBefore : said.saidAfter, m_language));
}

Taken SaidWords::takenBy(const SaidInBoth& said, Date day) const {
    if (!said.before || !said.after)
        return Taken::ByBoth;
    return takenOf(asked(m_before, *said.before), said.saidBefore, asked(m_after, *said.after),
                   said.saidAfter, day)
        .value_or(Taken::ByBoth);
}

Message SaidWords::withTaken(const Message& words, const SaidInBoth& said, Date day) const {
    if (!said.after)
        return core::said("%1 (no longer asked)", {words});
    if (!said.before)
        return core::said("%1 (not asked before)", {words});
    const Taken taken = takenBy(said, day);
    return taken == Taken::OnlyBefore  ? core::said("%1 (can no longer be answered)", {words})
           : taken == Taken::OnlyAfter ? core::said("%1 (could not be answered before)", {words})
                                       : words;
}

std::string SaidWords::nameOf(const Question& question) const {
    return m_named == Named::ById ? inBackticks(question.id.str()) : inQuotes(plainNameOf(question));
}

std::string SaidWords::nameOf(const Question& rows, const Question& field) const {
    return m_named == Named::ById ? inBackticks(rows.id.str() + '.' + field.id.str())
                                  : inQuotes(plainNameOf(rows) + ": " + plainNameOf(field));
}

std::string SaidWords::plainNameOf(const Question& question) const {
    return m_named == Named::ById ? question.id.str() : in(question.labelOrText());
}

} // namespace anteroom
