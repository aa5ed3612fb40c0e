// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/recovery_sheet.h"
#include "tests/support/gui/pdf_probe.h"

#include <QTest>

using namespace anteroom;

class RecoverySheetTest : public QObject {
    Q_OBJECT

private slots:
    void itIsOnePageWithTheKeyAndWhatItIsFor();
};

void RecoverySheetTest::itIsOnePageWithTheKeyAndWhatItIsFor() {
    const QString key = "3F5AK ZFC9B P28YX XNEE5 3YVTV ZENQJ"; // of no workspace
    const QStringList pages = probe::pagesOf(desktop::recoverySheet(key));
    QCOMPARE(pages.size(), 1);
    QVERIFY2(pages[0].contains(key), qPrintable(pages[0]));
    QVERIFY(pages[0].contains("Use the recovery key"));
}

QTEST_MAIN(RecoverySheetTest)
#include "recovery_sheet_test.moc"
