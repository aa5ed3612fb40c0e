// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/case_runner.h"
#include "core/authoring/placement.h"
#include "core/authoring/templates.h"
#include "core/document/parse.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QFile>
#include <QTest>

#include <map>
#include <string>

using namespace anteroom;
using namespace anteroom::test;

class TemplatesTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsInsertedLoadsWithoutADiagnostic_data();
    void whatIsInsertedLoadsWithoutADiagnostic();
    void theCasesOfANewFindingHold_data();
    void theCasesOfANewFindingHold();
    void theShippedDemonstrationTakesEachOfThem_data() { kinds(); }
    void theShippedDemonstrationTakesEachOfThem();
    void anItemComesInWhereItBelongs_data();
    void anItemComesInWhereItBelongs();
    void whereThereIsNothingToBuildOnThereIsNoTemplate();

private:
    static void kinds() {
        QTest::addColumn<int>("kind");
        static const char* const names[] = {
            "yes-no",       "status", "choice",  "choices",  "number",  "date",   "text",         "rows",
            "text between", "group",  "section", "computed", "finding", "urgent", "contradiction"};
        for (int kind = 0; kind <= static_cast<int>(TemplateKind::Contradiction); ++kind)
            QTest::newRow(names[kind]) << kind;
    }

    static std::unique_ptr<const Document> parsed(const std::string& text) {
        Diagnostics diagnostics;
        auto document = parseYaml(std::make_shared<const SourceText>("q", text), FileIndex{}, diagnostics);
        if (!document)
            qFatal("%s", text.c_str());
        return document;
    }

    static LoadedQuestionnaire load(const std::string& text) {
        MemoryFileSource files;
        files.set("q", text);
        return loadQuestionnaire(files, "q", sha256);
    }

    static std::string minimal(const std::string& question, bool isBilingual = false) {
        return std::string("anteroom: 1\nid: test\nversion: 1.0.0\nlicense: CC0-1.0\n") +
               (isBilingual ? "languages: [en, es]\ntitle: {en: T, es: T}\n"
                            : "languages: [en]\ntitle: T\n") +
               "documents:\n  leaflet: {title: L, publisher: P}\nsections:\n  - id: main\n    title: " +
               (isBilingual ? "{en: M, es: M}" : "M") + "\n    questions:\n      - " + question + "\n";
    }

    static std::string inserted(const std::string& text, TemplateKind kind, std::uint32_t line,
                                std::string_view about = {}) {
        const auto document = parsed(text);
        const auto item = newItem(kind, namesIn({document.get()}), about);
        const auto edit = item ? placed(*item, *document, line) : std::nullopt;
        return edit ? edited(text, FileIndex{}, {*edit}) : "nothing";
    }
};

void TemplatesTest::whatIsInsertedLoadsWithoutADiagnostic_data() { kinds(); }

void TemplatesTest::whatIsInsertedLoadsWithoutADiagnostic() {
    QFETCH(int, kind);
    for (const bool isBilingual : {false, true}) {
        std::string text = minimal(isBilingual ? "{id: trouble, type: yes-no, text: {en: T, es: T}}"
                                               : "{id: trouble, type: yes-no, text: T}",
                                   isBilingual);
        for (int times = 0; times < 3; ++times) { // the second beside the first, with an id of its own
            text = inserted(text, static_cast<TemplateKind>(kind), 1);
            const LoadedQuestionnaire loaded = load(text);
            QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(),
                     (text + render(loaded.diagnostics, loaded.sources)).c_str());
        }
    }
}

void TemplatesTest::theCasesOfANewFindingHold_data() {
    QTest::addColumn<QString>("question");
    QTest::newRow("yes-no") << "{id: q, type: yes-no, text: T, not-sure: no}";
    QTest::newRow("status") << "{id: q, type: status, text: T}";
    QTest::newRow("choice")
        << "{id: q, type: choice, text: T, options: [{id: a, text: A}, {id: b, text: B}]}";
    QTest::newRow("choices")
        << "{id: q, type: choices, text: T, options: [{id: a, text: A}, {id: n, text: N, "
           "exclusive: yes}]}";
    QTest::newRow("behind one that cannot be used") << "{id: n, type: number, text: N, range: [0, 9]}\n      "
                                                       "- {id: g, type: date, text: G}\n      - {id: q, "
                                                       "type: yes-no, text: T}";
}

