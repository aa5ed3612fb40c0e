// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/session/answer_text.h"
#include "core/session/phrases.h"

namespace anteroom {
namespace {

using P = AnswerPhrase;

bool isNumber(const Question& field, const Answer& answer) {
    return field.type == QuestionType::Number && answer.state == Answer::State::Answered;
}

// Readings are written as people write them: 148/94 mmHg.
std::size_t endOfReading(const Question& rows, const std::vector<Answer>& row, std::size_t first) {
    std::size_t end = first;
    while (end < row.size() && isNumber(rows.fields[end], row[end]) &&
           rows.fields[end].unit == rows.fields[first].unit)
        ++end;
    return end;
}

std::string readingText(const Question& rows, const std::vector<Answer>& row, std::size_t first,
                        std::size_t end, std::string_view language) {
    std::string text;
    for (std::size_t field = first; field < end; ++field)
        text += (field == first ? "" : "/") + formatNumber(std::get<double>(row[field].value));
    return withUnit(std::move(text), rows.fields[first].unit, language);
}

// A name, a dose and free words speak for themselves; a bare "yes" or "2" needs its label.
bool speaksForItself(const Question& field, const Answer& answer, bool isFirst) {
    if (answer.state != Answer::State::Answered)
        return false;
    return isFirst || field.type == QuestionType::Text ||
           (field.type == QuestionType::Number && !field.unit.empty());
}

std::string fieldText(const Question& field, const Answer& answer, bool isFirst, std::string_view language) {
    Answer untimed = answer; // the row prints its time once
    untimed.measuredAt.reset();
    std::string text = answerText(field, untimed, language);
    if (speaksForItself(field, answer, isFirst))
        return text;
    const std::string_view label = field.labelOrText().in(language);
    return (isFirst ? std::string(label) : midSentence(label)) + ": " + text;
}

bool hasNothing(const Answer& answer) {
    return answer.state == Answer::State::NotAsked && answer.refusedEntry.empty();
}

} // namespace

std::string rowText(const Question& rows, const std::vector<Answer>& row, std::string_view language) {
    std::optional<int> measuredAt;
    for (const Answer& answer : row)
        if (!measuredAt)
            measuredAt = answer.measuredAt;

    std::string text;
    for (std::size_t field = 0; field < row.size() && field < rows.fields.size();) {
        if (hasNothing(row[field])) {
            ++field;
            continue;
        }
        const bool isFirst = text.empty();
        const std::size_t end = endOfReading(rows, row, field);
        const bool isReading = end > field + 1;
        const std::string part = isReading ? readingText(rows, row, field, end, language)
                                           : fieldText(rows.fields[field], row[field], isFirst, language);
        field = isReading ? end : field + 1;
        if (part.empty())
            continue;
        // "clonazepam 0.5 mg", but "clonazepam, at night".
        const bool isDose = part.front() >= '0' && part.front() <= '9';
        if (!isFirst)
            text += isDose ? " " : ", ";
        text += part;
        if (isFirst && measuredAt)
            text = fill(phrase(P::AtTime, language), {{"value", text}, {"time", clockText(*measuredAt)}});
    }
    return text;
}

} // namespace anteroom
