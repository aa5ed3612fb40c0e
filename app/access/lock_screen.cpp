// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/lock_screen.h"

#include "app/access/window_seal.h"
#include "app/access/words.h"

#include <QApplication>
#include <QDialog>
#include <QDrag>

#include <algorithm>
#include <utility>

namespace anteroom::access {

namespace {

/// Tool tips, menus, completion lists and dialogs close; the rest is covered.
bool isCoverable(const QWidget* window) {
    const Qt::WindowType type = window->windowType();
    return window->isWindow() && type != Qt::Popup && type != Qt::ToolTip && type != Qt::SplashScreen &&
           type != Qt::Desktop;
}

void closePopups() {
    // One that refuses to close must not keep us here.
    for (int i = 0; i < 16 && QApplication::activePopupWidget(); ++i)
        QApplication::activePopupWidget()->close();
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && window->windowType() == Qt::ToolTip)
            window->hide();
}

// They hold up what asked, and would come to light again before whoever comes in.
void rejectDialogs() {
    QList<QPointer<QDialog>> dialogs; // one may go with another
    for (QWidget* window : QApplication::topLevelWidgets())
        if (auto* dialog = qobject_cast<QDialog*>(window); dialog && !dialog->isHidden())
            dialogs << dialog;
    for (const QPointer<QDialog>& dialog : std::as_const(dialogs))
        if (dialog)
            dialog->reject();
}

} // namespace

LockScreen::LockScreen(const theme::Theme& theme, const AccessTools& tools, QObject* parent)
    : QObject(parent), m_theme(theme), m_presenter(tools) {
    connect(&m_presenter, &UnlockPresenter::unlocked, this, [this](const auto& dataKey, const auto& account) {
        m_presenter.waitForRecords();
        emit unlocked(dataKey, account);
    });
}

LockScreen::~LockScreen() { qApp->removeEventFilter(this); }

void LockScreen::lock(const storage::StaffAccount& who, LockWords words) {
    if (isLocked())
        return;
    words.person = toQString(who.name);
    m_presenter.openFor(who);
    coverAll(std::move(words));
}

void LockScreen::hide(LockWords words) {
    if (isLocked())
        return;
    words.person.clear();
    coverAll(std::move(words));
}

void LockScreen::coverAll(LockWords words) {
    m_isLocked = true;
    m_words = std::move(words);
    endDialogs();
    QWidget* active = QApplication::activeWindow();
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible())
            cover(window);
    qApp->installEventFilter(this);
    if (active)
        active->activateWindow();
}

void LockScreen::endDialogs() {
    QDrag::cancel(); // of a text
    closePopups();
    rejectDialogs();
}

void LockScreen::cover(QWidget* window) {
    if (!isCoverable(window))
        return;
    const bool isCovered = std::any_of(m_sealed.begin(), m_sealed.end(),
                                       [window](const Sealed& sealed) { return sealed.window == window; });
    if (isCovered)
        return;
    auto* cover = new LockCover(m_theme, m_presenter, m_words, window);
    connect(cover, &LockCover::someoneElse, this, &LockScreen::someoneElse);
    connect(cover, &LockCover::goOn, this, &LockScreen::shownAgain);
    m_sealed.push_back({window, cover, std::make_unique<WindowSeal>(window, cover)});
}

void LockScreen::lift() {
    if (!std::exchange(m_isLocked, false))
        return;
    qApp->removeEventFilter(this);
    m_presenter.cancel();
    std::vector<Sealed> sealed;
    sealed.swap(m_sealed);
    for (Sealed& one : sealed) {
        one.seal.reset();
        if (one.cover)
            one.cover->deleteLater();
    }
}

bool LockScreen::eventFilter(QObject* watched, QEvent* event) {
    // Before it is painted for the first time.
    if (event->type() == QEvent::Show)
        if (auto* window = qobject_cast<QWidget*>(watched); window && window->isWindow())
            cover(window);
    return QObject::eventFilter(watched, event);
}

} // namespace anteroom::access
