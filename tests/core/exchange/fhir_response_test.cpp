// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/bundle.h"
#include "tests/support/golden.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

Json responseOf(const Session& session, const AnswerSheet& sheet = sampleSheet()) {
    return resourcesIn(bundleOf(session, sheet), "QuestionnaireResponse").at(0);
}

TestSession sessionOf(std::string_view questions) { return TestSession(questionnaireOf(questions)); }

const std::string absent = "StructureDefinition/data-absent-reason";

} // namespace

class FhirResponseTest : public QObject {
    Q_OBJECT

private slots:
    void aFinishedInterviewIsAsInTheGoldenBundle();
    void anEmptyInterviewIsAsInTheGoldenBundle();
    void promise1EveryWayOfNoAnswerHasItsReason_data();
    void promise1EveryWayOfNoAnswerHasItsReason();
    void promise1AQuestionThatWaitsIsNotAsked();
    void promise2WhatIsKeptAndNotCountedIsLeftOut();
    void promise2AFieldThatItsRowHidesIsLeftOut();
    void aRefusedEntryIsNoAnswer();
    void theDateOfAStatusStandsBelowItsAnswer();
    void rowsSayWhetherTheListIsComplete_data();
    void rowsSayWhetherTheListIsComplete();
    void measurementsKeepTheirTime();
    void notesAreKept();
    void anOpenScreeningIsInProgress();
    void promise1OneWithASafetyAnswerThatIsNotCountedIsInProgress();
    void thePatientIsNamedOnlyWhereTheAnswersNameOne();
    void aClinicWithoutANameSaysThatItIsNotKnown();
    void aDateOfBirthThatIsNoDateStaysAsTyped();
    void promise8NoIdIsMadeFromThePatient();
};

void FhirResponseTest::aFinishedInterviewIsAsInTheGoldenBundle() {
    const std::string difference =
        differenceFromGolden("exchange/finished.fhir.json", bundleText(finishedInterview()));
    QVERIFY2(difference.empty(), difference.c_str());
}

void FhirResponseTest::anEmptyInterviewIsAsInTheGoldenBundle() {
    const std::string difference = differenceFromGolden(
        "exchange/empty.fhir.json",
        bundleText(TestSession(sampleQuestionnaire()), AnswerSheet{.date = *Date::of(2027, 3, 14)}));
    QVERIFY2(difference.empty(), difference.c_str());
}

void FhirResponseTest::promise1EveryWayOfNoAnswerHasItsReason_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("reason");
    QTest::newRow("not asked") << static_cast<int>(Answer::State::NotAsked) << "not-asked";
    QTest::newRow("not sure") << static_cast<int>(Answer::State::NotSure) << "asked-unknown";
    QTest::newRow("declined") << static_cast<int>(Answer::State::Declined) << "asked-declined";
    QTest::newRow("not measured") << static_cast<int>(Answer::State::NotMeasured) << "not-performed";
}

void FhirResponseTest::promise1EveryWayOfNoAnswerHasItsReason() {
    QFETCH(int, state);
    QFETCH(QString, reason);
    TestSession session =
        sessionOf("- {id: heat, type: number, text: Heat, range: [0, 50], measured: yes}\n");
    session.set("heat", Answer::withheld(static_cast<Answer::State>(state), "broken"));
    const Json item = itemOf(responseOf(session), "heat");
    QCOMPARE(QString::fromStdString(extensionOf(item, absent)), reason);
    QVERIFY(!item.contains("answer"));
    QCOMPARE(!extensionOf(item, ":reason").is_null(), reason == "not-performed");
}

void FhirResponseTest::promise1AQuestionThatWaitsIsNotAsked() {
    TestSession session = sessionOf("- {id: a, type: yes-no, text: A}\n"
                                    "- {id: b, type: yes-no, text: B, show-when: a is yes}\n");
    const Json waiting = itemOf(responseOf(session), "b");
    QCOMPARE(said(extensionOf(waiting, absent)), "not-asked");
    QCOMPARE(said(extensionOf(waiting, ":undecided")), "true");
    session.set("a", no());
    QVERIFY(itemOf(responseOf(session), "b").is_null());
}

void FhirResponseTest::promise2WhatIsKeptAndNotCountedIsLeftOut() {
    TestSession session = sessionOf("- {id: a, type: yes-no, text: A}\n"
                                    "- {id: b, type: text, text: B, show-when: a is yes}\n");
    session.set("a", yes());
    session.set("b", text("a secret"));
    QVERIFY(bundleText(session).find("a secret") != std::string::npos);
    session.set("a", no());
    QVERIFY(bundleText(session).find("a secret") == std::string::npos);
    session.set("a", notAsked());
    QVERIFY(bundleText(session).find("a secret") == std::string::npos);
}

