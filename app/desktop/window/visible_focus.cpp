// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/visible_focus.h"

#include <QApplication>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

namespace anteroom::desktop {

namespace {

/// What was just put into a layout is not hidden: Qt shows it with the next event.
bool isHiddenAway(const QWidget* widget) {
    for (; widget && !widget->isWindow(); widget = widget->parentWidget())
        if (widget->isHidden() && widget->testAttribute(Qt::WA_WState_ExplicitShowHide))
            return true;
    return false;
}

constexpr int around = 16; // for the ring

// Qt itself does so only where the keys were on the same page before.
void bringIntoView(QWidget* widget) {
    if (!widget->hasFocus() || QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(parent);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(widget))
            continue;
        const QRect place(widget->mapTo(area->widget(), QPoint()), widget->size());
        const QRect inView(-area->widget()->pos(), area->viewport()->size());
        if (!inView.contains(place))
            area->ensureWidgetVisible(widget, around, around);
    }
}

} // namespace

VisibleFocus::VisibleFocus(QApplication& application, QStackedWidget& screens, QObject* parent)
    : QObject(parent), m_screens(screens) {
    connect(&application, &QApplication::focusChanged, this, &VisibleFocus::keep);
}

void VisibleFocus::keep(QWidget* before, QWidget* now) {
    if (now && now->isVisible()) // once what has just been shown or hidden is laid out
        QTimer::singleShot(0, now, [now] { bringIntoView(now); });
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
