// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::records {

class RecordListModel;

/// The rows of the list. Columns that have no room are left out, the least needed first: nothing scrolls
/// sideways, and the panel beside it says the rest. Follows the text scale.
class RecordTable : public QTableView {
    Q_OBJECT
public:
    RecordTable(const theme::Theme& theme, RecordListModel& model, QWidget* parent = nullptr);

    /// Marks a row and moves it into view.
    void choose(int row);
    /// -1: none is marked.
    int chosenRow() const;

signals:
    void chosenChanged();
    void opened();
    /// Up in the first row.
    void leftUpwards();
    /// A letter or digit: for the search.
    void typed(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fit();
    int widestStatus(const QFontMetrics& metrics) const;

    const theme::Theme& m_theme;
    const RecordListModel& m_records;
};

} // namespace anteroom::records
