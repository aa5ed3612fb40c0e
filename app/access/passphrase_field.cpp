// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/passphrase_field.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>

namespace anteroom::access {

PassphraseField::PassphraseField(const theme::Theme& theme, const theme::Wording& label, const QString& name,
                                 const theme::Wording& hint)
    : m_hint(hint), m_label(theme::makeLabel(label, "body-strong")), m_edit(new SecretEdit(name)),
      m_show(theme::makeButton([] { return tr("Show"); }, "quiet", name + QStringLiteral("Show"))),
      m_problem(theme::makeLabel({}, "attention")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    column->addWidget(m_label);
    m_label->setBuddy(m_edit);
    if (!hint.text().isEmpty())
        column->addWidget(theme::makeLabel(hint, "quiet"));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    row->addWidget(m_edit, 1);
    row->addWidget(m_show);
    column->addSpacing(theme.px(4)); // for the ring
    column->addLayout(row);
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    column->addWidget(m_problem);
    setLabel(label);
    setProblem({});
    m_show->setCheckable(true);
    connect(m_show, &QPushButton::toggled, m_edit, &SecretEdit::setShown);
    connect(m_show, &QPushButton::toggled, this, &PassphraseField::shownToggled);
    connect(m_edit, &QLineEdit::returnPressed, this, &PassphraseField::entered);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (!m_edit->text().isEmpty())
            emit left();
    });
}

void PassphraseField::setLabel(const theme::Wording& label) {
    theme::say(m_label, "text", label);
    theme::say(m_edit, "accessibleName", label);
    theme::say(m_show, "accessibleName", [label] { return tr("Show: %1").arg(label.text()); });
}

void PassphraseField::setProblem(const theme::Wording& words) {
    theme::say(m_problem, "text", words);
    m_problem->setVisible(hasProblem());
    theme::say(m_edit, "accessibleDescription", hasProblem() ? words : m_hint);
}

bool PassphraseField::hasProblem() const { return !m_problem->text().isEmpty(); }

void PassphraseField::wipe() {
    m_edit->take();
    m_show->setChecked(false);
    setProblem({});
}

void PassphraseField::hideEvent(QHideEvent* event) {
    if (!event->spontaneous()) // by us, not because the window was made small
        wipe();
    QWidget::hideEvent(event);
}

} // namespace anteroom::access
