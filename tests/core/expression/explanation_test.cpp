// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/screening.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// yes and no are answered so, open was not asked, unsure was declined; hidden is off, behind waits for open.
Screening clinic(const std::string& rule) {
    Screening screening;
    screening.ask("yes-1", Type::yesNo())
        .ask("yes-2", Type::yesNo())
        .ask("no-1", Type::yesNo())
        .ask("no-2", Type::yesNo());
    screening.ask("open", Type::yesNo()).ask("unsure", Type::yesNo());
    screening.ask("hidden", numberType(0, 10), "no-1 is yes")
        .ask("behind", numberType(0, 10), "yes-1 is yes and open is yes");
    screening.ask("let-through", numberType(0, 10), "unsure is yes");
    screening.ask("five", numberType(0, 10))
        .ask("zero", numberType(0, 10))
        .ask("later", numberType(0, 10))
        .ask("declined", numberType(0, 10));
    screening.ask("born", dateType()).ask("medicine", typed(TypeKind::Vocabulary, {"opioid", "stimulant"}));
    screening.ask("list", typed(TypeKind::Rows))
        .field("dose", numberType(0, 10))
        .field("daily", Type::yesNo())
        .field("often", numberType(0, 7), "daily is no");
    screening.ask("hidden-list", typed(TypeKind::Rows), "no-2 is yes").field("size", numberType(0, 10));
    screening.compute("total", "five + later")
        .compute("known", "yes-1 is yes or open is yes")
        .compute("off", "five + 1", "no-2 is yes");
    screening.rule(rule);
    for (const char* id : {"yes-1", "yes-2"})
        screening.set(id, yes());
    for (const char* id : {"no-1", "no-2"})
        screening.set(id, no());
    screening.set("unsure", withheld())
        .set("declined", withheld())
        .set("five", number(5))
        .set("zero", number(0));
    screening.set("born", date("1985")).set("medicine", some({1}, false)).set("hidden", number(3));
    screening.set("list", rowsOf({{number(1), yes(), number(3)},
                                  {number(9), no(), number(2)},
                                  {withheld(), notAsked(), notAsked()}},
                                 true));
    return screening;
}

} // namespace

class ExplanationTest : public QObject {
    Q_OBJECT

private slots:
    void namesWhatDecidesAndWhatIsMissing_data();
    void namesWhatDecidesAndWhatIsMissing();
    void aGateThatWaitsIsNamedInPlaceOfItsQuestion();
    void anOpenListIsMissing();
};

