// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/block.h"
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

    qreal layOut(qreal width) override;
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

    qreal layOut(qreal width) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    BlockPtr m_inner;
    qreal m_padAbove;
    qreal m_width = 0;
    qreal m_height = 0;
};

/// A question with its table, on one page: rows without their headings are not known for what they are. What
/// is too high for that is cut as it would be without.
class Together : public Block {
public:
    explicit Together(BlockPtr inner) : m_inner(std::move(inner)) {}

    qreal layOut(qreal width) override { return m_height = m_inner->layOut(width); }
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override {
        m_inner->paint(painter, origin, slice);
    }

private:
    BlockPtr m_inner;
    qreal m_height = 0;
};

/// Empty lines to write on, the whole width.
class WritingLines : public Block {
public:
    explicit WritingLines(int lines) : m_lines(lines) {}

    qreal layOut(qreal width) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    int m_lines;
    qreal m_width = 0;
};

/// A ruled table: a heading for each column and empty rows under it.
class EmptyTable : public Block {
public:
    struct Column {
        BlockPtr heading;
        qreal share;     ///< of the width, beside the other columns
        qreal least = 0; ///< what its heading needs so that no word is cut
    };
    EmptyTable(std::vector<Column> columns, int rows) : m_columns(std::move(columns)), m_rows(rows) {}

    qreal layOut(qreal width) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    std::vector<qreal> widthsIn(qreal width) const;

    std::vector<Column> m_columns;
    int m_rows;
    std::vector<qreal> m_edges;
    qreal m_headHeight = 0;
};

} // namespace anteroom::report
