// SPDX-License-Identifier: GPL-3.0-or-later
// What a questionnaire may say and FHIR writes more strictly: blanks within codes and addresses, and limits
// of whole numbers that are none.
#include "tests/core/exchange/bundle.h"
#include "tests/core/exchange/imported.h"
#include "tests/support/answers.h"
#include "tests/support/fhir_schema.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> odd() {
    return questionnaireFrom(R"(anteroom: 1
id: odd
version: 1.0.0
title: Odd
license: CC0-1.0
languages: [en]
includes: [words.yaml]
documents:
  leaflet: {title: Leaflet, publisher: Example Clinic, url: " urn:example:a  leaflet ", year: 2024}
sections:
  - id: main
    title: Main
    questions:
      - {id: herb, type: text, vocabulary: words, text: "Which?"}
      - {id: more, type: text, text: "More?", show-when: "herb includes any of [calming]"}
      - {id: cups, type: number, range: [0.5, 9.5], text: "How many?"}
findings:
  - id: strong
    kind: flag
    title: Strong
    when: cups > 0.75 and herb includes any of [calming]
    cite: [{document: leaflet, section: One}]
)",
                             {{"words.yaml", R"(anteroom: 1
library: words
license: CC0-1.0
vocabularies:
  - id: words
    title: Words
    classes: [{id: calming, title: Calming}]
    entries:
      - {name: " Lemon  balm   tea ", classes: [calming]}
      - {name: "valerian\u00a0\u2003root", classes: [calming]}
)"}});
}

QString problemsOf(const FhirSchema& schema, const std::string& json) {
    QStringList all;
    for (const std::string& problem : schema.problemsOf(json))
        all << QString::fromStdString(problem);
    return all.join('\n');
}

Session answered() {
    const auto questionnaire = odd();
    Session session(questionnaire, minute(0));
    session.setAnswer(questionIn(*questionnaire, "herb"), Answer::of(TextValue{"from the garden", 0}),
                      minute(1));
    session.setAnswer(questionIn(*questionnaire, "cups"), Answer::of(3.0), minute(2));
    return session;
}

} // namespace

class FhirOddTextsTest : public QObject {
    Q_OBJECT

private slots:
    void blanksInNamesOfAVocabularyAreSingleInItsCodes();
    void anAddressHasNoBlanks();
    void aLimitOfWholeNumbersThatIsNoneComesBackAsItWas();
    void allOfItIsFhir();
};

void FhirOddTextsTest::blanksInNamesOfAVocabularyAreSingleInItsCodes() {
    const Json json = questionnaireJson(*odd());
    const Json& concepts = json["contained"][0]["compose"]["include"][0]["concept"];
    QCOMPARE(said(concepts[0]["code"]), "Lemon balm tea");
    QCOMPARE(said(concepts[0]["display"]), " Lemon  balm   tea ");
    QCOMPARE(said(concepts[1]["code"]), "valerian root");
    const Json more = itemOf(json, "more");
    QCOMPARE(said(more["enableWhen"][0]["answerCoding"]["code"]), "Lemon balm tea");
    const Json response = resourcesIn(bundleOf(answered()), "QuestionnaireResponse").front();
    QCOMPARE(said(itemOf(response, "herb")["answer"][0]["valueCoding"]["code"]), "Lemon balm tea");
}

void FhirOddTextsTest::anAddressHasNoBlanks() {
    const Json issue = resourcesIn(bundleOf(answered()), "DetectedIssue").front();
    QCOMPARE(said(issue["reference"]), "urn:example:a%20leaflet");
    QCOMPARE(said(extensionOf(issue, ":citation")["url"]), "urn:example:a%20leaflet");
}

void FhirOddTextsTest::aLimitOfWholeNumbersThatIsNoneComesBackAsItWas() {
    const Json json = questionnaireJson(*odd());
    const Json cups = itemOf(json, "cups");
    QCOMPARE(said(cups["type"]), "integer");
    for (const auto& [index, limit] : {std::pair{0U, 0.5}, std::pair{1U, 9.5}}) {
        QVERIFY(!cups["extension"][index].contains("valueInteger"));
        QCOMPARE(cups["extension"][index].value("valueDecimal", 0.0), limit);
    }
    const Imported made = imported(json.dump());
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.yaml().contains("range: [0.5, 9.5]\n"), qPrintable(made.yaml()));
}

void FhirOddTextsTest::allOfItIsFhir() {
    REQUIRE_FHIR_SCHEMA(schema);
    QCOMPARE(problemsOf(*schema, exportFhirQuestionnaire(*odd(), "en").json), QString());
    QCOMPARE(problemsOf(*schema, bundleText(answered())), QString());
}

QTEST_GUILESS_MAIN(FhirOddTextsTest)
#include "fhir_odd_texts_test.moc"
