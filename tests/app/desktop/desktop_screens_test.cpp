// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/key_sheet.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/desks/preview_ink.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"
#include "tests/support/gui/pdf_probe.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace anteroom;
using namespace anteroom::test;

class DesktopScreensTest : public QObject {
    Q_OBJECT

    static void look(Desktop& desktop, const QString& name) {
        settle();
        const QStringList found = clipped(*desktop.window) + faintTexts(*desktop.window);
        savePicture(*desktop.window, "desktop-" + name + '-' + QTest::currentDataTag());
        QVERIFY2(found.isEmpty(), qPrintable(name + ":\n" + found.join('\n')));
    }

private slots:
    void nothingIsClippedOnAnyScreen_data();
    void nothingIsClippedOnAnyScreen();
    void withoutAProtocolTheClinicIsAskedForItFirst();
    void aSafetyQuestionLeftOpenIsSaidBeforeThePatientLeaves();
    void promise9NothingIsNamedBeforeTheScreenIsTurnedAway();
    void aTriggerThatNobodyAcknowledgedIsSaidBeforeTheWindowCloses();
    void clicksOnNextEndAtTheReview();
    void leavingAsksFirstAndStayingKeepsTheAnswers();
    void theSummaryCanBeCopiedAsText();
    void theInterviewIsFinishedOnceAndALaterChangeIsSaid();
    void aBlankFormIsSavedFromTheFirstScreen();
    void theClinicsSettingsCanBeChangedLater();
    void whoIsScreenedCanBeMendedDuringTheInterview();
    void aFolderWithoutQuestionnairesSaysWhatToDo();
    void aStartMakesNoScreenButTheFirst();
    void promise8TheWindowTitleNeverNamesThePatient();
    void promise8TheLogHoldsNothingThatAPersonTyped();
};

void DesktopScreensTest::nothingIsClippedOnAnyScreen_data() { addScreenSizes(); }

void DesktopScreensTest::nothingIsClippedOnAnyScreen() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    Desktop desktop({}, false);
    desktop.theme.setScheme(scheme);
    desktop.theme.setScale(scale);
    desktop.window->resize(size);
    look(desktop, "choose");
    desktop.click("choose.ketamine-prescreen");
    look(desktop, "protocol");
    desktop.find<QPlainTextEdit>("protocolText.en")
        ->setPlainText("Stay with the patient. Call Dr Sample on 555-0100.");
    desktop.click("protocolSave");
    desktop.click("begin"); // the name is missing
    look(desktop, "identity");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    look(desktop, "interview");
    if (!desktop.find("review"))
        desktop.click("sections"); // a narrow window keeps the list of sections behind a button
    desktop.click("review");
    look(desktop, "review");
    desktop.click("reviewFinish");
    look(desktop, "turn-away");
    desktop.click("showSummary");
    QTRY_VERIFY(inkOnPreview(desktop) > 5);
    look(desktop, "summary");
    if (auto* more = desktop.find<QPushButton>("summaryMore")) { // what has no room in a narrow window
        QVERIFY(!desktop.find("summaryAsText"));
        emit more->menu()->aboutToShow();
        more->menu()->actions().first()->trigger();
    } else {
        desktop.click("summaryAsText");
    }
    QTRY_VERIFY(desktop.find<QPlainTextEdit>("summaryText"));
    // The pages have most of the window, whatever stands above them.
    QVERIFY(desktop.find<QPlainTextEdit>("summaryText")->height() > size.height() / 2);
    look(desktop, "summary-text");
}

void DesktopScreensTest::withoutAProtocolTheClinicIsAskedForItFirst() {
    Desktop desktop({}, false);
    desktop.click("choose.ketamine-prescreen");
    QCOMPARE(desktop.screenName(), QString("protocol"));
    desktop.click("protocolSave"); // without a text
    QCOMPARE(desktop.screenName(), QString("protocol"));
    desktop.find<QPlainTextEdit>("protocolText.en")->setPlainText("Stay with the patient.");
    desktop.click("protocolSave");
    QTRY_COMPARE(desktop.screenName(), QString("identity"));
    QVERIFY(QFile::exists(desktop.settingsPath));
    // In the language of the text alone.
    QVERIFY(desktop.find("languagesNotOffered") && !desktop.find("language.es"));
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    QCOMPARE(desktop.screenName(), QString("interview"));
    QVERIFY(desktop.find("language") && !desktop.find("language")->findChild<QMenu*>());
}

