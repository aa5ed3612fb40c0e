// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/interval.h"
#include "core/document/mapping_reader.h"

#include <optional>

namespace anteroom::loading {

/// `[low, high]`. Codes: bad-range, range-reversed.
std::optional<Interval> readNumberRange(Node node, const Message& what, Diagnostics& diagnostics);

struct DateRange {
    Interval days;          ///< since 1970-01-01
    bool endsToday = false; ///< then days.high is the end of the calendar
};
/// `[1900-01-01, today]`. Codes: bad-range, bad-date, range-reversed.
std::optional<DateRange> readDateRange(Node node, Diagnostics& diagnostics);
/// Any day of the calendar.
DateRange wholeCalendar();

} // namespace anteroom::loading
