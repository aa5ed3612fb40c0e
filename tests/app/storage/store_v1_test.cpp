// SPDX-License-Identifier: GPL-3.0-or-later
// Stores and backups of the first format open for ever. tests/data/store-v1 was written once, by
// `store_v1_test --make FOLDER` of the Anteroom that had this format, and is never written again: a newer
// format gets a folder of its own beside it. All in it is made up.
#include "core/records/kept_texts.h"
#include "core/records/record_acts.h"
#include "core/records/record_codec.h"
#include "core/records/workspace_settings.h"
#include "tests/app/storage/workspace_words.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/random_bytes.h"
#include "tests/support/random_record.h"
#include "tests/support/sample_questionnaire.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

const QString kept = ANTEROOM_SOURCE_DIR "/tests/data/store-v1/";
constexpr auto passphrase = "four made-up words";

/// A random record of this status, the first of its revisions.
Record recordOf(RecordStatus status, std::mt19937& random) {
    for (;;) {
        Record record = test::randomRecord(test::sampleQuestionnaire(), random);
        if (record.head.status != status || record.head.revision != 1)
            continue;
        test::SeededBytes bytes(random);
        record.head.id = RecordId::make(bytes);
        return record;
    }
}

void save(Archive& archive, const Record& record, std::uint64_t expected, AuditAct what) {
    SaveRequest request{.head = record.head,
                        .encoded = encode(record, *test::sampleQuestionnaire()),
                        .expected = expected,
                        .text = keptText(*test::sampleQuestionnaire()),
                        .audit = {test::audited(what)}};
    if (must(archive.save(request)).end != Saved::End::Saved)
        qFatal("not saved");
}

std::string read(const QString& path) { return bytesOf(path).toStdString(); }

const WorkspaceSettings settings{10, 7};

/// Everything that the workspace says, and who may open it.
QByteArray wordsOf(Archive& archive, const Keyring& keyring) {
    QStringList words = saidBy(archive);
    words += logOf(archive);
    for (const StaffEntry& entry : keyring.staff)
        words << QString::fromStdString(entry.account.id + ", " + entry.account.name + ", " +
                                        std::string(nameOf(entry.account.role)));
    return words.join('\n').toUtf8() + '\n';
}

int make(const QString& folder) {
    const QString path = folder + "/records";
    must(createSqliteStore(path));
    const NewKeyring made = must(createKeyring("ada", "Ada Admin", passphrase, lowestCost));
    const Keyring keyring = must(addStaff(
        made.keyring, made.dataKey, {"ines", "Ines Intake", Role::Intake, true}, passphrase, lowestCost));
    const auto store = must(openSqliteStore(path));
    SodiumCipher cipher(made.dataKey);
    Archive archive(*store, cipher, keyring.workspace);
    must(archive.create(encodeKeyring(keyring), test::audited(AuditAct::WorkspaceCreated)));
    std::mt19937 random(1);
    save(archive, recordOf(RecordStatus::Draft, random), 0, AuditAct::Created);
    save(archive, recordOf(RecordStatus::Finished, random), 0, AuditAct::Finished);
    Record corrected = recordOf(RecordStatus::Signed, random);
    save(archive, corrected, 0, AuditAct::Signed);
    const AuditEntry begun = beginCorrection(corrected, "the weight was another patient's", test::actAt(700));
    save(archive, corrected, 1, begun.what);
    const RecordId deleted = test::recordId(3);
    if (must(archive.save(test::requestFor(deleted, 0, "deleted"))).end != Saved::End::Saved)
        qFatal("not saved");
    must(archive.erase(deleted, 1, test::audited(AuditAct::Deleted)));
    if (!must(archive.saveSettings(encode(settings), 0, test::audited(AuditAct::SettingsChanged))))
        qFatal("no settings");
    const BackupRequest request{.path = folder + "/backup", .at = backupTime, .dataKey = &made.dataKey};
    return makeBackup(*store, request) &&
                   writeBytes(folder + "/recovery-key", QByteArray::fromStdString(made.recovery.printed())) &&
                   writeBytes(folder + "/words", wordsOf(archive, keyring))
               ? 0
               : 1;
}

} // namespace

