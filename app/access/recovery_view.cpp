// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/recovery_view.h"

#include "app/access/new_passphrase.h"
#include "app/access/recovery_pages.h"
#include "app/access/secret_edit.h"
#include "app/access/step_page.h"
#include "app/access/words.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace anteroom::access {

namespace {

QString accountWords(const storage::StaffAccount& account) {
    const QString name = toQString(account.name);
    return account.active
               ? QStringLiteral("%1, %2").arg(name, roleWord(account.role).toLower())
               : RecoveryView::tr("%1, %2, no longer here").arg(name, roleWord(account.role).toLower());
}

} // namespace

RecoveryView::RecoveryView(theme::Theme& theme, RecoveryPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("recovery"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    addKey();
    addAccounts();
    addPassphrase();
    for (StepPage* page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        connect(page, &StepPage::stopped, &m_presenter, &RecoveryPresenter::stop);
    }
    connect(&m_presenter, &RecoveryPresenter::changed, this, &RecoveryView::follow);
    theme::whenLanguageChanges(this, [this] { follow(); });
    follow();
}

QPushButton* RecoveryView::backButton(const QString& name) {
    QPushButton* button = theme::makeButton([] { return tr("Back"); }, "secondary", name);
    connect(button, &QPushButton::clicked, &m_presenter, &RecoveryPresenter::back);
    return button;
}

QPushButton* RecoveryView::cancelButton(const QString& name) {
    QPushButton* button = theme::makeButton([] { return tr("Cancel"); }, "secondary", name);
    connect(button, &QPushButton::clicked, &m_presenter, &RecoveryPresenter::cancel);
    return button;
}

void RecoveryView::addKey() {
    auto* page = new StepPage(
        m_theme, QStringLiteral("recoveryKeyPage"), [] { return tr("Open with the recovery key"); },
        [] {
            return tr("It was printed or written down when the workspace was set up. With it you set a "
                      "new passphrase for one account; all screenings stay as they are.");
        });
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    m_key = new TypedKey(m_theme, QStringLiteral("recoveryKey"));
    content->addWidget(m_key);
    connect(m_key, &TypedKey::entered, this, &RecoveryView::submitKey);
    QPushButton* next =
        theme::makeButton([] { return tr("Go on"); }, "primary", QStringLiteral("recoveryNext"));
    connect(next, &QPushButton::clicked, this, &RecoveryView::submitKey);
    page->setButtons({cancelButton(QStringLiteral("recoveryKeyCancel")), next});
    page->setFirst(m_key->edit());
    m_pages << page;
}

void RecoveryView::addAccounts() {
    auto* page = new StepPage(
        m_theme, QStringLiteral("recoveryAccounts"), [] { return tr("Are these accounts right?"); },
        [] {
            return tr("The list of staff was changed outside Anteroom. Look at each name and "
                      "role, and tick those that are "
                      "right. If one is not, cancel and have a backup restored.");
        });
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    m_toConfirm = new QVBoxLayout;
    content->addLayout(m_toConfirm);
    QPushButton* next = theme::makeButton([] { return tr("All of them are right"); }, "primary",
                                          QStringLiteral("recoveryConfirm"));
    connect(next, &QPushButton::clicked, this, &RecoveryView::confirm);
    page->setButtons({backButton(QStringLiteral("recoveryAccountsBack")),
                      cancelButton(QStringLiteral("recoveryAccountsCancel")), next});
    m_pages << page;
}

void RecoveryView::addPassphrase() {
    auto* page = new StepPage(
        m_theme, QStringLiteral("recoveryPassphrasePage"), [] { return tr("Set a new passphrase"); },
        [] { return tr("Until this is done, the old passphrase is the one that counts."); });
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    content->addWidget(theme::makeLabel([] { return tr("Whose passphrase is it?"); }, "question"));
    m_toChoose = new QVBoxLayout;
    content->addLayout(m_toChoose);
    m_choice = new QButtonGroup(this);
    content->addSpacing(m_theme.px(8));
    m_passphrase = new NewPassphrase(
        m_theme, [] { return tr("New passphrase"); }, QStringLiteral("recoveryPassphrase"),
        [this] {
            const QAbstractButton* chosen = m_choice->checkedButton();
            return chosen ? chosen->property("person").toString() : QString();
        });
    content->addWidget(m_passphrase);
    connect(m_passphrase, &NewPassphrase::entered, this, &RecoveryView::setPassphrase);
    QPushButton* next = theme::makeButton([] { return tr("Set it and open the workspace"); }, "primary",
                                          QStringLiteral("recoverySet"));
    connect(next, &QPushButton::clicked, this, &RecoveryView::setPassphrase);
    page->setButtons({backButton(QStringLiteral("recoveryPassphraseBack")),
                      cancelButton(QStringLiteral("recoveryPassphraseCancel")), next});
    m_pages << page;
}

void RecoveryView::submitKey() { m_presenter.submitKey(m_key->edit()->peek()); }

void RecoveryView::confirm() {
    std::set<std::string> right;
    for (const auto& [id, check] : m_checks)
        if (check->isChecked())
            right.insert(id);
    m_presenter.confirm(right);
}

void RecoveryView::setPassphrase() {
    const QAbstractButton* chosen = m_choice->checkedButton();
    if (!chosen)
        m_presenter.setPassphrase({}, {});
    else if (m_passphrase->isGood())
        m_presenter.setPassphrase(chosen->property("account").toString().toStdString(), m_passphrase->take());
}

void RecoveryView::showAccounts() {
    const std::vector<storage::StaffAccount> accounts = m_presenter.accounts();
    if (accounts == m_shown)
        return;
    m_shown = accounts;
    theme::clearLayout(m_toConfirm);
    theme::clearLayout(m_toChoose);
    m_checks.clear();
    for (QAbstractButton* old : m_choice->buttons())
        m_choice->removeButton(old);
    for (const storage::StaffAccount& account : accounts) {
        const auto words = [account] { return accountWords(account); };
        auto* check = new QCheckBox;
        theme::say(check, "text", words);
        check->setObjectName(QStringLiteral("recoveryRight.") + toQString(account.id));
        theme::setRole(check, "choice");
        m_toConfirm->addWidget(check);
        m_checks.emplace_back(account.id, check);
        if (!account.active)
            continue;
        auto* choice = new QRadioButton;
        theme::say(choice, "text", words);
        choice->setObjectName(QStringLiteral("recoveryFor.") + toQString(account.id));
        choice->setProperty("account", toQString(account.id));
        choice->setProperty("person", toQString(account.name));
        theme::setRole(choice, "choice");
        m_choice->addButton(choice);
        m_toChoose->addWidget(choice);
        connect(choice, &QRadioButton::clicked, this,
                [this] { m_passphrase->setFocus(Qt::OtherFocusReason); });
    }
    using Step = RecoveryPresenter::Step;
    m_pages[static_cast<qsizetype>(Step::Accounts)]->setFirst(m_checks.empty() ? nullptr
                                                                               : m_checks[0].second);
    const QList<QAbstractButton*> choices = m_choice->buttons();
    if (choices.size() == 1)
        choices.constFirst()->setChecked(true);
    m_pages[static_cast<qsizetype>(Step::Passphrase)]->setFirst(
        choices.size() > 1 ? static_cast<QWidget*>(choices.constFirst()) : m_passphrase);
}

QString RecoveryView::busyWords() const {
    if (!m_presenter.isBusy())
        return {};
    if (m_presenter.isStoring())
        return tr("Keeping the new passphrase");
    return m_presenter.step() == RecoveryPresenter::Step::Key
               ? tr("Looking at the workspace")
               : tr("Setting the passphrase; this takes about a second");
}

void RecoveryView::follow() {
    showAccounts();
    StepPage* page = m_pages[static_cast<qsizetype>(m_presenter.step())];
    if (m_presenter.step() == RecoveryPresenter::Step::Key)
        m_key->setProblem(m_presenter.problem());
    else
        page->setProblem(m_presenter.problem());
    page->setBusy(busyWords(), !m_presenter.isStoring());
    m_stack->setCurrentWidget(page);
}

} // namespace anteroom::access
