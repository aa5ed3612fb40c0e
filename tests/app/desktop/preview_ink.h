// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/desktop_fixture.h"

#include <QAbstractScrollArea>

namespace anteroom::test {

/// How much of the upper part of the summary's page, as it stands on the screen, is nearly black, of a
/// thousand; 0 until it is drawn, which a thread of its own does.
inline int inkOnPreview(Desktop& desktop) {
    auto* pages = desktop.find<QAbstractScrollArea>("summaryPages");
    if (!pages)
        return 0;
    const QImage all = pages->viewport()->grab().toImage();
    const QImage part = all.copy(all.width() / 4, 20, all.width() / 2, std::min(300, all.height() - 20));
    qint64 dark = 0;
    for (int y = 0; y < part.height(); ++y)
        for (int x = 0; x < part.width(); ++x)
            dark += qGray(part.pixel(x, y)) < 100 ? 1 : 0;
    return static_cast<int>(1000 * dark / (static_cast<qint64>(part.width()) * part.height()));
}

} // namespace anteroom::test
