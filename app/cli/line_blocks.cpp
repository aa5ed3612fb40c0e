// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/line_blocks.h"

#include <algorithm>

namespace anteroom::cli {

namespace {

constexpr std::size_t readSize = 64 << 10;
/// However short the lines are: what is printed of each is not.
constexpr std::size_t mostLines = 256;

/// Past the last line break of `text`, or past the one that ends as many lines as a block may have; 0 where
/// there is none.
std::size_t endOfLines(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t lines = 0; lines < mostLines; ++lines) {
        const std::size_t lineBreak = text.find('\n', end);
        if (lineBreak == std::string_view::npos)
            break;
        end = lineBreak + 1;
    }
    return end;
}

} // namespace

std::optional<LineBlock> LineBlocks::next() {
    std::string text = std::move(m_rest);
    m_rest.clear();
    std::size_t scanned = 0; // one line may come in through many reads
    while (true) {
        const std::size_t found = text.find('\n', scanned);
        if (found != std::string::npos) {
            const std::size_t end = endOfLines(text);
            m_rest.assign(text, end);
            text.resize(end);
            return take(std::move(text), false);
        }
        scanned = text.size();
        if (text.size() > m_longestLine) {
            skipLine();
            return take(std::move(text), true);
        }
        if (!readMore(text))
            return text.empty() || m_hasFailed ? std::nullopt : std::optional(take(std::move(text), false));
    }
}

bool LineBlocks::readMore(std::string& text) {
    if (m_isAtEnd)
        return false;
    const std::size_t before = text.size();
    text.resize(before + readSize);
    const std::ptrdiff_t count = m_read(text.data() + before, readSize);
    text.resize(before + static_cast<std::size_t>(std::max<std::ptrdiff_t>(count, 0)));
    m_hasFailed = count < 0;
    m_isAtEnd = count <= 0;
    return !m_isAtEnd;
}

void LineBlocks::skipLine() {
    std::string bytes;
    while (readMore(bytes)) {
        if (const std::size_t end = bytes.find('\n'); end != std::string::npos) {
            m_rest.assign(bytes, end + 1);
            return;
        }
        bytes.clear();
    }
}

LineBlock LineBlocks::take(std::string text, bool isCut) {
    LineBlock block{std::move(text), m_line, isCut};
    const auto breaks = std::count(block.text.begin(), block.text.end(), '\n');
    m_line += isCut ? 1U : static_cast<std::uint64_t>(breaks);
    return block;
}

std::string_view takeLine(std::string_view& text) {
    const std::size_t lineBreak = text.find('\n');
    std::string_view line = text.substr(0, lineBreak);
    text.remove_prefix(lineBreak == std::string_view::npos ? text.size() : lineBreak + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace anteroom::cli
