// SPDX-License-Identifier: GPL-3.0-or-later
// Properties over random interviews: every seed is a row, so a failure names it.
#include "core/findings/screening.h"
#include "core/summary/summary.h"
#include "tests/support/answers.h"
#include "tests/support/sample_questionnaire.h"

#include <QTest>

#include <algorithm>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::vector<Answer> answersOf(const Session& session) {
    std::vector<Answer> answers;
    for (std::uint32_t i = 0; i < session.questionnaire().questions().size(); ++i)
        answers.push_back(session.answer(QuestionIndex{i}));
    return answers;
}

QuestionIndex randomQuestion(const Questionnaire& questionnaire, std::mt19937& random) {
    while (true) {
        const QuestionIndex question{static_cast<std::uint32_t>(random() % questionnaire.questions().size())};
        if (questionnaire.question(question).type != QuestionType::Information)
            return question;
    }
}

// One thing that staff may do.
void randomStep(Session& session, std::mt19937& random, Timestamp now) {
    const QuestionIndex question = randomQuestion(session.questionnaire(), random);
    const Question& asked = session.questionnaire().question(question);
    switch (random() % 12) {
    case 0:
        session.declineSection(
            static_cast<std::uint32_t>(random() % session.questionnaire()->sections.size()), now);
        break;
    case 1:
        session.setNote(question, random() % 2 == 0 ? "" : "a note", now);
        break;
    case 2: {
        const QuestionIndex other = randomQuestion(session.questionnaire(), random);
        session.setAnswers({{question, randomAnswer(asked, random)},
                            {other, randomAnswer(session.questionnaire().question(other), random)}},
                           now);
        break;
    }
    default:
        session.setAnswer(question, randomAnswer(asked, random), now);
    }
}

void sameOfBoth(const Session& one, const Session& other) {
    for (std::uint32_t i = 0; i < one.questionnaire().questions().size(); ++i) {
        const QuestionIndex question{i};
        QCOMPARE(one.state(question), other.state(question));
        QCOMPARE(one.isShown(question), other.isShown(question));
        QCOMPARE(one.isKeptNotCounted(question), other.isKeptNotCounted(question));
        QVERIFY(one.countedAnswer(question) == other.countedAnswer(question));
    }
    QCOMPARE(one.progress().answered, other.progress().answered);
    QCOMPARE(one.openSafetyQuestions().size(), other.openSafetyQuestions().size());
}

// What a screening says without the urgent events, which remember the way.
std::string said(const Session& session) {
    const std::string json = renderJson(session, screen(session), {}, "en");
    const std::size_t urgent = json.find("\"urgent\"");
    return json.substr(0, urgent) + json.substr(json.find("\"contradictions\"", urgent));
}

} // namespace

class RandomInterviewTest : public QObject {
    Q_OBJECT

private slots:
    void undoingAllGivesTheBeginningAndRedoingAllTheEnd_data() { seeds(); }
    void undoingAllGivesTheBeginningAndRedoingAllTheEnd();
    void anInterviewSaysWhatAFreshSessionWithItsAnswersSays_data() { seeds(); }
    void anInterviewSaysWhatAFreshSessionWithItsAnswersSays();
    void aSessionThatBeginsAnewIsAFreshOne_data() { seeds(); }
    void aSessionThatBeginsAnewIsAFreshOne();
    void urgentEventsNeverGrowFewer_data() { seeds(); }
    void urgentEventsNeverGrowFewer();
    void promise2HiddenAnswersChangeNothing_data() { seeds(); }
    void promise2HiddenAnswersChangeNothing();
    void promise1WhatIsMissingIsShownAndNotEstablishedAlone_data() { seeds(); }
    void promise1WhatIsMissingIsShownAndNotEstablishedAlone();

private:
    static void seeds() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
};

void RandomInterviewTest::undoingAllGivesTheBeginningAndRedoingAllTheEnd() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Session session(sampleQuestionnaire(), minute(0));
    const std::vector<Answer> begin = answersOf(session);
    const std::string beginSaid = said(session);
    for (int step = 0; step < 120; ++step) {
        randomStep(session, random, minute(step));
        if (random() % 5 == 0)
            session.undo(minute(step));
        if (random() % 7 == 0)
            session.redo(minute(step));
    }
    while (session.redo(minute(200))) {
    }
    const std::vector<Answer> end = answersOf(session);
    const std::string endSaid = said(session);

    while (session.undo(minute(201))) {
    }
    QVERIFY(answersOf(session) == begin);
    QCOMPARE(said(session), beginSaid);
    while (session.redo(minute(202))) {
    }
    QVERIFY(answersOf(session) == end);
    QCOMPARE(said(session), endSaid);
}