void ExplanationTest::namesWhatDecidesAndWhatIsMissing_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("because");
    QTest::addColumn<QString>("missing");
    const auto row = [](const char* rule, const char* because, const char* missing) {
        QTest::newRow(rule) << rule << because << missing;
    };
    row("yes-1 is yes", "yes-1", "");
    row("yes-1 is no", "yes-1", "");
    row("open is yes", "", "open");
    row("unsure is yes", "", "unsure");
    row("unsure is answered", "unsure", "");
    row("yes-2 is yes and yes-1 is yes", "yes-1 yes-2", "");
    row("yes-1 is yes and no-1 is yes", "no-1", "");
    row("no-2 is yes and no-1 is yes and open is yes", "no-1 no-2", "");
    row("yes-1 is yes or no-1 is yes", "yes-1", "");
    row("yes-2 is yes or yes-1 is yes or open is yes", "yes-1 yes-2", "");
    row("no-1 is yes or no-2 is yes", "no-1 no-2", "");
    row("yes-1 is yes and (open is yes or no-1 is yes)", "yes-1 no-1", "open");
    row("not (yes-1 is yes and open is yes)", "yes-1", "open");
    row("yes-1 is yes and unsure is yes and yes-1 is yes", "yes-1", "unsure");
    row("hidden > 2", "no-1", "");
    row("not hidden > 2", "no-1", "");
    row("behind > 2", "", "open");
    row("let-through > 2", "", "let-through");
    row("five > 3", "five", "");
    row("five + later >= 5", "five", "");
    row("five + later > 5", "five", "later");
    row("sum(five, later, declined) > 3", "five", "");
    row("sum(five, later, declined) > 9", "five", "later declined");
    row("sum(five, hidden) > 3", "no-1 five", ""); // that hidden is skipped rests on no-1
    row("five + hidden > 3", "no-1", "");
    row("mean(hidden) > 3", "no-1", "");
    row("count(yes-1 is yes, no-1 is yes, open is yes) >= 1", "yes-1 no-1", "");
    row("count(yes-1 is yes, no-1 is yes, open is yes) >= 2", "yes-1 no-1", "open");
    row("five / zero > 1", "five", "zero");
    row("five / (hidden + 0) > 1", "no-1", "");
    row("five / sum(hidden) > 1", "five", "no-1");
    row("five / (zero * later) > 1", "five zero", "later");
    row("years from born to today > 41", "", "born");
    row("years from born to today >= 41", "born", "");
    row("years from born to today > later", "born", "");
    row("medicine includes any of [stimulant]", "medicine", "");
    row("medicine includes any of [opioid]", "", "medicine");
    row("medicine includes any of [stimulant] and medicine includes any of [opioid]", "", "medicine");
    row("any(list: dose > 5)", "list[1].dose", "");
    row("any(list: dose > 5 and five > 3)", "five list[1].dose", "");
    row("any(list: dose > 10)", "list list[0].dose list[1].dose", "");
    row("any(list: dose = 4)", "list list[0].dose list[1].dose", "list[2].dose");
    row("all(list: dose > 5)", "list[0].dose", "");
    row("all(list: dose < 10)", "list list[0].dose list[1].dose", "list[2].dose");
    row("any(list: often > 1)", "list[1].often", "");
    row("any(list: often > 2)", "list list[0].daily list[1].often", "list[2].daily");
    row("sum(list: dose) > 9", "list list[0].dose list[1].dose", "");
    row("sum(list: dose) > 10", "list list[0].dose list[1].dose", "list[2].dose");
    row("count(list: daily is yes) > 1", "list list[0].daily list[1].daily", "list[2].daily");
    row("any(hidden-list: size > 1)", "no-2", "");
    row("sum(hidden-list: size) > 1", "no-2", "");
    row("total > 4", "five", "");
    row("total > 5", "five", "later");
    row("known is yes", "yes-1", "");
    row("known is no", "yes-1", "");
    row("off > 1", "no-2", "");
    row("five", "five", "");
    row("total", "five", "later");
}

void ExplanationTest::namesWhatDecidesAndWhatIsMissing() {
    QFETCH(QString, rule);
    Screening screening = clinic(rule.toStdString());
    screening.evaluator();
    QTEST(QString::fromStdString(screening.because()), "because");
    QTEST(QString::fromStdString(screening.missing()), "missing");
}

void ExplanationTest::aGateThatWaitsIsNamedInPlaceOfItsQuestion() {
    Screening screening = clinic("behind > 2");
    QCOMPARE(screening.names(explainGate(screening.evaluator(), screening.index("behind")).missing),
             std::string("open"));
    QVERIFY(explainGate(screening.evaluator(), screening.index("five")).missing.empty());
    QVERIFY(explainGate(screening.evaluator(), screening.index("hidden")).missing.empty());
    QCOMPARE(screening.names(explainGate(screening.evaluator(), screening.index("let-through")).missing),
             std::string("unsure"));
    screening.set("open", yes());
    QCOMPARE(screening.missing(), std::string("behind"));
}

void ExplanationTest::anOpenListIsMissing() {
    Screening screening = clinic("any(list: dose > 9)");
    screening.set("list", rowsOf({{number(1), yes(), notAsked()}}, false));
    QCOMPARE(screening.missing(), std::string("list"));
    QCOMPARE(screening.because(), std::string("list[0].dose"));
    screening.set("list", rowsOf({{number(1), yes(), notAsked()}}, true));
    QCOMPARE(screening.missing(), std::string());
    QCOMPARE(screening.because(), std::string("list list[0].dose"));
}

QTEST_APPLESS_MAIN(ExplanationTest)
#include "explanation_test.moc"
