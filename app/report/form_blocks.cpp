// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/form_blocks.h"

#include "app/report/blocks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace anteroom::report {

namespace {

constexpr qreal boxSide = pt(8.5);
constexpr qreal smallBoxSide = pt(7);
constexpr qreal itemGap = pt(14);
constexpr qreal rowGap = pt(3.5);
constexpr qreal blankGap = pt(4);
constexpr qreal writingPitch = pt(18); ///< as far apart as handwriting wants
constexpr qreal tableRowHeight = pt(20);
constexpr qreal cellPad = pt(3);
constexpr qreal staffIndent = pt(8); ///< bar and blank
constexpr qreal staffBar = pt(2.5);
constexpr qreal staffPadBelow = pt(1);
constexpr QRgb staffGround = 0xffeeeeec;
constexpr qreal penLine = pt(0.6);
constexpr qreal boxesGap = pt(4);
constexpr int rowsThatStay = 3; ///< with the headings, and with the boxes; a table of twice as many is cut
constexpr Extent everything{-std::numeric_limits<qreal>::infinity(), std::numeric_limits<qreal>::infinity()};

BlockPtr blankLine() { return std::make_unique<Line>(penLine, QColor::fromRgb(ink::text)); }

} // namespace

void AnswerRow::add(BlockPtr block, qreal naturalWidth) {
    m_items.push_back({std::move(block), naturalWidth});
}

void AnswerRow::addBox(const QString& words, bool quiet) {
    auto box = std::make_unique<TickBox>(RichText(quiet ? Voice::Quiet : Voice::Body, words),
                                         quiet ? smallBoxSide : boxSide);
    const qreal width = box->naturalWidth();
    add(std::move(box), width);
}

void AnswerRow::addBlank(const QString& before, qreal width, const QString& after) {
    auto columns = std::make_unique<Columns>(blankGap);
    qreal all = width;
    const auto words = [&](const QString& what) {
        if (what.isEmpty())
            return;
        const RichText written(Voice::Quiet, what);
        columns->add(written.naturalWidth() + 2, text(written), pt(1));
        all += written.naturalWidth() + 2 + blankGap;
    };
    words(before);
    columns->add(width, blankLine(), leadingOf(Voice::Body));
    words(after);
    add(std::move(columns), all);
}

void AnswerRow::addWords(const QString& words) {
    const RichText written(Voice::Quiet, words);
    const qreal width = written.naturalWidth() + 2;
    auto stack = std::make_unique<Columns>(0);
    stack->add(0, text(written), pt(1));
    add(std::move(stack), width);
}

qreal AnswerRow::naturalWidth() const {
    qreal width = 0;
    for (const Item& item : m_items)
        width += (width > 0 ? itemGap : 0) + item.naturalWidth;
    return width;
}

qreal AnswerRow::layOut(qreal width, ReadFrom side) {
    qreal x = 0;
    qreal y = 0;
    qreal rowHeight = 0;
    for (Item& item : m_items) {
        const qreal own = std::min(item.naturalWidth, width);
        if (x > 0 && x + own > width) {
            x = 0;
            y += rowHeight + rowGap;
            rowHeight = 0;
        }
        item.place = QPointF(x, y);
        item.height = item.block->layOut(own, side);
        rowHeight = std::max(rowHeight, item.height);
        x += own + itemGap;
    }
    return y + rowHeight;
}

void AnswerRow::collectSolids(qreal top, std::vector<Extent>& solids) const {
    for (const Item& item : m_items)
        solids.push_back({top + item.place.y(), top + item.place.y() + item.height});
}

void AnswerRow::paint(QPainter& painter, QPointF origin, Extent slice) const {
    for (const Item& item : m_items) {
        if (slice.contains(item.place.y()))
            item.block->paint(painter, origin + item.place, everything);
    }
}

qreal StaffGround::layOut(qreal width, ReadFrom side) {
    m_width = width;
    m_height = m_padAbove + m_inner->layOut(width - staffIndent, side) + staffPadBelow;
    return m_height;
}

void StaffGround::collectSolids(qreal top, std::vector<Extent>& solids) const {
    m_inner->collectSolids(top + m_padAbove, solids);
}

void StaffGround::paint(QPainter& painter, QPointF origin, Extent slice) const {
    const qreal begin = std::max(slice.top, 0.0);
    if (std::min(slice.bottom, m_height) <= begin)
        return;
    const qreal from = begin - repeatedAt(begin);
    const qreal height = std::min(slice.bottom, m_height) - from;
    painter.fillRect(QRectF(origin + QPointF(0, from), QSizeF(m_width, height)),
                     QColor::fromRgb(staffGround));
    painter.fillRect(QRectF(origin + QPointF(0, from), QSizeF(staffBar, height)), QColor::fromRgb(ink::text));
    m_inner->paint(painter, origin + QPointF(staffIndent, m_padAbove), slice.movedUp(m_padAbove));
}

