// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/new_passphrase.h"

#include "app/access/passphrase_rule.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::access {

NewPassphrase::NewPassphrase(const theme::Theme& theme, const theme::Wording& label, const QString& name,
                             std::function<QString()> personName)
    : NewPassphrase(theme, label, name,
                    {passphraseRule, [] { return tr("Type the same passphrase here as above"); },
                     [personName = std::move(personName)](std::string_view typed) {
                         return objectionToPassphrase(typed, personName().toStdString());
                     }}) {}

NewPassphrase::NewPassphrase(const theme::Theme& theme, const theme::Wording& label, const QString& name,
                             Rule rule)
    : m_rule(std::move(rule)), m_once(new PassphraseField(theme, label, name, m_rule.words)),
      m_again(new PassphraseField(
          theme, [] { return tr("The same again"); }, name + QStringLiteral("Again"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(16));
    column->addWidget(m_once);
    column->addWidget(m_again);
    // One choice for both: who sees what was typed compares the two.
    m_again->showButton()->hide();
    connect(m_once, &PassphraseField::shownToggled, m_again->edit(), &SecretEdit::setShown);
    connect(m_once, &PassphraseField::left, this, &NewPassphrase::judgeOnce);
    connect(m_again, &PassphraseField::left, this, &NewPassphrase::judgeAgain);
    connect(m_once, &PassphraseField::entered, this,
            [this] { m_again->edit()->setFocus(Qt::TabFocusReason); });
    connect(m_again, &PassphraseField::entered, this, &NewPassphrase::entered);
    setFocusProxy(m_once->edit());
    theme::whenLanguageChanges(this, [this] {
        if (m_once->hasProblem())
            judgeOnce();
    });
}

bool NewPassphrase::judgeOnce() {
    const QString objection = m_rule.objection(m_once->edit()->peek().text());
    m_once->setProblem(objection);
    return objection.isEmpty();
}

bool NewPassphrase::judgeAgain() {
    const bool isSame = m_once->edit()->peek().text() == m_again->edit()->peek().text();
    m_again->setProblem(isSame ? theme::Wording() : m_rule.again);
    return isSame;
}

bool NewPassphrase::isGood() {
    const bool isOnceGood = judgeOnce();
    if (isOnceGood && judgeAgain())
        return true;
    // Not as by Tab, which marks all of it: it may only want to be longer.
    (isOnceGood ? m_again : m_once)->edit()->setFocus(Qt::OtherFocusReason);
    return false;
}

Passphrase NewPassphrase::take() {
    Passphrase taken = m_once->edit()->take();
    m_once->wipe();
    m_again->wipe();
    return taken;
}

} // namespace anteroom::access
