// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the questions: who signed for a translation, the lists of criteria, whose an instrument
// is.
#include "core/exchange/fhir/fhir_export.h"
#include "core/loading/kept_heads.h"
#include "tests/core/exchange/imported.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/fhir_schema.h"
#include "tests/support/sample_questionnaire.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace anteroom;
using namespace anteroom::test;

namespace {

using SharedQuestionnaire = std::shared_ptr<const Questionnaire>;

Imported thereAndBack(const Questionnaire& questionnaire, const std::string& language = "en") {
    return imported(exportFhirQuestionnaire(questionnaire, language).json);
}

SharedQuestionnaire shipped(const QString& folder) {
    ShippedFiles files;
    return loadShipped(files, questionnaireIn(folder));
}

/// "es: 3 5 8", a line a language.
QString unreviewed(const Questionnaire& questionnaire) {
    QString all;
    for (const UnreviewedSafety& one : questionnaire->unreviewed) {
        all += QString::fromStdString(one.language) + ':';
        for (const QuestionIndex question : one.questions)
            all += ' ' + QString::number(at(question));
        all += '\n';
    }
    return all;
}

QStringList signedIn(const Questionnaire& questionnaire) {
    const KeptHeads heads = keptHeads(questionnaire);
    QStringList all;
    for (const auto& [text, signature] : heads.signedTexts) {
        const Signature& by = heads.signatures[signature];
        all << QString::fromStdString(text.first + ": " + text.second + " - " + by.by + ' ' + by.on + ' ' +
                                      by.scope);
    }
    return all;
}

QStringList criteriaOf(const Questionnaire& questionnaire) {
    QStringList all;
    for (const Criterion& one : questionnaire->criteria) {
        std::string line = one.list + ' ' + one.id.str();
        for (const auto& [language, words] : one.text.all())
            line.append(" | ").append(language).append(": ").append(words);
        for (const Citation& citation : one.citations) {
            line += " | " + questionnaire->documents[citation.document].id.str();
            for (const auto& [language, section] : citation.section.all())
                line.append(", ").append(language).append(": ").append(section);
        }
        all << QString::fromStdString(line);
    }
    for (const NotCovered& one : questionnaire->notCovered) {
        std::string line = "not covered:";
        for (const CriterionId& id : one.criteria)
            line += ' ' + id.str();
        all << QString::fromStdString(line + " - " + std::string(one.why.original()));
    }
    for (const std::string& list : keptHeads(questionnaire).covers)
        all << "covers " + QString::fromStdString(list);
    std::sort(all.begin(), all.end()); // lists come back one after the other
    return all;
}

QStringList instrumentsOf(const Questionnaire& questionnaire) {
    QStringList all;
    for (const PlacedInstrument& one : questionnaire->instruments)
        all << QString::fromStdString(one.id + " | " + std::string(one.title.in("en")) + " | " +
                                      std::string(one.title.in("es")) + " | " + one.source + " | " +
                                      one.license);
    for (const Section& section : questionnaire->sections)
        for (const QuestionGroup& group : section.groups)
            all << QString::fromStdString(group.id + ": " + std::string(group.title.in("en")) + ' ') +
                       QString::number(group.firstQuestion) + ' ' + QString::number(group.endQuestion) +
                       (group.instrument ? " of " + QString::number(*group.instrument) : QString());
    return all;
}

const char* const originals[] = {"One", "Two", "Three: a colon", "Four", "Five", "Six", "Seven", "Eight"};

/// Questions in English whose Spanish stands in two files that somebody signed for, in one that nobody did,
/// or with them.
SharedQuestionnaire partlySigned(std::mt19937& random) {
    std::string files[3];
    std::string own[std::size(originals)];
    for (std::size_t i = 0; i < std::size(originals); ++i) {
        const std::string spanish = std::string("ES ") + originals[i];
        const std::size_t place = random() % 5;
        if (place < 3)
            files[place] += "  - {en: '" + std::string(originals[i]) + "', es: '" + spanish + "'}\n";
        own[i] = place == 3 ? "{en: '" + std::string(originals[i]) + "', es: '" + spanish + "'}"
                            : '\'' + std::string(originals[i]) + '\'';
    }
    const char* const signatures[] = {
        "reviewed: {es: {by: A. Sample, on: 2027-03-14}}\n",
        "reviewed: {es: {by: B. Sample, on: 2027-04-01, scope: 'some: texts'}}\n", ""};
    std::string texts[3];
    for (std::size_t i = 0; i < 3; ++i)
        texts[i] = std::string("anteroom: 1\ntranslations: es\nfrom: en\nlicense: CC0-1.0\n") +
                   signatures[i] + "texts:\n  - {en: Nowhere, es: Ninguna parte}\n" + files[i];
    std::string yaml = "anteroom: 1\nid: partly\nversion: 1.0.0\ntitle: {en: T, es: T}\nlicense: CC0-1.0\n"
                       "languages: [en, es]\nincludes: [a.yaml, b.yaml, c.yaml]\n";
    if (random() % 2)
        yaml += "reviewed: {es: {by: C. Sample, on: 2027-05-01}}\n";
    yaml += "sections:\n  - id: s\n    title: {en: S, es: S}\n    questions:\n";
    for (int i = 0; i < 12; ++i)
        yaml += "      - {id: q" + std::to_string(i) +
                ", type: yes-no, safety: yes, text: " + own[random() % std::size(originals)] +
                (random() % 2 ? ", help: " : ", label: ") + own[random() % std::size(originals)] + "}\n";
    return questionnaireFrom(yaml, {{"a.yaml", texts[0]}, {"b.yaml", texts[1]}, {"c.yaml", texts[2]}});
}

} // namespace

