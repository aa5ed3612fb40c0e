// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/read_keyring.h"
#include "app/storage/records_place.h"
#include "app/storage/sqlite_store.h"
#include "tests/app/cli/cli.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace anteroom;
using namespace anteroom::clitest;

namespace {

const QString kept = QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/data/store-v1/");

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// With the made-up workspace that is kept for its format: three records, one signed.
class BackupCommandTest : public QObject {
    Q_OBJECT

private slots:
    // By which the folder of the journal is called.
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("anteroom")); }
    void init();
    void aBackupIsMadeWithoutAPassphraseAndRestoredWithOne();
    void whoSaysWhoTheyAreHasAllOfItOpenedAndLogged();
    void aWrongPassphraseMakesNoBackup();
    void theRecoveryKeyRestoresToo();
    void aNewKeyIsGivenToAnAdministrator();
    void noNewKeyIsGivenWhileSomethingWaitsHereForTheOldOne();
    void aFileThatIsThereIsLeftAsItIs();
    void recordsThatAreThereAreLeftAsTheyAre();
    void aDamagedBackupIsNamed();
    void oneDamagedRecordEndsNeitherBackupNorRestore();
    void aWrongCommandLineIsExplained_data();
    void aWrongCommandLineIsExplained();

private:
    QString at(const QString& name) const { return m_folder->path(name); }
    Ran ran(const QStringList& arguments, const QString& typed = {}) const {
        return run(arguments, {}, {},
                   typed.isEmpty() ? QString() : m_folder->put("typed", typed.toUtf8() + '\n'));
    }
    std::unique_ptr<Folder> m_folder;
};

constexpr auto passphrase = "four made-up words";
const QString ofOtherDesks = QStringLiteral(
    "What waits on another desk for these records cannot be read under the new key. Unlock each of "
    "them while the old records are there, so that it is sent, before you go on.\n");

void BackupCommandTest::init() {
    forgetTries();
    m_folder = std::make_unique<Folder>();
    QDir(storage::RecordsPlace::journalFolder()).removeRecursively(); // of a run that failed
    QVERIFY(QFile::copy(kept + "records", at("records")));
}

void BackupCommandTest::aBackupIsMadeWithoutAPassphraseAndRestoredWithOne() {
    const Ran made = ran({"backup", at("b"), "--records", at("records")});
    QCOMPARE(made.err, QString());
    QCOMPARE(made.out, "Backed up 3 records to " + at("b") + ", read back and verified\n");
    QCOMPARE(made.exit, 0);
    struct stat about {};
    QCOMPARE(::stat(QFile::encodeName(at("b")).constData(), &about), 0);
    QCOMPARE(about.st_mode & 0777U, 0600U);

    const Ran checked = ran({"backup", "--check", at("b")});
    QCOMPARE(checked.exit, 0);
    QVERIFY2(checked.out.startsWith(at("b") + " is whole: made on 20"), qPrintable(checked.out));

    const Ran restored =
        ran({"restore", at("b"), "--records", at("new/records"), "--as", "ines intake"}, passphrase);
    QCOMPARE(restored.err, QString());
    QVERIFY2(restored.out.startsWith("Restored 3 records from " + at("b") + ", made on 20"),
             qPrintable(restored.out));
    QVERIFY(restored.out.endsWith(". All of it opened.\n"));
    QCOMPARE(restored.exit, 0);
    // It is a workspace like the one before.
    const Ran again = ran({"backup", at("b2"), "--records", at("new/records"), "--as", "ada"}, passphrase);
    QCOMPARE(again.err, QString());
    QCOMPARE(again.out, "Backed up 3 records to " + at("b2") + ", read back and opened\n");
}

void BackupCommandTest::whoSaysWhoTheyAreHasAllOfItOpenedAndLogged() {
    const QByteArray before = bytesOf(at("records"));
    QCOMPARE(ran({"backup", at("b"), "--records", at("records"), "--as", "Ada Admin"}, passphrase).exit, 0);
    QVERIFY(bytesOf(at("records")) != before);
    const Ran checked = ran({"backup", "--check", at("b"), "--as", "Ada Admin"}, passphrase);
    QCOMPARE(checked.err, QString());
    QVERIFY2(checked.out.startsWith(at("b") + " is whole, and all of it opens: 3 records, made on 20"),
             qPrintable(checked.out));
}

