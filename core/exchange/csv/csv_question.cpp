// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv/csv_question.h"

#include "core/base/text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace anteroom {

namespace {

/// Writes the columns of one question.
class QuestionCells {
public:
    QuestionCells(const CsvRow& row, const Question& question, CsvColumns columns, const KeptAnswers& kept)
        : m_row(row), m_question(question), m_begin(columns.begin), m_end(columns.end), m_kept(kept) {
        if (const auto state = column(CsvPart::State))
            m_state = row.text(*state);
    }

    /// False where something was reported.
    bool write(PlacedJson& json) {
        writeSaid(json);
        return m_isSound;
    }

private:
    void writeSaid(PlacedJson& json) {
        if (m_state == "not-counted")
            return checkKept();
        static constexpr std::string_view unsaid[] = {"not-asked", "not-applicable", "undecided", "left-out"};
        static constexpr std::string_view said[] = {"", "answered", "not-sure", "declined", "not-measured"};
        const bool isUnsaid = std::find(std::begin(unsaid), std::end(unsaid), m_state) != std::end(unsaid);
        if (!isUnsaid && std::find(std::begin(said), std::end(said), m_state) == std::end(said)) {
            fail(CsvPart::State, "unknown-state", inBackticks(m_state) + " is no state",
                 "write answered, not-sure, declined, not-measured, not-asked, not-applicable, undecided, "
                 "not-counted or left-out");
            return;
        }
        const bool isRows = m_question.type == QuestionType::Rows;
        if (m_kept.contains(m_question.id.str()) && text(CsvPart::Value).empty()) {
            fail(CsvPart::Value, "misplaced-value",
                 "`screening/not-counted` keeps fields of rows, and there are no rows",
                 "take the question out of there, or give the rows as they were");
            return;
        }
        if (!m_state.empty() && m_state != "answered" && !isRows && hasValue()) {
            fail(firstOfValue(), "misplaced-value", "there is an answer, and the state is " + quotedState(),
                 "correct the one that is wrong");
            return;
        }
        if (m_state == "answered" && !hasValue()) {
            fail(CsvPart::State, "empty-cell", "the state is `answered`, and there is no answer",
                 "write not-asked where nothing was said");
            return;
        }
        if (hasValue() || hasBeside() || (!isUnsaid && !m_state.empty()))
            writeAnswer(json, isUnsaid);
    }

    std::optional<std::size_t> column(CsvPart part) const {
        for (std::size_t i = m_begin; i < m_end; ++i)
            if (m_row.columns()[i].part == part)
                return i;
        return std::nullopt;
    }
    std::string_view text(CsvPart part) const {
        const auto found = column(part);
        return found ? m_row.text(*found) : std::string_view();
    }
    static bool isValue(CsvPart part) {
        return part == CsvPart::Value || part == CsvPart::Option || part == CsvPart::When ||
               part == CsvPart::Entry || part == CsvPart::Complete;
    }
    bool has(bool value) const {
        for (std::size_t i = m_begin; i < m_end; ++i) {
            const CsvPart part = m_row.columns()[i].part;
            if (part != CsvPart::State && !isResult(part) && isValue(part) == value && !m_row.text(i).empty())
                return true;
        }
        return false;
    }
    bool hasValue() const { return has(true); }
    bool hasBeside() const { return has(false); }
    CsvPart firstOfValue() const {
        for (std::size_t i = m_begin; i < m_end; ++i)
            if (isValue(m_row.columns()[i].part) && !m_row.text(i).empty())
                return m_row.columns()[i].part;
        return CsvPart::State;
    }
    std::string quotedState() const { return inBackticks(m_state); }

    void fail(CsvPart part, const char* code, const std::string& message, Hint hint = {}) {
        m_row.error(column(part).value_or(m_begin), code, message, std::move(hint));
        m_isSound = false;
    }

    void checkKept() {
        if (!m_kept.contains(m_question.id.str()))
            fail(CsvPart::State, "misplaced-value",
                 "the state is `not-counted`, and `screening/not-counted` has no answer of it",
                 "write not-applicable where nothing was said");
        if (hasValue() || hasBeside())
            fail(hasValue() ? firstOfValue() : CsvPart::State, "misplaced-value",
                 "what is kept and not counted stands in `screening/not-counted` alone",
                 "empty the question's other cells, or correct its state");
    }

    void writeAnswer(PlacedJson& json, bool isUnsaid) {
        json.from(column(CsvPart::Value).value_or(m_begin));
        json.key(m_question.id.str());
        json.open();
        if (!m_state.empty() && m_state != "answered")
            entry(json, CsvPart::State, "state", isUnsaid ? "not-asked" : m_state);
        else if (!hasValue())
            entry(json, CsvPart::State, "state", "not-asked");
        if (hasValue())
            writeValue(json);
        entry(json, CsvPart::MeasuredAt, "measured-at");
        entry(json, CsvPart::MeasuredOn, "measured-on");
        entry(json, CsvPart::Reason, "reason");
        entry(json, CsvPart::Note, "note");
        json.close();
    }

