// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv.h"
#include "core/exchange/csv/csv_columns.h"
#include "core/exchange/csv/placed_json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// One row of a table whose columns are known. All that it refers to outlives it.
class CsvRow {
public:
    /// `cellOf`: by column, where its cell stands in a row; nothing where the table has no such column.
    CsvRow(const std::vector<CsvColumn>& columns, const std::vector<std::optional<std::size_t>>& cellOf,
           const std::vector<CsvCell>& cells, std::size_t number, Diagnostics& diagnostics)
        : m_columns(columns), m_cellOf(cellOf), m_cells(cells), m_number(number), m_diagnostics(diagnostics) {
    }

    const std::vector<CsvColumn>& columns() const noexcept { return m_columns; }
    /// Empty where there is none.
    std::string_view text(std::size_t column) const {
        return m_cellOf[column] ? withoutGuard(m_cells[*m_cellOf[column]].text) : std::string_view();
    }
    /// Of the column, or of the whole row.
    void error(std::optional<std::size_t> column, std::string code, const std::string& message,
               Hint hint = {}) const;
    void warning(std::optional<std::size_t> column, std::string code, const std::string& message) const;

private:
    std::string where(std::optional<std::size_t> column) const;
    SourceSpan span(std::optional<std::size_t> column) const;

    const std::vector<CsvColumn>& m_columns;
    const std::vector<std::optional<std::size_t>>& m_cellOf;
    const std::vector<CsvCell>& m_cells;
    std::size_t m_number;
    Diagnostics& m_diagnostics;
};

/// The row as an answers file in JSON, for its reader to check. What a table can get wrong and an answers
/// file cannot is reported here: nothing where something was.
std::optional<PlacedJson> answersOf(const CsvRow& row, const Questionnaire& questionnaire);

} // namespace anteroom
