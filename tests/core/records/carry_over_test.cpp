// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/carry_over.h"
#include "core/records/sitting.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

using Shared = std::shared_ptr<const Questionnaire>;

const Date today = *Date::of(2027, 6, 1);

// A screening with one answer to `q`, given at 10:05.
Record screened(const Shared& questionnaire, const Answer& answer) {
    const Timestamp begun = actAt(600).at;
    const RecordSheet sheet{"en"};
    Session session(questionnaire, begun);
    Sitting sitting(recordId(1), *PatientId::parse(std::string(32, 'b')), questionnaire, sheet, actAt(600));
    session.setAnswer(questionIn(*questionnaire, "q"), answer, actAt(605).at);
    sitting.update(session, sheet, actAt(605).at);
    session.finish(actAt(610).at);
    sitting.update(session, sheet, actAt(610).at);
    return sitting.record();
}

std::vector<CarriedAnswer> offered(const std::string& then, const Answer& answer, const std::string& now) {
    const Shared earlier = questionnaireOf("- " + then);
    return carryOver(screened(earlier, answer), earlier, *questionnaireOf("- " + now), today);
}

const std::string yesNo = "{id: q, type: yes-no, text: Q}";
const std::string choice = "{id: q, type: choice, text: Q, options: [{id: a, text: A}, {id: b, text: B}]}";
const std::string status = "{id: q, type: status, text: Q}";
const std::string several =
    "{id: q, type: choices, text: Q, options: [{id: a, text: A}, {id: b, text: B}, {id: none-of, text: None, "
    "exclusive: yes}]}";
const std::string mass = "{id: q, type: number, text: Q, unit: kg, range: [20, 300]}";
const std::string day = "{id: q, type: date, text: Q, range: [1900-01-01, today]}";
const std::string words = "{id: q, type: text, text: Q}";
const std::string list =
    "{id: q, type: rows, text: Q, fields: [{id: name, type: text, text: Name}, {id: dose, "
    "type: number, range: [0, 9], text: Dose}]}";

} // namespace

class CarryOverTest : public QObject {
    Q_OBJECT

private slots:
    void whatFitsIsOffered_data();
    void whatFitsIsOffered();
    void whatDoesNotFitIsNotOffered_data();
    void whatDoesNotFitIsNotOffered();
    void whatWasNotAnsweredIsNotOffered_data();
    void whatWasNotAnsweredIsNotOffered();
    void whatIsAskedAnewIsNotOffered_data();
    void whatIsAskedAnewIsNotOffered();
    void anOfferSaysWhoWroteItDownAndWhen();
    void whatWasCopiedFromPaperWasSaidOnTheDayOfTheForm();
    void anOfferSaysThatTheQuestionReadsDifferentlyNow_data();
    void anOfferSaysThatTheQuestionReadsDifferentlyNow();
    void anAnswerThatDidNotCountIsNotOffered();
    void anAnswerIsOfferedAlsoWhereItsQuestionWaits();
    void aNoteStaysBehind();
    void openFieldsOfAListAreOpenAgain();
    void aNameThatTheVocabularyHasNoMoreCountsAsTyped();
    void nothingIsOfferedFromARecordInError();
};

