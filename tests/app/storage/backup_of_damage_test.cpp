// SPDX-License-Identifier: GPL-3.0-or-later
// One damaged cell ends neither backup nor restore of the others.
#include "tests/app/storage/backup_fixture.h"
#include "tests/app/storage/workspace_words.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

constexpr auto adas = "four made-up words";

/// A disk that gives something else than it holds, while it is copied.
struct BadlyCopied : RecordStore {
    explicit BadlyCopied(RecordStore& kept) : store(kept) {}
    Result<std::optional<Cell>> read(const CellAddress& at) override { return store.read(at); }
    Outcome readAll(Shelf shelf, const Take& take) override { return store.readAll(shelf, take); }
    Result<std::uint64_t> count() override { return store.count(); }
    Outcome copyAll(const TakeCopy& take) override {
        return store.copyAll([&](const CellAddress& at, const Cell& cell) {
            Cell given = cell;
            if (at.shelf == Shelf::Record)
                given.bytes.back() = static_cast<char>(given.bytes.back() ^ 1);
            return take(at, given);
        });
    }
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override {
        return store.commit(writes);
    }
    RecordStore& store;
};

std::string idOf(const RecordId& id) { return id.str(); }

/// In English, as the command line says it.
std::vector<std::string> namedIn(const ArchiveProof& proof) {
    std::vector<std::string> named;
    for (const Message& problem : proof.problems)
        named.push_back(problem.english());
    return named;
}

} // namespace

class BackupOfDamageTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatIsDamagedInTheStoreIsKeptAndNamed();
    void whatIsDamagedByCopyingIsNotKept();
    void noBackupIsReplacedByADamagedOne();
    void nothingIsRestoredUnlessSomebodyGoesOnWithout();
    void theOthersAreRestored();
    void theOthersGetTheNewKey();
    void eachKindOfDamageCanBeLeftOut_data();
    void eachKindOfDamageCanBeLeftOut();
    void aDamagedPartOfTheListIsMadeAnew_data();
    void aDamagedPartOfTheListIsMadeAnew();
    void mendingTheListTellsHowFarItIsAndCanBeEnded();
    void whatProvesTheWholeListCannotBeLeftOut();
    void whatStandsAfterTheEndOfTheLogIsTakenOut_data();
    void whatStandsAfterTheEndOfTheLogIsTakenOut();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    void damage(const CellAddress& address, const std::string& bytes = "something else") {
        const auto cell = must(m_clinic->store->read(address));
        const CellWrite write{address, cell->version, bytes};
        QVERIFY(must(m_clinic->store->commit({&write, 1})).empty());
        // As it was, but for the bytes.
        QVERIFY(must(m_clinic->store->read(address))->bytes == bytes);
    }
    BackupMade backUp() {
        return *must(
            makeBackup(*m_clinic->store,
                       {.path = at("backup"), .at = backupTime, .dataKey = &m_clinic->keyring.dataKey}));
    }
    Result<std::optional<ArchiveProof>> restore(bool goOn, const NewKeyring* renewed = nullptr) {
        RestoreRequest request{.dataKey = m_clinic->keyring.dataKey,
                               .by = adaAt(540),
                               .make = intoFile(at("restored")),
                               .renewed = renewed};
        request.goOnWithout = [this, goOn](const ArchiveProof& proof) {
            m_asked = namedIn(proof);
            return goOn;
        };
        return restoreBackup(*must(BackupStore::open(at("backup"))), request);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Clinic> m_clinic;
    std::vector<std::string> m_asked;
    const CellAddress m_draft{Shelf::Record, test::recordId(1).str()};
    const std::string m_named =
        "The record " + idOf(test::recordId(1)) + " is missing or not as it was saved.";
};

void BackupOfDamageTest::init() {
    m_folder = std::make_unique<QTemporaryDir>(inMemory());
    m_clinic = clinicAt(at("records"));
    m_asked.clear();
}

void BackupOfDamageTest::whatIsDamagedInTheStoreIsKeptAndNamed() {
    damage(m_draft);
    const BackupMade made = backUp();
    QVERIFY(made.proof);
    QCOMPARE(namedIn(*made.proof), std::vector<std::string>{m_named});
    QCOMPARE(made.proof->damaged, std::vector<CellAddress>{m_draft});
    QVERIFY(cellsOf(*must(BackupStore::open(at("backup")))) == cellsOf(*m_clinic->store));
}

