// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/visible_focus.h"

#include <QApplication>
#include <QStackedWidget>

namespace anteroom::desktop {

namespace {

/// What was just put into a layout is not hidden: Qt shows it with the next event.
bool isHiddenAway(const QWidget* widget) {
    for (; widget && !widget->isWindow(); widget = widget->parentWidget())
        if (widget->isHidden() && widget->testAttribute(Qt::WA_WState_ExplicitShowHide))
            return true;
    return false;
}

} // namespace

VisibleFocus::VisibleFocus(QApplication& application, QStackedWidget& screens, QObject* parent)
    : QObject(parent), m_screens(screens) {
    connect(&application, &QApplication::focusChanged, this, &VisibleFocus::keep);
}

void VisibleFocus::keep(QWidget* before, QWidget* now) {
    if (!now || now->isVisible() || !isHiddenAway(now))
        return;
    const QWidget* screen = m_screens.currentWidget();
    QWidget* first = screen ? screen->focusProxy() : nullptr;
    for (QWidget* better : {before, first})
        if (better && better != now && better->isVisible() && better->isEnabled()) {
            better->setFocus(Qt::OtherFocusReason);
            return;
        }
    now->clearFocus();
}

} // namespace anteroom::desktop
