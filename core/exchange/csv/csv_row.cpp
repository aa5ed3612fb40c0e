// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv/csv_row.h"

#include "core/base/text.h"
#include "core/exchange/csv/csv_question.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace anteroom {

namespace {

bool isQuestionPart(CsvPart part) { return part >= CsvPart::Value && part <= CsvPart::Note; }

/// Writes the columns of the screening itself.
class HeadCells {
public:
    HeadCells(const CsvRow& row, PlacedJson& json) : m_row(row), m_json(json) {}

    void write() {
        entry(CsvPart::QuestionnaireName, "questionnaire");
        entry(CsvPart::Name, "id");
        entry(CsvPart::Day, "date");
        entry(CsvPart::Started, "started");
        entry(CsvPart::Finished, "finished");
        entry(CsvPart::Staff, "staff");
        languages();
        entry(CsvPart::Notes, "notes");
        list(CsvPart::LeftOut, "left-out");
        object("patient", {{CsvPart::PatientName, "name"},
                           {CsvPart::PatientBorn, "date-of-birth"},
                           {CsvPart::PatientIdentifier, "identifier"}});
        object("clinic", {{CsvPart::ClinicName, "name"}, {CsvPart::ClinicAddress, "address"}});
        object("transcribed", {{CsvPart::TranscribedBy, "by"}, {CsvPart::TranscribedOn, "on"}});
    }

private:
    std::size_t column(CsvPart part) const {
        const auto& columns = m_row.columns();
        return static_cast<std::size_t>(
            std::find_if(columns.begin(), columns.end(), [&](const auto& one) { return one.part == part; }) -
            columns.begin());
    }
    void languages() {
        const bool isOne = m_row.text(column(CsvPart::Language)).find(' ') == std::string_view::npos;
        if (isOne)
            entry(CsvPart::Language, "language");
        else
            list(CsvPart::Language, "language");
    }
    /// With blanks between.
    void list(CsvPart part, std::string_view key) {
        const std::size_t at = column(part);
        if (at == m_row.columns().size() || m_row.text(at).empty())
            return;
        m_json.from(at);
        m_json.key(key);
        std::string words;
        std::string_view rest = m_row.text(at);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (end > 0)
                words.append(words.empty() ? "" : ",").append(nlohmann::json(rest.substr(0, end)).dump());
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        m_json.raw('[' + words + ']');
    }

    void entry(CsvPart part, std::string_view key) {
        if (m_row.text(column(part)).empty())
            return;
        m_json.from(column(part));
        m_json.key(key);
        m_json.string(m_row.text(column(part)));
    }
    void object(const char* name, const std::vector<std::pair<CsvPart, const char*>>& parts) {
        const auto first = std::find_if(parts.begin(), parts.end(), [&](const auto& part) {
            return !m_row.text(column(part.first)).empty();
        });
        if (first == parts.end())
            return;
        m_json.from(column(first->first));
        m_json.key(name);
        m_json.open();
        for (const auto& [part, key] : parts)
            entry(part, key);
        m_json.close();
    }

    const CsvRow& m_row;
    PlacedJson& m_json;
};

std::optional<std::size_t> notCountedColumn(const CsvRow& row) {
    for (std::size_t i = 0; i < row.columns().size(); ++i)
        if (row.columns()[i].part == CsvPart::NotCounted && !row.text(i).empty())
            return i;
    return std::nullopt;
}

/// What the row keeps; `states`: by question, the state that its column gives. An answer that belongs to no
/// question of which the row says that it keeps something is reported.
std::optional<KeptAnswers> keptIn(const CsvRow& row, std::size_t column, const Questionnaire& questionnaire,
                                  const std::vector<std::string_view>& states) {
    const std::string_view text = row.text(column);
    if (!isJson(text) || text.find('{') != text.find_first_not_of(" \t\r\n")) {
        row.error(column, "bad-cell", "this is no object in JSON",
                  "write {\"question\": answer}, or nothing");
        return std::nullopt;
    }
    KeptAnswers kept;
    bool isSound = true;
    for (const std::string_view part : partsOfJson(text)) {
        auto [id, value] = entryOfJson(part);
        const auto index = questionnaire.find(id);
        const bool isRows = index && questionnaire.question(*index).type == QuestionType::Rows;
        std::string problem;
        if (!index)
            problem = "this questionnaire has no question " + inBackticks(id);
        else if (states[at(*index)] != "not-counted" && !(isRows && value.starts_with('[')))
            problem = "this keeps an answer of " + inBackticks(id) + ", whose state is not `not-counted`";
        else if (!kept.emplace(id, value).second)
            problem = inBackticks(id) + " is here twice";
        if (!problem.empty())
            row.error(column, "misplaced-value", problem, "correct the one that is wrong");
        isSound = isSound && problem.empty();
    }
    return isSound ? std::optional(std::move(kept)) : std::nullopt;
}

} // namespace

std::string CsvRow::where(std::optional<std::size_t> column) const {
    std::string words = "row " + std::to_string(m_number);
    if (column)
        words += ", column " + inBackticks(m_columns[*column].name);
    return words + ": ";
}

SourceSpan CsvRow::span(std::optional<std::size_t> column) const {
    return column && m_cellOf[*column] ? m_cells[*m_cellOf[*column]].span : m_cells.front().span;
}

void CsvRow::error(std::optional<std::size_t> column, std::string code, const std::string& message,
                   Hint hint) const {
    m_diagnostics.error(std::move(code), span(column), where(column) + message, std::move(hint));
}

void CsvRow::warning(std::optional<std::size_t> column, std::string code, const std::string& message) const {
    m_diagnostics.warning(std::move(code), span(column), where(column) + message);
}

std::optional<PlacedJson> answersOf(const CsvRow& row, const Questionnaire& questionnaire) {
    const std::vector<CsvColumn>& columns = row.columns();
    std::vector<std::string_view> states(questionnaire.questions().size());
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].part == CsvPart::State)
            states[columns[i].index] = row.text(i);
    const auto keptColumn = notCountedColumn(row);
    const auto kept = keptColumn ? keptIn(row, *keptColumn, questionnaire, states) : KeptAnswers();
    if (!kept)
        return std::nullopt;

    PlacedJson json;
    json.open();
    HeadCells(row, json).write();
    json.key("answers");
    json.open();
    bool isSound = true;
    for (std::size_t begin = 0; begin < columns.size();) {
        std::size_t end = begin + 1;
        if (isQuestionPart(columns[begin].part)) {
            while (end < columns.size() && isQuestionPart(columns[end].part) &&
                   columns[end].index == columns[begin].index)
                ++end;
            isSound = writeQuestion(row, questionnaire.question(QuestionIndex{columns[begin].index}),
                                    {begin, end}, *kept, json) &&
                      isSound;
        }
        begin = end;
    }
    for (const auto& [id, value] : *kept)
        if (states[at(*questionnaire.find(id))] == "not-counted") {
            json.from(*keptColumn);
            json.key(id);
            json.raw(value);
        }
    json.close();
    json.close();
    return isSound ? std::optional(std::move(json)) : std::nullopt;
}

} // namespace anteroom
