// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

/// A day of the proleptic Gregorian calendar between 1800-01-01 and 2299-12-31; cannot hold an impossible
/// one.
class Date {
public:
    static std::optional<Date> of(int year, int month, int day);
    static std::optional<Date> parse(std::string_view iso); ///< "2027-03-14"
    /// Days since 1970-01-01. Precondition: within the calendar above.
    static Date fromDays(std::int32_t days);

    std::int32_t days() const noexcept { return m_days; }
    int year() const;
    int month() const;
    int day() const;
    std::string iso() const;

    // clang-tidy 14 takes the zero that a defaulted <=> compares with for a pointer.
    auto operator<=>(const Date&) const = default; // NOLINT(modernize-use-nullptr)

private:
    explicit Date(std::int32_t days) : m_days(days) {}
    std::int32_t m_days;
};

/// A date of which perhaps only the year, or year and month, is known.
class PartialDate {
public:
    static std::optional<PartialDate> of(int year, int month = 0, int day = 0); ///< 0 is "not known"
    static std::optional<PartialDate> parse(std::string_view iso); ///< "1985", "1985-02", "1985-02-11"

    Date earliest() const;
    Date latest() const;
    bool isFull() const noexcept { return m_day != 0; }
    std::string iso() const;

    bool operator==(const PartialDate&) const = default;

private:
    PartialDate(int year, int month, int day) : m_year(year), m_month(month), m_day(day) {}
    int m_year;
    int m_month;
    int m_day;
};

/// Whole years (months) from one day to another as people count age: a year is complete on its anniversary,
/// and one born on 29 February completes a year on 1 March of other years. Negative when `to` comes before
/// `from`.
int wholeYears(Date from, Date to);
int wholeMonths(Date from, Date to);

/// A minute of the clinic's wall clock. Core has no clock: whoever calls passes the time in.
struct Timestamp {
    Date date;
    int minuteOfDay = 0; ///< 0 to 1439

    static std::optional<Timestamp> parse(std::string_view iso); ///< "2027-03-14T13:52"
    std::string iso() const;
    std::string clock() const; ///< "13:52"

    auto operator<=>(const Timestamp&) const = default;
};

/// "14:05" to minutes of the day.
std::optional<int> parseClock(std::string_view text);

} // namespace anteroom
