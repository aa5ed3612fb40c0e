// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/fact.h"

#include <algorithm>

namespace anteroom {

void OptionSet::insert(std::uint32_t option) {
    const std::uint64_t bit = std::uint64_t{1} << (option % 64);
    if (option < 64) {
        m_first |= bit;
        return;
    }
    const std::size_t word = option / 64 - 1;
    if (word >= m_rest.size()) {
        m_rest.resize(word + 1);
    }
    m_rest[word] |= bit;
}

bool OptionSet::containsBeyond(std::uint32_t option) const {
    const std::uint64_t bit = std::uint64_t{1} << (option % 64);
    const std::size_t word = option / 64 - 1;
    return word < m_rest.size() && (m_rest[word] & bit) != 0;
}

bool OptionSet::intersects(const OptionSet& other) const {
    if ((m_first & other.m_first) != 0) {
        return true;
    }
    const std::size_t words = std::min(m_rest.size(), other.m_rest.size());
    for (std::size_t word = 0; word < words; ++word) {
        if ((m_rest[word] & other.m_rest[word]) != 0) {
            return true;
        }
    }
    return false;
}

bool OptionSet::includes(const OptionSet& other) const {
    if ((other.m_first & ~m_first) != 0) {
        return false;
    }
    for (std::size_t word = 0; word < other.m_rest.size(); ++word) {
        const std::uint64_t mine = word < m_rest.size() ? m_rest[word] : 0;
        if ((other.m_rest[word] & ~mine) != 0) {
            return false;
        }
    }
    return true;
}

bool OptionSet::empty() const { return m_first == 0 && m_rest.empty(); }

bool OptionSet::operator==(const OptionSet& other) const {
    // insert() never leaves a last word without a member, so equal sets have equal words.
    return m_first == other.m_first && m_rest == other.m_rest;
}

} // namespace anteroom