void BackupCommandTest::aWrongPassphraseMakesNoBackup() {
    const Ran made = ran({"backup", at("b"), "--records", at("records"), "--as", "Ada Admin"}, "another");
    QCOMPARE(made.exit, 1);
    QCOMPARE(made.out, QString());
    QVERIFY(!QFileInfo::exists(at("b")));
    forgetTries();
    const Ran restored =
        ran({"restore", kept + "backup", "--records", at("new"), "--as", "Ada Admin"}, "another");
    QCOMPARE(restored.exit, 1);
    QCOMPARE(restored.err, "This is not the passphrase that Ada Admin had when the backup was made.\n");
    QVERIFY(!QFileInfo::exists(at("new")));
}

void BackupCommandTest::theRecoveryKeyRestoresToo() {
    const QString key = QString::fromLatin1(bytesOf(kept + "recovery-key"));
    const Ran restored =
        ran({"restore", kept + "backup", "--records", at("new"), "--recovery-key"}, key.toLower());
    QCOMPARE(restored.err, QString());
    QCOMPARE(restored.out,
             "Restored 3 records from " + kept + "backup, made on 2027-03-14 at 13:52. All of it opened.\n");
    const Ran other = ran({"restore", kept + "backup", "--records", at("other"), "--recovery-key"},
                          "00000-00000-00000-00000-00000-00000");
    QCOMPARE(other.exit, 1);
    QVERIFY(!QFileInfo::exists(at("other")));
}

void BackupCommandTest::aNewKeyIsGivenToAnAdministrator() {
    const Ran refused = ran(
        {"restore", kept + "backup", "--records", at("new"), "--as", "ines intake", "--new-key"}, passphrase);
    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused.err, QString("Only an administrator may give the records a new key.\n"));
    QCOMPARE(refused.out, ofOtherDesks); // before anything is done
    QVERIFY(!QFileInfo::exists(at("new")));

    const Ran restored = ran(
        {"restore", kept + "backup", "--records", at("new"), "--as", "Ada Admin", "--new-key"}, passphrase);
    QCOMPARE(restored.err, QString());
    QCOMPARE(restored.exit, 0);
    const QRegularExpression recoveryKey("\n    ([0-9A-Z]{5}(-[0-9A-Z]{5}){5})\n");
    const QString key = recoveryKey.match(restored.out).captured(1);
    QVERIFY2(!key.isEmpty() && restored.out.contains("Add the others again"), qPrintable(restored.out));
    QVERIFY(key != QString::fromLatin1(bytesOf(kept + "recovery-key")).trimmed());

    const Ran log = ran({"audit", "verify", "--records", at("new"), "--as", "ada"}, passphrase);
    QCOMPARE(log.err, QString());
    QCOMPARE(log.exit, 0);
    const Ran ines = ran({"backup", at("b"), "--records", at("new"), "--as", "ines intake"}, passphrase);
    QCOMPARE(ines.exit, 1);
    // The new recovery key is the one of the new records.
    QCOMPARE(ran({"backup", at("b"), "--records", at("new")}).exit, 0);
    QCOMPARE(ran({"restore", at("b"), "--records", at("again"), "--recovery-key"}, key).exit, 0);
}