void TemplatesTest::theCasesOfANewFindingHold() {
    QFETCH(QString, question);
    std::string text = minimal(question.toStdString());
    std::string cases = "anteroom: 1\ncases-of: test\n";
    for (int times = 0; times < 2; ++times) {
        const auto document = parsed(text);
        const auto finding = newFinding(namesIn({document.get()}), "q");
        QVERIFY(finding);
        text = edited(text, FileIndex{}, {*placed(finding->finding, *document, 1)});
        cases = edited(cases, FileIndex{}, {*placedCases(finding->cases, *parsed(cases))});
        const LoadedQuestionnaire loaded = load(text);
        QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(),
                 render(loaded.diagnostics, loaded.sources).c_str());
        const LoadedCases read = loadCases("cases.yaml", cases, *loaded.questionnaire);
        QVERIFY2(read.diagnostics.empty(), render(read.diagnostics, read.sources).c_str());
        QCOMPARE(read.cases.size(), std::size_t(3 * (times + 1)));
        for (const Case& one : read.cases) {
            const CaseOutcome outcome = runCase(loaded.questionnaire, one);
            QVERIFY2(outcome.passed(),
                     (one.name + ": " + (outcome.passed() ? "" : outcome.failures[0].english())).c_str());
        }
    }
}

void TemplatesTest::theShippedDemonstrationTakesEachOfThem() {
    QFETCH(int, kind);
    std::map<std::string, std::string> texts;
    for (const char* name : {"questionnaire.yaml", "drinks.yaml", "leaflet.yaml", "es.yaml"}) {
        QFile file(QString(ANTEROOM_SOURCE_DIR "/questionnaires/demo/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        texts[name] = file.readAll().toStdString();
    }
    const std::string text = texts["questionnaire.yaml"];
    const auto document = parsed(text);
    const auto drinks = parsed(texts["drinks.yaml"]);
    const auto leaflet = parsed(texts["leaflet.yaml"]);
    const auto item =
        newItem(static_cast<TemplateKind>(kind), namesIn({document.get(), drinks.get(), leaflet.get()}));
    QVERIFY(item);
    for (const std::uint32_t line : {1U, 48U, 82U, 95U, 200U, 230U, 1000U}) {
        const auto edit = placed(*item, *document, line);
        QVERIFY(edit);
        MemoryFileSource files;
        files.set("q", edited(text, FileIndex{}, {*edit}));
        files.set("drinks.yaml", texts["drinks.yaml"]);
        files.set("leaflet.yaml", texts["leaflet.yaml"]);
        files.set("es.yaml", texts["es.yaml"]);
        const LoadedQuestionnaire loaded = loadQuestionnaire(files, "q", sha256);
        QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(),
                 render(loaded.diagnostics, loaded.sources).c_str());
    }
}

void TemplatesTest::anItemComesInWhereItBelongs_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("after"); // the line before it
    QTest::addColumn<int>("column");    // of its dash
    const auto row = [](const char* name, TemplateKind kind, int line, const char* after, int column) {
        QTest::newRow(name) << static_cast<int>(kind) << line << after << column;
    };
    row("after the question", TemplateKind::Number, 8, "      - {id: a, type: yes-no, text: A}", 6);
    row("after the question, from its second line", TemplateKind::Number, 11, "        text: B # b", 6);
    row("within the group", TemplateKind::Number, 15, "            - {id: c, type: yes-no, text: C}", 12);
    row("at the end of the group", TemplateKind::Number, 13, "            - {id: d, type: yes-no, text: D}",
        12);
    row("at the end of the section", TemplateKind::Number, 6, "            - {id: d, type: yes-no, text: D}",
        6);
    row("at the end of the last section", TemplateKind::Number, 1, "    - {id: e, type: yes-no, text: E}", 4);
    row("after the section", TemplateKind::Section, 8, "            - {id: d, type: yes-no, text: D}", 2);
    row("after the finding", TemplateKind::Finding, 24, "  cite: [{document: l, section: S}]", 0);
    row("at the end of the findings", TemplateKind::Finding, 8, "  cite: [{document: l, section: S}] # last",
        0);
    row("in a list of its own", TemplateKind::Urgent, 8, "urgent:", 2);
    row("in an empty list", TemplateKind::Computed, 8, "computed: ", 2);
}

