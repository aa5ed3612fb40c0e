// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/screening.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class ComputedValueTest : public QObject {
    Q_OBJECT

private slots:
    void aConditionCarriesItsTruth_data();
    void aConditionCarriesItsTruth();
    void aNumberIsUsedByName();
    void aHiddenValueIsNotApplicable();
    void aValueBehindAGateThatWaitsWaits();
    void valuesMayBeGivenInAnyOrder();
    void valuesCanBeUsedWithinRows();
};

void ComputedValueTest::aConditionCarriesItsTruth_data() {
    QTest::addColumn<Fact>("fact");
    QTest::addColumn<QString>("isYes");
    QTest::addColumn<QString>("isNo");
    QTest::newRow("not asked") << notAsked() << "waiting"
                               << "waiting";
    QTest::newRow("declined") << withheld() << "unknown"
                              << "unknown";
    QTest::newRow("holds") << yes() << "true"
                           << "false";
    QTest::newRow("does not") << no() << "false"
                              << "true";
}

void ComputedValueTest::aConditionCarriesItsTruth() {
    QFETCH(Fact, fact);
    QFETCH(QString, isYes);
    QFETCH(QString, isNo);
    Screening screening;
    screening.ask("drowsy", Type::yesNo()).compute("sedated", "drowsy is yes");
    screening.rule("sedated is yes")
        .rule("sedated is no")
        .rule("sedated in [yes]")
        .rule("sedated in [yes, no]");
    screening.set("drowsy", fact);
    QCOMPARE(word(screening.truth(0)), isYes);
    QCOMPARE(word(screening.truth(1)), isNo);
    QCOMPARE(word(screening.truth(2)), isYes);
    QCOMPARE(word(screening.truth(3)), isKnown(screening.truth(0)) ? "true" : isYes.toLatin1().constData());
    const auto& slot = (*screening.program())[screening.index("sedated")];
    QCOMPARE(slot.type.kind, TypeKind::YesNo);
    QCOMPARE(word(screening.evaluator().truth(*slot.value)), isYes);
}

void ComputedValueTest::aNumberIsUsedByName() {
    Screening screening;
    screening.ask("birth", dateType())
        .compute("age", "years from birth to today", {}, "years")
        .rule("age >= 65")
        .rule("age");
    screening.set("birth", date("1950"));
    QCOMPARE(word(screening.truth(0)), "true");
    QCOMPARE(QString::fromStdString(word(screening.number(1))), "76..77");
    const auto& slot = (*screening.program())[screening.index("age")];
    QCOMPARE(slot.type.unit, std::string("years"));
    QCOMPARE(screening.evaluator().number(*slot.value), screening.number(1));
}

void ComputedValueTest::aHiddenValueIsNotApplicable() {
    Screening screening;
    screening.ask("adult", Type::yesNo()).ask("a", numberType(0, 10)).ask("b", Type::yesNo());
    screening.compute("score", "a * 2", "adult is yes").compute("likely", "b is yes", "adult is yes");
    screening.rule("score >= 0")
        .rule("score")
        .rule("likely is yes")
        .rule("likely is no")
        .rule("not likely is yes");
    screening.set("a", number(3)).set("b", no()).set("adult", no());
    QCOMPARE(word(screening.truth(0)), "false");
    QCOMPARE(QString::fromStdString(word(screening.number(1))), "not applicable");
    QCOMPARE(word(screening.truth(2)), "false");
    QCOMPARE(word(screening.truth(3)), "false");
    QCOMPARE(word(screening.truth(4)), "true");
    QCOMPARE(screening.evaluator().shown(screening.index("score")), Truth::False);
    screening.set("adult", withheld());
    QCOMPARE(word(screening.truth(0)), "true");
    QCOMPARE(word(screening.truth(3)), "true");
}

void ComputedValueTest::aValueBehindAGateThatWaitsWaits() {
    Screening screening;
    screening.ask("adult", Type::yesNo()).ask("a", numberType(0, 10)).ask("b", Type::yesNo());
    screening.compute("score", "a * 2", "adult is yes").compute("likely", "b is yes", "adult is yes");
    screening.rule("score >= 0").rule("score").rule("likely is yes").rule("likely is no");
    screening.set("a", number(3)).set("b", no());
    QCOMPARE(word(screening.truth(0)), "waiting");
    QCOMPARE(QString::fromStdString(word(screening.number(1))), "6 waiting, perhaps not");
    QCOMPARE(word(screening.truth(2)), "waiting");
    QCOMPARE(word(screening.truth(3)), "waiting");
}

void ComputedValueTest::valuesMayBeGivenInAnyOrder() {
    Screening screening;
    screening.ask("a", numberType(0, 10), "high is no").ask("b", numberType(0, 10));
    screening.compute("total", "sum(half, b)").compute("half", "b / 2").compute("high", "total > 12");
    screening.rule("total = 6").rule("high is yes").rule("a > 0");
    screening.set("b", number(4)).set("a", number(1));
    QCOMPARE(word(screening.truth(0)), "true");
    QCOMPARE(word(screening.truth(1)), "false");
    QCOMPARE(word(screening.truth(2)), "true");
    screening.set("b", number(10));
    QCOMPARE(word(screening.truth(1)), "true");
    QCOMPARE(word(screening.truth(2)), "false");
}

void ComputedValueTest::valuesCanBeUsedWithinRows() {
    Screening screening;
    screening.ask("limit", numberType(0, 100)).ask("strict", Type::yesNo());
    screening.ask("readings", typed(TypeKind::Rows))
        .field("top", numberType(0, 300))
        .field("arm", Type::yesNo(), "careful is yes");
    screening.compute("bound", "limit + 100").compute("careful", "strict is yes");
    screening.rule("any(readings: top > bound)")
        .rule("any(readings: careful is no)")
        .rule("all(readings: arm is yes)");
    screening.set("limit", number(40)).set("strict", no()).set("readings", rowsOf({{number(150), yes()}}));
    QCOMPARE(word(screening.truth(0)), "true");
    QCOMPARE(word(screening.truth(1)), "true");
    QCOMPARE(word(screening.truth(2)), "false"); // not asked for
    screening.set("limit", number(60)).set("strict", yes());
    QCOMPARE(word(screening.truth(0)), "false");
    QCOMPARE(word(screening.truth(1)), "false");
    QCOMPARE(word(screening.truth(2)), "true");
}

QTEST_APPLESS_MAIN(ComputedValueTest)
#include "computed_value_test.moc"
