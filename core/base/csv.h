// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Tables as RFC 4180 has them: UTF-8, commas between cells, CR LF after each row. The one place that writes
// and reads them.
namespace anteroom {

/// A text as one cell. One that a spreadsheet could take for a formula, which begins with = + - @ tab or CR,
/// has an apostrophe before it; so has one that begins with apostrophes and then such a character, so that
/// withoutGuard() gives back every text as it was.
std::string csvCell(std::string_view text);
/// What the cell said before csvCell() put an apostrophe before it.
std::string_view withoutGuard(std::string_view cell);

/// One cell as it stands in a file, its quotes taken away.
struct CsvCell {
    std::string text;
    SourceSpan span{}; ///< with its quotes
};

/// Reads a table row after row. Lines end with CR LF or LF; a byte order mark is passed over, and so are
/// lines with nothing on them. Not thread-safe. The text outlives it.
class CsvReader {
public:
    /// Reports text that is not UTF-8 or has a NUL, or is longer than spans can tell, and then has no rows.
    /// Codes: not-utf8, nul-byte, too-large; later csv-syntax, for quotes out of their place.
    CsvReader(const SourceText& text, FileIndex file, Diagnostics& diagnostics);

    /// The next row; nothing at the end, or where quotes leave it open where a cell ends, which is reported.
    std::optional<std::vector<CsvCell>> next();
    /// Which that was, from 1, as a spreadsheet counts: with the lines that were passed over.
    std::size_t rowNumber() const noexcept { return m_row; }

private:
    std::optional<CsvCell> cell();
    std::optional<CsvCell> quotedCell();
    bool takeLineBreak();
    bool isAtLineBreak() const;
    std::nullopt_t fail(std::size_t begin, Message message, Message hint);

    std::string_view m_text;
    FileIndex m_file;
    Diagnostics& m_diagnostics;
    std::size_t m_at = 0;
    std::size_t m_row = 0;
};

} // namespace anteroom
