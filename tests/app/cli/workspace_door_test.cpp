// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/clinic_records.h"

#include <QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace anteroom;
using namespace anteroom::clitest;

namespace {

/// Not where /dev/pts is missing, as in a bare chroot.
bool hasTerminals() {
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal >= 0)
        ::close(terminal);
    return terminal >= 0;
}

/// anteroom-cli at a terminal of its own, of which this is the keyboard and the screen.
class AtTerminal {
public:
    explicit AtTerminal(const QStringList& arguments) {
        m_keyboard = ::posix_openpt(O_RDWR | O_NOCTTY);
        if (m_keyboard < 0 || ::grantpt(m_keyboard) != 0 || ::unlockpt(m_keyboard) != 0)
            qFatal("no terminal"); // see hasTerminals()
        QByteArray name = ::ptsname(m_keyboard);
        m_terminal = ::open(name.constData(), O_RDWR | O_NOCTTY);
        std::vector<QByteArray> words{ANTEROOM_BIN_DIR "/anteroom-cli"};
        for (const QString& argument : arguments)
            words.push_back(argument.toLocal8Bit());
        std::vector<char*> given;
        for (QByteArray& word : words)
            given.push_back(word.data());
        given.push_back(nullptr);
        m_process = ::fork();
        if (m_process == 0) {
            ::setsid();
            const int terminal = ::open(name.constData(), O_RDWR); // becomes the controlling one
            for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
                ::dup2(terminal, standard);
            ::execv(given[0], given.data());
            ::_exit(127);
        }
        ::fcntl(m_keyboard, F_SETFL, O_NONBLOCK);
    }
    ~AtTerminal() {
        ::close(m_keyboard);
        ::close(m_terminal);
    }

    bool shows(const QByteArray& text) {
        return QTest::qWaitFor(
            [&] {
                read();
                return m_screen.contains(text);
            },
            20'000);
    }
    void type(const QByteArray& keys) {
        QCOMPARE(::write(m_keyboard, keys.constData(), static_cast<std::size_t>(keys.size())), keys.size());
    }
    bool echoes() const {
        termios now = {};
        ::tcgetattr(m_terminal, &now);
        return (now.c_lflag & ECHO) != 0;
    }
    /// What waitpid() says of it.
    int end() {
        int status = -1;
        const bool ended =
            QTest::qWaitFor([&] { return ::waitpid(m_process, &status, WNOHANG) == m_process; }, 20'000);
        read();
        return ended ? status : -1;
    }
    QByteArray screen() const { return m_screen; }

private:
    void read() {
        std::array<char, 4096> bytes{};
        ssize_t size = 0;
        while ((size = ::read(m_keyboard, bytes.data(), bytes.size())) > 0)
            m_screen.append(bytes.data(), size);
    }
    int m_keyboard = -1;
    int m_terminal = -1;
    pid_t m_process = -1;
    QByteArray m_screen;
};

} // namespace

class WorkspaceDoorTest : public QObject {
    Q_OBJECT

private slots:
    void whoAndWhereAreExplained_data();
    void whoAndWhereAreExplained();
    void aWrongPassphraseIsInTheLogAfterTheNextUnlock();
    void afterAWrongPassphraseTheNextTryWaitsAtEveryDoor();
    void aPassphraseIsNeverTakenFromTheCommandLine();
    void settingsSayWhereTheRecordsAre();
    void atATerminalNoLetterShows();
    void aBreakAtTheTerminalGivesItsLettersBack();

private:
    ClinicRecords m_clinic;
};

void WorkspaceDoorTest::whoAndWhereAreExplained_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("said");
    const QString file = m_clinic.file();
    QTest::newRow("no records") << QStringList{"--records", file + "x"} << "adas"
                                << "There are no records there.";
    QTest::newRow("not a store") << QStringList{"--records", m_clinic.path("adas")} << "adas"
                                 << "adas";
    QTest::newRow("no settings") << QStringList{"--settings", file + "x"} << "adas"
                                 << "There is no file";
    QTest::newRow("nobody") << QStringList{"--records", file} << "adas"
                            << "Say who you are: --as Ada Admin or Ines Intake";
    QTest::newRow("a stranger") << QStringList{"--records", file, "--as", "Bob"} << "adas"
                                << "There is no account `Bob`. There is Ada Admin or Ines Intake.";
    QTest::newRow("no passphrase") << QStringList{"--records", file, "--as", "Ada Admin"} << ""
                                   << "No passphrase came in.";
    QTest::newRow("another's") << QStringList{"--records", file, "--as", "Ada Admin"} << "ines"
                               << "This is not the passphrase of Ada Admin.";
}

void WorkspaceDoorTest::whoAndWhereAreExplained() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, who);
    QFETCH(QString, said);
    forgetTries();
    const Ran ran = run(QStringList{"audit", "verify"} + arguments, {}, {},
                        who.isEmpty() ? QString() : m_clinic.path(who));
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.contains(said), qPrintable(ran.err));
}