void DesktopScreensTest::aSafetyQuestionLeftOpenIsSaidBeforeThePatientLeaves() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("review");
    desktop.click("reviewFinish");
    QVERIFY(desktop.find("turnAwayNotice"));
    desktop.click("showSummary");
    const QString open = desktop.find<QLabel>("openSafety")->text();
    QVERIFY(open.contains("Thoughts of ending life"));
    // The same words as on the pages and in the text.
    QCOMPARE(
        open,
        QString("Speak to the clinician before the patient leaves. Not established: Wishes to be dead or "
                "not to wake up; Thoughts of ending life; Ever tried or prepared to end life; Able to get "
                "through today without self-harm; In a crisis now."));
    desktop.click("summaryAsText");
    QTRY_VERIFY(desktop.find<QPlainTextEdit>("summaryText"));
    QVERIFY(desktop.find<QPlainTextEdit>("summaryText")->toPlainText().simplified().contains(open));
    QVERIFY(!desktop.find("unacknowledged"));
    desktop.dialogs.mayLeave = false;
    QVERIFY(!desktop.window->close());
    QVERIFY(desktop.dialogs.notices.last().contains("before the patient leaves"));
}

void DesktopScreensTest::promise9NothingIsNamedBeforeTheScreenIsTurnedAway() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("section.safety");
    desktop.click("option.wish-dead.current");
    desktop.click("review");
    desktop.click("reviewFinish");
    QVERIFY(desktop.find("turnAwayNotice"));
    for (const QLabel* label : desktop.screen()->findChildren<QLabel*>())
        QVERIFY2(!label->text().contains("ending life") && !label->text().contains("safety") &&
                     !label->text().contains("acknowledged"),
                 qPrintable(label->text()));
    desktop.dialogs.mayLeave = false;
    QVERIFY(!desktop.window->close());
    QVERIFY(!desktop.dialogs.notices.last().contains("ending life"));
    desktop.click("showSummary");
    const QString told = desktop.find<QLabel>("unacknowledged")->text();
    QVERIFY(told.contains("ending life"));
    QVERIFY2(told.startsWith("Tell the clinician within this visit: "), qPrintable(told));
}

void DesktopScreensTest::aTriggerThatNobodyAcknowledgedIsSaidBeforeTheWindowCloses() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("section.safety");
    desktop.click("option.wish-dead.current");
    QVERIFY(desktop.find("staffNotice"));
    desktop.dialogs.mayLeave = false;
    QVERIFY(!desktop.window->close());
    QVERIFY(desktop.dialogs.notices.last().contains("nobody has acknowledged"));
    // The patient may be looking: what it is about comes once the screen was turned away.
    QVERIFY(!desktop.dialogs.notices.last().contains("ending life"));
    desktop.showSummary();
    QVERIFY(!desktop.window->close());
    QVERIFY(desktop.dialogs.notices.last().contains("Current thoughts of ending life or wishes to be dead"));
    QVERIFY(desktop.dialogs.notices.last().contains("before the patient leaves"));
    // Saved, the answers are not lost; but the clinician was not told.
    desktop.save();
    QVERIFY(!desktop.window->close());
    QCOMPARE(desktop.dialogs.notices.size(), 3);
}

