// SPDX-License-Identifier: GPL-3.0-or-later
// A call for attention that waits is acknowledged on the review and on the summary as in the interview.
#include "tests/support/desks/desktop.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/pdf_probe.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class AcknowledgeBesideTest : public QObject {
    Q_OBJECT

private slots:
    void staffAcknowledgeOnTheReview_data();
    void staffAcknowledgeOnTheReview();
    void staffAcknowledgeOnTheSummary_data();
    void staffAcknowledgeOnTheSummary();
    void whatIsKnownOfStaffIsSaidInTwoPresses_data();
    void whatIsKnownOfStaffIsSaidInTwoPresses();
    void thePatientsNameAndDigitsAcknowledgeNothing_data();
    void thePatientsNameAndDigitsAcknowledgeNothing();
    void whatIsAcknowledgedInTheInterviewIsAskedForNowhereElse();
    void theReviewNamesNothing();
    void withNothingToAcknowledgeThereIsNoStrip();
    void theStripFitsEveryScreen();
    void aTypedNameOutlivesLargerText();
};

namespace {

constexpr auto acknowledgedNow = "acknowledged 13:52 by A. Nurse";

void wishToBeDead(Desktop& desktop) {
    desktop.beginInterview();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    desktop.click("section.safety");
    desktop.click("option.wish-dead.current");
    QTRY_VERIFY(desktop.find("staffNotice"));
}

void openReview(Desktop& desktop) {
    wishToBeDead(desktop);
    desktop.click("review");
    QCOMPARE(desktop.screenName(), QString("reviewPage"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("reviewTitle"));
}

void openSummary(Desktop& desktop) {
    openReview(desktop);
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    QCOMPARE(desktop.screenName(), QString("summary"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("summarySave"));
}

void open(Desktop& desktop, const QString& page) {
    page == "summary" ? openSummary(desktop) : openReview(desktop);
}

void addPages() {
    QTest::addColumn<QString>("page");
    QTest::newRow("review") << "review";
    QTest::newRow("summary") << "summary";
}

void addHands() {
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("keys") << true;
    QTest::newRow("mouse") << false;
}

void acknowledge(Desktop& desktop, const QString& name, bool byKeys) {
    if (byKeys) {
        QVERIFY(desktop.tabTo("noticeStaff"));
        desktop.keys(name);
        desktop.key(Qt::Key_Return);
    } else {
        desktop.type("noticeStaff", name);
        desktop.click("noticeAcknowledge");
    }
}

QString textOfSummary(Desktop& desktop) {
    return desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText().simplified();
}

} // namespace

void AcknowledgeBesideTest::staffAcknowledgeOnTheReview_data() { addHands(); }

void AcknowledgeBesideTest::staffAcknowledgeOnTheReview() {
    QFETCH(bool, byKeys);
    Desktop desktop;
    openReview(desktop);
    QVERIFY(desktop.find("staffNotice"));
    acknowledge(desktop, "A. Nurse", byKeys);
    QTRY_VERIFY(!desktop.find("staffNotice"));
    // Whoever presses Enter once more has not left the review.
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("reviewTitle"));
    desktop.key(Qt::Key_Return);
    QCOMPARE(desktop.screenName(), QString("reviewPage"));
    desktop.click("reviewBack");
    QCOMPARE(desktop.screenName(), QString("interview"));
    QVERIFY(!desktop.find("staffNotice"));
    desktop.showSummary();
    QVERIFY(!desktop.find("unacknowledged"));
    QVERIFY(!desktop.find("staffNotice"));
    QVERIFY2(textOfSummary(desktop).contains(acknowledgedNow), qPrintable(textOfSummary(desktop)));
}

void AcknowledgeBesideTest::staffAcknowledgeOnTheSummary_data() { addHands(); }

void AcknowledgeBesideTest::staffAcknowledgeOnTheSummary() {
    QFETCH(bool, byKeys);
    Desktop desktop;
    openSummary(desktop);
    desktop.save();
    QVERIFY(desktop.find<QLabel>("unacknowledged")->text().contains("Nobody has acknowledged this yet."));
    QVERIFY(!textOfSummary(desktop).contains(acknowledgedNow));
    acknowledge(desktop, "A. Nurse", byKeys);
    QTRY_VERIFY(!desktop.find("unacknowledged"));
    QVERIFY(!desktop.find("staffNotice"));
    QVERIFY2(textOfSummary(desktop).contains(acknowledgedNow), qPrintable(textOfSummary(desktop)));
    QCOMPARE(desktop.find<QLabel>("summaryOutcome")->text(),
             QString("Acknowledged by A. Nurse. The pages say so; what was saved, printed or copied before "
                     "does not."));
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("summarySave"));
    // What was saved before is not what there is now.
    desktop.save();
    QFile saved(desktop.dialogs.path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(probe::textOf(saved.readAll()).simplified().contains(acknowledgedNow));
    desktop.click("summaryBack");
    QVERIFY(!desktop.find("staffNotice"));
}

void AcknowledgeBesideTest::whatIsKnownOfStaffIsSaidInTwoPresses_data() { addPages(); }

void AcknowledgeBesideTest::whatIsKnownOfStaffIsSaidInTwoPresses() {
    QFETCH(QString, page);
    Desktop desktop;
    open(desktop, page);
    QCOMPARE(desktop.find<QLineEdit>("noticeStaff")->text(), QString());
    QVERIFY(desktop.tabTo("noticeIAm"));
    desktop.key(Qt::Key_Return);
    QCOMPARE(desktop.find<QLineEdit>("noticeStaff")->text(), QString("J. Sample"));
    QVERIFY(desktop.find("staffNotice"));
    desktop.key(Qt::Key_Return);
    QTRY_VERIFY(!desktop.find("staffNotice"));
}

void AcknowledgeBesideTest::thePatientsNameAndDigitsAcknowledgeNothing_data() { addPages(); }

void AcknowledgeBesideTest::thePatientsNameAndDigitsAcknowledgeNothing() {
    QFETCH(QString, page);
    Desktop desktop;
    open(desktop, page);
    for (const char* typed : {"", "1", "TEST, Avery (sample)", "avery test sample"}) {
        acknowledge(desktop, typed, true);
        QVERIFY2(desktop.find("staffNotice"), typed);
        QVERIFY2(desktop.find("noticeMessage"), typed);
        QCOMPARE(QApplication::focusWidget()->objectName(), QString("noticeStaff"));
        desktop.find<QLineEdit>("noticeStaff")->clear();
    }
    acknowledge(desktop, "A. Nurse", true);
    QTRY_VERIFY(!desktop.find("staffNotice"));
}

void AcknowledgeBesideTest::whatIsAcknowledgedInTheInterviewIsAskedForNowhereElse() {
    Desktop desktop;
    openReview(desktop);
    desktop.click("reviewBack");
    acknowledge(desktop, "A. Nurse", false);
    QTRY_VERIFY(!desktop.find("staffNotice"));
    desktop.click("review");
    QVERIFY(!desktop.find("staffNotice"));
    // Another call for attention is asked for again, where the page is there already.
    desktop.click("reviewBack");
    desktop.click("option.wish-dead.never");
    desktop.click("option.wish-dead.current");
    desktop.click("review");
    QVERIFY(desktop.find("staffNotice"));
    QCOMPARE(desktop.find<QLineEdit>("noticeStaff")->text(), QString());
}

void AcknowledgeBesideTest::theReviewNamesNothing() {
    Desktop desktop;
    openReview(desktop);
    for (const QLabel* label : desktop.find("staffNotice")->findChildren<QLabel*>())
        QVERIFY2(!label->text().contains("ending life") && !label->text().contains("dead"),
                 qPrintable(label->text()));
}

void AcknowledgeBesideTest::withNothingToAcknowledgeThereIsNoStrip() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("review");
    QVERIFY(!desktop.find("staffNotice"));
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    QVERIFY(!desktop.find("staffNotice"));
    QVERIFY(!desktop.find("unacknowledged"));
}

