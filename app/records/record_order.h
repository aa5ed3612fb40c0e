// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/index_entry.h"

#include <QCollator>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::records {

enum class Column : std::uint8_t {
    Patient,
    DateOfBirth,
    Identifier,
    Questionnaire,
    Date,
    Status,
    EditedBy,
    Edited
};
inline constexpr int columns = 8;

/// What records are compared by in one column, worked out once for each. Words follow the locale's alphabet;
/// what is blank comes last in either direction, and equal ones keep the order of the list.
class RecordOrder {
public:
    struct By {
        Column column = Column::Edited;
        bool isDescending = true;
        bool operator==(const By&) const = default;
    };

    explicit RecordOrder(By by);

    const By& by() const noexcept { return m_by; }
    /// `title`: of its questionnaire.
    void append(const IndexEntry& entry, const QString& title);
    void replace(std::size_t position, const IndexEntry& entry, const QString& title);
    void remove(std::size_t position);
    bool comesBefore(std::uint32_t a, std::uint32_t b) const;
    /// All positions, sorted.
    std::vector<std::uint32_t> sorted() const;

private:
    struct Key {
        bool isBlank = false;
        std::int64_t number = 0; ///< in columns of dates and states
        std::optional<QCollatorSortKey> word{};
    };
    Key keyOf(const IndexEntry& entry, const QString& title) const;
    int compared(const Key& a, const Key& b) const;

    By m_by;
    QCollator m_collator;
    std::vector<Key> m_keys;
};

} // namespace anteroom::records
