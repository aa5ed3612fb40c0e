// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/trends.h"

#include <string>
#include <vector>

namespace anteroom {

inline constexpr std::size_t mostWritten = 6; ///< values of a series that are all written beside its plot

/// "PHQ-9 score (of 27)"
std::string headingOf(const Trends::Series& series, const std::string& language);

/// "2027-03-14 14:05"
std::string whenOf(const Trends::Point& point);

/// What is written beside the plot of a series: each value with its day, or of more than mostWritten the
/// first, the lowest, the highest and the last, and how many there are.
struct WrittenValue {
    std::string text;
    bool isPresent = false; ///< of this screening
};
std::vector<WrittenValue> writtenValues(const Trends::Series& series, const std::string& language);

/// Sentences on its lines across and on what is not joined.
std::vector<std::string> remarksOn(const Trends::Series& series, const std::string& language);

/// A line of a table in plain text: what it begins with, and words that may be wrapped.
struct TrendLine {
    std::string first{};
    std::string words;
};
/// Each series as a small table of all its values.
std::vector<TrendLine> trendTable(const Trends& trends, const std::string& language);

} // namespace anteroom