void CarryOverTest::whatFitsIsOffered_data() {
    QTest::addColumn<std::string>("then");
    QTest::addColumn<Answer>("said");
    QTest::addColumn<std::string>("now");
    QTest::addColumn<Answer>("offer");
    const auto same = [](const char* name, const std::string& question, const Answer& answer) {
        QTest::newRow(name) << question << answer << question << answer;
    };
    same("yes-no", yesNo, no());
    same("status", status, past("2019"));
    same("choice", choice, chosen(1));
    same("choices", several, chosenAll({0, 1}));
    same("none of these", several, chosenAll({2}));
    same("number", mass, number(71));
    same("date", day, date("2019-04"));
    same("text", words, text("the left knee"));
    same("list", list, rows({{text("clonazepam"), number(2)}}));
    same("list of none", list, rows({}));
    QTest::newRow("options in another order, one is new")
        << choice << chosen(1)
        << std::string("{id: q, type: choice, text: Q, options: [{id: c, text: C}, {id: b, text: B}]}")
        << chosen(1);
    QTest::newRow("several options in another order")
        << several << chosenAll({0, 1})
        << std::string("{id: q, type: choices, text: Q, options: [{id: none-of, text: None, exclusive: yes}, "
                       "{id: b, text: B}, {id: a, text: A}]}")
        << chosenAll({1, 2});
    QTest::newRow("fields in another order, one is new")
        << list << rows({{text("clonazepam"), number(2)}})
        << std::string(
               "{id: q, type: rows, text: Q, fields: [{id: since, type: date, text: Since}, {id: dose, "
               "type: number, range: [0, 9], text: Dose}, {id: name, type: text, text: Name}]}")
        << rows({{notAsked(), number(2), text("clonazepam")}});
}

void CarryOverTest::whatFitsIsOffered() {
    QFETCH(std::string, then);
    QFETCH(Answer, said);
    QFETCH(std::string, now);
    QFETCH(Answer, offer);
    const auto offers = offered(then, said, now);
    QCOMPARE(offers.size(), std::size_t(1));
    QVERIFY(offers[0].answer == offer);
}

void CarryOverTest::whatDoesNotFitIsNotOffered_data() {
    QTest::addColumn<std::string>("then");
    QTest::addColumn<Answer>("said");
    QTest::addColumn<std::string>("now");
    const auto row = [](const char* name, const std::string& then, const Answer& said,
                        const std::string& now) { QTest::newRow(name) << then << said << now; };
    row("another id", yesNo, no(), "{id: r, type: yes-no, text: Q}");
    row("another type", yesNo, no(), status);
    row("no such option", choice, chosen(1),
        "{id: q, type: choice, text: Q, options: [{id: a, text: A}, {id: c, text: C}]}");
    row("one more option to choose from", several, chosenAll({2}),
        "{id: q, type: choices, text: Q, options: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}, "
        "{id: "
        "none-of, text: None, exclusive: yes}]}");
    row("one option less", several, chosenAll({0}),
        "{id: q, type: choices, text: Q, options: [{id: a, text: A}, {id: none-of, text: None, exclusive: "
        "yes}]}");
    row("no longer exclusive", several, chosenAll({2}),
        "{id: q, type: choices, text: Q, options: [{id: a, text: A}, {id: b, text: B}, {id: none-of, text: "
        "None}]}");
    row("since when is not asked", status, past("2019"), "{id: q, type: status, when: no, text: Q}");
    row("out of range", mass, number(250), "{id: q, type: number, text: Q, unit: kg, range: [20, 200]}");
    row("another unit", mass, number(71), "{id: q, type: number, text: Q, unit: lb, range: [20, 300]}");
    row("too many decimals", "{id: q, type: number, text: Q, unit: kg, range: [20, 300], decimals: 1}",
        number(71.5), mass);
    row("not a full date", day, date("2019-04"), "{id: q, type: date, text: Q, partial: no}");
    row("a date out of range", day, date("2019-04"),
        "{id: q, type: date, text: Q, range: [2020-01-01, today]}");
    row("no such field", list, rows({{text("clonazepam"), number(2)}}),
        "{id: q, type: rows, text: Q, fields: [{id: name, type: text, text: Name}]}");
    row("a field out of range", list, rows({{text("clonazepam"), number(9)}}),
        "{id: q, type: rows, text: Q, fields: [{id: name, type: text, text: Name}, {id: dose, type: number, "
        "range: "
        "[0, 5], text: Dose}]}");
    row("a list that was not closed", list, openRows({{text("clonazepam"), number(2)}}), list);
}

void CarryOverTest::whatDoesNotFitIsNotOffered() {
    QFETCH(std::string, then);
    QFETCH(Answer, said);
    QFETCH(std::string, now);
    QVERIFY(offered(then, said, now).empty());
}

