// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/name_field.h"

#include "app/access/words.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace anteroom::access {

NameField::NameField(const theme::Theme& theme, const theme::Wording& label, const theme::Wording& hint,
                     const QString& name)
    : m_edit(new QLineEdit), m_problem(theme::makeLabel({}, "attention")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    column->addWidget(theme::makeLabel(label, "body-strong"));
    column->addWidget(theme::makeLabel(hint, "quiet"));
    m_edit->setObjectName(name);
    theme::say(m_edit, "accessibleName", label);
    theme::say(m_edit, "accessibleDescription", hint);
    theme::setRole(m_edit, "entry");
    column->addSpacing(theme.px(4)); // for the ring
    column->addWidget(m_edit);
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_edit, &QLineEdit::returnPressed, this, &NameField::entered);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (!m_edit->text().isEmpty())
            judge();
    });
    setFocusProxy(m_edit);
    theme::whenLanguageChanges(this, [this] {
        if (!m_problem->isHidden())
            judge();
    });
}

QString NameField::name() const { return m_edit->text().trimmed(); }

bool NameField::judge() {
    const QString objection = objectionToName(m_edit->text());
    m_problem->setText(objection);
    m_problem->setVisible(!objection.isEmpty());
    return objection.isEmpty();
}

bool NameField::isGood() {
    if (judge())
        return true;
    m_edit->setFocus(Qt::TabFocusReason);
    return false;
}

void NameField::clear() {
    m_edit->clear();
    m_problem->hide();
}

} // namespace anteroom::access
