// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> twoQuestions() {
    return questionnaireOf(R"(- {id: first, type: yes-no, text: "First?"}
- {id: second, type: number, text: "Second?", range: [0, 10]})");
}

} // namespace

class UndoTest : public QObject {
    Q_OBJECT

private slots:
    void undoAndRedoRestoreAnswersWithNotesAndRefusedEntries();
    void undoNamesTheQuestionThatTheStepTouchedFirst();
    void aNewStepClearsWhatCouldBeRedone();
    void aChangeThatChangesNothingIsNoStep();
    void severalAnswersAreOneStep();
    void aNoteStaysWhenTheAnswerChanges();
    void aNoteIsAStepOfItsOwn();
    void decliningASectionIsOneStep();
    void decliningASectionDeclinesWhatItBringsIntoView();
    void decliningASectionLeavesToStaffWhatIsTheirs();
    void decliningASectionLeavesAnswersAndTakesEveryOpenQuestion();
    void decliningASectionKeepsTheRowsOfAnOpenList();
    void decliningASectionDeclinesOnlyTheBlankFieldsOfAClosedList();
    void aSectionThatCannotBeDeclinedStaysAsItIs();
    void editTimesAreKept();
    void aNameTypedInFullIsRecognised();
};

void UndoTest::undoAndRedoRestoreAnswersWithNotesAndRefusedEntries() {
    TestSession session(twoQuestions());
    Answer entry = refused("eleven");
    entry.note = "hard of hearing";
    std::vector<Answer> said{notAsked(), number(3), entry, declined()};
    for (std::size_t i = 1; i < said.size(); ++i)
        session.set("second", said[i]);
    said[3].note = entry.note;

    const QuestionIndex second = session.of("second");
    for (std::size_t i = said.size(); i-- > 0;) {
        QVERIFY(session.answer(second) == said[i]);
        QCOMPARE(session.undo(minute(30)).has_value(), i > 0);
    }
    for (const Answer& answer : said) {
        QVERIFY(session.answer(second) == answer);
        session.redo(minute(30));
    }
    QVERIFY(!session.canRedo());
}

void UndoTest::undoNamesTheQuestionThatTheStepTouchedFirst() {
    TestSession session(twoQuestions());
    session.setAnswers({{session.of("second"), number(2)}, {session.of("first"), yes()}}, minute(1));
    QVERIFY(session.undo(minute(2)) == session.of("second"));
    QVERIFY(session.redo(minute(2)) == session.of("second"));
    QVERIFY(!session.redo(minute(2)));
}

void UndoTest::aNewStepClearsWhatCouldBeRedone() {
    TestSession session(twoQuestions());
    session.set("first", yes());
    session.set("first", no());
    session.undo(minute(3));
    QVERIFY(session.canRedo());
    session.set("second", number(1));
    QVERIFY(!session.canRedo());
    session.undo(minute(5));
    session.undo(minute(5));
    QVERIFY(!session.canUndo());
    QCOMPARE(session.stateOf("first"), QuestionState::NotAsked);
}

void UndoTest::aChangeThatChangesNothingIsNoStep() {
    TestSession session(twoQuestions());
    session.set("first", yes());
    session.set("first", no());
    session.undo(minute(3));
    session.setAnswer(session.of("first"), yes(), minute(9));
    QVERIFY(session.canRedo());
    QVERIFY(session.lastEditAt() == minute(3));
}

void UndoTest::severalAnswersAreOneStep() {
    TestSession session(twoQuestions());
    session.setAnswers(
        {{session.of("first"), yes()}, {session.of("second"), number(2)}, {session.of("first"), no()}},
        minute(1));
    QVERIFY(session.answer(session.of("first")) == no());
    session.undo(minute(2));
    QVERIFY(!session.canUndo());
    QVERIFY(session.answer(session.of("first")) == notAsked());
    QVERIFY(session.answer(session.of("second")) == notAsked());
}

