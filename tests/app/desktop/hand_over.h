// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/desktop_fixture.h"

#include <QTimer>

namespace anteroom::test {

/// F1, and "Help" on the sheet that comes.
inline void openGuide(Desktop& desktop) {
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    QTimer::singleShot(0, desktop.window.get(), [] {
        QWidget* sheet = QApplication::activeModalWidget();
        if (auto* help = sheet ? sheet->findChild<QPushButton*>("keySheetHelp") : nullptr)
            help->click();
        if (sheet)
            sheet->close();
    });
    desktop.key(Qt::Key_F1);
}

/// From the page of the hand-over to the patient's first question.
inline void handOverWithPin(Desktop& desktop) {
    desktop.type("handOverPin", "2580");
    desktop.type("handOverPinAgain", "2580");
    desktop.click("handOverNow");
    QTRY_VERIFY(desktop.find("oneQuestion"));
}

/// With the PIN that it was handed over with.
inline void takeBackWithPin(Desktop& desktop) {
    desktop.click("patientStaff");
    desktop.type("pin", "2580");
    desktop.click("pinEnter");
    QTRY_VERIFY(!desktop.find("patientCover"));
}

} // namespace anteroom::test
