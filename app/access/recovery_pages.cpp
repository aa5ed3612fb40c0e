// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/recovery_pages.h"

#include "app/access/secret_edit.h"
#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QFrame>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::access {

ShownKey::ShownKey(const theme::Theme& theme, const QString& name)
    : m_card(new QWidget),
      m_groups(new theme::FlowLayout(theme::FlowLayout::Fit::Even, theme.px(24), m_card)),
      m_print(theme::makeButton([] { return tr("Print it"); }, "secondary", name + QStringLiteral("Print"))),
      m_outcome(theme::makeLabel({}, "quiet-strong")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(16));
    QVBoxLayout* content = nullptr;
    column->addWidget(theme::makeCard(theme, content));
    m_card->setObjectName(name);
    content->addWidget(m_card);
    column->addWidget(theme::makeButtonRow(theme, {m_print}));
    m_outcome->setObjectName(name + QStringLiteral("Outcome"));
    m_outcome->hide();
    column->addWidget(m_outcome);
    connect(m_print, &QPushButton::clicked, this, &ShownKey::printRequested);
}

void ShownKey::setKey(const QString& printed) {
    theme::clearLayout(m_groups);
    m_outcome->hide();
    int number = 0;
    for (const QString& letters : printed.split(QLatin1Char('-'), Qt::SkipEmptyParts)) {
        QLabel* group = theme::makeLabel(letters, "page-title");
        group->setWordWrap(false);
        // So that 8 and B, 5 and S are told apart at a glance.
        group->setStyleSheet(QStringLiteral("font-family: 'Noto Sans Mono', 'DejaVu Sans Mono', monospace;"));
        group->setObjectName(m_card->objectName() + QString::number(++number));
        const QString spelt = QStringList(letters.split(QString(), Qt::SkipEmptyParts)).join(' ');
        theme::say(group, "accessibleName",
                   [number, spelt] { return tr("Group %1: %2").arg(number).arg(spelt); });
        m_groups->addWidget(group);
    }
}

void ShownKey::showOutcome(const theme::Wording& words) {
    theme::say(m_outcome, "text", words);
    m_outcome->show();
}

TypedKey::TypedKey(const theme::Theme& theme, const QString& name)
    : m_edit(new SecretEdit(name)), m_problem(theme::makeLabel({}, "attention")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    column->addWidget(theme::makeLabel([] { return tr("Recovery key"); }, "body-strong"));
    const auto hint = [] {
        return tr("Six groups of five. Small letters are fine, and spaces and dashes count for nothing.");
    };
    column->addWidget(theme::makeLabel(hint, "quiet"));
    m_edit->setShown(true);
    theme::say(m_edit, "accessibleName", [] { return tr("Recovery key"); });
    theme::say(m_edit, "accessibleDescription", hint);
    column->addWidget(m_edit);
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_edit, &QLineEdit::returnPressed, this, &TypedKey::entered);
    setFocusProxy(m_edit);
}

void TypedKey::setProblem(const QString& words) {
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
}

void TypedKey::hideEvent(QHideEvent* event) {
    if (!event->spontaneous()) {
        m_edit->take();
        setProblem({});
    }
    QWidget::hideEvent(event);
}

} // namespace anteroom::access
