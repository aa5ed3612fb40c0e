// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/screening.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// a, b and c are numbers from 0 to 10; `hidden` is not applicable, `behind` waits for its gate, c was
/// declined.
Screening scores(const std::string& rule) {
    Screening screening;
    for (const char* id : {"a", "b", "c"})
        screening.ask(id, numberType(0, 10));
    screening.ask("off", Type::yesNo()).ask("later", Type::yesNo());
    screening.ask("hidden", numberType(0, 10), "off is yes").ask("behind", numberType(2, 10), "later is yes");
    screening.ask("birth", dateType())
        .ask("visit", dateType())
        .ask("since", dateType("2020-01-01", "2020-12-31"));
    screening.rule(rule);
    screening.set("a", number(4)).set("b", notAsked()).set("c", withheld()).set("off", no());
    screening.set("birth", date("1985-02-11")).set("visit", date("2019"));
    return screening;
}

} // namespace

class NumberRangeTest : public QObject {
    Q_OBJECT

private slots:
    void arithmeticCarriesRanges_data();
    void arithmeticCarriesRanges();
    void comparisonsDecideAsSoonAsTheRangeDoes_data();
    void comparisonsDecideAsSoonAsTheRangeDoes();
    void agesCompleteOnTheAnniversary_data();
    void agesCompleteOnTheAnniversary();
    void whatOverflowsIsUnbounded();
    void aDateThatCannotBeAfterTodayIsBoundedByIt_data();
    void aDateThatCannotBeAfterTodayIsBoundedByIt();
};

void NumberRangeTest::arithmeticCarriesRanges_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* rule, const char* value) { QTest::newRow(rule) << rule << value; };
    row("a", "4");
    row("b", "0..10 waiting");
    row("c", "0..10 unknown");
    row("hidden", "not applicable");
    row("behind", "2..10 waiting, perhaps not");
    row("a + 1", "5");
    row("a - 1.5", "2.5");
    row("a * -2", "-8");
    row("a / 8", "0.5");
    row("a + b", "4..14 waiting");
    row("a - b", "-6..4 waiting");
    row("a + c", "4..14 unknown");
    row("b + c", "0..20 waiting");
    row("a * c", "0..40 unknown");
    row("b - b", "-10..10 waiting"); // an interval does not remember whose it was
    row("a + hidden", "not applicable");
    row("b * hidden", "not applicable");
    row("a + behind", "6..14 waiting, perhaps not");
    row("hidden / behind", "not applicable");
    row("a / b", "-inf..inf waiting");
    row("a / c", "-inf..inf unknown");
    row("a / (c + 1)", "0.363636..4 unknown");
    row("a / (a - 4)", "-inf..inf unknown"); // all was asked, and there is no such number
    row("b / (a - 4)", "-inf..inf waiting");
    row("sum(a, 2)", "6");
    row("sum(a, b, c)", "4..24 waiting");
    row("sum(a, c)", "4..14 unknown");
    row("sum(a, hidden)", "4");
    row("sum(hidden)", "0");
    row("sum(a, behind)", "4..14 waiting");
    row("mean(a, 8)", "6");
    row("mean(a, hidden)", "4");
    row("mean(hidden)", "not applicable");
    row("mean(a, c)", "2..7 unknown");
    row("mean(a, behind)", "2..10 waiting");
    row("mean(behind)", "2..10 waiting, perhaps not");
    row("min(a, 8)", "4");
    row("min(a, b)", "0..4 waiting");
    row("min(a, behind)", "2..4 waiting");
    row("min(behind, behind)", "2..10 waiting, perhaps not");
    row("min(a, hidden)", "4");
    row("min(hidden, hidden)", "not applicable");
    row("max(a, 8)", "8");
    row("max(a, c)", "4..10 unknown");
    row("max(a, behind)", "4..10 waiting");
    row("max(hidden)", "not applicable");
    row("count(a > 3, a > 5, hidden > 1)", "1");
    row("count(a > 3, b > 5, c > 5)", "1..3 waiting");
    row("count(a > 3, c > 5)", "1..2 unknown");
    row("count(hidden is answered)", "0");
    row("years from birth to today", "42");
    row("months from birth to today", "505");
    row("days from birth to 1985-02-14", "3");
    row("years from visit to today", "7..8");
    row("months from visit to 2019-12-31", "0..11");
    row("days from visit to visit", "-364..364");
    row("days from 2019-12-31 to since", "1..366 waiting");
    row("years from birth to max(visit, 2020-06-01)", "35");
    row("days from min(visit, 2019-06-30) to 2019-07-01", "1..181");
}

void NumberRangeTest::arithmeticCarriesRanges() {
    QFETCH(QString, rule);
    QFETCH(QString, value);
    Screening screening = scores(rule.toStdString());
    QCOMPARE(QString::fromStdString(word(screening.number())), value);
}

