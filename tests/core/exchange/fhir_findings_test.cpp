// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/bundle.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

Json issueIn(const Json& bundle, const std::string& code) {
    for (const Json& issue : resourcesIn(bundle, "DetectedIssue"))
        if (issue.at("code").at("coding").at(0).at("code") == code)
            return issue;
    return {};
}

bool hasEvidence(const Json& issue, const std::string& text, bool isMissing) {
    for (const Json& evidence : issue.value("evidence", Json::array()))
        if (evidence.at("code").at(0).at("text") == text)
            return extensionOf(evidence, ":missing").is_null() != isMissing;
    return false;
}

} // namespace

class FhirFindingsTest : public QObject {
    Q_OBJECT

private slots:
    void aRaisedFindingIsFinal();
    void itsEvidenceAreTheAnswersItRestsOn();
    void itsCitationsAreThere();
    void promise1WhatIsNotEstablishedIsPreliminaryAndNamesWhatIsMissing();
    void whatIsNotRaisedHasNoIssue();
    void promise1WhatAKeptSafetyAnswerBearsOnIsNotEstablished();
    void urgentTriggersAndContradictionsAreThere();
    void anUrgentTriggerThatWasShownStays();
    void aDateBeforeTheDateOfBirthIsAContradiction();
};

void FhirFindingsTest::aRaisedFindingIsFinal() {
    const Json issue = issueIn(bundleOf(finishedInterview()), "pressure-uncontrolled");
    QCOMPARE(said(issue["status"]), "final");
    QCOMPARE(said(extensionOf(issue, ":finding-status")), "raised");
    QCOMPARE(said(extensionOf(issue, ":finding-kind")), "flag");
    QCOMPARE(said(extensionOf(issue, ":priority")), "first");
    QCOMPARE(said(extensionOf(issue, ":topic")), "Blood pressure");
    QCOMPARE(said(issue["code"]["text"]), "High blood pressure that is not under control");
    QCOMPARE(said(issue["detail"]), "Who treats it, and how.");
    QCOMPARE(said(issue["identifiedDateTime"]), "2027-03-14");
    QVERIFY(!extensionOf(issue, ":rule").is_null());
    QVERIFY(!issue.contains("severity")); // nothing here rates a risk
}

void FhirFindingsTest::itsEvidenceAreTheAnswersItRestsOn() {
    const Json bundle = bundleOf(finishedInterview());
    const Json issue = issueIn(bundle, "pressure-uncontrolled");
    QVERIFY(hasEvidence(issue, "Told it is high: yes, now", false));
    QVERIFY(hasEvidence(issue, "Under control: no", false));
    QCOMPARE(issue["evidence"].size(), std::size_t(2));
    const Json response = resourcesIn(bundle, "QuestionnaireResponse").at(0);
    const std::string reference = "urn:uuid:" + response["id"].get<std::string>();
    QCOMPARE(said(issue["evidence"][0]["detail"][0]["reference"]), said(reference));
    QCOMPARE(said(issue["implicated"][0]["reference"]), said(reference));

    const Json inRows = issueIn(bundle, "pressure-high")["evidence"][0];
    QCOMPARE(said(extensionOf(inRows, ":row")), "1");
    QCOMPARE(said(extensionOf(inRows, ":link-id")), "readings.systolic");
    QCOMPARE(said(inRows["code"][0]["text"]), "Readings 1, Top number: 148 mmHg at 13:58");
}

void FhirFindingsTest::itsCitationsAreThere() {
    const Json issue = issueIn(bundleOf(finishedInterview()), "pressure-high");
    std::vector<std::string> cited;
    for (const Json& extension : issue["extension"])
        if (extension["url"] == "urn:anteroom:fhir:citation")
            cited.push_back(extension["valueRelatedArtifact"]["citation"]);
    QCOMPARE(cited.size(), std::size_t(2));
    QCOMPARE(said(cited[0]), "Example Health. Benefits and Risks. 2024. “Who needs extra caution”");
    QCOMPARE(said(cited[1]), "Example Agency. US esketamine label. “5.7”");
}

void FhirFindingsTest::promise1WhatIsNotEstablishedIsPreliminaryAndNamesWhatIsMissing() {
    TestSession session = finishedInterview();
    session.set("controlled", notSure());
    const Json issue = issueIn(bundleOf(session), "pressure-uncontrolled");
    QCOMPARE(said(issue["status"]), "preliminary");
    QCOMPARE(said(extensionOf(issue, ":finding-status")), "not-established");
    QVERIFY(hasEvidence(issue, "Under control: not sure", true));
    QVERIFY(hasEvidence(issue, "Told it is high: yes, now", false));
    QCOMPARE(said(issue["detail"]), "Not established: Under control: not sure. Who treats it, and how.");
}

void FhirFindingsTest::whatIsNotRaisedHasNoIssue() {
    QVERIFY(issueIn(bundleOf(quietInterview()), "pressure-uncontrolled").is_null());
}