void FhirResponseTest::promise2AFieldThatItsRowHidesIsLeftOut() {
    TestSession session = sessionOf("- {id: r, type: rows, text: R, fields: [{id: a, type: yes-no, text: A}, "
                                    "{id: b, type: text, text: B, show-when: a is yes}]}\n");
    session.set("r", rows({{yes(), text("shown")}, {no(), text("a secret")}}));
    const Json response = responseOf(session);
    QCOMPARE(itemsOf(response, "r").size(), std::size_t(2));
    QCOMPARE(itemsOf(response, "r.b").size(), std::size_t(1));
    QVERIFY(bundleText(session).find("a secret") == std::string::npos);
}

void FhirResponseTest::aRefusedEntryIsNoAnswer() {
    TestSession session = sessionOf("- {id: n, type: number, text: N, range: [0, 9]}\n");
    session.set("n", refused("999"));
    const Json item = itemOf(responseOf(session), "n");
    QCOMPARE(said(extensionOf(item, absent)), "not-asked");
    QVERIFY(bundleText(session).find("999") == std::string::npos);
}

void FhirResponseTest::theDateOfAStatusStandsBelowItsAnswer() {
    TestSession session = sessionOf("- {id: walks, type: status, text: Walks}\n");
    session.set("walks", past("2019-05"));
    const Json answer = itemOf(responseOf(session), "walks")["answer"][0];
    QCOMPARE(said(answer["valueCoding"]["code"]), "past");
    QCOMPARE(said(answer["valueCoding"]["system"]), "urn:anteroom:status");
    QCOMPARE(said(answer["item"][0]["linkId"]), "walks.when");
    QCOMPARE(said(answer["item"][0]["answer"][0]["valueDate"]), "2019-05");
}

void FhirResponseTest::rowsSayWhetherTheListIsComplete_data() {
    QTest::addColumn<bool>("hasRow");
    QTest::addColumn<int>("standing"); // 0 closed, 1 open, 2 not sure
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("reason");
    QTest::newRow("closed") << true << 0 << "complete"
                            << "";
    QTest::newRow("none") << false << 0 << "complete"
                          << "";
    QTest::newRow("open") << true << 1 << "open"
                          << "";
    QTest::newRow("nothing yet") << false << 1 << ""
                                 << "not-asked";
    QTest::newRow("end not sure") << true << 2 << "not-sure"
                                  << "";
    QTest::newRow("not sure") << false << 2 << ""
                              << "asked-unknown";
}

void FhirResponseTest::rowsSayWhetherTheListIsComplete() {
    QFETCH(bool, hasRow);
    QFETCH(int, standing);
    QFETCH(QString, list);
    QFETCH(QString, reason);
    TestSession session =
        sessionOf("- {id: r, type: rows, text: R, fields: [{id: a, type: yes-no, text: A}]}\n");
    const std::vector<Row> given = hasRow ? std::vector<Row>{{yes()}} : std::vector<Row>{};
    Answer answer = standing == 0 ? rows(given) : openRows(given);
    if (standing == 2)
        answer.state = Answer::State::NotSure;
    session.set("r", answer);
    const Json item = itemOf(responseOf(session), "r");
    const auto textOf = [](const Json& json) {
        return json.is_string() ? QString::fromStdString(json) : QString();
    };
    QCOMPARE(textOf(extensionOf(item, ":list")), list);
    QCOMPARE(textOf(extensionOf(item, absent)), reason);
    QCOMPARE(item.contains("item"), hasRow);
}

void FhirResponseTest::measurementsKeepTheirTime() {
    TestSession session = sessionOf("- {id: heat, type: number, text: Heat, range: [0, 50], measured: yes}\n"
                                    "- {id: r, type: rows, measured: yes, text: R, fields: [{id: p, type: "
                                    "number, range: [0, 9], text: P}]}\n");
    Answer heat = number(21, "14:05");
    heat.measured.day = Date::of(2027, 3, 10);
    session.set("heat", heat);
    session.set("r", rows({{number(3, "13:58")}}));
    const Json response = responseOf(session);
    QCOMPARE(said(extensionOf(itemOf(response, "heat"), ":measured-at")), "14:05:00");
    QCOMPARE(said(extensionOf(itemOf(response, "heat"), ":measured-on")), "2027-03-10");
    QCOMPARE(said(itemOf(response, "heat")["answer"][0]["valueInteger"]), "21");
    QCOMPARE(said(extensionOf(itemOf(response, "r"), ":measured-at")), "13:58:00");
    QVERIFY(extensionOf(itemOf(response, "r.p"), ":measured-at").is_null());
}

void FhirResponseTest::notesAreKept() {
    TestSession session = sessionOf("- {id: a, type: yes-no, text: A}\n");
    session.set("a", yes());
    session.setNote(session.of("a"), "as told by the partner", minute(3));
    const Json response = responseOf(session);
    QCOMPARE(said(extensionOf(itemOf(response, "a"), ":note")), "as told by the partner");
    QCOMPARE(said(extensionOf(response, ":staff-notes")), "Seemed drowsy.");
}

