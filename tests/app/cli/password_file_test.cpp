// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF with a password opens for whoever types it, whatever wrote the file that holds it.
#include "tests/app/cli/signing_clinic.h"

#include <QPdfDocument>
#include <QTest>

using namespace anteroom::clitest;

class PasswordFileTest : public QObject {
    Q_OBJECT

private slots:
    void itIsTakenFromAFileAlone();
    void itIsTheSameHoweverItWasWritten_data();
    void itIsTheSameHoweverItWasWritten();
    void oneThatAPdfHasAsItIsWrittenOpensItToo();
    void aPipeBringsItToo_data();
    void aPipeBringsItToo();
    void noMoreIsTakenFromAPipeThanFromAFile();
    void aDeviceIsStillRefused();
    void whatIsNoPasswordIsRefused_data();
    void whatIsNoPasswordIsRefused();
};

void PasswordFileTest::itIsTakenFromAFileAlone() {
    const Clinic clinic;
    const QString file = clinic.put("password", "Gr\xC3\xBCne Wiese 7\r\nmore\n");
    const QString pdf = clinic.sign("treatment-review", {"--password-file", file});
    QVERIFY(bytesOf(pdf).contains("/Encrypt"));
    const auto without = clinic.verify(pdf);
    QCOMPARE(without.exit, 1);
    QVERIFY2(without.err.contains("it has a password: name the file that holds it with --password-file"),
             qPrintable(without.err));
    QCOMPARE(clinic.verify(pdf, {"--password-file", file}).exit, 0);
    const auto wrong = clinic.verify(pdf, {"--password-file", clinic.put("other", "Gr\xC3\xBCne Wiese 8")});
    QCOMPARE(wrong.exit, 1);
    QVERIFY(wrong.err.contains("its password is another one"));
    // Without a signature too.
    const QString locked = clinic.path("locked.pdf");
    QCOMPARE(run({"report", questionnaires + "demo/questionnaire.yaml", "--answers",
                  clinic.put("a.yaml", "date: 2027-03-14\nanswers: {}\n"), "--pdf", locked, "--password-file",
                  file})
                 .exit,
             0);
    QPdfDocument document;
    QCOMPARE(document.load(locked), QPdfDocument::Error::IncorrectPassword);
    document.setPassword(QString::fromUtf8("Gr\xC3\xBCne Wiese 7"));
    QCOMPARE(document.load(locked), QPdfDocument::Error::None);
}

void PasswordFileTest::itIsTheSameHoweverItWasWritten_data() {
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("typed");
    QTest::newRow("with a byte order mark, as Windows writes it")
        << QByteArray("\xEF\xBB\xBFmade up\r\n") << "made up";
    QTest::newRow("letter and accent apart, as macOS writes it")
        << QByteArray("cafe\xCC\x81\n") << QString::fromUtf8("caf\xC3\xA9");
    QTest::newRow("as letters of an East Asian keyboard")
        << QByteArray("\xEF\xBD\x8D\xEF\xBD\x81\xEF\xBD\x84\xEF\xBD\x85\n") << "made";
    QTest::newRow("with a space that does not break") << QByteArray("made\xC2\xA0up\n") << "made up";
    // Only as it is written is it longer than a PDF takes.
    QTest::newRow("longer before") << QByteArray("e\xCC\x81").repeated(43)
                                   << QString::fromUtf8("\xC3\xA9").repeated(43);
}

void PasswordFileTest::itIsTheSameHoweverItWasWritten() {
    QFETCH(QByteArray, written);
    QFETCH(QString, typed);
    const Clinic clinic;
    const QString file = clinic.put("written", written);
    const QString pdf = clinic.sign("treatment-review", {"--password-file", file});
    QPdfDocument document; // another program, with what a person types
    document.setPassword(typed);
    QCOMPARE(document.load(pdf), QPdfDocument::Error::None);
    QCOMPARE(clinic.verify(pdf, {"--password-file", file}).exit, 0);
    QCOMPARE(clinic.verify(pdf, {"--password-file", clinic.put("typed", typed.toUtf8())}).exit, 0);
}