void BackupOfDamageTest::whatIsDamagedByCopyingIsNotKept() {
    BadlyCopied copied(*m_clinic->store);
    QCOMPARE(messageOf(makeBackup(
                 copied, {.path = at("backup"), .at = backupTime, .dataKey = &m_clinic->keyring.dataKey})),
             at("backup") +
                 " was written, but is not what the records hold, and was not kept. Check the disk, "
                 "and make another backup.");
    QCOMPARE(namesIn(m_folder->path()), QStringList{"records"});
}

void BackupOfDamageTest::noBackupIsReplacedByADamagedOne() {
    backUp();
    const QByteArray before = bytesOf(at("backup"));
    damage(m_draft);
    const auto made = makeBackup(
        *m_clinic->store,
        {.path = at("backup"), .at = backupTime, .mayReplace = true, .dataKey = &m_clinic->keyring.dataKey});
    QCOMPARE(messageOf(made),
             at("backup") +
                 " is there already and was left as it is: something in the records is damaged now, "
                 "and an earlier backup may have it whole. Choose another name. " +
                 QString::fromStdString(m_named));
    QCOMPARE(bytesOf(at("backup")), before);
}

void BackupOfDamageTest::nothingIsRestoredUnlessSomebodyGoesOnWithout() {
    damage(m_draft);
    backUp();
    QCOMPARE(messageOf(restore(false)),
             "Nothing was restored, because a part of this backup is damaged. Choose an earlier backup. " +
                 QString::fromStdString(m_named));
    QCOMPARE(m_asked, std::vector<std::string>{m_named});
    QVERIFY(!QFileInfo::exists(at("restored")));
}

void BackupOfDamageTest::theOthersAreRestored() {
    damage(m_draft);
    backUp();
    const ArchiveProof proof = *must(restore(true));
    QCOMPARE(namedIn(proof), std::vector<std::string>{m_named});
    QCOMPARE(proof.records, std::uint64_t{1});
    const auto desk = m_clinic->deskAt(must(openSqliteStore(at("restored"))));
    const ArchiveProof there = *must(prove(desk->archive));
    QVERIFY2(there.isWhole(), there.isWhole() ? "" : namedIn(there).front().c_str());
    QCOMPARE(there.records, std::uint64_t{1});
    QCOMPARE(must(desk->archive.read(test::recordId(2))), std::string("signed again"));
    QVERIFY(!desk->archive.index().find(test::recordId(1)));
    const QStringList log = logOf(desk->archive);
    QVERIFY2(log.at(log.size() - 2).contains("deleted damaged, and left out of what was restored"),
             qPrintable(log.join('\n')));
    QVERIFY2(log.last().endsWith("restored 2027-03-14T13:52; damaged: 1 record"), qPrintable(log.last()));
}

void BackupOfDamageTest::theOthersGetTheNewKey() {
    damage(m_draft);
    damage({Shelf::Revision, test::recordId(2).str() + "-1"});
    backUp();
    const NewKeyring key =
        must(renewedKeyring(m_clinic->keyring.keyring, m_clinic->keyring.dataKey, "ada", adas, lowestCost));
    QCOMPARE(must(restore(true, &key))->problems.size(), std::size_t{2});
    const auto store = must(openSqliteStore(at("restored")));
    SodiumCipher cipher(key.dataKey);
    Archive anew(*store, cipher, key.keyring.workspace);
    const ArchiveProof there = *must(prove(anew));
    QCOMPARE(namedIn(there), std::vector<std::string>{"Revision 1 of the record " + idOf(test::recordId(2)) +
                                                      " is missing or not as it was signed."});
    QCOMPARE(must(anew.read(test::recordId(2))), std::string("signed again"));
    QCOMPARE(must(anew.readRevision(test::recordId(2), 2)), std::string("signed again"));
    // And it can be deleted like any other.
    QVERIFY(must(anew.erase(test::recordId(2), 3, test::audited(AuditAct::Deleted))).end ==
            Saved::End::Saved);
    QVERIFY(must(prove(anew))->isWhole());
}

