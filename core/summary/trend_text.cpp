// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/trend_text.h"

#include "core/base/local_number.h"
#include "core/session/phrases.h"
#include "core/summary/trend_phrases.h"

#include <algorithm>

namespace anteroom {

namespace {

using P = TrendPhrase;
using Point = Trends::Point;

bool isWhole(const Point& point) {
    return std::all_of(point.values.begin(), point.values.end(),
                       [](const auto& value) { return value && value->isPoint(); });
}

std::string labelled(P label, const Point& point, const std::string& language) {
    const std::string value = fill(phrase(P::At, language), {{"value", point.text}, {"date", whenOf(point)}});
    return std::string(phrase(label, language)) + ": " + value;
}

/// By its first number, as a pair is read.
bool isLower(const Point* a, const Point* b) { return a->values.front()->low < b->values.front()->low; }

std::vector<WrittenValue> summed(const Trends::Series& series, const std::string& language) {
    std::vector<const Point*> whole;
    for (const Point& point : series.points)
        if (isWhole(point))
            whole.push_back(&point);
    std::vector<WrittenValue> written;
    const auto add = [&](P label, const Point& point) {
        written.push_back({labelled(label, point, language), !point.screening});
    };
    add(P::First, series.points.front());
    if (!whole.empty()) {
        add(P::Lowest, **std::min_element(whole.begin(), whole.end(), isLower));
        add(P::Highest, **std::max_element(whole.begin(), whole.end(), isLower));
    }
    add(P::Last, series.points.back());
    written.push_back(
        {fill(phrase(P::Counted, language), {{"count", std::to_string(series.points.size())}})});
    if (const std::size_t gaps = series.points.size() - whole.size(); gaps > 0)
        written.push_back({fill(phrase(P::GapsCounted, language), {{"count", std::to_string(gaps)}})});
    return written;
}

} // namespace

std::string headingOf(const Trends::Series& series, const std::string& language) {
    return series.unit.empty()
               ? series.label
               : fill(phrase(P::WithUnit, language), {{"label", series.label}, {"unit", series.unit}});
}

std::string whenOf(const Point& point) { return point.date + (point.time.empty() ? "" : " " + point.time); }

std::vector<WrittenValue> writtenValues(const Trends::Series& series, const std::string& language) {
    if (series.points.size() > mostWritten)
        return summed(series, language);
    std::vector<WrittenValue> written;
    for (const Point& point : series.points)
        written.push_back({whenOf(point) + ": " + point.text, !point.screening});
    return written;
}

std::vector<std::string> remarksOn(const Trends::Series& series, const std::string& language) {
    std::vector<std::string> remarks;
    std::string values;
    // Of numbers that have commas themselves nobody could tell where one ends.
    const char* between = localNumber(0.5, language) == "0.5" ? ", " : "; ";
    for (const double cutOff : series.cutOffs)
        values += (values.empty() ? "" : between) + localNumber(cutOff, language);
    if (!values.empty())
        remarks.push_back(fill(phrase(P::CutOffs, language), {{"values", values}}));
    remarks.insert(remarks.end(), series.notes.begin(), series.notes.end());
    return remarks;
}

std::vector<TrendLine> trendTable(const Trends& trends, const std::string& language) {
    std::vector<TrendLine> lines;
    for (const Trends::Series& series : trends.series) {
        lines.push_back({{}, headingOf(series, language)});
        std::size_t widest = 0;
        for (const Point& point : series.points)
            widest = std::max(widest, whenOf(point).size());
        for (const Point& point : series.points) {
            const std::string when = whenOf(point);
            std::string value = point.text;
            if (!point.screening)
                value += ", " + std::string(phrase(P::ThisOne, language));
            lines.push_back({"  " + when + std::string(widest - when.size() + 2, ' '), std::move(value)});
        }
        // Of the lines across a plot nothing is seen here; of what is not joined it matters.
        for (const std::string& note : series.notes)
            lines.push_back({"  ", note});
    }
    for (const std::string& note : trends.notes)
        lines.push_back({{}, note});
    return lines;
}

} // namespace anteroom