void CarryOverTest::whatWasNotAnsweredIsNotOffered_data() {
    QTest::addColumn<std::string>("question");
    QTest::addColumn<Answer>("said");
    QTest::newRow("not asked") << yesNo << notAsked();
    QTest::newRow("not sure") << yesNo << notSure();
    QTest::newRow("declined") << yesNo << declined();
    QTest::newRow("refused") << mass << refused("700");
    Answer undated = past();
    undated.refusedEntry = "last summer";
    QTest::newRow("a status with a refused date") << status << undated;
    Answer unsure = rows({{text("clonazepam"), number(2)}});
    unsure.state = Answer::State::NotSure;
    QTest::newRow("a list that nobody was sure of") << list << unsure;
}

void CarryOverTest::whatWasNotAnsweredIsNotOffered() {
    QFETCH(std::string, question);
    QFETCH(Answer, said);
    QVERIFY(offered(question, said, question).empty());
}

void CarryOverTest::whatIsAskedAnewIsNotOffered_data() {
    QTest::addColumn<std::string>("then");
    QTest::addColumn<Answer>("said");
    QTest::addColumn<std::string>("now");
    const std::string anew = "{id: q, type: yes-no, text: Q, ask-anew: yes}";
    const std::string safety = "{id: q, type: yes-no, text: Q, safety: yes}";
    const std::string taken = "{id: q, type: number, text: Q, unit: kg, range: [20, 300], measured: yes}";
    QTest::newRow("now") << yesNo << no() << anew;
    QTest::newRow("then") << anew << no() << yesNo;
    QTest::newRow("safety") << safety << no() << safety;
    QTest::newRow("safety now") << yesNo << no() << safety;
    QTest::newRow("measured") << taken << number(71) << taken;
    QTest::newRow("measured then") << taken << number(71) << mass;
}

void CarryOverTest::whatIsAskedAnewIsNotOffered() {
    QFETCH(std::string, then);
    QFETCH(Answer, said);
    QFETCH(std::string, now);
    QVERIFY(offered(then, said, now).empty());
}

void CarryOverTest::anOfferSaysWhoWroteItDownAndWhen() {
    QVERIFY(offered(yesNo, no(), yesNo).at(0).by == actAt(605));

    const Shared questionnaire = questionnaireOf("- " + yesNo);
    Record fromFile = screened(questionnaire, no());
    fromFile.history.clear();
    QVERIFY(carryOver(fromFile, questionnaire, *questionnaire, today).at(0).by == actAt(600));
}

void CarryOverTest::whatWasCopiedFromPaperWasSaidOnTheDayOfTheForm() {
    const Shared questionnaire = questionnaireOf("- " + yesNo);
    Record record = screened(questionnaire, no());
    record.transcribedBy = "J. Sample";
    record.session.startedAt = {*Date::of(2027, 1, 20), 0};
    const Act by = carryOver(record, questionnaire, *questionnaire, today).at(0).by;
    QCOMPARE(by.name, record.history.at(0).by.name);
    QCOMPARE(by.at.date, *Date::of(2027, 1, 20));
}

void CarryOverTest::anOfferSaysThatTheQuestionReadsDifferentlyNow_data() {
    QTest::addColumn<std::string>("then");
    QTest::addColumn<Answer>("said");
    QTest::addColumn<std::string>("now");
    QTest::addColumn<bool>("isReworded");
    QTest::newRow("the same") << choice << chosen(1) << choice << false;
    QTest::newRow("text") << yesNo << no() << std::string("{id: q, type: yes-no, text: Ever}") << true;
    QTest::newRow("help") << yesNo << no() << std::string("{id: q, type: yes-no, text: Q, help: Ever}")
                          << true;
    QTest::newRow("label alone") << yesNo << no()
                                 << std::string("{id: q, type: yes-no, text: Q, label: Ever}") << false;
    QTest::newRow("option")
        << choice << chosen(1)
        << std::string("{id: q, type: choice, text: Q, options: [{id: a, text: A}, {id: b, text: Bee}]}")
        << true;
    QTest::newRow("one more option") << choice << chosen(1)
                                     << std::string(
                                            "{id: q, type: choice, text: Q, options: [{id: a, text: A}, "
                                            "{id: b, text: B}, {id: c, text: C}]}")
                                     << true;
    QTest::newRow("field") << list << rows({})
                           << std::string(
                                  "{id: q, type: rows, text: Q, fields: [{id: name, type: text, text: Of "
                                  "what}, {id: dose, type: number, range: [0, 9], text: Dose}]}")
                           << true;
}

