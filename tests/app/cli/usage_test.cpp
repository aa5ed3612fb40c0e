// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "tests/app/cli/cli.h"

#include <QTest>

#include <unistd.h>

using namespace anteroom;
using clitest::run;

class UsageTest : public QObject {
    Q_OBJECT

private slots:
    void helpAndVersionAreAnswered();
    void eachCommandAnswersHelp_data();
    void eachCommandAnswersHelp();
    void aLanguageThatIsNotOfferedIsRefused_data();
    void aLanguageThatIsNotOfferedIsRefused();
    void qtSaysNothingOfItsOwn();
    void anAccountWithoutAHomeHearsNothingOfFontsEither();
    void aWrongCommandLineIsExplained_data();
    void aWrongCommandLineIsExplained();
    void optionsAreTakenInBothForms();
    void twoDashesEndTheOptions();
    void aListTakesTheWordsAfterItAndOneAfterAnEqualsSign();
};

void UsageTest::helpAndVersionAreAnswered() {
    for (const char* word : {"--help", "-h", "help"}) {
        const auto ran = run({QString::fromLatin1(word)});
        QCOMPARE(ran.exit, 0);
        for (const char* command : {"check", "screen", "report", "form", "audit", "backup", "restore"})
            QVERIFY(ran.out.contains(QStringLiteral("\n  %1 ").arg(QLatin1String(command))));
        // In the words of the README.
        QVERIFY2(ran.out.simplified().contains("Exit status: 0 done, 1 input refused, a case does not hold "
                                               "or the result could not be written, 2 usage."),
                 qPrintable(ran.out));
    }
    const auto version = run({"--version"});
    QCOMPARE(version.exit, 0);
    QVERIFY(version.out.startsWith("anteroom-cli "));
}

void UsageTest::eachCommandAnswersHelp_data() {
    QTest::addColumn<QStringList>("arguments");
    for (const char* command : {"check", "screen", "report", "form", "audit", "backup", "restore"}) {
        QTest::addRow("%s --help", command) << QStringList{command, "--help"};
        QTest::addRow("%s FILE -h", command) << QStringList{command, "a.yaml", "-h"};
    }
}

void UsageTest::eachCommandAnswersHelp() {
    QFETCH(QStringList, arguments);
    const auto ran = run(arguments);
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.err, QString());
    QVERIFY2(ran.out.startsWith("usage: anteroom-cli " + arguments.first() + ' '), qPrintable(ran.out));
}

void UsageTest::aLanguageThatIsNotOfferedIsRefused_data() {
    QTest::addColumn<QString>("command");
    QTest::newRow("screen") << "screen";
    QTest::newRow("report") << "report";
    QTest::newRow("form") << "form";
}

void UsageTest::aLanguageThatIsNotOfferedIsRefused() {
    QFETCH(QString, command);
    const clitest::Folder folder;
    const QString questionnaire = folder.put("q.yaml", clitest::smallQuestionnaire);
    const QString answers = folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: no}\n");
    QStringList arguments{command, questionnaire, "--language", "xx"};
    if (command != "form")
        arguments << "--answers" << answers;
    if (command != "screen")
        arguments << "--pdf" << folder.path("out.pdf");
    const auto ran = run(arguments);
    QCOMPARE(ran.exit, 2);
    QVERIFY2(ran.err.contains("this questionnaire is written in en, not in `xx`"), qPrintable(ran.err));
    QVERIFY(!QFile::exists(folder.path("out.pdf")));
}

// Under cron or in a container nothing sets XDG_RUNTIME_DIR.
void UsageTest::qtSaysNothingOfItsOwn() {
    const clitest::Folder folder;
    const QString questionnaire = folder.put("q.yaml", clitest::smallQuestionnaire);
    qunsetenv("XDG_RUNTIME_DIR");
    const auto ran = run({"form", questionnaire, "--pdf", folder.path("out.pdf")});
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.err, QString());
}

// A service or a container runs it: there is nowhere to keep what is known of the fonts.
void UsageTest::anAccountWithoutAHomeHearsNothingOfFontsEither() {
    const clitest::Folder folder;
    QFile::setPermissions(folder.path("."), QFile::Permissions(0x7777));
    const QString questionnaire = folder.put("q.yaml", clitest::smallQuestionnaire);
    QProcess process;
    QProcessEnvironment environment;
    environment.insert("PATH", qEnvironmentVariable("PATH"));
    environment.insert("HOME", "/nonexistent");
    process.setProcessEnvironment(environment);
    constexpr ::uid_t nobody = 65534;
    process.setChildProcessModifier([] {
        if (::geteuid() == 0 && ::setuid(nobody) != 0) // root may write everywhere
            ::_exit(1);
    });
    process.start(ANTEROOM_BIN_DIR "/anteroom-cli", {"form", questionnaire, "--pdf", folder.path("out.pdf")});
    if (!process.waitForStarted())
        QSKIP("the program is in a folder that only its owner may read");
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
    QCOMPARE(process.exitCode(), 0);
}

