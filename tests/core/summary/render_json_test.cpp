// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_interview.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;

namespace {

nlohmann::json jsonOf(const Session& session) {
    return nlohmann::json::parse(renderJson(session, screen(session), {}, "en"));
}

nlohmann::json findingOf(const Session& session, const std::string& id) {
    const nlohmann::json json = jsonOf(session);
    for (const auto& finding : json["findings"])
        if (finding["id"] == id)
            return finding;
    return nullptr;
}

/// What a "no" before it hides: a plan, other safety answers and one that is none.
TestSession hiddenPlan(const Answer& plan) {
    TestSession session(questionnaireOf(
        R"(- {id: other, type: yes-no, text: "Other?", label: Other}
- {id: thoughts, type: yes-no, text: "Thoughts?", label: Thoughts, safety: yes}
- {id: plan, type: yes-no, text: "Plan?", label: Plan, show-when: thoughts is yes, safety: yes}
- {id: means, type: yes-no, text: "Means?", label: Means, show-when: thoughts is yes, safety: yes}
- {id: where, type: yes-no, text: "Where?", label: Where, show-when: thoughts is yes}
)",
        R"yaml(computed:
  - {id: plans, label: Plans, value: plan is yes}
findings:
  - {id: planned, kind: flag, when: plans is yes or other is yes, title: A plan, cite: [{document: leaflet, section: One}]}
  - {id: thought, kind: flag, when: thoughts is yes, title: Thoughts now, cite: [{document: leaflet, section: One}]}
  - {id: at-hand, kind: flag, when: means is yes, title: The means, cite: [{document: leaflet, section: One}]}
  - {id: placed, kind: flag, when: where is yes, title: A place, cite: [{document: leaflet, section: One}]}
)yaml"));
    session.set("other", no());
    session.set("thoughts", no());
    session.set("plan", plan);
    session.set("means", no());
    session.set("where", yes());
    return session;
}

std::string textOf(const nlohmann::json& json) { return json.dump(); }

} // namespace

class RenderJsonTest : public QObject {
    Q_OBJECT

private slots:
    void aFinishedInterviewIsAsInTheGoldenJson();
    void anEmptyInterviewIsAsInTheGoldenJson();
    void aValueHasTheFormOfAnAnswersFile_data();
    void aValueHasTheFormOfAnAnswersFile();
    void whatIsMissingWithinRowsNamesTheirQuestionOnce();
    void whatIsHiddenIsNotInTheValueOfItsRow();
    void promise2AHiddenFieldIsListedAsNotCounted();
    void aPlaceWithinRowsNamesRowAndField();
    void theStateOfEachAnswerIsNamed();
    void whatIsOpenSaysHowItIsOpen_data();
    void whatIsOpenSaysHowItIsOpen();
    void promise1WhatAKeptSafetyAnswerBearsOnIsNotRuledOut();
    void promise1WhereNoSafetyAnswerIsKeptARuledOutFindingStaysRuledOut();
    void aKeptSafetyAnswerTakesNothingFromWhatIsRaised();
    void promise1EveryAnswerThatWasWithheldIsListed();
    void promise2WhatIsWithheldAndHiddenIsNotListed();
    void notesByStaffAreThere();
    void notesOnTheWholeScreeningAreThere();
};

void RenderJsonTest::aFinishedInterviewIsAsInTheGoldenJson() {
    TestSession session = finishedInterview();
    const std::string difference =
        differenceFromGolden("summary/finished.json", renderJson(session, screen(session), {}, "en"));
    QVERIFY2(difference.empty(), difference.c_str());
}

void RenderJsonTest::anEmptyInterviewIsAsInTheGoldenJson() {
    TestSession session(sampleQuestionnaire());
    const std::string difference =
        differenceFromGolden("summary/empty.json", renderJson(session, screen(session), {}, "en"));
    QVERIFY2(difference.empty(), difference.c_str());
}

void RenderJsonTest::aValueHasTheFormOfAnAnswersFile_data() {
    QTest::addColumn<QByteArray>("finding");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a status") << QByteArray("current-thoughts") << QByteArray("thoughts")
                              << QByteArray("\"current\"");
    QTest::newRow("a status with its date")
        << QByteArray("bipolar") << QByteArray("mania") << QByteArray(R"({"status":"past","when":"2019"})");
    QTest::newRow("yes or no") << QByteArray("no-ride") << QByteArray("ride") << QByteArray("\"no\"");
    QTest::newRow("choices") << QByteArray("anxious") << QByteArray("feeling")
                             << QByteArray(R"(["low","anxious"])");
    QTest::newRow("a number with its time") << QByteArray("pressure-high") << QByteArray("readings")
                                            << QByteArray(R"({"measured-at":"13:58","value":148})");
    QTest::newRow("an entry that was recognised")
        << QByteArray("benzodiazepine") << QByteArray("medicines")
        << QByteArray(R"({"entry":"clonazepam","text":"Klonopin"})");
}

