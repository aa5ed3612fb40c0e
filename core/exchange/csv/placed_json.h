// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom {

/// A text of JSON that is put together from the cells of a row, and knows which of them each place in it came
/// from.
class PlacedJson {
public:
    /// What follows comes from cell `column`.
    void from(std::size_t column) {
        m_places.emplace_back(static_cast<std::uint32_t>(m_text.size()), column);
    }
    void raw(std::string_view json) { m_text += json; }
    void string(std::string_view text);
    /// `{`, then entries with key(), then `}`.
    void open();
    void key(std::string_view name);
    void close();

    const std::string& text() const noexcept { return m_text; }
    /// The cell of the byte at `offset`; nothing before the first.
    std::optional<std::size_t> columnAt(std::uint32_t offset) const;

private:
    std::string m_text;
    std::vector<std::pair<std::uint32_t, std::size_t>> m_places;
    bool m_isFirst = true;
};

/// Whether it is JSON, one value and nothing after it.
bool isJson(std::string_view text);
/// What stands between the commas of a list or an object, in its brackets. Precondition: isJson(), and it is
/// one of the two.
std::vector<std::string_view> partsOfJson(std::string_view json);
/// The two sides of an object's part: the key, its quotes resolved, and the value.
std::pair<std::string, std::string_view> entryOfJson(std::string_view part);

} // namespace anteroom