// As programs make it that take a password as it is.
void PasswordFileTest::oneThatAPdfHasAsItIsWrittenOpensItToo() {
    const Clinic clinic;
    const QString pdf = clinic.sign("treatment-review");
    const QByteArray bytes = bytesOf(pdf);
    QPDF plain;
    plain.processMemoryFile("signed", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const char* apart = "cafe\xCC\x81";
    const QByteArray name = clinic.path("apart.pdf").toLocal8Bit();
    QPDFWriter writer(plain, name.constData());
    writer.setR6EncryptionParameters(apart, apart, true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const auto opened = clinic.verify(clinic.path("apart.pdf"), {"--password-file", clinic.put("a", apart)});
    QVERIFY2(opened.exit == 0, qPrintable(opened.err));
    const auto wrong =
        clinic.verify(clinic.path("apart.pdf"), {"--password-file", clinic.put("b", "caff\xCC\x81")});
    QVERIFY2(wrong.err.contains("its password is another one"), qPrintable(wrong.err));
}

namespace {

/// A report of the demonstration as out.pdf, made in a shell: `line` begins with what makes it.
Ran reportInAShell(const Clinic& clinic, const QString& line) {
    QProcess shell;
    shell.setWorkingDirectory(QFileInfo(clinic.path("a.yaml")).path());
    clinic.put("a.yaml", "date: 2027-03-14\nanswers: {}\n");
    const QString make = QStringLiteral(ANTEROOM_BIN_DIR "/anteroom-cli report ") + questionnaires +
                         "demo/questionnaire.yaml --answers a.yaml --pdf out.pdf --password-file ";
    shell.start("bash", {"-c", QString(line).replace("REPORT", make)});
    if (!shell.waitForFinished(60'000))
        return {};
    return {shell.exitCode(), QString::fromUtf8(shell.readAllStandardOutput()),
            QString::fromUtf8(shell.readAllStandardError())};
}

} // namespace

void PasswordFileTest::aPipeBringsItToo_data() {
    QTest::addColumn<QString>("line");
    QTest::newRow("of another program") << "REPORT <(printf 'made up\\r\\nmore\\n')";
    QTest::newRow("of one that takes its time") << "REPORT <(printf 'made'; sleep 1; printf ' up')";
    QTest::newRow("its input") << "echo 'made up' | REPORT /dev/stdin";
    QTest::newRow("with a name") << "mkfifo pipe; REPORT pipe & echo 'made up' > pipe; wait $!";
}

// A script that has it elsewhere does not put it on a disk.
void PasswordFileTest::aPipeBringsItToo() {
    QFETCH(QString, line);
    const Clinic clinic;
    const Ran ran = reportInAShell(clinic, line);
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QPdfDocument document;
    document.setPassword("made up");
    QCOMPARE(document.load(clinic.path("out.pdf")), QPdfDocument::Error::None);
}

void PasswordFileTest::noMoreIsTakenFromAPipeThanFromAFile() {
    const Clinic clinic;
    const Ran ran = reportInAShell(clinic, "REPORT <(cat /dev/zero)");
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("it is too large: at most 32 MiB are read"), qPrintable(ran.err));
    QVERIFY(!QFile::exists(clinic.path("out.pdf")));
}

void PasswordFileTest::aDeviceIsStillRefused() {
    const Clinic clinic;
    const Ran ran = reportInAShell(clinic, "REPORT /dev/zero");
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("this is no file but a device"), qPrintable(ran.err));
}

void PasswordFileTest::whatIsNoPasswordIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\nword\n");
    QTest::newRow("a byte order mark and an empty line") << QByteArray("\xEF\xBB\xBF\nword\n");
    QTest::newRow("too long") << QByteArray(128, 'a');
    // One character that stands for eighteen.
    QTest::newRow("too long once it is prepared") << QByteArray("\xEF\xB7\xBA").repeated(5);
    QTest::newRow("no text") << QByteArray("\xFF\xFE");
    QTest::newRow("a NUL") << QByteArray("wo\0rd", 5);
}

void PasswordFileTest::whatIsNoPasswordIsRefused() {
    QFETCH(QByteArray, bytes);
    const Clinic clinic;
    const auto ran = run({"report", questionnaires + "demo/questionnaire.yaml", "--answers",
                          clinic.put("a.yaml", "date: 2027-03-14\nanswers: {}\n"), "--pdf",
                          clinic.path("out.pdf"), "--password-file", clinic.put("password", bytes)});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("password: "), qPrintable(ran.err));
    QVERIFY(!QFile::exists(clinic.path("out.pdf")));
}

QTEST_MAIN(PasswordFileTest)
#include "password_file_test.moc"
