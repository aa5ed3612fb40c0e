// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/include_rules.h"
#include "tests/architecture/source_tree.h"

#include <QTest>

using namespace anteroom::architecture;

class IncludeArrowsTest : public QObject {
    Q_OBJECT

private slots:
    void modulesDependOnlyOnModulesDeclaredAboveThem_data();
    void modulesDependOnlyOnModulesDeclaredAboveThem();
    void promise9TheInterviewReachesNoFindingOnPaper();
    void everyIncludeFollowsTheArrows_data();
    void everyIncludeFollowsTheArrows();
    void yamlCppIsIncludedInExactlyOneFile();
    void promise7TheEvaluatorIsHeldByTheSessionAlone();
    void anIncludeAgainstTheRulesIsNamed_data();
    void anIncludeAgainstTheRulesIsNamed();
    void anIncludeAlongTheArrowsPasses_data();
    void anIncludeAlongTheArrowsPasses();
};

void IncludeArrowsTest::modulesDependOnlyOnModulesDeclaredAboveThem_data() {
    QTest::addColumn<QString>("tree");
    QTest::newRow("core") << "core";
    QTest::newRow("app") << "app";
}

void IncludeArrowsTest::modulesDependOnlyOnModulesDeclaredAboveThem() {
    QFETCH(QString, tree);
    const auto modules = modulesIn(linesOf(tree + "/CMakeLists.txt").join('\n'));
    QVERIFY(modules.size() > 5);
    QStringList above;
    for (const auto& [module, depends] : modules) {
        for (const QString& other : depends)
            QVERIFY2(above.contains(other),
                     qPrintable(QString("arrow runs back: %1/%2 -> %1/%3").arg(tree, module, other)));
        above << module;
    }
}

// What the interview shows, the patient may see: it has no way to the findings' text on paper.
void IncludeArrowsTest::promise9TheInterviewReachesNoFindingOnPaper() {
    for (const QString& module : QStringList{"report", "summaryview"})
        QVERIFY2(!reaches(arrowsIn("app"), "interview", module), qPrintable(module));
}

void IncludeArrowsTest::everyIncludeFollowsTheArrows_data() {
    QTest::addColumn<QString>("tree");
    QTest::newRow("core") << "core";
    QTest::newRow("app") << "app";
}

void IncludeArrowsTest::everyIncludeFollowsTheArrows() {
    QFETCH(QString, tree);
    QStringList objections;
    for (const QString& file : sourcesBelow(tree)) {
        const QStringList lines = linesOf(file);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const std::optional<Include> include = includeIn(lines[i]);
            if (!include)
                continue;
            const QString why = objection(file, *include);
            if (!why.isEmpty())
                objections << QString("%1:%2: %3").arg(file).arg(i + 1).arg(why);
        }
    }
    QVERIFY2(objections.isEmpty(), qPrintable('\n' + objections.join('\n')));
}

// The desktop, the command line and the cases of `check` all screen a Session: there is no second way to an
// answer.
void IncludeArrowsTest::promise7TheEvaluatorIsHeldByTheSessionAlone() {
    QSet<QString> holders;
    for (const QString& file : sourcesBelow("core") + sourcesBelow("app"))
        for (const QString& line : linesOf(file)) {
            const std::optional<Include> include = includeIn(line);
            if (include && include->header == "core/expression/evaluator.h")
                holders.insert(file.section('/', 0, 1));
        }
    QCOMPARE(holders, (QSet<QString>{"core/expression", "core/session"}));
}

void IncludeArrowsTest::yamlCppIsIncludedInExactlyOneFile() {
    QStringList readers;
    QStringList documentSources;
    for (const QString& file : sourcesBelow("core") + sourcesBelow("app")) {
        if (file.startsWith("core/document/") && file.endsWith(".cpp"))
            documentSources << file;
        for (const QString& line : linesOf(file)) {
            const std::optional<Include> include = includeIn(line);
            if (include && include->header.startsWith("yaml-cpp/") && !readers.contains(file))
                readers << file;
        }
    }
    if (documentSources.isEmpty() && readers.isEmpty())
        QSKIP("core/document has no .cpp file yet");
    QVERIFY2(readers.size() == 1, qPrintable("yaml-cpp is included in: " + readers.join(", ")));
}

