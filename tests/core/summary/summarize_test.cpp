// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/summary.h"
#include "tests/support/sample_interview.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QByteArray titlesOf(const std::vector<Summary::TopicEntry>& entries) {
    QByteArray titles;
    for (const Summary::TopicEntry& entry : entries)
        titles += (titles.isEmpty() ? "" : "; ") + QByteArray::fromStdString(entry.title);
    return titles;
}

QByteArray joined(const std::vector<std::string>& texts) {
    QByteArray all;
    for (const std::string& text : texts)
        all += (all.isEmpty() ? "" : "; ") + QByteArray::fromStdString(text);
    return all;
}

QByteArray joined(const std::vector<Summary::Line>& lines) {
    QByteArray all;
    for (const Summary::Line& line : lines)
        all += (all.isEmpty() ? "" : "; ") + QByteArray::fromStdString(line.label + ": " + line.answer);
    return all;
}

const Summary::OpenQuestion* openOf(const TestSession& session, const Summary& summary, std::string_view id) {
    for (const Summary::OpenQuestion& open : summary.notEstablished)
        if (open.question == session.of(id))
            return &open;
    return nullptr;
}

} // namespace

class SummarizeTest : public QObject {
    Q_OBJECT

private slots:
    void promise3AFlagPrintsItsAnswersRuleAndSources();
    void flagsStandByPriorityThenInTheClinicsOrderOfTopics();
    void findingsOfOneTopicPrintAsOneEntry();
    void whatAnEarlierFindingOfTheEntrySaidIsMarked();
    void promise3ARuleSaysWhatItsComputedValuesAreMadeOf();
    void readingsOfOneListShareALine();
    void aMedicinePrintsTheClassThatTheRuleAsksFor();
    void thePatientsWordsAreQuotedOnce();
    void promise1WhatIsNotEstablishedStandsUnderWhatWouldSettleIt_data();
    void whatIsNotRaisedNamesTheAnswersThatAreKeptAndNotCounted();
    void promise1WhatIsNotEstablishedStandsUnderWhatWouldSettleIt();
    void aMedicineThatIsNotRecognisedIsNamed();
    void aReadingOfAnotherDayIsMarkedWhereverItPrints();
    void promise1SilenceIsNeverPrintedAsANegative();
    void withNothingRaisedTheSentenceIsExact();
    void underAnUrgentTriggerNothingIsSaidToBeUnraised();
    void promise3ACandidacyFactNeverCancelsAFlag();
    void contradictionsPrintWithTheirAnswers();
    void sourcesAreThoseCitedAndThoseBeyondAreMarked();
    void promise3WhatIsOpenAndReadFirstHasItsRuleAndSources();
    void aRuleOfWhichNothingWasAskedIsLeftOut();
};

void SummarizeTest::promise3AFlagPrintsItsAnswersRuleAndSources() {
    TestSession session = finishedInterview();
    const Summary summary = summaryOf(session);
    for (const Summary::TopicEntry& entry : summary.discuss)
        for (const Summary::RaisedFinding& finding : entry.findings) {
            QVERIFY2(!finding.because.empty(), finding.id.c_str());
            QVERIFY2(!finding.rule.empty(), finding.id.c_str());
            QVERIFY2(!finding.sources.empty(), finding.id.c_str());
            for (const Summary::Line& line : finding.because)
                QVERIFY2(!line.notEstablished && !line.answer.empty(), finding.id.c_str());
        }
}

void SummarizeTest::flagsStandByPriorityThenInTheClinicsOrderOfTopics() {
    TestSession session = finishedInterview();
    const Summary summary = summaryOf(session);
    QCOMPARE(
        titlesOf(summary.discuss),
        QByteArray("Blood pressure; Bipolar disorder or a past manic episode; Thoughts of ending life now; "
                   "Takes a benzodiazepine"));
    QCOMPARE(summary.discuss[0].priority, std::string("Read first"));
    QCOMPARE(summary.discuss[3].priority, std::string("Standard"));
    QVERIFY(summary.nothingRaised.empty());
}

void SummarizeTest::findingsOfOneTopicPrintAsOneEntry() {
    TestSession session = finishedInterview();
    const Summary::TopicEntry pressure = summaryOf(session).discuss[0];
    QCOMPARE(pressure.findings.size(), std::size_t{2});
    QCOMPARE(pressure.findings[0].id, std::string("pressure-high"));
    QCOMPARE(pressure.findings[1].id, std::string("pressure-uncontrolled"));
    QVERIFY(!pressure.openToo);

    session.set("controlled", notSure());
    const Summary::TopicEntry one = summaryOf(session).discuss[0];
    QCOMPARE(one.title, std::string("Blood pressure above 140/90"));
    QVERIFY(one.openToo);
}

