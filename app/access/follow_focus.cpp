// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/follow_focus.h"

#include "app/theme/theme.h"

#include <QApplication>
#include <QScrollArea>
#include <QTimer>

namespace anteroom::access {

namespace {
constexpr int around = 64; // a label above, or a problem below
}

void followFocus(const theme::Theme& theme, QScrollArea* page) {
    QObject::connect(qApp, &QApplication::focusChanged, page, [&theme, page](const QWidget*, QWidget* now) {
        if (!now || !page->widget() || !page->widget()->isAncestorOf(now))
            return;
        // Once what has just been shown or hidden is laid out.
        QTimer::singleShot(0, now, [&theme, page, now] {
            if (page->widget()->isAncestorOf(now))
                page->ensureWidgetVisible(now, 0, theme.px(around));
        });
    });
}

} // namespace anteroom::access
