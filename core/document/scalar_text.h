// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace anteroom {

/// How the bytes of a scalar in a source text relate to its value. yaml-cpp tells where a scalar begins, not
/// where it ends, nor which source byte a byte of the value came from; both can be found again by reading
/// them side by side.

/// One past the last byte of the scalar that begins at `begin` and has this value. Nothing for a quote that
/// is never closed, which yaml-cpp takes for closed by the end of the text.
std::optional<std::uint32_t> scalarEnd(std::string_view text, std::uint32_t begin, std::string_view value,
                                       bool plain);

/// A stretch of source bytes, half open.
struct SourceRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The source bytes from which each byte of a value came; `scalar` is the whole scalar, quotes included.
/// Found in one walk, so that a long text may be asked for all of its places.
class ValueMap {
public:
    ValueMap(std::string_view text, SourceRange scalar, std::string_view value);

    /// Of value[offset, offset + length). The whole scalar where the two can't be brought into line (a JSON
    /// `true`, which reads as yes).
    SourceRange range(std::uint32_t offset, std::uint32_t length) const;

private:
    SourceRange m_scalar;
    std::size_t m_size;                  ///< of the value
    std::size_t m_leading = 0;           ///< bytes of the value before those that are mapped
    std::vector<std::uint32_t> m_begins; ///< by byte, as far as source and value agree
    std::vector<std::uint32_t> m_ends;   ///< of what ends before a byte
};

/// The first byte at or after `offset` that is neither blank, line break nor YAML comment; the text's end if
/// there is none.
std::uint32_t skipBlankAndComments(std::string_view text, std::uint32_t offset);

} // namespace anteroom
