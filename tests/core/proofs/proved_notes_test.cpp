// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/screening.h"
#include "tests/core/proofs/note_text.h"
#include "tests/core/proofs/proved_questions.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QString flags(const char* a, const char* b = "") { return QString::fromStdString(found(a, b)); }

QStringList textsOf(const std::shared_ptr<const Questionnaire>& questionnaire) {
    QStringList texts;
    for (const ProofNote& note : notesOf(questionnaire))
        texts << QString::fromStdString(noteText(*questionnaire, note));
    return texts;
}

} // namespace

class ProvedNotesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsSoWhateverIsAnsweredIsFound_data();
    void whatIsSoWhateverIsAnsweredIsFound();
    void whatIsNotAlwaysSoIsNotSaid_data();
    void whatIsNotAlwaysSoIsNotSaid();
    void aQuestionThatIsOnlyAskedOutOfDoubtComesWithTheDoubt();
    void anIdleOptionIsShownWhereItIsNamed();
    void anImpliedFindingComesWithAnswersThatRaiseItAlone();
    void everyNumberOfThreadsFindsTheSame();
    void aDayOfScreeningIsAnyDayOfThePeriod();
    void whatCannotBeDecidedInTimeSaysSo();
};

void ProvedNotesTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void ProvedNotesTest::whatIsSoWhateverIsAnsweredIsFound_data() {
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QStringList>("expected");
    const QString none;
    QTest::newRow("a question dead under its parent")
        << "- {group: g, title: G, show-when: told is no, questions: "
           "[{id: inner, type: yes-no, text: I, show-when: told is yes}]}"
        << none
        << QStringList{"never shown: show-when of inner [told is yes] because [told is no] [told is yes]"};
    QTest::newRow("a question behind a dead one")
        << "- {id: first, type: yes-no, text: F, show-when: told is yes}\n"
           "- {id: second, type: yes-no, text: S, show-when: first is yes and told is no}"
        << none
        << QStringList{"never shown: show-when of second [first is yes and told is no] because "
                       "[told is yes] of first [first is yes] [told is no]"};
    QTest::newRow("a field that its list never shows")
        << "- id: list\n  type: rows\n  text: L\n  row: r\n  fields:\n"
           "    - {id: fa, type: yes-no, text: A}\n"
           "    - {id: fb, type: yes-no, text: B, show-when: fa is yes and fa is no}"
        << none
        << QStringList{
               "never shown: show-when of list.fb [fa is yes and fa is no] because [fa is yes] [fa is no]"};
    QTest::newRow("a finding whose conditions clash")
        << none << flags("told is yes and mania is past and told is no")
        << QStringList{"never raised: fa [told is yes and mania is past and told is no] because "
                       "[told is yes] [told is no]"};
    QTest::newRow("a clash of list and count")
        << none
        << flags("count(medicines: daily is yes) >= 2 and all(medicines: dose > 3) and "
                 "any(medicines: dose <= 3)")
        << QStringList{
               "never raised: fa [count(medicines: daily is yes) >= 2 and all(medicines: dose > 3) and "
               "any(medicines: dose <= 3)] because [all(medicines: dose > 3)] [any(medicines: dose <= 3)]"};
    QTest::newRow("an urgent trigger that never holds")
        << none
        << "urgent:\n  - {id: call, tier: same-visit, when: mania is past and mania is never, title: C}\n"
        << QStringList{"never raised: call [mania is past and mania is never] because [mania is past] "
                       "[mania is never]"};
    QTest::newRow("a contradiction that never holds")
        << none << "contradictions:\n  - {id: odd, when: score > 8 and score < 3, text: O}\n"
        << QStringList{"never raised: odd [score > 8 and score < 3] because [score > 8] [score < 3]"};
    QTest::newRow("a finding that is always raised")
        << none << flags("told is yes or told is no")
        << QStringList{"always raised: fa [told is yes or told is no] because "
                       "[told is yes] [told is no]"};
    QTest::newRow("a finding that is never ruled out")
        << none << flags("10 / score >= 1 and (told is yes or told is no)")
        << QStringList{"never ruled out: fa [10 / score >= 1 and (told is yes or told is no)] because "
                       "[10 / score >= 1 and (told is yes or told is no)] allowed [[0, 10]]",
                       "always true: fa [10 / score >= 1] because [10 / score >= 1] allowed [[0, 10]]"};
    QTest::newRow("a threshold above the range")
        << none << flags("age > 120 or told is yes")
        << QStringList{"never true: fa [age > 120] because [age > 120] allowed [[18, 99]]"};
    QTest::newRow("a threshold below the range")
        << none << flags("age >= 18 and told is yes")
        << QStringList{"always true: fa [age >= 18] because [age >= 18] allowed [[18, 99]]"};
    QTest::newRow("a sum that cannot reach its threshold")
        << none
        << "computed:\n  - {id: total, label: t, value: score + 2 * score}\n" +
               flags("total >= 31 or told is yes")
        << QStringList{"never true: fa [total >= 31] because [total >= 31] 0 to 30 of [score + 2 * score]"};
    QTest::newRow("a date that cannot lie so far back")
        << none << flags("years from since to today > 30 or told is yes")
        << QStringList{
               "never true: fa [years from since to today > 30] because [years from since to today > 30] "
               "allowed [[2000-01-01, today]]"};
    QTest::newRow("a finding that another implies")
        << none << flags("score > 8", "score > 5") << QStringList{"implies: fa [score > 8] fb"};
    QTest::newRow("two that come together") << none << flags("not (score > 5)", "score <= 5")
                                            << QStringList{"come together: fa [not (score > 5)] fb"};
    QTest::newRow("a trigger that another shadows")
        << none
        << "urgent:\n  - {id: one, tier: immediate, when: mania is current, title: O}\n"
           "  - {id: two, tier: same-visit, when: 'mania in [current, past]', title: T}\n"
        << QStringList{"implies: one [mania is current] two"};
    QTest::newRow("a part that is swallowed")
        << none << flags("told is yes or (told is yes and score > 3)")
        << QStringList{"idle part: fa [told is yes and score > 3] because [told is yes] [told is yes]"};
    QTest::newRow("a part within a row")
        << none << flags("any(medicines: dose > 2 and (dose > 1 or daily is yes))")
        << QStringList{"idle part: fa [dose > 1 or daily is yes] because [dose > 2] [dose > 1]"};
    QTest::newRow("a part that the others bring with them")
        << none << flags("told is yes and age > 20 and score > 5 and score > 3")
        << QStringList{"idle part: fa [score > 3] because [score > 5] [score > 3]"};
    QTest::newRow("a part that the others together bring with them")
        << none << flags("score > 8 and told is yes and age > 19 and score + age > 28")
        << QStringList{"idle part: fa [score + age > 28] because [score > 8] [age > 19] [score + age > 28]"};
    QTest::newRow("a part that is never needed where it stands")
        << none << flags("score > 5 and (score > 3 or told is yes)")
        << QStringList{"idle part: fa [score > 3 or told is yes] because [score > 5] [score > 3]"};
    QTest::newRow("a part deep within")
        << none << flags("score > 5 or (mania is past and (told is yes or score > 7))")
        << QStringList{"idle part: fa [score > 7] because [score > 5] [score > 7]"};
    QTest::newRow("a part that no count needs")
        << none << flags("count(told is yes, told is yes and score > 3) >= 1")
        << QStringList{"idle part: fa [told is yes and score > 3]"};
    QTest::newRow("a show-when that says what its group says")
        << "- {group: g, title: G, show-when: told is yes, questions: "
           "[{id: inner, type: yes-no, text: I, show-when: told is yes}]}"
        << none
        << QStringList{"idle part: show-when of inner [told is yes] because [told is yes] [told is yes]"};
    QTest::newRow("an option of a list")
        << none << flags("drug includes any of [beer, wine] or drug includes none of [wine, beer]")
        << QStringList{
               "always raised: fa [drug includes any of [beer, wine] or drug includes none of [wine, beer]] "
               "because [drug includes any of [beer, wine]] [drug includes none of [wine, beer]]"};
    QTest::newRow("options that decide nothing")
        << none << flags("mania in [current, past, never] and score > 3")
        << QStringList{
               "always true: fa [mania in [current, past, never]] because [mania in [current, past, never]]"};
    QTest::newRow("an option that says what one that no rule names says")
        << none
        << flags("(drug includes any of [wine] or score > 3) and (drug includes any of [beer, wine] or drug "
                 "includes none of [beer] or told is yes)")
        << QStringList{
               "always true: fa [drug includes any of [beer, wine] or drug includes none of [beer] or "
               "told is yes] because [drug includes any of [beer, wine]] [drug includes none of [beer]]"};
    QTest::newRow("an option that is taken back")
        << none << flags("mania in [current, past] and not (mania is past)")
        << QStringList{"idle option: mania=past"};
}

