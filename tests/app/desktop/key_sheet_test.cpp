// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/key_sheet.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class KeySheetTest : public QObject {
    Q_OBJECT

private slots:
    void itHasTheKeysOfAListOfNames();
    void itSwitchesBetweenLightDarkAndHighContrast();
    void itGoesBackToWhatTheSystemHas();
    void itLeadsToTheHelp();
    void itFitsItsWindowAndIsReadToTheEnd_data();
    void itFitsItsWindowAndIsReadToTheEnd();
};

void KeySheetTest::itHasTheKeysOfAListOfNames() {
    theme::Theme theme(*qApp);
    const desktop::KeySheet sheet(theme, desktop::KeySheet::forScreenings, nullptr);
    QStringList said;
    for (const QLabel* label : sheet.findChildren<QLabel*>())
        said << label->text();
    QVERIFY2(said.contains("in a list of names: mark one, take it, close the list"),
             qPrintable(said.join('\n')));
}

void KeySheetTest::itSwitchesBetweenLightDarkAndHighContrast() {
    theme::Theme theme(*qApp);
    theme.setScheme(theme::Scheme::Light);
    desktop::KeySheet sheet(theme, desktop::KeySheet::forScreenings, nullptr);
    sheet.show();
    auto* scheme = sheet.findChild<QPushButton*>("keySheetScheme");
    QCOMPARE(scheme->text(), QString("Dark colours"));
    QTest::mouseClick(scheme, Qt::LeftButton);
    QVERIFY(theme.scheme() == theme::Scheme::Dark);
    QCOMPARE(scheme->text(), QString("High contrast"));
    QCOMPARE(scheme->accessibleName(), scheme->text());
    QTest::mouseClick(scheme, Qt::LeftButton);
    QVERIFY(theme.scheme() == theme::Scheme::HighContrast);
    QCOMPARE(scheme->text(), QString("Light colours"));
    QTest::mouseClick(scheme, Qt::LeftButton);
    QVERIFY(theme.scheme() == theme::Scheme::Light);
    QVERIFY(sheet.isVisible());
}

void KeySheetTest::itGoesBackToWhatTheSystemHas() {
    theme::Theme theme(*qApp);
    desktop::KeySheet sheet(theme, desktop::KeySheet::forScreenings, nullptr);
    sheet.show();
    auto* systems = sheet.findChild<QPushButton*>("keySheetSystem");
    QVERIFY(theme.scheme() == theme::Scheme::System && !systems->isVisible());
    QTest::mouseClick(sheet.findChild<QPushButton*>("keySheetScheme"), Qt::LeftButton);
    QTRY_VERIFY(systems->isVisible());
    QCOMPARE(systems->accessibleName(), QString("Colours of the system"));
    systems->setFocus();
    QTest::mouseClick(systems, Qt::LeftButton);
    QVERIFY(theme.scheme() == theme::Scheme::System && !systems->isVisible());
    QCOMPARE(sheet.focusWidget()->objectName(), QString("keySheetClose"));
    QVERIFY(sheet.isVisible());
}

void KeySheetTest::itLeadsToTheHelp() {
    theme::Theme theme(*qApp);
    desktop::KeySheet sheet(theme, desktop::KeySheet::forScreenings, nullptr);
    QVERIFY(!sheet.findChild<QPushButton*>("keySheetHelp"));
    sheet.offerHelp();
    sheet.show();
    bool wasOpen = true;
    connect(&sheet, &desktop::KeySheet::helpRequested, &sheet, [&] { wasOpen = sheet.isVisible(); });
    QTest::mouseClick(sheet.findChild<QPushButton*>("keySheetHelp"), Qt::LeftButton);
    QVERIFY(!wasOpen && !sheet.isVisible());
}

void KeySheetTest::itFitsItsWindowAndIsReadToTheEnd_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("isStudio");
    for (const bool isStudio : {false, true})
        for (const QSize size : {QSize(1024, 700), QSize(1366, 768)})
            for (const int scale : {100, 200})
                QTest::addRow("%s%d-%d", isStudio ? "studio-" : "", size.width(), scale)
                    << size << scale << isStudio;
}

void KeySheetTest::itFitsItsWindowAndIsReadToTheEnd() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(bool, isStudio);
    theme::Theme theme(*qApp);
    theme.setScheme(theme::Scheme::Light);
    theme.setScale(scale);
    QWidget window;
    window.resize(size);
    window.show();
    desktop::KeySheet sheet(
        theme, isStudio ? desktop::KeySheet::forTheStudio : desktop::KeySheet::forScreenings, &window);
    sheet.offerLanguages({"en", "es"});
    if (!isStudio)
        sheet.offerHelp();
    sheet.show();
    settle();
    savePicture(sheet, QString("keys-") + QTest::currentDataTag());
    QVERIFY(sheet.width() <= size.width() && sheet.height() <= size.height());
    QScrollBar* bar = sheet.findChild<QScrollArea*>()->verticalScrollBar();
    QCOMPARE(bar->maximum() > 0, scale == 200); // all at once where there is room
    const QStringList found = clipped(sheet);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    // The last key can be scrolled to, by keyboard too, and none is cut off at the side.
    const QList<QLabel*> labels = sheet.findChild<QScrollArea*>()->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        QVERIFY2(label->mapTo(&sheet, QPoint(label->width(), 0)).x() <= sheet.width(),
                 qPrintable(label->text()));
    QTest::keyClick(sheet.findChild<QPushButton*>("keySheetClose"), Qt::Key_End);
    QTRY_COMPARE(bar->value(), bar->maximum());
    QTRY_VERIFY(!labels.last()->visibleRegion().isEmpty());
    QTest::mouseClick(sheet.findChild<QPushButton*>("keySheetClose"), Qt::LeftButton);
    QTRY_VERIFY(sheet.isHidden());
}

QTEST_MAIN(KeySheetTest)
#include "key_sheet_test.moc"