void FhirFindingsTest::promise1WhatAKeptSafetyAnswerBearsOnIsNotEstablished() {
    TestSession session(questionnaireOf(
        R"(- {id: thoughts, type: yes-no, text: "Thoughts?", label: Thoughts, safety: yes}
- {id: plan, type: yes-no, text: "Plan?", label: Plan, show-when: thoughts is yes, safety: yes}
)",
        R"yaml(findings:
  - {id: planned, kind: flag, when: plan is yes, title: A plan, discuss: Now., cite: [{document: leaflet, section: One}]}
  - {id: thought, kind: flag, when: thoughts is yes, title: Thoughts, cite: [{document: leaflet, section: One}]}
)yaml"));
    session.set("thoughts", no());
    QVERIFY(issueIn(bundleOf(session), "planned").is_null());
    session.set("plan", yes());
    const Json issue = issueIn(bundleOf(session), "planned");
    QVERIFY(!issue.is_null());
    QCOMPARE(said(issue["status"]), "preliminary");
    QCOMPARE(said(extensionOf(issue, ":finding-status")), "not-established");
    QCOMPARE(said(issue["detail"]), "Not established: Plan: answered but not counted: ask again. Now.");
    QVERIFY(hasEvidence(issue, "Thoughts: no", false));
    QVERIFY(hasEvidence(issue, "Plan: answered but not counted: ask again", true));
    QCOMPARE(said(extensionOf(issue["evidence"][0], ":not-counted")), "null");
    QCOMPARE(said(extensionOf(issue["evidence"][1], ":not-counted")), "true");
    QCOMPARE(said(extensionOf(issue["evidence"][1], ":link-id")), "plan");
    QVERIFY(issueIn(bundleOf(session), "thought").is_null()); // it does not look at the plan
}

void FhirFindingsTest::urgentTriggersAndContradictionsAreThere() {
    TestSession session = finishedInterview();
    session.set("feeling", chosenAll({2})); // neither low nor anxious
    const Json bundle = bundleOf(session);
    const Json urgent =
        issueIn(bundle, session.questionnaire()->urgent[session.urgentEvents().at(0).trigger].id.str());
    QCOMPARE(said(extensionOf(urgent, ":finding-kind")), "urgent-same-visit");
    QCOMPARE(said(extensionOf(urgent, ":holds")), "true");
    QCOMPARE(said(extensionOf(urgent, ":acknowledged-by")), "J. Sample");
    QCOMPARE(said(urgent["status"]), "final");
    QVERIFY(hasEvidence(urgent, "Thoughts of ending life: yes, now", false));
    const Json contradiction = issueIn(bundle, "never-low");
    QCOMPARE(said(extensionOf(contradiction, ":finding-kind")), "contradiction");
    QCOMPARE(contradiction["evidence"].size(), std::size_t(2));
}

void FhirFindingsTest::anUrgentTriggerThatWasShownStays() {
    TestSession session = finishedInterview();
    const std::string id = session.questionnaire()->urgent[session.urgentEvents().at(0).trigger].id.str();
    session.set("thoughts", never());
    const Json urgent = issueIn(bundleOf(session), id);
    QCOMPARE(said(extensionOf(urgent, ":holds")), "false");
    QVERIFY(!urgent.contains("evidence"));
}

void FhirFindingsTest::aDateBeforeTheDateOfBirthIsAContradiction() {
    TestSession session(questionnaireOf(
        R"(- {id: began, type: date, text: "When did it begin?", label: It began}
- {id: trials, type: rows, text: Trials, fields: [{id: until, type: date, text: Until}]}
)"));
    session.set("began", date("1984"));
    session.set("trials", rows({{date("1990")}, {date("1983-05-01")}}));
    AnswerSheet sheet{*Date::of(2027, 3, 14)};
    QVERIFY(issueIn(bundleOf(session, sheet), "before-date-of-birth").is_null());
    sheet.identity.dateOfBirth = "1985-02-11";
    const std::vector<Json> issues = resourcesIn(bundleOf(session, sheet), "DetectedIssue");
    QCOMPARE(issues.size(), std::size_t(2));
    for (const Json& issue : issues) {
        QCOMPARE(said(issue["code"]["coding"][0]["code"]), "before-date-of-birth");
        QCOMPARE(said(extensionOf(issue, ":finding-kind")), "contradiction");
        QCOMPARE(said(extensionOf(issue, ":finding-status")), "raised");
        QCOMPARE(said(issue["status"]), "final");
    }
    // In the words of the summary.
    QCOMPARE(said(issues[0]["code"]["text"]), "It began: 1984, before the date of birth, 1985-02-11");
    QVERIFY(hasEvidence(issues[0], "It began: 1984", false));
    QCOMPARE(said(extensionOf(issues[1]["evidence"][0], ":link-id")), "trials.until");
    QCOMPARE(said(extensionOf(issues[1]["evidence"][0], ":row")), "2");
}

QTEST_GUILESS_MAIN(FhirFindingsTest)
#include "fhir_findings_test.moc"