void WorkspaceDoorTest::aWrongPassphraseIsInTheLogAfterTheNextUnlock() {
    const ClinicRecords clinic;
    for (int time = 0; time < 2; ++time) {
        forgetTries();
        QCOMPARE(clinic.run({"audit", "verify"}, "wrong", "ines").exit, 1);
    }
    QCOMPARE(clinic.run({"audit", "verify"}).exit, 0);
    const QStringList logged = clinic.logged();
    QCOMPARE(logged.size(), 3);
    QVERIFY2(logged[1].startsWith("2 unlock-refused Wrong passphrases for Ines Intake: 2, the last on "),
             qPrintable(logged[1]));
    QCOMPARE(logged[2], QString("3 unlocked"));
}

// How long each of them waits is SlowDoorTest's, with a clock of its own.
void WorkspaceDoorTest::afterAWrongPassphraseTheNextTryWaitsAtEveryDoor() {
    const ClinicRecords clinic;
    const QString backup = clinic.path("a.anteroom-backup");
    QCOMPARE(clinic.run({"backup", backup}).exit, 0);
    forgetTries();
    for (int time = 0; time < 7; ++time) { // at other clocks, as it were: a minute from here on
        QFile tries(ownData + "/anteroom/desk/tries");
        QCOMPARE(clinic.run({"audit", "verify"}, "wrong").exit, 1);
        QVERIFY(tries.open(QIODevice::ReadWrite));
        QList<QByteArray> lines = tries.readAll().split('\n');
        QVERIFY2(lines[1].startsWith("ada " + QByteArray::number(time + 1) + ' '), lines[1].constData());
        if (time == 6)
            break;
        lines[1] = "ada " + QByteArray::number(time + 1) + " 0"; // since the computer was started
        tries.seek(0);
        tries.resize(0);
        tries.write(lines.join('\n'));
    }
    const QString waits = "A wrong one was given for Ada Admin on this computer. Wait ";
    const QStringList as{"--as", "Ada Admin"};
    for (const QStringList& door :
         {QStringList{"audit", "verify", "--records", clinic.file()},
          QStringList{"audit", "export", "--format", "csv", "--records", clinic.file()},
          QStringList{"backup", clinic.path("b"), "--records", clinic.file()},
          QStringList{"backup", "--check", backup},
          QStringList{"patient", "export", QString(32, 'a'), "--out", clinic.path("p"), "--records",
                      clinic.file()},
          QStringList{"restore", backup, "--records", clinic.path("new")}}) {
        const Ran ran = clitest::run(door + as, {}, {}, clinic.path("adas"));
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains(waits), qPrintable(door.join(' ') + ": " + ran.err));
    }
    // Nobody else waits, and the passphrase was not even read.
    QVERIFY(clinic.run({"audit", "verify"}, "ines", "Ines Intake").err.contains("is none"));
    forgetTries();
    QCOMPARE(clinic.run({"audit", "verify"}).exit, 0);
}

void WorkspaceDoorTest::aPassphraseIsNeverTakenFromTheCommandLine() {
    const Ran ran = run({"audit", "verify", "--passphrase", "four made-up words"});
    QCOMPARE(ran.exit, 2);
    QVERIFY2(ran.err.contains("there is no option `--passphrase`"), qPrintable(ran.err));
    const Ran both = run({"audit", "verify", "--records", "a", "--settings", "b"});
    QCOMPARE(both.exit, 2);
    QVERIFY2(both.err.contains("leave one out"), qPrintable(both.err));
}

void WorkspaceDoorTest::settingsSayWhereTheRecordsAre() {
    forgetTries();
    const QString settings =
        m_clinic.folder().put("clinic.yaml", "records: {file: " + m_clinic.file().toUtf8() + "}\n");
    const QStringList arguments{"audit", "verify", "--as", "ada admin"};
    const QString passphrase = m_clinic.path("adas");
    QCOMPARE(run(arguments + QStringList{"--settings", settings}, {}, {}, passphrase).exit, 0);
    qputenv("ANTEROOM_CLINIC", settings.toUtf8()); // where the program looks
    QCOMPARE(run(arguments, {}, {}, passphrase).exit, 0);
    qunsetenv("ANTEROOM_CLINIC");
}

void WorkspaceDoorTest::atATerminalNoLetterShows() {
    if (!hasTerminals())
        QSKIP("this system has no terminals to give");
    forgetTries();
    AtTerminal terminal({"audit", "verify", "--records", m_clinic.file(), "--as", "Ada Admin"});
    QVERIFY(terminal.shows("Passphrase of Ada Admin: "));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type("four made-up words\n");
    const int status = terminal.end();
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QVERIFY2(!terminal.screen().contains("made-up"), terminal.screen().constData());
    QVERIFY(terminal.screen().contains("every entry stands where it was written"));
    QVERIFY(terminal.echoes());
}

void WorkspaceDoorTest::aBreakAtTheTerminalGivesItsLettersBack() {
    if (!hasTerminals())
        QSKIP("this system has no terminals to give");
    forgetTries();
    AtTerminal terminal({"audit", "verify", "--records", m_clinic.file(), "--as", "Ada Admin"});
    QVERIFY(terminal.shows("Passphrase of Ada Admin: "));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type("four\x03"); // Ctrl+C
    const int status = terminal.end();
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGINT);
    QVERIFY(terminal.echoes());
}

QTEST_GUILESS_MAIN(WorkspaceDoorTest)
#include "workspace_door_test.moc"
