// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::records {

/// Paints a cell of the list. The chosen row has an accent bar at its beginning, and the focus ring round all
/// of it while the list has the keys. A record entered in error is quiet but for its status.
class RecordRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RecordRowDelegate(const theme::Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const theme::Theme& m_theme;
};

} // namespace anteroom::records
