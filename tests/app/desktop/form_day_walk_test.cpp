// SPDX-License-Identifier: GPL-3.0-or-later
// A paper form that was filled in weeks before it is copied: it is a screening of its own day.
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/pdf_probe.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class FormDayWalkTest : public QObject {
    Q_OBJECT

private slots:
    void aFormIsScreenedOnItsDay();
    void aTimeOnTheFormIsKept();
    void whatTurnsOutToBeCopiedHasNoTimesOfTheClock();
    void aDayThatWasMistypedIsPutRight();
    void aDraftIsStillOfTheDayOfTheForm();

private:
    static void sign(Desktop& desktop) {
        desktop.click("choose.ketamine-prescreen");
        desktop.type("patientName", "TEST, Avery (sample)");
        desktop.type("dateOfBirth", "1985-02-11");
        desktop.type("staff", "J. Sample");
    }
    static void copy(Desktop& desktop, const QString& day) {
        if (!desktop.find("paperDate"))
            desktop.find<QAbstractButton>("fromPaper")->click();
        desktop.type("paperDate", day);
        desktop.click("begin");
    }
    static void mend(Desktop& desktop) {
        desktop.click("section.this-visit");
        desktop.click("patientDetails");
        QTRY_COMPARE(desktop.screenName(), QString("identity"));
    }
    static void read(Desktop& desktop) {
        desktop.click("section.heart-and-pressure");
        desktop.click("addRow.pressure-readings");
        desktop.type("row.pressure-readings.0.systolic", "120");
        desktop.type("row.pressure-readings.0.diastolic", "80");
        desktop.click("allRows.pressure-readings");
    }
    static QString summary(Desktop& desktop) {
        desktop.showSummary();
        return desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText().simplified();
    }
    static QString problemOf(Desktop& desktop, const QString& message) {
        const auto* label = desktop.find<QLabel>(message);
        return label ? label->text() : QString();
    }
};

// By keys alone, to the printed page.
void FormDayWalkTest::aFormIsScreenedOnItsDay() {
    Desktop desktop;
    const auto press = [&](const QString& button) {
        desktop.window->activateWindow(); // the offscreen platform gives it up now and then
        QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
        QVERIFY2(desktop.tabTo(button), qPrintable(button + " on " + desktop.screenName()));
        desktop.key(Qt::Key_Space);
        settle();
    };
    press("choose.ketamine-prescreen");
    QTRY_COMPARE(desktop.screenName(), QString("identity"));
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == "patientName");
    for (const QString text : {"TEST, Avery (sample)", "1985-02-11", "T-0001", "J. Sample"}) {
        desktop.keys(text);
        desktop.key(Qt::Key_Tab);
    }
    press("fromPaper");
    // Nothing begins without the day of the form, or on one that is still to come.
    press("begin");
    QCOMPARE(desktop.screenName(), QString("identity"));
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("paperDate"));
    QCOMPARE(problemOf(desktop, "paperDateProblem"),
             QString("Enter the date on the paper form as year-month-day: 2027-03-12"));
    savePicture(*desktop.window, "identity-form-day");
    desktop.keys("2027-03-15");
    desktop.key(Qt::Key_Return);
    QCOMPARE(desktop.screenName(), QString("identity"));
    desktop.find<QLineEdit>("paperDate")->selectAll();
    desktop.keys("20 January 2027");
    desktop.key(Qt::Key_Return);
    QTRY_COMPARE(desktop.screenName(), QString("interview"));

    press("section.heart-and-pressure");
    QVERIFY(desktop.tabTo("addRow.pressure-readings"));
    desktop.keys("120");
    desktop.key(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("row.pressure-readings.0.diastolic"));
    desktop.keys("80");
    desktop.key(Qt::Key_Return);
    desktop.key(Qt::Key_Return);
    QCOMPARE(desktop.find<QLineEdit>("row.pressure-readings.0.time")->text(), QString());
    desktop.keys("b"); // that is all

    // What is after the form was not said on it.
    press("section.mood");
    press("option.mood-lasting.yes");
    QVERIFY(desktop.tabTo("field.episode-began"));
    desktop.keys("2027-02-10");
    desktop.key(Qt::Key_Tab);
    settle();
    QVERIFY(problemOf(desktop, "message.episode-began").contains("2027-01-20"));
    desktop.find<QLineEdit>("field.episode-began")->setFocus();
    desktop.find<QLineEdit>("field.episode-began")->selectAll();
    desktop.keys("2026-11-20");
    for (const char* button : {"review", "reviewFinish", "showSummary"})
        press(button);
    desktop.save();

    QFile saved(desktop.dialogs.path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QString pdf = probe::textOf(saved.readAll());
    QVERIFY2(pdf.contains("20 January 2027"), qPrintable(pdf.left(400)));
    QVERIFY2(pdf.contains("ranscribed from paper by J. Sample on 2027-03-14."), qPrintable(pdf.left(600)));
    QVERIFY(pdf.contains("1985-02-11 (41)")); // the birthday was in between
    QVERIFY(pdf.contains("Blood pressure: 120/80 mmHg"));
    QVERIFY2(!pdf.contains("13:52"), qPrintable(pdf)); // nothing was measured or said then
    QVERIFY(pdf.contains("2 months"));                 // since it began, on the day of the form
}