qreal WritingLines::layOut(qreal width, ReadFrom) {
    m_width = width;
    return m_lines * writingPitch;
}

void WritingLines::collectSolids(qreal top, std::vector<Extent>& solids) const {
    for (int i = 0; i < m_lines; ++i)
        solids.push_back({top + i * writingPitch, top + (i + 1) * writingPitch});
}

void WritingLines::paint(QPainter& painter, QPointF origin, Extent slice) const {
    for (int i = 0; i < m_lines; ++i) {
        if (slice.contains(i * writingPitch))
            painter.fillRect(
                QRectF(origin + QPointF(0, (i + 1) * writingPitch - penLine), QSizeF(m_width, penLine)),
                QColor::fromRgb(ink::line));
    }
}

/// By their shares, but none narrower than its longest word where the others have room to spare.
std::vector<qreal> EmptyTable::widthsIn(qreal width) const {
    const qreal shares = std::accumulate(m_columns.begin(), m_columns.end(), 0.0,
                                         [](qreal sum, const Column& column) { return sum + column.share; });
    std::vector<qreal> widths;
    std::vector<qreal> spare; // less than nothing: lacking
    qreal lacking = 0;
    qreal sparing = 0;
    for (const Column& column : m_columns) {
        widths.push_back(width * column.share / shares);
        spare.push_back(widths.back() - column.least - 2 * cellPad);
        (spare.back() < 0 ? lacking : sparing) += std::abs(spare.back());
    }
    if (lacking <= sparing && sparing > 0)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] -= spare[i] < 0 ? spare[i] : spare[i] * lacking / sparing;
    return widths;
}

qreal EmptyTable::layOut(qreal width, ReadFrom side) {
    const std::vector<qreal> widths = widthsIn(width);
    m_edges = {0};
    m_headHeight = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const qreal own = widths[i];
        m_headHeight =
            std::max(m_headHeight, m_columns[i].heading->layOut(own - 2 * cellPad, side) + 2 * cellPad);
        m_edges.push_back(m_edges.back() + own);
    }
    m_height = rowTop(m_rows);
    if (const qreal boxes = m_boxes->layOut(width, side); boxes > 0)
        m_height += boxesGap + boxes;
    return m_height;
}

qreal EmptyTable::rowTop(int row) const { return m_headHeight + row * tableRowHeight; }

void EmptyTable::collectSolids(qreal top, std::vector<Extent>& solids) const {
    if (m_rows < 2 * rowsThatStay) {
        solids.push_back({top, top + m_height});
        return;
    }
    solids.push_back({top, top + rowTop(rowsThatStay)});
    for (int row = rowsThatStay; row < m_rows - rowsThatStay; ++row)
        solids.push_back({top + rowTop(row), top + rowTop(row + 1)});
    solids.push_back({top + rowTop(m_rows - rowsThatStay), top + m_height});
}

qreal EmptyTable::repeatedAt(qreal from) const {
    return from >= m_headHeight && from < rowTop(m_rows) ? m_headHeight : 0;
}

void EmptyTable::paintCells(QPainter& painter, QPointF origin, qreal height) const {
    painter.setPen(QPen(QColor::fromRgb(ink::line), penLine));
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i + 1 < m_edges.size(); ++i)
        painter.drawRect(
            QRectF(origin + QPointF(m_edges[i], 0), QSizeF(m_edges[i + 1] - m_edges[i], height)));
}

void EmptyTable::paintHeadings(QPainter& painter, QPointF origin) const {
    paintCells(painter, origin, m_headHeight);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i].heading->paint(painter, origin + QPointF(m_edges[i] + cellPad, cellPad), everything);
}

void EmptyTable::paint(QPainter& painter, QPointF origin, Extent slice) const {
    if (slice.contains(0))
        paintHeadings(painter, origin);
    else if (const qreal again = repeatedAt(slice.top); again > 0)
        paintHeadings(painter, origin + QPointF(0, slice.top - again));
    for (int row = 0; row < m_rows; ++row)
        if (slice.contains(rowTop(row)))
            paintCells(painter, origin + QPointF(0, rowTop(row)), tableRowHeight);
    const qreal boxesTop = rowTop(m_rows) + boxesGap;
    m_boxes->paint(painter, origin + QPointF(0, boxesTop), slice.movedUp(boxesTop));
}

} // namespace anteroom::report
