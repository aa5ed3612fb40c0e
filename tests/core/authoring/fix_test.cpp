// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/fix.h"
#include "core/loading/cases.h"
#include "core/loading/load_questionnaire.h"
#include "core/loading/read_answers.h"
#include "tests/core/loading/clinic.h"
#include "tests/core/loading/planted.h"
#include "tests/support/golden.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

#include <map>

using namespace anteroom;
using namespace anteroom::test;

namespace {

struct Checked {
    Diagnostics diagnostics;
    SourceSet sources;
};

/// The files below tests/data/loading, some of them as edited.
class EditedFiles : public FileSource {
public:
    explicit EditedFiles(const QString& folder) : m_files(folder) {}
    void set(const std::string& path, std::string text) { m_edited[path] = std::move(text); }
    Result<std::string> read(const std::string& path) override {
        const auto found = m_edited.find(path);
        return found != m_edited.end() ? Result<std::string>(found->second) : m_files.read(path);
    }

private:
    DataFiles m_files;
    std::map<std::string, std::string> m_edited;
};

/// Reads a golden file as what it is: "refused", "answers" or "cases".
Checked checked(const std::string& kind, const std::string& name, EditedFiles& files) {
    if (kind == "refused") {
        LoadedQuestionnaire loaded = loadQuestionnaire(files, name, sha256);
        return {std::move(loaded.diagnostics), std::move(loaded.sources)};
    }
    if (kind == "cases") {
        LoadedCases loaded = loadCases(name, *files.read(name), clinic());
        return {std::move(loaded.diagnostics), std::move(loaded.sources)};
    }
    ReadAnswers read = readAnswers(name, *files.read(name), clinic());
    return {std::move(read.diagnostics), std::move(read.sources)};
}

/// How often each problem is there. Lines move, so that they don't tell one from another.
std::map<std::string, int> counted(const Diagnostics& diagnostics) {
    static const QRegularExpression place("(line|column) \\d+");
    std::map<std::string, int> count;
    for (const Diagnostic& diagnostic : diagnostics.all())
        ++count[diagnostic.code + ": " +
                QString::fromStdString(diagnostic.message).replace(place, "\\1 N").toStdString()];
    return count;
}

std::string keyOf(const Diagnostic& diagnostic) {
    Diagnostics one;
    one.add(diagnostic);
    return counted(one).begin()->first;
}

} // namespace

// Every problem in the golden files for which there is a fix: made, it takes the problem away and brings no
// other.
class FixTest : public QObject {
    Q_OBJECT

private slots:
    void theGoldenProblemsHaveTheseFixes();
    void aFixTakesItsProblemAwayAndBringsNoOther_data();
    void aFixTakesItsProblemAwayAndBringsNoOther();
    void aSlipInAConditionIsMended_data();
    void aSlipInAConditionIsMended();
    void anOptionIsAddedInTheFormOfTheOthers_data();
    void anOptionIsAddedInTheFormOfTheOthers();
    void anOptionInSeveralLanguagesIsLeftToTranslate();
    void anOptionOfALibraryIsLeftAlone();
    void whatHasToBeThoughtAboutHasNoFix_data();
    void whatHasToBeThoughtAboutHasNoFix();
    void entriesAndItemsAreEditedInTheirForm_data();
    void entriesAndItemsAreEditedInTheirForm();

private:
    static std::vector<std::pair<std::string, std::string>> goldenFiles() {
        std::vector<std::pair<std::string, std::string>> files;
        for (const char* kind : {"refused", "answers", "cases"})
            for (const QString& name : DataFiles(QString("loading/") + kind).names("*.yaml"))
                files.emplace_back(kind, name.toStdString());
        return files;
    }

