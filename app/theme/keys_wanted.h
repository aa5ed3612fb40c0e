// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

class QWidget;

namespace anteroom::theme {

/// Sent to a window when someone asks, without the key for it, which keys there are.
QEvent::Type keysWanted();
/// Asks the window that `button` stands in, once it is done with the click.
void askForKeys(const QWidget& button);

} // namespace anteroom::theme
