// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/screening.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const std::map<std::string, Fact> facts{
    {"-", notAsked()},
    {"withheld", withheld()},
    {"yes", yes()},
    {"no", no()},
    {"current", picked(0)},
    {"past", picked(1)},
    {"never", picked(2)},
    {"a", some({0})},
    {"a b", some({0, 1})},
    {"none", some({})},
    {"b?", some({1}, false)},
    {"?", some({}, false)},
    {"5", number(5)},
    {"0", number(0)},
    {"1985-02-11", date("1985-02-11")},
    {"1985-02", date("1985-02")},
    {"1985", date("1985")},
    {"text", picked(0)},
};

/// Every question is asked twice: as it is, and as gated-..., which is shown when `gate` is yes.
Screening clinic(const std::string& rule) {
    Screening screening;
    screening.ask("gate", Type::yesNo());
    for (const auto& [prefix, gate] : {std::pair{"", ""}, std::pair{"gated-", "gate is yes"}}) {
        const std::string id(prefix);
        screening.ask(id + "trouble", Type::yesNo(), gate)
            .ask(id + "bp", Type::status(), gate)
            .ask(id + "delivery", typed(TypeKind::Choice, {"home", "post", "visit"}), gate)
            .ask(id + "drugs", typed(TypeKind::Choices, {"alcohol", "opioids", "cannabis"}), gate)
            .ask(id + "medicine", typed(TypeKind::Vocabulary, {"opioid", "benzodiazepine", "stimulant"}),
                 gate)
            .ask(id + "nights", numberType(0, 7, "nights"), gate)
            .ask(id + "birth", dateType(), gate)
            .ask(id + "notes", typed(TypeKind::Text), gate);
    }
    screening.rule(rule);
    return screening;
}

} // namespace

class ConditionTruthTest : public QObject {
    Q_OBJECT

private slots:
    void aLeafFollowsItsAnswer_data();
    void aLeafFollowsItsAnswer();
    void aLeafOverAHiddenQuestionIsFalse_data();
    void aLeafOverAHiddenQuestionIsFalse();
    void aLeafBehindAGateThatWaitsWaits_data();
    void aLeafBehindAGateThatWaitsWaits();
    void behindAGateThatNobodyIsSureOfTheAnswerCounts_data();
    void behindAGateThatNobodyIsSureOfTheAnswerCounts();
    void connectivesFollowKleene_data();
    void connectivesFollowKleene();
};

