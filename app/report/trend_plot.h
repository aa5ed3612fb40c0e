// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/block.h"
#include "app/report/plot_scale.h"
#include "app/report/text_block.h"
#include "core/summary/trends.h"

#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace anteroom::report {

/// One series drawn small: values by the day, joined where they mean the same, with the numbers of both ends
/// of its height at the left and the first and the last day below. Ink alone, and each kind of mark has a
/// shape of its own: a value is a dot, one of this screening a square; a bar is a range; a dashed line says
/// that nothing is established for that day; thin lines across are cut-offs, each with its number. Never cut.
class TrendPlot : public Block {
public:
    /// `language`: in which its numbers are written; `height`: of what is drawn, in twips. A copy.
    TrendPlot(Trends::Series series, std::string language, qreal height);

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    struct Label {
        RichText words;
        QPointF at; ///< its upper left corner
    };

    QString numberText(double number) const;
    void label(const QString& words, QPointF at);
    void placeCutOffs();
    qreal y(double value) const;
    void paintLines(QPainter& painter, QPointF origin) const;
    void paintPoint(QPainter& painter, QPointF origin, std::size_t point) const;

    Trends::Series m_series;
    std::string m_language;
    PlotScale m_scale;
    qreal m_drawn;
    qreal m_width = 0;
    qreal m_height = 0;
    qreal m_left = 0; ///< of what is drawn
    qreal m_right = 0;
    std::vector<qreal> m_xs; ///< of the points
    std::vector<Label> m_labels;
};

/// Blocks side by side in as many columns as there is room for, row by row. No row is cut.
class PlotGrid : public Block {
public:
    /// `least`: the width of a column, in twips.
    PlotGrid(std::vector<BlockPtr> cells, qreal least, qreal gap);

    qreal layOut(qreal width, ReadFrom side) override;
    void collectSolids(qreal top, std::vector<Extent>& solids) const override;
    void paint(QPainter& painter, QPointF origin, Extent slice) const override;

private:
    std::vector<BlockPtr> m_cells;
    qreal m_least;
    qreal m_gap;
    std::size_t m_across = 1;
    qreal m_column = 0;
    std::vector<Extent> m_rows;
};

} // namespace anteroom::report
