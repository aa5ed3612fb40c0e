// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace anteroom {

/// From numbers to numbers, for a handful of keys at a time, over and over: what was in it is forgotten at
/// the price of those keys, and its space stays.
class FlatMap {
public:
    /// The value of `key`, which is `value` if the key is new, and whether it is. The reference holds until
    /// the next call.
    std::pair<std::uint32_t&, bool> tryEmplace(std::uint64_t key, std::uint32_t value) {
        if (2 * (m_used.size() + 1) > m_places.size())
            grow();
        const std::size_t at = find(key);
        const bool isNew = m_places[at].key != key;
        if (isNew) {
            m_places[at] = {key, value};
            m_used.push_back(at);
        }
        return {m_places[at].value, isNew};
    }

    void clear() {
        for (const std::size_t at : m_used)
            m_places[at].key = none;
        m_used.clear();
    }

private:
    static constexpr std::uint64_t none = static_cast<std::uint64_t>(-1); ///< never a key
    struct Place {
        std::uint64_t key = none;
        std::uint32_t value = 0;
    };

    /// Where the key is, or would be.
    std::size_t find(std::uint64_t key) const {
        const std::size_t mask = m_places.size() - 1;
        std::size_t at = static_cast<std::size_t>((key * 0x9e3779b97f4a7c15u) >> 32U) & mask;
        while (m_places[at].key != key && m_places[at].key != none)
            at = (at + 1) & mask;
        return at;
    }

    void grow() {
        std::vector<Place> old(m_places.empty() ? 64 : 2 * m_places.size());
        old.swap(m_places);
        for (std::size_t& at : m_used) {
            const Place& place = old[at];
            at = find(place.key);
            m_places[at] = place;
        }
    }

    std::vector<Place> m_places;     ///< a power of two
    std::vector<std::size_t> m_used; ///< places that hold a key
};

} // namespace anteroom
