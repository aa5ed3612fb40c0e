// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace anteroom::theme {

/// Lays items out in reading order and wraps, so that nothing is clipped at large text. Mirrors for
/// right-to-left.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    /// Natural: each item as wide as it likes. Even: what does not fit into one line stands in columns of one
    /// width, so that a long list of options can be read down and across.
    enum class Fit { Natural, Even };

    FlowLayout(Fit fit, int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    /// Items of one line share their middle, as buttons do; else their top, as labelled fields do.
    void setMiddlesAligned(bool aligned) { m_middlesAligned = aligned; }

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return heightWith(spacing(), width); }
    /// What it would be with another spacing: the height of a width, and the width of one line.
    int heightWith(int spacing, int width) const { return arrange({0, 0, width, 0}, spacing, false); }
    int lineWidthWith(int spacing) const;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, int gap, bool place) const;
    int columnWidth(int available, int gap) const;

    Fit m_fit;
    bool m_middlesAligned = false;
    QList<QLayoutItem*> m_items;
};

} // namespace anteroom::theme
