// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plot_scale.h"

#include "core/base/date.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace anteroom::report {

namespace {

/// 1, 2 or 5 times a power of ten, and no less than `least`.
double roundStep(double least) {
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (!isLess(factor * power, least))
            return factor * power;
    return 10 * power;
}

class Spread {
public:
    void take(double value) {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }

    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
};

/// In days.
double timeOf(const Trends::Point& point) {
    constexpr double minutesADay = 24 * 60;
    const auto day = Date::parse(point.date);
    const auto minute = parseClock(point.time);
    return (day ? day->days() : 0) + minute.value_or(0) / minutesADay;
}

} // namespace

double PlotScale::place(double value) const {
    if (!std::isfinite(value))
        return value < 0 ? 0 : 1;
    return (value - low) / (high - low);
}

PlotScale scaleOf(const Trends::Series& series) {
    Spread spread;
    for (const Trends::Point& point : series.points)
        for (const std::optional<Interval>& value : point.values)
            if (value) {
                spread.take(value->low);
                spread.take(value->high);
            }
    for (const double cutOff : series.cutOffs)
        spread.take(cutOff);
    if (series.kind == TrendKind::Score && spread.low > 0)
        spread.low = 0;
    if (spread.low > spread.high)
        return {};
    const double width = spread.high - spread.low;
    const double step = roundStep(width > 0 ? width / 5 : spread.high != 0 ? std::abs(spread.high) / 20 : 1);
    PlotScale scale{std::floor(spread.low / step + 1e-9) * step, std::ceil(spread.high / step - 1e-9) * step};
    // Nothing lies on the edge, but for a score of nought.
    if (!isLess(scale.low, spread.low) && (series.kind == TrendKind::Measurement || scale.low < 0))
        scale.low -= step;
    if (!isLess(spread.high, scale.high))
        scale.high += step;
    return scale;
}

std::vector<double> timesOf(const std::vector<Trends::Point>& points) {
    std::vector<double> times;
    times.reserve(points.size());
    for (const Trends::Point& point : points)
        times.push_back(timeOf(point));
    if (times.empty())
        return times;
    const auto [first, last] = std::minmax_element(times.begin(), times.end());
    const double begin = *first;
    const double span = *last - *first;
    for (std::size_t i = 0; i < times.size(); ++i)
        times[i] = span > 0 ? (times[i] - begin) / span
                            : (static_cast<double>(i) + 0.5) / static_cast<double>(times.size());
    return times;
}

} // namespace anteroom::report
