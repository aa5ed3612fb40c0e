// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/uncopied_lists.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>

namespace anteroom::desktop {

UncopiedLists::UncopiedLists(QCoreApplication& application, QObject* parent) : QObject(parent) {
    application.installEventFilter(this);
}

bool UncopiedLists::eventFilter(QObject* watched, QEvent* event) {
    return event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy) &&
           qobject_cast<QAbstractItemView*>(watched);
}

} // namespace anteroom::desktop
