// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences/folder_list.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::preferences {

FolderList::FolderList(const theme::Theme& theme, bool isLocked) : m_theme(theme), m_list(new QListWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list);
    connect(&theme, &theme::Theme::changed, this, &FolderList::fit);
    if (isLocked)
        return;
    m_add = theme::makeButton([] { return tr("Add a folder"); }, "secondary", QStringLiteral("folderAdd"));
    m_remove =
        theme::makeButton([] { return tr("Remove from the list"); }, "quiet", QStringLiteral("folderRemove"));
    connect(m_add, &QPushButton::clicked, this, &FolderList::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &FolderList::removeSelected);
    auto* key = new QShortcut(QKeySequence::Delete, m_list);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &FolderList::removeSelected);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0); });
    m_remove->setEnabled(false);
    column->addWidget(theme::makeButtonRow(theme, {m_add, m_remove}));
}

QStringList FolderList::folders() const {
    QStringList folders;
    for (int row = 0; row < m_list->count(); ++row)
        folders << m_list->item(row)->data(Qt::UserRole).toString();
    return folders;
}

void FolderList::setFolders(const QStringList& folders) {
    m_list->clear();
    for (const QString& folder : folders) {
        auto* item = new QListWidgetItem(QDir::toNativeSeparators(folder), m_list);
        item->setData(Qt::UserRole, folder);
        item->setToolTip(folder); // a long one is cut in the middle
    }
    fit();
}

void FolderList::add(const QString& folder) {
    QStringList folders = this->folders();
    if (!folders.contains(folder)) {
        folders << folder;
        setFolders(folders);
    }
    m_list->setCurrentRow(static_cast<int>(folders.indexOf(folder)));
}

void FolderList::removeSelected() {
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    delete m_list->takeItem(row);
    fit();
    if (m_list->count() > 0)
        m_list->setFocus();
    else
        m_add->setFocus(); // what was pressed has nothing more to remove
}

// As many rows as there are, from one to five.
void FolderList::fit() {
    constexpr int most = 5;
    m_list->ensurePolished();
    const int row = std::max(m_list->sizeHintForRow(0), m_theme.px(36));
    m_list->setFixedHeight(row * std::clamp(m_list->count(), 1, most) + 2 * m_list->frameWidth() +
                           m_theme.px(2));
}

} // namespace anteroom::preferences