void SummarizeTest::whatAnEarlierFindingOfTheEntrySaidIsMarked() {
    const Summary summary = summaryOf(finishedInterview());
    const Summary::TopicEntry& pressure = summary.discuss[0];
    QVERIFY(!pressure.findings[0].sourcesRepeated);
    QVERIFY(!pressure.findings[1].sourcesRepeated); // one of the two is not both
    QVERIFY(!pressure.findings[1].ruleRepeated);
    for (const Summary::RaisedFinding& finding : pressure.findings)
        for (const Summary::Line& line : finding.because)
            QVERIFY(!line.repeated);

    const Summary::TopicEntry& treatment = summary.context.front();
    QCOMPARE(treatment.findings.size(), std::size_t{2});
    QVERIFY(treatment.findings[1].sourcesRepeated);
}

void SummarizeTest::promise3ARuleSaysWhatItsComputedValuesAreMadeOf() {
    const Summary::RaisedFinding finding = summaryOf(finishedInterview()).discuss[1].findings[0];
    const QByteArray rule = QByteArray::fromStdString(finding.rule);
    QVERIFY2(rule.startsWith(
                 "Mania or bipolar disorder ever: yes [Mania or bipolar disorder ever means: Days of little "
                 "sleep and high energy: yes, now or in the past"),
             rule);
    QVERIFY2(rule.contains("Told bipolar: yes, now or in the past]"), rule);
}

void SummarizeTest::readingsOfOneListShareALine() {
    const Summary::RaisedFinding finding = summaryOf(finishedInterview()).discuss[0].findings[0];
    QCOMPARE(joined(finding.because), QByteArray("Readings: 148/94 mmHg at 13:58; 146/92 mmHg at 14:05"));
}

void SummarizeTest::aMedicinePrintsTheClassThatTheRuleAsksFor() {
    const Summary::RaisedFinding finding = summaryOf(finishedInterview()).discuss[3].findings[0];
    QCOMPARE(joined(finding.because), QByteArray("Medicines: Klonopin (clonazepam) [benzodiazepine]"));
}

void SummarizeTest::thePatientsWordsAreQuotedOnce() {
    const Summary::RaisedFinding finding = summaryOf(finishedInterview()).discuss[2].findings[0];
    QCOMPARE(joined(finding.because), QByteArray("Thoughts of ending life: yes, now"));
    QCOMPARE(joined(finding.quotes), QByteArray("Their own words: “most evenings”"));
}

void SummarizeTest::promise1WhatIsNotEstablishedStandsUnderWhatWouldSettleIt_data() {
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<int>("said");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("leavesOpen");
    QTest::newRow("not sure") << QByteArray("told-bipolar") << 0 << QByteArray("not sure")
                              << QByteArray("Bipolar disorder or a past manic episode; Low mood with bipolar "
                                            "disorder, a use that an article names");
    QTest::newRow("declined") << QByteArray("thoughts") << 1 << QByteArray("preferred not to say")
                              << QByteArray("Thoughts of ending life now");
    QTest::newRow("not measured") << QByteArray("readings") << 2
                                  << QByteArray("not measured (cuff too small)")
                                  << QByteArray("Blood pressure above 140/90");
    QTest::newRow("of another day")
        << QByteArray("readings") << 5
        << QByteArray("not measured at this visit: 120/80 mmHg on 2027-03-01 (not the day of the visit)")
        << QByteArray("Blood pressure above 140/90");
    QTest::newRow("not asked") << QByteArray("high-pressure") << 3 << QByteArray("not asked")
                               << QByteArray("High blood pressure that is not under control");
    QTest::newRow("a whole topic by its name")
        << QByteArray("medicines") << 4 << QByteArray("list not finished")
        << QByteArray("Medicines that sedate or stimulate");
    QTest::newRow("nothing hangs on it")
        << QByteArray("weight") << 2 << QByteArray("not measured (cuff too small)") << QByteArray();
}