void ConditionTruthTest::aLeafFollowsItsAnswer_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("truth");
    const auto row = [](const char* rule, const char* question,
                        std::initializer_list<std::pair<const char*, const char*>> cases) {
        for (const auto& [fact, truth] : cases)
            QTest::addRow("%s: %s", rule, fact) << rule << question << fact << truth;
    };
    row("trouble is yes", "trouble",
        {{"yes", "true"}, {"no", "false"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("trouble is no", "trouble",
        {{"yes", "false"}, {"no", "true"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("bp is past", "bp",
        {{"past", "true"},
         {"current", "false"},
         {"never", "false"},
         {"-", "waiting"},
         {"withheld", "unknown"}});
    row("bp in [current, past]", "bp",
        {{"past", "true"},
         {"current", "true"},
         {"never", "false"},
         {"-", "waiting"},
         {"withheld", "unknown"}});
    row("delivery is post", "delivery",
        {{"past", "true"}, {"never", "false"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("drugs includes any of [alcohol, cannabis]", "drugs",
        {{"a", "true"}, {"a b", "true"}, {"none", "false"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("drugs includes all of [alcohol, opioids]", "drugs",
        {{"a", "false"}, {"a b", "true"}, {"none", "false"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("drugs includes none of [alcohol]", "drugs",
        {{"a", "false"}, {"a b", "false"}, {"none", "true"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("medicine includes any of [benzodiazepine]", "medicine",
        {{"a", "false"},
         {"a b", "true"},
         {"b?", "true"},
         {"?", "unknown"},
         {"-", "waiting"},
         {"withheld", "unknown"}});
    row("medicine includes all of [opioid, benzodiazepine]", "medicine",
        {{"a", "false"},
         {"a b", "true"},
         {"b?", "unknown"},
         {"?", "unknown"},
         {"-", "waiting"},
         {"withheld", "unknown"}});
    row("medicine includes none of [benzodiazepine]", "medicine",
        {{"a", "true"},
         {"a b", "false"},
         {"b?", "false"},
         {"?", "unknown"},
         {"-", "waiting"},
         {"withheld", "unknown"}});
    row("trouble is answered", "trouble",
        {{"yes", "true"}, {"no", "true"}, {"-", "waiting"}, {"withheld", "false"}});
    row("notes is answered", "notes", {{"text", "true"}, {"-", "waiting"}, {"withheld", "false"}});
    row("medicine is answered", "medicine", {{"?", "true"}, {"-", "waiting"}, {"withheld", "false"}});
    row("nights = 5", "nights", {{"5", "true"}, {"0", "false"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("nights != 5", "nights", {{"5", "false"}, {"0", "true"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("nights < 5", "nights", {{"5", "false"}, {"0", "true"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("nights <= 5", "nights", {{"5", "true"}, {"0", "true"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("nights > 0", "nights", {{"5", "true"}, {"0", "false"}, {"-", "waiting"}, {"withheld", "unknown"}});
    row("nights >= 5", "nights", {{"5", "true"}, {"0", "false"}, {"-", "waiting"}, {"withheld", "unknown"}});
    // Nothing in the hard range could change it.
    row("nights <= 7", "nights", {{"5", "true"}, {"-", "true"}, {"withheld", "true"}});
    row("nights > 7", "nights", {{"5", "false"}, {"-", "false"}, {"withheld", "false"}});
    row("birth < 1985-02-20", "birth",
        {{"1985-02-11", "true"},
         {"1985-02", "unknown"},
         {"1985", "unknown"},
         {"-", "waiting"},
         {"withheld", "unknown"}});
    row("birth < 1986-01-01", "birth", {{"1985-02", "true"}, {"1985", "true"}, {"-", "waiting"}});
    row("birth = 1985-02-11", "birth", {{"1985-02-11", "true"}, {"1985-02", "unknown"}, {"-", "waiting"}});
}

void ConditionTruthTest::aLeafFollowsItsAnswer() {
    QFETCH(QString, rule);
    QFETCH(QString, question);
    QFETCH(QString, fact);
    QFETCH(QString, truth);
    Screening screening = clinic(rule.toStdString());
    screening.set(question.toStdString(), facts.at(fact.toStdString()));
    QCOMPARE(word(screening.truth()), truth);
}

namespace {

void everyLeaf() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* rule, const char* question, const char* fact, const char* shown) {
        QTest::addRow("%s: %s", rule, fact) << rule << question << fact << shown;
    };
    row("gated-trouble is yes", "gated-trouble", "yes", "true");
    row("gated-trouble is yes", "gated-trouble", "-", "waiting");
    row("gated-trouble is yes", "gated-trouble", "withheld", "unknown");
    row("gated-bp in [past, never]", "gated-bp", "past", "true");
    row("gated-delivery is home", "gated-delivery", "past", "false");
    row("gated-drugs includes any of [alcohol]", "gated-drugs", "a", "true");
    row("gated-drugs includes all of [alcohol]", "gated-drugs", "a", "true");
    row("gated-drugs includes none of [opioids]", "gated-drugs", "a", "true");
    row("gated-medicine includes none of [opioid]", "gated-medicine", "none", "true");
    row("gated-notes is answered", "gated-notes", "text", "true");
    row("gated-notes is answered", "gated-notes", "withheld", "false");
    row("gated-nights = 5", "gated-nights", "5", "true");
    row("gated-nights != 5", "gated-nights", "0", "true");
    row("gated-nights < 5", "gated-nights", "0", "true");
    row("gated-nights > 0", "gated-nights", "-", "waiting");
    row("gated-nights <= 7", "gated-nights", "-", "true");
    row("gated-nights + 1 >= 1", "gated-nights", "0", "true");
    row("gated-birth > 1900-01-01", "gated-birth", "1985", "true");
}

} // namespace

void ConditionTruthTest::aLeafOverAHiddenQuestionIsFalse_data() { everyLeaf(); }

void ConditionTruthTest::aLeafOverAHiddenQuestionIsFalse() {
    QFETCH(QString, rule);
    QFETCH(QString, question);
    QFETCH(QString, fact);
    Screening screening = clinic(rule.toStdString());
    screening.set("gate", no()).set(question.toStdString(), facts.at(fact.toStdString()));
    QCOMPARE(word(screening.truth()), "false");
}

void ConditionTruthTest::aLeafBehindAGateThatWaitsWaits_data() { everyLeaf(); }

void ConditionTruthTest::aLeafBehindAGateThatWaitsWaits() {
    QFETCH(QString, rule);
    QFETCH(QString, question);
    QFETCH(QString, fact);
    Screening screening = clinic(rule.toStdString());
    screening.set(question.toStdString(), facts.at(fact.toStdString()));
    // Also where the hard range would decide a comparison: the question may turn out not applicable, which
    // makes it false.
    QCOMPARE(word(screening.truth()), "waiting");
}

void ConditionTruthTest::behindAGateThatNobodyIsSureOfTheAnswerCounts_data() { everyLeaf(); }

void ConditionTruthTest::behindAGateThatNobodyIsSureOfTheAnswerCounts() {
    QFETCH(QString, rule);
    QFETCH(QString, question);
    QFETCH(QString, fact);
    QFETCH(QString, shown);
    for (const Fact& gate : {yes(), withheld()}) {
        Screening screening = clinic(rule.toStdString());
        screening.set("gate", gate).set(question.toStdString(), facts.at(fact.toStdString()));
        QCOMPARE(word(screening.truth()), shown);
    }
}

void ConditionTruthTest::connectivesFollowKleene_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("both");
    QTest::addColumn<QString>("either");
    QTest::addColumn<QString>("notA");
    const char* table[][5] = {
        {"no", "no", "false", "false", "true"},
        {"no", "-", "false", "waiting", "true"},
        {"no", "withheld", "false", "unknown", "true"},
        {"no", "yes", "false", "true", "true"},
        {"-", "no", "false", "waiting", "waiting"},
        {"-", "-", "waiting", "waiting", "waiting"},
        {"-", "withheld", "waiting", "waiting", "waiting"},
        {"-", "yes", "waiting", "true", "waiting"},
        {"withheld", "no", "false", "unknown", "unknown"},
        {"withheld", "-", "waiting", "waiting", "unknown"},
        {"withheld", "withheld", "unknown", "unknown", "unknown"},
        {"withheld", "yes", "unknown", "true", "unknown"},
        {"yes", "no", "false", "true", "false"},
        {"yes", "-", "waiting", "true", "false"},
        {"yes", "withheld", "unknown", "true", "false"},
        {"yes", "yes", "true", "true", "false"},
    };
    for (const auto& row : table)
        QTest::addRow("%s, %s", row[0], row[1]) << row[0] << row[1] << row[2] << row[3] << row[4];
}

void ConditionTruthTest::connectivesFollowKleene() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, both);
    QFETCH(QString, either);
    QFETCH(QString, notA);
    Screening screening;
    screening.ask("a", Type::yesNo()).ask("b", Type::yesNo());
    for (const char* rule : {"a is yes and b is yes", "all(a is yes, b is yes)", "a is yes or b is yes",
                             "any(a is yes, b is yes)", "not a is yes"})
        screening.rule(rule);
    screening.set("a", facts.at(a.toStdString())).set("b", facts.at(b.toStdString()));
    QCOMPARE(word(screening.truth(0)), both);
    QCOMPARE(word(screening.truth(1)), both);
    QCOMPARE(word(screening.truth(2)), either);
    QCOMPARE(word(screening.truth(3)), either);
    QCOMPARE(word(screening.truth(4)), notA);
}

QTEST_APPLESS_MAIN(ConditionTruthTest)
#include "condition_truth_test.moc"
