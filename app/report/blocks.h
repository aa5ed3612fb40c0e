// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/block.h"
#include "app/report/text_block.h"

#include <QColor>

#include <vector>

namespace anteroom::report {

/// One below the other.
class Stack : public Block {
public:
    Stack& add(BlockPtr block, qreal spaceBefore = 0);
    bool isEmpty() const { return m_items.empty(); }

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;
    qreal repeatedAt(qreal from) const override;

private:
    struct Item {
        BlockPtr block;
        qreal spaceBefore;
        qreal top = 0;
    };
    std::vector<Item> m_items;
};

/// Side by side, tops aligned. A width of 0 shares what the others leave.
class Columns : public Block {
public:
    explicit Columns(qreal gap) : m_gap(gap) {}
    Columns& add(qreal width, BlockPtr block, qreal dropBy = 0);

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;
    qreal repeatedAt(qreal from) const override;

private:
    struct Item {
        qreal width;
        BlockPtr block;
        qreal dropBy; ///< lower than the others, so that baselines of different sizes meet
        qreal left = 0;
    };
    qreal m_gap;
    std::vector<Item> m_items;
};

/// Many short texts in as many columns, up to `most`, as take the least room. Rows: row by row, in two at the
/// least. Columns: down one and then the next, as in a newspaper; each text stays in one column.
class Cells : public Block {
public:
    enum class Reading { Rows, Columns };

    Cells(std::vector<RichText> texts, std::size_t most, qreal gap, Reading reading = Reading::Rows);

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    BlockPtr inRows(std::size_t across) const;
    BlockPtr inColumns(std::size_t across, qreal width, ReadFrom side) const;

    std::vector<RichText> m_texts;
    std::size_t m_most;
    qreal m_gap;
    Reading m_reading;
    BlockPtr m_best;
};

/// A block on a ground with a bar at its left: seen without colour too. Never cut.
class Band : public Block {
public:
    Band(BlockPtr inner, QColor bar, QColor ground)
        : m_inner(std::move(inner)), m_bar(bar), m_ground(ground) {}

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    BlockPtr m_inner;
    QColor m_bar;
    QColor m_ground;
    qreal m_width = 0;
    qreal m_height = 0;
};

/// A few words in white on a dark label, as wide as they need.
class Chip : public Block {
public:
    Chip(const QString& words, QColor ground);

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    RichText m_words;
    TextBlock m_text;
    QColor m_ground;
    qreal m_width = 0;
    qreal m_height = 0;
};

/// A horizontal line.
class Line : public Block {
public:
    Line(qreal thickness, QColor colour) : m_thickness(thickness), m_colour(colour) {}

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    qreal m_thickness;
    QColor m_colour;
    qreal m_width = 0;
};

/// An empty square for a pen, and what ticking it says.
class TickBox : public Block {
public:
    TickBox(RichText label, qreal side);

    qreal naturalWidth() const;
    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    qreal m_naturalWidth;
    TextBlock m_text;
    qreal m_side;
    qreal m_firstLine;
};

} // namespace anteroom::report
