// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/screening.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Medicines have a dose (0 to 100 mg), and whether it is taken daily; how often is asked where it is not.
Screening clinic() {
    Screening screening;
    screening.ask("later", Type::yesNo())
        .ask("factor", numberType(1, 2))
        .ask("medicines", typed(TypeKind::Rows), "later is yes")
        .field("dose", numberType(0, 100, "mg"))
        .field("daily", Type::yesNo())
        .field("per-week", numberType(0, 6), "daily is no");
    return screening;
}

Fact::Row medicine(Fact dose, Fact daily, Fact perWeek = notAsked()) {
    return {std::move(dose), std::move(daily), std::move(perWeek)};
}

Fact openList(std::vector<Fact::Row> rows, Fact::State state) {
    Fact fact = rowsOf(std::move(rows), false);
    fact.state = state;
    return fact;
}

const std::map<std::string, Fact> lists{
    {"closed, empty", rowsOf({})},
    {"not asked", notAsked()},
    {"open, empty", rowsOf({}, false)},
    {"declined, empty", openList({}, Fact::State::Withheld)},
    {"closed 20 yes, 60 no", rowsOf({medicine(number(20), yes()), medicine(number(60), no(), number(3))})},
    {"closed 20, declined", rowsOf({medicine(number(20), yes()), medicine(withheld(), withheld())})},
    {"closed 20, blank", rowsOf({medicine(number(20), yes()), medicine(notAsked(), notAsked())})},
    {"open 20, 60",
     openList({medicine(number(20), yes()), medicine(number(60), no())}, Fact::State::Answered)},
    {"declined 20, 60",
     openList({medicine(number(20), yes()), medicine(number(60), no())}, Fact::State::Withheld)},
    {"not asked 20", openList({medicine(number(20), yes())}, Fact::State::NotAsked)},
};

} // namespace

class RowOperationTest : public QObject {
    Q_OBJECT

private slots:
    void conditionsOverRows_data();
    void conditionsOverRows();
    void numbersOverRows_data();
    void numbersOverRows();
    void aHiddenListHasNothingToSay_data();
    void aHiddenListHasNothingToSay();
    void aListBehindAGateThatWaitsWaits();
    void aSumBehindAGateThatWaitsKeepsToTheRangeOfItsField_data();
    void aSumBehindAGateThatWaitsKeepsToTheRangeOfItsField();
    void aBodyFollowsQuestionsOutsideTheList();
    void aFieldIsAskedByItsOwnRow();
    void aRowThatLacksAFieldHasNotBeenAskedForIt();
    void aListIsNotAnsweredWhileARequiredFieldIsBlank_data();
    void aListIsNotAnsweredWhileARequiredFieldIsBlank();
    void whetherAListIsAnsweredMayBeAskedInTheRowsOfAnother();
};

void RowOperationTest::conditionsOverRows_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("truth");
    const auto row = [](const char* rule, std::initializer_list<std::pair<const char*, const char*>> cases) {
        for (const auto& [list, truth] : cases)
            QTest::addRow("%s: %s", rule, list) << rule << list << truth;
    };
    row("any(medicines: dose > 50)", {{"closed, empty", "false"},
                                      {"not asked", "waiting"},
                                      {"open, empty", "waiting"},
                                      {"declined, empty", "unknown"},
                                      {"closed 20 yes, 60 no", "true"},
                                      {"closed 20, declined", "unknown"},
                                      {"closed 20, blank", "waiting"},
                                      {"open 20, 60", "true"},
                                      {"declined 20, 60", "true"},
                                      {"not asked 20", "waiting"}});
    row("any(medicines: dose > 70)",
        {{"closed 20 yes, 60 no", "false"}, {"open 20, 60", "waiting"}, {"declined 20, 60", "unknown"}});
    row("all(medicines: dose > 50)", {{"closed, empty", "true"},
                                      {"not asked", "waiting"},
                                      {"open, empty", "waiting"},
                                      {"declined, empty", "unknown"},
                                      {"closed 20 yes, 60 no", "false"},
                                      {"closed 20, declined", "false"},
                                      {"open 20, 60", "false"},
                                      {"declined 20, 60", "false"},
                                      {"not asked 20", "false"}});
    row("all(medicines: dose > 10)", {{"closed 20 yes, 60 no", "true"},
                                      {"closed 20, declined", "unknown"},
                                      {"closed 20, blank", "waiting"},
                                      {"open 20, 60", "waiting"},
                                      {"declined 20, 60", "unknown"}});
    row("any(medicines: per-week = 3)", {{"closed 20 yes, 60 no", "true"}, {"open 20, 60", "waiting"}});
    row("all(medicines: per-week = 3)", {{"closed 20 yes, 60 no", "false"}});
    row("count(medicines: dose > 10) >= 2",
        {{"open 20, 60", "true"}, {"declined 20, 60", "true"}, {"not asked 20", "waiting"}});
    row("count(medicines: dose > 10) < 2", {{"open 20, 60", "false"}, {"closed 20, declined", "unknown"}});
    row("medicines is answered", {{"closed, empty", "true"},
                                  {"not asked", "waiting"},
                                  {"open 20, 60", "waiting"},
                                  {"declined 20, 60", "false"}});
}

