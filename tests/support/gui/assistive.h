// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace anteroom::test {

/// Of all in `window` that is on the screen and takes the keys or is a button, each in one sentence: what has
/// no name for assistive technology, or one without the words that it shows (WCAG 2.2, 2.5.3) or that it was
/// given, has no role that says what it is though Tab leads to it (4.1.2), is smaller than 24 by 24 (2.5.8),
/// or does not show that it has the keys once Tab leads to it (2.4.7). Of what only the mouse takes, too,
/// what is smaller: handles between parts, rows of lists, heads of columns. `window` is active.
QStringList troubleWithControls(QWidget& window);

/// What of `window` is on the screen in a colour that means something, for attention or urgent, and says it
/// by no word (WCAG 2.2, 1.4.1).
QStringList wordlessColours(const QWidget& window);

/// Goes round with Tab: what has the keys and is not in view, as far as there is room for it
/// (WCAG 2.2, 2.4.11). `window` is active, and something in it has the keys.
QStringList obscuredFocus(QWidget& window);

} // namespace anteroom::test