class FhirTravelTest : public QObject {
    Q_OBJECT

private slots:
    void whatStandsBesideTheQuestionsComesBack_data();
    void whatStandsBesideTheQuestionsComesBack();
    void aSignatureStaysWithTheWordsItIsFor_data();
    void aSignatureStaysWithTheWordsItIsFor();
    void wordsThatAreChangedLoseTheirSignature();
    void aTranslationDoesNotBecomeTheOriginal();
    void brandNamesStayBrandNames();
    void listsThatAreBrokenRefuseNoFinding();
};

void FhirTravelTest::whatStandsBesideTheQuestionsComesBack_data() {
    QTest::addColumn<QString>("folder");
    for (const QString& folder : shippedFolders())
        QTest::newRow(qPrintable(folder)) << folder;
}

void FhirTravelTest::whatStandsBesideTheQuestionsComesBack() {
    QFETCH(QString, folder);
    const SharedQuestionnaire before = shipped(folder);
    const Imported back = thereAndBack(*before);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QVERIFY2(back.listed().isEmpty(), qPrintable(back.listed()));
    const Questionnaire& after = *back.loaded.questionnaire;
    QCOMPARE(criteriaOf(after), criteriaOf(*before));
    QCOMPARE(instrumentsOf(after), instrumentsOf(*before));
    QCOMPARE(signedIn(after), signedIn(*before));
    QCOMPARE(unreviewed(after), unreviewed(*before));
    QCOMPARE(after->license, before->data().license);
    for (const Diagnostic& warning : back.loaded.diagnostics.all())
        QVERIFY2(warning.code != "criterion-not-covered" && warning.code != "needless-excuse",
                 warning.message.c_str());
}

void FhirTravelTest::aSignatureStaysWithTheWordsItIsFor_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void FhirTravelTest::aSignatureStaysWithTheWordsItIsFor() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const SharedQuestionnaire before = partlySigned(random);
    for (const char* language : {"en", "es"}) {
        const std::string json = exportFhirQuestionnaire(*before, language).json;
        if (const FhirSchema* schema = FhirSchema::find())
            for (const std::string& problem : schema->problemsOf(json))
                QFAIL(problem.c_str());
        const Imported back = imported(json);
        QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
        QVERIFY2(back.listed().isEmpty(), qPrintable(back.listed()));
        const Questionnaire& after = *back.loaded.questionnaire;
        QCOMPARE(after->languages, before->data().languages);
        QCOMPARE(unreviewed(after), unreviewed(*before));
        for (std::size_t i = 0; i < after.questions().size(); ++i)
            for (const std::string& tongue : after->languages) {
                QCOMPARE(after.questions()[i].text.in(tongue), before->questions()[i].text.in(tongue));
                QCOMPARE(after.questions()[i].help.in(tongue), before->questions()[i].help.in(tongue));
            }
        // Of what is signed for, all that the questionnaire shows.
        const KeptHeads was = keptHeads(*before);
        const KeptHeads is = keptHeads(after);
        for (const Question& question : after.questions()) {
            const std::string words(question.text.in("es"));
            const auto one = was.signatureOf("es", words);
            const auto other = is.signatureOf("es", words);
            QCOMPARE(other.has_value(), one.has_value());
            if (one)
                QVERIFY(is.signatures[*other] == was.signatures[*one]);
        }
    }
}