void RowOperationTest::conditionsOverRows() {
    QFETCH(QString, rule);
    QFETCH(QString, list);
    QFETCH(QString, truth);
    Screening screening = clinic();
    screening.rule(rule.toStdString()).set("later", yes()).set("medicines", lists.at(list.toStdString()));
    QCOMPARE(word(screening.truth()), truth);
}

void RowOperationTest::numbersOverRows_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* rule, std::initializer_list<std::pair<const char*, const char*>> cases) {
        for (const auto& [list, value] : cases)
            QTest::addRow("%s: %s", rule, list) << rule << list << value;
    };
    row("count(medicines: dose > 50)", {{"closed, empty", "0"},
                                        {"not asked", "0..inf waiting"},
                                        {"declined, empty", "0..inf unknown"},
                                        {"closed 20 yes, 60 no", "1"},
                                        {"closed 20, declined", "0..1 unknown"},
                                        {"closed 20, blank", "0..1 waiting"},
                                        {"open 20, 60", "1..inf waiting"},
                                        {"declined 20, 60", "1..inf unknown"}});
    row("sum(medicines: dose)", {{"closed, empty", "0"},
                                 {"not asked", "0..inf waiting"},
                                 {"closed 20 yes, 60 no", "80"},
                                 {"closed 20, declined", "20..120 unknown"},
                                 {"open 20, 60", "80..inf waiting"},
                                 {"declined 20, 60", "80..inf unknown"}});
    row("sum(medicines: 0 - dose)", {{"open 20, 60", "-inf..-80 waiting"}});
    row("sum(medicines: dose - 50)", {{"open 20, 60", "-inf..inf waiting"}});
    row("sum(medicines: 0 * dose)", {{"open 20, 60", "0 waiting"}});
    row("mean(medicines: dose)", {{"closed, empty", "not applicable"},
                                  {"not asked", "0..100 waiting, perhaps not"},
                                  {"closed 20 yes, 60 no", "40"},
                                  {"closed 20, declined", "10..60 unknown"},
                                  {"open 20, 60", "0..100 waiting"}});
    row("min(medicines: dose)", {{"closed, empty", "not applicable"},
                                 {"closed 20 yes, 60 no", "20"},
                                 {"closed 20, declined", "0..20 unknown"},
                                 {"open 20, 60", "0..20 waiting"},
                                 {"declined, empty", "0..100 unknown, perhaps not"}});
    row("max(medicines: dose)", {{"closed, empty", "not applicable"},
                                 {"closed 20 yes, 60 no", "60"},
                                 {"open 20, 60", "60..100 waiting"}});
    // Taken daily, it is not asked how often: the row is skipped.
    row("sum(medicines: per-week)", {{"closed 20 yes, 60 no", "3"}, {"open 20, 60", "0..inf waiting"}});
    row("mean(medicines: per-week)",
        {{"closed 20 yes, 60 no", "3"}, {"closed 20, blank", "0..6 waiting, perhaps not"}});
    row("max(medicines: dose * 2)", {{"open 20, 60", "120..200 waiting"}});
    row("sum(medicines: sum(dose, per-week))", {{"closed 20 yes, 60 no", "83"}});
}

void RowOperationTest::numbersOverRows() {
    QFETCH(QString, rule);
    QFETCH(QString, list);
    QFETCH(QString, value);
    Screening screening = clinic();
    screening.rule(rule.toStdString()).set("later", yes()).set("medicines", lists.at(list.toStdString()));
    QCOMPARE(QString::fromStdString(word(screening.number())), value);
}

