// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/problem_words.h"
#include "app/language/program_language.h"
#include "app/language/said.h"
#include "core/base/said.h"
#include "core/document/mapping_reader.h"
#include "core/loading/cases.h"
#include "core/loading/read_answers.h"
#include "tests/core/expression/screening_of_problems.h"
#include "tests/core/loading/clinic.h"
#include "tests/support/golden.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// What reads the same in both languages.
const std::set<std::string, std::less<>> same{"%1, %2", "%1: %2", "%1 MiB", "%1 bytes", "error", "no"};

/// Names, code and numbers: what a translation has to have as the English sentence has it.
QStringList fixedIn(const QString& sentence) {
    static const QRegularExpression fixed("`[^`]*`|\\d+(?:[.-]\\d+)*");
    QStringList found;
    for (auto match = fixed.globalMatch(sentence); match.hasNext();)
        found << match.next().captured();
    return found;
}

/// Collects what is amiss with the Spanish of problems.
class Spanish {
public:
    void look(const Diagnostics& diagnostics, bool isJson = false) {
        for (const Diagnostic& diagnostic : diagnostics.all()) {
            ++m_count;
            const QString about = QString::fromStdString(diagnostic.code);
            look(about, diagnostic.message, diagnostic.messageWording);
            // A hint that shows YAML is put into JSON as a whole.
            if (!diagnostic.hint.empty() && !(isJson && diagnostic.hintWording.empty()))
                look(about, diagnostic.hint, diagnostic.hintWording);
        }
    }

    int count() const { return m_count; }
    QByteArray objections() const {
        return QStringList(m_objections.begin(), m_objections.end()).join('\n').toUtf8();
    }

private:
    void look(const QString& about, const std::string& english, const Message& wording) {
        const QString sentence = about + ": " + QString::fromStdString(english);
        if (wording.empty() || wording.english() != english) {
            m_objections.insert("in English only: " + sentence);
            return;
        }
        const QString spanish = QString::fromStdString(wording.in([&](std::string_view pattern) {
            std::string translated = language::translated(pattern);
            if (translated == pattern && same.find(pattern) == same.end())
                m_objections.insert("no Spanish for: " +
                                    QString::fromUtf8(pattern.data(), qsizetype(pattern.size())));
            return translated;
        }));
        if (spanish == QString::fromStdString(english))
            m_objections.insert("the same in Spanish: " + sentence);
        QString rest = spanish;
        for (const QString& part : fixedIn(QString::fromStdString(english))) {
            const qsizetype at = rest.indexOf(part);
            if (at < 0)
                m_objections.insert(part + " is missing of " + sentence + " in " + spanish);
            else
                rest.remove(at, part.size());
        }
    }

    int m_count = 0;
    std::set<QString> m_objections;
};

QStringList blocksOf(const char* name) {
    QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/core/expression/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split("\n\n") : QStringList();
}

Diagnostics problemsOfCondition(const std::string& yaml) {
    Sources sources;
    Diagnostics diagnostics;
    if (const auto syntax = parseExpression(sources.valueIn(yaml), diagnostics)) {
        Screening screening = screeningOfProblems();
        ProgramBuilder builder(diagnostics);
        screening.declare(builder);
        builder.setComputed(screening.index("sedated"), *screening.parse("trouble is yes"));
        builder.setComputed(screening.index("age"), *screening.parse("years from birth to today"));
        builder.compile(*syntax, ProgramBuilder::Expected::Condition);
        builder.finish();
    }
    return diagnostics;
}

} // namespace

// What core finds wrong is said in the program's language, each sentence of it and each part.
class ProblemWordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_language.choose("es"); }
    void init() { QCOMPARE(m_language.code(), QString("es")); }

    void everyProblemOfAQuestionnaireIsSaidInSpanish();
    void everyProblemOfAnswersIsSaidInSpanish();
    void everyProblemOfCasesIsSaidInSpanish();
    void everyProblemOfAConditionIsSaidInSpanish();
    void everyProblemOfAMutilatedTextIsSaidInSpanish_data();
    void everyProblemOfAMutilatedTextIsSaidInSpanish();
    void problemsAreShownWithTheirLinesInSpanish();

private:
    language::ProgramLanguage m_language{*QCoreApplication::instance(), QLocale("es")};
};

void ProblemWordsTest::everyProblemOfAQuestionnaireIsSaidInSpanish() {
    Spanish spanish;
    DataFiles files("loading/refused");
    for (const QString& name : files.names("*.yaml"))
        spanish.look(loadQuestionnaire(files, name.toStdString(), sha256).diagnostics);
    spanish.look(loadQuestionnaire(files, "nowhere.yaml", sha256).diagnostics);
    QVERIFY(spanish.count() > 200);
    QVERIFY2(spanish.objections().isEmpty(), spanish.objections().constData());
}

void ProblemWordsTest::everyProblemOfAnswersIsSaidInSpanish() {
    Spanish spanish;
    const DataFiles files("loading/answers");
    for (const QString& name : files.names("*.yaml") + files.names("*.json"))
        spanish.look(
            readAnswers(name.toStdString(), readData("loading/answers/" + name.toStdString()), clinic())
                .diagnostics,
            name.endsWith("json"));
    QVERIFY(spanish.count() > 100);
    QVERIFY2(spanish.objections().isEmpty(), spanish.objections().constData());
}

