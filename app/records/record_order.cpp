// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_order.h"

#include <QLocale>

#include <algorithm>
#include <limits>
#include <numeric>

namespace anteroom::records {

namespace {

std::int64_t minutesOf(const Timestamp& at) { return std::int64_t{at.date.days()} * 1440 + at.minuteOfDay; }

std::int64_t rankOf(const RecordHead& head) {
    constexpr std::int64_t afterAllStatuses = 3;
    return head.enteredInError ? afterAllStatuses : static_cast<std::int64_t>(head.status);
}

QString wordsOf(Column column, const RecordHead& head, const QString& title) {
    if (column == Column::Questionnaire)
        return title;
    return QString::fromStdString(column == Column::Patient      ? head.identity.patientName
                                  : column == Column::Identifier ? head.identity.identifier
                                                                 : head.edited.name)
        .trimmed();
}

// Without a locale, capitals would come before all small letters.
QLocale alphabetOf(const QLocale& locale) {
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

} // namespace

RecordOrder::RecordOrder(By by) : m_by(by), m_collator(alphabetOf(QLocale())) {
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true); // T-9 before T-10
}

RecordOrder::Key RecordOrder::keyOf(const IndexEntry& entry, const QString& title) const {
    const RecordHead& head = entry.head;
    switch (m_by.column) {
    case Column::DateOfBirth: {
        const auto born = PartialDate::parse(head.identity.dateOfBirth);
        return {!born, born ? born->earliest().days() : 0};
    }
    case Column::Date:
        return {false, minutesOf(entry.formDay ? Timestamp{*entry.formDay, 0} : head.created.at)};
    case Column::Edited:
        return {false, minutesOf(head.edited.at)};
    case Column::Status:
        return {false, rankOf(head)};
    case Column::Patient:
    case Column::Identifier:
    case Column::Questionnaire:
    case Column::EditedBy:
        break;
    }
    const QString words = wordsOf(m_by.column, head, title);
    return {words.isEmpty(), 0, m_collator.sortKey(words)};
}

void RecordOrder::append(const IndexEntry& entry, const QString& title) {
    m_keys.push_back(keyOf(entry, title));
}

void RecordOrder::replace(std::size_t position, const IndexEntry& entry, const QString& title) {
    m_keys[position] = keyOf(entry, title);
}

void RecordOrder::remove(std::size_t position) {
    m_keys.erase(m_keys.begin() + static_cast<std::ptrdiff_t>(position));
}

int RecordOrder::compared(const Key& a, const Key& b) const {
    if (a.isBlank != b.isBlank)
        return a.isBlank ? 1 : -1;
    const int difference = a.word && b.word      ? a.word->compare(*b.word)
                           : a.number < b.number ? -1
                                                 : a.number > b.number;
    return m_by.isDescending ? -difference : difference;
}

bool RecordOrder::comesBefore(std::uint32_t a, std::uint32_t b) const {
    const int difference = compared(m_keys[a], m_keys[b]);
    return difference != 0 ? difference < 0 : a < b;
}

std::vector<std::uint32_t> RecordOrder::sorted() const {
    std::vector<std::uint32_t> order(m_keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [this](std::uint32_t a, std::uint32_t b) { return comesBefore(a, b); });
    return order;
}

} // namespace anteroom::records