void BackupOfDamageTest::eachKindOfDamageCanBeLeftOut_data() {
    QTest::addColumn<int>("shelf");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("logged");
    QTest::newRow("a questionnaire") << int(Shelf::Text) << QString(64, 'a') << "1 questionnaire";
    QTest::newRow("the settings") << int(Shelf::Setting) << "workspace"
                                  << "1 set of settings";
    QTest::newRow("an entry of the log") << int(Shelf::Audit) << "000000000003"
                                         << "the log from entry 3 on";
}

void BackupOfDamageTest::eachKindOfDamageCanBeLeftOut() {
    QFETCH(int, shelf);
    QFETCH(QString, key);
    QFETCH(QString, logged);
    const QStringList before = logOf(m_clinic->archive);
    damage({static_cast<Shelf>(shelf), key.toStdString()});
    backUp();
    const NewKeyring renewed =
        must(renewedKeyring(m_clinic->keyring.keyring, m_clinic->keyring.dataKey, "ada", adas, lowestCost));
    QCOMPARE(must(restore(true, &renewed))->problems.size(), std::size_t{1});
    const auto store = must(openSqliteStore(at("restored")));
    SodiumCipher cipher(renewed.dataKey);
    Archive anew(*store, cipher, renewed.keyring.workspace);
    const ArchiveProof there = *must(prove(anew));
    QCOMPARE(there.records, std::uint64_t{2});
    QCOMPARE(there.isWhole(), shelf != int(Shelf::Text));
    const QStringList log = logOf(anew);
    QVERIFY2(log.last().endsWith("restored 2027-03-14T13:52, with a new key; damaged: " + logged),
             qPrintable(log.last()));
    // All of it but what is damaged.
    QCOMPARE(log.size(), before.size() + (shelf == int(Shelf::Audit)  ? 0
                                          : shelf == int(Shelf::Text) ? 1
                                                                      : 2));

    QFile::remove(at("restored"));
    QCOMPARE(must(restore(true))->problems.size(), std::size_t{1});
    const auto desk = m_clinic->deskAt(must(openSqliteStore(at("restored"))));
    QCOMPARE(must(prove(desk->archive))->records, std::uint64_t{2});
}

void BackupOfDamageTest::aDamagedPartOfTheListIsMadeAnew_data() {
    QTest::addColumn<bool>("isRenewed");
    QTest::newRow("with the key of before") << false;
    QTest::newRow("with a new one") << true;
}

// With records that were answered: the list is made of them.
void BackupOfDamageTest::aDamagedPartOfTheListIsMadeAnew() {
    QFETCH(bool, isRenewed);
    const auto kept = QString(ANTEROOM_SOURCE_DIR "/tests/data/store-v1/");
    QVERIFY(QFile::copy(kept + "records", at("kept")));
    const auto store = must(openSqliteStore(at("kept")));
    const Keyring keyring = must(keyringIn(*store));
    const Secret key = *must(unlock(keyring, "ada", adas));
    SodiumCipher cipher(key);
    Archive before(*store, cipher, keyring.workspace);
    const QStringList said = saidBy(before);
    const QStringList log = logOf(before);
    int parts = 0;
    for (const auto& bucket : before.index().buckets())
        if (!bucket->empty()) {
            const CellAddress part{Shelf::Index, bucket->front().head.id.str().substr(0, 2)};
            const std::uint64_t version = must(store->read(part))->version;
            const CellWrite damage{part, version,
                                   parts % 2 == 0 ? std::optional<std::string>("else") : std::nullopt};
            QVERIFY(must(store->commit({&damage, 1})).empty());
            ++parts;
        }
    QCOMPARE(parts, 3);
    must(makeBackup(*store, {.path = at("backup"), .at = backupTime, .dataKey = &key}));
    const NewKeyring renewed = must(renewedKeyring(keyring, key, "ada", adas, lowestCost));
    RestoreRequest request{.dataKey = key,
                           .by = adaAt(540),
                           .make = intoFile(at("restored")),
                           .renewed = isRenewed ? &renewed : nullptr};
    request.goOnWithout = [](const ArchiveProof&) { return true; };
    const ArchiveProof proof = *must(restoreBackup(*must(BackupStore::open(at("backup"))), request));
    QCOMPARE(proof.records, std::uint64_t{3});
    QCOMPARE(proof.problems.size(), std::size_t{1}); // the list, and nothing else
    const auto there = must(openSqliteStore(at("restored")));
    SodiumCipher cipherThere(isRenewed ? renewed.dataKey : key);
    Archive anew(*there, cipherThere, isRenewed ? renewed.keyring.workspace : keyring.workspace);
    QVERIFY(must(prove(anew))->isWhole());
    QCOMPARE(saidBy(anew), said);
    const QStringList logNow = logOf(anew);
    QCOMPARE(logNow.mid(0, log.size()), log);
    QVERIFY2(logNow.at(log.size()).endsWith("restored damaged parts of the list: 3, listed again: 3"),
             qPrintable(logNow.at(log.size())));
    QVERIFY(logNow.last().contains("; damaged: 3 parts of the list"));
}

