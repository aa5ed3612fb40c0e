// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/trend_plot.h"

#include "app/report/reading.h"
#include "core/base/local_number.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace anteroom::report {

namespace {

constexpr qreal gap = pt(3);          ///< between a label and what it is of
constexpr qreal dot = pt(1.5);        ///< its radius
constexpr qreal square = pt(2.1);     ///< half of its side
constexpr qreal tick = pt(2.2);       ///< half of the width of the end of a bar
constexpr qreal apart = pt(5);        ///< two points at the least
constexpr Voice voice = Voice::Quiet; ///< of the labels
constexpr Extent everything{-std::numeric_limits<qreal>::infinity(), std::numeric_limits<qreal>::infinity()};

QPen pen(qreal width, QRgb ink, Qt::PenStyle style = Qt::SolidLine) {
    return {QColor::fromRgb(ink), width, style, Qt::FlatCap};
}

} // namespace

TrendPlot::TrendPlot(Trends::Series series, std::string language, qreal height)
    : m_series(std::move(series)), m_language(std::move(language)), m_scale(scaleOf(m_series)),
      m_drawn(height) {}

QString TrendPlot::numberText(double number) const {
    return QString::fromStdString(localNumber(number, m_language));
}

qreal TrendPlot::layOut(qreal width, ReadFrom) {
    const qreal line = leadingOf(voice);
    m_width = width;
    m_labels.clear();
    qreal widest = 0;
    for (const double end : {m_scale.low, m_scale.high})
        widest = std::max(widest, RichText(voice, numberText(end)).naturalWidth());
    m_left = widest + gap;
    qreal right = 0;
    for (const double cutOff : m_series.cutOffs)
        right = std::max(right, RichText(voice, numberText(cutOff)).naturalWidth() + gap);
    m_right = width - right;

    for (const double end : {m_scale.low, m_scale.high}) {
        const QString words = numberText(end);
        label(words, {m_left - gap - RichText(voice, words).naturalWidth(), y(end) - line / 2});
    }
    placeCutOffs();
    const qreal days = line / 2 + m_drawn + pt(1);
    const QString first = QString::fromStdString(m_series.points.front().date);
    const QString last = QString::fromStdString(m_series.points.back().date);
    label(first, {m_left, days});
    if (last != first)
        label(last, {m_right - RichText(voice, last).naturalWidth(), days});

    const qreal inner = m_right - m_left - 2 * (square + pt(1.5));
    m_xs.clear();
    for (const double time : timesOf(m_series.points))
        m_xs.push_back(m_left + square + pt(1.5) + time * inner);
    // Several on one day stand side by side, as far as there is room.
    const qreal least = std::min(apart, inner / static_cast<qreal>(m_xs.size()));
    for (std::size_t i = 1; i < m_xs.size(); ++i)
        m_xs[i] = std::max(m_xs[i], m_xs[i - 1] + least);
    qreal most = m_right - square - pt(1.5);
    for (std::size_t i = m_xs.size(); i > 0; --i) {
        m_xs[i - 1] = std::min(m_xs[i - 1], most);
        most = m_xs[i - 1] - least;
    }
    m_height = days + line;
    return m_height;
}

/// Their numbers from below up, as far as none stands on another; the words beside the plot name all of them.
void TrendPlot::placeCutOffs() {
    const qreal line = leadingOf(voice);
    qreal free = std::numeric_limits<qreal>::infinity();
    for (const double cutOff : m_series.cutOffs) {
        const qreal at = y(cutOff);
        if (at + line / 2 > free)
            continue;
        label(numberText(cutOff), {m_right + gap, at - line / 2});
        free = at - line / 2;
    }
}

void TrendPlot::label(const QString& words, QPointF at) { m_labels.push_back({RichText(voice, words), at}); }

qreal TrendPlot::y(double value) const { return leadingOf(voice) / 2 + (1 - m_scale.place(value)) * m_drawn; }

void TrendPlot::collectSolids(qreal top, std::vector<Extent>& solids) const {
    solids.push_back({top, top + m_height});
}