void RenderJsonTest::aValueHasTheFormOfAnAnswersFile() {
    QFETCH(QByteArray, finding);
    QFETCH(QByteArray, question);
    QFETCH(QByteArray, value);
    const nlohmann::json json = findingOf(finishedInterview(), finding.toStdString());
    for (const auto& place : json["because"])
        if (place["question"] == question.toStdString()) {
            QCOMPARE(QByteArray::fromStdString(place["value"].dump()), value);
            return;
        }
    QFAIL("the finding does not rest on that question");
}

void RenderJsonTest::whatIsMissingWithinRowsNamesTheirQuestionOnce() {
    TestSession session = quietInterview();
    session.set("medicines",
                openRows({{text("a"), notAsked(), notAsked()}, {text("b"), notAsked(), notAsked()}}));
    const nlohmann::json json = findingOf(session, "stimulant");
    QCOMPARE(QByteArray::fromStdString(json["status"]), QByteArray("not-established"));
    QCOMPARE(QByteArray::fromStdString(json["missing"].dump()), QByteArray("[\"medicines\"]"));
}

void RenderJsonTest::whatIsHiddenIsNotInTheValueOfItsRow() {
    TestSession session = quietInterview();
    session.set("trials", rows({{text("a"), yes(), date("2019")}, {text("b"), no(), date("2020")}}));
    QVERIFY(jsonOf(session)["findings"].dump().find("2019") == std::string::npos);
}

void RenderJsonTest::promise2AHiddenFieldIsListedAsNotCounted() {
    TestSession session = quietInterview();
    session.set("trials", rows({{text("a"), yes(), date("2019")}, {text("b"), no(), date("2020")}}));
    session.set("plan", yes()); // its question is not shown
    QCOMPARE(QByteArray::fromStdString(jsonOf(session)["not-counted"].dump()),
             QByteArray(R"(["plan",{"field":"until","question":"trials","row":0,"value":"2019"}])"));
}

void RenderJsonTest::aPlaceWithinRowsNamesRowAndField() {
    const nlohmann::json place = findingOf(finishedInterview(), "benzodiazepine")["because"][0];
    QCOMPARE(place["row"].get<int>(), 1);
    QCOMPARE(place["field"].get<std::string>(), std::string("medicine"));
    QCOMPARE(place["state"].get<std::string>(), std::string("answered"));
    QVERIFY(!findingOf(finishedInterview(), "current-thoughts")["because"][0].contains("row"));
}

void RenderJsonTest::theStateOfEachAnswerIsNamed() {
    TestSession session = quietInterview();
    session.set("high-pressure", never());
    const nlohmann::json json = findingOf(session, "pressure-uncontrolled");
    QCOMPARE(json["status"].get<std::string>(), std::string("ruled-out"));
    QCOMPARE(json["because"][0]["state"].get<std::string>(), std::string("answered"));
    QCOMPARE(json["because"][0]["text"].get<std::string>(), std::string("no, never"));
    QVERIFY(json["missing"].empty());
}

void RenderJsonTest::whatIsOpenSaysHowItIsOpen_data() {
    QTest::addColumn<int>("said");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not asked") << 0 << QByteArray("not-asked") << QByteArray("not asked");
    QTest::newRow("not sure") << 1 << QByteArray("not-sure") << QByteArray("not sure");
    QTest::newRow("declined") << 2 << QByteArray("declined") << QByteArray("preferred not to say");
    QTest::newRow("not measured") << 3 << QByteArray("not-measured") << QByteArray("not measured (no cuff)");
}

void RenderJsonTest::whatIsOpenSaysHowItIsOpen() {
    QFETCH(int, said);
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, text);
    const std::vector<Answer> answers{notAsked(), notSure(), declined(), notMeasured("no cuff")};
    TestSession session = quietInterview();
    session.set("readings", answers[static_cast<std::size_t>(said)]);
    const nlohmann::json json = findingOf(session, "pressure-high");
    QCOMPARE(QByteArray::fromStdString(json["missing"].dump()), QByteArray("[\"readings\"]"));
    QCOMPARE(json["open"].size(), std::size_t{1});
    const nlohmann::json open = json["open"][0];
    QCOMPARE(open["question"].get<std::string>(), std::string("readings"));
    QCOMPARE(QByteArray::fromStdString(open["state"]), state);
    QVERIFY(open["value"].is_null());
    QCOMPARE(QByteArray::fromStdString(open["text"]), text);
}

