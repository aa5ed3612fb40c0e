// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen from: between the search and the list which states are shown and in which order, and the
// menu of administrators.
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
        theme::Wording text;
        QString name;
        std::optional<RecordStatus> status;
    } choices[] = {
        {[] { return tr("All", "records of every status"); }, QStringLiteral("status.all"), std::nullopt},
        {[] { return tr("Drafts", "records that are not finished"); }, QStringLiteral("status.draft"),
         RecordStatus::Draft},
        {[] { return tr("Finished", "records, plural"); }, QStringLiteral("status.finished"),
         RecordStatus::Finished},
        {[] { return tr("Signed", "records, plural"); }, QStringLiteral("status.signed"),
         RecordStatus::Signed}};
    for (const auto& [text, name, status] : choices) {
        QPushButton* button = theme::makeButton(text, "quiet", name);
        button->setCheckable(true);
        theme::say(button, "accessibleName", [text = text, isAll = !status] {
            return isAll ? tr("Show all records") : tr("Show only: %1").arg(text.text());
        });
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
    const std::pair<theme::Wording, theme::Wording> all[] = {
        {theme::Wording(QStringLiteral("\u2193")),
         [] { return tr("list", "what a key does: goes to the list"); }},
        {[] { return tr("Enter", "a key"); }, [] { return tr("open", "what a key does: opens the record"); }},
        {theme::Wording(QStringLiteral("Esc")),
         [] { return tr("clear", "what a key does: empties the field"); }},
        {theme::Wording(QStringLiteral("Ctrl+F")), [] { return tr("find", "what a key does"); }}};
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

// One button: at the largest text the head has no room for more beside the way to a new screening.
QMenu* RecordListView::makeAdministrationMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("administrationMenu"));
    const auto add = [&](const theme::Wording& text, const QString& name,
                         void (RecordListView::*requested)()) {
        QAction* action = menu->addAction(text.text());
        action->setObjectName(name);
        theme::whenLanguageChanges(menu, [action, text] { action->setText(text.text()); });
        connect(action, &QAction::triggered, this, requested);
    };
    add([] { return tr("Audit log"); }, QStringLiteral("recordsAuditLog"),
        &RecordListView::auditLogRequested);
    add([] { return tr("Back up"); }, QStringLiteral("recordsBackup"), &RecordListView::backupRequested);
    add([] { return tr("Records past their period"); }, QStringLiteral("recordsRetention"),
        &RecordListView::retentionRequested);
    add([] { return tr("Settings"); }, QStringLiteral("recordsSettings"), &RecordListView::settingsRequested);
    return menu;
}

// The heads of the table do the same, but only for who has a mouse, and only those that have room.
QMenu* RecordListView::makeSortMenu() {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sortMenu"));
    auto* group = new QActionGroup(menu);
    for (int column = 0; column < columns; ++column) {
        QAction* action = menu->addAction(QString());
        action->setCheckable(true);
        group->addAction(action);
        const auto of = static_cast<Column>(column);
        const bool isDescending = of == Column::Date || of == Column::Edited; // as one wants them first
        connect(action, &QAction::triggered, this, [this, column, isDescending] {
            m_table->sortByColumn(column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
    menu->addSeparator();
    QAction* turn = menu->addAction(QString());
    const auto name = [this, menu, turn] {
        for (int column = 0; column < columns; ++column)
            menu->actions().at(column)->setText(
                m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        turn->setText(tr("Turn the order round"));
    };
    name();
    theme::whenLanguageChanges(menu, name);
    connect(turn, &QAction::triggered, this, [this] {
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