void BackupCommandTest::noNewKeyIsGivenWhileSomethingWaitsHereForTheOldOne() {
    const auto store = storage::openSqliteStore(at("records"));
    const std::string workspace = (*storage::readKeyring(**store))->keyring.workspace;
    const QDir journal(storage::RecordsPlace::journalFolder() + '/' + QString::fromStdString(workspace));
    QVERIFY(journal.mkpath("."));
    QFile waiting(journal.filePath(QString(32, 'a')));
    QVERIFY(waiting.open(QIODevice::WriteOnly) && waiting.write("sealed") == 6);
    waiting.close();
    const QStringList restore{"restore", kept + "backup", "--as", "Ada Admin", "--records"};
    const Ran refused = ran(restore + QStringList{at("new"), "--new-key"}, passphrase);
    QCOMPARE(refused.exit, 1);
    QVERIFY2(refused.err.startsWith("Answers or entries of the log still wait on this computer for these "
                                    "records, 1 file in " +
                                    journal.path()),
             qPrintable(refused.err));
    QVERIFY(!QFileInfo::exists(at("new")));
    // Under the old key it arrives.
    QCOMPARE(ran(restore + QStringList{at("old")}, passphrase).exit, 0);
    QVERIFY(waiting.remove());
    const Ran restored = ran(restore + QStringList{at("new"), "--new-key"}, passphrase);
    QCOMPARE(restored.exit, 0);
    QVERIFY2(
        restored.out.contains("Nothing waited on this computer for the old records. See that nothing does "
                              "on the other desks either"),
        qPrintable(restored.out));
}

void BackupCommandTest::aFileThatIsThereIsLeftAsItIs() {
    const QStringList command{"backup", at("b"), "--records", at("records")};
    QCOMPARE(ran(command).exit, 0);
    const QByteArray before = bytesOf(at("b"));
    const Ran again = ran(command);
    QCOMPARE(again.exit, 1);
    QCOMPARE(again.err, at("b") + " is there already and was left as it is. Choose another name.\n");
    QCOMPARE(bytesOf(at("b")), before);
    QCOMPARE(ran(command + QStringList{"--replace"}).exit, 0);
    {
        const auto store = storage::openSqliteStore(at("records"));
        const CellWrite gone{{Shelf::Audit, "000000000001"}, 1, std::nullopt};
        QVERIFY((*store)->commit({&gone, 1})->empty());
    }
    const QByteArray whole = bytesOf(at("b"));
    const Ran fewer = ran(command + QStringList{"--replace"});
    QCOMPARE(fewer.exit, 1);
    QVERIFY2(fewer.err.contains("was left as it is: there are fewer records now"), qPrintable(fewer.err));
    const Ran opened = ran(command + QStringList{"--replace", "--as", "Ada Admin"}, passphrase);
    QCOMPARE(opened.exit, 1);
    QVERIFY2(opened.err.contains("something in the records is damaged now"), qPrintable(opened.err));
    QCOMPARE(bytesOf(at("b")), whole);
    const QByteArray records = bytesOf(at("records"));
    QCOMPARE(ran({"backup", at("records"), "--records", at("records"), "--replace"}).exit, 1);
    QCOMPARE(bytesOf(at("records")), records);
}

void BackupCommandTest::recordsThatAreThereAreLeftAsTheyAre() {
    const QByteArray before = bytesOf(at("records"));
    const Ran restored =
        ran({"restore", kept + "backup", "--records", at("records"), "--as", "ada"}, passphrase);
    QCOMPARE(restored.exit, 1);
    QCOMPARE(restored.err,
             "There are records there already, and they were left as they are. Name another place with "
             "--records or --settings.\n");
    QCOMPARE(bytesOf(at("records")), before);
    const Ran nowhere = ran({"backup", at("b"), "--records", at("nowhere")});
    QCOMPARE(nowhere.exit, 1);
    QVERIFY(!QFileInfo::exists(at("nowhere")));
}

void BackupCommandTest::aDamagedBackupIsNamed() {
    QByteArray bytes = bytesOf(kept + "backup");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    const QString damaged = m_folder->put("damaged", bytes);
    const QString words = damaged +
                          " is damaged or not whole: it is not as Anteroom wrote it. Keep it, and choose "
                          "another backup.\n";
    const Ran checked = ran({"backup", "--check", damaged});
    QCOMPARE(checked.exit, 1);
    QCOMPARE(checked.err, words);
    const Ran restored = ran({"restore", damaged, "--records", at("new"), "--as", "ada"}, passphrase);
    QCOMPARE(restored.exit, 1);
    QCOMPARE(restored.err, words);
    QVERIFY(!QFileInfo::exists(at("new")));
}

