// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/name_field.h"
#include "app/access/new_passphrase.h"
#include "app/access/recovery_pages.h"
#include "app/access/secret_edit.h"
#include "app/access/staff_view.h"
#include "app/access/step_page.h"
#include "app/access/words.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QButtonGroup>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace anteroom::access {

QPushButton* StaffView::button(const theme::Wording& text, const char* role, const QString& name,
                               void (StaffPresenter::*act)()) {
    QPushButton* made = theme::makeButton(text, role, name);
    connect(made, &QPushButton::clicked, &m_presenter, act);
    return made;
}

QPushButton* StaffView::cancelButton(const QString& name) {
    return button([] { return tr("Cancel"); }, "secondary", name, &StaffPresenter::cancel);
}

void StaffView::addList() {
    auto* page = new StepPage(m_theme, QStringLiteral("staffList"),
                              [] { return tr("Who can open the workspace"); }, {});
    QPushButton* add = button([] { return tr("Add a colleague"); }, "secondary", QStringLiteral("staffAdd"),
                              &StaffPresenter::askToAdd);
    QPushButton* own = button([] { return tr("Change my passphrase"); }, "secondary",
                              QStringLiteral("staffOwn"), &StaffPresenter::askForOwnPassphrase);
    QPushButton* key = button([] { return tr("Make a new recovery key"); }, "secondary",
                              QStringLiteral("staffKey"), &StaffPresenter::makeRecoveryKey);
    m_forAdministrators = {add, key};
    // Above the list, however long that is.
    page->fields()->addWidget(theme::makeButtonRow(m_theme, {add, own, key}));
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(m_theme.px(16));
    content->addLayout(m_rows);
    QPushButton* done = theme::makeButton([] { return tr("Done"); }, "primary", QStringLiteral("staffDone"));
    connect(done, &QPushButton::clicked, this, &StaffView::backRequested);
    page->setButtons({done});
    page->setFirst(own);
    m_pages << page;
}

void StaffView::addAdd() {
    auto* page = new StepPage(
        m_theme, QStringLiteral("staffAddPage"), [] { return tr("Add a colleague"); },
        [] {
            return tr("Fill in name and role, then hand the keyboard over: the passphrase is for the "
                      "new colleague alone to know.");
        });
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    m_name = new NameField(
        m_theme, [] { return tr("Name of the colleague"); },
        [] { return tr("As others know it: it stands beside what they do"); }, QStringLiteral("staffName"));
    content->addWidget(m_name);
    content->addWidget(theme::makeLabel([] { return tr("Role"); }, "body-strong"));
    m_role = new QButtonGroup(this);
    for (const storage::Role role :
         {storage::Role::Intake, storage::Role::Clinician, storage::Role::Administrator}) {
        auto* choice = new QRadioButton;
        theme::say(choice, "text", [role] {
            return QStringLiteral("%1: %2").arg(roleWord(role), roleMeaning(role).toLower());
        });
        choice->setObjectName(QStringLiteral("staffRole.") + toQString(storage::nameOf(role)));
        choice->setChecked(role == storage::Role::Intake);
        theme::setRole(choice, "choice");
        m_role->addButton(choice, static_cast<int>(role));
        content->addWidget(choice);
    }
    content->addSpacing(m_theme.px(8));
    m_first = new NewPassphrase(
        m_theme, [] { return tr("Passphrase of the new colleague"); }, QStringLiteral("staffPassphrase"),
        [this] { return m_name->name(); });
    content->addWidget(m_first);
    connect(m_name, &NameField::entered, this,
            [this] { m_role->checkedButton()->setFocus(Qt::TabFocusReason); });
    connect(m_first, &NewPassphrase::entered, this, &StaffView::add);
    QPushButton* add =
        theme::makeButton([] { return tr("Add the account"); }, "primary", QStringLiteral("staffAddNow"));
    connect(add, &QPushButton::clicked, this, &StaffView::add);
    page->setButtons({cancelButton(QStringLiteral("staffAddCancel")), add});
    page->setFirst(m_name);
    m_pages << page;
}

