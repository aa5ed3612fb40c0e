// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/mouse.h"

#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>
#include <QtTest/qtestspontaneevent.h>

namespace anteroom::test {

namespace {

constexpr int notch = 120; // eighths of a degree

QRect placeIn(const QWidget& window, const QWidget& part) {
    return {part.mapTo(&window, QPoint()), part.size()};
}

/// Until `control` is in the middle of what the area shows, or the wheel leads no further.
void scrollTo(QWidget& window, const QScrollArea& area, const QWidget& control) {
    const auto* view = area.viewport();
    int before = -1;
    while (area.verticalScrollBar()->value() != before) {
        const int middle = placeIn(*view, control).center().y();
        if (middle >= view->height() / 4 && middle < view->height() * 3 / 4)
            return;
        before = area.verticalScrollBar()->value();
        turnWheel(window, *view, middle < view->height() / 2 ? 1 : -1);
    }
}

QString nameOf(const QWidget* widget) {
    if (!widget)
        return "nothing";
    return widget->objectName().isEmpty() ? QString(widget->metaObject()->className()) : widget->objectName();
}

} // namespace

// As the system says it to the window: what a program sends itself stays where it is sent.
void turnWheel(QWidget& window, const QWidget& over, int notches) {
    const QPointF place = over.mapTo(&window, over.visibleRegion().boundingRect().center());
    QWheelEvent wheel(place, window.mapToGlobal(place), {}, {0, notches * notch}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel);
    QCoreApplication::instance()->notify(window.windowHandle(), &wheel);
    settle();
}

QString pressByMouse(QWidget& window, QWidget& control) {
    settle();
    for (QWidget* around = control.parentWidget(); around && around != &window;
         around = around->parentWidget())
        if (const auto* area = qobject_cast<QScrollArea*>(around); area && area->isVisible())
            scrollTo(window, *area, control);
    const QString name = nameOf(&control);
    if (!control.isVisible() || !control.isEnabled())
        return name + (control.isVisible() ? " is disabled" : " is not shown");
    const QPoint place = placeIn(window, control).center();
    const QWidget* there = window.rect().contains(place) ? window.childAt(place) : nullptr;
    if (there != &control && !control.isAncestorOf(there))
        return name + " cannot be reached by mouse: there is " + nameOf(there);
    QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {}, place);
    settle();
    return {};
}

QString enterByMouse(QWidget& window, QWidget& field, const QString& text) {
    if (const QString trouble = pressByMouse(window, field); !trouble.isEmpty())
        return trouble;
    QWidget* focus = QApplication::focusWidget();
    if (focus != &field)
        return nameOf(&field) + " was pressed, and " + nameOf(focus) + " has the keys";
    QTest::keyClicks(focus, text);
    return {};
}

} // namespace anteroom::test
