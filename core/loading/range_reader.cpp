// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/range_reader.h"

#include "core/base/date.h"
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/limits.h"

#include <cmath>

namespace anteroom::loading {

namespace {

bool isPair(Node node, const Message& what, const std::string& example, Diagnostics& diagnostics) {
    if (node.isSequence() && node.size() == 2)
        return true;
    diagnostics.error("bad-range", node.span(),
                      core::said("%1 is a list of two, the lowest and the highest", {what}),
                      core::said("write it as %1", {example}));
    return false;
}

void reportReversed(Node node, const Message& what, bool isReversed, Diagnostics& diagnostics) {
    Hint hint(core::said("write the lower one first"));
    if (isReversed)
        hint.replacement = "[" + std::string(node[1].scalar()) + ", " + std::string(node[0].scalar()) + "]";
    diagnostics.error("range-reversed", node.span(),
                      core::said("the lowest of %1 is not below the highest", {what}), std::move(hint));
}

std::optional<double> readBound(Node node, const Message& what, Diagnostics& diagnostics) {
    const auto bound = readNumber(node, what, diagnostics);
    if (!bound || std::abs(*bound) <= farthestNumber)
        return bound;
    diagnostics.error("bad-range", node.span(),
                      core::said("%1 is beyond what is kept to its last digit", {what}),
                      core::said("write a number between -1000000000 and 1000000000"));
    return std::nullopt;
}

std::optional<Date> readDay(Node node, Diagnostics& diagnostics) {
    const auto day = node.isScalar() ? Date::parse(node.scalar()) : std::nullopt;
    if (!day)
        diagnostics.error("bad-date", node.span(), core::said("this is not a date between 1800 and 2299"),
                          core::said("write it as 1900-01-31, year, month and day"));
    return day;
}

} // namespace

std::optional<Interval> readNumberRange(Node node, const Message& what, Diagnostics& diagnostics) {
    if (!isPair(node, what, "[0, 100]", diagnostics))
        return std::nullopt;
    const auto low = readBound(node[0], core::said("the lowest number"), diagnostics);
    const auto high = readBound(node[1], core::said("the highest number"), diagnostics);
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
    if (!isPair(node, Message::verbatim("`range`"), "[1900-01-01, today]", diagnostics))
        return std::nullopt;
    DateRange range = wholeCalendar();
    if (node[0].isScalar() && node[0].scalar() == "today") {
        diagnostics.error("bad-range", node[0].span(),
                          core::said("only the last day of a range can be `today`"),
                          core::said("write the first day as a date: 1900-01-31"));
        return std::nullopt;
    }
    const auto low = readDay(node[0], diagnostics);
    range.endsToday = node[1].isScalar() && node[1].scalar() == "today";
    const auto high = range.endsToday ? Date::of(2299, 12, 31) : readDay(node[1], diagnostics);
    if (!low || !high)
        return std::nullopt;
    if (*low >= *high) {
        reportReversed(node, Message::verbatim("`range`"), *low > *high, diagnostics);
        return std::nullopt;
    }
    range.days = {static_cast<double>(low->days()), static_cast<double>(high->days())};
    return range;
}

} // namespace anteroom::loading