void ProvedNotesTest::whatIsSoWhateverIsAnsweredIsFound() {
    QFETCH(QString, more);
    QFETCH(QString, rest);
    QFETCH(QStringList, expected);
    QCOMPARE(textsOf(asking(more.toStdString(), rest.toStdString())).join('\n'), expected.join('\n'));
}

void ProvedNotesTest::whatIsNotAlwaysSoIsNotSaid_data() {
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("rest");
    const QString none;
    QTest::newRow("a question under its parent")
        << "- {group: g, title: G, show-when: told is no, questions: "
           "[{id: inner, type: yes-no, text: I, show-when: mania is past}]}"
        << none;
    QTest::newRow("conditions of two rows do not clash")
        << none << flags("any(medicines: dose > 3) and any(medicines: dose <= 3)");
    QTest::newRow("all of an empty list does not clash with any")
        << none << flags("all(medicines: dose > 3) and all(medicines: dose <= 3) and told is yes");
    QTest::newRow("a hidden question is not its negation")
        << "- {id: inner, type: yes-no, text: I, show-when: told is yes}"
        << flags("inner is yes or told is no");
    QTest::newRow("a threshold at the end of the range") << none << flags("age >= 99 or told is yes");
    QTest::newRow("a sum that just reaches it")
        << none << "computed:\n  - {id: total, label: t, value: score + 2 * score}\n" + flags("total >= 30");
    QTest::newRow("a date that just lies so far back") << none << flags("years from since to today >= 27");
    QTest::newRow("findings that overlap")
        << none << flags("score > 5 and told is yes", "score > 3 and mania is past");
    QTest::newRow("parts that all count") << none << flags("told is yes or (mania is past and score > 3)");
    QTest::newRow("options that all count")
        << none << flags("drug includes any of [beer]", "drug includes all of [wine, tea]");
}

