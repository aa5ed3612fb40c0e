// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/staff_view.h"

#include "app/access/name_field.h"
#include "app/access/new_passphrase.h"
#include "app/access/recovery_pages.h"
#include "app/access/secret_edit.h"
#include "app/access/step_page.h"
#include "app/access/words.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QButtonGroup>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace anteroom::access {

StaffView::StaffView(theme::Theme& theme, StaffPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("staff"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    addList();
    addAdd();
    addRemove();
    addOwnPassphrase();
    addNewKey();
    addTypeBack();
    for (StepPage* page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        connect(page, &StepPage::stopped, &m_presenter, &StaffPresenter::cancel);
    }
    connect(&m_presenter, &StaffPresenter::changed, this, &StaffView::follow);
    theme::whenLanguageChanges(this, [this] { follow(); });
    follow();
}

void StaffView::add() {
    if (m_name->isGood() && m_first->isGood())
        m_presenter.add(m_name->name(), static_cast<storage::Role>(m_role->checkedId()), m_first->take());
}

void StaffView::changeOwn() {
    if (m_present->edit()->text().isEmpty()) {
        m_present->setProblem([] { return tr("Enter the passphrase that you use now"); });
        m_present->edit()->setFocus(Qt::TabFocusReason);
        return;
    }
    if (m_next->isGood())
        m_presenter.changeOwn(m_present->edit()->take(), m_next->take());
}

void StaffView::replaceKey() { m_presenter.replaceRecoveryKey(m_typed->edit()->peek()); }

void StaffView::showPrintOutcome(const theme::Wording& words) { m_key->showOutcome(words); }

void StaffView::showAccounts() {
    if (m_presenter.accounts() == m_shown)
        return;
    m_shown = m_presenter.accounts();
    theme::clearLayout(m_rows);
    for (const storage::StaffAccount& account : m_shown) {
        const QString name = toQString(account.name);
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(16));
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        const bool isSelf = account.id == m_presenter.self().id;
        words->addWidget(theme::makeLabel([isSelf, name] { return isSelf ? tr("%1 (you)").arg(name) : name; },
                                          account.active ? "body-strong" : "body"));
        words->addWidget(theme::makeLabel(
            [role = account.role, isActive = account.active] {
                return isActive ? roleWord(role)
                                : tr("%1, can no longer open the workspace").arg(roleWord(role));
            },
            "quiet"));
        row->addLayout(words, 1);
        if (m_presenter.canRemove(account)) {
            QPushButton* remove = theme::makeButton([] { return tr("Remove"); }, "quiet",
                                                    QStringLiteral("staffRemove.") + toQString(account.id));
            theme::say(remove, "accessibleName", [name] { return tr("Remove %1").arg(name); });
            connect(remove, &QPushButton::clicked, this,
                    [this, id = account.id] { m_presenter.askToRemove(id); });
            row->addWidget(remove, 0, Qt::AlignVCenter);
        }
        m_rows->addLayout(row);
    }
}

QString StaffView::busyWords() const {
    if (!m_presenter.isBusy())
        return {};
    if (m_presenter.isStoring())
        return tr("Keeping the change");
    return m_presenter.step() == StaffPresenter::Step::List ? tr("Reading the accounts")
                                                            : tr("Working; this takes about a second");
}

void StaffView::follow() {
    using Step = StaffPresenter::Step;
    const Step step = m_presenter.step();
    showAccounts();
    if (step == Step::List) {
        m_name->clear();
        m_role->button(static_cast<int>(storage::Role::Intake))->setChecked(true);
    }
    for (QPushButton* button : std::as_const(m_forAdministrators))
        button->setVisible(m_presenter.isAdministrator());
    StepPage* page = m_pages[static_cast<qsizetype>(step)];
    if (const storage::StaffAccount* gone = m_presenter.removing()) {
        page->setTitle(tr("Remove %1?").arg(toQString(gone->name)));
        m_remove->setText(tr("Remove %1").arg(toQString(gone->name)));
        m_remove->setAccessibleName(m_remove->text());
    }
    if (const QString key = step == Step::NewKey ? m_presenter.recoveryKey() : QString(); key != m_shownKey) {
        m_shownKey = key;
        m_key->setKey(key);
    }
    if (step == Step::TypeBack)
        m_typed->setProblem(m_presenter.problem());
    else
        page->setProblem(m_presenter.problem());
    page->setOutcome(m_presenter.outcome());
    page->setBusy(busyWords(), !m_presenter.isStoring());
    m_stack->setCurrentWidget(page);
}

} // namespace anteroom::access