void AcknowledgeBesideTest::theStripFitsEveryScreen() {
    Desktop desktop;
    openReview(desktop);
    lookAtEverySize(desktop, "acknowledge-review");
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    lookAtEverySize(desktop, "acknowledge-summary");
    // Large text has room for the name once somebody wants to acknowledge.
    desktop.theme.setScale(200);
    desktop.window->resize(1024, 700);
    settle();
    QVERIFY(!desktop.find("noticeStaff"));
    desktop.click("noticeAcknowledge");
    QTRY_VERIFY(desktop.find("noticeStaff"));
    settle();
    savePicture(*desktop.window, "acknowledge-summary-asked-1024-200");
    QCOMPARE(clipped(*desktop.window), QStringList());
    QTRY_COMPARE(desktop.find("noticeStaff")->visibleRegion().boundingRect(),
                 desktop.find("noticeStaff")->rect());
    desktop.keys("A. Nurse");
    desktop.key(Qt::Key_Return);
    QTRY_VERIFY(!desktop.find("staffNotice"));
}

void AcknowledgeBesideTest::aTypedNameOutlivesLargerText() {
    Desktop desktop;
    openReview(desktop);
    desktop.type("noticeStaff", "A. Nur");
    desktop.theme.setScale(150);
    settle();
    QCOMPARE(desktop.find<QLineEdit>("noticeStaff")->text(), QString("A. Nur"));
}

QTEST_MAIN(AcknowledgeBesideTest)
#include "acknowledge_beside_test.moc"