void RandomInterviewTest::anInterviewSaysWhatAFreshSessionWithItsAnswersSays() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Session session(sampleQuestionnaire(), minute(0));
    for (int step = 0; step < 120; ++step) {
        randomStep(session, random, minute(step));
        if (random() % 6 == 0)
            session.undo(minute(step));
        if (step % 20 != 19)
            continue;
        Session fresh(sampleQuestionnaire(), minute(0));
        std::vector<std::pair<QuestionIndex, Answer>> answers;
        for (std::uint32_t i = 0; i < session.questionnaire().questions().size(); ++i)
            if (session.answer(QuestionIndex{i}) != Answer{})
                answers.emplace_back(QuestionIndex{i}, session.answer(QuestionIndex{i}));
        std::shuffle(answers.begin(), answers.end(), random);
        fresh.setAnswers(std::move(answers), minute(1));
        sameOfBoth(session, fresh);
        QCOMPARE(said(session), said(fresh));
    }
}

// Whatever was said, noted, undone and finished in it before.
void RandomInterviewTest::aSessionThatBeginsAnewIsAFreshOne() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Session used(sampleQuestionnaire(), minute(0));
    for (int turn = 0; turn < 20; ++turn) {
        for (int step = 0; step < 30; ++step)
            randomStep(used, random, minute(step));
        used.undo(minute(30));
        used.finish(minute(31));
        std::vector<std::pair<QuestionIndex, Answer>> answers;
        for (std::uint32_t i = 0; i < used.questionnaire().questions().size(); ++i)
            if (const Question& asked = used.questionnaire().question(QuestionIndex{i});
                asked.type != QuestionType::Information && random() % 3 != 0)
                answers.emplace_back(QuestionIndex{i}, randomAnswer(asked, random));
        const Timestamp day{Date::fromDays(20'000 + turn), 0};
        Session fresh(sampleQuestionnaire(), day);
        fresh.setAnswers(answers, day);
        used.begin(answers, day);
        sameOfBoth(used, fresh);
        QVERIFY(answersOf(used) == answersOf(fresh));
        QCOMPARE(renderJson(used, screen(used), {}, "en"), renderJson(fresh, screen(fresh), {}, "en"));
        QVERIFY(!used.canUndo() && !used.canRedo() && !used.finishedAt() && !used.isTimed());
    }
}

void RandomInterviewTest::urgentEventsNeverGrowFewer() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Session session(sampleQuestionnaire(), minute(0));
    std::vector<std::uint32_t> before;
    for (int step = 0; step < 200; ++step) {
        randomStep(session, random, minute(step));
        if (random() % 4 == 0)
            session.undo(minute(step));
        if (!session.urgentEvents().empty() && random() % 9 == 0)
            session.acknowledgeUrgent(random() % session.urgentEvents().size(), "J. Sample", minute(step));
        const auto& events = session.urgentEvents();
        QVERIFY(events.size() >= before.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            QCOMPARE(events[i].trigger, before[i]);
        before.clear();
        for (const UrgentEvent& event : events)
            before.push_back(event.trigger);
    }
}

void RandomInterviewTest::promise2HiddenAnswersChangeNothing() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Session session(sampleQuestionnaire(), minute(0));
    for (int step = 0; step < 60; ++step)
        randomStep(session, random, minute(step));
    const std::string before = said(session);
    const std::string without = before.substr(0, before.find("\"not-counted\""));
    for (const QuestionIndex hidden : screen(session).notCounted) {
        session.setAnswer(hidden, randomAnswer(session.questionnaire().question(hidden), random), minute(61));
        const std::string after = said(session);
        QCOMPARE(after.substr(0, after.find("\"not-counted\"")), without);
    }
}

void RandomInterviewTest::promise1WhatIsMissingIsShownAndNotEstablishedAlone() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Session session(sampleQuestionnaire(), minute(0));
    for (int step = 0; step < 60; ++step) {
        randomStep(session, random, minute(step));
        for (const FindingResult& result : screen(session).findings) {
            QCOMPARE(result.explanation.missing.empty(), result.status != FindingStatus::NotEstablished);
            for (const AnswerPlace& place : result.explanation.missing)
                QVERIFY(session.isShown(place.question));
            for (const AnswerPlace& place : result.explanation.because)
                QVERIFY(session.isShown(place.question) ||
                        session.state(place.question) == QuestionState::NotApplicable);
        }
    }
}

QTEST_APPLESS_MAIN(RandomInterviewTest)
#include "random_interview_test.moc"
