// SPDX-License-Identifier: GPL-3.0-or-later
// What waits in the journal of a computer is read by every later Anteroom. tests/data/journal-v1 was written
// once, by `kept_journal_test --make FOLDER` of the Anteroom that had this format, and is never written
// again: a newer format gets a folder of its own beside it. All in it is made up.
#include "app/keeping/journal_folder.h"
#include "app/storage/keyring.h"
#include "app/storage/sodium_cipher.h"
#include "core/records/record_codec.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/random_bytes.h"
#include "tests/support/random_record.h"
#include "tests/support/sample_questionnaire.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace anteroom;

namespace {

const QString kept = QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/data/journal-v1/");
constexpr auto passphrase = "four made-up words";

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

QString wordsOf(const AuditEntry& entry) {
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
        .arg(QString::fromStdString(entry.by.at.iso()), QString::fromStdString(entry.by.account.str()),
             QString::fromStdString(entry.by.name), QString::fromUtf8(actId(entry.what).data()),
             QString::fromStdString(entry.record ? entry.record->str() : "no record"),
             QString::fromStdString(entry.patient ? entry.patient->str() : "no patient"),
             QString::fromStdString(entry.detail))
        .trimmed();
}

/// All that is to be done later, in words.
QByteArray wordsOf(const Journal::Content& content) {
    QStringList words;
    for (const auto& [file, waiting] : content.waiting) {
        const SaveRequest& request = waiting.request;
        words << QString::fromStdString(request.encoded) << QString::number(request.expected)
              << QString::fromStdString(request.text ? request.text->sha256 + request.text->bytes : "no text")
              << QString::fromStdString(request.formDay ? request.formDay->iso() : "not on paper");
        for (const FindingId& finding : request.raised)
            words << QString::fromStdString(finding.str());
        for (const AuditEntry& entry : request.audit)
            words << wordsOf(entry);
        words << QString::fromStdString(waiting.holder.account.str() + ' ' + waiting.holder.name + ' ' +
                                        waiting.holder.desk);
        for (const UnheardSave& unheard : waiting.unheard) {
            words << QByteArray(reinterpret_cast<const char*>(unheard.content.data()),
                                static_cast<qsizetype>(unheard.content.size()))
                         .toHex();
            for (const AuditEntry& entry : unheard.logged)
                words << wordsOf(entry);
        }
    }
    for (const auto& [file, entry] : content.entries)
        words << wordsOf(entry);
    for (const std::string& file : content.damaged)
        words << "damaged: " + QString::fromStdString(file);
    return words.join('\n').toUtf8() + '\n';
}

Result<Journal::Content> contentOf(const QString& folder, const std::string& workspace, Cipher& cipher) {
    std::mt19937 random(3);
    test::SeededBytes bytes(random);
    keeping::FileCalls calls;
    keeping::JournalFolder files(calls, folder.toStdString());
    Journal journal(files, bytes, workspace);
    return journal.read(cipher);
}

/// A screening with a correction's worth of everything, copied from paper.
WaitingSave waitingSave() {
    std::mt19937 random(7);
    Record record = test::randomRecord(test::sampleQuestionnaire(), random);
    record.transcribedBy = "D. Sample";
    WaitingSave waiting{{.head = record.head, .encoded = encode(record, *test::sampleQuestionnaire())},
                        test::holderAt("the desk by the window")};
    waiting.request.formDay = formDayOf(record);
    waiting.request.expected = 3;
    waiting.request.raised = {*FindingId::parse("pressure"), *FindingId::parse("mania-history")};
    waiting.request.text = KeptText{std::string(64, 'a'), "the questionnaire's text"};
    waiting.request.audit = {test::audited(AuditAct::Created), test::audited(AuditAct::Finished, 640)};
    waiting.request.audit[0].record = record.head.id;
    waiting.request.audit[0].patient = record.head.patient;
    waiting.request.audit[1].detail = "a reason";
    waiting.unheard = {{Tag{1, 2, 3}, {test::audited(AuditAct::Created)}}, {Tag{4}, {}}};
    return waiting;
}

int make(const QString& folder) {
    const auto made = storage::createKeyring("ada", "Ada Admin", passphrase, storage::lowestCost);
    if (!made)
        return 1;
    storage::SodiumCipher cipher(made->dataKey);
    std::mt19937 random(2);
    test::SeededBytes bytes(random);
    {
        keeping::FileCalls calls;
        keeping::JournalFolder files(calls, (folder + "/waiting").toStdString());
        Journal journal(files, bytes, made->keyring.workspace);
        AuditEntry printed = test::audited(AuditAct::Printed, 650);
        printed.record = test::recordId(9);
        if (!journal.keep(cipher, waitingSave()) || !journal.keep(cipher, std::string(32, 'e'), printed))
            return 1;
    }
    const auto content = contentOf(folder + "/waiting", made->keyring.workspace, cipher);
    return content &&
                   writeBytes(folder + "/keyring", QByteArray::fromStdString(encodeKeyring(made->keyring))) &&
                   writeBytes(folder + "/words", wordsOf(*content))
               ? 0
               : 1;
}

} // namespace

