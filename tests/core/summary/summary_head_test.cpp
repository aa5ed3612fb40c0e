// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/summary.h"
#include "tests/support/sample_interview.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class SummaryHeadTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyInterviewIsIncompleteAndSaysSo();
    void aCompleteInterviewIsNotIncomplete();
    void whateverIsNotEstablishedMakesItIncomplete_data();
    void whateverIsNotEstablishedMakesItIncomplete();
    void staffAreToldToSpeakBeforeThePatientLeaves();
    void urgentEventsPrintWithTimeAndName();
    void answersFromAFilePrintNoTimesButTheirOwn();
    void timesPrintAndSoDoesALaterChange();
    void whatIsCopiedFromPaperIsOfTheDayOfTheForm();
};

void SummaryHeadTest::anEmptyInterviewIsIncompleteAndSaysSo() {
    TestSession session(sampleQuestionnaire());
    const Summary summary = summaryOf(session);
    QVERIFY(summary.incomplete);
    QCOMPARE(session.progress().shown, 17U);
    QCOMPARE(summary.incompleteText,
             std::string("15 of 17 questions not established. 9 points below could not be "
                         "decided because of this."));
}

void SummaryHeadTest::aCompleteInterviewIsNotIncomplete() {
    const Summary summary = summaryOf(quietInterview());
    QVERIFY2(!summary.incomplete, summary.incompleteText.c_str());
    QVERIFY(summary.incompleteText.empty());
    QVERIFY(summary.notEstablished.empty());
    QVERIFY(summary.speakBeforeLeaving.empty());
}

void SummaryHeadTest::whateverIsNotEstablishedMakesItIncomplete_data() {
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<bool>("isDeclined");
    QTest::addColumn<QByteArray>("text");
    // Of 17 that are shown two are optional and were not asked.
    const QByteArray required = "1 of 17 questions not established.";
    const QByteArray topic = required + " 1 point below could not be decided because of this.";
    QTest::newRow("required, not asked") << QByteArray("weight") << false << required;
    QTest::newRow("no finding hangs on it, declined") << QByteArray("weight") << true << required;
    QTest::newRow("a contributor hangs on it, not sure") << QByteArray("feeling") << true << topic;
    QTest::newRow("a checklist finding hangs on it, not sure") << QByteArray("ride") << true << topic;
    QTest::newRow("optional, declined")
        << QByteArray("nickname") << true << QByteArray("1 of 17 questions not established.");
}

void SummaryHeadTest::whateverIsNotEstablishedMakesItIncomplete() {
    QFETCH(QByteArray, question);
    QFETCH(bool, isDeclined);
    QFETCH(QByteArray, text);
    TestSession session = quietInterview();
    session.set(question.toStdString(), isDeclined ? declined() : notAsked());
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.notEstablished.size(), std::size_t{1});
    QVERIFY(summary.incomplete);
    QCOMPARE(QByteArray::fromStdString(summary.incompleteText), text);
}

void SummaryHeadTest::staffAreToldToSpeakBeforeThePatientLeaves() {
    TestSession session = quietInterview();
    session.set("thoughts", declined());
    QCOMPARE(
        summaryOf(session).speakBeforeLeaving,
        std::string("Speak to the clinician before the patient leaves. Not established: Thoughts of ending "
                    "life; Plan."));
}

void SummaryHeadTest::urgentEventsPrintWithTimeAndName() {
    TestSession session = quietInterview();
    const int before = session.minutes;
    session.set("thoughts", current());
    session.acknowledgeUrgent(0, "J. Sample", minute(before + 2));
    session.set("plan", yes());
    session.set("plan", no());
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.urgent.size(), std::size_t{2});
    QCOMPARE(summary.urgent[0].title, std::string("Current thoughts of ending life"));
    QCOMPARE(summary.urgent[0].text, "shown " + minute(before + 1).clock() + ", acknowledged " +
                                         minute(before + 2).clock() + " by J. Sample");
    QVERIFY(!summary.urgent[0].immediate);
    QVERIFY(summary.urgent[0].holdsNow);
    QCOMPARE(summary.urgent[1].text, "shown " + minute(before + 2).clock() +
                                         ", not acknowledged; the answers were changed afterwards");
    QVERIFY(summary.urgent[1].immediate);
    QVERIFY(!summary.urgent[1].holdsNow);
}

void SummaryHeadTest::answersFromAFilePrintNoTimesButTheirOwn() {
    const Timestamp midnight{*Date::of(2027, 3, 14), 0};
    Session session(sampleQuestionnaire(), midnight);
    session.setAnswers({{*sampleQuestionnaire()->find("thoughts"), current()}}, midnight);
    const Summary summary = summaryOf(session);
    QVERIFY(summary.times.empty());
    QCOMPARE(summary.date, std::string("2027-03-14"));
    QCOMPARE(summary.urgent[0].text, std::string("by the answers given, not acknowledged"));

    AnswerSheet sheet = sampleSheet();
    sheet.started = 13 * 60 + 52;
    QCOMPARE(summarize(session, screen(session), sheet, "en").times, std::string("13:52"));
    sheet.finished = 14 * 60 + 9;
    QCOMPARE(summarize(session, screen(session), sheet, "en").times, std::string("13:52 to 14:09"));
}

void SummaryHeadTest::timesPrintAndSoDoesALaterChange() {
    TestSession session(sampleQuestionnaire());
    session.setAnswer(session.of("agrees"), yes(), minute(5));
    QCOMPARE(summaryOf(session).times, std::string("13:52 to 13:57"));
    session.finish(minute(17));
    QCOMPARE(summaryOf(session).times, std::string("13:52 to 14:09"));
    session.setAnswer(session.of("agrees"), no(), minute(30));
    QCOMPARE(summaryOf(session).times, std::string("13:52 to 14:09, changed 14:22"));
    session.setAnswer(session.of("agrees"), yes(), {*Date::of(2027, 3, 15), 600});
    QCOMPARE(summaryOf(session).times, std::string("13:52 to 14:09, changed 2027-03-15 10:00"));
}

void SummaryHeadTest::whatIsCopiedFromPaperIsOfTheDayOfTheForm() {
    Session session(sampleQuestionnaire(), {*Date::of(2027, 1, 20), 0});
    const QuestionIndex thoughts = *sampleQuestionnaire()->find("thoughts");
    session.setAnswer(thoughts, current(), minute(5));
    session.finish(minute(17));
    AnswerSheet sheet = sampleSheet();
    sheet.transcribedBy = "J. Sample";
    sheet.transcribedOn = "2027-03-14";
    const auto summary = [&] { return summarize(session, screen(session), sheet, "en"); };
    QCOMPARE(summary().date, std::string("2027-01-20"));
    QCOMPARE(summary().times, std::string());
    QCOMPARE(summary().transcribed, std::string("transcribed from paper by J. Sample on 2027-03-14"));
    // What was shown was shown to whoever copied it.
    QVERIFY(summary().urgent[0].text.starts_with("shown 2027-03-14 " + minute(5).clock()));
    session.setAnswer(thoughts, never(), {*Date::of(2027, 3, 15), 600});
    QCOMPARE(summary().times, std::string());
    QCOMPARE(summary().transcribed,
             std::string("transcribed from paper by J. Sample on 2027-03-14, changed 2027-03-15 10:00"));
}

QTEST_APPLESS_MAIN(SummaryHeadTest)
#include "summary_head_test.moc"
