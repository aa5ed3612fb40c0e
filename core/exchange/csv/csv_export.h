// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csv/answers_json.h"
#include "core/exchange/csv/csv_columns.h"
#include "core/findings/screening.h"

#include <string>
#include <vector>

namespace anteroom {

/// Writes screenings as a table, one row each, for a spreadsheet or a program for statistics. What the
/// columns say stands in questionnaires/CSV.md. An answer that is kept and not counted stands in a column of
/// its own and nowhere else. The questionnaire outlives it; threads may share it.
///
/// Answers are those that an answers file can hold: what was typed and refused is not written. Of what
/// AnswerSheet::leftOut names, each state is "left-out" and each cell of an answer is empty.
class CsvTable {
public:
    /// `language`: of the column that has a list in words.
    CsvTable(const Questionnaire& questionnaire, std::string language);

    const std::vector<CsvColumn>& columns() const noexcept { return m_columns; }
    /// The names of the columns, with the line break.
    std::string head() const;
    /// One screening, with the line break. The session holds no answer that the sheet leaves out.
    std::string row(const Session& session, const AnswerSheet& sheet, const SheetName& name) const;
    /// The same, cell by cell and without quotes or apostrophes.
    std::vector<std::string> cells(const Session& session, const AnswerSheet& sheet,
                                   const SheetName& name) const;

private:
    const Questionnaire& m_questionnaire;
    std::string m_language;
    std::vector<CsvColumn> m_columns;
};

} // namespace anteroom