void DesktopScreensTest::clicksOnNextEndAtTheReview() {
    Desktop desktop;
    desktop.window->resize(1024, 700);
    desktop.beginInterview();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    desktop.click("section.for-staff");
    const auto* next = desktop.find<QAbstractButton>("next");
    const QPoint place = next->mapTo(desktop.window.get(), next->rect().center());
    // Once to be told, once to go on anyway, and on in the same place.
    for (int i = 0; i < 6; ++i) {
        QTest::mouseClick(desktop.window->windowHandle(), Qt::LeftButton, {}, place);
        settle();
    }
    QCOMPARE(desktop.screenName(), QString("reviewPage"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("reviewTitle"));
    for (int i = 0; i < 3; ++i)
        desktop.key(Qt::Key_Return);
    QCOMPARE(desktop.screenName(), QString("reviewPage"));
    QVERIFY(desktop.find<QLabel>("stateSaved")->text().startsWith("Not saved"));
    desktop.click("reviewFinish");
    QCOMPARE(desktop.screenName(), QString("turnAway"));
}

void DesktopScreensTest::leavingAsksFirstAndStayingKeepsTheAnswers() {
    Desktop desktop;
    desktop.beginInterview();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    desktop.click("option.agreement.yes");
    desktop.dialogs.mayLeave = false;
    desktop.key(Qt::Key_Escape);
    QTRY_COMPARE(desktop.dialogs.notices.size(), 1);
    QVERIFY(desktop.find<QAbstractButton>("option.agreement.yes")->isChecked());
    desktop.dialogs.mayLeave = true;
    desktop.key(Qt::Key_Escape);
    QTRY_COMPARE(desktop.screenName(), QString("choose"));
}

void DesktopScreensTest::theSummaryCanBeCopiedAsText() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.showSummary();
    const QString text = desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText();
    QVERIFY(text.contains("INCOMPLETE"));
    QVERIFY(text.contains("TEST, Avery (sample)"));
    desktop.click("summaryPrint");
    QVERIFY(probe::textOf(desktop.dialogs.printed).contains("INCOMPLETE"));
}

void DesktopScreensTest::theInterviewIsFinishedOnceAndALaterChangeIsSaid() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("option.agreement.yes");
    const auto toSummary = [&desktop] { desktop.showSummary(); };
    const auto text = [&desktop] {
        return desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText();
    };
    desktop.minuteOfDay = 14 * 60 + 9;
    toSummary();
    QVERIFY(text().contains("13:52 to 14:09"));
    desktop.minuteOfDay = 14 * 60 + 15;
    auto* paper = desktop.find<QComboBox>("summaryPaper");
    QTest::keyClick(paper, Qt::Key_Down);
    QTRY_COMPARE(paper->currentIndex(), 1);
    QVERIFY(text().contains("13:52 to 14:09") && !text().contains("14:15"));
    desktop.click("summaryBack");
    desktop.click("reviewBack");
    desktop.minuteOfDay = 14 * 60 + 22;
    desktop.click("option.agreement.no");
    desktop.minuteOfDay = 14 * 60 + 30;
    toSummary();
    QVERIFY2(text().contains("13:52 to 14:09, changed 14:22"), qPrintable(text().left(600)));
}

void DesktopScreensTest::aBlankFormIsSavedFromTheFirstScreen() {
    Desktop desktop;
    desktop.save("paperForm.ketamine-prescreen", "chooseOutcome");
    QCOMPARE(desktop.dialogs.suggested, QString("form-ketamine-prescreen.pdf"));
    QFile form(desktop.dialogs.path);
    QVERIFY(form.open(QIODevice::ReadOnly));
    QVERIFY(probe::textOf(form.readAll()).contains("Ketamine therapy pre-screening"));
    QVERIFY(desktop.find<QLabel>("chooseOutcome")->text().startsWith("Saved: "));
    desktop.dialogs.path = desktop.folder.filePath("none/form.pdf");
    desktop.save("paperForm.ketamine-prescreen", "chooseOutcome");
    QVERIFY(desktop.find<QLabel>("chooseOutcome")->text().contains("was not saved"));
}

