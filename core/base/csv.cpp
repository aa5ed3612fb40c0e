// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <limits>
#include <utility>

namespace anteroom {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// Whether the text is a formula, or one behind apostrophes.
bool needsGuard(std::string_view text) {
    constexpr std::string_view formulas = "=+-@\t\r";
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos && formulas.find(text[first]) != std::string_view::npos;
}

} // namespace

std::string csvCell(std::string_view text) {
    std::string cell = needsGuard(text) ? "'" : "";
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string_view withoutGuard(std::string_view cell) {
    return cell.starts_with('\'') && needsGuard(cell) ? cell.substr(1) : cell;
}

CsvReader::CsvReader(const SourceText& text, FileIndex file, Diagnostics& diagnostics)
    : m_text(text.text()), m_file(file), m_diagnostics(diagnostics) {
    const auto refuse = [&](const char* code, std::size_t at, Message message, Message hint) {
        const auto offset = static_cast<std::uint32_t>(at);
        m_diagnostics.error(code, {m_file, offset, offset}, std::move(message), std::move(hint));
        m_at = m_text.size();
    };
    if (m_text.size() > std::numeric_limits<std::int32_t>::max())
        refuse("too-large", 0, core::said("this table is larger than 2 GiB"), core::said("split it"));
    else if (const auto invalid = firstInvalidUtf8(m_text))
        refuse("not-utf8", *invalid, core::said("this table is not UTF-8"),
               core::said("save it as \"CSV UTF-8\""));
    else if (const std::size_t nul = m_text.find('\0'); nul != std::string_view::npos)
        refuse("nul-byte", nul, core::said("this table has a NUL byte"),
               core::said("save it as \"CSV UTF-8\""));
    else if (m_text.starts_with(byteOrderMark))
        m_at = byteOrderMark.size();
}

std::optional<std::vector<CsvCell>> CsvReader::next() {
    while (takeLineBreak())
        ++m_row;
    if (m_at >= m_text.size())
        return std::nullopt;
    ++m_row;
    std::vector<CsvCell> row;
    while (true) {
        auto one = cell();
        if (!one)
            return std::nullopt;
        row.push_back(std::move(*one));
        if (m_at < m_text.size() && m_text[m_at] == ',') {
            ++m_at;
            continue;
        }
        takeLineBreak();
        return row;
    }
}

bool CsvReader::isAtLineBreak() const {
    return m_text.substr(m_at).starts_with('\n') || m_text.substr(m_at).starts_with("\r\n");
}

bool CsvReader::takeLineBreak() {
    if (!isAtLineBreak())
        return false;
    m_at += m_text[m_at] == '\r' ? 2U : 1U;
    return true;
}

std::optional<CsvCell> CsvReader::cell() {
    if (m_at < m_text.size() && m_text[m_at] == '"')
        return quotedCell();
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] != ',' && !isAtLineBreak()) {
        if (m_text[m_at] == '"')
            return fail(m_at, core::said("a quote stands within a cell that does not begin with one"),
                        core::said("put the whole cell in quotes, and write each quote in it twice"));
        ++m_at;
    }
    return CsvCell{std::string(m_text.substr(begin, m_at - begin)),
                   {m_file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(m_at)}};
}

std::optional<CsvCell> CsvReader::quotedCell() {
    const std::size_t begin = m_at++;
    std::string text;
    while (true) {
        const std::size_t quote = m_text.find('"', m_at);
        if (quote == std::string_view::npos)
            return fail(begin, core::said("this quote is not closed"), core::said("is the file cut off?"));
        text += m_text.substr(m_at, quote - m_at);
        m_at = quote + 1;
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            break;
        text += '"';
        ++m_at;
    }
    if (m_at < m_text.size() && m_text[m_at] != ',' && !isAtLineBreak())
        return fail(m_at, core::said("a cell goes on behind its closing quote"),
                    core::said("write each quote within a cell twice"));
    return CsvCell{std::move(text),
                   {m_file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(m_at)}};
}

std::nullopt_t CsvReader::fail(std::size_t begin, Message message, Message hint) {
    const auto offset = static_cast<std::uint32_t>(begin);
    m_diagnostics.error("csv-syntax", {m_file, offset, offset + 1}, std::move(message), std::move(hint));
    m_at = m_text.size();
    return std::nullopt;
}

} // namespace anteroom