void RowOperationTest::aHiddenListHasNothingToSay_data() {
    QTest::addColumn<QString>("rule");
    for (const char* rule :
         {"any(medicines: dose > 0)", "all(medicines: dose > 0)", "count(medicines: dose > 0) >= 0",
          "sum(medicines: dose) >= 0", "mean(medicines: dose) >= 0", "min(medicines: dose) >= 0",
          "max(medicines: dose) >= 0", "medicines is answered"})
        QTest::newRow(rule) << rule;
}

void RowOperationTest::aHiddenListHasNothingToSay() {
    QFETCH(QString, rule);
    Screening screening = clinic();
    screening.rule(rule.toStdString()).set("later", no()).set("medicines", lists.at("closed 20 yes, 60 no"));
    QCOMPARE(word(screening.truth()), "false");
}

void RowOperationTest::aListBehindAGateThatWaitsWaits() {
    Screening screening = clinic();
    screening.rule("any(medicines: dose > 0)")
        .rule("all(medicines: dose > 0)")
        .rule("count(medicines: dose > 0)");
    screening.rule("count(medicines: dose > 0) >= 0").set("medicines", lists.at("closed 20 yes, 60 no"));
    QCOMPARE(word(screening.truth(0)), "waiting");
    QCOMPARE(word(screening.truth(1)), "waiting");
    QCOMPARE(QString::fromStdString(word(screening.number(2))), "0..inf waiting, perhaps not");
    QCOMPARE(word(screening.truth(3)), "waiting");
    screening.set("later", withheld());
    QCOMPARE(word(screening.truth(0)), "true");
}

void RowOperationTest::aSumBehindAGateThatWaitsKeepsToTheRangeOfItsField_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* rule, const char* value) { QTest::newRow(rule) << rule << value; };
    row("sum(medicines: dose)", "0..inf waiting, perhaps not");
    row("sum(medicines: 0 - dose)", "-inf..0 waiting, perhaps not");
    row("sum(medicines: dose - 50)", "-inf..inf waiting, perhaps not");
    row("mean(medicines: dose)", "0..100 waiting, perhaps not");
    row("min(medicines: dose + 1)", "1..101 waiting, perhaps not");
    row("max(medicines: per-week)", "0..6 waiting, perhaps not");
}

void RowOperationTest::aSumBehindAGateThatWaitsKeepsToTheRangeOfItsField() {
    QFETCH(QString, rule);
    QFETCH(QString, value);
    Screening screening = clinic();
    screening.rule(rule.toStdString()).set("medicines", lists.at("closed 20 yes, 60 no"));
    QCOMPARE(QString::fromStdString(word(screening.number())), value);
}

void RowOperationTest::aBodyFollowsQuestionsOutsideTheList() {
    Screening screening = clinic();
    screening.compute("twice", "factor * 2")
        .rule("any(medicines: dose * factor > 100)")
        .rule("any(medicines: dose > twice)");
    screening.set("later", yes()).set("medicines", lists.at("closed 20 yes, 60 no"));
    QCOMPARE(word(screening.truth(0)), "waiting");
    QCOMPARE(word(screening.truth(1)), "true");
    screening.set("factor", number(2));
    QCOMPARE(word(screening.truth(0)), "true");
    screening.set("factor", number(1));
    QCOMPARE(word(screening.truth(0)), "false");
}

void RowOperationTest::aFieldIsAskedByItsOwnRow() {
    Screening screening = clinic();
    screening.rule("later is yes").set("later", yes());
    screening.set("medicines", rowsOf({medicine(number(1), yes()), medicine(number(1), no()),
                                       medicine(number(1), notAsked()), medicine(number(1), withheld())}));
    const Evaluator& evaluator = screening.evaluator();
    const QuestionIndex list = screening.index("medicines");
    const char* expected[] = {"false", "true", "waiting", "unknown"};
    for (std::size_t row = 0; row < 4; ++row) {
        QCOMPARE(word(evaluator.fieldShown(list, row, FieldIndex{2})), expected[row]);
        QCOMPARE(word(evaluator.fieldShown(list, row, FieldIndex{0})), "true");
    }
}

