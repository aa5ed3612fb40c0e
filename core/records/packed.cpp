// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/packed.h"

#include <algorithm>

namespace anteroom::records {

namespace {

constexpr std::uint64_t minutesOfADay = 1440;

std::uint64_t firstDay() {
    static const std::int32_t day = Date::of(1800, 1, 1)->days();
    return static_cast<std::uint64_t>(-std::int64_t{day});
}

std::uint64_t lastDay() {
    static const std::int32_t day = Date::of(2299, 12, 31)->days();
    return firstDay() + static_cast<std::uint64_t>(day);
}

void addNumber(std::string& bytes, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>((value & 0x7fU) | 0x80U);
    bytes += static_cast<char>(value);
}

} // namespace

void PackWriter::number(std::uint64_t value) { addNumber(m_bytes, value); }

void PackWriter::text(std::string_view text) {
    const auto [place, isNew] = m_places.try_emplace(std::string(text), m_table.size());
    if (isNew)
        m_table.emplace_back(text);
    number(place->second);
}

void PackWriter::time(const Timestamp& time) {
    const std::uint64_t day = firstDay() + static_cast<std::uint64_t>(std::int64_t{time.date.days()});
    number(day * minutesOfADay + static_cast<std::uint64_t>(time.minuteOfDay));
}

void PackWriter::tag(const Tag& tag) {
    m_bytes.append(reinterpret_cast<const char*>(tag.data()), tag.size());
}

std::string PackWriter::packed() const {
    std::string bytes;
    addNumber(bytes, m_table.size());
    for (const std::string& text : m_table) {
        addNumber(bytes, text.size());
        bytes += text;
    }
    return bytes + m_bytes;
}

PackReader::PackReader(std::string_view packed) : m_rest(packed) {
    m_table.resize(count());
    for (std::string_view& text : m_table)
        text = take(number());
}

void PackReader::fail() {
    m_good = false;
    m_rest = {};
}

std::string_view PackReader::take(std::size_t size) {
    if (size > m_rest.size()) {
        fail();
        return {};
    }
    const std::string_view taken = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return taken;
}

std::uint64_t PackReader::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (m_rest.empty())
            break;
        const auto byte = static_cast<std::uint8_t>(m_rest.front());
        m_rest.remove_prefix(1);
        value |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80)
            return value;
    }
    fail();
    return 0;
}

std::size_t PackReader::count() {
    const std::uint64_t wanted = number();
    if (wanted <= m_rest.size())
        return wanted;
    fail();
    return 0;
}

std::size_t PackReader::place() {
    const std::uint64_t place = number();
    if (m_good && place < m_table.size())
        return place;
    fail();
    return 0;
}

std::string_view PackReader::at(std::size_t place) const {
    return m_good ? m_table[place] : std::string_view();
}

Timestamp PackReader::time() {
    const std::uint64_t minutes = number();
    const std::uint64_t day = minutes / minutesOfADay;
    if (!m_good || day > lastDay()) {
        fail();
        return {Date::fromDays(0), 0};
    }
    const auto fromEpoch = static_cast<std::int64_t>(day) - static_cast<std::int64_t>(firstDay());
    return {Date::fromDays(static_cast<std::int32_t>(fromEpoch)), static_cast<int>(minutes % minutesOfADay)};
}

Tag PackReader::tag() {
    Tag tag{};
    const std::string_view bytes = take(tag.size());
    std::copy(bytes.begin(), bytes.end(), tag.begin());
    return tag;
}

bool PackReader::flag() {
    const std::uint64_t value = number();
    if (value > 1)
        fail();
    return m_good && value == 1;
}

} // namespace anteroom::records
