// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/figure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace anteroom::bench {

namespace {

constexpr double width = 760, height = 480;
constexpr double left = 80, right = 190, top = 48, bottom = 56;

struct Point {
    double n = 0;
    double measured = 0;
    double limit = 0;
};

std::map<std::string, std::vector<Point>> seriesOf(const std::vector<Row>& rows) {
    std::map<std::string, std::vector<Point>> series;
    for (const Row& row : rows)
        if (row.n > 0 && row.unit == "us" && row.measured > 0 && row.limit > 0)
            series[row.name].push_back({static_cast<double>(row.n), row.measured, row.limit});
    for (auto line = series.begin(); line != series.end();)
        line = line->second.size() < 2 ? series.erase(line) : std::next(line);
    return series;
}

/// Powers of ten that hold all of the values, as exponents.
struct Axis {
    int low = 0;
    int high = 1;
    double from = 0; ///< where `low` lies on the paper
    double to = 0;

    double at(double value) const { return from + (std::log10(value) - low) / (high - low) * (to - from); }
};

Axis axisOf(double least, double greatest, double from, double to) {
    Axis axis{static_cast<int>(std::floor(std::log10(least))),
              static_cast<int>(std::ceil(std::log10(greatest))), from, to};
    axis.high = std::max(axis.high, axis.low + 1);
    return axis;
}

std::string timeOf(int exponent) {
    static constexpr const char* units[] = {"ns", "µs", "ms", "s"};
    const int nanoseconds = exponent + 3;
    const int unit = std::clamp(nanoseconds / 3, 0, 3);
    char text[32];
    std::snprintf(text, sizeof text, "%g %s", std::pow(10.0, nanoseconds - 3 * unit), units[unit]);
    return text;
}

class Picture {
public:
    Picture(Axis x, Axis y) : m_x(x), m_y(y) {
        m_svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 480\" font-family=\"sans-serif\" "
            "font-size=\"13\" fill=\"#1E2428\">\n<rect width=\"760\" height=\"480\" fill=\"#FFFFFF\"/>\n";
        text(left, 24, "Time against n, of questions or records; dashed: the limit measured beside it",
             "start");
        for (int power = x.low; power <= x.high; ++power) {
            const double at = x.at(std::pow(10.0, power));
            line(at, m_y.from, at, m_y.to);
            char label[32];
            std::snprintf(label, sizeof label, "%.0f", std::pow(10.0, power));
            text(at, m_y.from + 22, label, "middle");
        }
        for (int power = y.low; power <= y.high; ++power) {
            const double at = y.at(std::pow(10.0, power));
            line(m_x.from, at, m_x.to, at);
            text(m_x.from - 8, at + 4, timeOf(power), "end");
        }
        text((m_x.from + m_x.to) / 2, height - 10, "n", "middle");
    }

    void add(const std::string& name, const std::vector<Point>& points) {
        path(points, &Point::limit, "#566068", " stroke-dasharray=\"5 4\"");
        path(points, &Point::measured, "#0B5E6B", "");
        double at = m_y.at(points.back().measured) + 4;
        for (const double other : m_names)
            if (std::abs(other - at) < 16)
                at = other - 16;
        m_names.push_back(at);
        text(m_x.to + 8, at, name, "start");
    }

    std::string take() { return m_svg + "</svg>\n"; }

private:
    static std::string number(double value) {
        char text[32];
        std::snprintf(text, sizeof text, "%.1f", value);
        return text;
    }
    void text(double x, double y, const std::string& words, const char* anchor) {
        m_svg += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">" +
                 words + "</text>\n";
    }
    void line(double x1, double y1, double x2, double y2) {
        m_svg += "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\"" +
                 number(y2) + "\" stroke=\"#DAD8D2\"/>\n";
    }
    void path(const std::vector<Point>& points, double Point::*value, const char* colour, const char* style) {
        m_svg += "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + std::string(colour) + "\"" + style +
                 " points=\"";
        for (const Point& point : points)
            m_svg += number(m_x.at(point.n)) + "," + number(m_y.at(point.*value)) + " ";
        m_svg += "\"/>\n";
    }

    Axis m_x;
    Axis m_y;
    std::string m_svg;
    std::vector<double> m_names;
};

} // namespace

std::string figureOf(const std::vector<Row>& rows) {
    const auto series = seriesOf(rows);
    if (series.empty())
        return {};
    double leastN = INFINITY, greatestN = 0, least = INFINITY, greatest = 0;
    for (const auto& [name, points] : series)
        for (const Point& point : points) {
            leastN = std::min(leastN, point.n);
            greatestN = std::max(greatestN, point.n);
            least = std::min({least, point.measured, point.limit});
            greatest = std::max({greatest, point.measured, point.limit});
        }
    Picture picture(axisOf(leastN, greatestN, left, width - right),
                    axisOf(least, greatest, height - bottom, top));
    for (const auto& [name, points] : series)
        picture.add(name, points);
    return picture.take();
}

} // namespace anteroom::bench