    /// What the fix brings to light and did not make: each is a mistake of its own in the golden files.
    static bool isReadForTheFirstTime(const std::string& problem, const Diagnostic& fixed) {
        static const std::map<std::string, std::vector<std::string>> readThen{
            {"wrong-type: `languages`: expected a list, found `en, es`",
             {"missing-translation: `title` is not translated into `es`",
              "unknown-language: `pt-BR` is not one of this questionnaire's languages",
              "unknown-language: `spanish` is not one of this questionnaire's languages"}},
            {"unknown-type: there is no question type `numbr`",
             {"missing-key: `range` is missing in a question"}},
            {"unknown-key: `nots` is not known here",
             {"text-cut: what follows ` #` is a comment, and would be left out of `notes`"}},
            {"unknown-key: `expcts` is not known here",
             {"expects-nothing: this case expects nothing, so that it proves nothing"}}};
        const auto found = readThen.find(keyOf(fixed));
        return found != readThen.end() &&
               std::find(found->second.begin(), found->second.end(), problem) != found->second.end();
    }

    static LoadedQuestionnaire load(const std::string& text) {
        MemoryFileSource files;
        files.set("q", text);
        return loadQuestionnaire(files, "q", sha256);
    }

    static std::string head(const std::string& languages = "[en]") {
        return "anteroom: 1\nid: test\nversion: 1.0.0\ntitle: Test\nlicense: CC0-1.0\nlanguages: " +
               languages + "\n";
    }

    /// All fixes of all problems made in turn, each after a new look; the text in which none is left.
    static std::string mended(std::string text) {
        for (int turns = 0; turns < 10; ++turns) {
            const LoadedQuestionnaire loaded = load(text);
            const TextTrees trees(loaded.sources);
            std::optional<Fix> fix;
            for (const Diagnostic& diagnostic : loaded.diagnostics.all())
                if (!fix)
                    fix = fixOf(diagnostic, trees);
            if (!fix)
                return text;
            text = edited(text, FileIndex{}, fix->edits);
        }
        return "no end of fixes: " + text;
    }
};

void FixTest::theGoldenProblemsHaveTheseFixes() {
    std::string list;
    for (const auto& [kind, name] : goldenFiles()) {
        EditedFiles files(QString("loading/") + kind.c_str());
        const Checked golden = checked(kind, name, files);
        const TextTrees trees(golden.sources);
        for (const Diagnostic& diagnostic : golden.diagnostics.all()) {
            const auto fix = fixOf(diagnostic, trees);
            const SourceText& text = golden.sources[diagnostic.span.file];
            if (fix)
                list += kind + '/' + text.name() + ':' +
                        std::to_string(text.lineColumn(diagnostic.span.begin).line) + ": " + diagnostic.code +
                        ": " + fix->words + '\n';
        }
    }
    const std::string difference = differenceFromGolden("authoring/fixes.txt", list);
    QVERIFY2(difference.empty(), difference.c_str());
}

void FixTest::aFixTakesItsProblemAwayAndBringsNoOther_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    for (const auto& [kind, name] : goldenFiles())
        QTest::addRow("%s/%s", kind.c_str(), name.c_str())
            << QString::fromStdString(kind) << QString::fromStdString(name);
}

void FixTest::aFixTakesItsProblemAwayAndBringsNoOther() {
    QFETCH(QString, kind);
    QFETCH(QString, name);
    EditedFiles files("loading/" + kind);
    const Checked golden = checked(kind.toStdString(), name.toStdString(), files);
    const TextTrees trees(golden.sources);
    const auto before = counted(golden.diagnostics);
    for (const Diagnostic& diagnostic : golden.diagnostics.all()) {
        const auto fix = fixOf(diagnostic, trees);
        if (!fix)
            continue;
        EditedFiles after("loading/" + kind);
        const SourceText& text = golden.sources[diagnostic.span.file];
        after.set(text.name(), edited(text.text(), diagnostic.span.file, fix->edits));
        const Checked again = checked(kind.toStdString(), name.toStdString(), after);
        auto left = counted(again.diagnostics);
        const std::string about = fix->words + " for\n" + render(diagnostic, golden.sources);
        const std::string key = keyOf(diagnostic);
        QVERIFY2(left[key] < before.at(key), about.c_str());
        for (const auto& [problem, count] : left) {
            if (isReadForTheFirstTime(problem, diagnostic))
                continue;
            const auto found = before.find(problem);
            QVERIFY2(count <= (found != before.end() ? found->second : 0),
                     (problem + "\ncomes of " + about).c_str());
        }
    }
}

