// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/insert_menu.h"

namespace anteroom::studio {

InsertMenu::InsertMenu(QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("insertMenu"));
    setAccessibleName(tr("Insert"));
    add(TemplateKind::YesNo, tr("Question: yes or no"));
    add(TemplateKind::Status, tr("Question: now, in the past or never"));
    add(TemplateKind::Choice, tr("Question: one of several"));
    add(TemplateKind::Choices, tr("Question: any of several"));
    add(TemplateKind::Number, tr("Question: a number"));
    add(TemplateKind::Date, tr("Question: a date"));
    add(TemplateKind::Text, tr("Question: own words"));
    add(TemplateKind::Rows, tr("Question: a list"));
    add(TemplateKind::Information, tr("Text to read"));
    addSeparator();
    add(TemplateKind::Group, tr("Group"));
    add(TemplateKind::Section, tr("Section"));
    add(TemplateKind::Computed, tr("Computed value"));
    addSeparator();
    add(TemplateKind::Finding, tr("Finding, with its cases"));
    add(TemplateKind::Urgent, tr("Urgent answer"));
    add(TemplateKind::Contradiction, tr("Contradiction"));
}

void InsertMenu::add(TemplateKind kind, const QString& words) {
    QAction* action = addAction(words);
    action->setObjectName(QStringLiteral("insert.%1").arg(static_cast<int>(kind)));
    connect(action, &QAction::triggered, this, [this, kind] { emit chosen(kind); });
}

} // namespace anteroom::studio