void RenderJsonTest::promise1WhatAKeptSafetyAnswerBearsOnIsNotRuledOut() {
    for (const Answer& kept : {yes(), no(), declined()}) {
        const TestSession session = hiddenPlan(kept);
        const nlohmann::json json = findingOf(session, "planned");
        QCOMPARE(textOf(json["status"]), std::string(R"("not-established")"));
        QCOMPARE(textOf(json["missing"]), std::string(R"(["plan"])"));
        QCOMPARE(textOf(json["open"]),
                 std::string(R"([{"question":"plan","state":"not-counted",)"
                             R"("text":"answered but not counted: ask again","value":null}])"));
        QCOMPARE(json["because"].size(), std::size_t{2});
        QCOMPARE(textOf(findingOf(session, "at-hand")["missing"]), std::string(R"(["means"])"));
        // It looks at the "no" alone; and a question that is not about safety is no reason to ask again.
        for (const char* other : {"thought", "placed"}) {
            QCOMPARE(textOf(findingOf(session, other)["status"]), std::string(R"("ruled-out")"));
            QVERIFY(findingOf(session, other)["missing"].empty());
        }
    }
}

void RenderJsonTest::promise1WhereNoSafetyAnswerIsKeptARuledOutFindingStaysRuledOut() {
    const nlohmann::json json = findingOf(hiddenPlan(notAsked()), "planned");
    QCOMPARE(textOf(json["status"]), std::string(R"("ruled-out")"));
    QVERIFY(json["missing"].empty());
    QVERIFY(json["open"].empty());
}

void RenderJsonTest::aKeptSafetyAnswerTakesNothingFromWhatIsRaised() {
    TestSession session = hiddenPlan(yes());
    session.set("other", yes());
    const nlohmann::json json = findingOf(session, "planned");
    QCOMPARE(textOf(json["status"]), std::string(R"("raised")"));
    QVERIFY(json["missing"].empty());
}

void RenderJsonTest::promise1EveryAnswerThatWasWithheldIsListed() {
    TestSession session = quietInterview();
    QCOMPARE(textOf(jsonOf(session)["withheld"]), std::string("[]"));
    session.set("remarks", declined()); // no finding looks at it
    session.set("ride", notSure());
    session.set("weight", notMeasured("no scales"));
    session.set("trials", rows({{text("a"), no(), date("2020")}, {notSure(), yes(), notAsked()}}));
    QCOMPARE(textOf(jsonOf(session)["withheld"]),
             std::string(R"([{"field":"drug","question":"trials","row":1,"state":"not-sure"},)"
                         R"({"question":"weight","reason":"no scales","state":"not-measured"},)"
                         R"({"question":"ride","state":"not-sure"},)"
                         R"({"question":"remarks","state":"declined"}])"));
}

void RenderJsonTest::promise2WhatIsWithheldAndHiddenIsNotListed() {
    TestSession session = quietInterview();
    session.set("plan", declined()); // its question is not shown
    session.set("trials", rows({{text("a"), yes(), notSure()}}));
    QCOMPARE(textOf(jsonOf(session)["withheld"]), std::string("[]"));
}

void RenderJsonTest::notesByStaffAreThere() {
    TestSession session = quietInterview();
    QVERIFY(jsonOf(session)["notes"].empty());
    Answer dose = number(50);
    dose.note = "half in the morning";
    Answer list = rows({{text("sertraline"), notAsked(), notAsked()}, {text("lithium"), dose, notAsked()}});
    list.note = "brought the boxes";
    session.set("medicines", list);
    const QByteArray field = QByteArray::fromStdString(
        session.questionnaire().question(session.of("medicines")).fields[1].id.str());
    QCOMPARE(QByteArray::fromStdString(jsonOf(session)["notes"].dump()),
             R"([{"note":"brought the boxes","question":"medicines"},{"field":")" + field +
                 R"(","note":"half in the morning","question":"medicines","row":1}])");
}

void RenderJsonTest::notesOnTheWholeScreeningAreThere() {
    const TestSession session = quietInterview();
    const std::string notes = "Came with her sister.";
    const auto json = nlohmann::json::parse(renderJson(session, screen(session), notes, "en"));
    QCOMPARE(json["staff-notes"].get<std::string>(), notes);
    QCOMPARE(jsonOf(session)["staff-notes"].get<std::string>(), std::string());
}

QTEST_APPLESS_MAIN(RenderJsonTest)
#include "render_json_test.moc"
