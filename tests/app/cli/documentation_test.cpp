// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QRegularExpression>
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

} // namespace

class DocumentationTest : public QObject {
    Q_OBJECT

private slots:
    void theAnswersOfTheReadmeAreScreened();
    void theFirstQuestionnaireOfTheFormatPageChecks();
    void theReadmeNamesEveryCommandAndItsOptions();
    void theManualAndTheCompletionKnowWhatTheProgramTakes();
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

void DocumentationTest::theReadmeNamesEveryCommandAndItsOptions() {
    const QString readme = fileText("README.md");
    static const QRegularExpression commandLine("^  (\\w+) ", QRegularExpression::MultilineOption);
    static const QRegularExpression option("--[a-z]+");
    int found = 0;
    for (const QRegularExpressionMatch& match : commandLine.globalMatch(run({"--help"}).out)) {
        const QString command = match.captured(1);
        QVERIFY2(readme.contains("anteroom-cli " + command + ' '), qPrintable(command));
        const auto usage = run({command});
        for (const QRegularExpressionMatch& named : option.globalMatch(usage.out + usage.err)) {
            if (named.captured() == "--help")
                continue;
            QVERIFY2(readme.contains(named.captured()), qPrintable(command + ' ' + named.captured()));
            ++found;
        }
    }
    QVERIFY(found > 4);
}

void DocumentationTest::theManualAndTheCompletionKnowWhatTheProgramTakes() {
    const QString manual = fileText("resources/packaging/linux/anteroom-cli.1").replace("\\-", "-");
    const QString completion = fileText("resources/packaging/linux/anteroom-cli.bash");
    static const QRegularExpression commandLine("^  (\\w+) ", QRegularExpression::MultilineOption);
    static const QRegularExpression option("--[a-z-]+");
    static const QRegularExpression offer("^        (\\w+)\\) options=\"(.*)\"",
                                          QRegularExpression::MultilineOption);
    QMap<QString, QStringList> offered;
    for (const QRegularExpressionMatch& match : offer.globalMatch(completion))
        offered[match.captured(1)] = match.captured(2).split(' ');
    QStringList commands;
    for (const QRegularExpressionMatch& match : commandLine.globalMatch(run({"--help"}).out)) {
        const QString command = match.captured(1);
        commands << command;
        QVERIFY2(manual.contains("\\fB" + command), qPrintable(command));
        QSet<QString> taken;
        for (const QRegularExpressionMatch& named : option.globalMatch(run({command, "--help"}).out)) {
            QVERIFY2(manual.contains(named.captured()), qPrintable(command + ' ' + named.captured()));
            taken.insert(named.captured());
        }
        // Neither more nor less: whoever completes an option is not refused.
        const QStringList options = offered[command].filter(QRegularExpression("^--"));
        QCOMPARE(QSet<QString>(options.begin(), options.end()), taken);
    }
    commands.sort();
    QCOMPARE(offered.keys(), commands);
}

QTEST_GUILESS_MAIN(DocumentationTest)
#include "documentation_test.moc"
