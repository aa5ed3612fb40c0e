// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/trends.h"

#include <vector>

namespace anteroom::report {

/// What stands at the two ends of a plot's height: round numbers, and all values lie between them. A score is
/// drawn from zero, so that a small change looks small; a measurement is not, for nobody's pressure is near
/// it.
struct PlotScale {
    double low = 0;
    double high = 1; ///< above `low`

    /// From 0 at `low` to 1 at `high`; what has no bound ends there.
    double place(double value) const;
};
PlotScale scaleOf(const Trends::Series& series);

/// Where each point stands between the first day, 0, and the last, 1: as far apart as in time, and all in the
/// middle or evenly where there is one day alone.
std::vector<double> timesOf(const std::vector<Trends::Point>& points);

} // namespace anteroom::report
