// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/restore_view.h"

#include "app/access/passphrase_field.h"
#include "app/access/step_page.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace anteroom::desktop {

using access::StepPage;
using workspace::RestorePresenter;

RestoreView::RestoreView(theme::Theme& theme, RestorePresenter& presenter, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("restore"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    addFile();
    addKey();
    addDamage();
    for (StepPage* page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        connect(page, &StepPage::stopped, &m_presenter, &RestorePresenter::stop);
    }
    connect(&m_presenter, &RestorePresenter::changed, this, &RestoreView::follow);
    theme::whenLanguageChanges(this, [this] { follow(); });
    follow();
}

void RestoreView::addFile() {
    auto* page = new StepPage(
        m_theme, QStringLiteral("restoreFile"), [] { return tr("Restore from a backup"); },
        [] {
            return tr("The newest backup is the right one. All of it is read and looked at "
                      "before anything is made here, and the file stays as it is.");
        });
    QPushButton* back =
        theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("restoreBack"));
    connect(back, &QPushButton::clicked, this, &RestoreView::backRequested);
    QPushButton* choose =
        theme::makeButton([] { return tr("Choose the backup"); }, "primary", QStringLiteral("restoreChoose"));
    connect(choose, &QPushButton::clicked, this, &RestoreView::fileRequested);
    page->setButtons({back, choose});
    page->setFirst(choose);
    m_pages << page;
}

void RestoreView::addKey() {
    auto* page =
        new StepPage(m_theme, QStringLiteral("restoreKey"), [] { return tr("Who opens this backup?"); }, {});
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    m_choices = new QVBoxLayout;
    m_choices->setSpacing(m_theme.px(8));
    content->addLayout(m_choices);
    content->addSpacing(m_theme.px(8));
    m_key = new access::PassphraseField(m_theme, {}, QStringLiteral("restorePassphrase"));
    content->addWidget(m_key);
    connect(m_key, &access::PassphraseField::entered, this, &RestoreView::restore);
    m_who = new QButtonGroup(this);
    connect(m_who, &QButtonGroup::idClicked, this, &RestoreView::followChoice);
    QPushButton* back =
        theme::makeButton([] { return tr("Another backup"); }, "secondary", QStringLiteral("restoreKeyBack"));
    connect(back, &QPushButton::clicked, &m_presenter, &RestorePresenter::back);
    QPushButton* restore =
        theme::makeButton([] { return tr("Restore the records"); }, "primary", QStringLiteral("restoreNow"));
    connect(restore, &QPushButton::clicked, this, &RestoreView::restore);
    page->setButtons({back, restore});
    page->setFirst(m_key->edit());
    m_pages << page;
}

void RestoreView::addDamage() {
    auto* page = new StepPage(
        m_theme, QStringLiteral("restoreDamage"), [] { return tr("A part of this backup is damaged"); },
        [] {
            return tr("An earlier backup may have it whole. Or restore the rest without it: this "
                      "file stays as it is, so nothing more is lost.");
        });
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    m_damage = theme::makeLabel({}, "body");
    m_damage->setObjectName(QStringLiteral("restoreDamaged"));
    content->addWidget(m_damage);
    QPushButton* back = theme::makeButton([] { return tr("Another backup"); }, "primary",
                                          QStringLiteral("restoreDamageBack"));
    connect(back, &QPushButton::clicked, &m_presenter, &RestorePresenter::back);
    QPushButton* rest = theme::makeButton([] { return tr("Restore the rest"); }, "secondary",
                                          QStringLiteral("restoreTheRest"));
    connect(rest, &QPushButton::clicked, &m_presenter, &RestorePresenter::restoreTheRest);
    page->setButtons({rest, back});
    page->setFirst(back);
    m_pages << page;
}

void RestoreView::showAccounts() {
    const std::vector<storage::StaffAccount> accounts = m_presenter.accounts();
    if (accounts == m_shown)
        return;
    m_shown = accounts;
    for (QAbstractButton* button : m_who->buttons())
        m_who->removeButton(button);
    theme::clearLayout(m_choices);
    const auto add = [this](const theme::Wording& text, const QString& name, int id) {
        auto* choice = new QRadioButton;
        theme::say(choice, "text", text);
        choice->setObjectName(name);
        theme::setRole(choice, "choice");
        m_who->addButton(choice, id);
        m_choices->addWidget(choice);
    };
    for (const storage::StaffAccount& account : m_shown)
        add(QString::fromStdString(account.name),
            QStringLiteral("restoreAs.") + QString::fromStdString(account.id),
            static_cast<int>(m_choices->count()));
    add([] { return tr("Nobody of these: I have the recovery key on paper"); },
        QStringLiteral("restoreWithKey"), static_cast<int>(m_shown.size()));
    m_who->button(0)->setChecked(true);
    followChoice();
}

void RestoreView::followChoice() {
    const auto who = static_cast<std::size_t>(m_who->checkedId());
    m_key->wipe();
    m_key->setLabel([isPerson = who < m_shown.size()] {
        return isPerson ? tr("Passphrase on the day of the backup") : tr("Recovery key");
    });
    m_key->edit()->setFocus(Qt::OtherFocusReason);
}

void RestoreView::restore() {
    const auto who = static_cast<std::size_t>(m_who->checkedId());
    const bool isPerson = who < m_shown.size();
    if (m_key->edit()->text().isEmpty()) {
        m_key->setProblem(
            [isPerson] { return isPerson ? tr("Enter the passphrase") : tr("Enter the recovery key"); });
        m_key->edit()->setFocus(Qt::TabFocusReason);
        return;
    }
    m_key->setProblem({});
    if (isPerson)
        m_presenter.restoreAs(m_shown[who].id, m_key->edit()->take());
    else
        m_presenter.restoreWithKey(m_key->edit()->peek());
}

void RestoreView::follow() {
    const bool isFile = m_presenter.step() == RestorePresenter::Step::File;
    StepPage* page = m_pages[static_cast<qsizetype>(m_presenter.step())];
    m_damage->setText(m_presenter.damage().join(QLatin1Char('\n')));
    if (m_presenter.step() == RestorePresenter::Step::Key) {
        showAccounts();
        page->setBody(tr("It was made on %1. The passphrases and the recovery key of that day open it.")
                          .arg(m_presenter.madeOn()));
    }
    page->setProblem(m_presenter.problem());
    page->setBusy(m_presenter.isBusy() ? (isFile ? tr("Reading the backup: %1 %")
                                                 : tr("Opening and restoring everything: %1 %"))
                                             .arg(m_presenter.percent())
                                       : QString(),
                  true);
    m_stack->setCurrentWidget(page);
}

} // namespace anteroom::desktop
