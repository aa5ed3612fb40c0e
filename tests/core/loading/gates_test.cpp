// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/evaluator.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// A question is shown when its own show-when and those of every group and section around it hold.
class GatesTest : public QObject {
    Q_OBJECT

private slots:
    void theShowWhensOfSectionGroupAndQuestionAreOne_data();
    void theShowWhensOfSectionGroupAndQuestionAreOne();
    void aPlacedInstrumentHasTheGateOfItsPlace();
    void aFieldHasItsGateInEachRow();
    void aLaterQuestionInAShowWhenIsAWarningAndNoMore();
};

void GatesTest::theShowWhensOfSectionGroupAndQuestionAreOne_data() {
    QTest::addColumn<QString>("yesAnswers");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << ""
                          << "a b c d";
    QTest::newRow("the section's") << "a"
                                   << "a b c d open";
    QTest::newRow("the section's and the group's") << "a b"
                                                   << "a b c d open grouped";
    QTest::newRow("the group's without the section's") << "b c d"
                                                       << "a b c d";
    QTest::newRow("all but the inner group's") << "a b d"
                                               << "a b c d open grouped";
    QTest::newRow("all but the question's") << "a b c"
                                            << "a b c d open grouped";
    QTest::newRow("all") << "a b c d"
                         << "a b c d open grouped deep";
}

void GatesTest::theShowWhensOfSectionGroupAndQuestionAreOne() {
    QFETCH(QString, yesAnswers);
    QFETCH(QString, shown);
    const auto questionnaire =
        questionnaireOf("- {id: a, type: yes-no, text: A}\n- {id: b, type: yes-no, text: B}\n"
                        "- {id: c, type: yes-no, text: C}\n- {id: d, type: yes-no, text: D}",
                        R"(  - id: gated
    title: Gated
    show-when: a is yes
    questions:
      - {id: open, type: yes-no, text: Open}
      - group: outer
        show-when: b is yes
        questions:
          - {id: grouped, type: yes-no, text: Grouped}
          - group: inner
            show-when: c is yes
            questions: [{id: deep, type: yes-no, text: Deep, show-when: d is yes}]
)");
    Evaluator evaluator(questionnaire->data().program, *Date::of(2027, 3, 14));
    for (const char* id : {"a", "b", "c", "d"}) {
        const QuestionIndex index = questionIn(*questionnaire, id);
        const bool isYes = yesAnswers.split(' ').contains(id);
        evaluator.assign(
            index, factOf(questionnaire->question(index), isYes ? yes() : no(), *Date::of(2027, 3, 14)));
    }
    QStringList found;
    for (const Question& question : questionnaire->questions())
        if (evaluator.shown(questionIn(*questionnaire, question.id.str())) == Truth::True)
            found << QString::fromStdString(question.id.str());
    QCOMPARE(found.join(' '), shown);
}

void GatesTest::aPlacedInstrumentHasTheGateOfItsPlace() {
    const auto questionnaire = questionnaireFrom(
        "anteroom: 1\nid: test\nversion: 1.0.0\ntitle: Test\nlicense: CC0-1.0\nlanguages: [en]\nincludes: "
        "[i.yaml]\n"
        "sections: [{id: main, title: Main, questions: [{id: a, type: yes-no, text: A}, {instrument: i, "
        "show-when: a is yes}]}]\n",
        {{"i.yaml",
          "anteroom: 1\nlibrary: i\nlicense: CC0-1.0\ninstruments: [{id: i, title: I, license: CC0-1.0,"
          " questions: [{id: b, type: yes-no, text: B}]}]\n"}});
    Evaluator evaluator(questionnaire->data().program, *Date::of(2027, 3, 14));
    QVERIFY(evaluator.shown(QuestionIndex{1}) == Truth::Waiting);
    evaluator.assign(QuestionIndex{0},
                     factOf(questionnaire->question(QuestionIndex{0}), no(), *Date::of(2027, 3, 14)));
    QVERIFY(evaluator.shown(QuestionIndex{1}) == Truth::False);
}

void GatesTest::aFieldHasItsGateInEachRow() {
    const auto questionnaire = questionnaireOf(
        "- id: list\n  type: rows\n  text: List\n  fields:\n    - {id: more, type: yes-no, text: More}\n"
        "    - {id: what, type: text, text: What, show-when: more is yes}");
    Evaluator evaluator(questionnaire->data().program, *Date::of(2027, 3, 14));
    evaluator.assign(QuestionIndex{0},
                     factOf(questionnaire->question(QuestionIndex{0}),
                            rows({{yes(), text("a")}, {no(), notAsked()}}), *Date::of(2027, 3, 14)));
    QVERIFY(evaluator.fieldShown(QuestionIndex{0}, 0, FieldIndex{1}) == Truth::True);
    QVERIFY(evaluator.fieldShown(QuestionIndex{0}, 1, FieldIndex{1}) == Truth::False);
}

void GatesTest::aLaterQuestionInAShowWhenIsAWarningAndNoMore() {
    MemoryFileSource files;
    files.set(
        "q.yaml",
        "anteroom: 1\nid: test\nversion: 1.0.0\ntitle: Test\nlicense: CC0-1.0\nlanguages: [en]\nsections:\n"
        "  - id: main\n    title: Main\n    questions:\n"
        "      - {id: a, type: yes-no, text: A, show-when: score > 1}\n"
        "      - {id: b, type: yes-no, text: B}\n"
        "computed: [{id: score, label: score, value: count(b is yes)}]\n");
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "q.yaml", sha256);
    QVERIFY(loaded.questionnaire);
    QCOMPARE(render(loaded.diagnostics, loaded.sources),
             "q.yaml:11:51: warning[asked-later]: `score` looks at `b`, which is asked later\n"
             "          - {id: a, type: yes-no, text: A, show-when: score > 1}\n"
             "                                                      ^^^^^\n"
             "    hint: ask it first: until it is answered, this waits\n");
}

QTEST_APPLESS_MAIN(GatesTest)
#include "gates_test.moc"
