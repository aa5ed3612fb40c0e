// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace anteroom::test {

/// Visible labels, buttons and fields of `window` that have less room than their text wants, or reach beyond
/// the window or what they lie in, each in one sentence.
QStringList clipped(const QWidget& window);

/// A window and a text size that every screen is held to.
struct ScreenSize {
    QString name;
    QSize size;
    int scale; ///< percent
    bool isDark;
};
std::vector<ScreenSize> screenSizes();

/// Columns `size`, `scale` and `isDark`: a row for each of them.
void addScreenSizes();

/// Layout requests, queued refreshes and reveals.
void settle();

/// Keeps a picture of `window` as <name>.png in the folder that ANTEROOM_SCREENSHOTS names, if it names one.
void savePicture(QWidget& window, const QString& name);

} // namespace anteroom::test