void FormDayWalkTest::aTimeOnTheFormIsKept() {
    Desktop desktop;
    sign(desktop);
    copy(desktop, "2027-01-20");
    read(desktop);
    // In the evening of that day, whatever time it is now; an earlier day is in reach, and no later one.
    desktop.type("row.pressure-readings.0.time", "17:40");
    desktop.key(Qt::Key_Return);
    QVERIFY(problemOf(desktop, "row.pressure-readings.0.time.message").isEmpty());
    QVERIFY(desktop.find("row.pressure-readings.0.time.day"));
    desktop.type("row.pressure-readings.0.time", "2027-01-21");
    desktop.key(Qt::Key_Return);
    QVERIFY(!problemOf(desktop, "row.pressure-readings.0.time.message").isEmpty());
    desktop.type("row.pressure-readings.0.time", "17:40");
    desktop.key(Qt::Key_Return);
    const QString text = summary(desktop);
    QVERIFY(text.contains("Blood pressure: 120/80 mmHg at 17:40"));
    QVERIFY2(text.contains("Date: 2027-01-20, transcribed from paper by J. Sample on 2027-03-14"),
             qPrintable(text.left(400)));
}

void FormDayWalkTest::whatTurnsOutToBeCopiedHasNoTimesOfTheClock() {
    Desktop desktop;
    sign(desktop);
    desktop.click("begin");
    read(desktop);
    QCOMPARE(desktop.find<QLineEdit>("row.pressure-readings.0.time")->text(), QString("13:52"));
    desktop.click("section.mood");
    desktop.click("option.mood-lasting.yes");
    settle();
    desktop.type("field.episode-began", "2027-02-10");
    mend(desktop);
    copy(desktop, "2027-01-20");
    QTRY_COMPARE(desktop.screenName(), QString("interview"));
    QCOMPARE(desktop.dialogs.told.size(), 1);
    QVERIFY2(desktop.dialogs.told.front().startsWith("Times of measurement were taken out: "),
             qPrintable(desktop.dialogs.told.front()));
    settle();
    desktop.click("section.heart-and-pressure");
    QCOMPARE(desktop.find<QLineEdit>("row.pressure-readings.0.time")->text(), QString());
    desktop.click("section.mood");
    QCOMPARE(desktop.find<QLineEdit>("field.episode-began")->text(), QString("2027-02-10"));
    QVERIFY(problemOf(desktop, "message.episode-began").contains("2027-01-20"));
    const QString text = summary(desktop);
    QVERIFY2(text.contains("Date: 2027-01-20, transcribed from paper by J. Sample on 2027-03-14"),
             qPrintable(text.left(400)));
    QVERIFY(text.contains("Blood pressure: 120/80 mmHg"));
    QVERIFY(!text.contains("120/80 mmHg at"));
}

