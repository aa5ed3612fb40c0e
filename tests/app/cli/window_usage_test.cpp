// SPDX-License-Identifier: GPL-3.0-or-later
// The built program with the window, run from a command line.
#include <QProcess>
#include <QTest>

class WindowUsageTest : public QObject {
    Q_OBJECT

private slots:
    void helpAndVersionNeedNoDisplay_data();
    void helpAndVersionNeedNoDisplay();
    void anUnknownOptionOpensNothing();
    void aQuestionnaireThatIsNotThereOpensNothing();

private:
    /// Ended by itself, and what it printed.
    static bool run(QProcess& process, const QStringList& arguments, const QString& platform) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", platform);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ANTEROOM_BIN_DIR "/anteroom"), arguments);
        if (process.waitForFinished(20'000))
            return process.exitStatus() == QProcess::NormalExit;
        process.kill();
        process.waitForFinished();
        return false;
    }
};

void WindowUsageTest::helpAndVersionNeedNoDisplay_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("--help") << "--help" << QByteArray("usage: anteroom ");
    QTest::newRow("-h") << "-h" << QByteArray("usage: anteroom ");
    QTest::newRow("--version") << "--version" << QByteArray("anteroom ");
}

void WindowUsageTest::helpAndVersionNeedNoDisplay() {
    QFETCH(QString, option);
    QFETCH(QByteArray, begins);
    QProcess process;
    QVERIFY(run(process, {option}, "none-of-these"));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().startsWith(begins));
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void WindowUsageTest::anUnknownOptionOpensNothing() {
    QProcess process;
    QVERIFY(run(process, {"--halp"}, "offscreen"));
    QCOMPARE(process.exitCode(), 2);
    // Qt may have said something of its own before.
    QVERIFY(process.readAllStandardError().contains("anteroom: there is no option `--halp`\nusage: "));
}

void WindowUsageTest::aQuestionnaireThatIsNotThereOpensNothing() {
    QProcess process;
    QVERIFY(run(process, {"/no/such/questionnaire.yaml"}, "offscreen"));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(
        process.readAllStandardError().contains("anteroom: there is no file /no/such/questionnaire.yaml\n"));
    QProcess two;
    QVERIFY(run(two, {"a.yaml", "b.yaml"}, "offscreen"));
    QCOMPARE(two.exitCode(), 2);
    QVERIFY(two.readAllStandardError().contains("anteroom: name one questionnaire, not 2\nusage: "));
}

QTEST_GUILESS_MAIN(WindowUsageTest)
#include "window_usage_test.moc"
