// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "tests/app/cli/cli.h"

#include <QTest>

using namespace anteroom;
using clitest::run;

class UsageTest : public QObject {
    Q_OBJECT

private slots:
    void helpAndVersionAreAnswered();
    void aWrongCommandLineIsExplained_data();
    void aWrongCommandLineIsExplained();
    void optionsAreTakenInBothForms();
    void twoDashesEndTheOptions();
};

void UsageTest::helpAndVersionAreAnswered() {
    for (const char* word : {"--help", "-h", "help"}) {
        const auto ran = run({QString::fromLatin1(word)});
        QCOMPARE(ran.exit, 0);
        for (const char* command : {"check", "screen", "report", "form"})
            QVERIFY(ran.out.contains(QStringLiteral("\n  %1 ").arg(QLatin1String(command))));
    }
    const auto version = run({"--version"});
    QCOMPARE(version.exit, 0);
    QVERIFY(version.out.startsWith("anteroom-cli "));
}

void UsageTest::aWrongCommandLineIsExplained_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << QStringList{} << "usage: anteroom-cli COMMAND";
    QTest::newRow("no such command") << QStringList{"scren"} << "there is no command `scren`";
    QTest::newRow("check without a file") << QStringList{"check"} << "name a questionnaire file";
    QTest::newRow("a format that is none")
        << QStringList{"check", "a.yaml", "--format", "xml"} << "`--format` is one of text, json, not `xml`";
    QTest::newRow("a mistyped option") << QStringList{"screen", "a.yaml", "--answer", "b.yaml"}
                                       << "there is no option `--answer`; did you mean `--answers`?";
    QTest::newRow("without answers") << QStringList{"screen", "a.yaml"} << "`--answers` is needed";
    QTest::newRow("an option without value")
        << QStringList{"screen", "a.yaml", "--answers"} << "`--answers` needs a value after it";
    QTest::newRow("without PDF") << QStringList{"report", "a.yaml", "--answers", "b.yaml"}
                                 << "`--pdf` is needed";
    QTest::newRow("a paper that is none")
        << QStringList{"report", "a.yaml", "--answers", "b.yaml", "--pdf", "c.pdf", "--paper", "legal"}
        << "`--paper` is one of letter, a4, not `legal`";
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

QTEST_GUILESS_MAIN(UsageTest)
#include "usage_test.moc"
