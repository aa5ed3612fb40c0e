// SPDX-License-Identifier: GPL-3.0-or-later
// Stores and backups of every format open for ever. Each folder tests/data/store-vN was written once, by
// `store_formats_test --make FOLDER` of the Anteroom that had this format, and is never written again: a
// newer format gets a folder of its own beside it. All in it is made up.
#include "app/storage/sqlite_setup.h"
#include "core/records/record_acts.h"
#include "tests/app/storage/kept_store.h"
#include "tests/support/random_bytes.h"
#include "tests/support/random_record.h"
#include "tests/support/sample_questionnaire.h"

#include <QTemporaryDir>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

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
    request.formDay = formDayOf(record);
    if (must(archive.save(request)).end != Saved::End::Saved)
        qFatal("not saved");
}

int make(const QString& folder) {
    const QString path = folder + "/records";
    must(createSqliteStore(path));
    const NewKeyring made = must(createKeyring("ada", "Ada Admin", keptPassphrase, lowestCost));
    const Keyring keyring = must(addStaff(
        made.keyring, made.dataKey, {"ines", "Ines Intake", Role::Intake, true}, keptPassphrase, lowestCost));
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
    if (!must(archive.saveSettings(encode(keptSettings), 0, test::audited(AuditAct::SettingsChanged))))
        qFatal("no settings");
    const BackupRequest request{.path = folder + "/backup", .at = backupTime, .dataKey = &made.dataKey};
    return makeBackup(*store, request) &&
                   writeBytes(folder + "/recovery-key", QByteArray::fromStdString(made.recovery.printed())) &&
                   writeBytes(folder + "/words", keptWordsOf(archive, keyring))
               ? 0
               : 1;
}

} // namespace

class StoreFormatsTest : public QObject {
    Q_OBJECT

private slots:
    void theStoreOpensWithEverythingInIt_data() { everyFormat(); }
    void theStoreOpensWithEverythingInIt();
    void theBackupOpensWithEverythingInItAndIsRestored_data() { everyFormat(); }
    void theBackupOpensWithEverythingInItAndIsRestored();
    void itsRecordsCanBeReadAndChanged_data() { everyFormat(); }
    void itsRecordsCanBeReadAndChanged();
    void itSaysWhichFormatItIsAndBecomesThePresentOne_data() { everyFormat(); }
    void itSaysWhichFormatItIsAndBecomesThePresentOne();

private:
    static void everyFormat() {
        QTest::addColumn<int>("format");
        for (int format = 1; format <= sqliteFormat; ++format)
            QTest::addRow("format %d", format) << format;
    }
    /// A store that is opened is written to.
    QString copied(int format) {
        QFile::remove(m_folder.filePath("records"));
        return QFile::copy(keptStore(format) + "records", m_folder.filePath("records"))
                   ? m_folder.filePath("records")
                   : QString();
    }
    QTemporaryDir m_folder;
};

void StoreFormatsTest::theStoreOpensWithEverythingInIt() {
    QFETCH(int, format);
    everythingIsIn(*must(openSqliteStore(copied(format))), format);
}

void StoreFormatsTest::theBackupOpensWithEverythingInItAndIsRestored() {
    QFETCH(int, format);
    const auto backup = must(BackupStore::open(keptStore(format) + "backup"));
    QVERIFY(backup->written() == backupTime);
    everythingIsIn(*backup, format);
    const auto dataKey = must(unlock(must(keyringIn(*backup)), "ada", keptPassphrase));
    const QString path = m_folder.filePath(QStringLiteral("restored-%1").arg(format));
    QVERIFY(must(restoreBackup(*backup, {*dataKey, adaAt(540), intoFile(path)})));
    const auto store = must(openSqliteStore(path));
    SodiumCipher cipher(*dataKey);
    Archive archive(*store, cipher, must(keyringIn(*store)).workspace);
    QVERIFY(must(prove(archive))->isWhole());
}

void StoreFormatsTest::itsRecordsCanBeReadAndChanged() {
    QFETCH(int, format);
    storage::itsRecordsCanBeReadAndChanged(*must(openSqliteStore(copied(format))), format);
}

void StoreFormatsTest::itSaysWhichFormatItIsAndBecomesThePresentOne() {
    QFETCH(int, format);
    QCOMPARE(bytesOf(keptStore(format) + "backup").left(20),
             QByteArray("ANTEROOM BACKUP\n") + char(format) + QByteArray(3, '\0'));
    // SQLite keeps application_id and user_version here, the highest byte first.
    const auto saysFormat = [](const QByteArray& records) {
        return records.mid(68, 4) == "ANTR" ? int{records[63]} : 0;
    };
    QCOMPARE(saysFormat(bytesOf(keptStore(format) + "records")), format);
    const QString path = copied(format);
    QVERIFY(openSqliteStore(path).ok());
    QCOMPARE(saysFormat(bytesOf(path)), sqliteFormat);
}

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--make")
        return make(arguments.value(2));
    StoreFormatsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "store_formats_test.moc"