class KeptJournalTest : public QObject {
    Q_OBJECT

private slots:
    void whatWaitsInTheFirstFormatIsReadWhole();
    void itArrivesInARecordStoreOfToday();
};

void KeptJournalTest::whatWaitsInTheFirstFormatIsReadWhole() {
    // Reading takes the files for this run: those that are kept stay as they are.
    const QTemporaryDir folder;
    for (const QString& name : QDir(kept + "waiting").entryList(QDir::Files))
        QVERIFY(QFile::copy(kept + "waiting/" + name, folder.filePath(name)));
    const auto keyring = storage::decodeKeyring(bytesOf(kept + "keyring").toStdString());
    QVERIFY(keyring.ok());
    const auto key = storage::unlock(*keyring, "ada", passphrase);
    QVERIFY(key.ok() && *key);
    storage::SodiumCipher cipher(**key);
    const auto content = contentOf(folder.path(), keyring->workspace, cipher);
    QVERIFY(content.ok());
    QCOMPARE(content->waiting.size(), std::size_t{1});
    QCOMPARE(content->entries.size(), std::size_t{1});
    QCOMPARE(wordsOf(*content), bytesOf(kept + "words"));
    QVERIFY(decodeHead(content->waiting[0].waiting.request.encoded).ok());
}

void KeptJournalTest::itArrivesInARecordStoreOfToday() {
    const auto keyring = storage::decodeKeyring(bytesOf(kept + "keyring").toStdString());
    const auto key = storage::unlock(*keyring, "ada", passphrase);
    storage::SodiumCipher cipher(**key);
    const QTemporaryDir folder;
    for (const QString& name : QDir(kept + "waiting").entryList(QDir::Files))
        QVERIFY(QFile::copy(kept + "waiting/" + name, folder.filePath(name)));
    auto content = contentOf(folder.path(), keyring->workspace, cipher);
    QVERIFY(content.ok() && content->waiting.size() == 1);
    WaitingSave waiting = content->waiting[0].waiting;
    waiting.request.expected = 0; // of a store that has it not yet
    waiting.unheard.clear();
    MemoryStore store;
    Archive archive(store, cipher, keyring->workspace);
    QVERIFY(archive.create(encodeKeyring(*keyring), test::audited(AuditAct::WorkspaceCreated)));
    const auto sent = sendWaiting(archive, waiting, test::holderAt("another desk"));
    QVERIFY(sent.ok() && sent->end == SentWaiting::End::Arrived);
    QCOMPARE(*archive.read(waiting.request.head.id), waiting.request.encoded);
    QVERIFY(archive.index().find(waiting.request.head.id)->formDay == waiting.request.formDay);
    QVERIFY(waiting.request.formDay);
}

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--make")
        return make(arguments.value(2));
    KeptJournalTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "kept_journal_test.moc"
