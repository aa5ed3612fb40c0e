// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/flow_scan.h"

#include "core/document/text_line.h"

#include <algorithm>
#include <vector>

namespace anteroom {

namespace {

bool isOneOf(std::string_view text, std::size_t at, std::string_view signs) {
    return at < text.size() && signs.find(text[at]) != std::string_view::npos;
}

class Scanner {
public:
    Scanner(std::string_view text, std::size_t end) : m_text(text), m_end(end) {}

    FlowScan run() {
        while (m_at < m_end) {
            step();
        }
        m_scan.textBegin = static_cast<std::uint32_t>(m_plain.value_or(m_end));
        if (!m_open.empty()) {
            m_scan.bracket = m_open.back();
            if (m_text[m_open.back()] == '{' && !m_hasColon) {
                m_scan.valueBeforeComma = m_valueBefore;
            }
        }
        return m_scan;
    }

private:
    void step() {
        const char c = m_text[m_at];
        if (c == '\n' || isOneOf(m_text, m_at, blanks) || c == '\r') {
            space(c);
        } else if (c == '#' && m_at > 0 && isGap(m_text, m_at - 1)) {
            m_at = std::min(m_text.find('\n', m_at), m_end);
        } else if (!m_open.empty() && isOneOf(m_text, m_at, ",]}[{")) {
            bracket(c);
        } else if (c == ':' && endsKey()) {
            m_hasColon = true;
            m_plain.reset();
            ++m_at;
        } else if (m_plain) {
            ++m_at;
        } else {
            begin(c);
        }
    }

    void space(char c) {
        if (c == '\n' && m_open.empty()) {
            m_plain.reset();
        }
        if (c == '\n') {
            m_lineBegin = m_at + 1;
        }
        ++m_at;
    }

    bool endsKey() const {
        return isGap(m_text, m_at + 1) || (!m_open.empty() && isOneOf(m_text, m_at + 1, ",]}"));
    }

    void bracket(char c) {
        if (c == '[' || c == '{') {
            m_open.push_back(static_cast<std::uint32_t>(m_at));
        } else if (c != ',') {
            m_open.pop_back();
        }
        m_valueBefore = c == ',' && m_hasColon && m_plain
                            ? std::optional(static_cast<std::uint32_t>(*m_plain))
                            : std::nullopt;
        m_hasColon = false;
        m_plain.reset();
        ++m_at;
    }

    /// The first sign of a text, bracket or block.
    void begin(char c) {
        if (c == '\'' || c == '"') {
            quoted();
        } else if (c == '[' || c == '{') {
            bracket(c);
        } else if (c == '-' && m_open.empty() && isGap(m_text, m_at + 1)) {
            ++m_at;
        } else if ((c == '|' || c == '>') && m_open.empty()) {
            block();
        } else {
            m_plain = m_at++;
        }
    }

    void quoted() {
        const auto begin = static_cast<std::uint32_t>(m_at);
        const auto end = scalarEnd(m_text, begin, {}, false);
        m_at = end ? *end : m_end;
        const std::size_t next = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size());
        const bool isComment = isOneOf(m_text, next, "#") && next > m_at;
        if (end && next < m_text.size() && !isComment && !isOneOf(m_text, next, "\r\n:") &&
            (m_open.empty() || !isOneOf(m_text, next, ",]}")) && *end <= m_end && !m_scan.brokenQuote) {
            m_scan.brokenQuote = {begin, *end};
        }
    }

    /// Lines indented more than the one that its sign stands on.
    void block() {
        const std::size_t indent = indentOf(m_lineBegin);
        std::size_t line = std::min(m_text.find('\n', m_at), m_end);
        while (line < m_end) {
            const std::size_t first = m_text.find_first_not_of(" \r\n", line);
            const std::size_t lineBegin =
                first == std::string_view::npos ? m_end : m_text.rfind('\n', first) + 1;
            if (lineBegin >= m_end || first - lineBegin <= indent) {
                break;
            }
            line = std::min(m_text.find('\n', first), m_end);
        }
        m_at = line;
    }

    std::size_t indentOf(std::size_t line) const {
        return std::min(m_text.find_first_not_of(' ', line), m_text.size()) - line;
    }

    std::string_view m_text;
    std::size_t m_end;
    std::size_t m_at = 0;
    std::size_t m_lineBegin = 0;
    std::vector<std::uint32_t> m_open;
    std::optional<std::size_t> m_plain;
    std::optional<std::uint32_t> m_valueBefore;
    bool m_hasColon = false; ///< in the present entry of a bracket
    FlowScan m_scan;
};

} // namespace

FlowScan scanTo(std::string_view text, std::uint32_t at) {
    return Scanner(text, std::min<std::size_t>(at, text.size())).run();
}

} // namespace anteroom
