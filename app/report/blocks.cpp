// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"

#include <QPainter>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace anteroom::report {

namespace {

constexpr qreal bandPadX = pt(7);
constexpr qreal bandPadY = pt(3.5);
constexpr qreal barWidth = pt(2.5);
constexpr qreal chipPadX = pt(4);
constexpr qreal chipPadY = pt(1.2);
constexpr qreal labelGap = pt(4);
constexpr qreal rounding = 0.5; ///< sums of heights do not meet exactly
constexpr Extent everything{-std::numeric_limits<qreal>::infinity(), std::numeric_limits<qreal>::infinity()};

} // namespace

Stack& Stack::add(BlockPtr block, qreal spaceBefore) {
    m_items.push_back({std::move(block), m_items.empty() ? 0 : spaceBefore});
    return *this;
}

qreal Stack::layOut(qreal width, ReadFrom side) {
    qreal y = 0;
    for (Item& item : m_items) {
        item.top = y + item.spaceBefore;
        y = item.top + item.block->layOut(width, side);
    }
    return y;
}

void Stack::collectSolids(qreal top, std::vector<Extent>& solids) const {
    for (const Item& item : m_items)
        item.block->collectSolids(top + item.top, solids);
}

void Stack::paint(QPainter& painter, QPointF origin, Extent slice) const {
    for (const Item& item : m_items)
        item.block->paint(painter, origin + QPointF(0, item.top), slice.movedUp(item.top));
}

qreal Stack::repeatedAt(qreal from) const {
    qreal height = 0;
    for (const Item& item : m_items)
        height = std::max(height, item.block->repeatedAt(from - item.top));
    return height;
}

Columns& Columns::add(qreal width, BlockPtr block, qreal dropBy) {
    m_items.push_back({width, std::move(block), dropBy});
    return *this;
}

qreal Columns::layOut(qreal width, ReadFrom side) {
    qreal fixed = m_gap * static_cast<qreal>(m_items.size() - 1);
    qreal sharing = 0;
    for (const Item& item : m_items) {
        fixed += item.width;
        sharing += item.width == 0 ? 1 : 0;
    }
    const qreal share = sharing > 0 ? (width - fixed) / sharing : 0;
    qreal x = 0;
    qreal height = 0;
    for (Item& item : m_items) {
        const qreal own = item.width == 0 ? share : item.width;
        item.left = x;
        height = std::max(height, item.dropBy + item.block->layOut(own, side));
        x += own + m_gap;
    }
    return height;
}

void Columns::collectSolids(qreal top, std::vector<Extent>& solids) const {
    for (const Item& item : m_items)
        item.block->collectSolids(top + item.dropBy, solids);
}

void Columns::paint(QPainter& painter, QPointF origin, Extent slice) const {
    for (const Item& item : m_items)
        item.block->paint(painter, origin + QPointF(item.left, item.dropBy), slice.movedUp(item.dropBy));
}

qreal Columns::repeatedAt(qreal from) const {
    qreal height = 0;
    for (const Item& item : m_items)
        height = std::max(height, item.block->repeatedAt(from - item.dropBy));
    return height;
}

Cells::Cells(std::vector<RichText> texts, std::size_t most, qreal gap, Reading reading)
    : m_texts(std::move(texts)), m_most(most), m_gap(gap), m_reading(reading) {}

BlockPtr Cells::inRows(std::size_t across) const {
    auto stack = std::make_unique<Stack>();
    for (std::size_t i = 0; i < m_texts.size(); i += across) {
        auto row = std::make_unique<Columns>(m_gap);
        for (std::size_t k = i; k < i + across; ++k)
            row->add(0, text(k < m_texts.size() ? m_texts[k] : RichText()));
        stack->add(std::move(row), pt(0.5));
    }
    return stack;
}

/// Lines of neighbours share their height, so that a page may end below any of them.
BlockPtr Cells::inColumns(std::size_t across, qreal width, ReadFrom side) const {
    const qreal own = (width - m_gap * static_cast<qreal>(across - 1)) / static_cast<qreal>(across);
    std::vector<qreal> heights;
    for (const RichText& words : m_texts)
        heights.push_back(text(words)->layOut(own, side));
    const auto columnsOf = [&heights](qreal most) {
        std::size_t columns = 1;
        qreal filled = 0;
        for (const qreal height : heights) {
            if (filled > 0 && filled + height > most) {
                ++columns;
                filled = 0;
            }
            filled += height;
        }
        return columns;
    };
    // The least height that will do is one to which some texts in a row add up.
    qreal least = std::accumulate(heights.begin(), heights.end(), 0.0);
    for (std::size_t first = 0; first < heights.size(); ++first) {
        qreal sum = 0;
        for (std::size_t last = first; last < heights.size() && sum < least; ++last) {
            sum += heights[last];
            const bool isEnough = *std::max_element(heights.begin(), heights.end()) <= sum;
            if (sum < least && isEnough && columnsOf(sum + rounding) <= across)
                least = sum;
        }
    }
    auto columns = std::make_unique<Columns>(m_gap);
    auto column = std::make_unique<Stack>();
    qreal filled = 0;
    std::size_t made = 1;
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        if (filled > 0 && filled + heights[i] > least + rounding) {
            columns->add(0, std::exchange(column, std::make_unique<Stack>()));
            ++made;
            filled = 0;
        }
        column->add(text(m_texts[i]));
        filled += heights[i];
    }
    columns->add(0, std::move(column));
    for (; made < across; ++made)
        columns->add(0, std::make_unique<Stack>());
    return columns;
}

