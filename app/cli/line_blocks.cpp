// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/line_blocks.h"

#include <algorithm>

namespace anteroom::cli {

namespace {

constexpr std::size_t readSize = 64 << 10;
/// However short the lines are: what is printed of each is not.
constexpr std::size_t mostLines = 256;

struct Lines {
    std::size_t end = 0;
    std::uint64_t count = 0;
};

/// To the last line break of `text`, or to the one that ends as many lines as a block may have; none where
/// there is no line break.
Lines wholeLines(std::string_view text) {
    Lines lines;
    while (lines.count < mostLines) {
        const std::size_t lineBreak = text.find('\n', lines.end);
        if (lineBreak == std::string_view::npos)
            break;
        lines.end = lineBreak + 1;
        ++lines.count;
    }
    return lines;
}

} // namespace

std::optional<LineBlock> LineBlocks::next() {
    std::string text = std::move(m_rest);
    m_rest.clear();
    std::size_t scanned = 0; // one line may come in through many reads
    while (true) {
        const std::size_t found = text.find('\n', scanned);
        if (found != std::string::npos) {
            const Lines whole = wholeLines(text);
            m_rest.assign(text, whole.end);
            text.resize(whole.end);
            return take({std::move(text), m_line}, whole.count);
        }
        scanned = text.size();
        if (text.size() > m_longestLine) {
            skipLine();
            return take({std::move(text), m_line, true}, 1);
        }
        if (!readMore(text))
            return text.empty() || m_hasFailed ? std::nullopt : take({std::move(text), m_line}, 1);
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

std::optional<LineBlock> LineBlocks::take(LineBlock block, std::uint64_t lines) {
    m_line += lines;
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
