// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"
#include "tests/core/loading/planted.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const char* const list = R"(anteroom: 1
library: book
license: CC0-1.0
language: en
documents:
  book: {title: A book on sleep, publisher: Example Press}
criteria:
  nights: {text: Trouble on three nights a week or more., cite: [{document: book, section: Nights}]}
  children: {text: Children are asked other questions., cite: [{document: book, section: Children}]}
)";

/// In two languages: the list has one, and nobody asks for more of it.
LoadedQuestionnaire load(const QString& head, const QString& criteria) {
    MemoryFileSource files;
    files.set("book.yaml", list);
    files.set("q", QString("anteroom: 1\nid: test\nversion: 1.0.0\ntitle: {en: Test, es: Prueba}\n"
                           "license: CC0-1.0\nlanguages: [en, es]\n%1\n"
                           "sections:\n  - id: main\n    title: {en: Main, es: Todo}\n    questions:\n"
                           "      - {id: a, type: yes-no, text: {en: A, es: B}}\n"
                           "findings:\n  - {id: fa, kind: flag, title: {en: A, es: B}, when: a is yes, "
                           "criteria: %2, cite: [{document: book, section: Nights}]}\n")
                       .arg(head, criteria)
                       .toStdString());
    return loadQuestionnaire(files, "q", sha256);
}

} // namespace

// What documents say that a questionnaire has to cover. The words of what is missed are in
// tests/data/loading/refused.
class CriteriaTest : public QObject {
    Q_OBJECT

private slots:
    void eachRowIsKeptWithItsWordsAndPlaces();
    void aListIsAskedForWhereTheQuestionnaireSaysItCoversIt_data();
    void aListIsAskedForWhereTheQuestionnaireSaysItCoversIt();
    void ofAListThatCannotBeReadNothingIsMissed();
    void aHeadingIsTranslatedWhereItsDocumentsTitleIs();
};

void CriteriaTest::eachRowIsKeptWithItsWordsAndPlaces() {
    const LoadedQuestionnaire loaded = load("includes: [book.yaml]\ncovers: [book]\n"
                                            "not-covered: [{criteria: [children], why: Asked elsewhere.}]",
                                            "[nights]");
    QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(),
             render(loaded.diagnostics, loaded.sources).c_str());
    const Questionnaire::Data& data = loaded.questionnaire->data();
    QCOMPARE(data.criteria.size(), std::size_t{2});
    QCOMPARE(data.criteria[1].id.str(), std::string("children"));
    QCOMPARE(data.criteria[1].list, std::string("book"));
    QCOMPARE(std::string(data.criteria[1].text.in("en")), std::string("Children are asked other questions."));
    QCOMPARE(data.documents[data.criteria[1].citations.front().document].id.str(), std::string("book"));
    QCOMPARE(data.criteria[1].citations.front().section, LocalizedText("en", "Children"));
    QCOMPARE(data.notCovered.front().criteria.front().str(), std::string("children"));
    QCOMPARE(std::string(data.notCovered.front().why.in("es")), std::string("Asked elsewhere."));
}

void CriteriaTest::aListIsAskedForWhereTheQuestionnaireSaysItCoversIt_data() {
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("criteria");
    QTest::addColumn<QString>("expected");
    const QString include = "includes: [book.yaml]\n";
    const QString document = "documents:\n  book: {title: A book, publisher: Example Press}\n";
    const QString excuse = "not-covered: [{criteria: [children], why: Asked elsewhere.}]\n";
    const auto row = [](const char* name, const QString& head, const QString& criteria,
                        const QString& expected) { QTest::newRow(name) << head << criteria << expected; };
    row("included for its documents alone", include, "[nights]", "");
    row("all covered", include + "covers: [book]\n", "[nights, children]", "");
    row("the rest excused", include + "covers: [book]\n" + excuse, "[nights]", "");
    row("one missed", include + "covers: [book]\n", "[nights]", "8: criterion-not-covered");
    row("nothing covered", include + "covers: [book]\n", "[]",
        "8: criterion-not-covered 8: criterion-not-covered");
    row("said twice", include + "covers: [book, book]\n", "[nights]", "8: criterion-not-covered");
    row("an excuse for what nobody asks", include + excuse, "[nights]", "8: needless-excuse");
    row("an id of another list, for documents alone", include, "[mornings]", "15: unknown-criterion");
    row("ids of a list that is kept elsewhere", document, "[mornings]", "");
}

void CriteriaTest::aListIsAskedForWhereTheQuestionnaireSaysItCoversIt() {
    QFETCH(QString, head);
    QFETCH(QString, criteria);
    QFETCH(QString, expected);
    const LoadedQuestionnaire loaded = load(head, criteria);
    QStringList reported;
    for (const Diagnostic& diagnostic : loaded.diagnostics.all())
        reported << QString("%1: %2")
                        .arg(loaded.sources[diagnostic.span.file].lineColumn(diagnostic.span.begin).line)
                        .arg(QString::fromStdString(diagnostic.code));
    QCOMPARE(reported.join(' '), expected);
    QCOMPARE(loaded.questionnaire != nullptr, !expected.contains("unknown"));
}

void CriteriaTest::ofAListThatCannotBeReadNothingIsMissed() {
    const LoadedQuestionnaire loaded =
        load("includes: [gone.yaml, book.yaml]\ncovers: [gone, book]\n"
             "not-covered: [{criteria: [mornings, children], why: Asked elsewhere.}]",
             "[evenings, nights]");
    QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
    QCOMPARE(loaded.diagnostics.all().front().code, std::string("include-not-found"));
}

// Whoever looks a heading up finds it as it was published, even where its words are translated elsewhere.
void CriteriaTest::aHeadingIsTranslatedWhereItsDocumentsTitleIs() {
    MemoryFileSource files;
    files.set("es.yaml", "anteroom: 1\ntranslations: es\nfrom: en\nlicense: CC0-1.0\ntexts:\n"
                         "  - {en: Nights, es: Noches}\n  - {en: Our notes, es: Nuestras notas}\n");
    files.set("q", R"(anteroom: 1
id: test
version: 1.0.0
title: {en: Test, es: Prueba}
license: CC0-1.0
languages: [en, es]
includes: [es.yaml]
documents:
  book: {title: A book on sleep, publisher: Example Press}
  notes: {title: Our notes, publisher: Us}
sections:
  - {id: main, title: {en: Main, es: Todo}, questions: [{id: a, type: yes-no, text: {en: A, es: B}}]}
findings:
  - {id: f, kind: flag, title: {en: A, es: B}, when: a is yes,
     cite: [{document: book, section: Nights}, {document: notes, section: Nights}, {document: notes, section: Days},
            {document: book, section: {en: Days, es: Días}}]}
)");
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "q", sha256);
    QVERIFY2(loaded.questionnaire, render(loaded.diagnostics, loaded.sources).c_str());
    const std::vector<Citation>& cited = loaded.questionnaire->data().findings.front().citations;
    QCOMPARE(cited.at(0).section, LocalizedText("en", "Nights"));
    QCOMPARE(std::string(cited.at(1).section.in("es")), std::string("Noches"));
    QCOMPARE(std::string(cited.at(3).section.in("es")), std::string("Días"));
    // Of the notes alone one is missed.
    QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
    QCOMPARE(loaded.diagnostics.all().front().code, std::string("missing-translation"));
    QVERIFY(render(loaded.diagnostics, loaded.sources).find("`Days`") != std::string::npos);
}

QTEST_APPLESS_MAIN(CriteriaTest)
#include "criteria_test.moc"