void IncludeArrowsTest::anIncludeAgainstTheRulesIsNamed_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");

    QTest::newRow("up one module") << "core/base/result.h"
                                   << "#include \"core/document/node.h\""
                                   << "arrow runs back: core/base -> core/document";
    QTest::newRow("between siblings") << "core/session/answers.h"
                                      << "#include \"core/loading/loader.h\""
                                      << "arrow runs back: core/session -> core/loading";
    QTest::newRow("angle brackets, odd spacing") << "core/findings/rules.cpp"
                                                 << "  #  include <core/summary/summary.h>"
                                                 << "arrow runs back: core/findings -> core/summary";
    QTest::newRow("core to app") << "core/base/result.h"
                                 << "#include \"app/report/pdf_writer.h\""
                                 << "arrow runs back: core/base -> app";
    QTest::newRow("core to tests") << "core/base/result.h"
                                   << "#include \"tests/support/clock.h\""
                                   << "arrow runs back: core/base -> tests";
    QTest::newRow("a module of programs, from another file") << "app/cli/screen.cpp"
                                                             << "#include \"app/memory/own_memory.h\""
                                                             << "arrow runs back: app/cli -> app/memory";
    QTest::newRow("interview to report") << "app/interview/page.cpp"
                                         << "#include \"app/report/pdf_writer.h\""
                                         << "arrow runs back: app/interview -> app/report";
    QTest::newRow("relative path") << "core/base/result.cpp"
                                   << "#include \"../summary/summary.h\""
                                   << "\"../summary/summary.h\" is not a path from the repository's root";
    QTest::newRow("Qt class in core") << "core/base/result.h"
                                      << "#include <QString>"
                                      << "core knows no Qt: <QString>";
    QTest::newRow("Qt module in core") << "core/base/result.h"
                                       << "#include <QtCore/qglobal.h>"
                                       << "core knows no Qt: <QtCore/qglobal.h>";
    QTest::newRow("Qt's lower-case header in core") << "core/base/result.h"
                                                    << "#include <qstring.h>"
                                                    << "core knows no Qt: <qstring.h>";
    QTest::newRow("widget class in report") << "app/report/pdf_writer.cpp"
                                            << "#include <QLabel>"
                                            << "app/report does without Qt Widgets: <QLabel>";
    QTest::newRow("widgets module in the command line")
        << "app/cli/main.cpp"
        << "#include <QtWidgets/QApplication>"
        << "app/cli does without Qt Widgets: <QtWidgets/QApplication>";
    QTest::newRow("widget class in storage") << "app/storage/sql_store.cpp"
                                             << "#include <QMessageBox>"
                                             << "app/storage does without Qt Widgets: <QMessageBox>";
    QTest::newRow("a database elsewhere")
        << "app/desktop/program.cpp"
        << "#include <QSqlDatabase>"
        << "databases are reached through app/storage alone: <QSqlDatabase>";
    QTest::newRow("a server elsewhere") << "app/desktop/program.cpp"
                                        << "#include <libpq-fe.h>"
                                        << "databases are reached through app/storage alone: <libpq-fe.h>";
    QTest::newRow("keys elsewhere") << "app/desktop/program.cpp"
                                    << "#include <sodium.h>"
                                    << "keys are handled in app/storage alone: <sodium.h>";
    QTest::newRow("PDFs elsewhere") << "app/report/summary_pdf.cpp"
                                    << "#include <qpdf/QPDF.hh>"
                                    << "libqpdf is included through app/attest/qpdf.h alone: <qpdf/QPDF.hh>";
    QTest::newRow("keys in core") << "core/records/cipher.cpp"
                                  << "#include <sodium/crypto_kdf.h>"
                                  << "keys are handled in app/storage alone: <sodium/crypto_kdf.h>";
    QTest::newRow("a second engine") << "app/review/review_model.cpp"
                                     << "#include \"core/expression/evaluator.h\""
                                     << "one engine: app/review asks the session, which evaluates";
    QTest::newRow("the solver elsewhere") << "core/proofs/prover.h"
                                          << "#include <z3++.h>"
                                          << "the solver stays within core/proofs/smt: <z3++.h>";
    QTest::newRow("the text editor elsewhere")
        << "app/desktop/flow/flow.cpp"
        << "#include <Qsci/qsciscintilla.h>"
        << "the text editor is in app/studio alone: <Qsci/qsciscintilla.h>";
    QTest::newRow("yaml-cpp elsewhere") << "core/loading/loader.cpp"
                                        << "#include <yaml-cpp/yaml.h>"
                                        << "yaml-cpp is included in one .cpp file of core/document only";
    QTest::newRow("yaml-cpp in a header") << "core/document/node.h"
                                          << "#include <yaml-cpp/yaml.h>"
                                          << "yaml-cpp is included in one .cpp file of core/document only";
    QTest::newRow("unknown module") << "core/misc/utils.cpp"
                                    << "#include <vector>"
                                    << "core/misc is not declared in core/CMakeLists.txt";
}

