// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/interval.h"

#include <cstdint>
#include <vector>

namespace anteroom {

/// A set of positions in an option list; any size, no allocation below 64.
class OptionSet {
public:
    void insert(std::uint32_t option);
    bool contains(std::uint32_t option) const {
        return option < 64 ? (m_first >> option & 1) != 0 : containsBeyond(option);
    }
    bool intersects(const OptionSet& other) const;
    bool includes(const OptionSet& other) const; ///< every member of other
    bool empty() const;
    bool operator==(const OptionSet& other) const;
    /// The members below 64, as bits.
    std::uint64_t firstWord() const { return m_first; }

private:
    bool containsBeyond(std::uint32_t option) const;

    std::uint64_t m_first = 0;
    std::vector<std::uint64_t> m_rest;
};

/// What rules may know of one answer; its notes, times and exact words stay outside. Visibility is not part
/// of it: the evaluator lays the question's show-when over it.
///
/// What most rules look at comes first, in 32 bytes that never lie across two lines of the processor's cache.
struct alignas(32) Fact {
    enum class State : std::uint8_t {
        NotAsked, ///< nothing yet, or the entry was refused
        Withheld, ///< not sure, declined or not measured: asked, and still unknown
        Answered
    };
    using Row = std::vector<Fact>; ///< one Fact a field, in the order of the fields

    State state = State::NotAsked;
    bool setKnown = true; ///< Vocabulary: the typed text was recognised, so that its classes are all in `set`
    bool rowsComplete = true; ///< Rows, Answered: someone said "that is all" or "none"
    std::uint32_t option = 0; ///< YesNo, Status, Choice
    Interval number;          ///< Number (a point), Date (the days that a partial date may mean)
    OptionSet set;            ///< Choices, Vocabulary
    std::vector<Row> rows; ///< Rows: also kept while NotAsked (open) or Withheld, for what its true rows show
};

} // namespace anteroom
