// SPDX-License-Identifier: GPL-3.0-or-later
// A contradiction, or what always holds, beside other conditions: what one of them says of someone who
// declined an answer must not hide it.
#include "tests/core/proofs/note_text.h"
#include "tests/core/proofs/proved_questions.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QString flags(const char* when) { return QString::fromStdString(found(when)); }

QString textsOf(const QString& more, const QString& rest) {
    const auto questionnaire = asking(more.toStdString(), rest.toStdString());
    QStringList texts;
    for (const ProofNote& note : notesOf(questionnaire))
        texts << QString::fromStdString(noteText(*questionnaire, note));
    return texts.join('\n');
}

const QString inner = "- {id: inner, type: yes-no, text: I, show-when: told is yes}";

} // namespace

class ConstantPartsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aPartThatNeverOrAlwaysHoldsIsFound_data();
    void aPartThatNeverOrAlwaysHoldsIsFound();
    void aPartThatTellsAnswersApartIsNot_data();
    void aPartThatTellsAnswersApartIsNot();
};

void ConstantPartsTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void ConstantPartsTest::aPartThatNeverOrAlwaysHoldsIsFound_data() {
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* when, const char* expected) {
        QTest::newRow(name) << QString() << flags(when) << expected;
    };
    row("two answers to one question", "told is yes or (mania is past and mania is never)",
        "never true: fa [mania is past and mania is never] because [mania is past] [mania is never]");
    row("two ends of a number", "score > 3 or (age > 50 and age < 40)",
        "never true: fa [age > 50 and age < 40] because [age > 50] [age < 40]");
    row("a condition and its negation",
        "score > 4 or (mania is past and told is yes and not (mania is past))",
        "never true: fa [mania is past and told is yes and not (mania is past)] because [mania is past] "
        "[mania is past]");
    row("every number", "told is no and (score < 8 or score > 7)",
        "always true: fa [score < 8 or score > 7] because [score < 8] [score > 7]");
    row("a negated contradiction", "told is yes and not (mania is past and mania is never)",
        "always true: fa [not (mania is past and mania is never)] because [mania is past] [mania is never]");
    row("within a row", "any(medicines: dose > 4 and dose < 3) or told is yes",
        "never true: fa [any(medicines: dose > 4 and dose < 3)] because [dose > 4] [dose < 3]");
    row("an option that stands alone", "drug includes all of [beer, none-of-these] or told is yes",
        "never true: fa [drug includes all of [beer, none-of-these]] because [drug includes all of [beer, "
        "none-of-these]]");
    row("two lists of options",
        "(drug includes any of [beer] and drug includes any of [none-of-these]) or told is yes",
        "never true: fa [drug includes any of [beer] and drug includes any of [none-of-these]] because [drug "
        "includes any of [beer]] [drug includes any of [none-of-these]]");
    row("every option", "told is yes and (drug includes any of [beer, wine, tea, none-of-these])",
        "always true: fa [drug includes any of [beer, wine, tea, none-of-these]] because [drug includes any "
        "of "
        "[beer, wine, tea, none-of-these]]");
    row("deep within", "told is yes or (score > 3 and (age > 40 or (mania is past and mania is never)))",
        "never true: fa [mania is past and mania is never] because [mania is past] [mania is never]");
    row("in the larger part only once",
        "told is yes or (score > 3 and ((mania is past and mania is never) or (mania is past and mania is "
        "current)))",
        "never true: fa [score > 3 and ((mania is past and mania is never) or (mania is past and mania is "
        "current))] because [(mania is past and mania is never) or (mania is past and mania is current)]");
    row("that matters in doubt alone", "told is yes or (told is no and score > 3)",
        "idle part but for doubt: fa [told is no] because [told is yes] [told is no]");
    QTest::newRow("a computed yes or no that is never yes")
        << QString()
        << "computed:\n  - {id: odd, label: o, value: score > 8 and score < 3}\n" +
               flags("mania is past or odd is yes")
        << "never true: value of odd [score > 8 and score < 3] because [score > 8] [score < 3]";
    QTest::newRow("one that is always yes")
        << QString()
        << "computed:\n  - {id: odd, label: o, value: score < 8 or score > 3}\n" +
               flags("mania is past and odd is yes")
        << "always true: value of odd [score < 8 or score > 3] because [score < 8] [score > 3]";
    QTest::newRow("a show-when") << "- {id: inner, type: yes-no, text: I, show-when: told is yes or (mania "
                                    "is past and mania is never)}"
                                 << QString()
                                 << "never true: show-when of inner [mania is past and mania is never] "
                                    "because [mania is past] [mania is "
                                    "never]";
    QTest::newRow("against a show-when") << inner << flags("mania is past or (inner is yes and told is no)")
                                         << "never true: fa [inner is yes and told is no] because [told is "
                                            "yes] of inner [inner is yes] [told is no]";
    QTest::newRow("a contradiction of answers")
        << QString()
        << "contradictions:\n  - {id: odd, when: told is yes or (score > 8 and score < 3), text: O}\n"
        << "never true: odd [score > 8 and score < 3] because [score > 8] [score < 3]";
}

void ConstantPartsTest::aPartThatNeverOrAlwaysHoldsIsFound() {
    QFETCH(QString, more);
    QFETCH(QString, rest);
    QFETCH(QString, expected);
    QCOMPARE(textsOf(more, rest), expected);
}

void ConstantPartsTest::aPartThatTellsAnswersApartIsNot_data() {
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("rest");
    const auto row = [](const char* name, const char* when) {
        QTest::newRow(name) << QString() << flags(when);
    };
    row("two questions", "told is yes or (mania is past and score > 8)");
    row("a number between", "told is yes or (age > 40 and age < 42)");
    row("a number that is left out", "told is no and (score < 8 or score > 8)");
    row("rows of their own", "(any(medicines: dose > 4) and any(medicines: dose < 3)) or told is yes");
    row("a row between", "any(medicines: dose > 2 and dose < 4) or told is yes");
    row("options that go together", "drug includes all of [beer, wine] or told is yes");
    row("some options", "told is yes and drug includes any of [beer, wine, tea]");
    row("who was asked", "told is answered and told is no and score > 3");
    QTest::newRow("what may be hidden")
        << "- {id: depth, type: number, text: D, range: [0, 9], show-when: told is yes}"
        << flags("(depth > 3 or depth <= 3) and mania is past");
    QTest::newRow("a show-when that is said once more")
        << inner << flags("mania is past or (inner is yes and told is yes)");
    QTest::newRow("a computed yes or no")
        << QString()
        << "computed:\n  - {id: odd, label: o, value: score > 3 and score < 8}\n" +
               flags("mania is past or odd is yes");
}

void ConstantPartsTest::aPartThatTellsAnswersApartIsNot() {
    QFETCH(QString, more);
    QFETCH(QString, rest);
    QCOMPARE(textsOf(more, rest), QString());
}

QTEST_APPLESS_MAIN(ConstantPartsTest)
#include "constant_parts_test.moc"