void UndoTest::aNoteStaysWhenTheAnswerChanges() {
    TestSession session(twoQuestions());
    session.setNote(session.of("first"), "tired", minute(1));
    session.set("first", yes());
    QCOMPARE(session.answer(session.of("first")).note, std::string("tired"));
    QCOMPARE(session.stateOf("first"), QuestionState::Answered);
    session.setNote(session.of("first"), "", minute(2));
    QVERIFY(session.answer(session.of("first")) == yes());
}

void UndoTest::aNoteIsAStepOfItsOwn() {
    TestSession session(twoQuestions());
    session.set("first", yes());
    session.setNote(session.of("first"), "tired", minute(2));
    session.setNote(session.of("first"), "tired", minute(3));
    session.undo(minute(4));
    QVERIFY(session.answer(session.of("first")) == yes());
    session.redo(minute(4));
    QCOMPARE(session.answer(session.of("first")).note, std::string("tired"));
}

void UndoTest::decliningASectionIsOneStep() {
    TestSession session(twoQuestions());
    session.set("first", yes());
    session.declineSection(0, minute(2));
    QCOMPARE(session.stateOf("first"), QuestionState::Answered);
    QCOMPARE(session.stateOf("second"), QuestionState::Declined);
    session.undo(minute(3));
    QCOMPARE(session.stateOf("second"), QuestionState::NotAsked);
    QCOMPARE(session.stateOf("first"), QuestionState::Answered);
}

