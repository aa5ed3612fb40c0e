// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/node.h"

#include <algorithm>

namespace anteroom::expression {

/// Where the bytes of a scalar's value stand in the source. A document finds the place of one byte by walking
/// there, which for every token of a long condition would be far too slow, so the usual case is recognised
/// once.
class Places {
public:
    explicit Places(Node scalar) : m_scalar(scalar), m_whole(scalar.spanWithin(0, size())) {
        const std::string_view text = scalar.scalar();
        const bool isAscii = std::all_of(text.begin(), text.end(),
                                         [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        // What YAML makes of escapes and folded lines is shorter than what was written, if it is ASCII; so
        // where nothing became shorter, each byte stands for itself.
        m_isVerbatim = isAscii && m_whole.end - m_whole.begin == size();
    }

    std::string_view text() const { return m_scalar.scalar(); }

    SourceSpan span(std::size_t begin, std::size_t end) const {
        const auto first = static_cast<std::uint32_t>(begin);
        const auto last = static_cast<std::uint32_t>(end);
        if (m_isVerbatim) {
            return {m_whole.file, m_whole.begin + first, m_whole.begin + last};
        }
        constexpr std::uint32_t longest = 8192;
        return size() > longest ? m_whole : m_scalar.spanWithin(first, last - first);
    }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_scalar.scalar().size()); }

    Node m_scalar;
    SourceSpan m_whole;
    bool m_isVerbatim = false;
};

} // namespace anteroom::expression
