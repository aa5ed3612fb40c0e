// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::preferences {

/// Folders, one a row, with a way to add one and to remove the selected one; where they are locked, the rows
/// alone.
class FolderList : public QWidget {
    Q_OBJECT
public:
    FolderList(const theme::Theme& theme, bool isLocked);

    QListWidget* list() const { return m_list; }
    QStringList folders() const;
    void setFolders(const QStringList& folders);
    /// One that is there already is selected instead.
    void add(const QString& folder);

signals:
    void addRequested();

private:
    void removeSelected();
    void fit();

    const theme::Theme& m_theme;
    QListWidget* m_list;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace anteroom::preferences
