// SPDX-License-Identifier: GPL-3.0-or-later
// The summary as staff see it before they save it.
#include "tests/app/desktop/desktop_fixture.h"
#include "tests/app/desktop/preview_ink.h"
#include "tests/support/gui/clipping.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace anteroom;
using namespace anteroom::test;

class SummaryScreenTest : public QObject {
    Q_OBJECT

private slots:
    void thePreviewShowsThePages_data();
    void thePreviewShowsThePages();
    void whatDoesNotPrintAsTypedIsSaidBeforeSaving();
    void onlyAPdfGivesWayToThePdf();
    void openSafetyQuestionsAreSaidAgainBeforeTheWindowClosesAlsoAfterASave();
    void theTextIsCopiedWholeOrByPart();
    void keysChangeTheSizeOfTextAndTheScheme();
};

namespace {

void openSummary(Desktop& desktop) {
    desktop.beginInterview();
    if (!desktop.find("review"))
        desktop.click("sections");
    desktop.click("review");
    desktop.click("reviewFinish");
    desktop.click("showSummary");
}

} // namespace

void SummaryScreenTest::thePreviewShowsThePages_data() {
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("isDark");
    QTest::addRow("100") << 100 << false;
    QTest::addRow("200") << 200 << false;
    QTest::addRow("100-dark") << 100 << true;
}

void SummaryScreenTest::thePreviewShowsThePages() {
    QFETCH(int, scale);
    QFETCH(bool, isDark);
    Desktop desktop;
    desktop.theme.setScale(scale);
    openSummary(desktop);
    desktop.theme.setScheme(isDark ? theme::Scheme::Dark : theme::Scheme::Light);
    // Drawn in a thread of its own. Ink on white in either scheme: it is what comes out of the printer.
    QTRY_VERIFY(inkOnPreview(desktop) > 10);
    QVERIFY(inkOnPreview(desktop) < 300);
    savePicture(*desktop.window, QStringLiteral("summary-drawn-") + QTest::currentDataTag());
}

void SummaryScreenTest::whatDoesNotPrintAsTypedIsSaidBeforeSaving() {
    Desktop desktop;
    openSummary(desktop);
    QVERIFY(!desktop.find("summaryUnprintable"));
    desktop.click("summaryNew");
    desktop.click("choose.ketamine-prescreen");
    desktop.find<QLineEdit>("patientName")->setText(QStringLiteral("TEST, Xu \uE0F1")); // no font has it
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    desktop.click("review");
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    const auto* said = desktop.find<QLabel>("summaryUnprintable");
    QVERIFY(said);
    QCOMPARE(said->text(),
             QStringLiteral("No font on this computer has every character of this; their codes print "
                            "in their place, as [U+...]. Patient: TEST, Xu \uE0F1."));
}

void SummaryScreenTest::onlyAPdfGivesWayToThePdf() {
    Desktop desktop;
    openSummary(desktop);
    const QString path = desktop.folder.filePath("questionnaire.yaml");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("anteroom: 1\n") > 0);
    file.close();
    desktop.dialogs.path = path;
    desktop.click("summarySave");
    QVERIFY(desktop.find<QLabel>("summaryOutcome")->text().contains("was not saved"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("anteroom: 1\n"));
    desktop.dialogs.path = desktop.folder.filePath("out.pdf");
    desktop.click("summarySave");
    QVERIFY(desktop.find<QLabel>("summaryOutcome")->text().startsWith("Saved: "));
    desktop.click("summarySave"); // over itself
    QVERIFY(desktop.find<QLabel>("summaryOutcome")->text().startsWith("Saved: "));
}

void SummaryScreenTest::openSafetyQuestionsAreSaidAgainBeforeTheWindowClosesAlsoAfterASave() {
    Desktop desktop;
    openSummary(desktop);
    desktop.click("summarySave");
    desktop.dialogs.mayLeave = false;
    QVERIFY(!desktop.window->close());
    QVERIFY(desktop.dialogs.notices.last().contains("Thoughts of ending life"));
    desktop.click("summaryNew");
    QCOMPARE(desktop.screenName(), QString("summary"));
    QCOMPARE(desktop.dialogs.notices.size(), 2);
}

void SummaryScreenTest::theTextIsCopiedWholeOrByPart() {
    Desktop desktop;
    openSummary(desktop);
    const auto copied = [&desktop](const QString& title) {
        QGuiApplication::clipboard()->clear();
        for (QAction* action : desktop.find<QPushButton>("summaryCopy")->menu()->actions())
            if (action->text() == title)
                action->trigger();
        return QGuiApplication::clipboard()->text();
    };
    const QString whole = copied("The whole summary");
    QVERIFY(whole.contains("INCOMPLETE") && whole.contains("Safety\n------") &&
            whole.contains("Not established\n"));
    const QString part = copied("Safety");
    QVERIFY2(part.startsWith("Safety\n------\n"), qPrintable(part.left(60)));
    QVERIFY(!part.contains("Not established\n"));
    QVERIFY(whole.contains(part.trimmed()));
}

void SummaryScreenTest::keysChangeTheSizeOfTextAndTheScheme() {
    Desktop desktop;
    QCOMPARE(desktop.theme.scale(), 100);
    desktop.key(Qt::Key_Plus, Qt::ControlModifier);
    QTRY_COMPARE(desktop.theme.scale(), 110);
    desktop.key(Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(desktop.theme.scale(), 100);
    desktop.key(Qt::Key_Minus, Qt::ControlModifier);
    QTRY_COMPARE(desktop.theme.scale(), 90);
    const auto before = desktop.theme.scheme();
    desktop.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desktop.theme.scheme() != before);
}

QTEST_MAIN(SummaryScreenTest)
#include "summary_screen_test.moc"