void BackupOfDamageTest::mendingTheListTellsHowFarItIsAndCanBeEnded() {
    damage({Shelf::Index, "01"});
    backUp();
    int steps = 0;
    std::uint64_t last = 0;
    const auto restoredUpTo = [&](int end) {
        steps = 0;
        last = 0;
        RestoreRequest request{
            .dataKey = m_clinic->keyring.dataKey, .by = adaAt(540), .make = intoFile(at("restored"))};
        request.goOnWithout = [](const ArchiveProof&) { return true; };
        request.progress = [&, end](std::uint64_t done, std::uint64_t of) {
            if (done < last || done > of)
                qFatal("it goes back");
            last = done;
            return ++steps != end;
        };
        return must(restoreBackup(*must(BackupStore::open(at("backup"))), request)).has_value();
    };
    QVERIFY(restoredUpTo(0));
    const int all = steps;
    QVERIFY2(all > 256, qPrintable(QString::number(all)));
    QVERIFY(QFile::remove(at("restored")));
    for (int end = 1; end <= all; ++end) {
        QVERIFY2(!restoredUpTo(end), qPrintable(QString::number(end)));
        QCOMPARE(steps, end);
        QVERIFY(!QFileInfo::exists(at("restored")));
    }
}

void BackupOfDamageTest::whatProvesTheWholeListCannotBeLeftOut() {
    damage({Shelf::Index, "root"});
    backUp();
    QVERIFY(messageOf(restore(true))
                .endsWith("A part of the list of records is missing or not as it was saved."));
    QVERIFY(m_asked.empty());
}

void BackupOfDamageTest::whatStandsAfterTheEndOfTheLogIsTakenOut_data() {
    QTest::addColumn<std::string>("key");
    const auto row = [](const char* name, const char* key) { QTest::newRow(name) << std::string(key); };
    row("where the next one comes", "000000000010");
    row("far after it", "000000000099");
}

// No entry can be added to such a log where it is: restoring is the way out.
void BackupOfDamageTest::whatStandsAfterTheEndOfTheLogIsTakenOut() {
    QFETCH(std::string, key);
    const QStringList before = logOf(m_clinic->archive);
    QCOMPARE(before.size(), qsizetype{9});
    const CellWrite planted{
        {Shelf::Audit, key}, 0, must(m_clinic->store->read({Shelf::Audit, "000000000005"}))->bytes};
    QVERIFY(must(m_clinic->store->commit({&planted, 1})).empty());
    QCOMPARE(backUp().proof->damaged, std::vector<CellAddress>{planted.at});
    QCOMPARE(must(restore(true))->problems.size(), std::size_t{1});
    const auto desk = m_clinic->deskAt(must(openSqliteStore(at("restored"))));
    QVERIFY(must(prove(desk->archive))->isWhole());
    const QStringList log = logOf(desk->archive);
    QCOMPARE(log.mid(0, before.size()), before);
    QVERIFY2(log.at(before.size())
                 .endsWith("restored damaged parts of the list: 0, listed again: 0, taken "
                           "out after the end of the log: 1"),
             qPrintable(log.at(before.size())));
    must(desk->archive.log(test::audited(AuditAct::Viewed)));
}

QTEST_GUILESS_MAIN(BackupOfDamageTest)
#include "backup_of_damage_test.moc"
