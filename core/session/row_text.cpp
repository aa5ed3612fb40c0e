// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/local_number.h"
#include "core/base/text.h"
#include "core/session/answer_text.h"
#include "core/session/phrases.h"

#include <algorithm>

namespace anteroom {
namespace {

using P = AnswerPhrase;

bool hasNothing(const Answer& answer) {
    return answer.state == Answer::State::NotAsked && answer.refusedEntry.empty();
}

// The first of the two numbers that make a reading: 148/94 mmHg. Others that happen to share a unit do not.
std::optional<std::size_t> pairOf(const Question& rows) {
    const auto isNumber = [](const Question& field) { return field.type == QuestionType::Number; };
    const auto first = std::find_if(rows.fields.begin(), rows.fields.end(), isNumber);
    if (!rows.measured || first == rows.fields.end() || std::next(first) == rows.fields.end() ||
        !isNumber(*std::next(first)) || first->unit.empty() || first->unit != std::next(first)->unit)
        return std::nullopt;
    return static_cast<std::size_t>(first - rows.fields.begin());
}

/// One row as it is written out, part by part.
class RowWriter {
public:
    RowWriter(const Question& rows, const std::vector<Answer>& row, std::string_view language)
        : m_rows(rows), m_row(row), m_language(language) {
        for (const Answer& answer : row)
            if (!m_measured.isSaid())
                m_measured = answer.measured;
    }

    std::string write() {
        const std::size_t count = std::min(m_row.size(), m_rows.fields.size());
        const std::optional<std::size_t> pair = pairOf(m_rows);
        for (std::size_t field = 0; field < count; ++field) {
            if (pair == field && field + 1 < count && isNumber(field) && isNumber(field + 1)) {
                add(withUnit(number(field) + "/" + number(field + 1), m_rows.fields[field].unit, m_language));
                ++field;
                continue;
            }
            // Half a reading says which half is missing: the other number alone reads as if it were all.
            const bool isHalf = pair && (field == *pair || field == *pair + 1) &&
                                !m_rows.fields[field].isConditional && !isNothing(*pair, *pair + 1, count);
            if (!hasNothing(m_row[field]))
                add(fieldText(field));
            else if (isHalf)
                join(fieldText(field));
        }
        return std::move(m_text);
    }

private:
    bool isNumber(std::size_t field) const { return std::holds_alternative<double>(m_row[field].value); }
    std::string number(std::size_t field) const {
        return localNumber(std::get<double>(m_row[field].value), m_language);
    }
    bool isNothing(std::size_t one, std::size_t other, std::size_t count) const {
        return hasNothing(m_row[one]) && (other >= count || hasNothing(m_row[other]));
    }

    // A name that heads its row speaks for itself. Whatever else stands there needs its label, so that no
    // number or word can be taken for the answer to another field.
    std::string fieldText(std::size_t at) const {
        const Question& field = m_rows.fields[at];
        Answer untimed = m_row[at]; // the row prints its time once
        untimed.measured = {};
        std::string text = answerText(field, untimed, m_language);
        const bool isAlone = m_rows.fields.size() == 1; // what is asked for is all that it can be
        if (text.empty() || (at == 0 && (isAlone || field.type == QuestionType::Text) &&
                             untimed.state == Answer::State::Answered))
            return text;
        const std::string_view label = field.labelOrText().in(m_language);
        return (m_text.empty() ? std::string(label) : midSentence(label)) + ": " + text;
    }

    /// The time of the row goes with the first thing that was measured.
    void add(const std::string& part) {
        if (part.empty())
            return;
        join(withMeasurementTime(part, m_measured, m_language));
        m_measured = {};
    }
    void join(const std::string& part) { m_text += m_text.empty() ? part : ", " + part; }

    const Question& m_rows;
    const std::vector<Answer>& m_row;
    std::string_view m_language;
    MeasurementTime m_measured;
    std::string m_text;
};

} // namespace

std::string rowText(const Question& rows, const std::vector<Answer>& row, std::string_view language) {
    return RowWriter(rows, row, language).write();
}

} // namespace anteroom
