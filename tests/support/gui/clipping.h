// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

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
    theme::Scheme scheme;
};
/// Each scheme with each text size; the scheme changes no length, so that not every window needs all of them.
std::vector<ScreenSize> screenSizes();

/// Columns `size`, `scale` and `scheme`: a row for each of them.
void addScreenSizes();

/// Layout requests, queued refreshes and reveals.
void settle();

/// Keeps a picture of `window` as <name>.png in the folder that ANTEROOM_SCREENSHOTS names, if it names one.
void savePicture(QWidget& window, const QString& name);

} // namespace anteroom::test

Q_DECLARE_METATYPE(anteroom::theme::Scheme)