void TrendPlot::paint(QPainter& painter, QPointF origin, Extent slice) const {
    if (!slice.contains(0))
        return;
    const Upright upright(painter, origin, m_width); // time runs from the left on every page
    for (const Label& label : m_labels) {
        TextBlock words(label.words, Align::Left);
        words.layOut(label.words.naturalWidth() + pt(1), ReadFrom::Left); // upright, see above
        words.paint(painter, origin + label.at, everything);
    }
    painter.save();
    paintLines(painter, origin);
    for (std::size_t i = 0; i < m_xs.size(); ++i)
        paintPoint(painter, origin, i);
    painter.restore();
}

void TrendPlot::paintLines(QPainter& painter, QPointF origin) const {
    const auto across = [&](double value) {
        painter.drawLine(origin + QPointF(m_left, y(value)), origin + QPointF(m_right, y(value)));
    };
    painter.setPen(pen(pt(0.5), ink::line));
    across(m_scale.low);
    painter.drawLine(origin + QPointF(m_left, y(m_scale.low)), origin + QPointF(m_left, y(m_scale.high)));
    painter.setPen(pen(pt(0.5), ink::line));
    for (const double cutOff : m_series.cutOffs)
        across(cutOff);
    painter.setPen(pen(pt(0.8), ink::text));
    for (std::size_t i = 1; i < m_xs.size(); ++i) {
        const Trends::Point& point = m_series.points[i];
        for (std::size_t part = 0; point.isJoined && part < point.values.size(); ++part)
            painter.drawLine(origin + QPointF(m_xs[i - 1], y(m_series.points[i - 1].values[part]->low)),
                             origin + QPointF(m_xs[i], y(point.values[part]->low)));
    }
}

void TrendPlot::paintPoint(QPainter& painter, QPointF origin, std::size_t index) const {
    const Trends::Point& point = m_series.points[index];
    const qreal x = m_xs[index];
    if (std::none_of(point.values.begin(), point.values.end(), [](const auto& value) { return value; })) {
        painter.setPen(pen(pt(0.8), ink::text, Qt::DashLine));
        painter.drawLine(origin + QPointF(x, y(m_scale.high)), origin + QPointF(x, y(m_scale.low)));
        return;
    }
    for (const std::optional<Interval>& value : point.values) {
        if (!value)
            continue;
        const QPointF low = origin + QPointF(x, y(value->low));
        const QPointF high = origin + QPointF(x, y(value->high));
        if (value->isPoint()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor::fromRgb(ink::text));
            if (point.screening)
                painter.drawEllipse(low, dot, dot);
            else
                painter.drawRect(QRectF(low - QPointF(square, square), QSizeF(2 * square, 2 * square)));
            continue;
        }
        painter.setPen(pen(pt(1), ink::text));
        painter.drawLine(low, high);
        for (const auto& [at, bound] : {std::pair{low, value->low}, std::pair{high, value->high}})
            if (std::isfinite(bound))
                painter.drawLine(at - QPointF(tick, 0), at + QPointF(tick, 0));
    }
}

PlotGrid::PlotGrid(std::vector<BlockPtr> cells, qreal least, qreal gapBetween)
    : m_cells(std::move(cells)), m_least(least), m_gap(gapBetween) {}

qreal PlotGrid::layOut(qreal width, ReadFrom side) {
    m_across = std::max<std::size_t>(1, static_cast<std::size_t>((width + m_gap) / (m_least + m_gap)));
    m_column = (width - m_gap * static_cast<qreal>(m_across - 1)) / static_cast<qreal>(m_across);
    m_rows.clear();
    qreal top = 0;
    for (std::size_t first = 0; first < m_cells.size(); first += m_across) {
        qreal height = 0;
        for (std::size_t i = first; i < std::min(first + m_across, m_cells.size()); ++i)
            height = std::max(height, m_cells[i]->layOut(m_column, side));
        m_rows.push_back({top, top + height});
        top += height + m_gap / 2;
    }
    return m_rows.empty() ? 0 : m_rows.back().bottom;
}

void PlotGrid::collectSolids(qreal top, std::vector<Extent>& solids) const {
    for (const Extent& row : m_rows)
        solids.push_back({top + row.top, top + row.bottom});
}

void PlotGrid::paint(QPainter& painter, QPointF origin, Extent slice) const {
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Extent& row = m_rows[i / m_across];
        if (slice.contains(row.top))
            m_cells[i]->paint(
                painter, origin + QPointF(static_cast<qreal>(i % m_across) * (m_column + m_gap), row.top),
                everything);
    }
}

} // namespace anteroom::report
