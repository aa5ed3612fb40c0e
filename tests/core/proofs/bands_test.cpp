// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/bands.h"
#include "core/findings/screening.h"
#include "core/proofs/prover.h"
#include "tests/core/proofs/note_text.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const char* const questions = R"(- {id: told, type: yes-no, text: "Told?"}
- {id: phq, type: number, text: "Score?", range: [0, 27]}
- {id: other, type: number, text: "Other score?", range: [0, 27]}
- {id: heat, type: number, text: "Temperature?", range: [34, 42], decimals: 1}
- {id: later, type: number, text: "Later?", range: [0, 27], show-when: told is yes}
- {id: since, type: date, text: "Since?", range: [2000-01-01, today]}
- id: readings
  type: rows
  text: Pressure?
  row: reading
  fields:
    - {id: top, type: number, text: Top, range: [50, 260]}
    - {id: bottom, type: number, text: Bottom, range: [20, 200]})";

/// One finding for each condition, of one topic unless it says "other topic" or "no topic" before a colon.
QString findings(const QStringList& conditions) {
    QString text =
        "topics: [{id: mood, title: Mood}, {id: rest, title: Rest}]\n"
        "computed: [{id: total, label: t, value: phq + other}, {id: half, label: h, value: phq / 2}, "
        "{id: few, label: f, value: other < 10}, {id: many, label: m, value: other > 10}]\n"
        "findings:\n";
    char name = 'a';
    for (QString condition : conditions) {
        QString place = ", topic: mood";
        if (condition.startsWith("rest: "))
            place = ", topic: rest";
        else if (condition.startsWith("none: "))
            place = "";
        else if (condition.startsWith("word: "))
            place = ", category: word";
        if (const auto end = condition.indexOf(": "); end == 4)
            condition = condition.mid(6);
        text +=
            QString("  - {id: f%1, kind: flag, title: T, when: '%2'%3, cite: [{document: leaflet, section: "
                    "One}]}\n")
                .arg(QChar(name++))
                .arg(condition, place);
    }
    return text;
}

std::shared_ptr<const Questionnaire> with(const QString& rest) {
    return questionnaireOf(questions, rest.toStdString());
}

ProofNotes notesOf(const std::shared_ptr<const Questionnaire>& questionnaire) {
    const Date day = *Date::of(2027, 3, 14);
    Provers provers([&] { return makeProver(questionnaire, {day, day, 10'000}); }, 2);
    return bandNotes(*questionnaire, provers);
}

QString textsOf(const std::shared_ptr<const Questionnaire>& questionnaire) {
    QStringList texts;
    for (const ProofNote& note : notesOf(questionnaire))
        texts << QString::fromStdString(noteText(*questionnaire, note));
    return texts.join('\n');
}

} // namespace

class BandsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!canProve())
            QSKIP("built without a solver");
    }
    void whatLiesBetweenBandsOrInTwoIsFound_data();
    void whatLiesBetweenBandsOrInTwoIsFound();
    void whatIsCutWithoutGapsIsNotNoted_data();
    void whatIsCutWithoutGapsIsNotNoted();
    void theAnswersOfAGapRaiseNeither();
    void theAnswersOfAnOverlapRaiseBoth();
    void urgentTriggersAreASet();
};

