// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_moment.h"

#include <algorithm>
#include <cstddef>

namespace anteroom::fhir {

namespace {

constexpr int minutesOfDay = 24 * 60;
// As far as clocks anywhere are behind UTC, and before it.
constexpr int mostBehind = 12 * 60;
constexpr int mostBefore = 14 * 60;

/// Within the days that a date of ours can be: nothing that is answered lies beyond.
Date dayOf(int minute) {
    const Date first = *Date::of(1800, 1, 1);
    const Date last = *Date::of(2299, 12, 31);
    const int day = minute / minutesOfDay - (minute % minutesOfDay < 0 ? 1 : 0);
    return Date::fromDays(std::clamp(day, first.days(), last.days()));
}

/// ":30" or ":30.25"; may be missing.
bool areSeconds(std::string_view text) {
    return text.empty() || (text.size() > 2 && text.front() == ':' &&
                            text.find_first_not_of("0123456789.", 1) == std::string_view::npos);
}

/// "Z" or "-05:00", in minutes.
std::optional<int> zoneIn(std::string_view text) {
    if (text == "Z")
        return 0;
    const auto away = parseClock(text.substr(1));
    return away && text.front() == '-' ? std::optional(-*away) : away;
}

} // namespace

std::optional<DaysOfMoment> daysOfMoment(std::string_view dateTime) {
    constexpr std::size_t clockAt = 11;
    constexpr std::size_t clockEnd = clockAt + 5;
    if (dateTime.size() < clockEnd || dateTime[clockAt - 1] != 'T')
        return std::nullopt;
    const auto date = Date::parse(dateTime.substr(0, clockAt - 1));
    const auto minute = parseClock(dateTime.substr(clockAt, clockEnd - clockAt));
    const std::size_t zoneAt = std::min(dateTime.find_first_of("Z+-", clockEnd), dateTime.size());
    if (!date || !minute || !areSeconds(dateTime.substr(clockEnd, zoneAt - clockEnd)))
        return std::nullopt;
    if (zoneAt == dateTime.size())
        return DaysOfMoment{*date, *date};
    const auto zone = zoneIn(dateTime.substr(zoneAt));
    if (!zone)
        return std::nullopt;
    const int moment = date->days() * minutesOfDay + *minute - *zone;
    return DaysOfMoment{dayOf(moment - mostBehind), dayOf(moment + mostBefore)};
}

std::string momentText(const std::string& question, const std::string& relation, const DaysOfMoment& days) {
    const std::string fromFirst = question + " >= " + days.first.iso();
    const std::string toLast = question + " <= " + days.last.iso();
    if (relation == ">" || relation == ">=")
        return fromFirst;
    if (relation == "<" || relation == "<=")
        return toLast;
    if (relation != "=")
        return {};
    return days.first == days.last ? question + " = " + days.first.iso() : fromFirst + " and " + toLast;
}

} // namespace anteroom::fhir
