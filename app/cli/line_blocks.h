// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom::cli {

/// Reads up to `size` bytes to `to`; returns how many, 0 at the end, less than 0 where it failed.
using ReadBytes = std::function<std::ptrdiff_t(char* to, std::size_t size)>;

/// Some lines of a long text, whole ones, with their line breaks.
struct LineBlock {
    std::string text;
    std::uint64_t firstLine = 1;
    /// The block is one line, and this is only its begin: it is longer than anything that is read.
    bool isCut = false;
};

/// A text of any length in blocks of whole lines, in its order. What a read brings in is handed out at once,
/// so that lines that trickle in are not held back. Holds a block's bytes or one line's, whichever is more.
class LineBlocks {
public:
    /// The end of a line beyond `longestLine` bytes is passed over.
    LineBlocks(ReadBytes read, std::size_t longestLine)
        : m_read(std::move(read)), m_longestLine(longestLine) {}

    /// Nothing at the end, or after a failure.
    std::optional<LineBlock> next();
    bool hasFailed() const noexcept { return m_hasFailed; }

private:
    /// Appends what a read brings in to `text`; false at the end.
    bool readMore(std::string& text);
    void skipLine();
    std::optional<LineBlock> take(LineBlock block, std::uint64_t lines);

    ReadBytes m_read;
    std::size_t m_longestLine;
    std::string m_rest; ///< read, and not handed out yet
    std::uint64_t m_line = 1;
    bool m_isAtEnd = false;
    bool m_hasFailed = false;
};

/// The first line of `text`, without its line break (LF or CR LF), which is taken off `text`.
std::string_view takeLine(std::string_view& text);

} // namespace anteroom::cli
