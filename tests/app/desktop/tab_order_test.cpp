// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever has no mouse comes to everything that can be pressed, in the order in which it is read.
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/tab_walk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class TabOrderTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstScreenIsReachedThroughout();
    void theScreensOfAScreeningAreReachedThroughout();
    void theScreensOfTheRecordsAreReachedThroughout();
    void tabGoesThroughARowFieldByField_data();
    void tabGoesThroughARowFieldByField();
    void tabPassesTheWaysOutOfAFieldWithAnAnswer_data();
    void tabPassesTheWaysOutOfAFieldWithAnAnswer();
    void whatIsTypedOnAWayOutIsOfItsField_data();
    void whatIsTypedOnAWayOutIsOfItsField();
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

/// A list of the shipped questionnaire with a row that was just added; its name has the keys.
void addRow(Desktop& desktop, const QString& section, const QString& list) {
    makeRoom(desktop);
    desktop.beginInterview();
    desktop.click("section." + section);
    desktop.click("addRow." + list);
    settle();
}

QString focusName() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : ""; }

/// The list is still open, and nobody has withheld it.
bool isOpenList(const Desktop& desktop, const QString& list) {
    const auto* all = desktop.find<QAbstractButton>("allRows." + list);
    const auto* notSure = desktop.find<QAbstractButton>("notSure." + list);
    const auto* declined = desktop.find<QAbstractButton>("declined." + list);
    return all && !all->isChecked() && notSure && !notSure->isChecked() && declined && !declined->isChecked();
}

void addTheListsOfTheShippedQuestionnaire() {
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("fields"); // in a row, as Tab comes to each
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QStringList>("kept"); // the option that was chosen, or nothing where it is a text
    QTest::newRow("medicines") << "medicines-and-allergies"
                               << "medicines"
                               << QStringList{"row.medicines.0.medicine", "row.medicines.0.medicine-dose",
                                              "option.medicines.0.medicine-taken.regularly"}
                               << QStringList{"lithium", "2 tablets", "2"}
                               << QStringList{"", "", "option.medicines.0.medicine-taken.as-needed"};
    QTest::newRow("trials") << "mood"
                            << "trials"
                            << QStringList{"row.trials.0.trial-medicine", "option.trials.0.trial-when.still",
                                           "option.trials.0.trial-adequate.yes",
                                           "option.trials.0.trial-response.enough",
                                           "option.trials.0.trial-side-effects.yes"}
                            << QStringList{"sertraline", "2", "2", "1", "2"}
                            << QStringList{"", "option.trials.0.trial-when.stopped",
                                           "option.trials.0.trial-adequate.no",
                                           "option.trials.0.trial-response.enough",
                                           "option.trials.0.trial-side-effects.no"};
}

/// "row.medicines.0.medicine" and "option.medicines.0.medicine-taken.regularly" both lead to
/// "notSure.medicines.0.medicine..."
QString wayOutOf(const QString& field) { return "notSure." + field.section('.', 1, 3); }

bool holds(const Desktop& desktop, const QString& field, const QString& typed, const QString& option) {
    if (!option.isEmpty())
        return desktop.find<QAbstractButton>(option)->isChecked();
    return desktop.find<QLineEdit>(field)->text() == typed;
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
    QCOMPARE(desktop.screenName(), QString("preferences"));
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

void TabOrderTest::tabGoesThroughARowFieldByField_data() { addTheListsOfTheShippedQuestionnaire(); }

void TabOrderTest::tabGoesThroughARowFieldByField() {
    QFETCH(QString, section);
    QFETCH(QString, list);
    QFETCH(QStringList, fields);
    Desktop desktop;
    addRow(desktop, section, list);
    QStringList expected;
    for (const QString& field : fields)
        expected << field << wayOutOf(field);
    expected << "addRow." + list;
    QStringList stops;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        stops << focusName();
        desktop.key(Qt::Key_Tab);
        settle();
    }
    QCOMPARE(stops, expected);
    // And back the same way.
    for (qsizetype i = expected.size(); i-- > 0;) {
        desktop.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(focusName(), expected.at(i));
    }
    QCOMPARE(notReachedByTab(*desktop.window), QStringList());
}

void TabOrderTest::tabPassesTheWaysOutOfAFieldWithAnAnswer_data() { addTheListsOfTheShippedQuestionnaire(); }

// Whoever fills in forms types, presses Tab and types on, without looking up.
void TabOrderTest::tabPassesTheWaysOutOfAFieldWithAnAnswer() {
    QFETCH(QString, section);
    QFETCH(QString, list);
    QFETCH(QStringList, fields);
    QFETCH(QStringList, typed);
    QFETCH(QStringList, kept);
    Desktop desktop;
    addRow(desktop, section, list);
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QCOMPARE(focusName(), fields.at(i));
        desktop.keys(typed.at(i));
        desktop.key(Qt::Key_Tab);
        settle();
    }
    QCOMPARE(focusName(), "addRow." + list);
    QVERIFY(isOpenList(desktop, list));
    QVERIFY(!desktop.find("row." + list + ".1." + fields.first().section('.', 3)));
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QVERIFY2(holds(desktop, fields.at(i), typed.at(i), kept.at(i)), qPrintable(fields.at(i)));
        QVERIFY2(!desktop.find<QAbstractButton>(wayOutOf(fields.at(i)))->isChecked(),
                 qPrintable(fields.at(i)));
    }
}

void TabOrderTest::whatIsTypedOnAWayOutIsOfItsField_data() { addTheListsOfTheShippedQuestionnaire(); }

void TabOrderTest::whatIsTypedOnAWayOutIsOfItsField() {
    QFETCH(QString, section);
    QFETCH(QString, list);
    QFETCH(QStringList, fields);
    QFETCH(QStringList, typed);
    QFETCH(QStringList, kept);
    Desktop desktop;
    addRow(desktop, section, list);
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QVERIFY(desktop.tabTo(wayOutOf(fields.at(i))));
        for (const QChar each : typed.at(i))
            desktop.keys(each); // to what has the keys by then
        settle();
        QVERIFY2(isOpenList(desktop, list), qPrintable(fields.at(i)));
        QVERIFY2(holds(desktop, fields.at(i), typed.at(i), kept.at(i)), qPrintable(fields.at(i)));
        // Nothing went anywhere else.
        for (qsizetype other = 0; other < fields.size(); ++other) {
            QVERIFY2(!desktop.find<QAbstractButton>(wayOutOf(fields.at(other)))->isChecked(),
                     qPrintable(fields.at(other)));
            if (other > i)
                QVERIFY2(!holds(desktop, fields.at(other), typed.at(other), kept.at(other)),
                         qPrintable(fields.at(other)));
        }
    }
    // On "Remove" a digit means nothing.
    QVERIFY(desktop.tabTo("remove.0"));
    desktop.keys("2");
    settle();
    QVERIFY(isOpenList(desktop, list));
    QVERIFY(holds(desktop, fields.first(), typed.first(), kept.first()));
}

QTEST_MAIN(TabOrderTest)
#include "tab_order_test.moc"
