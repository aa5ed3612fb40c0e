// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace anteroom {

/// A set of small numbers from which the lowest is taken first. Three levels of words, each bit of a higher
/// level telling whether a word of the lower one has any: a handful of members among 100,000 are found
/// without walking past the rest.
class DirtyBits {
public:
    explicit DirtyBits(std::size_t size)
        : m_low((size >> 6) + 1), m_middle((size >> 12) + 1), m_top((size >> 18) + 1) {}

    void insert(std::size_t member) {
        m_low[member >> 6] |= bit(member);
        m_middle[member >> 12] |= bit(member >> 6);
        m_top[member >> 18] |= bit(member >> 12);
    }

    /// Takes all members out, the lowest first, and calls `visit` with each. `visit` may insert members above
    /// the one it was called with; they have their turn.
    template <typename Visit>
    void drain(Visit visit) {
        for (std::size_t top = 0; top < m_top.size(); ++top) {
            for (; m_top[top] != 0; clearLowest(m_top[top])) {
                const std::size_t middle = (top << 6) + lowest(m_top[top]);
                for (; m_middle[middle] != 0; clearLowest(m_middle[middle])) {
                    const std::size_t low = (middle << 6) + lowest(m_middle[middle]);
                    while (m_low[low] != 0) {
                        const std::size_t member = (low << 6) + lowest(m_low[low]);
                        clearLowest(m_low[low]);
                        visit(member);
                    }
                }
            }
        }
    }

private:
    static constexpr std::uint64_t bit(std::size_t position) { return std::uint64_t{1} << (position & 63); }
    static std::size_t lowest(std::uint64_t word) { return static_cast<std::size_t>(std::countr_zero(word)); }
    static void clearLowest(std::uint64_t& word) { word &= word - 1; }

    std::vector<std::uint64_t> m_low;
    std::vector<std::uint64_t> m_middle;
    std::vector<std::uint64_t> m_top;
};

} // namespace anteroom