void FormDayWalkTest::aDayThatWasMistypedIsPutRight() {
    Desktop desktop;
    sign(desktop);
    copy(desktop, "2026-01-20");
    read(desktop);
    desktop.type("row.pressure-readings.0.time", "10:15");
    desktop.click("section.mood");
    desktop.click("option.mood-lasting.yes");
    settle();
    desktop.type("field.episode-began", "2026-11-20");
    mend(desktop);
    QCOMPARE(desktop.find<QLineEdit>("paperDate")->text(), QString("2026-01-20"));
    copy(desktop, "2027-01-20");
    QTRY_COMPARE(desktop.screenName(), QString("interview"));
    settle();
    QVERIFY(desktop.dialogs.told.isEmpty());
    desktop.click("section.mood");
    QVERIFY2(problemOf(desktop, "message.episode-began").isEmpty(),
             qPrintable(problemOf(desktop, "message.episode-began")));
    // And it was answered here after all.
    mend(desktop);
    desktop.find<QAbstractButton>("fromPaper")->click();
    desktop.click("begin");
    QTRY_COMPARE(desktop.screenName(), QString("interview"));
    desktop.minuteOfDay += 5;
    mend(desktop);
    QVERIFY(!desktop.find("paperDate"));
    copy(desktop, "2027-01-20");
    QTRY_COMPARE(desktop.screenName(), QString("interview"));
    // The page was there before: what is typed on it is judged for the other day too.
    settle();
    desktop.click("section.mood");
    desktop.type("field.episode-began", "2026-12-05");
    const QString text = summary(desktop);
    QVERIFY(text.contains("Date: 2027-01-20, transcribed"));
    QVERIFY(text.contains("This time of depression began: 2026-12-05"));
}

void FormDayWalkTest::aDraftIsStillOfTheDayOfTheForm() {
    QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    const QString records = folder.filePath("records");
    Desk desk(records, folder.filePath("questionnaires"));
    desk.setUp();
    QTRY_VERIFY(desk.desktop.find("firstScreening"));
    desk.desktop.click("firstScreening");
    QTRY_VERIFY(desk.desktop.find("choose.small"));
    desk.desktop.click("choose.small");
    desk.desktop.type("patientName", "TEST, Avery (sample)");
    copy(desk.desktop, "2027-01-20");
    QVERIFY(desk.comesTo("interview"));
    QTRY_VERIFY(desk.saved().startsWith("Saved"));
    desk.desktop.key(Qt::Key_Escape);
    QVERIFY(desk.comesTo("records"));
    desk.openRecord(); // a draft goes on
    QVERIFY(desk.comesTo("interview"));
    desk.desktop.click("patientDetails");
    QVERIFY(desk.comesTo("identity"));
    QCOMPARE(desk.desktop.find<QLineEdit>("paperDate")->text(), QString("2027-01-20"));
    desk.desktop.type("paperDate", "2027-01-21");
    desk.desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    desk.answer();
    QVERIFY(summary(desk.desktop)
                .contains("Date: 2027-01-21, transcribed from paper by Ada Admin on 2027-03-14"));
    desk.desktop.click("summaryNew");
    QVERIFY(desk.comesTo("records"));
    // The list says of which day it is, and finds it by that and by the day on which it was copied.
    QTRY_VERIFY(desk.status().contains("Finished") && desk.status().contains("2027-01-21"));
    for (const QString day : {"21 january 2027", "2027-03-14", "2027-01-20"}) {
        desk.desktop.type("recordSearch", day);
        const auto* table = desk.desktop.window->findChild<QTableView*>("recordTable");
        QTRY_COMPARE(table->model()->rowCount(), day == "2027-01-20" ? 0 : 1);
    }
    desk.desktop.find<QLineEdit>("recordSearch")->clear();
    desk.desktop.window->findChild<QTableView*>("recordTable")->selectRow(0);
    QTRY_COMPARE(desk.labelText("panelScreened"), QString("Screened 2027-01-21 on paper by Ada Admin"));
    QCOMPARE(desk.labelText("panelCopied"), QString("Copied 2027-03-14 by Ada Admin"));
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    desk.desktop.click("recordHistory");
    settle();
    QStringList said;
    for (const QLabel* label : desk.desktop.screen()->findChildren<QLabel*>())
        said << label->text();
    const QString page = said.join('\n');
    QVERIFY2(page.contains("Screened 2027-01-21, copied from paper by Ada Admin"), qPrintable(page));
    QVERIFY2(page.contains("Day of the screening"), qPrintable(page));
}

QTEST_MAIN(FormDayWalkTest)
#include "form_day_walk_test.moc"
