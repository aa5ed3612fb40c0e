// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_row_delegate.h"

#include "app/records/record_list_model.h"
#include "app/theme/theme.h"

#include <QPainter>
#include <QTableView>

namespace anteroom::records {

namespace {

constexpr int ringWidth = 2;
constexpr int barWidth = 4;

bool isChosen(const QTableView& table, const QModelIndex& index) {
    return table.selectionModel()->isRowSelected(index.row(), {});
}

/// The column at an end of what is seen: columns may be hidden, never moved.
bool isAtEnd(const QTableView& table, int column, int step) {
    const int columns = table.model()->columnCount();
    for (int other = column + step; other >= 0 && other < columns; other += step)
        if (!table.isColumnHidden(other))
            return false;
    return true;
}

} // namespace

RecordRowDelegate::RecordRowDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void RecordRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    const theme::Palette& palette = m_theme.palette();
    const QRect cell = option.rect;
    const bool chosen = table && isChosen(*table, index);
    painter->save();
    painter->fillRect(cell, chosen ? palette.selected : palette.surface);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), palette.hairline);

    const auto column = static_cast<Column>(index.column());
    const bool inError = index.data(RecordListModel::InErrorRole).toBool();
    const bool isStatus = column == Column::Status;
    QFont font = option.font;
    font.setBold(column == Column::Patient ? chosen : isStatus && inError);
    painter->setFont(font);
    painter->setPen(isStatus && inError  ? palette.attention
                    : inError && !chosen ? palette.muted
                                         : palette.text);
    const int margin = m_theme.px(12);
    const QRect room = cell.adjusted(margin, 0, -margin / 2, 0);
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->drawText(
        QStyle::visualRect(option.direction, cell, room),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)), text);

    if (chosen) {
        const auto edge = [&](QRect line) {
            painter->fillRect(QStyle::visualRect(option.direction, cell, line), palette.accent);
        };
        if (isAtEnd(*table, index.column(), -1))
            edge({cell.left(), cell.top(), barWidth, cell.height()});
        if (table->hasFocus()) {
            edge({cell.left(), cell.top(), cell.width(), ringWidth});
            edge({cell.left(), cell.bottom() - ringWidth + 1, cell.width(), ringWidth});
            if (isAtEnd(*table, index.column(), 1))
                edge({cell.right() - ringWidth + 1, cell.top(), ringWidth, cell.height()});
        }
    }
    painter->restore();
}

} // namespace anteroom::records
