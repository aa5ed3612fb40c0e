// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/pin_form.h"

#include "app/access/passphrase_field.h"
#include "app/access/pin.h"
#include "app/access/pin_pad.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::access {

PinForm::PinForm(const theme::Theme& theme, PinLock& lock, const theme::Wording& button)
    : m_lock(lock), m_field(new PassphraseField(
                        theme, [] { return tr("PIN"); }, QStringLiteral("pin"))),
      m_problem(theme::makeLabel({}, "attention")), m_wait(theme::makeLabel({}, "quiet-strong")),
      m_enter(theme::makeButton(button, "primary", QStringLiteral("pinEnter"))) {
    m_field->edit()->setInputMethodHints(m_field->edit()->inputMethodHints() | Qt::ImhDigitsOnly);
    m_field->showButton()->hide(); // the patient may be looking on
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    m_problem->setObjectName(QStringLiteral("pinWrong"));
    m_wait->setObjectName(QStringLiteral("pinWait"));
    column->addWidget(m_problem);
    column->addWidget(m_field);
    column->addWidget(new PinPad(theme, *m_field->edit()));
    column->addWidget(m_wait);
    column->addSpacing(theme.px(4));
    column->addWidget(theme::makeButtonRow(theme, {m_enter}));
    setFocusProxy(m_field->edit());
    connect(m_enter, &QPushButton::clicked, this, &PinForm::submit);
    connect(m_field, &PassphraseField::entered, this, &PinForm::submit);
    connect(&m_lock, &PinLock::changed, this, &PinForm::follow);
    theme::whenLanguageChanges(this, [this] { follow(); });
    follow();
}

void PinForm::submit() {
    // What is typed while a wait is on stays for when it is over.
    if (m_lock.wait().isEmpty())
        m_lock.submit(m_field->edit()->take());
}

void PinForm::follow() {
    m_problem->setText(m_lock.problem());
    m_problem->setVisible(!m_lock.problem().isEmpty());
    m_field->edit()->setAccessibleDescription(m_lock.problem());
    const QString wait = m_lock.wait();
    m_wait->setText(wait);
    m_wait->setVisible(!wait.isEmpty());
    m_enter->setEnabled(wait.isEmpty());
}

} // namespace anteroom::access
