// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/answer_edits.h"

#include <algorithm>
#include <utility>

namespace anteroom::interview {

namespace {

// An open list that holds something is an answer that is not complete; the session still counts it among
// those to ask.
Answer withRows(const Answer& before, RowsValue rows) {
    Answer answer;
    answer.note = before.note;
    if (rows.complete || !rows.rows.empty()) {
        answer.state = Answer::State::Answered;
        answer.value = std::move(rows);
    }
    return answer;
}

} // namespace

const std::vector<std::vector<Answer>>& rowsOf(const Answer& answer) {
    static const std::vector<std::vector<Answer>> none;
    const auto* value = std::get_if<RowsValue>(&answer.value);
    return value ? value->rows : none;
}

bool isBlankRow(const std::vector<Answer>& row) {
    return std::all_of(row.begin(), row.end(), [](const Answer& field) {
        return field.state == Answer::State::NotAsked && field.refusedEntry.empty();
    });
}

bool isAllBlank(const Answer& answer) {
    const auto& rows = rowsOf(answer);
    return !rows.empty() && std::all_of(rows.begin(), rows.end(), isBlankRow);
}

bool beginsWithEntry(const Question& question) {
    if (question.type != QuestionType::Rows || question.fields.empty())
        return false;
    const QuestionType first = question.fields.front().type;
    return first == QuestionType::Number || first == QuestionType::Date;
}

bool isListClosed(const Answer& answer) {
    const auto* value = std::get_if<RowsValue>(&answer.value);
    return value && value->complete && answer.state == Answer::State::Answered;
}

Answer withRowAdded(const Question& question, const Answer& before) {
    RowsValue value{rowsOf(before), false};
    value.rows.emplace_back(question.fields.size());
    return withRows(before, std::move(value));
}

Answer withRowRemoved(const Answer& before, std::size_t row) {
    RowsValue value{rowsOf(before), isListClosed(before)};
    if (row < value.rows.size())
        value.rows.erase(value.rows.begin() + static_cast<std::ptrdiff_t>(row));
    if (value.rows.empty())
        value.complete = false;
    return withRows(before, std::move(value));
}

Answer withField(const Question& question, const Answer& before, std::size_t row, std::size_t field,
                 Answer value, const MeasurementTime& now) {
    RowsValue rows{rowsOf(before), isListClosed(before)};
    if (row >= rows.rows.size() || field >= question.fields.size())
        return before;
    std::vector<Answer>& fields = rows.rows[row];
    fields.resize(question.fields.size());
    MeasurementTime measured = fields.front().measured;
    // What was refused is missing: the list is not all there.
    rows.complete = rows.complete && value.refusedEntry.empty();
    fields[field] = std::move(value);
    if (question.measured && !measured.isSaid() && !isBlankRow(fields))
        measured = now;
    fields.front().measured = std::move(measured);
    return withRows(before, std::move(rows));
}

Answer withRowTime(const Answer& before, std::size_t row, MeasurementTime measured) {
    RowsValue rows{rowsOf(before), isListClosed(before)};
    if (row >= rows.rows.size() || rows.rows[row].empty())
        return before;
    Answer& first = rows.rows[row].front();
    first = withTime(first, std::move(measured));
    rows.complete = rows.complete && first.measured.refused.empty();
    return withRows(before, std::move(rows));
}

std::optional<FieldPlace> refusedField(const Answer& answer, const std::vector<std::vector<bool>>& shown) {
    const auto& rows = rowsOf(answer);
    const auto isRefused = [](const Answer& field) {
        return !field.refusedEntry.empty() || !field.measured.refused.empty();
    };
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t field = 0; field < rows[row].size(); ++field)
            if (isRefused(rows[row][field]) && row < shown.size() && field < shown[row].size() &&
                shown[row][field])
                return FieldPlace{row, field};
    return {};
}

Answer withListClosed(const Question& question, const Answer& before) {
    RowsValue value{rowsOf(before), true};
    std::erase_if(value.rows, isBlankRow);
    // Rows that were begun and left blank do not say that there are none.
    if (value.rows.empty() && (isAllBlank(before) || !question.mayBeNone()))
        value.complete = false;
    return withRows(before, std::move(value));
}

} // namespace anteroom::interview
