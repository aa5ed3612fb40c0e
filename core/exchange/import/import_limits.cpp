// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_limits.h"

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_moment.h"
#include "core/loading/limits.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

namespace anteroom::fhir {

namespace {

void lose(const ImportedItem& made, Diagnostics& diagnostics, const std::string& what) {
    notCarried(diagnostics, made.span, made.linkId, what);
}

void make(const ImportedItem& made, Diagnostics& diagnostics, const std::string& what) {
    madeUp(diagnostics, made.span, made.linkId, what);
}

constexpr double farthestUnsaid = 1000000;

void finishUsual(ImportedItem& made, Diagnostics& diagnostics) {
    const auto least = parseDecimal(made.low);
    const auto most = parseDecimal(made.high);
    const auto low = parseDecimal(made.usualLow);
    const auto high = parseDecimal(made.usualHigh);
    const bool isWithin = low && high && *least <= *low && *low < *high && *high <= *most;
    if (!isWithin && !(made.usualLow.empty() && made.usualHigh.empty()))
        lose(made, diagnostics, "its usual range, which is none within its range");
    if (!isWithin)
        made.usualLow = made.usualHigh = {};
}

/// As JSON writes them, also "1e-07".
std::optional<double> numberIn(const std::string& text) {
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    const bool isNumber = read.ec == std::errc() && read.ptr == end && std::isfinite(number);
    return isNumber ? std::optional(number) : parseDecimal(text);
}

/// To the digits that our numbers have, so that the range is never narrower than it was.
double widened(double number, bool isLow) {
    constexpr double parts = 1e6;
    const double nearest = std::round(number * parts) / parts;
    if (nearest == number)
        return number;
    return (isLow ? std::floor(number * parts) : std::ceil(number * parts)) / parts;
}

/// One end of a range. `otherwise`: where none is given that is a number.
double endOf(const ImportedItem& made, bool isLow, double otherwise, Diagnostics& diagnostics) {
    const std::string& said = isLow ? made.low : made.high;
    const std::string which =
        std::string(isLow ? "its lowest, " : "its highest, ") + wholeInBackticks(said) + ", ";
    const auto number = numberIn(said);
    if (!number) {
        if (!said.empty())
            lose(made, diagnostics, which + "which is no number; " + formatNumber(otherwise) + " is taken");
        return otherwise;
    }
    if (std::abs(*number) > loading::farthestNumber) // cut there
        return *number;
    const double taken = widened(*number, isLow);
    if (taken != *number)
        lose(made, diagnostics,
             which + "for numbers here have at most 6 digits after the point; " + formatNumber(taken) +
                 " is taken");
    return taken;
}

/// To the next power of ten, so that something lies beyond the number on either side.
double beyond(double number) {
    double end = farthestUnsaid;
    while (end <= std::abs(number) && end < loading::farthestNumber)
        end *= 10;
    return end;
}

void finishNumber(ImportedItem& made, Diagnostics& diagnostics) {
    // Our numbers have a hard range: what lies outside is refused. An end that is not given lies beyond one
    // that is.
    const double given = numberIn(made.high).value_or(0);
    double low = endOf(made, true, -beyond(std::min(given, 0.0)), diagnostics);
    double high = endOf(made, false, beyond(std::max(low, 0.0)), diagnostics);
    made.lowMadeUp = !numberIn(made.low);
    made.highMadeUp = !numberIn(made.high);
    if (made.low.empty() || made.high.empty())
        make(made, diagnostics,
             "a range that is not given in full: numbers from " + formatNumber(low) + " to " +
                 formatNumber(high) + " are taken");
    if (low < -loading::farthestNumber || high > loading::farthestNumber)
        make(made, diagnostics, "a range that goes beyond a thousand million is cut there");
    low = std::clamp(low, -loading::farthestNumber, loading::farthestNumber - 1);
    high = std::clamp(high, -loading::farthestNumber, loading::farthestNumber);
    if (low > high) { // its author mixed them up: made wider, it would refuse what lies between
        make(made, diagnostics,
             "its lowest, " + formatNumber(low) + ", lies above its highest, " + formatNumber(high) +
                 "; each is taken for the other");
        std::swap(low, high);
    } else if (low == high) {
        make(made, diagnostics, "a range whose lowest is not below its highest is made wider");
        high = low + 1;
    }
    made.low = formatNumber(low);
    made.high = formatNumber(high);
    finishUsual(made, diagnostics);
}

/// So that the range is never narrower than it was, whatever zone somebody answers in.
void takeDayOf(std::string& limit, const ImportedItem& made, Diagnostics& diagnostics) {
    const auto days = daysOfMoment(limit);
    if (!days)
        return;
    const bool isLow = &limit == &made.low;
    const std::string day = (isLow ? days->first : days->last).iso();
    lose(made, diagnostics,
         "the time of day of " + std::string(isLow ? "its lowest, " : "its highest, ") +
             wholeInBackticks(limit) + "; " + day + " is taken");
    limit = day;
}

void finishDate(ImportedItem& made, Diagnostics& diagnostics) {
    for (std::string* limit : {&made.low, &made.high}) {
        takeDayOf(*limit, made, diagnostics);
        if (!limit->empty() && *limit != "today" && !Date::parse(*limit)) {
            lose(made, diagnostics,
                 "the limit " + inBackticks(*limit) + ", which is not a " +
                     (PartialDate::parse(*limit) ? "full " : "") + "date");
            limit->clear();
        }
    }
    const auto low = Date::parse(made.low);
    const auto high = Date::parse(made.high);
    if (low && high && !(*low < *high)) {
        lose(made, diagnostics, "its limits, of which the first is not before the last");
        made.low = made.high = {};
    }
}

/// A range in pounds says nothing of kilograms.
void leaveOtherUnit(ImportedItem& made, const std::vector<std::string>& units, Diagnostics& diagnostics) {
    const auto isOwn = [&](const std::string& unit) {
        const auto& names = made.unit.all();
        return unit == made.unitCode ||
               std::any_of(names.begin(), names.end(), [&](const auto& name) { return name.second == unit; });
    };
    if (units.empty() || std::any_of(units.begin(), units.end(), isOwn))
        return;
    if (made.unit.empty()) {
        made.unitCode = units.front(); // unless a text below it names one
        return;
    }
    lose(made, diagnostics,
         "its range from " + inBackticks(made.low) + " to " + inBackticks(made.high) + ", which is in " +
             inBackticks(units.front()));
    made.low = made.high = {};
}

using ByLinkId = std::map<std::string, ImportedItem*, std::less<>>;

/// Whatever a condition can mean by a linkId: the first that has it.
void collectAsked(std::vector<ImportedItem>& items, ByLinkId& asked) {
    for (ImportedItem& item : items) {
        if (item.kind != ImportedKind::Group && item.kind != ImportedKind::Information)
            asked.emplace(item.linkId, &item);
        collectAsked(item.children, asked);
    }
}

void widen(ImportedItem& item, const ImportedCondition& condition, Diagnostics& diagnostics) {
    const auto number = numberIn(condition.value);
    if (item.kind != ImportedKind::Number || !number)
        return;
    const double low = parseDecimal(item.low).value_or(0);
    const double high = parseDecimal(item.high).value_or(0);
    const bool isLow = item.lowMadeUp && *number <= low && low > -loading::farthestNumber;
    const bool isHigh = item.highMadeUp && *number >= high && high < loading::farthestNumber;
    if (isLow)
        item.low = formatNumber(-beyond(*number));
    if (isHigh)
        item.high = formatNumber(beyond(*number));
    if (isLow || isHigh)
        make(item, diagnostics,
             "its range goes from " + item.low + " to " + item.high + ", for a condition compares it with " +
                 inBackticks(condition.value));
}

void widenFor(const std::vector<ImportedItem>& items, const ByLinkId& asked, Diagnostics& diagnostics) {
    for (const ImportedItem& item : items) {
        for (const ImportedGate& gate : item.gates)
            for (const ImportedCondition& condition : gate.conditions)
                if (const auto found = asked.find(condition.question); found != asked.end())
                    widen(*found->second, condition, diagnostics);
        widenFor(item.children, asked, diagnostics);
    }
}

} // namespace

void widenRanges(std::vector<ImportedItem>& items, Diagnostics& diagnostics) {
    ByLinkId asked;
    collectAsked(items, asked);
    widenFor(items, asked, diagnostics);
}

void finishLimits(ImportedItem& made, const std::vector<std::string>& units, Diagnostics& diagnostics) {
    if (made.kind == ImportedKind::Date)
        finishDate(made, diagnostics);
    if (made.kind != ImportedKind::Number)
        return;
    leaveOtherUnit(made, units, diagnostics);
    finishNumber(made, diagnostics);
}

} // namespace anteroom::fhir