void SummarizeTest::whatIsNotRaisedNamesTheAnswersThatAreKeptAndNotCounted() {
    TestSession session = quietInterview();
    const auto notRaised = [&session] {
        QByteArrayList titles;
        for (const Summary::NotRaised& topic : summaryOf(session).notRaised)
            for (const std::string& title : topic.titles)
                titles << QByteArray::fromStdString(title);
        return titles;
    };
    const QByteArray title = "High blood pressure that is not under control";
    QVERIFY(notRaised().contains(title));
    session.set("high-pressure", current());
    session.set("controlled", no());
    session.set("high-pressure", never());
    QVERIFY(!notRaised().contains(title));
    QVERIFY(notRaised().contains(title + " (an answer is kept and not counted: Under control)"));
}

void SummarizeTest::promise1WhatIsNotEstablishedStandsUnderWhatWouldSettleIt() {
    QFETCH(QByteArray, question);
    QFETCH(int, said);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, leavesOpen);
    Answer older = number(120);
    older.measured.day = Date::parse("2027-03-01");
    const std::vector<Answer> answers{notSure(),
                                      declined(),
                                      notMeasured("cuff too small"),
                                      notAsked(),
                                      openRows({{text("sertraline"), notAsked(), notAsked()}}),
                                      rows({{older, number(80)}})};
    TestSession session = quietInterview();
    session.set(question.toStdString(), answers[static_cast<std::size_t>(said)]);
    const Summary summary = summaryOf(session);
    const Summary::OpenQuestion* open = openOf(session, summary, question.toStdString());
    QVERIFY(open);
    QCOMPARE(QByteArray::fromStdString(open->reason), reason);
    QCOMPARE(joined(open->leavesOpen), leavesOpen);
}

void SummarizeTest::aMedicineThatIsNotRecognisedIsNamed() {
    TestSession session = quietInterview();
    session.set("medicines", rows({{text("sertraline"), notAsked(), notAsked()},
                                   {text("clonazpam"), notAsked(), notAsked()}}));
    const Summary summary = summaryOf(session);
    const Summary::OpenQuestion* open = openOf(session, summary, "medicines");
    QVERIFY(open);
    QCOMPARE(open->label, std::string("Medicines"));
    QCOMPARE(open->reason,
             std::string("class not established: “clonazpam” does not name one entry of the list"));
    QCOMPARE(joined(summary.medicines),
             QByteArray("Medicines: sertraline; “clonazpam” (class not established); list complete"));
    QVERIFY(summary.incomplete);
}

void SummarizeTest::aReadingOfAnotherDayIsMarkedWhereverItPrints() {
    TestSession session = quietInterview();
    Answer old = number(151, "13:58");
    old.measured.day = Date::parse("2027-03-02");
    session.set("readings", rows({{old, number(94)}}));
    const Summary summary = summaryOf(session);
    const QByteArray reading = "151/94 mmHg at 13:58 on 2027-03-02 (not the day of the visit)";
    QVERIFY2(joined(summary.vitals).contains(reading), joined(summary.vitals));
    const QByteArray text = QByteArray::fromStdString(renderText(summary));
    QVERIFY2(text.count("not the day of the visit") >= 2, text); // with the flag as well
    const QByteArray json = QByteArray::fromStdString(renderJson(session, screen(session), {}, "en"));
    QVERIFY2(json.contains(R"("measured-on": "2027-03-02")"), json);
}

void SummarizeTest::promise1SilenceIsNeverPrintedAsANegative() {
    const Summary summary = summaryOf(TestSession(sampleQuestionnaire()));
    QVERIFY(summary.notRaised.empty());
    QCOMPARE(joined(summary.safety), QByteArray("Thoughts of ending life: not asked"));
    QCOMPARE(joined(summary.medicines), QByteArray("Medicines: not asked"));
    QCOMPARE(joined(summary.allergies), QByteArray("Allergies: not asked"));
    QCOMPARE(joined(summary.vitals), QByteArray("Readings: not asked; Weight: not asked"));
    for (const Summary::Line& line : summary.safety)
        QVERIFY(line.notEstablished);
}

void SummarizeTest::withNothingRaisedTheSentenceIsExact() {
    const Summary summary = summaryOf(quietInterview());
    QVERIFY(summary.discuss.empty());
    QCOMPARE(
        summary.nothingRaised,
        std::string("Nothing was raised by the answers given; this does not show that treatment is safe."));
    QCOMPARE(
        notRaised(summary), // in the clinic's order of topics; contributors come last
        QByteArray("Blood pressure (Blood pressure above 140/90; High blood pressure that is not under "
                   "control); Mood and mania (Bipolar disorder or a past manic episode); Medicines that "
                   "sedate or stimulate (Takes a benzodiazepine; Takes a stimulant); (Thoughts of ending "
                   "life now); (Anxiety)"));
}

