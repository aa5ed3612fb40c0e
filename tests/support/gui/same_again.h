// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace anteroom::test {

/// What of `window` stands otherwise after it was `other` for a moment and has its own size again, each in
/// one sentence. A layout that follows from anything but size and content can go to and fro without an end.
/// Where what it says changes meanwhile, as when something was read or saved, it is looked at anew.
QStringList otherwiseAfter(QWidget& window, QSize other);

} // namespace anteroom::test
