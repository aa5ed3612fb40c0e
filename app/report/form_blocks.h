// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/blocks.h"
#include "app/report/text_block.h"

#include <QString>

#include <vector>

namespace anteroom::report {

/// Things to mark or fill in, one after another, in as many lines as they need: boxes with words, blanks with
/// words.
class AnswerRow : public Block {
public:
    /// A box and what marking it says; the ways out are quieter.
    void addBox(const QString& words, bool quiet = false);
    /// A line to write on, `width` twips long, between two words; either may be empty.
    void addBlank(const QString& before, qreal width, const QString& after = {});
    void addWords(const QString& words);
    bool isEmpty() const { return m_items.empty(); }
    /// What it takes to stand on one line.
    qreal naturalWidth() const;

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    struct Item {
        BlockPtr block;
        qreal naturalWidth;
        QPointF place{};
        qreal height = 0;
    };
    void add(BlockPtr block, qreal naturalWidth);

    std::vector<Item> m_items;
};

/// What staff fill in: a bar at the left and a light ground, cut where a page ends.
class StaffGround : public Block {
public:
    explicit StaffGround(BlockPtr inner, qreal padAbove) : m_inner(std::move(inner)), m_padAbove(padAbove) {}

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;
    qreal repeatedAt(qreal from) const override { return m_inner->repeatedAt(from - m_padAbove); }

private:
    BlockPtr m_inner;
    qreal m_padAbove;
    qreal m_width = 0;
    qreal m_height = 0;
};

/// Empty lines to write on, the whole width.
class WritingLines : public Block {
public:
    explicit WritingLines(int lines) : m_lines(lines) {}

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    int m_lines;
    qreal m_width = 0;
};

/// A ruled table: a heading for each column, empty rows under it, and below them the boxes that close it. A
/// long one is cut between rows and says its headings again; a few rows stay with them and with the boxes.
class EmptyTable : public Block {
public:
    struct Column {
        BlockPtr heading;
        qreal share;     ///< of the width, beside the other columns
        qreal least = 0; ///< what its heading needs so that no word is cut
    };
    EmptyTable(std::vector<Column> columns, int rows, BlockPtr boxes = std::make_unique<Stack>())
        : m_columns(std::move(columns)), m_rows(rows), m_boxes(std::move(boxes)) {}

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;
    qreal repeatedAt(qreal from) const override;

private:
    std::vector<qreal> widthsIn(qreal width) const;
    qreal rowTop(int row) const;
    void paintHeadings(QPainter& painter, QPointF origin) const;
    void paintCells(QPainter& painter, QPointF origin, qreal height) const;

    std::vector<Column> m_columns;
    int m_rows;
    BlockPtr m_boxes;
    std::vector<qreal> m_edges;
    qreal m_headHeight = 0;
    qreal m_height = 0; ///< with the boxes
};

} // namespace anteroom::report