void FixTest::aSlipInAConditionIsMended_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char* typed, const char* meant) { QTest::newRow(typed) << typed << meant; };
    row("truoble is yes", "trouble is yes");
    row("Trouble IS yes", "trouble is yes");
    row("trouble is yes && nights > 3", "trouble is yes and nights > 3");
    row("nights == 3", "nights = 3");
    row("nights ≥ 3", "nights >= 3");
    row("nights > 3 nights", "nights > 3");
    row("nights > .5", "nights > 0.5");
    row("trouble is 'yes'", "trouble is yes");
    row("trouble = yes", "trouble is yes");
    row("trouble != yes", "not trouble is yes");
    row("trouble", "trouble is yes");
    row("trouble and nights > 3", "trouble is yes and nights > 3");
    row("trouble yes", "trouble is yes");
    row("trouble is not yes", "not trouble is yes");
    row("nights is 3", "nights = 3");
    row("mood is good or low", "mood in [good, low]");
    row("mood in [good low]", "mood in [good, low]");
    row("mood is [good, low]", "mood in [good, low]");
    row("mood is in [good, low]", "mood in [good, low]");
    row("mood includes any of [good, low]", "mood in [good, low]");
    row("mood includes any of [low]", "mood is low");
    row("pets is cat", "pets includes any of [cat]");
    row("pets in [cat, dog]", "pets includes any of [cat, dog]");
    row("1 < nights < 5", "nights > 1 and nights < 5");
    row("nights-cups > 3", "nights - cups > 3");
    row("mood is lwo", "mood is low");
}

void FixTest::aSlipInAConditionIsMended() {
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    // In quotes too, since places are found through them.
    for (const QString& form : {QString("\"%1\""), QString("\n      %1")}) {
        if (form.startsWith('\n') && typed.contains("\""))
            continue;
        const auto text = [&](const QString& when) {
            return head() +
                   "sections:\n  - id: main\n    title: Main\n    questions:\n"
                   "      - {id: trouble, type: yes-no, text: Trouble}\n"
                   "      - {id: nights, type: number, text: Nights, range: [0, 7]}\n"
                   "      - {id: cups, type: number, text: Cups, range: [0, 7]}\n"
                   "      - {id: mood, type: choice, text: Mood, options: [{id: good, text: G}, {id: low, "
                   "text: L}]}\n"
                   "      - {id: pets, type: choices, text: Pets, options: [{id: cat, text: C}, {id: dog, "
                   "text: D}]}\n"
                   "contradictions:\n  - id: rule\n    text: Rule\n    when: " +
                   form.arg(when).toStdString() + "\n";
        };
        const std::string after = mended(text(typed));
        QCOMPARE(QString::fromStdString(after), QString::fromStdString(text(meant)));
        QVERIFY(load(after).questionnaire);
    }
}

