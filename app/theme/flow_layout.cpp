// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace anteroom::theme {

FlowLayout::FlowLayout(Fit fit, int spacing, QWidget* parent) : QLayout(parent), m_fit(fit) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem* item) { m_items.append(item); }

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const {
    QSize least;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    return least.grownBy(contentsMargins());
}

int FlowLayout::lineWidthWith(int spacing) const {
    int width = 0;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            width += item->sizeHint().width() + (width > 0 ? spacing : 0);
    return width;
}

QSize FlowLayout::sizeHint() const {
    int height = 0;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            height = std::max(height, item->sizeHint().height());
    return QSize(lineWidthWith(spacing()), height).grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, spacing(), true);
}

// 0: every item has its own width.
int FlowLayout::columnWidth(int available, int gap) const {
    if (m_fit == Fit::Natural || lineWidthWith(gap) <= available)
        return 0;
    int widest = 0;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            widest = std::max(widest, item->sizeHint().width());
    return std::min(widest, available);
}

int FlowLayout::arrange(const QRect& rect, int gap, bool place) const {
    const QRect area = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const int column = columnWidth(area.width(), gap);
    struct Placed {
        QLayoutItem* item;
        QRect rect;
    };
    QList<Placed> line;
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    const auto endLine = [&] {
        for (Placed& placed : line) {
            // In even columns a line's boxes are of one height too.
            if (column > 0)
                placed.rect.setHeight(lineHeight);
            else if (m_middlesAligned)
                placed.rect.translate(0, (lineHeight - placed.rect.height()) / 2);
            if (place)
                placed.item->setGeometry(
                    QStyle::visualRect(direction, area, placed.rect.translated(area.topLeft())));
        }
        line.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = column > 0 ? column : std::min(item->sizeHint().width(), area.width());
        const int height =
            item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        if (x > 0 && x + width > area.width()) {
            endLine();
            x = 0;
            y += lineHeight + gap;
            lineHeight = 0;
        }
        lineHeight = std::max(lineHeight, height);
        line.append({item, QRect(x, y, width, height)});
        x += width + gap;
    }
    endLine();
    return y + lineHeight + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace anteroom::theme
