// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/insert_menu.h"

#include "app/theme/say.h"

namespace anteroom::studio {

InsertMenu::InsertMenu(QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("insertMenu"));
    theme::say(this, "accessibleName", [] { return tr("Insert"); });
    add(TemplateKind::YesNo, [] { return tr("Question: yes or no"); });
    add(TemplateKind::Status, [] { return tr("Question: now, in the past or never"); });
    add(TemplateKind::Choice, [] { return tr("Question: one of several"); });
    add(TemplateKind::Choices, [] { return tr("Question: any of several"); });
    add(TemplateKind::Number, [] { return tr("Question: a number"); });
    add(TemplateKind::Date, [] { return tr("Question: a date"); });
    add(TemplateKind::Text, [] { return tr("Question: own words"); });
    add(TemplateKind::Rows, [] { return tr("Question: a list"); });
    add(TemplateKind::Information, [] { return tr("Text to read"); });
    addSeparator();
    add(TemplateKind::Group, [] { return tr("Group"); });
    add(TemplateKind::Section, [] { return tr("Section"); });
    add(TemplateKind::Computed, [] { return tr("Computed value"); });
    addSeparator();
    add(TemplateKind::Finding, [] { return tr("Finding, with its cases"); });
    add(TemplateKind::Urgent, [] { return tr("Urgent answer"); });
    add(TemplateKind::Contradiction, [] { return tr("Contradiction"); });
}

void InsertMenu::add(TemplateKind kind, const theme::Wording& words) {
    QAction* action = addAction(words.text());
    theme::whenLanguageChanges(this, [action, words] { action->setText(words.text()); });
    action->setObjectName(QStringLiteral("insert.%1").arg(static_cast<int>(kind)));
    connect(action, &QAction::triggered, this, [this, kind] { emit chosen(kind); });
}

} // namespace anteroom::studio