void FhirTravelTest::wordsThatAreChangedLoseTheirSignature() {
    const auto questionnaire = questionnaireFrom(
        R"yaml(anteroom: 1
id: signed
version: 1.0.0
title: {en: T, es: T}
license: CC0-1.0
languages: [en, es]
reviewed: {es: {by: A. Sample, on: 2027-03-14}}
sections:
  - id: s
    title: {en: S, es: S}
    questions:
      - {id: a, type: yes-no, safety: yes, text: {en: Words, es: Palabras}}
      - {id: b, type: yes-no, safety: yes, text: {en: Words, es: Palabras}}
      - {id: c, type: yes-no, safety: yes, text: {en: Other, es: Otra}}
)yaml");
    QCOMPARE(unreviewed(*questionnaire), QString());
    std::string json = exportFhirQuestionnaire(*questionnaire, "en").json;
    // Somebody rewords one of the two, and takes the mark away with it.
    const std::string mark = "\"valueString\": \"Palabras\",";
    const std::size_t begin = json.find(mark);
    const std::size_t end = json.find("\"_valueString\"", begin);
    QVERIFY2(begin != std::string::npos && end != std::string::npos, json.c_str());
    const std::size_t after = json.find('}', json.find('}', end) + 1);
    json.replace(begin, after + 1 - begin, "\"valueString\": \"Vocablos\"");
    const Imported back = imported(json);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QVERIFY2(back.listed().contains("the signature for the translation `Palabras`"),
             qPrintable(back.listed()));
    QCOMPARE(unreviewed(*back.loaded.questionnaire), QString("es: 0 1\n"));
}

void FhirTravelTest::aTranslationDoesNotBecomeTheOriginal() {
    const SharedQuestionnaire before = shipped("ketamine-prescreen");
    QVERIFY(!unreviewed(*before).isEmpty());
    const Imported back = thereAndBack(*before, "es");
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QCOMPARE(back.loaded.questionnaire->data().languages, before->data().languages);
    QCOMPARE(unreviewed(*back.loaded.questionnaire), unreviewed(*before));
}

void FhirTravelTest::brandNamesStayBrandNames() {
    const SharedQuestionnaire before = sampleQuestionnaire();
    const Imported back = thereAndBack(*before);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    const Vocabulary& was = *before->data().vocabularies.front();
    const Vocabulary& is = *back.loaded.questionnaire->data().vocabularies.front();
    QCOMPARE(is.entries().size(), was.entries().size());
    bool hasBrand = false;
    for (std::size_t i = 0; i < was.entries().size(); ++i) {
        QCOMPARE(is.entries()[i].brands, was.entries()[i].brands);
        QCOMPARE(is.entries()[i].also, was.entries()[i].also);
        hasBrand = hasBrand || !was.entries()[i].brands.empty();
    }
    QVERIFY(hasBrand);
}

void FhirTravelTest::listsThatAreBrokenRefuseNoFinding() {
    const SharedQuestionnaire before = shipped("treatment-review");
    std::string json = exportFhirQuestionnaire(*before, "en").json;
    const std::size_t at = json.find("\"url\": \"text\"", json.find("urn:anteroom:fhir:criterion"));
    QVERIFY(at != std::string::npos);
    json.replace(at, 13, "\"url\": \"vext\"");
    const Imported back = imported(json);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QVERIFY2(back.listed().contains("a list of criteria does not load as a whole"),
             qPrintable(back.listed()));
    QCOMPARE(back.loaded.questionnaire->data().findings.size(), before->data().findings.size());
    QVERIFY(back.loaded.questionnaire->data().criteria.empty());
}

QTEST_GUILESS_MAIN(FhirTravelTest)
#include "fhir_travel_test.moc"