void ProblemWordsTest::everyProblemOfCasesIsSaidInSpanish() {
    Spanish spanish;
    for (const QString& name : DataFiles("loading/cases").names("*.yaml"))
        spanish.look(loadCases(name.toStdString(), readData("loading/cases/" + name.toStdString()), clinic())
                         .diagnostics);
    QVERIFY(spanish.count() > 20);
    QVERIFY2(spanish.objections().isEmpty(), spanish.objections().constData());
}

void ProblemWordsTest::everyProblemOfAConditionIsSaidInSpanish() {
    Spanish spanish;
    for (const char* name : {"syntax_problems.txt", "check_problems.txt"})
        for (const QString& block : blocksOf(name).mid(1))
            spanish.look(problemsOfCondition(block.section('\n', 1, 1).mid(4).toStdString()));
    QVERIFY(spanish.count() > 100);
    QVERIFY2(spanish.objections().isEmpty(), spanish.objections().constData());
}

void ProblemWordsTest::everyProblemOfAMutilatedTextIsSaidInSpanish_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("YAML") << QByteArray(
                                 "anteroom: 1\ndate: 2027-03-14\nnotes: 'a: b'\nanswers:\n"
                                 "  trouble: yes # said so\n  nights: {state: not-sure, note: \"x\\n\"}\n"
                                 "  delivery: [home, post]\n  words: |\n    and more\n")
                          << "answers.yaml";
    QTest::newRow("JSON")
        << QByteArray("{\"anteroom\": 1, \"date\": \"2027-03-14\", \"answers\": {\"trouble\": true,\n"
                      " \"nights\": {\"state\": \"not-sure\", \"note\": \"x\\n\\u00e9\"},\n"
                      " \"delivery\": [\"home\", null, -1.5e3]}}")
        << "answers.json";
}

void ProblemWordsTest::everyProblemOfAMutilatedTextIsSaidInSpanish() {
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    static const std::vector<QByteArray> put{"",   ":",    ": ",      "{",    "}",
                                             "[",  "]",    "\"",      "'",    "\t",
                                             "&",  "*",    "!",       "|",    ",",
                                             "%",  "-",    "- ",      "\n",   "\r",
                                             "#",  "?",    "\\",      "\xFF", "\xEF\xBB\xBF",
                                             "@",  "1",    "\n---\n", "<<: ", "\\x",
                                             "//", "\x01", "~: "};
    Spanish spanish;
    for (qsizetype at = 0; at < text.size(); ++at)
        for (const QByteArray& piece : put)
            for (const qsizetype taken : {0, 1}) {
                const QByteArray broken = QByteArray(text).replace(at, taken, piece);
                spanish.look(readAnswers(name.toStdString(), broken.toStdString(), clinic()).diagnostics,
                             name.endsWith("json"));
            }
    QVERIFY(spanish.count() > 1'000);
    QVERIFY2(spanish.objections().isEmpty(), spanish.objections().constData());
}

void ProblemWordsTest::problemsAreShownWithTheirLinesInSpanish() {
    SourceSet sources;
    const FileIndex file = sources.add(std::make_shared<SourceText>("q.yaml", "troubel: yes\n"));
    Diagnostics diagnostics;
    const auto document = parseYaml(sources.texts().front(), file, diagnostics);
    MappingReader reader(document->root(), core::term("a question"), diagnostics);
    reader.optional("trouble");
    reader.finish();
    const QString english = "q.yaml:1:1: error[unknown-key]: `troubel` is not known here\n"
                            "    troubel: yes\n"
                            "    ^^^^^^^\n"
                            "    hint: did you mean `trouble`?\n";
    QCOMPARE(language::rendered(diagnostics, sources),
             QString("q.yaml:1:1: error[unknown-key]: `troubel` no se "
                     "conoce aquí\n"
                     "    troubel: yes\n"
                     "    ^^^^^^^\n"
                     "    sugerencia: ¿quiso decir `trouble`?\n"));
    QCOMPARE(language::messageOf(diagnostics.all().front()), QString("`troubel` no se conoce aquí"));
    QCOMPARE(language::hintOf(diagnostics.all().front()), QString("¿quiso decir `trouble`?"));
    m_language.choose("en");
    QCOMPARE(language::rendered(diagnostics, sources), english);
    QCOMPARE(QString::fromStdString(render(diagnostics, sources)), english);
    m_language.choose("es");
    for (std::size_t i = 0; i <= mostProblemsShown; ++i)
        diagnostics.warning("a-code", {}, core::said("remove it"));
    const QString many = language::rendered(diagnostics, sources);
    QVERIFY2(many.endsWith(
                 "q.yaml:1:1: advertencia[a-code]: quítelo\n    troubel: yes\n    ^\n… y 2 problemas más\n"),
             qPrintable(many.right(200)));
}

QTEST_GUILESS_MAIN(ProblemWordsTest)
#include "problem_words_test.moc"
