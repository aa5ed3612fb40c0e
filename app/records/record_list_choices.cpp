// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between the search and the list: which states are shown, how many records, and their order.
#include "app/records/record_list_view.h"
#include "app/records/record_table.h"
#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace anteroom::records {

namespace {

QString directionOf(const RecordOrder::By& by) {
    switch (by.column) {
    case Column::Date:
    case Column::Edited:
        return by.isDescending ? RecordListView::tr("newest first") : RecordListView::tr("oldest first");
    case Column::DateOfBirth:
        return by.isDescending ? RecordListView::tr("youngest first") : RecordListView::tr("oldest first");
    case Column::Status:
        return by.isDescending ? RecordListView::tr("drafts last") : RecordListView::tr("drafts first");
    case Column::Patient:
    case Column::Identifier:
    case Column::Questionnaire:
    case Column::EditedBy:
        break;
    }
    return by.isDescending ? RecordListView::tr("Z to A") : RecordListView::tr("A to Z");
}

} // namespace

QWidget* RecordListView::makeChoices() {
    auto* row = new QWidget;
    auto* sides = new QHBoxLayout(row);
    sides->setContentsMargins(0, 0, 0, 0);
    auto* choosing = new QWidget;
    auto* line = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, m_theme.px(8), choosing);
    sides->addWidget(choosing, 1);
    m_keys = makeKeys();
    sides->addWidget(m_keys);
    line->setMiddlesAligned(true);
    m_statuses = new QButtonGroup(this);
    const struct {
        QString text;
        QString name;
        std::optional<RecordStatus> status;
    } choices[] = {{tr("All"), QStringLiteral("status.all"), std::nullopt},
                   {tr("Drafts"), QStringLiteral("status.draft"), RecordStatus::Draft},
                   {tr("Finished"), QStringLiteral("status.finished"), RecordStatus::Finished},
                   {tr("Signed"), QStringLiteral("status.signed"), RecordStatus::Signed}};
    for (const auto& [text, name, status] : choices) {
        QPushButton* button = theme::makeButton(text, "quiet", name);
        button->setCheckable(true);
        button->setAccessibleName(status ? tr("Show only: %1").arg(text) : tr("Show all records"));
        m_statuses->addButton(button, static_cast<int>(m_statuses->buttons().size()));
        connect(button, &QPushButton::clicked, this, [this, status = status] { m_model.setStatus(status); });
        line->addWidget(button);
    }
    m_statuses->button(0)->setChecked(true);
    m_sort = theme::makeButton({}, "menu", QStringLiteral("sortRecords"));
    m_sort->setMenu(makeSortMenu());
    line->addWidget(m_sort);
    return row;
}

QWidget* RecordListView::makeKeys() {
    auto* keys = new QWidget;
    auto* line = new QHBoxLayout(keys);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.px(4));
    const std::pair<QString, QString> all[] = {{QStringLiteral("\u2193"), tr("list")},
                                               {QStringLiteral("Enter"), tr("open")},
                                               {QStringLiteral("Esc"), tr("clear")},
                                               {QStringLiteral("Ctrl+F"), tr("find")}};
    for (const auto& [cap, meaning] : all) {
        line->addSpacing(m_theme.px(8));
        for (const auto& [text, role] : {std::pair(cap, "key"), std::pair(meaning, "quiet")}) {
            QLabel* label = theme::makeLabel(text, role);
            label->setWordWrap(false);
            line->addWidget(label, 0, Qt::AlignVCenter);
        }
    }
    return keys;
}

// The heads of the table do the same, but only for who has a mouse, and only those that have room.
QMenu* RecordListView::makeSortMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sortMenu"));
    auto* group = new QActionGroup(menu);
    for (int column = 0; column < columns; ++column) {
        QAction* action =
            menu->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        group->addAction(action);
        const auto of = static_cast<Column>(column);
        const bool isDescending = of == Column::Date || of == Column::Edited; // as one wants them first
        connect(action, &QAction::triggered, this, [this, column, isDescending] {
            m_table->sortByColumn(column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Turn the order round")), &QAction::triggered, this, [this] {
        const RecordOrder::By by = m_model.order();
        m_table->sortByColumn(static_cast<int>(by.column),
                              by.isDescending ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
    return menu;
}

void RecordListView::followOrder() {
    const RecordOrder::By by = m_model.order();
    const QString column =
        m_model.headerData(static_cast<int>(by.column), Qt::Horizontal, Qt::DisplayRole).toString();
    m_sort->setAccessibleName(tr("Sort: %1, %2").arg(column, directionOf(by)));
    m_sort->setText(isWide() ? m_sort->accessibleName() : tr("Sort"));
    m_sort->menu()->actions().at(static_cast<int>(by.column))->setChecked(true);
}

} // namespace anteroom::records
