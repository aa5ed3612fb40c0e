// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/source_text.h"
#include "core/document/scalar_text.h"

#include <cstdint>
#include <optional>

namespace anteroom {

/// Where the bytes of one scalar's value stand in the source: see Node::spanWithin(). Made once for a text of
/// which many places are asked for.
class ScalarPlaces {
public:
    /// The place of value[offset, offset + length).
    SourceSpan span(std::uint32_t offset, std::uint32_t length) const;

private:
    friend class Node;

    FileIndex m_file{};
    SourceRange m_scalar;
    std::uint32_t m_size = 0; ///< of the value
    /// Nearly every scalar is a view into the text: then nothing need be found.
    std::optional<std::uint32_t> m_verbatimAt;
    std::optional<ValueMap> m_map;
};

} // namespace anteroom
