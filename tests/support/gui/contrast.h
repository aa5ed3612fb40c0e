// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>
#include <QStringList>
#include <QWidget>

namespace anteroom::test {

/// As WCAG 2.2 counts it, 1 to 21.
double contrast(QRgb one, QRgb other);

/// Visible labels, buttons and fields of `window` whose text is painted with less than 4.5:1 to its ground
/// (WCAG 2.2, 1.4.3), each in one sentence; what cannot be used has no such need.
QStringList faintTexts(QWidget& window);

} // namespace anteroom::test
