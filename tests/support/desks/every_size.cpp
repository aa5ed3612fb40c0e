// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/every_size.h"

#include "tests/support/desks/desktop.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QStringList>
#include <QTest>

namespace anteroom::test {

void lookAtEverySize(Desktop& desktop, const QString& name) {
    QWidget& window = *desktop.window;
    theme::Theme& theme = desktop.theme;
    const QSize size = window.size();
    QStringList found;
    for (const ScreenSize& each : screenSizes()) {
        theme.setScheme(each.scheme);
        theme.setScale(each.scale);
        window.resize(each.size);
        settle();
        savePicture(window, name + '-' + each.name);
        for (const QString& what : clipped(window) + faintTexts(window))
            found << name + '-' + each.name + ": " + what;
    }
    theme.setScheme(theme::Scheme::Light);
    theme.setScale(100);
    window.resize(size);
    settle();
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

} // namespace anteroom::test