void IncludeArrowsTest::anIncludeAgainstTheRulesIsNamed() {
    QFETCH(QString, file);
    QFETCH(QString, line);
    QFETCH(QString, expected);
    const std::optional<Include> include = includeIn(line);
    QVERIFY(include);
    QCOMPARE(objection(file, *include), expected);
}

void IncludeArrowsTest::anIncludeAlongTheArrowsPasses_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");

    QTest::newRow("same module") << "core/base/result.cpp"
                                 << "#include \"core/base/result.h\"";
    QTest::newRow("several arrows down") << "core/summary/summary.h"
                                         << "#include \"core/base/result.h\"";
    QTest::newRow("app to core") << "app/interview/page.h"
                                 << "#include \"core/session/session.h\"";
    QTest::newRow("standard header") << "core/base/result.h"
                                     << "#include <optional>";
    QTest::newRow("QtGui in report") << "app/report/pdf_writer.h"
                                     << "#include <QTextDocument>";
    QTest::newRow("widgets in the interview") << "app/interview/page.h"
                                              << "#include <QWidget>";
    QTest::newRow("a module of programs, from a main.cpp") << "app/cli/main.cpp"
                                                           << "#include \"app/memory/own_memory.h\"";
    QTest::newRow("moc's output") << "app/interview/page.cpp"
                                  << "#include \"page.moc\"";
    QTest::newRow("a database in storage") << "app/storage/sql_store.cpp"
                                           << "#include <QSqlQuery>";
    QTest::newRow("a server in storage") << "app/storage/postgres_writes.cpp"
                                         << "#include <libpq-fe.h>";
    QTest::newRow("keys in storage") << "app/storage/secret.cpp"
                                     << "#include <sodium.h>";
    QTest::newRow("the solver at its place") << "core/proofs/smt/logic.h"
                                             << "#include <z3++.h>";
    QTest::newRow("yaml-cpp at its border") << "core/document/yaml_reader.cpp"
                                            << "#include <yaml-cpp/parser.h>";
}

void IncludeArrowsTest::anIncludeAlongTheArrowsPasses() {
    QFETCH(QString, file);
    QFETCH(QString, line);
    const std::optional<Include> include = includeIn(line);
    QVERIFY(include);
    QCOMPARE(objection(file, *include), QString());
}

QTEST_APPLESS_MAIN(IncludeArrowsTest)
#include "include_arrows_test.moc"
