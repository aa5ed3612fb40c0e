// SPDX-License-Identifier: GPL-3.0-or-later
// How far a number in a difference goes.
#include "core/analysis/diff/both_versions.h"

#include <algorithm>
#include <cmath>

namespace anteroom {

namespace {

constexpr int mostSteps = 20'000; ///< looked at to either side of a number

const Question* fieldIn(const Question& rows, const QuestionId& id) {
    const auto found = std::find_if(rows.fields.begin(), rows.fields.end(),
                                    [&](const Question& field) { return field.id == id; });
    return found == rows.fields.end() ? nullptr : &*found;
}

} // namespace

std::optional<AskedQuestion> BothVersions::askedAt(const SaidInBoth& said, const AnswerPlace& place,
                                                   bool isAfter) const {
    const auto question = isAfter ? said.after : said.before;
    if (!question)
        return std::nullopt;
    const AskedQuestion whole = asked(*(isAfter ? m_after : m_before).questionnaire, *question);
    if (!place.field)
        return whole;
    const Question* field = fieldIn(*whole.question, *place.field);
    return field != nullptr ? std::optional(whole.field(*field)) : std::nullopt;
}

Answer* BothVersions::answerAt(SaidInBoth& said, const AnswerPlace& place, bool isAfter) const {
    const auto question = isAfter ? said.after : said.before;
    Answer& whole = isAfter ? said.saidAfter : said.saidBefore;
    if (!question || !place.field)
        return question ? &whole : nullptr;
    const Question& rows = (isAfter ? m_after : m_before).questionnaire->question(*question);
    const Question* field = fieldIn(rows, *place.field);
    auto* value = std::get_if<RowsValue>(&whole.value);
    if (field == nullptr || value == nullptr || place.row >= value->rows.size())
        return nullptr;
    return &value->rows[place.row][static_cast<std::size_t>(field - rows.fields.data())];
}

bool BothVersions::isNumber(const Difference& difference, const AnswerPlace& place) const {
    SaidInBoth said = difference.said[place.said];
    for (const bool isAfter : {true, false})
        if (const Answer* answer = answerAt(said, place, isAfter);
            answer != nullptr && std::holds_alternative<double>(answer->value))
            return true;
    return false;
}

std::vector<BothVersions::AnswerPlace> BothVersions::numbersIn(const Difference& difference) const {
    std::vector<AnswerPlace> all;
    const auto add = [&](AnswerPlace place) {
        if (isNumber(difference, place))
            all.push_back(std::move(place));
    };
    for (std::size_t i = 0; i < difference.said.size(); ++i) {
        const SaidInBoth& said = difference.said[i];
        const Question& question = said.after ? m_after.questionnaire->question(*said.after)
                                              : m_before.questionnaire->question(*said.before);
        add({i});
        const auto* rows = std::get_if<RowsValue>(&(said.after ? said.saidAfter : said.saidBefore).value);
        for (std::size_t row = 0; rows != nullptr && row < rows->rows.size(); ++row)
            for (const Question& field : question.fields)
                add({i, row, field.id});
    }
    return all;
}

// Nothing where neither version takes it.
std::optional<SaidInBoth> BothVersions::withNumber(const SaidInBoth& said, const AnswerPlace& place,
                                                   double number, Date today) const {
    SaidInBoth other = said;
    bool isTaken = false;
    for (const bool isAfter : {true, false})
        if (Answer* answer = answerAt(other, place, isAfter)) {
            const auto to = askedAt(said, place, isAfter);
            *answer = asTaken(*to, Answer::of(number), *to, today);
            isTaken = isTaken || answer->state == Answer::State::Answered;
        }
    return isTaken ? std::optional(std::move(other)) : std::nullopt;
}

Interval BothVersions::valuesOf(const RuleDifference& rule, const Difference& difference,
                                const AnswerPlace& place) {
    SaidInBoth said = difference.said[place.said];
    double value = 0;
    int decimals = 0;
    for (const bool isAfter : {true, false}) {
        const Answer* answer = answerAt(said, place, isAfter);
        if (answer == nullptr)
            continue;
        if (const double* number = std::get_if<double>(&answer->value))
            value = *number;
        decimals = std::max(decimals, askedAt(said, place, isAfter)->question->decimals);
    }
    const double parts = std::pow(10, decimals);
    const double start = std::round(value * parts);
    std::vector<SaidInBoth> others = difference.said;
    const auto last = [&](int direction) {
        double reached = start;
        for (int step = 1; step <= mostSteps; ++step) {
            const double next = start + direction * step;
            auto other = withNumber(said, place, next / parts, difference.today);
            if (!other)
                break;
            others[place.said] = *std::move(other);
            if (!holds(rule, difference, others))
                break;
            reached = next;
        }
        return reached;
    };
    const double low = last(-1) / parts;
    return {low, last(1) / parts};
}

void BothVersions::widen(const RuleDifference& rule, Difference& difference,
                         const std::vector<AnswerPlace>& decided) {
    std::vector<AnswerPlace> places = decided;
    std::erase_if(places, [&](const AnswerPlace& place) { return !isNumber(difference, place); });
    if (places.empty())
        places = numbersIn(difference);
    // What says most is the number of which the fewest values do it.
    std::optional<AnswerPlace> narrowest;
    double share = 0;
    Interval values;
    for (const AnswerPlace& place : places) {
        const Interval found = valuesOf(rule, difference, place);
        const SaidInBoth& said = difference.said[place.said];
        const auto asks = askedAt(said, place, true);
        const Interval range = (asks ? *asks : *askedAt(said, place, false)).question->valueType.range;
        const double here = (found.high - found.low) / std::max(1.0, range.high - range.low);
        if (narrowest && here >= share)
            continue;
        narrowest = place;
        share = here;
        values = found;
    }
    if (narrowest) {
        difference.said[narrowest->said].values = values;
        difference.said[narrowest->said].valuesOf = narrowest->field;
    }
}

} // namespace anteroom
