// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/lock_key.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace anteroom::access {

LockKey::LockKey(QCoreApplication& application, QObject* parent) : QObject(parent) {
    application.installEventFilter(this);
}

bool LockKey::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (key.key() != Qt::Key_L || key.modifiers() != Qt::ControlModifier)
        return QObject::eventFilter(watched, event);
    emit pressed();
    return true; // no field and no menu has a use for it
}

} // namespace anteroom::access