void ProvedNotesTest::whatIsNotAlwaysSoIsNotSaid() {
    QFETCH(QString, more);
    QFETCH(QString, rest);
    QCOMPARE(textsOf(asking(more.toStdString(), rest.toStdString())).join('\n'), QString());
}

// told is yes and told is no: of someone who is not sure it is unknown, and the question is asked.
void ProvedNotesTest::aQuestionThatIsOnlyAskedOutOfDoubtComesWithTheDoubt() {
    const auto questionnaire =
        asking("- {id: inner, type: yes-no, text: I, show-when: told is yes and told is no}", "");
    const ProofNotes notes = notesOf(questionnaire);
    QVERIFY(!notes.empty());
    QVERIFY(notes[0].proved == Proved::NeverShown && notes[0].witness);
    Session session(questionnaire, Timestamp{notes[0].witness->today, 0});
    session.begin(notes[0].witness->answers, Timestamp{notes[0].witness->today, 0});
    QVERIFY(session.isShown(questionIn(*questionnaire, "inner")));
    QVERIFY(session.state(questionIn(*questionnaire, "told")) == QuestionState::NotSure);
}

// The finding looks at it too, but only by what shows the field.
void ProvedNotesTest::anIdleOptionIsShownWhereItIsNamed() {
    const auto questionnaire = asking(
        "- id: list\n  type: rows\n  text: L\n  row: r\n  fields:\n"
        "    - {id: form, type: choice, text: F, options: [{id: x, text: X}, {id: y, text: Y}, {id: z, "
        "text: Z}]}\n"
        "    - {id: size, type: number, text: S, range: [0, 9], show-when: 'form in [x, y] and not (form "
        "is y)'}",
        found("any(list: size > 3)"));
    const ProofNotes notes = notesOf(questionnaire);
    QCOMPARE(notes.size(), std::size_t{1});
    QCOMPARE(noteText(*questionnaire, notes[0]), std::string("idle option: form=y"));
    QCOMPARE(textAt(*questionnaire, notes[0].span), std::string("form in [x, y]"));
}

