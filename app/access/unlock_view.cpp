// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/unlock_view.h"

#include "app/access/step_page.h"
#include "app/access/unlock_form.h"
#include "app/access/unlock_presenter.h"
#include "app/access/words.h"
#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::access {

UnlockView::UnlockView(theme::Theme& theme, UnlockPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter),
      m_page(new StepPage(
          theme, QStringLiteral("unlockPage"), [] { return tr("Who are you?"); }, {}, this)),
      m_accounts(new QWidget),
      m_names(new theme::FlowLayout(theme::FlowLayout::Fit::Even, theme.px(8), m_accounts)),
      m_form(new UnlockForm(theme, presenter, [] { return tr("Open the workspace"); })),
      m_again(theme::makeButton([] { return tr("Try again"); }, "primary", QStringLiteral("unlockAgain"))),
      m_recovery(theme::makeButton([] { return tr("Use the recovery key"); }, "jump",
                                   QStringLiteral("unlockRecovery"))) {
    setObjectName(QStringLiteral("unlockView"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->fields()->addWidget(m_accounts);
    QVBoxLayout* content = nullptr;
    m_page->fields()->addWidget(theme::makeCard(theme, content));
    content->addWidget(m_form);
    m_page->fields()->addWidget(theme::makeButtonRow(theme, {m_again, m_recovery}));
    connect(m_again, &QPushButton::clicked, &m_presenter, &UnlockPresenter::open);
    connect(m_recovery, &QPushButton::clicked, this, &UnlockView::recoveryRequested);
    connect(m_page, &StepPage::stopped, &m_presenter, &UnlockPresenter::cancel);
    connect(&m_presenter, &UnlockPresenter::changed, this, &UnlockView::follow);
    theme::whenLanguageChanges(this, [this] { follow(); });
    follow();
}

bool UnlockView::showAccounts() {
    QStringList ids;
    for (const storage::StaffAccount& account : m_presenter.accounts())
        ids << toQString(account.id);
    if (ids == m_shown)
        return false;
    m_shown = ids;
    theme::clearLayout(m_names);
    m_buttons.clear();
    for (const storage::StaffAccount& account : m_presenter.accounts()) {
        QPushButton* button = theme::makeButton(toQString(account.name), "option",
                                                QStringLiteral("unlockAccount.") + toQString(account.id));
        button->setCheckable(true);
        m_buttons << button;
        connect(button, &QPushButton::clicked, this, [this, id = account.id] {
            m_presenter.choose(id);
            follow(); // a click on the chosen one leaves it chosen
            m_form->setFocus(Qt::OtherFocusReason);
        });
        m_names->addWidget(button);
    }
    return true;
}

// To the passphrase where it is known whose, else to the first name.
void UnlockView::giveKeys() {
    QWidget* first = m_form;
    if (!m_presenter.chosen() && m_names->count() > 0)
        first = m_names->itemAt(0)->widget();
    m_page->setFirst(first);
    setFocusProxy(first);
    if (isVisible())
        m_page->focusFirst();
}

void UnlockView::follow() {
    const bool isReading = m_presenter.isReading();
    const bool isUnreadable = m_presenter.isUnreadable();
    m_page->setBusy(isReading ? tr("Reading who can open it") : QString(), true);
    const bool isBusy = m_presenter.isChecking() || m_presenter.isOpening();
    const bool areNew = !isReading && !isUnreadable && showAccounts();
    const storage::StaffAccount* chosen = m_presenter.chosen();
    // No exclusive group: in one, an arrow key would choose on its way down the names.
    for (QPushButton* button : std::as_const(m_buttons)) {
        button->setChecked(chosen && button->objectName().endsWith('.' + toQString(chosen->id)));
        button->setEnabled(!isBusy);
    }
    m_accounts->setVisible(!isReading && !isUnreadable && m_presenter.accounts().size() > 1);
    m_form->parentWidget()->setVisible(!isReading && !isUnreadable && chosen);
    m_page->setTitle(isReading                ? tr("Opening the workspace")
                     : isUnreadable           ? tr("The workspace cannot be read")
                     : m_accounts->isHidden() ? tr("Open the workspace")
                                              : tr("Who are you?"));
    m_page->setProblem(isUnreadable ? m_presenter.problem() : QString());
    m_again->setVisible(isUnreadable);
    m_recovery->setVisible(!isReading && !isUnreadable);
    m_recovery->setEnabled(!isBusy);
    if (areNew) // once what is to have them is there
        giveKeys();
}

} // namespace anteroom::access