void BackupCommandTest::oneDamagedRecordEndsNeitherBackupNorRestore() {
    {
        const auto store = anteroom::storage::openSqliteStore(at("records"));
        QVERIFY(store.ok());
        std::optional<anteroom::CellWrite> damage;
        QVERIFY((*store)->readAll(anteroom::Shelf::Record, [&](std::string_view key,
                                                               const anteroom::Cell& cell) {
            std::string bytes = cell.bytes;
            bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
            damage = anteroom::CellWrite{{anteroom::Shelf::Record, std::string(key)}, cell.version, bytes};
            return false;
        }));
        QVERIFY((*store)->commit({&*damage, 1})->empty());
    }
    const QString named = " is missing or not as it was saved.\n";
    const Ran made = ran({"backup", at("b"), "--records", at("records"), "--as", "ada"}, passphrase);
    QCOMPARE(made.out, "Backed up 3 records to " + at("b") +
                           ", read back and opened but for what is damaged in the records themselves\n");
    QVERIFY2(made.err.startsWith("The record ") &&
                 made.err.endsWith(named + "Keep the newest earlier backup as well: it may hold what is "
                                           "damaged now.\n"),
             qPrintable(made.err));
    QCOMPARE(made.exit, 1);

    for (const QStringList& key : {QStringList{}, QStringList{"--new-key"}}) {
        const QStringList restore = QStringList{"restore", at("b"), "--as", "ada", "--records"};
        const Ran refused = ran(restore + QStringList{at("new")} + key, passphrase);
        QCOMPARE(refused.exit, 1);
        QVERIFY2(refused.err.contains(named) && refused.err.endsWith("or restore the rest with "
                                                                     "--leave-out-damaged.\n"),
                 qPrintable(refused.err));
        QVERIFY(!QFileInfo::exists(at("new")));
        const QString there = at("rest" + key.join(""));
        const Ran restored = ran(restore + QStringList{there, "--leave-out-damaged"} + key, passphrase);
        QVERIFY2(restored.out.startsWith((key.isEmpty() ? QString() : ofOtherDesks) +
                                         "Restored 2 records from " + at("b") + ", made on 20") &&
                     restored.out.contains(". The rest is damaged, and was left out:\n"),
                 qPrintable(restored.out));
        QVERIFY2(restored.err.startsWith("The record ") && restored.err.endsWith(named),
                 qPrintable(restored.err));
        QCOMPARE(restored.exit, 1);
        const Ran again =
            ran({"backup", at("b" + key.join("")) + "2", "--records", there, "--as", "ada"}, passphrase);
        QCOMPARE(again.err, QString());
        QVERIFY(again.out.startsWith("Backed up 2 records") &&
                again.out.endsWith(", read back and opened\n"));
        QCOMPARE(ran({"audit", "verify", "--records", there, "--as", "ada"}, passphrase).exit, 0);
    }
}

void BackupCommandTest::aWrongCommandLineIsExplained_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing to back up to") << QStringList{"backup"} << "usage: anteroom-cli backup FILE";
    QTest::newRow("two places") << QStringList{"backup", "b", "--records", "r", "--settings", "s"}
                                << "`--records` and `--settings` both say where the records are";
    QTest::newRow("a check that writes") << QStringList{"backup", "--check", "b", "--replace"}
                                         << "`--check` only reads: leave `--replace` out";
    QTest::newRow("a new key for nobody") << QStringList{"restore", "b", "--recovery-key", "--new-key"}
                                          << "`--new-key` is for an administrator with "
                                             "a passphrase: leave `--recovery-key` out";
    QTest::newRow("two who restore") << QStringList{"restore", "b", "--as", "ada", "--recovery-key"}
                                     << "`--as` and `--recovery-key` both say who you are";
}

void BackupCommandTest::aWrongCommandLineIsExplained() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, problem);
    const Ran answered = ran(arguments);
    QCOMPARE(answered.exit, 2);
    QVERIFY2(answered.err.contains(problem), qPrintable(answered.err));
}

QTEST_GUILESS_MAIN(BackupCommandTest)
#include "backup_command_test.moc"