    void entry(PlacedJson& json, CsvPart part, std::string_view key) const {
        entry(json, part, key, text(part));
    }
    void entry(PlacedJson& json, CsvPart part, std::string_view key, std::string_view value) const {
        if (value.empty())
            return;
        json.from(column(part).value_or(m_begin));
        json.key(key);
        json.string(value);
    }

    void writeValue(PlacedJson& json) {
        switch (m_question.type) {
        case QuestionType::Choices:
            return writeOptions(json);
        case QuestionType::Rows:
            return writeRows(json);
        case QuestionType::Status:
            entry(json, CsvPart::Value, "status");
            return entry(json, CsvPart::When, "when");
        case QuestionType::Text:
            entry(json, CsvPart::Value, "text");
            return entry(json, CsvPart::Entry, "entry");
        case QuestionType::Number:
            if (parseDecimal(text(CsvPart::Value))) {
                json.from(*column(CsvPart::Value));
                json.key("value");
                return json.raw(text(CsvPart::Value));
            }
            [[fallthrough]];
        default:
            return entry(json, CsvPart::Value, "value");
        }
    }

    void writeOptions(PlacedJson& json) {
        json.from(m_begin);
        json.key("value");
        std::string ids;
        for (std::size_t i = m_begin; i < m_end; ++i) {
            if (m_row.columns()[i].part != CsvPart::Option)
                continue;
            const std::string_view cell = m_row.text(i);
            if (cell != "0" && cell != "1") {
                m_row.error(i, "bad-cell",
                            cell.empty() ? "this option is empty, and others of the question are not"
                                         : inBackticks(cell) + " is neither 1 nor 0",
                            "write 1 for what was chosen and 0 for what was not, or leave all options empty");
                m_isSound = false;
            }
            if (cell == "1")
                ids.append(ids.empty() ? "\"" : ",\"")
                    .append(m_question.options.at(m_row.columns()[i].option).id.str())
                    .append("\"");
        }
        json.raw('[' + ids + ']');
    }

    void writeRows(PlacedJson& json) {
        const std::string_view rows = text(CsvPart::Value);
        if (rows.empty())
            return fail(CsvPart::Complete, "misplaced-value", "this is about rows, and there are none",
                        "write [] for none, or empty this cell");
        if (!isJson(rows))
            return fail(CsvPart::Value, "bad-cell", "this is no list in JSON",
                        "write [{...}, {...}], with the fields as in an answers file");
        json.from(*column(CsvPart::Value));
        json.key("rows");
        const auto found = m_kept.find(m_question.id.str());
        if (found == m_kept.end())
            json.raw(rows);
        else
            writeJoined(json, rows, found->second);
        if (m_state.empty() || m_state == "answered")
            entry(json, CsvPart::Complete, "complete");
        else if (text(CsvPart::Complete) == "yes")
            fail(CsvPart::Complete, "misplaced-value",
                 "this says that the list is whole, and the state is " + quotedState(),
                 "correct the one that is wrong");
    }

    /// The fields that count and those that are kept, row by row.
    void writeJoined(PlacedJson& json, std::string_view rows, std::string_view kept) {
        const auto isList = [](std::string_view text) {
            return text.find('[') == text.find_first_not_of(" \t\r\n");
        };
        if (!isList(rows) || !isList(kept) || partsOfJson(rows).size() != partsOfJson(kept).size())
            return fail(CsvPart::Value, "misplaced-value",
                        "`screening/not-counted` keeps fields of other rows than there are",
                        "take the question out of there, or give the rows as they were");
        const std::vector<std::string_view> counted = partsOfJson(rows);
        const std::vector<std::string_view> hidden = partsOfJson(kept);
        std::string joined;
        for (std::size_t i = 0; i < counted.size(); ++i) {
            if (!counted[i].starts_with('{') || !hidden[i].starts_with('{'))
                return fail(CsvPart::Value, "bad-cell", "a row is no object in JSON",
                            "write [{...}, {...}], with the fields as in an answers file");
            std::string fields;
            for (const std::string_view object : {counted[i], hidden[i]})
                for (const std::string_view field : partsOfJson(object))
                    fields.append(fields.empty() ? "" : ",").append(field);
            joined.append(i == 0 ? "{" : ",{").append(fields).append("}");
        }
        json.raw('[' + joined + ']');
    }

    const CsvRow& m_row;
    const Question& m_question;
    std::size_t m_begin;
    std::size_t m_end;
    const KeptAnswers& m_kept;
    std::string_view m_state;
    bool m_isSound = true;
};

} // namespace

bool writeQuestion(const CsvRow& row, const Question& question, CsvColumns columns, const KeptAnswers& kept,
                   PlacedJson& json) {
    return QuestionCells(row, question, columns, kept).write(json);
}

} // namespace anteroom
