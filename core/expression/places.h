// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/node.h"

namespace anteroom::expression {

/// The text of an expression, and where its bytes stand in the source.
class Places {
public:
    explicit Places(Node scalar) : m_text(scalar.scalar()), m_places(scalar.places()) {}

    std::string_view text() const { return m_text; }

    SourceSpan span(std::size_t begin, std::size_t end) const {
        return m_places.span(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin));
    }

private:
    std::string_view m_text;
    ScalarPlaces m_places;
};

} // namespace anteroom::expression
