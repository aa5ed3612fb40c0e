// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/tab_walk.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

namespace anteroom::test {

namespace {

QString nameOf(const QWidget* widget) {
    const QString name = widget->objectName().isEmpty() ? widget->accessibleName() : widget->objectName();
    return name.isEmpty() ? QString(widget->metaObject()->className()) : name;
}

bool isStop(const QWidget* widget) {
    return widget->isVisible() && widget->isEnabled() && !widget->isWindow() && !widget->focusProxy() &&
           (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

/// From where the keys are until they are there again.
QList<QWidget*> walk() {
    constexpr int most = 300;
    QList<QWidget*> stops;
    for (QWidget* at = QApplication::focusWidget(); at && !stops.contains(at) && stops.size() < most;
         at = QApplication::focusWidget()) {
        stops << at;
        QTest::keyClick(at, Qt::Key_Tab);
    }
    return stops;
}

/// Whether `second` stands above `first`. On one line what is done next may come first: Begin before Back.
bool goesBack(const QWidget& window, const QWidget* first, const QWidget* second) {
    const QRect one(first->mapTo(&window, QPoint()), first->size());
    const QRect other(second->mapTo(&window, QPoint()), second->size());
    return other.bottom() < one.top();
}

QStringList notAmong(const QList<QWidget*>& stops, const QWidget& window) {
    QStringList missed;
    if (stops.isEmpty())
        missed << "Nothing has the keys";
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (isStop(widget) && std::find(stops.begin(), stops.end(), widget) == stops.end())
            missed << nameOf(widget) + " is not reached";
    return missed;
}

} // namespace

QStringList notReachedByTab(QWidget& window) { return notAmong(walk(), window); }

QStringList troubleWithTab(QWidget& window) {
    const QList<QWidget*> stops = walk();
    QStringList trouble = notAmong(stops, window);
    QStringList back;
    for (qsizetype i = 0; i < stops.size(); ++i)
        if (const QWidget* next = stops.at((i + 1) % stops.size()); goesBack(window, stops.at(i), next))
            back << nameOf(next) + " is above " + nameOf(stops.at(i)) + ", and comes after it";
    if (back.size() > 1)
        trouble << back;
    return trouble;
}

} // namespace anteroom::test