void FixTest::anOptionIsAddedInTheFormOfTheOthers_data() {
    QTest::addColumn<QString>("options"); // of the question `mood`, and what follows the sections
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("in brackets") << "[{id: good, text: Good}, {id: low, text: Low}]"
                                 << ""
                                 << "{id: low, text: Low}]"
                                 << "{id: low, text: Low}, {id: so-so, text: So so}]";
    QTest::newRow("on lines") << "\n          - {id: good, text: Good}\n          - {id: low, text: Low} # hm"
                              << ""
                              << "text: Low} # hm\n"
                              << "text: Low} # hm\n          - {id: so-so, text: So so}\n";
    QTest::newRow("on lines of their own")
        << "\n        - id: good\n          text: Good\n        - id: low\n          text: >-\n            "
           "Low\n            indeed\n"
        << ""
        << "            indeed\n"
        << "            indeed\n        - {id: so-so, text: So so}\n";
    QTest::newRow("in brackets on lines")
        << "[\n          {id: good, text: Good},\n          {id: low, text: Low}\n        ]"
        << ""
        << "text: Low}\n        ]"
        << "text: Low},\n          {id: so-so, text: So so}\n        ]";
    QTest::newRow("before one that excludes the others")
        << "\n          - {id: good, text: Good}\n          - {id: none-of-these, text: None, exclusive: yes}"
        << ""
        << "text: Good}\n"
        << "text: Good}\n          - {id: so-so, text: So so}\n";
    QTest::newRow("an answer set") << "moods"
                                   << "answer-sets:\n  moods:\n  - {id: good, text: G}\n  - {id: low, text: "
                                      "L}\n"
                                   << "text: L}\n"
                                   << "text: L}\n  - {id: so-so, text: So so}\n";
}

void FixTest::anOptionIsAddedInTheFormOfTheOthers() {
    QFETCH(QString, options);
    QFETCH(QString, rest);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const std::string text =
        head() +
        "sections:\n  - id: main\n    title: Main\n    questions:\n"
        "      - group: all\n        questions:\n"
        "      - {id: first, type: yes-no, text: First}\n"
        "      - id: mood\n        type: choices\n        text: Mood\n        options: " +
        options.toStdString() + '\n' + rest.toStdString() +
        "contradictions:\n  - {id: rule, text: R, when: 'first is yes and mood includes "
        "none of [good, so-so]'}\n";
    QString expected = QString::fromStdString(text);
    expected.replace("      - group: all\n        questions:\n", "");
    const std::string start = expected.toStdString();
    expected.replace(expected.indexOf(before), before.size(), after);
    QCOMPARE(QString::fromStdString(mended(start)), expected);
    QVERIFY(load(expected.toStdString()).questionnaire);
    QVERIFY(load(expected.toStdString()).diagnostics.empty());
}

void FixTest::anOptionInSeveralLanguagesIsLeftToTranslate() {
    const std::string text =
        head("[en, es]") +
        "sections:\n  - id: main\n    title: {en: Main, es: Todo}\n    questions:\n"
        "      - {id: mood, type: choice, text: {en: M, es: A}, options: [{id: good, text: "
        "{en: G, es: B}}, {id: low, text: {en: L, es: M}}]}\n"
        "contradictions:\n  - {id: r, text: {en: R, es: R}, when: mood is so-so}\n";
    const LoadedQuestionnaire after = load(mended(text));
    QVERIFY(after.questionnaire);
    QStringList left = reportedIn(after.diagnostics, after.sources);
    QCOMPARE(left.join(", "), QString("q:11: missing-translation, q:4: missing-translation"));
}

void FixTest::anOptionOfALibraryIsLeftAlone() {
    EditedFiles files("loading/refused");
    const Checked golden = checked("refused", "libraries.yaml", files);
    const TextTrees trees(golden.sources);
    for (const Diagnostic& diagnostic : golden.diagnostics.all())
        if (diagnostic.code == "unknown-option")
            QVERIFY(!fixOf(diagnostic, trees));
}

void FixTest::whatHasToBeThoughtAboutHasNoFix_data() {
    QTest::addColumn<QString>("body");
    QTest::newRow("a yes-no question has no other answers")
        << "contradictions:\n  - {id: r, text: R, when: trouble is sometimes-so}\n";
    QTest::newRow("a word that cannot be an option")
        << "contradictions:\n  - {id: r, text: R, when: 'mood in [answered]'}\n";
    QTest::newRow("a rule about what was not answered")
        << "contradictions:\n  - {id: r, text: R, when: not trouble is answered}\n";
    QTest::newRow("when a finding is raised")
        << "documents: {d: {title: D, publisher: P}}\nfindings:\n  - {id: f, kind: flag, title: F, cite: "
           "[{document: d, section: S}]}\n";
    QTest::newRow("how urgent a trigger is") << "urgent:\n  - {id: u, title: U, when: trouble is yes}\n";
    QTest::newRow("none or all of several") << "contradictions:\n  - {id: r, text: R, when: 'mood includes "
                                               "none of [good, low]'}\n";
    QTest::newRow("an answer after a bracket")
        << "contradictions:\n  - {id: r, text: R, when: (mood is good) or low}\n";
    QTest::newRow("a key that is there already") << "titel: T\n";
}