void TemplatesTest::anItemComesInWhereItBelongs() {
    QFETCH(int, kind);
    QFETCH(int, line);
    QFETCH(QString, after);
    QFETCH(int, column);
    const std::string whole = "sections:\n"                                    // 1
                              "  # The first.\n"                               // 2
                              "  - id: s\n"                                    // 3
                              "    title: S\n"                                 // 4
                              "\n"                                             // 5
                              "    introduction: I\n"                          // 6
                              "    questions:\n"                               // 7
                              "      - {id: a, type: yes-no, text: A}\n"       // 8
                              "      # b\n"                                    // 9
                              "      - id: b\n"                                // 10
                              "        type: yes-no\n"                         // 11
                              "        text: B # b\n"                          // 12
                              "      - group: g\n"                             // 13
                              "        questions:\n"                           // 14
                              "            - {id: c, type: yes-no, text: C}\n" // 15
                              "            - {id: d, type: yes-no, text: D}\n" // 16
                              "  - id: t\n"                                    // 17
                              "    title: T\n"                                 // 18
                              "    questions:\n"                               // 19
                              "    - {id: e, type: yes-no, text: E}\n"         // 20
                              "findings:\n"                                    // 21
                              "- id: f\n"                                      // 22
                              "  kind: flag\n"                                 // 23
                              "  title: F\n"                                   // 24
                              "  when: a is yes\n"                             // 25
                              "  cite: [{document: l, section: S}]\n"          // 26
                              "- id: h\n"                                      // 27
                              "  kind: flag\n"                                 // 28
                              "  title: F\n"                                   // 29
                              "  when: a is yes\n"                             // 30
                              "  cite: [{document: l, section: S}] # last\n"   // 31
                              "computed: []\n"                                 // 32
                              "anteroom: 1\nid: t\nversion: 1.0.0\ntitle: T\nlicense: L\nlanguages: [en]\n"
                              "documents: {l: {title: L, publisher: P}}\n";
    const std::string result =
        inserted(whole, static_cast<TemplateKind>(kind), static_cast<std::uint32_t>(line));
    const QStringList lines = QString::fromStdString(result).split('\n');
    qsizetype at = 0;
    while (at < lines.size() && !lines[at].contains("id: new-"))
        ++at;
    QVERIFY2(at > 0 && at < lines.size(), result.c_str());
    QCOMPARE(lines[at - 1], after);
    QCOMPARE(lines[at].left(column + 2), QString(column, ' ') + "- ");
    const LoadedQuestionnaire loaded = load(result);
    QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(),
             (result + render(loaded.diagnostics, loaded.sources)).c_str());
}

void TemplatesTest::whereThereIsNothingToBuildOnThereIsNoTemplate() {
    const std::string hidden = minimal("{id: n, type: number, text: N, range: [0, 9]}\n      - {id: q, type: "
                                       "yes-no, text: T, show-when: n > 3}");
    QVERIFY(!newFinding(namesIn({parsed(hidden).get()}), "q"));
    QVERIFY(newItem(TemplateKind::Computed, namesIn({parsed(hidden).get()})));
    QVERIFY(!newItem(TemplateKind::Urgent, NameIndex()));
    QVERIFY(newItem(TemplateKind::YesNo, NameIndex()));
    QCOMPARE(inserted("sections: [{id: s, title: S, questions: [{id: a, type: yes-no, text: A}]}]\n",
                      TemplateKind::YesNo, 1),
             std::string("nothing"));
    QCOMPARE(inserted("id: a\n", TemplateKind::YesNo, 1), std::string("nothing"));
}

QTEST_APPLESS_MAIN(TemplatesTest)
#include "templates_test.moc"
