// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/setup_view.h"

#include "app/access/name_field.h"
#include "app/access/new_passphrase.h"
#include "app/access/recovery_pages.h"
#include "app/access/secret_edit.h"
#include "app/access/step_page.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace anteroom::access {

SetupView::SetupView(theme::Theme& theme, SetupPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_stack(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("setup"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    addWelcome();
    connect(&m_presenter, &SetupPresenter::changed, this, &SetupView::follow);
    theme::whenLanguageChanges(this, [this] { follow(); });
    follow();
}

StepPage* SetupView::addPage(const QString& name, const theme::Wording& title, const theme::Wording& body) {
    auto* page = new StepPage(m_theme, name, title, body, m_stack);
    m_stack->addWidget(page);
    connect(page, &StepPage::stopped, &m_presenter, &SetupPresenter::back);
    m_pages << page;
    return page;
}

QPushButton* SetupView::backButton(const theme::Wording& text, const QString& name) {
    QPushButton* button = theme::makeButton(text, "secondary", name);
    connect(button, &QPushButton::clicked, &m_presenter, &SetupPresenter::back);
    return button;
}

QPushButton* SetupView::cancelButton(const QString& name) {
    QPushButton* button = theme::makeButton([] { return tr("Cancel"); }, "secondary", name);
    connect(button, &QPushButton::clicked, &m_presenter, &SetupPresenter::cancel);
    return button;
}

void SetupView::addWelcome() {
    StepPage* page = addPage(
        QStringLiteral("setupWelcome"), [] { return tr("Keep screenings in a sealed workspace"); },
        [] {
            return tr("Anteroom can keep screenings, sealed so that only the staff of your clinic can read "
                      "them. Setting "
                      "this up takes about a minute; have a printer or pen and paper at hand.");
        });
    m_begin =
        theme::makeButton([] { return tr("Set up the workspace"); }, "primary", QStringLiteral("setupBegin"));
    connect(m_begin, &QPushButton::clicked, &m_presenter, &SetupPresenter::begin);
    m_open =
        theme::makeButton([] { return tr("Open the workspace"); }, "primary", QStringLiteral("setupOpen"));
    connect(m_open, &QPushButton::clicked, this, &SetupView::openRequested);
    page->fields()->addWidget(theme::makeButtonRow(m_theme, {m_begin, m_open}));
    const auto addLine = [page] {
        auto* line = new QFrame;
        theme::setRole(line, "hairline");
        page->fields()->addWidget(line);
    };
    addLine();
    page->fields()->addWidget(theme::makeLabel(
        [] { return tr("If the clinic has a backup of its records, they can be here again as they were."); },
        "body"));
    QPushButton* restore = theme::makeButton([] { return tr("Restore from a backup"); }, "secondary",
                                             QStringLiteral("setupRestore"));
    connect(restore, &QPushButton::clicked, this, &SetupView::restoreRequested);
    page->fields()->addWidget(theme::makeButtonRow(m_theme, {restore}));
    addLine();
    page->fields()->addWidget(theme::makeLabel(
        [] {
            return tr("To look around first, try Anteroom without saving: nothing is written to the disk, "
                      "and what was "
                      "answered is gone when Anteroom is closed.");
        },
        "body"));
    QPushButton* without = theme::makeButton([] { return tr("Try without saving"); }, "secondary",
                                             QStringLiteral("setupWithout"));
    connect(without, &QPushButton::clicked, &m_presenter, &SetupPresenter::tryWithoutSaving);
    page->fields()->addWidget(theme::makeButtonRow(m_theme, {without}));
    page->setFirst(m_begin);
}

void SetupView::addPerson() {
    StepPage* page = addPage(
        QStringLiteral("setupPerson"), [] { return tr("Who are you?"); },
        [] {
            return tr("You will be the administrator: you can add colleagues, each with a passphrase "
                      "of their own. More administrators can be added too.");
        });
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    m_name = new NameField(
        m_theme, [] { return tr("Your name"); },
        [] { return tr("As colleagues know it: it stands beside what you do"); },
        QStringLiteral("setupName"));
    content->addWidget(m_name);
    content->addSpacing(m_theme.px(8));
    m_passphrase = new NewPassphrase(
        m_theme, [] { return tr("Your passphrase"); }, QStringLiteral("setupPassphrase"),
        [this] { return m_name->name(); });
    content->addWidget(m_passphrase);
    connect(m_name, &NameField::entered, this, [this] { m_passphrase->setFocus(Qt::TabFocusReason); });
    connect(m_passphrase, &NewPassphrase::entered, this, &SetupView::makeKey);
    QPushButton* next =
        theme::makeButton([] { return tr("Go on"); }, "primary", QStringLiteral("setupMakeKey"));
    connect(next, &QPushButton::clicked, this, &SetupView::makeKey);
    page->setButtons({backButton([] { return tr("Back"); }, QStringLiteral("setupPersonBack")),
                      cancelButton(QStringLiteral("setupPersonCancel")), next});
    page->setFirst(m_name);
}

void SetupView::addKey() {
    StepPage* page = addPage(
        QStringLiteral("setupKey"), [] { return tr("Put the recovery key on paper"); },
        [] {
            return tr("It opens the workspace when a passphrase is forgotten. It is shown only now, and "
                      "nobody can find "
                      "it "
                      "again. Print it or write it down, and lock the paper away: whoever has it can read "
                      "everything.");
        });
    m_key = new ShownKey(m_theme, QStringLiteral("setupKeyText"));
    connect(m_key, &ShownKey::printRequested, this,
            [this] { emit printRequested(m_presenter.recoveryKey()); });
    page->fields()->addWidget(m_key);
    QPushButton* next =
        theme::makeButton([] { return tr("I have it on paper"); }, "primary", QStringLiteral("setupOnPaper"));
    connect(next, &QPushButton::clicked, &m_presenter, &SetupPresenter::keyIsWritten);
    page->setButtons({backButton([] { return tr("Back"); }, QStringLiteral("setupKeyBack")),
                      cancelButton(QStringLiteral("setupKeyCancel")), next});
    // Enter prints and does not run past the only sight of the key.
    page->setFirst(m_key->printButton());
}

void SetupView::addTypeBack() {
    StepPage* page = addPage(
        QStringLiteral("setupTypeBack"), [] { return tr("Type the recovery key from the paper"); },
        [] { return tr("This makes sure that the paper can be read. The workspace is set up after it."); });
    QVBoxLayout* content = nullptr;
    page->fields()->addWidget(theme::makeCard(m_theme, content));
    m_typed = new TypedKey(m_theme, QStringLiteral("setupTyped"));
    content->addWidget(m_typed);
    connect(m_typed, &TypedKey::entered, this, &SetupView::finish);
    QPushButton* finish = theme::makeButton([] { return tr("Set up the workspace"); }, "primary",
                                            QStringLiteral("setupFinish"));
    connect(finish, &QPushButton::clicked, this, &SetupView::finish);
    page->setButtons(
        {backButton([] { return tr("Show the key again"); }, QStringLiteral("setupTypeBackBack")),
         cancelButton(QStringLiteral("setupTypeBackCancel")), finish});
    page->setFirst(m_typed->edit());
}

void SetupView::makeKey() {
    if (m_name->isGood() && m_passphrase->isGood())
        m_presenter.makeKey(m_name->name(), m_passphrase->take());
}

void SetupView::finish() { m_presenter.finish(m_typed->edit()->peek()); }

void SetupView::showPrintOutcome(const theme::Wording& words) { m_key->showOutcome(words); }

// Whoever starts Anteroom waits for the first page alone.
void SetupView::addSteps() {
    addPerson();
    addKey();
    addTypeBack();
}

void SetupView::follow() {
    const auto step = static_cast<qsizetype>(m_presenter.step());
    if (m_pages.size() <= step)
        addSteps();
    StepPage* page = m_pages[step];
    m_begin->setVisible(!m_presenter.isOvertaken());
    m_open->setVisible(m_presenter.isOvertaken());
    if (m_name && m_presenter.step() == SetupPresenter::Step::Welcome)
        m_name->clear();
    // One key, or none, is on the screen; the same again would lose what was said of the printing.
    if (const QString key =
            m_presenter.step() == SetupPresenter::Step::Key ? m_presenter.recoveryKey() : QString();
        key != m_shownKey) {
        m_shownKey = key;
        m_key->setKey(key);
    }
    if (m_presenter.step() == SetupPresenter::Step::TypeBack && !m_presenter.isBusy()) {
        m_typed->setProblem(m_presenter.problem());
    } else {
        page->setProblem(m_presenter.problem());
    }
    const QString busy = !m_presenter.isBusy()     ? QString()
                         : m_presenter.isStoring() ? tr("Keeping the workspace")
                                                   : tr("Making the keys; this takes about a second");
    page->setBusy(busy, !m_presenter.isStoring());
    m_stack->setCurrentWidget(page);
}

} // namespace anteroom::access
