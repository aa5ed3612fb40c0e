// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/scalar_places.h"

namespace anteroom {

SourceSpan ScalarPlaces::span(std::uint32_t offset, std::uint32_t length) const {
    if (m_verbatimAt && std::size_t{offset} + length <= m_size) {
        const std::uint32_t begin = *m_verbatimAt + offset;
        return {m_file, begin, begin + length};
    }
    const SourceRange range = m_map ? m_map->range(offset, length) : m_scalar;
    return {m_file, range.begin, range.end};
}

} // namespace anteroom
