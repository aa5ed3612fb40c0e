// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/preview_ink.h"

#include "tests/support/desks/desktop.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QPixmap>

#include <algorithm>

namespace anteroom::test {

int inkOnPreview(Desktop& desktop) {
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