void ProvedNotesTest::anImpliedFindingComesWithAnswersThatRaiseItAlone() {
    const auto questionnaire = asking("", found("score > 8", "score > 5"));
    const ProofNotes notes = notesOf(questionnaire);
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY(notes[0].witness);
    QCOMPARE(notes[0].witness->answers.size(), std::size_t{1});
    Session session(questionnaire, Timestamp{notes[0].witness->today, 0});
    session.begin(notes[0].witness->answers, Timestamp{notes[0].witness->today, 0});
    const Screening result = screen(session);
    QVERIFY(result.findings[0].status == FindingStatus::RuledOut);
    QVERIFY(result.findings[1].status == FindingStatus::Raised);
}

void ProvedNotesTest::everyNumberOfThreadsFindsTheSame() {
    const auto questionnaire = asking("", found("score > 8 or score > 9", "score > 5 and score > 3") +
                                              finding("fc", "drug includes any of [beer]"));
    const auto texts = [&](unsigned threads) {
        std::string text;
        for (const ProofNote& note : notesOf(questionnaire, threads))
            text += noteText(*questionnaire, note) + "\n";
        return text;
    };
    const std::string one = texts(1);
    QVERIFY(!one.empty());
    QCOMPARE(texts(2), one);
    QCOMPARE(texts(5), one);
}

void ProvedNotesTest::aDayOfScreeningIsAnyDayOfThePeriod() {
    const auto questionnaire = asking("", found("years from since to today >= 30 and told is yes"));
    const NodeIndex rule = questionnaire->data().findings[0].when;
    const Date first = *Date::of(2027, 3, 14);
    const auto until = [&](Date last) {
        return makeProver(questionnaire, {first, last, 10'000})->prove({{rule, {Truth::True}}});
    };
    QVERIFY(std::holds_alternative<Impossible>(until(*Date::of(2029, 12, 31))));
    const Proof proof = until(*Date::of(2030, 1, 1));
    QVERIFY(std::holds_alternative<Possible>(proof));
    QCOMPARE(std::get<Possible>(proof).witness.today.iso(), std::string("2030-01-01"));
}

// What is summed over rows may need more of them than any number that was tried.
void ProvedNotesTest::whatCannotBeDecidedInTimeSaysSo() {
    const auto questionnaire = asking("", found("sum(medicines: dose) > 1000", "sum(medicines: dose) < 0"));
    const auto prover = makeProver(questionnaire, {*Date::of(2027, 3, 14), *Date::of(2027, 3, 14), 10'000});
    const Proof large = prover->prove({{questionnaire->data().findings[0].when, {Truth::True}}});
    QVERIFY(std::holds_alternative<Undecided>(large));
    QVERIFY(std::get<Undecided>(large).why == Undecided::Why::Rows);
    QVERIFY(std::holds_alternative<Impossible>(
        prover->prove({{questionnaire->data().findings[1].when, {Truth::True}}})));
}

QTEST_APPLESS_MAIN(ProvedNotesTest)
#include "proved_notes_test.moc"