void FhirResponseTest::anOpenScreeningIsInProgress() {
    TestSession session = sessionOf("- {id: a, type: yes-no, text: A}\n"
                                    "- {id: b, type: yes-no, text: B, required: no}\n");
    QCOMPARE(said(responseOf(session)["status"]), "in-progress");
    session.set("a", declined());
    const Json response = responseOf(session);
    QCOMPARE(said(response["status"]), "completed");
    QCOMPARE(said(response["questionnaire"]), "urn:anteroom:questionnaire:test|1.0.0");
    QCOMPARE(said(response["authored"]), "2027-03-14");
}

void FhirResponseTest::promise1OneWithASafetyAnswerThatIsNotCountedIsInProgress() {
    TestSession session = sessionOf("- {id: a, type: yes-no, text: A, safety: yes}\n"
                                    "- {id: b, type: yes-no, text: B, show-when: a is yes, safety: yes}\n"
                                    "- {id: c, type: yes-no, text: C, show-when: a is yes}\n");
    session.set("a", no());
    session.set("c", yes());
    QCOMPARE(said(responseOf(session)["status"]), "completed");
    session.set("b", yes());
    QCOMPARE(said(responseOf(session)["status"]), "in-progress");
    QVERIFY(itemOf(responseOf(session), "b").is_null());
    session.set("a", yes());
    QCOMPARE(said(responseOf(session)["status"]), "completed");
}

void FhirResponseTest::thePatientIsNamedOnlyWhereTheAnswersNameOne() {
    const Json named = bundleOf(finishedInterview());
    const Json patient = resourcesIn(named, "Patient").at(0);
    QCOMPARE(said(patient["name"][0]["text"]), "TEST, Avery (sample)");
    QCOMPARE(said(patient["birthDate"]), "1985-02-11");
    QCOMPARE(said(patient["identifier"][0]["value"]), "T-0001");
    const std::string reference = "urn:uuid:" + patient["id"].get<std::string>();
    QCOMPARE(said(resourcesIn(named, "QuestionnaireResponse").at(0)["subject"]["reference"]),
             said(reference));
    for (const Json& issue : resourcesIn(named, "DetectedIssue"))
        QCOMPARE(said(issue["patient"]["reference"]), said(reference));

    const Json unnamed = bundleOf(finishedInterview(), AnswerSheet{.date = *Date::of(2027, 3, 14)});
    QVERIFY(resourcesIn(unnamed, "Patient").empty());
    QVERIFY(resourcesIn(unnamed, "Organization").empty());
    QVERIFY(!resourcesIn(unnamed, "QuestionnaireResponse").at(0).contains("subject"));
}

// An Organization has a name or an identifier (org-1), and an address is neither.
void FhirResponseTest::aClinicWithoutANameSaysThatItIsNotKnown() {
    AnswerSheet sheet = sampleSheet();
    sheet.identity.clinicName.clear();
    sheet.identity.clinicAddress = "12 Example Street";
    const Json clinic = resourcesIn(bundleOf(finishedInterview(), sheet), "Organization").at(0);
    QVERIFY(!clinic.contains("name"));
    QCOMPARE(said(extensionOf(clinic.value("_name", Json::object()), absent)), "unknown");
    QCOMPARE(said(clinic["address"][0]["text"]), "12 Example Street");

    sheet.identity.clinicName = "Example Clinic";
    const Json named = resourcesIn(bundleOf(finishedInterview(), sheet), "Organization").at(0);
    QCOMPARE(said(named["name"]), "Example Clinic");
    QVERIFY(!named.contains("_name"));
}

void FhirResponseTest::aDateOfBirthThatIsNoDateStaysAsTyped() {
    AnswerSheet sheet = sampleSheet();
    sheet.identity.dateOfBirth = "about 1960";
    const Json patient = resourcesIn(bundleOf(finishedInterview(), sheet), "Patient").at(0);
    QVERIFY(!patient.contains("birthDate"));
    QCOMPARE(said(extensionOf(patient, ":date-of-birth")), "about 1960");
}

void FhirResponseTest::promise8NoIdIsMadeFromThePatient() {
    AnswerSheet other = sampleSheet();
    other.identity.patientName = "TEST, Robin (sample)";
    const Json one = bundleOf(finishedInterview());
    const Json two = bundleOf(finishedInterview(), other);
    for (std::size_t i = 0; i < one["entry"].size(); ++i) {
        QCOMPARE(said(one["entry"][i]["fullUrl"]), said(two["entry"][i]["fullUrl"]));
        QCOMPARE(said(one["entry"][i]["resource"]["id"]), said(two["entry"][i]["resource"]["id"]));
    }
}

QTEST_GUILESS_MAIN(FhirResponseTest)
#include "fhir_response_test.moc"