void StaffView::addRemove() {
    auto* page = new StepPage(m_theme, QStringLiteral("staffRemovePage"), {}, [] {
        return tr(
            "This person can no longer open the workspace. Their name stays on what they did, and their "
            "screenings stay. Someone who kept a copy of the files from before can still read that copy with "
            "the "
            "old passphrase.");
    });
    m_remove = button({}, "attention", QStringLiteral("staffRemoveNow"), &StaffPresenter::remove);
    QPushButton* keep = button([] { return tr("Keep the account"); }, "secondary",
                               QStringLiteral("staffRemoveCancel"), &StaffPresenter::cancel);
    page->setButtons({keep, m_remove});
    page->setFirst(keep);
    m_pages << page;
}

void StaffView::addOwnPassphrase() {
    auto* page = new StepPage(
        m_theme, QStringLiteral("staffOwnPage"), [] { return tr("Change your passphrase"); },
        [] { return tr("Until the last step is done, the old one is the one that counts."); });
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    m_present = new PassphraseField(
        m_theme, [] { return tr("The passphrase that you use now"); }, QStringLiteral("staffPresent"));
    content->addWidget(m_present);
    content->addSpacing(m_theme.px(8));
    m_next = new NewPassphrase(
        m_theme, [] { return tr("New passphrase"); }, QStringLiteral("staffNext"),
        [this] { return toQString(m_presenter.self().name); });
    content->addWidget(m_next);
    connect(m_present, &PassphraseField::entered, this, [this] { m_next->setFocus(Qt::TabFocusReason); });
    connect(m_next, &NewPassphrase::entered, this, &StaffView::changeOwn);
    QPushButton* change =
        theme::makeButton([] { return tr("Change it"); }, "primary", QStringLiteral("staffChange"));
    connect(change, &QPushButton::clicked, this, &StaffView::changeOwn);
    page->setButtons({cancelButton(QStringLiteral("staffOwnCancel")), change});
    page->setFirst(m_present->edit());
    m_pages << page;
}

void StaffView::addNewKey() {
    auto* page = new StepPage(
        m_theme, QStringLiteral("staffKeyPage"), [] { return tr("Put the new recovery key on paper"); },
        [] {
            return tr("It replaces the old one once you have typed it from the paper; until then the old "
                      "one counts. It is "
                      "shown only now. Lock the paper away: whoever has it can read everything.");
        });
    m_key = new ShownKey(m_theme, QStringLiteral("staffKeyText"));
    connect(m_key, &ShownKey::printRequested, this,
            [this] { emit printRequested(m_presenter.recoveryKey()); });
    page->fields()->addWidget(m_key);
    page->setButtons({cancelButton(QStringLiteral("staffKeyCancel")),
                      button([] { return tr("I have it on paper"); }, "primary",
                             QStringLiteral("staffOnPaper"), &StaffPresenter::keyIsWritten)});
    page->setFirst(m_key->printButton());
    m_pages << page;
}

void StaffView::addTypeBack() {
    auto* page = new StepPage(
        m_theme, QStringLiteral("staffTypeBack"),
        [] { return tr("Type the new recovery key from the paper"); },
        [] { return tr("After it the old recovery key opens nothing."); });
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    m_typed = new TypedKey(m_theme, QStringLiteral("staffTyped"));
    content->addWidget(m_typed);
    connect(m_typed, &TypedKey::entered, this, &StaffView::replaceKey);
    QPushButton* replace = theme::makeButton([] { return tr("Replace the old key"); }, "primary",
                                             QStringLiteral("staffReplace"));
    connect(replace, &QPushButton::clicked, this, &StaffView::replaceKey);
    page->setButtons({cancelButton(QStringLiteral("staffTypeBackCancel")), replace});
    page->setFirst(m_typed->edit());
    m_pages << page;
}

} // namespace anteroom::access
