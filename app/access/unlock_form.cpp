// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/unlock_form.h"

#include "app/access/busy_row.h"
#include "app/access/passphrase_field.h"
#include "app/access/unlock_presenter.h"
#include "app/access/words.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::access {

UnlockForm::UnlockForm(const theme::Theme& theme, UnlockPresenter& presenter, const theme::Wording& button)
    : m_presenter(presenter), m_field(new PassphraseField(theme, {}, QStringLiteral("unlockPassphrase"))),
      m_problem(theme::makeLabel({}, "attention")), m_wait(theme::makeLabel({}, "quiet-strong")),
      m_unlock(theme::makeButton(button, "primary", QStringLiteral("unlock"))),
      m_busy(new BusyRow(theme, QStringLiteral("unlockBusy"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    m_problem->setObjectName(QStringLiteral("unlockProblem"));
    m_wait->setObjectName(QStringLiteral("unlockWait"));
    column->addWidget(m_problem);
    column->addWidget(m_field);
    column->addWidget(m_wait);
    column->addSpacing(theme.px(4));
    column->addWidget(theme::makeButtonRow(theme, {m_unlock}));
    column->addWidget(m_busy);
    setFocusProxy(m_field->edit());
    connect(m_unlock, &QPushButton::clicked, this, &UnlockForm::submit);
    connect(m_field, &PassphraseField::entered, this, &UnlockForm::submit);
    connect(m_busy, &BusyRow::cancelled, &m_presenter, &UnlockPresenter::cancel);
    connect(&m_presenter, &UnlockPresenter::changed, this, &UnlockForm::follow);
    theme::whenLanguageChanges(this, [this] { follow(); });
    follow();
}

void UnlockForm::submit() {
    // What is typed while a wait is on stays for when it is over.
    if (!m_presenter.isWaiting() && !m_presenter.isChecking())
        m_presenter.submit(m_field->edit()->take());
}

void UnlockForm::follow() {
    const storage::StaffAccount* account = m_presenter.chosen();
    m_field->setLabel(account ? tr("Passphrase of %1").arg(toQString(account->name)) : tr("Passphrase"));
    m_problem->setText(m_presenter.problem());
    m_problem->setVisible(!m_presenter.problem().isEmpty());
    const QString wait = m_presenter.wait();
    m_wait->setText(wait);
    m_wait->setVisible(!wait.isEmpty());
    m_unlock->setEnabled(wait.isEmpty());
    const bool isBusy = m_presenter.isChecking() || m_presenter.isOpening();
    const bool hadKeys = m_field->edit()->hasFocus() || m_unlock->hasFocus();
    if (m_presenter.isChecking())
        m_busy->show(tr("Checking the passphrase; this takes about a second"), true);
    if (m_presenter.isOpening())
        m_busy->show(tr("Opening the records"), false);
    if (isBusy && hadKeys)
        m_busy->setFocus();
    const bool busyHasKeys = m_busy->focusProxy()->hasFocus();
    m_field->setEnabled(!isBusy);
    m_unlock->setVisible(!isBusy);
    if (!isBusy && m_wasBusy && busyHasKeys)
        m_field->edit()->setFocus(Qt::OtherFocusReason);
    if (!isBusy)
        m_busy->hide();
    m_wasBusy = isBusy;
}

void UnlockForm::showEvent(QShowEvent* event) {
    follow(); // a wait may have begun elsewhere
    QWidget::showEvent(event);
}

} // namespace anteroom::access
