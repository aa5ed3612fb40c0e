// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace anteroom::test {

/// What Tab does not come to, from where the keys are until it is back there, although it can be seen and
/// used, each in one sentence. `window` is active.
QStringList notReachedByTab(QWidget& window);

/// The same, and each step but one that goes back up the page: the one is from its foot to its head. `window`
/// is so large that nothing in it scrolls.
QStringList troubleWithTab(QWidget& window);

} // namespace anteroom::test
