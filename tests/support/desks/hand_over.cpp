// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/hand_over.h"

#include "tests/support/desks/desktop.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTimer>

namespace anteroom::test {

void openGuide(Desktop& desktop) {
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

void handOverWithPin(Desktop& desktop) {
    desktop.type("handOverPin", "2580");
    desktop.type("handOverPinAgain", "2580");
    desktop.click("handOverNow");
    QTRY_VERIFY(desktop.find("oneQuestion"));
}

void takeBackWithPin(Desktop& desktop) {
    desktop.click("patientStaff");
    desktop.type("pin", "2580");
    desktop.click("pinEnter");
    QTRY_VERIFY(!desktop.find("patientCover"));
}

} // namespace anteroom::test