void RowOperationTest::aRowThatLacksAFieldHasNotBeenAskedForIt() {
    Screening screening = clinic();
    screening.rule("any(medicines: daily is yes)")
        .set("later", yes())
        .set("medicines", rowsOf({Fact::Row{number(20)}}));
    QCOMPARE(word(screening.truth()), "waiting");
}

namespace {

/// Of each medicine the name is needed and, where it is taken and the clinic asks for it, the dose.
Screening needed() {
    Screening screening;
    screening.ask("asks", Type::yesNo())
        .ask("other", typed(TypeKind::Rows))
        .field("what", Type::yesNo())
        .ask("medicines", typed(TypeKind::Rows))
        .field("name", typed(TypeKind::Text), {}, true)
        .field("taken", Type::yesNo())
        .field("dose", numberType(0, 100), "taken is yes and asks is yes", true);
    return screening;
}

} // namespace

void RowOperationTest::aListIsNotAnsweredWhileARequiredFieldIsBlank_data() {
    QTest::addColumn<QString>("asks");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("truth");
    QTest::addColumn<QString>("because");
    QTest::addColumn<QString>("missing");
    QTest::newRow("all is there") << "yes"
                                  << "name yes 5"
                                  << "true"
                                  << "medicines medicines[0].name medicines[0].dose"
                                  << "";
    QTest::newRow("no name") << "no"
                             << "- no -"
                             << "waiting"
                             << "asks medicines medicines[0].taken"
                             << "medicines[0].name";
    QTest::newRow("a name declined") << "no"
                                     << "declined no -"
                                     << "true"
                                     << "asks medicines medicines[0].name medicines[0].taken"
                                     << "";
    QTest::newRow("what is not needed") << "yes"
                                        << "name - -"
                                        << "true"
                                        << "medicines medicines[0].name"
                                        << "";
    QTest::newRow("a dose that is not shown") << "yes"
                                              << "name no -"
                                              << "true"
                                              << "medicines medicines[0].name medicines[0].taken"
                                              << "";
    QTest::newRow("a dose that is shown") << "yes"
                                          << "name yes -"
                                          << "waiting"
                                          << "medicines medicines[0].name"
                                          << "medicines[0].dose";
    QTest::newRow("a dose that is shown for want of knowing") << "declined"
                                                              << "name yes -"
                                                              << "waiting"
                                                              << "medicines medicines[0].name"
                                                              << "medicines[0].dose";
    QTest::newRow("a dose that is not asked for") << "no"
                                                  << "name yes -"
                                                  << "true"
                                                  << "asks medicines medicines[0].name"
                                                  << "";
}

void RowOperationTest::aListIsNotAnsweredWhileARequiredFieldIsBlank() {
    QFETCH(QString, asks);
    QFETCH(QString, row);
    QFETCH(QString, truth);
    QFETCH(QString, because);
    QFETCH(QString, missing);
    const auto fact = [](const QString& text) {
        return text == "-"          ? notAsked()
               : text == "declined" ? withheld()
               : text == "yes"      ? yes()
               : text == "no"       ? no()
                                    : number(5);
    };
    Screening screening = needed();
    screening.rule("medicines is answered");
    Fact::Row facts;
    for (const QString& text : row.split(' '))
        facts.push_back(fact(text));
    screening.set("medicines", rowsOf({facts})).set("asks", fact(asks)); // what a row lacks follows from both
    QCOMPARE(word(screening.truth()), truth);
    QCOMPARE(QString::fromStdString(screening.because()), because);
    QCOMPARE(QString::fromStdString(screening.missing()), missing);
    screening.set("medicines", openList({facts}, Fact::State::Answered));
    QCOMPARE(word(screening.truth()), "waiting");
    screening.set("medicines", openList({facts}, Fact::State::Withheld));
    QCOMPARE(word(screening.truth()), "false");
}

void RowOperationTest::whetherAListIsAnsweredMayBeAskedInTheRowsOfAnother() {
    Screening screening = needed();
    screening.rule("any(other: what is yes and medicines is answered)")
        .set("other", rowsOf({{yes()}}))
        .set("medicines", rowsOf({{notAsked(), no(), notAsked()}}));
    QCOMPARE(word(screening.truth()), "waiting");
    screening.set("medicines", rowsOf({{number(1), no(), notAsked()}}));
    QCOMPARE(word(screening.truth()), "true");
}

QTEST_APPLESS_MAIN(RowOperationTest)
#include "row_operation_test.moc"
