// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever has no mouse comes to everything that can be pressed, in the order in which it is read.
#include "tests/app/desktop/workspace_desk.h"
#include "tests/support/gui/tab_walk.h"

using namespace anteroom;
using namespace anteroom::test;

class TabOrderTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstScreenIsReachedThroughout();
    void theScreensOfAScreeningAreReachedThroughout();
    void theScreensOfTheRecordsAreReachedThroughout();
};

namespace {

/// So large that nothing scrolls.
void makeRoom(const Desktop& desktop) {
    desktop.window->resize(1600, 3000);
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    settle();
}

QString troubleOn(const Desktop& desktop) {
    desktop.window->activateWindow();
    if (!QTest::qWaitForWindowActive(desktop.window.get()) ||
        !QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }))
        return "no keys on " + desktop.screenName();
    settle();
    const QStringList trouble = troubleWithTab(*desktop.window);
    return trouble.isEmpty() ? QString() : desktop.screenName() + ":\n" + trouble.join('\n');
}

} // namespace

void TabOrderTest::theFirstScreenIsReachedThroughout() {
    Desktop desktop;
    makeRoom(desktop);
    QTRY_VERIFY(QApplication::focusWidget());
    QVERIFY(QApplication::focusWidget()->objectName().startsWith("choose."));
    QCOMPARE(troubleOn(desktop), QString());
    QVERIFY(QApplication::focusWidget()->objectName().startsWith("choose."));
    for (const char* name : {"clinicSettings", "paperForm.ketamine-prescreen", "edit.ketamine-prescreen",
                             "edit.demo", "newQuestionnaire"})
        QVERIFY2(desktop.tabTo(name), name);
    desktop.click("clinicSettings");
    QCOMPARE(desktop.screenName(), QString("protocol"));
    QCOMPARE(troubleOn(desktop), QString());
}

void TabOrderTest::theScreensOfAScreeningAreReachedThroughout() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desktop desktop(folder.filePath("questionnaires"));
    makeRoom(desktop);
    desktop.click("choose.small");
    QCOMPARE(troubleOn(desktop), QString());
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    QCOMPARE(desktop.screenName(), QString("interview"));
    desktop.click("option.pressure.yes");
    desktop.click("review");
    QTRY_VERIFY(desktop.find("reviewTitle") && desktop.find("reviewTitle")->hasFocus());
    QCOMPARE(notReachedByTab(*desktop.window), QStringList()); // Finish, at its foot, is the second stop
    desktop.click("reviewFinish");
    QCOMPARE(troubleOn(desktop), QString());
    desktop.click("showSummary");
    QCOMPARE(desktop.screenName(), QString("summary"));
    QCOMPARE(troubleOn(desktop), QString());
}

void TabOrderTest::theScreensOfTheRecordsAreReachedThroughout() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    desk.setUp();
    makeRoom(desk.desktop);
    QTRY_VERIFY(desk.desktop.find("firstScreening"));
    QCOMPARE(troubleOn(desk.desktop), QString());
    desk.desktop.click("firstScreening");
    QTRY_VERIFY(desk.desktop.find("choose.small"));
    QVERIFY(desk.desktop.find("chooseBack"));
    QCOMPARE(troubleOn(desk.desktop), QString());
    desk.desktop.click("chooseBack");
    QVERIFY(desk.comesTo("records"));
    screenOnce(desk);
    QCOMPARE(troubleOn(desk.desktop), QString());
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    QCOMPARE(troubleOn(desk.desktop), QString());
    desk.desktop.click("recordBack");
    QVERIFY(desk.comesTo("records"));
    desk.desktop.click("recordsStaff");
    QTRY_VERIFY(desk.desktop.find("staffAdd"));
    QCOMPARE(troubleOn(desk.desktop), QString());
}

QTEST_MAIN(TabOrderTest)
#include "tab_order_test.moc"