void FixTest::whatHasToBeThoughtAboutHasNoFix() {
    QFETCH(QString, body);
    const std::string text = head() +
                             "sections:\n  - id: main\n    title: Main\n    questions:\n"
                             "      - {id: trouble, type: yes-no, text: Trouble}\n"
                             "      - {id: mood, type: choice, text: Mood, options: [{id: good, text: G}, "
                             "{id: low, text: L}]}\n" +
                             body.toStdString();
    QVERIFY(!load(text).diagnostics.empty());
    QCOMPARE(QString::fromStdString(mended(text)), QString::fromStdString(text));
}

void FixTest::entriesAndItemsAreEditedInTheirForm_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString sections = "sections: [{id: s, title: S, questions: [{id: q, type: yes-no, text: Q}]}]\n";
    const QString rest = "languages: [en]\n" + sections;
    QTest::newRow("an entry below the head")
        << "anteroom: 1\nid: t # t\nversion: 1.0.0\ntitle: T\n" + rest
        << "anteroom: 1\nid: t # t\nversion: 1.0.0\ntitle: T\nlicense: CC0-1.0\n" + rest;
    QTest::newRow("an entry below a title of several lines")
        << "anteroom: 1\nid: t\nversion: 1.0.0\ntitle: >-\n  T\n  t\n" + rest
        << "anteroom: 1\nid: t\nversion: 1.0.0\ntitle: >-\n  T\n  t\nlicense: CC0-1.0\n" + rest;
    QTest::newRow("a format at the top")
        << "id: t\nversion: 1.0.0\ntitle: T\nlicense: L\n" + rest
        << "id: t\nversion: 1.0.0\ntitle: T\nanteroom: 1\nlicense: L\n" + rest;
    QTest::newRow("lines that end in two bytes")
        << "anteroom: 1\r\nid: t\r\nversion: 1.0.0\r\ntitle: T\r\n" + rest
        << "anteroom: 1\r\nid: t\r\nversion: 1.0.0\r\ntitle: T\nlicense: CC0-1.0\r\n" + rest;
    const QString head = "anteroom: 1\nid: t\nversion: 1.0.0\ntitle: T\nlicense: L\n";
    QTest::newRow("the last of a list in brackets")
        << head + "languages: [en, en]\n" + sections << head + "languages: [en]\n" + sections;
    QTest::newRow("the last of a list on lines") << head + "languages:\n  - en\n  - en # again\n" + sections
                                                 << head + "languages:\n  - en\n" + sections;
    QTest::newRow("brackets") << head + "languages: en\n" + sections << head + "languages: [en]\n" + sections;
    QTest::newRow("a version cut short")
        << "anteroom: 1\nid: t\nversion: '2'\ntitle: T\nlicense: L\n" + rest
        << "anteroom: 1\nid: t\nversion: 2.0.0\ntitle: T\nlicense: L\n" + rest;
    const QString asked = "sections:\n- id: s\n  title: S\n  questions:\n  - id: q\n    type: yes-no\n"
                          "    text: Q\n    safety: yes\n%1    ask: staff\n";
    QTest::newRow("a line of its own") << head + "languages: [en]\n" + asked.arg("    ask-anew: no # no\n")
                                       << head + "languages: [en]\n" + asked.arg("");
}

void FixTest::entriesAndItemsAreEditedInTheirForm() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(QString::fromStdString(mended(before.toStdString())), after);
    QVERIFY(load(after.toStdString()).diagnostics.empty());
}

QTEST_APPLESS_MAIN(FixTest)
#include "fix_test.moc"