void UndoTest::decliningASectionDeclinesWhatItBringsIntoView() {
    TestSession session(questionnaireOf(R"(- {id: deep, type: yes-no, text: "Deep?", show-when: middle is yes}
- {id: middle, type: yes-no, text: "Middle?", show-when: top is yes}
- {id: top, type: yes-no, text: "Top?"})"));
    session.declineSection(0, minute(1));
    for (const char* id : {"deep", "middle", "top"})
        QCOMPARE(session.stateOf(id), QuestionState::Declined);
    session.undo(minute(2));
    QVERIFY(!session.canUndo());
    QCOMPARE(session.stateOf("deep"), QuestionState::Undecided);
    QVERIFY(!session.isKeptNotCounted(session.of("deep")));
}

void UndoTest::decliningASectionLeavesToStaffWhatIsTheirs() {
    TestSession session(questionnaireOf(R"(- {id: top, type: yes-no, text: "Top?"}
- {id: pulse, type: number, measured: yes, range: [20, 250], text: Pulse}
- {id: checked, type: yes-no, ask: staff, prefer-not-to-say: no, text: Checked})"));
    session.declineSection(0, minute(1));
    QCOMPARE(session.stateOf("top"), QuestionState::Declined);
    QCOMPARE(session.stateOf("pulse"), QuestionState::NotAsked);
    QCOMPARE(session.stateOf("checked"), QuestionState::NotAsked);
}

void UndoTest::decliningASectionLeavesAnswersAndTakesEveryOpenQuestion() {
    TestSession session(questionnaireOf(R"(- {id: known, type: yes-no, text: "Known?"}
- {id: unsure, type: yes-no, text: "Unsure?"}
- {id: seen, type: yes-no, text: "Seen by staff?", prefer-not-to-say: no})"));
    session.set("known", no());
    session.set("unsure", notSure());
    session.declineSection(0, minute(3));
    QCOMPARE(session.stateOf("known"), QuestionState::Answered);
    QCOMPARE(session.stateOf("unsure"), QuestionState::NotSure);
    // By itself it does not offer that way out; with its section it is declined all the same.
    QCOMPARE(session.stateOf("seen"), QuestionState::Declined);
    QVERIFY(!session.nextUnanswered({}));
}

void UndoTest::decliningASectionKeepsTheRowsOfAnOpenList() {
    TestSession session(questionnaireOf(R"(- id: list
  type: rows
  text: "List?"
  fields: [{id: name, type: text, text: Name}])"));
    session.set("list", openRows({{text("one")}}));
    session.declineSection(0, minute(2));
    QCOMPARE(session.stateOf("list"), QuestionState::Declined);
    QCOMPARE(std::get<RowsValue>(session.answer(session.of("list")).value).rows.size(), std::size_t{1});
}

void UndoTest::decliningASectionDeclinesOnlyTheBlankFieldsOfAClosedList() {
    TestSession session(questionnaireOf(R"(- id: list
  type: rows
  text: "List?"
  fields:
    - {id: name, type: text, text: Name}
    - {id: old, type: yes-no, text: "Old?"}
    - {id: age, type: number, text: Age, show-when: old is yes, range: [0, 99]})"));
    session.set("list", rows({{text("one"), notAsked(), notAsked()}}));
    QVERIFY(session.isUnanswered(session.of("list")));
    session.declineSection(0, minute(2));
    QCOMPARE(session.stateOf("list"), QuestionState::Answered);
    QVERIFY(!session.nextUnanswered({}));
    const auto& given = std::get<RowsValue>(session.answer(session.of("list")).value);
    QVERIFY(given.complete);
    QVERIFY(given.rows[0][0] == text("one"));
    // Whether it is old was declined, so that its age was shown, and is declined with it.
    QVERIFY(given.rows[0][1] == declined() && given.rows[0][2] == declined());
    session.undo(minute(3));
    QVERIFY(session.isUnanswered(session.of("list")));
}

void UndoTest::aSectionThatCannotBeDeclinedStaysAsItIs() {
    TestSession session(questionnaireWith(R"(sections:
  - id: main
    title: Main
    declinable: no
    questions: [{id: only, type: yes-no, text: "Only?"}]
)"));
    session.declineSection(0, minute(1));
    QVERIFY(!session.canUndo());
    QCOMPARE(session.stateOf("only"), QuestionState::NotAsked);
}

void UndoTest::editTimesAreKept() {
    TestSession session(twoQuestions());
    QVERIFY(session.startedAt() == minute(0));
    session.setAnswer(session.of("first"), yes(), minute(4));
    session.finish(minute(5));
    QVERIFY(session.finishedAt() == minute(5));
    session.undo(minute(6));
    QVERIFY(session.lastEditAt() == minute(6));
    QVERIFY(session.finishedAt() == minute(5));
    session.finish(minute(7)); // seen again, after a change
    QVERIFY(session.finishedAt() == minute(5));
    QVERIFY(session.isTimed());
}

void UndoTest::aNameTypedInFullIsRecognised() {
    const auto questionnaire = questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: Test
license: CC0-1.0
languages: [en]
includes: [words.yaml]
sections:
  - id: main
    title: Main
    questions:
      - {id: fruit, type: text, text: "Fruit?", vocabulary: fruits}
      - {id: fruits-eaten, type: rows, text: "Fruits?", fields: [{id: name, type: text, text: Name, vocabulary: fruits}]}
)",
                                                 {{"words.yaml", R"(anteroom: 1
library: words
license: CC0-1.0
vocabularies:
  - id: fruits
    title: Fruits
    classes: [{id: citrus, title: Citrus}]
    entries: [{name: lemon, code: L, classes: [citrus]}]
)"}});
    TestSession session(questionnaire);
    session.set("fruit", text(" Lemon"));
    session.set("fruits-eaten", rows({{text("LEMON")}, {text("lem")}}));
    const auto& one = std::get<TextValue>(session.answer(session.of("fruit")).value);
    QVERIFY(one.entry == 0U);
    QCOMPARE(one.text, std::string(" Lemon"));
    const auto& list = std::get<RowsValue>(session.answer(session.of("fruits-eaten")).value);
    QVERIFY(std::get<TextValue>(list.rows[0][0].value).entry == 0U);
    QVERIFY(!std::get<TextValue>(list.rows[1][0].value).entry);
}

QTEST_APPLESS_MAIN(UndoTest)
#include "undo_test.moc"