void UsageTest::aWrongCommandLineIsExplained_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << QStringList{} << "usage: anteroom-cli COMMAND";
    QTest::newRow("no such command") << QStringList{"scren"} << "there is no command `scren`";
    QTest::newRow("check without a file") << QStringList{"check"} << "name a questionnaire file";
    QTest::newRow("whose data") << QStringList{"patient", "export", "--out", "a.json"}
                                << "name a patient by their id, or by that of one of their records";
    QTest::newRow("a backup without a file") << QStringList{"backup"} << "name the file of the backup";
    QTest::newRow("restore what") << QStringList{"restore"} << "name the file of the backup";
    QTest::newRow("verify what") << QStringList{"verify"} << "name a PDF";
    QTest::newRow("verify a PDF that a list took")
        << QStringList{"verify", "--key", "k.public", "s.pdf"}
        << "name a PDF, first or after `--`: `s.pdf` was taken as a value of `--key`";
    QTest::newRow("verify what, with a key") << QStringList{"verify", "--key", "k.public"} << "name a PDF\n";
    QTest::newRow("verify what, with a key after an equals sign")
        << QStringList{"verify", "--key=k.public"} << "name a PDF\n";
    QTest::newRow("export a questionnaire that a list took")
        << QStringList{"export", "--fhir", "--answers", "a.yaml", "q.yaml"}
        << "name a questionnaire file, or the id of a record, first or after `--`: `q.yaml` was taken as a "
           "value of `--answers`";
    QTest::newRow("a format that is none")
        << QStringList{"check", "a.yaml", "--format", "xml"} << "`--format` is one of text, json, not `xml`";
    QTest::newRow("a mistyped option") << QStringList{"screen", "a.yaml", "--answer", "b.yaml"}
                                       << "there is no option `--answer`; did you mean `--answers`?";
    QTest::newRow("without answers") << QStringList{"screen", "a.yaml"}
                                     << "`--answers` or `--batch` is needed";
    QTest::newRow("an option without value")
        << QStringList{"screen", "a.yaml", "--answers"} << "`--answers` needs a value after it";
    QTest::newRow("without PDF") << QStringList{"report", "a.yaml", "--answers", "b.yaml"}
                                 << "`--pdf` is needed";
    QTest::newRow("a paper that is none")
        << QStringList{"report", "a.yaml", "--answers", "b.yaml", "--pdf", "c.pdf", "--paper", "legal"}
        << "`--paper` is one of letter, a4, not `legal`";
    QTest::newRow("audit what") << QStringList{"audit"} << "say `verify` or `export`";
    QTest::newRow("export in no format") << QStringList{"audit", "export"} << "`--format` is needed";
    QTest::newRow("two files") << QStringList{"screen", "a.yaml", "b.yaml", "--answers", "c.yaml"}
                               << "one file too many: `b.yaml`";
    QTest::newRow("twice") << QStringList{"form", "a.yaml", "--pdf", "b.pdf", "--pdf=c.pdf"}
                           << "`--pdf` is given twice";
}

void UsageTest::aWrongCommandLineIsExplained() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const auto ran = run(arguments);
    QCOMPARE(ran.exit, 2);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.contains(said), qPrintable(ran.err));
    QVERIFY2(ran.err.contains("usage: anteroom-cli "), qPrintable(ran.err));
}

void UsageTest::optionsAreTakenInBothForms() {
    const std::vector<cli::OptionSpec> specs{{"--answers", {}, false}, {"--format", {"text", "json"}, false}};
    const auto parsed =
        cli::parseArguments({"a.yaml", "--answers", "b=c.yaml", "--format=json"}, specs, 1, 1);
    QVERIFY(parsed.arguments);
    QCOMPARE(parsed.arguments->files, QStringList{"a.yaml"});
    QCOMPARE(parsed.arguments->option("--answers"), "b=c.yaml");
    QCOMPARE(parsed.arguments->option("--format"), "json");
    QCOMPARE(parsed.arguments->option("--paper", "letter"), "letter");
}

void UsageTest::twoDashesEndTheOptions() {
    const auto parsed = cli::parseArguments({"--", "--answers"}, {{"--answers", {}, false}}, 1, 1);
    QVERIFY(parsed.arguments);
    QCOMPARE(parsed.arguments->files, QStringList{"--answers"});
}

void UsageTest::aListTakesTheWordsAfterItAndOneAfterAnEqualsSign() {
    const std::vector<cli::OptionSpec> specs{{"--key", {}, false, false, true}};
    const auto parsed =
        cli::parseArguments({"--key=a", "s.pdf", "--key", "b", "c", "--", "t.pdf"}, specs, 1, 2);
    QVERIFY2(parsed.arguments, parsed.problem.c_str());
    QCOMPARE(parsed.arguments->list("--key"), (QStringList{"a", "b", "c"}));
    QCOMPARE(parsed.arguments->files, (QStringList{"s.pdf", "t.pdf"}));
}

QTEST_GUILESS_MAIN(UsageTest)
#include "usage_test.moc"
