// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/questionnaire/questionnaire.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace anteroom {

struct CsvImport {
    /// An answers file a line, in JSON, in the order of the rows; nothing where diagnostics has errors.
    std::optional<std::string> lines;
    std::size_t screenings = 0;
    Diagnostics diagnostics; ///< of the table's cells
    SourceSet sources;
};

/// Reads a table as CsvTable writes it, or one that somebody made with the same columns, of which those that
/// are not there are not asked. Every cell is held to what its question takes, by the reader of answers
/// files; each message names row and column, rows counted as a spreadsheet does, from 1, empty ones too.
/// Columns of results are not read: where one says something else than the answers do, and where a state
/// does, that is a warning. Nothing is left out in silence.
///
/// Codes beside those of CsvReader and of readAnswers(): empty-file, unknown-column, duplicate-column,
/// missing-column, row-length, empty-cell, misplaced-value, unknown-state, bad-cell; as warnings
/// other-version and other-result.
CsvImport importCsv(const std::string& name, std::string text,
                    const std::shared_ptr<const Questionnaire>& questionnaire);

} // namespace anteroom
