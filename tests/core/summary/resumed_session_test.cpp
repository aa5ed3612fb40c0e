// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/summary.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/random_session.h"
#include "tests/support/sample_questionnaire.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::string summaryOf(const Session& session) {
    const Screening screening = screen(session);
    return renderText(summarize(session, screening, AnswerSheet{session.startedAt().date}, "en")) +
           renderJson(session, screening, {}, "en");
}

Session resumed(const Session& session) { return Session::resume(sampleQuestionnaire(), session.state()); }

} // namespace

class ResumedSessionTest : public QObject {
    Q_OBJECT

private slots:
    void aSessionGoesOnWhereItWas_data();
    void aSessionGoesOnWhereItWas();
    void laterStepsFindTheSameSession_data() { aSessionGoesOnWhereItWas_data(); }
    void laterStepsFindTheSameSession();
    void nothingIsShownAsUrgentASecondTime();
    void whatHeldUnnoticedIsShown();
    void thereIsNothingToUndo();
};

void ResumedSessionTest::aSessionGoesOnWhereItWas_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 200; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ResumedSessionTest::aSessionGoesOnWhereItWas() {
    QFETCH(const unsigned, seed);
    std::mt19937 random(seed);
    const Session before = randomSession(sampleQuestionnaire(), random);
    const Session after = resumed(before);
    QVERIFY(after.state() == before.state());
    for (std::uint32_t i = 0; i < before.questionnaire().questions().size(); ++i) {
        const QuestionIndex question{i};
        QVERIFY(after.answer(question) == before.answer(question));
        QCOMPARE(after.state(question), before.state(question));
        QCOMPARE(after.isKeptNotCounted(question), before.isKeptNotCounted(question));
    }
    QVERIFY(after.urgentEvents() == before.urgentEvents());
    QVERIFY(after.startedAt() == before.startedAt());
    QVERIFY(after.lastEditAt() == before.lastEditAt());
    QVERIFY(after.finishedAt() == before.finishedAt());
    QCOMPARE(summaryOf(after), summaryOf(before));
}

void ResumedSessionTest::laterStepsFindTheSameSession() {
    QFETCH(const unsigned, seed);
    std::mt19937 random(seed);
    Session one = randomSession(sampleQuestionnaire(), random);
    Session other = resumed(one);
    for (int step = 0; step < 10; ++step) {
        const QuestionIndex question =
            one.nextUnanswered(QuestionIndex{static_cast<std::uint32_t>(random() % 20)})
                .value_or(questionIn(*sampleQuestionnaire(), "ride"));
        const Answer said = anythingSaid(one.questionnaire().question(question), random);
        one.setAnswer(question, said, minute(61 + step));
        other.setAnswer(question, said, minute(61 + step));
    }
    QVERIFY(one.state() == other.state());
}

void ResumedSessionTest::nothingIsShownAsUrgentASecondTime() {
    TestSession session(sampleQuestionnaire());
    session.set("thoughts", current());
    const std::size_t shown = session.urgentEvents().size();
    QVERIFY(shown > 0);
    session.acknowledgeUrgent(0, "J. Sample", minute(2));
    Session after = resumed(session);
    after.setAnswer(session.of("ride"), yes(), minute(3));
    QCOMPARE(after.urgentEvents().size(), shown);
    QCOMPARE(after.urgentEvents()[0].acknowledgedBy, std::string("J. Sample"));
}

void ResumedSessionTest::whatHeldUnnoticedIsShown() {
    TestSession session(sampleQuestionnaire());
    session.set("thoughts", current());
    SessionState state = session.state();
    const std::vector<UrgentEvent> shown = std::exchange(state.urgent, {});
    state.urgentHolds.assign(state.urgentHolds.size(), false);
    QVERIFY(Session::resume(sampleQuestionnaire(), state).urgentEvents() == shown);
}

void ResumedSessionTest::thereIsNothingToUndo() {
    TestSession session(sampleQuestionnaire());
    session.set("ride", yes());
    Session after = resumed(session);
    QVERIFY(!after.canUndo());
    QVERIFY(!after.canRedo());
    after.setAnswer(session.of("ride"), no(), minute(9));
    QVERIFY(after.undo(minute(10)) == session.of("ride"));
    QVERIFY(after.answer(session.of("ride")) == yes());
    QVERIFY(!after.canUndo());
}

QTEST_APPLESS_MAIN(ResumedSessionTest)
#include "resumed_session_test.moc"
