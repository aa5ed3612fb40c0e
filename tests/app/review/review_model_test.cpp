// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/review_model.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> questionnaire() {
    static const auto loaded = questionnaireWith(R"(sections:
  - id: heart
    title: Heart
    questions:
      - {id: welcome, type: information, text: Welcome}
      - {id: told, type: yes-no, text: Told of high blood pressure}
      - {id: controlled, type: yes-no, text: Under control, show-when: told is yes}
      - {id: tablets, type: yes-no, text: Takes tablets for it}
  - id: age
    title: Age
    questions:
      - {id: age, type: number, text: Age, unit: years, range: [0, 120]}
      - {id: retired, type: yes-no, text: Retired}
findings:
  - {id: pressure, kind: flag, when: controlled is no, title: SECRET FINDING, cite: [{document: leaflet, section: All}]}
contradictions:
  - {id: odd, when: told is no and tablets is yes, text: Tablets for a pressure that is not high}
)");
    return loaded;
}

const review::ReviewLine* lineOf(const review::Review& review, QuestionIndex question) {
    for (const auto& section : review.sections)
        for (const auto& line : section.lines)
            if (line.question == question)
                return &line;
    return nullptr;
}

} // namespace

class ReviewModelTest : public QObject {
    Q_OBJECT

private slots:
    void everyShownQuestionIsListedAndGapsAreCounted();
    void anOpenListIsAGapAndShowsWhatWasGiven();
    void whatAClosedListLeftBlankIsNamed();
    void aMeasurementWithoutItsReasonSaysSo();
    void aQuestionThatWaitsIsNotGivenAway();
    void promise2AHiddenAnswerIsKeptNotCountedAndComesBack();
    void notesAndRefusedEntriesAreListed();
    void aRefusedPartOfAnAnswerIsAGap();
    void aContradictionNamesBothAnswers();
    void aDateBeforeBirthIsOne();
    void promise9NoFindingIsPartOfIt();
};

void ReviewModelTest::everyShownQuestionIsListedAndGapsAreCounted() {
    TestSession session(questionnaire());
    session.set("told", no());
    session.set("age", declined());
    const review::Review review = review::reviewOf(session, "en");
    QCOMPARE(review.gaps, 2U); // tablets, retired
    QCOMPARE(review.sections.size(), std::size_t(2));
    QCOMPARE(review.sections[0].gaps, 1U);
    QVERIFY(!lineOf(review, session.of("welcome")));
    QCOMPARE(lineOf(review, session.of("told"))->answer, std::string("no"));
    QCOMPARE(lineOf(review, session.of("age"))->answer, std::string("preferred not to say"));
    QVERIFY(!lineOf(review, session.of("age"))->gap);
    QCOMPARE(lineOf(review, session.of("tablets"))->answer, std::string("not asked"));
    QVERIFY(lineOf(review, session.of("tablets"))->gap);
}

void ReviewModelTest::anOpenListIsAGapAndShowsWhatWasGiven() {
    TestSession session(questionnaireOf(
        "- {id: taken, type: rows, text: Medicines, fields: [{id: name, type: text, text: Name}]}"));
    session.set("taken", openRows({{text("sertraline")}}));
    review::Review review = review::reviewOf(session, "en");
    QVERIFY(lineOf(review, session.of("taken"))->gap);
    QCOMPARE(lineOf(review, session.of("taken"))->answer, std::string("sertraline (list not finished)"));
    QCOMPARE(review.gaps, 1U);
    session.set("taken", rows({{text("sertraline")}}));
    review = review::reviewOf(session, "en");
    QVERIFY(!lineOf(review, session.of("taken"))->gap);
    QCOMPARE(lineOf(review, session.of("taken"))->answer, std::string("sertraline"));
    QCOMPARE(review.gaps, 0U);
}