void SummarizeTest::underAnUrgentTriggerNothingIsSaidToBeUnraised() {
    TestSession session = quietInterview();
    session.set("thoughts", current());
    session.set("thoughts", never()); // shown, and the answer changed afterwards
    const Summary summary = summaryOf(session);
    QVERIFY(summary.discuss.empty());
    QVERIFY(!summary.urgent.empty());
    QVERIFY(summary.nothingRaised.empty());
    QVERIFY(renderText(summary).find("Nothing was raised") == std::string::npos);
}

void SummarizeTest::promise3ACandidacyFactNeverCancelsAFlag() {
    TestSession session = quietInterview();
    session.set("told-bipolar", current());
    session.set("feeling", chosenAll({0}));
    const Summary summary = summaryOf(session);
    QCOMPARE(titlesOf(summary.discuss), QByteArray("Bipolar disorder or a past manic episode"));
    QCOMPARE(titlesOf(summary.context),
             QByteArray("Low mood with bipolar disorder, a use that an article names"));
}

void SummarizeTest::contradictionsPrintWithTheirAnswers() {
    TestSession session = quietInterview();
    session.set("feeling", chosenAll({2}));
    session.set("thoughts", current());
    QCOMPARE(joined(summaryOf(session).contradictions),
             QByteArray("Says neither low nor anxious and tells of current thoughts. "
                        "(Feeling: none of these; Thoughts of ending life: yes, now)"));
}

void SummarizeTest::sourcesAreThoseCitedAndThoseBeyondAreMarked() {
    TestSession session = quietInterview();
    QCOMPARE(summaryOf(session).sources.size(), std::size_t{2}); // its own, though nothing is raised
    QVERIFY(!summaryOf(session).sources[1].beyond);
    QCOMPARE(summaryOf(session).sourcesNote,
             std::string("The two source documents are public articles, not guidelines and not prescribing "
                         "information."));
    session.set("readings", rows({{number(148), number(94)}}));
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.sources.size(), std::size_t{3});
    QCOMPARE(summary.sources[0].title, std::string("Benefits and Risks"));
    QCOMPARE(summary.sources[0].detail, std::string("2024") /* the note names their kind */);
    QVERIFY(!summary.sources[0].beyond);
    QVERIFY(summary.sources[2].beyond);
    QCOMPARE(
        joined(summary.discuss[0].findings[0].sources),
        QByteArray(
            "Benefits and Risks, “Who needs extra caution”; US esketamine label, “5.7” (beyond the source "
            "documents)"));
}

void SummarizeTest::promise3WhatIsOpenAndReadFirstHasItsRuleAndSources() {
    QVERIFY(summaryOf(quietInterview()).openRules.empty());
    TestSession session = quietInterview();
    session.set("readings", notSure());
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.openRules.size(), std::size_t{1});
    QCOMPARE(summary.openRules[0].title, std::string("Blood pressure above 140/90"));
    QVERIFY(summary.openRules[0].rule.starts_with("any reading with"));
    QCOMPARE(joined(summary.openRules[0].sources),
             QByteArray("Benefits and Risks, “Who needs extra caution”; US esketamine label, “5.7” (beyond "
                        "the source documents)"));
    QCOMPARE(summary.sources.size(), std::size_t{3}); // the one beyond is cited here
    QVERIFY(renderText(summary, "not-established")
                .find("What the open points that are read first rest on:\n- Blood pressure above 140/90\n  "
                      "Rule: any "
                      "reading with") != std::string::npos);
    // The list of open questions names the finding and so what it wants.
    QVERIFY(summary.notEstablished[0].leavesOpen == std::vector{summary.openRules[0].title});
    QVERIFY(summary.openRules[0].missing.empty());
}

void SummarizeTest::aRuleOfWhichNothingWasAskedIsLeftOut() {
    TestSession session(test::sampleQuestionnaire());
    const Summary nothing = summaryOf(session);
    QVERIFY(nothing.openRules.empty());
    QCOMPARE(nothing.sources.size(), std::size_t{2}); // what only such a rule cites is not listed either
    QVERIFY(renderText(nothing, "not-established").find("leaves open: ") != std::string::npos);
}

QTEST_APPLESS_MAIN(SummarizeTest)
#include "summarize_test.moc"