void BandsTest::whatLiesBetweenBandsOrInTwoIsFound_data() {
    QTest::addColumn<QStringList>("conditions");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QStringList& conditions, const QString& expected) {
        QTest::newRow(name) << conditions << expected;
    };
    row("exactly ten in neither", {"phq > 5 and phq < 10", "phq > 10"}, "band gap: fa [phq < 10] fb at 10");
    row("exactly ten in both", {"phq >= 5 and phq <= 10", "phq >= 10"},
        "band overlap: fa [phq <= 10] fb at 10");
    row("written the other way round", {"5 < phq and 10 > phq", "not (phq <= 10)"},
        "band gap: fa [10 > phq] fb at 10");
    row("the upper one first", {"phq > 10", "phq > 5 and phq < 10"}, "band gap: fb [phq < 10] fa at 10");
    row("one whole number in neither", {"phq >= 5 and phq <= 9", "phq >= 11"},
        "band gap: fa [phq <= 9] fb at 10");
    row("more than one in neither", {"phq >= 5 and phq <= 9", "phq >= 12"}, "band gap: fa [phq <= 9] fb");
    row("more than one in both", {"phq >= 5 and phq < 12", "phq >= 10 and phq < 20"},
        "band overlap: fa [phq < 12] fb");
    row("two that only leave out one value", {"phq < 10", "phq > 10"}, "band gap: fa [phq < 10] fb at 10");
    row("two that only share one value", {"phq <= 10", "phq >= 10"}, "band overlap: fa [phq <= 10] fb at 10");
    row("a gap in each of two places", {"phq < 5", "phq > 5 and phq < 10", "phq > 10"},
        "band gap: fa [phq < 5] fb at 5\nband gap: fb [phq < 10] fc at 10");
    row("wide gaps in several places",
        {"phq >= 0 and phq < 3", "phq >= 8 and phq < 12", "phq >= 17 and phq < 20"},
        "band gap: fa [phq < 3] fb\nband gap: fb [phq < 12] fc");
    row("wide gaps in several places, and no end below or above",
        {"phq < 5", "phq >= 8 and phq < 12", "phq > 20"},
        "band gap: fa [phq < 5] fb\nband gap: fb [phq < 12] fc");
    row("and one value beside what is usual", {"phq < 5", "phq > 20 and phq < 24", "phq > 24"},
        "band gap: fb [phq < 24] fc at 24");
    row("overlaps in several places", {"phq >= 2 and phq < 9", "phq >= 7 and phq < 15", "phq >= 12"},
        "band overlap: fa [phq < 9] fb\nband overlap: fb [phq < 15] fc");
    row("a gap and an overlap", {"phq >= 2 and phq < 6", "phq >= 9 and phq < 15", "phq >= 12 and phq < 20"},
        "band gap: fa [phq < 6] fb\nband overlap: fb [phq < 15] fc");
    row("a number with decimals", {"heat >= 37 and heat < 38.5", "heat > 38.5"},
        "band gap: fa [heat < 38.5] fb at 38.5");
    row("a computed score", {"total >= 10 and total <= 19", "total > 20"},
        "band gap: fa [total <= 19] fb at 20");
    row("a number that is not whole", {"half >= 2 and half < 5", "half > 5"},
        "band gap: fa [half < 5] fb at 5");
    row("a length of time",
        {"years from since to today >= 1 and years from since to today < 5", "years from since to today > 5"},
        "band gap: fa [years from since to today < 5] fb at 5");
    row("a field of a row", {"any(readings: top > 120 and top < 140)", "any(readings: top > 140)"},
        "band gap: fa [top < 140] fb at 140");
    row("a field of a row in both", {"any(readings: top > 120 and top <= 140)", "any(readings: top >= 140)"},
        "band overlap: fa [top <= 140] fb at 140");
    row("with the same condition beside it",
        {"told is yes and phq > 5 and phq < 10", "phq > 10 and told is yes"},
        "band gap: fa [phq < 10] fb at 10");
    row("no topic and no category", {"none: phq > 5 and phq < 10", "none: phq > 10"},
        "band gap: fa [phq < 10] fb at 10");
    row("too low or too high", {"phq > 5 and phq < 10", "phq < 3 or phq > 10"},
        "band gap: fa [phq < 10] fb at 10");
    row("either of two ends, and what lies between", {"heat < 36 or heat > 38", "heat > 36 and heat < 38"},
        "band gap: fa [heat < 36] fb at 36\nband gap: fb [heat < 38] fa at 38");
    row("both ends in both", {"heat <= 36 or heat >= 38", "heat >= 36 and heat <= 38"},
        "band overlap: fa [heat <= 36] fb at 36\nband overlap: fb [heat <= 38] fa at 38");
    row("behind computed values", {"few is yes", "many is yes"}, "band gap: fa [few is yes] fb at 10");
    row("behind the opposite of one", {"few is yes", "not (many is no)"},
        "band gap: fa [few is yes] fb at 10");
    row("a constant that is worked out", {"phq >= 0.5 * 10 and phq < 10", "phq > 2 * 5"},
        "band gap: fa [phq < 10] fb at 10");
    row("a category in place of a topic", {"word: phq > 5 and phq < 10", "word: phq > 10"},
        "band gap: fa [phq < 10] fb at 10");
}

void BandsTest::whatLiesBetweenBandsOrInTwoIsFound() {
    QFETCH(QStringList, conditions);
    QFETCH(QString, expected);
    QCOMPARE(textsOf(with(findings(conditions))), expected);
}

