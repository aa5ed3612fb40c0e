// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/keys_wanted.h"

#include <QCoreApplication>
#include <QWidget>

namespace anteroom::theme {

QEvent::Type keysWanted() {
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

void askForKeys(const QWidget& button) {
    QCoreApplication::postEvent(button.window(), new QEvent(keysWanted()));
}

} // namespace anteroom::theme
