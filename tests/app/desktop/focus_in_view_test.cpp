// SPDX-License-Identifier: GPL-3.0-or-later
// WCAG 2.2, 2.4.11 Focus not obscured: whatever Tab comes to is in view, in the smallest window that the
// design knows and at twice the text size, below heads and above feet that stay where they are.
#include "tests/support/desks/desk.h"
#include "tests/support/desks/hand_over.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/assistive.h"
#include "tests/support/gui/clipping.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class FocusInViewTest : public QObject {
    Q_OBJECT

private slots:
    void theScreensOfAScreening_data() { addScales(); }
    void theScreensOfAScreening();
    void theTabletOfThePatient_data() { addScales(); }
    void theTabletOfThePatient();
    void theScreensOfTheRecords_data() { addScales(); }
    void theScreensOfTheRecords();

private:
    static void addScales();
    static void look(Desktop& desktop, const QString& name);
};

void FocusInViewTest::addScales() {
    QTest::addColumn<int>("scale");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %") << 200;
}

void FocusInViewTest::look(Desktop& desktop, const QString& name) {
    QFETCH(int, scale);
    desktop.window->resize(1024, 700);
    desktop.theme.setScale(scale);
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    settle();
    desktop.key(Qt::Key_Tab); // what had the keys before went with the text that grew
    const QStringList trouble = obscuredFocus(*desktop.window);
    QVERIFY2(trouble.isEmpty(), qPrintable(name + ":\n" + trouble.join('\n')));
}

void FocusInViewTest::theScreensOfAScreening() {
    Desktop desktop;
    look(desktop, "choose");
    desktop.click("choose.ketamine-prescreen");
    look(desktop, "identity");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("dateOfBirth", "1985-02-11");
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    look(desktop, "interview");
    desktop.window->resize(1280, 860);
    desktop.theme.setScale(100);
    settle();
    desktop.click("section.medicines-and-allergies");
    desktop.click("addRow.medicines");
    look(desktop, "a row");
    desktop.theme.setScale(100);
    settle();
    desktop.click("review");
    look(desktop, "review");
    desktop.theme.setScale(100);
    settle();
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    QTRY_COMPARE(desktop.screenName(), QString("summary"));
    look(desktop, "summary");
}

void FocusInViewTest::theTabletOfThePatient() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("handOverButton");
    look(desktop, "hand over");
    handOverWithPin(desktop);
    look(desktop, "question");
    desktop.click("patientStaff");
    look(desktop, "way back");
}

void FocusInViewTest::theScreensOfTheRecords() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    QVERIFY(desk.comesTo("setup"));
    look(desk.desktop, "set up");
    desk.desktop.theme.setScale(100);
    desk.desktop.window->resize(1280, 860);
    settle();
    desk.setUp();
    screenOnce(desk);
    look(desk.desktop, "records");
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    look(desk.desktop, "a record");
}

QTEST_MAIN(FocusInViewTest)
#include "focus_in_view_test.moc"