qreal Cells::layOut(qreal width, ReadFrom side) {
    qreal least = std::numeric_limits<qreal>::infinity();
    const bool isByRow = m_reading == Reading::Rows;
    for (std::size_t across = isByRow ? 2 : 1; across <= m_most; ++across) {
        BlockPtr candidate = isByRow ? inRows(across) : inColumns(across, width, side);
        const qreal height = candidate->layOut(width, side);
        if (height < least) {
            least = height;
            m_best = std::move(candidate);
        }
    }
    return least;
}

void Cells::collectSolids(qreal top, std::vector<Extent>& solids) const {
    m_best->collectSolids(top, solids);
}

void Cells::paint(QPainter& painter, QPointF origin, Extent slice) const {
    m_best->paint(painter, origin, slice);
}

qreal Band::layOut(qreal width, ReadFrom side) {
    m_width = width;
    m_height = m_inner->layOut(width - 2 * bandPadX, side) + 2 * bandPadY;
    return m_height;
}

void Band::collectSolids(qreal top, std::vector<Extent>& solids) const {
    solids.push_back({top, top + m_height});
}

void Band::paint(QPainter& painter, QPointF origin, Extent slice) const {
    if (!slice.contains(0))
        return;
    painter.fillRect(QRectF(origin, QSizeF(m_width, m_height)), m_ground);
    painter.fillRect(QRectF(origin, QSizeF(barWidth, m_height)), m_bar);
    m_inner->paint(painter, origin + QPointF(bandPadX, bandPadY), everything);
}

Chip::Chip(const QString& words, QColor ground)
    : m_words(Voice::Reversed, words), m_text(m_words, Align::Left), m_ground(ground) {}

qreal Chip::layOut(qreal width, ReadFrom side) {
    m_width = std::min(m_words.naturalWidth() + 2 * chipPadX + pt(1), width);
    m_height = m_text.layOut(m_width - 2 * chipPadX, side) + 2 * chipPadY;
    return m_height;
}

void Chip::collectSolids(qreal top, std::vector<Extent>& solids) const {
    solids.push_back({top, top + m_height});
}

void Chip::paint(QPainter& painter, QPointF origin, Extent slice) const {
    if (!slice.contains(0))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ground);
    painter.drawRoundedRect(QRectF(origin, QSizeF(m_width, m_height)), pt(2), pt(2));
    m_text.paint(painter, origin + QPointF(chipPadX, chipPadY), everything);
}

qreal Line::layOut(qreal width, ReadFrom) {
    m_width = width;
    return m_thickness;
}

void Line::collectSolids(qreal top, std::vector<Extent>& solids) const {
    solids.push_back({top, top + m_thickness});
}

void Line::paint(QPainter& painter, QPointF origin, Extent slice) const {
    if (slice.contains(0))
        painter.fillRect(QRectF(origin, QSizeF(m_width, m_thickness)), m_colour);
}

TickBox::TickBox(RichText label, qreal side)
    : m_naturalWidth(side + labelGap + label.naturalWidth() + 2), m_text(std::move(label)), m_side(side),
      m_firstLine(0) {}

qreal TickBox::naturalWidth() const { return m_naturalWidth; }

qreal TickBox::layOut(qreal width, ReadFrom side) {
    const qreal height = m_text.layOut(width - m_side - labelGap, side);
    std::vector<Extent> lines;
    m_text.collectSolids(0, lines);
    m_firstLine = lines.empty() ? m_side : lines.front().bottom;
    return std::max(height, m_side);
}

void TickBox::collectSolids(qreal top, std::vector<Extent>& solids) const {
    m_text.collectSolids(top, solids);
    solids.push_back({top, top + m_side});
}

void TickBox::paint(QPainter& painter, QPointF origin, Extent slice) const {
    if (slice.contains(0)) {
        painter.setPen(QPen(QColor::fromRgb(ink::text), pt(0.6)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(
            QRectF(origin + QPointF(pt(0.3), (m_firstLine - m_side) / 2), QSizeF(m_side, m_side)));
    }
    m_text.paint(painter, origin + QPointF(m_side + labelGap, 0), slice);
}

} // namespace anteroom::report
