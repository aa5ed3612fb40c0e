// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/range_reader.h"

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/loading/limits.h"

#include <cmath>

namespace anteroom::loading {

namespace {

bool isPair(Node node, std::string_view what, std::string example, Diagnostics& diagnostics) {
    if (node.isSequence() && node.size() == 2)
        return true;
    diagnostics.error("bad-range", node.span(),
                      std::string(what) + " is a list of two, the lowest and the highest",
                      "write it as " + std::move(example));
    return false;
}

void reportReversed(Node node, std::string_view what, bool isReversed, Diagnostics& diagnostics) {
    Hint hint("write the lower one first");
    if (isReversed)
        hint.replacement = "[" + std::string(node[1].scalar()) + ", " + std::string(node[0].scalar()) + "]";
    diagnostics.error("range-reversed", node.span(),
                      "the lowest of " + std::string(what) + " is not below the highest", std::move(hint));
}

std::optional<double> readBound(Node node, std::string_view what, Diagnostics& diagnostics) {
    const auto bound = readNumber(node, what, diagnostics);
    if (!bound || std::abs(*bound) <= farthestNumber)
        return bound;
    diagnostics.error("bad-range", node.span(),
                      std::string(what) + " is beyond what is kept to its last digit",
                      "write a number between -1000000000 and 1000000000");
    return std::nullopt;
}

std::optional<Date> readDay(Node node, Diagnostics& diagnostics) {
    const auto day = node.isScalar() ? Date::parse(node.scalar()) : std::nullopt;
    if (!day)
        diagnostics.error("bad-date", node.span(), "this is not a date between 1800 and 2299",
                          "write it as 1900-01-31, year, month and day");
    return day;
}

} // namespace

std::optional<Interval> readNumberRange(Node node, std::string_view what, Diagnostics& diagnostics) {
    if (!isPair(node, what, "[0, 100]", diagnostics))
        return std::nullopt;
    const auto low = readBound(node[0], "the lowest number", diagnostics);
    const auto high = readBound(node[1], "the highest number", diagnostics);
    if (!low || !high)
        return std::nullopt;
    if (*low >= *high) {
        reportReversed(node, what, *low > *high, diagnostics);
        return std::nullopt;
    }
    return Interval{*low, *high};
}

DateRange wholeCalendar() {
    return {{static_cast<double>(Date::of(1800, 1, 1)->days()),
             static_cast<double>(Date::of(2299, 12, 31)->days())},
            false};
}

std::optional<DateRange> readDateRange(Node node, Diagnostics& diagnostics) {
    if (!isPair(node, "`range`", "[1900-01-01, today]", diagnostics))
        return std::nullopt;
    DateRange range = wholeCalendar();
    if (node[0].isScalar() && node[0].scalar() == "today") {
        diagnostics.error("bad-range", node[0].span(), "only the last day of a range can be `today`",
                          "write the first day as a date: 1900-01-31");
        return std::nullopt;
    }
    const auto low = readDay(node[0], diagnostics);
    range.endsToday = node[1].isScalar() && node[1].scalar() == "today";
    const auto high = range.endsToday ? Date::of(2299, 12, 31) : readDay(node[1], diagnostics);
    if (!low || !high)
        return std::nullopt;
    if (*low >= *high) {
        reportReversed(node, "`range`", *low > *high, diagnostics);
        return std::nullopt;
    }
    range.days = {static_cast<double>(low->days()), static_cast<double>(high->days())};
    return range;
}

} // namespace anteroom::loading