void CarryOverTest::anOfferSaysThatTheQuestionReadsDifferentlyNow() {
    QFETCH(std::string, then);
    QFETCH(Answer, said);
    QFETCH(std::string, now);
    QTEST(offered(then, said, now).at(0).isReworded, "isReworded");
}

void CarryOverTest::anAnswerThatDidNotCountIsNotOffered() {
    const Shared gated = questionnaireOf("- {id: gate, type: yes-no, text: Gate}\n"
                                         "- {id: q, type: yes-no, text: Q, show-when: gate is yes}");
    QVERIFY(carryOver(screened(gated, yes()), gated, *gated, today).empty());
}

void CarryOverTest::anAnswerIsOfferedAlsoWhereItsQuestionWaits() {
    const Shared plain = questionnaireOf("- " + yesNo);
    const Shared gated = questionnaireOf("- {id: gate, type: yes-no, text: Gate}\n"
                                         "- {id: q, type: yes-no, text: Q, show-when: gate is yes}");
    const auto offers = carryOver(screened(plain, yes()), plain, *gated, today);
    QVERIFY(offers.at(0).question == questionIn(*gated, "q"));
}

void CarryOverTest::aNoteStaysBehind() {
    Answer noted = no();
    noted.note = "as told by the partner";
    QVERIFY(offered(yesNo, noted, yesNo).at(0).answer == no());
}

void CarryOverTest::openFieldsOfAListAreOpenAgain() {
    Answer noted = text("clonazepam");
    noted.note = "from the packet";
    const auto offers = offered(list, rows({{noted, notSure()}}), list);
    QVERIFY(offers.at(0).answer == rows({{text("clonazepam"), notAsked()}}));
}

void CarryOverTest::aNameThatTheVocabularyHasNoMoreCountsAsTyped() {
    const auto with = [](const std::string& entries) {
        const std::string library = "anteroom: 1\nlibrary: names\nlicense: CC0-1.0\nvocabularies:\n"
                                    "  - {id: names, title: Names, classes: [], entries: [" +
                                    entries + "]}\n";
        return questionnaireFrom("anteroom: 1\nid: vocabulary\nversion: 1.0.0\ntitle: V\nlicense: CC0-1.0\n"
                                 "languages: [en]\nincludes: [names.yaml]\nsections:\n"
                                 "  - {id: main, title: Main, questions: [{id: q, type: text, text: Q, "
                                 "vocabulary: names}]}\n",
                                 {{"names.yaml", library}});
    };
    const Shared then = with("{name: alpha, classes: []}, {name: beta, classes: []}");
    const Record record = screened(then, Answer::of(TextValue{"beta", 1U}));
    const auto entryNow = [&](const std::string& entries) {
        return std::get<TextValue>(carryOver(record, then, *with(entries), today).at(0).answer.value);
    };
    QVERIFY(entryNow("{name: beta, classes: []}") == (TextValue{"beta", 0U}));
    QVERIFY(entryNow("{name: alpha, classes: []}") == (TextValue{"beta", std::nullopt}));
}

void CarryOverTest::nothingIsOfferedFromARecordInError() {
    const Shared questionnaire = questionnaireOf("- " + yesNo);
    Record record = screened(questionnaire, no());
    record.head.enteredInError = EnteredInError{actAt(620), "another person's answers"};
    QVERIFY(carryOver(record, questionnaire, *questionnaire, today).empty());
}

QTEST_APPLESS_MAIN(CarryOverTest)
#include "carry_over_test.moc"
