// SPDX-License-Identifier: GPL-3.0-or-later
// A paper form of the shipped questionnaire that came back with a plan ticked beside thoughts of long ago.
#include "app/report/report.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/pdf_probe.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace anteroom;
using namespace anteroom::test;

class TranscriptionWalkTest : public QObject {
    Q_OBJECT

private slots:
    void nothingWrittenOnPaperIsLost();
};

void TranscriptionWalkTest::nothingWrittenOnPaperIsLost() {
    Desktop desktop;
    desktop.save("paperForm.ketamine-prescreen", "chooseOutcome");
    QFile form(desktop.dialogs.path);
    QVERIFY(form.open(QIODevice::ReadOnly));
    const QString paper = probe::textOf(form.readAll()).simplified();

    desktop.click("choose.ketamine-prescreen");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("staff", "J. Sample");
    desktop.find<QAbstractButton>("fromPaper")->click();
    desktop.type("paperDate", "2027-03-12");
    desktop.click("begin");
    desktop.click("section.safety");
    desktop.click("option.wish-dead.past");
    desktop.click("option.suicidal.past");
    // The screen names the questions by the numbers that they have on the form.
    QTRY_VERIFY(desktop.find("paper.suicidal-words"));
    QString said;
    for (const QLabel* label : desktop.find("paper.suicidal-words")->findChildren<QLabel*>())
        said += label->text();
    const QRegularExpressionMatch numbers =
        QRegularExpression("^Questions (\\d+) to (\\d+) of the paper form are left out").match(said);
    QVERIFY2(numbers.hasMatch(), qPrintable(said));
    for (const auto& [number, question] :
         {std::pair(numbers.captured(1), QString("How often do these thoughts come")),
          {QString::number(numbers.captured(1).toInt() + 1),
           QString("Do you have a plan for ending your life?")},
          {numbers.captured(2), QString("Do you mean to act on these thoughts?")}})
        QVERIFY2(paper.contains(number + ' ' + question), qPrintable(number + ' ' + question));
    // And says in words when they apply.
    QVERIFY2(paper.contains(QString(", answer %1 to %2:").arg(numbers.captured(1), numbers.captured(2))),
             qPrintable(said));

    desktop.click("enterFromPaper.suicidal-words");
    QTRY_VERIFY(desktop.find("option.plan.yes"));
    desktop.click("option.plan.yes");
    settle();
    savePicture(*desktop.window, "transcription-plan");
    QVERIFY(!desktop.find("urgent")); // it is not counted
    desktop.click("review");
    QVERIFY(desktop.find("reviewPage"));
    settle();
    savePicture(*desktop.window, "transcription-review");
    desktop.click("reviewFinish");
    QVERIFY(desktop.find("turnAwayNotice"));
    desktop.click("showSummary");
    QVERIFY(desktop.find<QLabel>("openSafety")->text().contains("Plan"));
    const QString text =
        desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText().simplified();
    QVERIFY2(text.contains("Answered but not counted: ask again: Plan: yes"), qPrintable(text));
    QVERIFY(text.contains("transcribed from paper by J. Sample"));
}

QTEST_MAIN(TranscriptionWalkTest)
#include "transcription_walk_test.moc"
