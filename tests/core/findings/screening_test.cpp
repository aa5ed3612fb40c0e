// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/screening.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_interview.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QByteArray idsOf(const Session& session, const std::vector<QuestionIndex>& questions) {
    QByteArray ids;
    for (const QuestionIndex question : questions)
        ids += (ids.isEmpty() ? "" : " ") +
               QByteArray::fromStdString(session.questionnaire().question(question).id.str());
    return ids;
}

} // namespace

class ScreeningTest : public QObject {
    Q_OBJECT

private slots:
    void aTruthBecomesAStatus_data();
    void aTruthBecomesAStatus();
    void everyRuleIsThereInTheAuthorsOrder();
    void promise1ARuleNobodyAnsweredIsNotEstablished();
    void promise1OneUnknownDoesNotHideWhatIsKnown();
    void boundariesAreNotAboveThemselves_data();
    void boundariesAreNotAboveThemselves();
    void contradictionsAreThoseThatHold();
    void unansweredAreThoseThatTheSessionWouldGoTo();
};

void ScreeningTest::aTruthBecomesAStatus_data() {
    QTest::addColumn<int>("truth");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("true") << int(Truth::True) << QByteArray("raised");
    QTest::newRow("false") << int(Truth::False) << QByteArray("ruled-out");
    QTest::newRow("unknown") << int(Truth::Unknown) << QByteArray("not-established");
    QTest::newRow("waiting") << int(Truth::Waiting) << QByteArray("not-established");
}

void ScreeningTest::aTruthBecomesAStatus() {
    QFETCH(int, truth);
    QFETCH(QByteArray, id);
    QCOMPARE(QByteArray::fromStdString(std::string(statusId(statusOf(static_cast<Truth>(truth))))), id);
}

void ScreeningTest::everyRuleIsThereInTheAuthorsOrder() {
    const Screening screening = screen(finishedInterview());
    QCOMPARE(screening.findings.size(), sampleQuestionnaire()->data().findings.size());
    for (std::uint32_t i = 0; i < screening.findings.size(); ++i)
        QCOMPARE(screening.findings[i].rule, i);
}

void ScreeningTest::promise1ARuleNobodyAnsweredIsNotEstablished() {
    for (const FindingResult& result : screen(TestSession(sampleQuestionnaire())).findings) {
        QCOMPARE(result.status, FindingStatus::NotEstablished);
        QVERIFY(!result.explanation.missing.empty());
    }
}

void ScreeningTest::promise1OneUnknownDoesNotHideWhatIsKnown() {
    TestSession session = quietInterview();
    const auto bipolar = findingIn(session.questionnaire(), "bipolar");
    session.set("mania", past());
    session.set("told-bipolar", declined());
    QCOMPARE(screen(session).findings[bipolar].status, FindingStatus::Raised);
    session.set("mania", never());
    QCOMPARE(screen(session).findings[bipolar].status, FindingStatus::NotEstablished);
}

void ScreeningTest::boundariesAreNotAboveThemselves_data() {
    QTest::addColumn<int>("systolic");
    QTest::addColumn<int>("diastolic");
    QTest::addColumn<bool>("isRaised");
    QTest::newRow("exactly 140/90") << 140 << 90 << false;
    QTest::newRow("141/90") << 141 << 90 << true;
    QTest::newRow("140/91") << 140 << 91 << true;
}

void ScreeningTest::boundariesAreNotAboveThemselves() {
    QFETCH(int, systolic);
    QFETCH(int, diastolic);
    QFETCH(bool, isRaised);
    TestSession session = quietInterview();
    session.set("readings", rows({{number(120), number(80)}, {number(systolic), number(diastolic)}}));
    QCOMPARE(screen(session).findings[findingIn(session.questionnaire(), "pressure-high")].status,
             isRaised ? FindingStatus::Raised : FindingStatus::RuledOut);
}

void ScreeningTest::contradictionsAreThoseThatHold() {
    TestSession session = quietInterview();
    QVERIFY(screen(session).contradictions.empty());
    TestSession half(sampleQuestionnaire());
    half.set("feeling", chosenAll({2}));
    QVERIFY(screen(half).contradictions.empty());
    session.set("feeling", chosenAll({2}));
    session.set("thoughts", current());
    const Screening screening = screen(session);
    QCOMPARE(screening.contradictions.size(), std::size_t{1});
    QCOMPARE(screening.contradictions[0].explanation.because.size(), std::size_t{2});
    const std::vector<ContradictionResult> alone = contradictionsOf(session);
    QCOMPARE(alone.size(), std::size_t{1});
    QCOMPARE(alone[0].rule, screening.contradictions[0].rule);
    QCOMPARE(alone[0].explanation.because, screening.contradictions[0].explanation.because);
    // Both answers stay as they were given.
    QCOMPARE(session.stateOf("feeling"), QuestionState::Answered);
    QCOMPARE(session.stateOf("thoughts"), QuestionState::Answered);
}

void ScreeningTest::unansweredAreThoseThatTheSessionWouldGoTo() {
    TestSession session = quietInterview();
    QCOMPARE(idsOf(session, screen(session).unanswered), QByteArray("nickname remarks"));
    session.set("weight", refused("heavy"));
    session.set("mania", notSure());
    session.set("medicines", openRows({{text("sertraline"), notAsked(), notAsked()}}));
    QCOMPARE(idsOf(session, screen(session).unanswered), QByteArray("nickname medicines weight remarks"));
}

QTEST_APPLESS_MAIN(ScreeningTest)
#include "screening_test.moc"