void ReviewModelTest::whatAClosedListLeftBlankIsNamed() {
    TestSession session(questionnaireOf(R"(- id: tried
  type: rows
  text: Antidepressants
  row: antidepressant
  fields: [{id: name, type: text, text: Name}, {id: full, type: yes-no, text: 'A full dose?', label: Full trial}]
)"));
    session.set("tried", rows({{text("sertraline"), {}}}));
    const review::Review review = review::reviewOf(session, "en");
    QVERIFY(lineOf(review, session.of("tried"))->gap);
    QCOMPARE(lineOf(review, session.of("tried"))->answer, std::string("sertraline"));
    QCOMPARE(lineOf(review, session.of("tried"))->blank, std::string("antidepressant 1 (full trial)"));
    session.set("tried", rows({{text("sertraline"), yes()}}));
    QCOMPARE(lineOf(review::reviewOf(session, "en"), session.of("tried"))->blank, std::string());
}

void ReviewModelTest::aMeasurementWithoutItsReasonSaysSo() {
    TestSession session(
        questionnaireOf("- {id: pulse, type: number, measured: yes, text: Pulse, range: [20, 250]}"));
    session.set("pulse", notMeasured());
    QVERIFY(lineOf(review::reviewOf(session, "en"), session.of("pulse"))->lacksReason);
    session.set("pulse", notMeasured("cuff too small"));
    QVERIFY(!lineOf(review::reviewOf(session, "en"), session.of("pulse"))->lacksReason);
}

void ReviewModelTest::aQuestionThatWaitsIsNotGivenAway() {
    TestSession session(questionnaire());
    QVERIFY(!lineOf(review::reviewOf(session, "en"), session.of("controlled")));
    session.set("told", no());
    QVERIFY(!lineOf(review::reviewOf(session, "en"), session.of("controlled")));
}

void ReviewModelTest::promise2AHiddenAnswerIsKeptNotCountedAndComesBack() {
    TestSession session(questionnaire());
    const QuestionIndex controlled = session.of("controlled");
    session.set("told", yes());
    session.set("controlled", no());
    QCOMPARE(screen(session).findings[0].status, FindingStatus::Raised);

    session.set("told", no());
    const review::Review hidden = review::reviewOf(session, "en");
    const review::ReviewLine* kept = lineOf(hidden, controlled);
    QVERIFY(kept && kept->keptNotCounted && !kept->gap);
    QCOMPARE(kept->answer, std::string("no"));
    QVERIFY(kept->changeAt == session.of("told"));
    QCOMPARE(hidden.gaps, 3U);
    QCOMPARE(hidden.shown, 4U); // what is kept is not among them
    QCOMPARE(hidden.shown, session.progress().shown);
    QCOMPARE(hidden.gaps, session.progress().shown - session.progress().answered);
    QCOMPARE(screen(session).findings[0].status, FindingStatus::RuledOut);
    QVERIFY(screen(session).notCounted == std::vector<QuestionIndex>{controlled});

    session.set("told", yes());
    const review::Review back = review::reviewOf(session, "en");
    QVERIFY(!lineOf(back, controlled)->keptNotCounted);
    QVERIFY(lineOf(back, controlled)->changeAt == controlled);
    QCOMPARE(lineOf(back, controlled)->answer, std::string("no"));
    QCOMPARE(screen(session).findings[0].status, FindingStatus::Raised);
}

void ReviewModelTest::notesAndRefusedEntriesAreListed() {
    TestSession session(questionnaire());
    session.set("age", refused("a hundred"));
    session.setNote(session.of("age"), "Asked twice.", minute(5));
    const review::Review review = review::reviewOf(session, "en");
    const review::ReviewLine* line = lineOf(review, session.of("age"));
    QCOMPARE(line->refusedEntry, std::string("a hundred"));
    QCOMPARE(line->answer, std::string()); // something was said: not "not asked"
    QCOMPARE(line->note, std::string("Asked twice."));
    QVERIFY(line->gap);
}

void ReviewModelTest::aRefusedPartOfAnAnswerIsAGap() {
    TestSession session(questionnaireOf(R"(- {id: told, type: status, text: "Told?"}
- {id: pulse, type: number, measured: yes, text: Pulse, unit: bpm, range: [20, 250]}
)"));
    Answer told = past();
    told.refusedEntry = "two years ago";
    session.set("told", told);
    Answer pulse = number(72);
    pulse.measured.refused = "just now";
    session.set("pulse", pulse);
    const review::Review review = review::reviewOf(session, "en");
    QCOMPARE(review.gaps, 2U);
    QCOMPARE(lineOf(review, session.of("told"))->answer, std::string("in the past"));
    QCOMPARE(lineOf(review, session.of("told"))->refusedEntry, std::string("two years ago"));
    QCOMPARE(lineOf(review, session.of("pulse"))->answer, std::string("72 bpm"));
    QCOMPARE(lineOf(review, session.of("pulse"))->refusedEntry, std::string("just now"));
}

void ReviewModelTest::aContradictionNamesBothAnswers() {
    TestSession session(questionnaire());
    session.set("told", no());
    session.set("tablets", yes());
    const review::Review review = review::reviewOf(session, "en");
    QCOMPARE(review.contradictions.size(), std::size_t(1));
    QCOMPARE(review.contradictions[0].text, std::string("Tablets for a pressure that is not high"));
    QCOMPARE(review.contradictions[0].sides.size(), std::size_t(2));
    QVERIFY(review.contradictions[0].sides[0].question == session.of("told"));
    QCOMPARE(review.contradictions[0].sides[1].asked, std::string("Takes tablets for it"));
}

void ReviewModelTest::aDateBeforeBirthIsOne() {
    TestSession session(
        questionnaireOf("- {id: began, type: date, text: 'When did it begin?', label: It began}"));
    session.set("began", date("1984"));
    const review::Review review = review::reviewOf(session, "en", "1985-02-11");
    QCOMPARE(review.contradictions.size(), std::size_t(1));
    QCOMPARE(review.contradictions[0].text,
             std::string("It began: 1984, before the date of birth, 1985-02-11"));
    QCOMPARE(review.contradictions[0].sides.at(0).asked, std::string("When did it begin?"));
    QVERIFY(review::reviewOf(session, "en").contradictions.empty());
}

void ReviewModelTest::promise9NoFindingIsPartOfIt() {
    TestSession session(questionnaire());
    session.set("told", yes());
    session.set("controlled", no());
    QCOMPARE(screen(session).findings[0].status, FindingStatus::Raised);
    for (const auto& section : review::reviewOf(session, "en").sections)
        for (const auto& line : section.lines)
            QVERIFY(line.asked.find("SECRET") == std::string::npos &&
                    line.answer.find("SECRET") == std::string::npos);
}

QTEST_GUILESS_MAIN(ReviewModelTest)
#include "review_model_test.moc"
