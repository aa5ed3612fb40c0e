// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace anteroom::test {

/// Presses `control` as a person with a mouse does: turns the wheel until it is in view, and presses where it
/// is seen; whatever lies there gets the press. `window` is shown. Says in one sentence why the mouse does
/// not reach the control: nothing was pressed then.
QString pressByMouse(QWidget& window, QWidget& control);

/// Presses the field and types into what has the keys then; says why that is not the field.
QString enterByMouse(QWidget& window, QWidget& field, const QString& text);

/// Turns the wheel over the middle of what is seen of `over`: down where `notches` is negative.
void turnWheel(QWidget& window, const QWidget& over, int notches);

} // namespace anteroom::test