void BandsTest::whatIsCutWithoutGapsIsNotNoted_data() {
    QTest::addColumn<QStringList>("conditions");
    const auto row = [](const char* name, const QStringList& conditions) {
        QTest::newRow(name) << conditions;
    };
    row("bands that meet", {"phq >= 5 and phq < 10", "phq >= 10 and phq < 15", "phq >= 15"});
    row("whole numbers that meet", {"phq >= 5 and phq <= 9", "phq >= 10"});
    row("and are open above", {"phq >= 5 and phq <= 9", "phq >= 10 and phq < 15"});
    row("whole numbers of a question that may be hidden", {"later >= 5 and later <= 9", "later >= 10"});
    row("decimals that meet", {"heat >= 37 and heat <= 38.4", "heat >= 38.5"});
    row("whole sums that meet", {"total >= 5 and total <= 9", "total > 9.5"});
    row("the open ends", {"phq >= 5 and phq < 10", "phq >= 10 and phq < 15"});
    row("one within the other", {"phq >= 5", "phq >= 10", "phq >= 10 and phq < 15"});
    row("one within the other as far as the range goes", {"phq >= 5 and phq <= 27", "phq >= 10"});
    row("one within the other as far as whole numbers go",
        {"phq >= 5 and phq < 10.5", "phq >= 8 and phq <= 10.7"});
    row("a gap that a third one fills", {"phq >= 5 and phq < 10", "phq > 10", "phq >= 10 and phq <= 10"});
    row("a gap that one value fills", {"phq >= 5 and phq < 10", "phq > 10", "phq = 10"});
    row("what is usual between too low and too high", {"phq < 5", "phq > 20"});
    row("and in steps", {"phq < 5", "phq > 20 and phq <= 24", "phq > 24"});
    row("one looks up and one looks down", {"phq > 5", "phq < 10"});
    row("another topic", {"phq > 5 and phq < 10", "rest: phq > 10"});
    row("a topic and none", {"phq > 5 and phq < 10", "none: phq > 10"});
    row("no topic and no category, and more than one value",
        {"none: phq > 5 and phq < 10", "none: phq > 12"});
    row("no topic and no category, and nothing between", {"none: phq > 5 and phq < 10", "none: phq >= 10"});
    row("two numbers", {"phq > 5 and phq < 10", "other > 10"});
    row("two fields", {"any(readings: top > 120 and top < 140)", "any(readings: bottom > 140)"});
    row("another condition beside it", {"phq > 5 and phq < 10", "phq > 10 and told is yes"});
    row("the other answer beside it", {"phq > 5 and phq < 10 and told is no", "phq > 10 and told is yes"});
    row("too low or too high", {"phq >= 3 and phq <= 10", "phq < 3 or phq > 10"});
    row("too low or too high, and more than one value", {"phq > 5 and phq < 10", "phq < 3 or phq > 12"});
    row("either of two numbers", {"phq > 5 and phq < 10", "other < 3 or phq > 10"});
    row("behind computed values, and nothing between", {"few is yes", "many is yes or other = 10"});
    row("not few", {"few is yes", "few is no"});
    row("beyond the range", {"phq > 5 and phq < 30", "phq > 30"});
    row("never both known and in a gap of a whole count",
        {"count(told is yes, phq > 3) < 1", "count(told is yes, phq > 3) > 0"});
}

void BandsTest::whatIsCutWithoutGapsIsNotNoted() {
    QFETCH(QStringList, conditions);
    QCOMPARE(textsOf(with(findings(conditions))), QString());
}

void BandsTest::theAnswersOfAGapRaiseNeither() {
    const auto questionnaire = with(findings({"phq > 5 and phq < 10", "phq > 10"}));
    const ProofNotes notes = notesOf(questionnaire);
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY(notes[0].witness);
    Session session(questionnaire, Timestamp{notes[0].witness->today, 0});
    session.begin(notes[0].witness->answers, Timestamp{notes[0].witness->today, 0});
    const Screening result = screen(session);
    QVERIFY(result.findings[0].status == FindingStatus::RuledOut);
    QVERIFY(result.findings[1].status == FindingStatus::RuledOut);
    const Answer& answer = session.answer(questionIn(*questionnaire, "phq"));
    QVERIFY(answer.state == Answer::State::Answered && std::get<double>(answer.value) == 10);
}

void BandsTest::theAnswersOfAnOverlapRaiseBoth() {
    const auto questionnaire =
        with(findings({"any(readings: top > 120 and top <= 140)", "any(readings: top >= 140)"}));
    const ProofNotes notes = notesOf(questionnaire);
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY(notes[0].witness);
    Session session(questionnaire, Timestamp{notes[0].witness->today, 0});
    session.begin(notes[0].witness->answers, Timestamp{notes[0].witness->today, 0});
    const Screening result = screen(session);
    QVERIFY(result.findings[0].status == FindingStatus::Raised);
    QVERIFY(result.findings[1].status == FindingStatus::Raised);
}

void BandsTest::urgentTriggersAreASet() {
    const auto urgent = [](const char* a, const char* b) {
        return QString("urgent:\n  - {id: ua, tier: same-visit, when: '%1', title: A}\n"
                       "  - {id: ub, tier: same-visit, when: '%2', title: B}\n")
            .arg(a, b);
    };
    QCOMPARE(textsOf(with(urgent("phq > 5 and phq < 10", "phq > 10"))),
             QString("band gap: ua [phq < 10] ub at 10"));
    QCOMPARE(textsOf(with(urgent("phq > 5 and phq < 10", "phq >= 10"))), QString());
    // Of a pair of answers that do not fit nobody says that the rest does.
    QCOMPARE(textsOf(with("contradictions:\n  - {id: ca, when: phq > 5 and phq < 10, text: A}\n"
                          "  - {id: cb, when: phq > 10, text: B}\n")),
             QString());
}

QTEST_GUILESS_MAIN(BandsTest)
#include "bands_test.moc"
