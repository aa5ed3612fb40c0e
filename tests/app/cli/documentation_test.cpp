// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace anteroom::clitest;

namespace {

QString fileText(const QString& name) {
    QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The fenced block of YAML that holds `words`.
QByteArray yamlWith(const QString& text, const QString& words) {
    static const QRegularExpression fence("```yaml\n(.*?)```",
                                          QRegularExpression::DotMatchesEverythingOption);
    for (const QRegularExpressionMatch& match : fence.globalMatch(text))
        if (match.captured(1).contains(words))
            return match.captured(1).toUtf8();
    return {};
}

QSet<QString> optionsIn(const QString& text) {
    static const QRegularExpression option("(?<![\\w-])--[a-z][a-z-]*");
    QSet<QString> options;
    for (const QRegularExpressionMatch& match : option.globalMatch(text))
        options << match.captured();
    return options;
}

/// As `--help` of the program lists them, sorted.
QStringList commands() {
    static const QRegularExpression line("^  (\\w+) ", QRegularExpression::MultilineOption);
    static const QStringList all = [] {
        QStringList names;
        for (const QRegularExpressionMatch& match : line.globalMatch(run({"--help"}).out))
            names << match.captured(1);
        names.sort();
        return names;
    }();
    return all;
}

QSet<QString> optionsOf(const QString& command) {
    return optionsIn(run({command, "--help"}).out) - QSet<QString>{"--help"};
}

QString difference(const QString& command, const QSet<QString>& written) {
    const QSet<QString> taken = optionsOf(command);
    return command + " takes and they lack: " + QStringList((taken - written).values()).join(' ') +
           "; it does not take: " + QStringList((written - taken).values()).join(' ');
}

} // namespace

class DocumentationTest : public QObject {
    Q_OBJECT

private slots:
    void theAnswersOfTheReadmeAreScreened();
    void theFirstQuestionnaireOfTheFormatPageChecks();
    void theReadmeWritesEachCommandAsItsHelpDoes();
    void theManualHasEachCommandWithItsOptions();
    void theCompletionOffersWhatEachCommandTakes();
    void theCompletionKnowsWhatStandsAfterEachOption();
    void theManualOfTheWindowNamesWhatTheWindowKnows();
};

void DocumentationTest::theAnswersOfTheReadmeAreScreened() {
    const Folder folder;
    const QByteArray answers = yamlWith(fileText("README.md"), "answers:");
    QVERIFY(!answers.isEmpty());
    const auto ran =
        run({"screen",
             QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen/questionnaire.yaml"),
             "--answers", folder.put("answers.yaml", answers)});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QVERIFY(ran.out.contains("148/94"));
}

void DocumentationTest::theFirstQuestionnaireOfTheFormatPageChecks() {
    const Folder folder;
    const QByteArray questionnaire = yamlWith(fileText("questionnaires/FORMAT.md"), "anteroom: 1");
    QVERIFY(!questionnaire.isEmpty());
    const auto ran = run({"check", folder.put("questionnaire.yaml", questionnaire)});
    QVERIFY2(ran.exit == 0, qPrintable(ran.out + ran.err));
}

void DocumentationTest::theReadmeWritesEachCommandAsItsHelpDoes() {
    static const QRegularExpression line("^    anteroom-cli (\\w+) (.*(?:\\n {12,}.*)*)",
                                         QRegularExpression::MultilineOption);
    QMap<QString, QSet<QString>> written;
    for (const QRegularExpressionMatch& match : line.globalMatch(fileText("README.md")))
        written[match.captured(1)] += optionsIn(match.captured(2));
    QCOMPARE(written.keys(), commands());
    for (const QString& command : commands())
        QVERIFY2(written[command] == optionsOf(command), qPrintable(difference(command, written[command])));
}

void DocumentationTest::theManualHasEachCommandWithItsOptions() {
    static const QRegularExpression font(R"(\\f[BIR])");
    static const QRegularExpression paragraph(R"(^\.TP\n(\w+)(.*?)(?=^\.(?:TP|SH)))",
                                              QRegularExpression::MultilineOption |
                                                  QRegularExpression::DotMatchesEverythingOption);
    const QString manual =
        fileText("resources/packaging/linux/anteroom-cli.1").replace("\\-", "-").remove(font);
    QMap<QString, QSet<QString>> written;
    for (const QRegularExpressionMatch& match : paragraph.globalMatch(manual))
        written[match.captured(1)] += optionsIn(match.captured(2));
    QCOMPARE(written.keys(), commands());
    // What several commands have in common is said once, with their names.
    static const QRegularExpression shared(R"(^\.TP\n(--[a-z-]+).*, of (.*)$)",
                                           QRegularExpression::MultilineOption);
    for (const QRegularExpressionMatch& match : shared.globalMatch(manual))
        for (const QString& command : commands())
            if (match.captured(2).contains(QRegularExpression("\\b" + command + "\\b")))
                written[command] += match.captured(1);
    // So is what all have that open records.
    const QString common = manual.section(".SH WHERE RECORDS ARE", 1).section(".SH ", 0, 0);
    QCOMPARE(optionsIn(common.section(".TP", 1)), (QSet<QString>{"--records", "--settings", "--as"}));
    for (const QString& command : commands()) {
        if (optionsOf(command).contains("--records")) {
            QVERIFY2(common.section(".TP", 0, 0).contains(command), qPrintable(command));
            written[command] += {"--records", "--settings", "--as"};
        }
        QVERIFY2(written[command] == optionsOf(command), qPrintable(difference(command, written[command])));
    }
}

void DocumentationTest::theCompletionOffersWhatEachCommandTakes() {
    static const QRegularExpression offer("^        (\\w+)\\) options=\"(.*)\"",
                                          QRegularExpression::MultilineOption);
    const QString completion = fileText("resources/packaging/linux/anteroom-cli.bash");
    QMap<QString, QSet<QString>> offered;
    for (const QRegularExpressionMatch& match : offer.globalMatch(completion))
        offered[match.captured(1)] = optionsIn(match.captured(2));
    QCOMPARE(offered.keys(), commands());
    // Neither more nor less: whoever completes an option is not refused.
    for (const QString& command : commands())
        QVERIFY2(offered[command] == optionsOf(command), qPrintable(difference(command, offered[command])));
}

// As a shell would: the words of a line, and what is offered for the last of them.
void DocumentationTest::theCompletionKnowsWhatStandsAfterEachOption() {
    const auto completed = [](const QStringList& words) {
        QProcess shell;
        shell.start("bash", QStringList{"--norc", "-c",
                                        ". " ANTEROOM_SOURCE_DIR
                                        "/resources/packaging/linux/anteroom-cli.bash; compopt() { :; }; "
                                        "COMP_WORDS=(anteroom-cli \"$@\") COMP_CWORD=$#; _anteroom_cli; "
                                        "printf '%s\\n' \"${COMPREPLY[@]}\"",
                                        "bash"} +
                                words);
        if (!shell.waitForFinished())
            qFatal("no shell");
        QStringList lines = QString::fromUtf8(shell.readAllStandardOutput() + shell.readAllStandardError())
                                .split('\n', Qt::SkipEmptyParts);
        lines.sort();
        return lines;
    };
    QCOMPARE(completed({""}), QStringList({"--help", "--version"}) + commands());
    QCOMPARE(completed({"re"}), (QStringList{"report", "restore"}));
    QCOMPARE(completed({"--v"}), QStringList{"--version"});
    QCOMPARE(completed({"report", "q.yaml", "--paper", ""}), (QStringList{"a4", "letter"}));
    QCOMPARE(completed({"report", "q.yaml", "--paper", "="}), (QStringList{"a4", "letter"}));
    QCOMPARE(completed({"report", "q.yaml", "--paper", "=", "l"}), QStringList{"letter"});
    QCOMPARE(completed({"check", "--format", ""}), (QStringList{"json", "text"}));
    QCOMPARE(completed({"audit", "export", "--format", ""}), (QStringList{"csv", "jsonl"}));
    QCOMPARE(completed({"audit", "v"}), QStringList{"verify"});
    QCOMPARE(completed({"key", "n"}), QStringList{"new"});
    QCOMPARE(completed({"patient", "e"}), QStringList{"export"});
    QCOMPARE(completed({"check", ANTEROOM_SOURCE_DIR "/READ"}),
             QStringList{ANTEROOM_SOURCE_DIR "/README.md"});
    // Whatever takes a file completes files.
    for (const char* option :
         {"--answers", "--earlier", "--batch", "--pdf", "--out", "--records", "--settings", "--key",
          "--sign-key", "--password-file", "--csv", "--fhir", "--check"}) {
        const QString command = QLatin1String(option) == QLatin1String("--check") ? "backup" : "import";
        QCOMPARE(completed({command, option, ANTEROOM_SOURCE_DIR "/READ"}),
                 QStringList{ANTEROOM_SOURCE_DIR "/README.md"});
    }
}

void DocumentationTest::theManualOfTheWindowNamesWhatTheWindowKnows() {
    const QString manual = fileText("resources/packaging/linux/anteroom.1").replace("\\-", "-");
    for (const char* word :
         {"--help", "--version", "ANTEROOM_CLINIC", "ANTEROOM_ADMINISTRATOR", "ANTEROOM_QUESTIONNAIRES",
          "~/.config/anteroom/clinic.yaml", "/etc/anteroom/clinic.yaml", "~/.local/share/anteroom",
          "~/.local/state/anteroom/anteroom.log", "/usr/share/anteroom/questionnaires"})
        QVERIFY2(manual.contains(QLatin1String(word)), word);
}

QTEST_GUILESS_MAIN(DocumentationTest)
#include "documentation_test.moc"
