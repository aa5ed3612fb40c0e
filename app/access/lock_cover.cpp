// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/lock_cover.h"

#include "app/access/follow_focus.h"
#include "app/access/unlock_form.h"
#include "app/access/unlock_presenter.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::access {

LockCover::LockCover(const theme::Theme& theme, UnlockPresenter& presenter, const LockWords& words,
                     QWidget* window)
    : QWidget(window) {
    setObjectName(QStringLiteral("lockCover"));
    const bool isLock = !words.person.isEmpty();
    theme::say(this, "accessibleName", [isLock] { return isLock ? tr("Locked") : tr("Hidden"); });
    theme::setRole(this, "window");
    setAttribute(Qt::WA_StyledBackground); // opaque, also where a window of another kind is beneath
    setAutoFillBackground(true);
    setAttribute(Qt::WA_NoMousePropagation);
    setAcceptDrops(true); // and takes none
    setFocusPolicy(Qt::StrongFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    QScrollArea* page = theme::makePage(theme, 560, column);
    outer->addWidget(page);
    followFocus(theme, page);
    // The protocol is at the head: in view at any text size.
    auto* head = new QHBoxLayout;
    head->addWidget(theme::makeLabel(QStringLiteral("Anteroom"), "brand"), 1);
    column->addLayout(head);
    // First: it is the patient who is there.
    if (!words.stayTitle.isEmpty()) {
        QVBoxLayout* stay = nullptr;
        column->addWidget(theme::makeCard(theme, stay));
        QLabel* title = theme::makeLabel(words.stayTitle, "question");
        title->setObjectName(QStringLiteral("lockStay"));
        stay->addWidget(title);
        stay->addWidget(theme::makeLabel(words.stayText, "body"));
    }
    column->addWidget(theme::makeLabel([isLock] { return isLock ? tr("Locked") : tr("Hidden, not locked"); },
                                       "page-title"));
    const auto why = [isLock, isIdle = words.isIdle, person = words.person] {
        return isLock ? (isIdle ? tr("Nobody used Anteroom for a while. %1 goes on at the same place.")
                                : tr("%1 locked Anteroom and goes on at the same place."))
                            .arg(person)
                      : tr("You are trying Anteroom without saving: there is no passphrase, and "
                           "whoever goes on sees the answers.");
    };
    column->addWidget(theme::makeLabel(why, "body"));
    if (!words.protocol.isEmpty()) {
        auto* panel = new ProtocolPanel(theme, words.protocol, QStringLiteral("lockProtocol"));
        head->addWidget(panel->button());
        column->addWidget(panel);
        panel->setOpen(words.isProtocolOpen);
    }
    if (isLock)
        addUnlock(theme, presenter, column);
    else
        addGoOn(theme, presenter, column);
    column->addStretch(1);
}

void LockCover::addUnlock(const theme::Theme& theme, UnlockPresenter& presenter, QVBoxLayout* column) {
    QVBoxLayout* content = nullptr;
    column->addWidget(theme::makeCard(theme, content));
    auto* form = new UnlockForm(theme, presenter, [] { return tr("Unlock"); });
    content->addWidget(form);
    setFocusProxy(form); // a click beside it too
    QPushButton* other =
        theme::makeButton([] { return tr("Someone else"); }, "secondary", QStringLiteral("lockSomeoneElse"));
    theme::say(other, "accessibleName",
               [] { return tr("Someone else: leave this session locked and choose another person"); });
    connect(other, &QPushButton::clicked, this, &LockCover::someoneElse);
    const auto follow = [other, &presenter] { other->setEnabled(!presenter.isOpening()); };
    connect(&presenter, &UnlockPresenter::changed, other, follow);
    follow();
    column->addWidget(theme::makeButtonRow(theme, {other}));
}

void LockCover::addGoOn(const theme::Theme& theme, UnlockPresenter& presenter, QVBoxLayout* column) {
    QLabel* problem = theme::makeLabel({}, "attention");
    problem->setObjectName(QStringLiteral("hiddenProblem"));
    column->addWidget(problem);
    const auto follow = [problem, &presenter] {
        problem->setText(presenter.problem());
        problem->setVisible(!presenter.problem().isEmpty());
    };
    connect(&presenter, &UnlockPresenter::changed, problem, follow);
    theme::whenLanguageChanges(problem, follow);
    follow();
    QPushButton* on = theme::makeButton([] { return tr("Go on"); }, "primary", QStringLiteral("lockGoOn"));
    connect(on, &QPushButton::clicked, this, &LockCover::goOn);
    column->addWidget(theme::makeButtonRow(theme, {on}));
    setFocusProxy(on);
}

void LockCover::contextMenuEvent(QContextMenuEvent* event) { event->accept(); }

} // namespace anteroom::access
