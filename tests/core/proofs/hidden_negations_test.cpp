// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons that are negated, over what may not be asked.
#include "core/analysis/notes/hidden_negations.h"
#include "core/analysis/notes/settled_notes.h"
#include "core/findings/screening.h"
#include "tests/core/proofs/note_text.h"
#include "tests/core/proofs/proved_questions.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const char* const hidden = R"(- {id: inner, type: yes-no, text: I, show-when: told is yes}
- {id: deep, type: number, text: P, range: [0, 10], show-when: told is yes}
- {id: side, type: yes-no, text: S, show-when: mania is past}
- id: plan
  type: rows
  text: P
  row: step
  show-when: told is yes
  fields: [{id: done, type: yes-no, text: D}]
- id: visits
  type: rows
  text: V
  row: visit
  fields:
    - {id: seen, type: yes-no, text: S}
    - {id: again, type: yes-no, text: A, show-when: seen is yes})";

const char* const computed = "computed:\n"
                             "  - {id: both, label: b, value: inner is yes and side is yes}\n"
                             "  - {id: twice, label: t, value: 2 * deep}\n"
                             "  - {id: when-told, label: w, value: score > 3, show-when: told is yes}\n"
                             "  - {id: ticks, label: i, value: 'count(inner is yes, side is yes)'}\n";

ProofNotes notesOn(const std::shared_ptr<const Questionnaire>& questionnaire) {
    const Date day = *Date::of(2027, 3, 14);
    Provers provers([&] { return makeProver(questionnaire, {day, day, 10'000}); }, 2);
    return settled(hiddenNegations(*questionnaire, provers), questionnaire);
}

QString textsOf(const std::string& more, const std::string& rest) {
    const auto questionnaire = asking(std::string(hidden) + (more.empty() ? "" : "\n" + more), rest);
    QStringList texts;
    for (const ProofNote& note : notesOn(questionnaire))
        texts << QString::fromStdString(noteText(*questionnaire, note));
    return texts.join('\n');
}

} // namespace

class HiddenNegationsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!canProve())
            QSKIP("built without a solver");
    }
    void whatHoldsBecauseItIsNotAskedIsFound_data();
    void whatHoldsBecauseItIsNotAskedIsFound();
    void whatDoesNotRestOnItIsNotNoted_data();
    void whatDoesNotRestOnItIsNotNoted();
    void aQuestionMayBeShownByWhatIsNotAsked();
    void severalOfOneRuleAreOneNote();
    void theAnswersRaiseItWithoutTheQuestion();
};

void HiddenNegationsTest::whatHoldsBecauseItIsNotAskedIsFound_data() {
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("at");
    const auto row = [](const char* name, const char* condition, const char* at) {
        QTest::newRow(name) << condition << at;
    };
    row("a yes or no", "not (inner is yes)", "inner is yes");
    row("a number", "not (deep > 5)", "deep > 5");
    row("a sum of which a part is not asked", "not (score + deep > 5)", "score + deep > 5");
    row("beside something else", "mania is past and not (deep > 5)", "deep > 5");
    row("of two that are denied together", "not (score > 3 or inner is yes)", "inner is yes");
    row("of two of which not both may hold", "not (score > 3 and inner is yes)", "inner is yes");
    row("behind another show-when than the rule names", "told is yes and not (side is yes)", "side is yes");
    row("denied three times", "not (not (not (inner is yes)))", "inner is yes");
    row("a list", "not any(plan: done is yes)", "any(plan: done is yes)");
    row("a field", "any(visits: seen is no and not (again is yes))", "again is yes");
    row("counted, and few", "count(inner is yes, told is yes) < 1", "inner is yes");
    row("a computed value", "not (twice > 5)", "twice > 5");
    row("a computed value with a show-when of its own", "not (when-told is yes)", "when-told is yes");
    row("a computed value that is not so", "both is no and told is yes", "both is no");
    row("a computed count", "ticks = 0 and told is yes", "ticks = 0");
}

void HiddenNegationsTest::whatHoldsBecauseItIsNotAskedIsFound() {
    QFETCH(QString, condition);
    QFETCH(QString, at);
    QCOMPARE(textsOf({}, computed + found(condition.toStdString())),
             QString("hidden negation: fa [%1]").arg(at));
}

void HiddenNegationsTest::whatDoesNotRestOnItIsNotNoted_data() {
    QTest::addColumn<QString>("condition");
    const auto row = [](const char* name, const char* condition) { QTest::newRow(name) << condition; };
    row("a question that is always asked", "not (score > 5)");
    row("the answer itself", "inner is no");
    row("another answer", "deep <= 5");
    row("a rule that sees to it that the question is asked", "told is yes and not (inner is yes)");
    row("and deep within", "score > 3 and (told is yes and (mania is past or not (inner is yes)))");
    row("a rule that says when it is not asked", "told is no or not (inner is yes)");
    row("denied twice", "not (not (inner is yes))");
    row("what is not asked makes it untrue",
        "not (told is yes and (inner is yes or inner is no)) and told is "
        "yes and inner is no");
    row("a field that is asked", "any(visits: seen is yes and not (again is yes))");
    row("counted, and many", "count(inner is yes, told is yes) >= 2");
    row("a list that is asked", "told is yes and not any(plan: done is yes)");
    row("a computed value that is so", "both is yes");
    row("a computed value of what is asked", "when-told is yes or when-told is no");
}

void HiddenNegationsTest::whatDoesNotRestOnItIsNotNoted() {
    QFETCH(QString, condition);
    QCOMPARE(textsOf({}, computed + found(condition.toStdString())), QString());
}

void HiddenNegationsTest::aQuestionMayBeShownByWhatIsNotAsked() {
    QCOMPARE(textsOf("- {id: next, type: yes-no, text: N, show-when: not (inner is yes)}", {}),
             QString("hidden negation: show-when of next [inner is yes]"));
    // What stands around several questions is said once.
    QCOMPARE(
        textsOf("- {group: g, title: G, show-when: not (inner is yes), questions: [{id: one, type: yes-no, "
                "text: O}, {id: two, type: yes-no, text: T, show-when: score > 3}]}",
                {}),
        QString("hidden negation: show-when of one [inner is yes]"));
    QCOMPARE(
        textsOf("- {id: next, type: yes-no, text: N, show-when: told is yes and not (inner is yes)}", {}),
        QString());
}

void HiddenNegationsTest::severalOfOneRuleAreOneNote() {
    QCOMPARE(textsOf({}, found("mania is past and not (inner is yes) or mania is current and not (deep > 3)",
                               "not (deep > 3)")),
             QString("hidden negation: fa [inner is yes] because [inner is yes] [deep > 3]\n"
                     "hidden negation: fb [deep > 3]"));
}

void HiddenNegationsTest::theAnswersRaiseItWithoutTheQuestion() {
    const auto questionnaire = asking(hidden, found("mania is past and not (deep > 5)"));
    const ProofNotes notes = notesOn(questionnaire);
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY(notes[0].witness);
    Session session(questionnaire, Timestamp{notes[0].witness->today, 0});
    session.begin(notes[0].witness->answers, Timestamp{notes[0].witness->today, 0});
    QVERIFY(screen(session).findings[0].status == FindingStatus::Raised);
    QVERIFY(session.state(questionIn(*questionnaire, "deep")) == QuestionState::NotApplicable);
}

QTEST_GUILESS_MAIN(HiddenNegationsTest)
#include "hidden_negations_test.moc"
