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
    void withoutADisplayOneSentenceSaysSo_data();
    void withoutADisplayOneSentenceSaysSo();
    void whatNeedsNoDisplayIsNotAskedForOne_data();
    void whatNeedsNoDisplayIsNotAskedForOne();

private:
    /// Ended by itself, and what it printed.
    static bool run(QProcess& process, const QStringList& arguments, const QString& platform,
                    const QString& display = {}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"})
            environment.remove(name);
        if (!platform.isNull())
            environment.insert("QT_QPA_PLATFORM", platform);
        if (!display.isEmpty())
            environment.insert(display, "made-up");
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

void WindowUsageTest::withoutADisplayOneSentenceSaysSo_data() {
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("display");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("why");
    const QByteArray neither = "neither DISPLAY nor WAYLAND_DISPLAY is set";
    const QByteArray noX11 = "DISPLAY is not set";
    const QByteArray noWayland = "WAYLAND_DISPLAY is not set";
    QTest::newRow("nothing is said") << QString() << "" << QStringList{} << neither;
    QTest::newRow("an empty platform") << ""
                                       << "" << QStringList{"a.yaml"} << neither;
    QTest::newRow("X11") << "xcb"
                         << "" << QStringList{} << noX11;
    QTest::newRow("X11, and there is Wayland") << "xcb"
                                               << "WAYLAND_DISPLAY" << QStringList{} << noX11;
    QTest::newRow("Wayland, and there is X11") << "wayland-egl"
                                               << "DISPLAY" << QStringList{} << noWayland;
    QTest::newRow("either") << "wayland;xcb"
                            << "" << QStringList{} << neither;
    QTest::newRow("X11 twice") << "xcb;xcb:a=b"
                               << "" << QStringList{} << noX11;
    QTest::newRow("X11 as an option") << "offscreen"
                                      << "" << QStringList{"-platform", "xcb"} << noX11;
    QTest::newRow("with two hyphens") << "offscreen"
                                      << "" << QStringList{"--platform", "xcb"} << noX11;
}

void WindowUsageTest::withoutADisplayOneSentenceSaysSo() {
    QFETCH(QString, platform);
    QFETCH(QString, display);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, why);
    QProcess process;
    QVERIFY(run(process, arguments, platform, display)); // it ends by itself, and not by a signal
    QCOMPARE(process.readAllStandardError(), "anteroom: there is no display to open the window on, for " +
                                                 why + "; anteroom-cli works without one\n");
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QCOMPARE(process.exitCode(), 1);
}

void WindowUsageTest::whatNeedsNoDisplayIsNotAskedForOne_data() {
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("offscreen") << "offscreen" << QStringList{};
    QTest::newRow("with settings of its own") << "offscreen:a=b" << QStringList{};
    QTest::newRow("minimal") << "minimal" << QStringList{};
    QTest::newRow("as an option") << "xcb" << QStringList{"-platform", "offscreen"};
    QTest::newRow("the last of several")
        << QString() << QStringList{"-platform", "xcb", "-platform", "minimal"};
    QTest::newRow("one of several") << "xcb;offscreen" << QStringList{};
}

void WindowUsageTest::whatNeedsNoDisplayIsNotAskedForOne() {
    QFETCH(QString, platform);
    QFETCH(QStringList, arguments);
    QProcess process;
    QVERIFY(run(process, arguments + QStringList{"--halp"}, platform));
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("anteroom: there is no option `--halp`\n"), said.constData());
    QCOMPARE(process.exitCode(), 2);
}

QTEST_GUILESS_MAIN(WindowUsageTest)
#include "window_usage_test.moc"