void DesktopScreensTest::theClinicsSettingsCanBeChangedLater() {
    Desktop desktop;
    desktop.click("clinicSettings");
    QCOMPARE(desktop.screenName(), QString("preferences"));
    auto* text = desktop.find<QPlainTextEdit>("protocolText.en");
    QVERIFY(text->toPlainText().contains("555-0100"));
    text->setPlainText("Stay with the patient. Call Dr Other on 555-0101.");
    desktop.click("preferencesSave");
    QTRY_COMPARE(desktop.screenName(), QString("choose"));
    QFile settings(desktop.settingsPath);
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray written = settings.readAll();
    QVERIFY(written.contains("555-0101"));
    QVERIFY(written.contains("es\": ")); // what was not changed stays
    desktop.beginInterview();
    QCOMPARE(desktop.screenName(), QString("interview"));
}

void DesktopScreensTest::whoIsScreenedCanBeMendedDuringTheInterview() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("option.agreement.yes");
    desktop.click("patientDetails");
    QCOMPARE(desktop.screenName(), QString("identity"));
    desktop.type("patientName", "TEST, Morgan (sample)");
    desktop.click("begin");
    QCOMPARE(desktop.screenName(), QString("interview"));
    QVERIFY(desktop.find<QAbstractButton>("option.agreement.yes")->isChecked());
    desktop.showSummary();
    const QString text = desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText();
    QVERIFY(text.contains("TEST, Morgan (sample)") && !text.contains("Avery"));
    QVERIFY(text.contains("Riverside Clinic (sample)"));
}

void DesktopScreensTest::aFolderWithoutQuestionnairesSaysWhatToDo() {
    QTemporaryDir empty;
    Desktop desktop(empty.path());
    look(desktop, "empty");
    QVERIFY(!desktop.find<QAbstractButton>("choose.ketamine-prescreen"));
    QStringList said;
    for (const QLabel* label : desktop.screen()->findChildren<QLabel*>())
        said << label->text();
    QVERIFY2(said.contains("No questionnaire was found"), qPrintable(said.join('\n')));
    QVERIFY2(said.join('\n').contains("holds a questionnaire.yaml"), qPrintable(said.join('\n')));
    QVERIFY2(said.contains(empty.path()), qPrintable(said.join('\n')));
    QVERIFY2(said.contains(desktop.settingsPath), qPrintable(said.join('\n')));
    QVERIFY2(said.join('\n').contains("questionnaire-folders"), qPrintable(said.join('\n')));
}

void DesktopScreensTest::aStartMakesNoScreenButTheFirst() {
    Desktop desktop;
    settle();
    QCOMPARE(desktop.window->findChild<QStackedWidget*>()->count(), 1);
}

void DesktopScreensTest::promise8TheWindowTitleNeverNamesThePatient() {
    Desktop desktop;
    desktop.beginInterview();
    QVERIFY(!desktop.window->windowTitle().contains("TEST"));
    desktop.showSummary();
    desktop.save();
    QVERIFY(!desktop.window->windowTitle().contains("TEST"));
    QVERIFY(!desktop.dialogs.suggested.contains("TEST"));
}

void DesktopScreensTest::promise8TheLogHoldsNothingThatAPersonTyped() {
    Desktop desktop;
    desktop.dialogs.path = desktop.folder.filePath("Avery.pdf");
    desktop.beginInterview();
    desktop.click("option.agreement.yes");
    desktop.click("review");
    desktop.find<QPlainTextEdit>("staffNotes")->setPlainText("Came with a sister.");
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    desktop.save();
    desktop.dialogs.path = desktop.folder.filePath("none/Avery.pdf");
    desktop.save();
    QFile file(desktop.folder.filePath("log/anteroom.log"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString log = QString::fromUtf8(file.readAll());
    for (const char* event :
         {"questionnaire ketamine-prescreen", "screening begun", "summary saved", "summary not saved"})
        QVERIFY2(log.contains(event), qPrintable(event + ('\n' + log)));
    for (const char* typed :
         {"TEST", "Avery", "T-0001", "1985", "J. Sample", "sister", "Riverside", "555-0100"})
        QVERIFY2(!log.contains(typed), qPrintable(typed + ('\n' + log)));
}

QTEST_MAIN(DesktopScreensTest)
#include "desktop_screens_test.moc"
