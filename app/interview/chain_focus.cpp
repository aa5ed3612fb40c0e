// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/chain_focus.h"

#include <QList>
#include <QWidget>

namespace anteroom::interview {

namespace {

void collect(const QWidget* parent, QList<QWidget*>& stops) {
    for (QObject* child : parent->children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (!widget || widget->isWindow())
            continue;
        if (widget->focusPolicy() != Qt::NoFocus)
            stops << widget;
        else
            collect(widget, stops);
    }
}

} // namespace

void chainFocus(QWidget* page) {
    QList<QWidget*> stops;
    collect(page, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace anteroom::interview