class StoreV1Test : public QObject {
    Q_OBJECT

private slots:
    void theStoreOpensWithEverythingInIt();
    void theBackupOpensWithEverythingInItAndIsRestored();
    void itsRecordsCanBeRead();
    void itsFormatIsTheFirst();

private:
    void everythingIsIn(RecordStore& store);
    /// A store that is opened is written to.
    QString copied() {
        QFile::remove(m_folder.filePath("records"));
        return QFile::copy(kept + "records", m_folder.filePath("records")) ? m_folder.filePath("records")
                                                                           : QString();
    }
    QTemporaryDir m_folder;
};

void StoreV1Test::everythingIsIn(RecordStore& store) {
    const Keyring keyring = must(keyringIn(store));
    for (const std::string id : {"ada", "ines"}) {
        const auto dataKey = must(unlock(keyring, id, passphrase));
        QVERIFY(dataKey);
        SodiumCipher cipher(*dataKey);
        Archive archive(store, cipher, keyring.workspace);
        QCOMPARE(wordsOf(archive, keyring), bytesOf(kept + "words"));
        QVERIFY(must(readSettings(archive)) == settings);
        const auto proof = must(prove(archive));
        QVERIFY2(proof->isWhole(), proof->isWhole() ? "" : proof->problems.front().c_str());
        QCOMPARE(proof->records, std::uint64_t{3});
        QCOMPARE(proof->revisions, std::uint64_t{1});
        QCOMPARE(proof->logged, std::uint64_t{7});
    }
    const auto recovered = unlock(keyring, must(RecoveryKey::read(read(kept + "recovery-key"))));
    QVERIFY(recovered && recovered->accountsIntact);
}

void StoreV1Test::theStoreOpensWithEverythingInIt() { everythingIsIn(*must(openSqliteStore(copied()))); }

void StoreV1Test::theBackupOpensWithEverythingInItAndIsRestored() {
    const auto backup = must(BackupStore::open(kept + "backup"));
    QVERIFY(backup->written() == backupTime);
    everythingIsIn(*backup);
    const auto dataKey = must(unlock(must(keyringIn(*backup)), "ada", passphrase));
    const QString path = m_folder.filePath("restored");
    QVERIFY(must(restoreBackup(*backup, {*dataKey, adaAt(540), intoFile(path)})));
    const auto store = must(openSqliteStore(path));
    SodiumCipher cipher(*dataKey);
    Archive archive(*store, cipher, must(keyringIn(*store)).workspace);
    QVERIFY(must(prove(archive))->isWhole());
}

// With the questionnaire that was kept with them, by what reads records today.
void StoreV1Test::itsRecordsCanBeRead() {
    const auto store = must(openSqliteStore(copied()));
    const Keyring keyring = must(keyringIn(*store));
    const auto dataKey = must(unlock(keyring, "ada", passphrase));
    SodiumCipher cipher(*dataKey);
    Archive archive(*store, cipher, keyring.workspace);
    must(archive.refresh());
    int records = 0;
    for (const auto& bucket : archive.index().buckets())
        for (const IndexEntry& entry : *bucket) {
            const std::string sha256 = entry.head.questionnaire.sha256;
            const auto questionnaire =
                questionnaireFromKept({sha256, must(archive.readText(sha256))},
                                      [](std::string_view bytes) { return test::sha256(bytes); });
            QCOMPARE(messageOf(questionnaire), QString());
            const auto record = decode(must(archive.read(entry.head.id)), **questionnaire);
            QCOMPARE(messageOf(record), QString());
            QVERIFY(record->head == entry.head);
            ++records;
        }
    QCOMPARE(records, 3);
}

void StoreV1Test::itsFormatIsTheFirst() {
    const QByteArray backup = bytesOf(kept + "backup");
    QCOMPARE(backup.left(20), QByteArray("ANTEROOM BACKUP\n\1\0\0\0", 20));
    // SQLite keeps application_id and user_version here, the highest byte first.
    const QByteArray records = bytesOf(kept + "records");
    QCOMPARE(records.mid(68, 4), "ANTR");
    QCOMPARE(records.mid(60, 4), QByteArray("\0\0\0\1", 4));
}

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--make")
        return make(arguments.value(2));
    StoreV1Test test;
    return QTest::qExec(&test, argc, argv);
}
#include "store_v1_test.moc"
