// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv/csv_import.h"

#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/exchange/csv/csv_export.h"
#include "core/exchange/csv/csv_row.h"
#include "core/loading/read_answers.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace anteroom {

namespace {

using CellOf = std::vector<std::optional<std::size_t>>;

/// Which cell of a row is of which column.
class HeadReader {
public:
    HeadReader(const std::vector<CsvColumn>& columns, const Questionnaire& questionnaire,
               Diagnostics& diagnostics)
        : m_columns(columns), m_questionnaire(questionnaire), m_diagnostics(diagnostics) {}

    CellOf read(const std::vector<CsvCell>& cells) {
        CellOf cellOf(m_columns.size());
        std::unordered_map<std::string_view, std::size_t> byName;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            byName.emplace(m_columns[i].name, i);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto found = byName.find(withoutGuard(cells[i].text));
            if (found == byName.end())
                reportUnknown(cells[i], cells.size() == 1);
            else if (cellOf[found->second])
                m_diagnostics.error("duplicate-column", cells[i].span,
                                    "there are two columns " + inBackticks(found->first), "remove one");
            else
                cellOf[found->second] = i;
        }
        if (!m_diagnostics.hasErrors())
            reportMissing(cellOf, cells.front().span);
        return cellOf;
    }

private:
    void reportUnknown(const CsvCell& cell, bool isAlone) const {
        if (isAlone && cell.text.find_first_of(";\t") != std::string::npos) {
            m_diagnostics.error("unknown-column", cell.span, "this table has one column alone",
                                "separate its columns by commas");
            return;
        }
        std::vector<std::string_view> names;
        if (suggests(m_diagnostics))
            for (const CsvColumn& column : m_columns)
                names.push_back(column.name);
        const Hint hint = didYouMean(cell.text, names, m_diagnostics);
        m_diagnostics.error(
            "unknown-column", cell.span,
            cell.text.empty() ? "a column has no name" : "no column is called " + inBackticks(cell.text),
            hint.empty() ? Hint("take it out, or name it as `export --csv` does") : hint.text);
    }

    void reportMissing(const CellOf& cellOf, SourceSpan head) const {
        std::vector<bool> hasOption(m_questionnaire.questions().size());
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (m_columns[i].part == CsvPart::Option && cellOf[i])
                hasOption[m_columns[i].index] = true;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const CsvColumn& column = m_columns[i];
            if (cellOf[i])
                continue;
            if (column.part == CsvPart::Day)
                m_diagnostics.error("missing-column", head, "there is no column " + inBackticks(column.name),
                                    "add it: the day of each screening");
            if (column.part == CsvPart::Option && hasOption[column.index])
                m_diagnostics.error("missing-column", head,
                                    "there is no column " + inBackticks(column.name) +
                                        ", and there are others of its question",
                                    "add it: an option that is not there is not one that was not chosen");
        }
    }

    const std::vector<CsvColumn>& m_columns;
    const Questionnaire& m_questionnaire;
    Diagnostics& m_diagnostics;
};

bool isWordsOfJson(std::string_view text) { return text.find_first_of("{[\"") != std::string_view::npos; }

/// What the reader of answers says, at the cells that it speaks of.
void report(const ReadAnswers& read, const PlacedJson& json, const CsvRow& row) {
    for (const Diagnostic& one : read.diagnostics.all()) {
        const auto column = json.columnAt(one.span.begin);
        if (one.severity == Severity::Error)
            row.error(column, one.code, one.message, isWordsOfJson(one.hint) ? Hint() : Hint(one.hint));
        else
            row.warning(column, one.code, one.message);
    }
}

/// Holds what a row says of itself against what its answers say.
class RowCheck {
public:
    explicit RowCheck(const std::shared_ptr<const Questionnaire>& questionnaire)
        : m_session(questionnaire, Timestamp{Date::fromDays(0), 0}) {
        for (const std::string& language : (*questionnaire)->languages)
            m_tables.emplace_back(*questionnaire, language);
    }

    const std::vector<CsvColumn>& columns() const { return m_tables.front().columns(); }

    void check(const CsvRow& row, const AnswerSheet& sheet, const SheetName& name) {
        m_session.begin(sheet.answers, {sheet.date, 0});
        std::vector<std::vector<std::string>> meant;
        for (const CsvTable& table : m_tables)
            meant.push_back(table.cells(m_session, sheet, name));
        for (std::size_t i = 0; i < columns().size(); ++i) {
            const CsvPart part = columns()[i].part;
            const std::string_view text = row.text(i);
            const bool isHeld = isResult(part) || part == CsvPart::State || part == CsvPart::Version;
            if (!isHeld || text.empty() ||
                std::any_of(meant.begin(), meant.end(), [&](const auto& cells) { return cells[i] == text; }))
                continue;
            if (part == CsvPart::Version)
                row.warning(i, "other-version",
                            "this was answered in version " + inBackticks(text) +
                                ", and is read with version " + inBackticks(meant.front()[i]));
            else
                row.warning(i, "other-result",
                            inBackticks(text) + " is not what the answers say" +
                                (meant.front()[i].empty() ? "" : ": " + inBackticks(meant.front()[i])));
        }
    }

private:
    Session m_session;
    std::vector<CsvTable> m_tables; ///< one a language: a list in words may be in any
};

bool isBlank(const std::vector<CsvCell>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const CsvCell& cell) { return cell.text.empty(); });
}

} // namespace

CsvImport importCsv(const std::string& name, std::string text,
                    const std::shared_ptr<const Questionnaire>& questionnaire) {
    CsvImport made;
    const auto source = std::make_shared<const SourceText>(name, std::move(text));
    const FileIndex file = made.sources.add(source);
    CsvReader reader(*source, file, made.diagnostics);
    const auto head = reader.next();
    if (!head && !made.diagnostics.hasErrors())
        made.diagnostics.error("empty-file", {file, 0, 0}, "there is nothing in this table",
                               "its first row has the names of its columns");
    if (!head || made.diagnostics.hasErrors())
        return made;
    RowCheck check(questionnaire);
    const CellOf cellOf = HeadReader(check.columns(), *questionnaire, made.diagnostics).read(*head);
    if (made.diagnostics.hasErrors())
        return made;

    std::string lines;
    while (const auto cells = reader.next()) {
        if (isBlank(*cells))
            continue; // spreadsheets leave such rows behind
        const std::size_t number = reader.rowNumber();
        const CsvRow row(check.columns(), cellOf, *cells, number, made.diagnostics);
        if (cells->size() != head->size()) {
            made.diagnostics.error("row-length", cells->front().span,
                                   "row " + std::to_string(number) + " has " + std::to_string(cells->size()) +
                                       " cells, and there are " + std::to_string(head->size()) + " columns",
                                   "is a text with a comma in it without quotes?");
            continue;
        }
        const auto json = answersOf(row, *questionnaire);
        if (!json)
            continue;
        const ReadAnswers read = readJsonAnswers(name, json->text(), *questionnaire);
        report(read, *json, row);
        if (!read.sheet)
            continue;
        const SheetName sheetName{read.id};
        check.check(row, *read.sheet, sheetName);
        lines += answersLine(*questionnaire, *read.sheet, sheetName);
        ++made.screenings;
    }
    if (!made.diagnostics.hasErrors())
        made.lines = std::move(lines);
    return made;
}

} // namespace anteroom
