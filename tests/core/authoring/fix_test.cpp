// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/fix.h"
#include "core/loading/cases.h"
#include "core/loading/load_questionnaire.h"
#include "core/loading/read_answers.h"
#include "tests/core/authoring/mended.h"
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
    void anOptionOfALibraryIsLeftAlone();
    void whatHasToBeThoughtAboutHasNoFix_data();
    void whatHasToBeThoughtAboutHasNoFix();

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
             {"missing-translation: `title` is not translated into `es`: `Sleep check`",
              "unknown-language: `pt-BR` is not one of this questionnaire's languages",
              "unknown-language: `spanish` is not one of this questionnaire's languages"}},
            {"unknown-type: there is no question type `numbr`",
             {"missing-key: `range` is missing in a question"}},
            {"bad-id: the criterion's id: `Bad_Id` is not an id",
             {"criterion-not-covered: no finding covers the criterion `bad-id` of `book`: Without an id."}},
            {"unknown-key: `nots` is not known here",
             {"text-cut: what follows ` #` is a comment, and would be left out of `notes`"}},
            {"unknown-key: `expcts` is not known here",
             {"expects-nothing: this case expects nothing, so that it proves nothing"}}};
        const auto found = readThen.find(keyOf(fixed));
        return found != readThen.end() &&
               std::find(found->second.begin(), found->second.end(), problem) != found->second.end();
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
                        ": " + fix->words.english() + '\n';
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
        const std::string about = fix->words.english() + " for\n" + render(diagnostic, golden.sources);
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

QTEST_APPLESS_MAIN(FixTest)
#include "fix_test.moc"