void NumberRangeTest::comparisonsDecideAsSoonAsTheRangeDoes_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("truth");
    const auto row = [](const char* rule, const char* truth) { QTest::newRow(rule) << rule << truth; };
    row("sum(a, a, a, c) >= 10", "true"); // twelve points with one item declined
    row("sum(a, c) >= 10", "unknown");
    row("sum(a, b, c) >= 10", "waiting");
    row("sum(a, c) > 14", "false");
    row("a + behind >= 0", "waiting"); // it may turn out not applicable, and then this is false
    row("a + behind > 20", "false");   // and this is false either way
    row("behind != 20", "waiting");
    row("sum(behind) >= 0", "true"); // a sum always is a number
    row("hidden = 5", "false");
    row("hidden != 5", "false");
    row("hidden < 5", "false");
    row("5 >= hidden", "false");
    row("not hidden = 5", "true");
    row("mean(hidden) < 5", "false");
    row("a / (a - 4) > 0", "unknown");
    row("years from visit to today >= 7", "true");
    row("years from visit to today >= 8", "unknown");
    row("visit < 2020-01-01", "true");
    row("visit > birth", "true");
    row("visit >= 2019-07-01", "unknown");
    row("since > visit", "true");
    row("since > 2020-06-01", "waiting");
    row("count(a > 3, b > 5, c > 5) >= 1", "true");
    row("count(a > 3, b > 5, c > 5) > 3", "false");
}

void NumberRangeTest::comparisonsDecideAsSoonAsTheRangeDoes() {
    QFETCH(QString, rule);
    QFETCH(QString, truth);
    Screening screening = scores(rule.toStdString());
    QCOMPARE(word(screening.truth()), truth);
}

void NumberRangeTest::agesCompleteOnTheAnniversary_data() {
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("age");
    QTest::newRow("birthday today") << "1985-03-14"
                                    << "42";
    QTest::newRow("birthday tomorrow") << "1985-03-15"
                                       << "41";
    QTest::newRow("only the month known") << "1985-03"
                                          << "41..42";
    QTest::newRow("an earlier month") << "1985-02"
                                      << "42";
    QTest::newRow("only the year known") << "1985"
                                         << "41..42";
}

void NumberRangeTest::agesCompleteOnTheAnniversary() {
    QFETCH(QString, birth);
    QFETCH(QString, age);
    Screening screening = scores("years from birth to today");
    screening.set("birth", date(birth.toLatin1().constData()));
    QCOMPARE(QString::fromStdString(word(screening.number())), age);
}

void NumberRangeTest::whatOverflowsIsUnbounded() {
    std::string product = "a * 900000000000000";
    for (int i = 0; i < 25; ++i)
        product += " * 900000000000000";
    Screening screening = scores("(" + product + ") - (" + product + ")");
    QVERIFY(screening.number().interval.low <= screening.number().interval.high);
    QVERIFY(screening.number().interval.contains(0));
}

void NumberRangeTest::aDateThatCannotBeAfterTodayIsBoundedByIt_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* rule, const char* value) { QTest::newRow(rule) << rule << value; };
    row("days from unasked to today", "0..46458 waiting"); // from 1900-01-01
    row("days from this-year to today", "0..72");
    row("days from this-month to today", "0..13");
    row("days from long-ago to today", "15413..15778");
    row("days from ever to today", "-292..72");
    row("max(rows: days from began to today)", "0..13");
}

void NumberRangeTest::aDateThatCannotBeAfterTodayIsBoundedByIt() {
    QFETCH(QString, rule);
    QFETCH(QString, value);
    Type upToToday = dateType("1900-01-01", "2299-12-31");
    upToToday.endsToday = true;
    Screening screening; // on 2027-03-14
    for (const char* id : {"unasked", "this-year", "this-month", "long-ago"})
        screening.ask(id, upToToday);
    screening.ask("ever", dateType("1900-01-01", "2299-12-31"))
        .ask("rows", typed(TypeKind::Rows))
        .field("began", upToToday)
        .rule(rule.toStdString())
        .rule("days from this-year to today >= 0")
        .rule("days from unasked to today >= 0");
    screening.set("this-year", date("2027")).set("this-month", date("2027-03")).set("long-ago", date("1984"));
    screening.set("ever", date("2027")).set("rows", rowsOf({{date("2027-03")}}));
    QCOMPARE(QString::fromStdString(word(screening.number())), value);
    QCOMPARE(word(screening.truth(1)), "true");
    QCOMPARE(word(screening.truth(2)), "true");
}

QTEST_APPLESS_MAIN(NumberRangeTest)
#include "number_range_test.moc"
