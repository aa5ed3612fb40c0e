// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <array>
#include <cassert>

namespace anteroom {

namespace {

constexpr int firstYear = 1800;
constexpr int lastYear = 2299;

struct Civil {
    int year;
    int month;
    int day;
};

constexpr bool isLeap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int daysInMonth(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so the leap day comes
// last.
constexpr std::int32_t daysFromCivil(Civil date) {
    const int year = date.month <= 2 ? date.year - 1 : date.year;
    const int era = year / 400;
    const int yearOfEra = year - era * 400;
    const int dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

constexpr Civil civilFromDays(std::int32_t days) {
    const int shifted = days + 719468;
    const int era = shifted / 146097;
    const int dayOfEra = shifted - era * 146097;
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int shiftedMonth = (5 * dayOfYear + 2) / 153;
    const int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shiftedMonth + 2) / 5 + 1};
}

constexpr std::int32_t firstDay = daysFromCivil({firstYear, 1, 1});
constexpr std::int32_t lastDay = daysFromCivil({lastYear, 12, 31});
static_assert(daysFromCivil({1970, 1, 1}) == 0);

/// Exactly `count` digits at `offset`, or nothing.
std::optional<int> digits(std::string_view text, std::size_t offset, std::size_t count) {
    if (offset + count > text.size()) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text.substr(offset, count)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string padded(int value, std::size_t width) {
    const std::string text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string isoOf(int year, int month, int day) {
    std::string text = padded(year, 4);
    if (month != 0) {
        text += '-' + padded(month, 2);
    }
    if (day != 0) {
        text += '-' + padded(day, 2);
    }
    return text;
}

/// Whole months between, for from <= to.
int monthsUpTo(Date from, Date to) {
    const Civil a = civilFromDays(from.days());
    const Civil b = civilFromDays(to.days());
    return (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
}

} // namespace

std::optional<Date> Date::of(int year, int month, int day) {
    if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 ||
        day > daysInMonth(year, month)) {
        return std::nullopt;
    }
    return Date(daysFromCivil({year, month, day}));
}

std::optional<Date> Date::parse(std::string_view iso) {
    const auto partial = PartialDate::parse(iso);
    return partial && partial->isFull() ? std::optional<Date>(partial->earliest()) : std::nullopt;
}

Date Date::fromDays(std::int32_t days) {
    assert(days >= firstDay && days <= lastDay);
    return Date(days);
}

int Date::year() const { return civilFromDays(m_days).year; }

int Date::month() const { return civilFromDays(m_days).month; }

int Date::day() const { return civilFromDays(m_days).day; }

std::string Date::iso() const {
    const Civil date = civilFromDays(m_days);
    return isoOf(date.year, date.month, date.day);
}

std::optional<PartialDate> PartialDate::of(int year, int month, int day) {
    const bool dayWithoutMonth = month == 0 && day != 0;
    if (dayWithoutMonth || !Date::of(year, month == 0 ? 1 : month, day == 0 ? 1 : day)) {
        return std::nullopt;
    }
    return PartialDate(year, month, day);
}

std::optional<PartialDate> PartialDate::parse(std::string_view iso) {
    if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) {
        return std::nullopt;
    }
    const auto year = digits(iso, 0, 4);
    const bool hasMonth = iso.size() >= 7;
    const bool hasDay = iso.size() == 10;
    const auto month = hasMonth ? digits(iso, 5, 2) : 0;
    const auto day = hasDay ? digits(iso, 8, 2) : 0;
    if (!year || !month || !day || (hasMonth && (iso[4] != '-' || *month == 0)) ||
        (hasDay && (iso[7] != '-' || *day == 0))) {
        return std::nullopt;
    }
    return of(*year, *month, *day);
}

Date PartialDate::earliest() const {
    return Date::fromDays(daysFromCivil({m_year, m_month == 0 ? 1 : m_month, m_day == 0 ? 1 : m_day}));
}

Date PartialDate::latest() const {
    const int month = m_month == 0 ? 12 : m_month;
    return Date::fromDays(daysFromCivil({m_year, month, m_day == 0 ? daysInMonth(m_year, month) : m_day}));
}

std::string PartialDate::iso() const { return isoOf(m_year, m_month, m_day); }

int wholeMonths(Date from, Date to) { return from <= to ? monthsUpTo(from, to) : -monthsUpTo(to, from); }

int wholeYears(Date from, Date to) {
    // Twelve whole months are a whole year also from 29 February: its month is complete on 1 March.
    return wholeMonths(from, to) / 12;
}

std::optional<Timestamp> Timestamp::parse(std::string_view iso) {
    const std::size_t separator = iso.find('T');
    if (separator == std::string_view::npos) {
        return std::nullopt;
    }
    const auto date = Date::parse(iso.substr(0, separator));
    const auto minute = parseClock(iso.substr(separator + 1));
    if (!date || !minute) {
        return std::nullopt;
    }
    return Timestamp{*date, *minute};
}

std::string Timestamp::iso() const { return date.iso() + 'T' + clock(); }

std::string Timestamp::clock() const {
    return padded(minuteOfDay / 60, 2) + ':' + padded(minuteOfDay % 60, 2);
}

std::optional<int> parseClock(std::string_view text) {
    const auto hour = digits(text, 0, 2);
    const auto minute = digits(text, 3, 2);
    if (text.size() != 5 || text[2] != ':' || !hour || !minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    return *hour * 60 + *minute;
}

} // namespace anteroom
