// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>

namespace anteroom::interview {

/// QAbstractButton takes the arrows to go through the tab chain; a button that leaves them to the group and
/// the interview ignores these.
inline bool isArrow(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        return true;
    default:
        return false;
    }
}

} // namespace anteroom::interview
