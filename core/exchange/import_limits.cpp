// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_limits.h"

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/exchange/fhir_node.h"
#include "core/loading/limits.h"

#include <algorithm>

namespace anteroom::fhir {

namespace {

void lose(const ImportedItem& made, Diagnostics& diagnostics, const std::string& what) {
    notCarried(diagnostics, made.span, made.linkId, what);
}

void make(const ImportedItem& made, Diagnostics& diagnostics, const std::string& what) {
    madeUp(diagnostics, made.span, made.linkId, what);
}

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

void finishNumber(ImportedItem& made, Diagnostics& diagnostics) {
    // Our numbers have a hard range: what lies outside is refused.
    constexpr const char* leastNumber = "-1000000";
    constexpr const char* mostNumber = "1000000";
    auto low = parseDecimal(made.low);
    auto high = parseDecimal(made.high);
    if (!low || !high)
        make(made, diagnostics,
             "a range that is not given in full: numbers from " + (low ? made.low : leastNumber) + " to " +
                 (high ? made.high : mostNumber) + " are taken");
    low = low ? low : parseDecimal(leastNumber);
    high = high ? high : parseDecimal(mostNumber);
    if (*low < -loading::farthestNumber || *high > loading::farthestNumber)
        make(made, diagnostics, "a range that goes beyond a thousand million is cut there");
    low = std::clamp(*low, -loading::farthestNumber, loading::farthestNumber - 1);
    high = std::clamp(*high, -loading::farthestNumber, loading::farthestNumber);
    if (*low >= *high) {
        make(made, diagnostics, "a range whose lowest is not below its highest is made wider");
        high = *low + 1;
    }
    made.low = formatNumber(*low);
    made.high = formatNumber(*high);
    finishUsual(made, diagnostics);
}

void finishDate(ImportedItem& made, Diagnostics& diagnostics) {
    for (std::string* limit : {&made.low, &made.high})
        if (!limit->empty() && *limit != "today" && !Date::parse(*limit)) {
            lose(made, diagnostics, "the limit " + inBackticks(*limit) + ", which is not a date");
            limit->clear();
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

} // namespace

void finishLimits(ImportedItem& made, const std::vector<std::string>& units, Diagnostics& diagnostics) {
    if (made.kind == ImportedKind::Date)
        finishDate(made, diagnostics);
    if (made.kind != ImportedKind::Number)
        return;
    leaveOtherUnit(made, units, diagnostics);
    finishNumber(made, diagnostics);
}

} // namespace anteroom::fhir
