// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody left who may have a copy: a backup is restored under a new key.
#include "tests/app/storage/backup_fixture.h"
#include "tests/app/storage/workspace_words.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

constexpr std::string_view adas = "four made-up words";
constexpr std::string_view cleos = "some other made-up words";

bool opens(const Keyring& keyring, std::string_view id, std::string_view passphrase, const Secret& key) {
    const auto opened = unlock(keyring, id, passphrase);
    return opened && *opened && (*opened)->sameAs(key);
}

} // namespace

class RestoreNewKeyTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everythingReadsTheSameUnderTheNewKey();
    void theOldKeyOpensNothingOfIt();
    void onlyWhoAskedForItComesIn();
    void onlyAnAdministratorMayAsk();
    void endedAtAnyStepThereIsNothing();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    Result<std::optional<ArchiveProof>> restore(const NewKeyring& renewed,
                                                const Progress& progress = {}) const {
        const auto backup = must(BackupStore::open(at("backup")));
        return restoreBackup(*backup, {.dataKey = m_clinic->keyring.dataKey,
                                       .by = adaAt(540),
                                       .make = intoFile(at("restored")),
                                       .progress = progress,
                                       .renewed = &renewed});
    }
    NewKeyring renewed() const {
        return must(renewedKeyring(m_staff, m_clinic->keyring.dataKey, "ada", adas, lowestCost));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Clinic> m_clinic;
    Keyring m_staff; ///< Ada, and Cleo, a clinician
};

void RestoreNewKeyTest::init() {
    m_folder = std::make_unique<QTemporaryDir>(inMemory());
    m_clinic = clinicAt(at("records"));
    m_staff = must(addStaff(m_clinic->keyring.keyring, m_clinic->keyring.dataKey,
                            {"cleo", "Cleo Clinician", Role::Clinician, true}, cleos, lowestCost));
    QVERIFY(must(
        m_clinic->archive.saveKeyring(encodeKeyring(m_staff), 1, test::audited(AuditAct::StaffChanged))));
    must(makeBackup(*m_clinic->store, {.path = at("backup"), .at = backupTime}));
}

void RestoreNewKeyTest::everythingReadsTheSameUnderTheNewKey() {
    const QStringList said = saidBy(m_clinic->archive);
    const QStringList log = logOf(m_clinic->archive);
    const NewKeyring key = renewed();
    const auto restored = restore(key);
    QCOMPARE(messageOf(restored), QString());
    QVERIFY(restored.value()->isWhole());

    const auto store = must(openSqliteStore(at("restored")));
    const Keyring there = must(keyringIn(*store));
    QVERIFY(there == key.keyring);
    QVERIFY(opens(there, "ada", adas, key.dataKey));
    SodiumCipher cipher(key.dataKey);
    Archive anew(*store, cipher, there.workspace);
    QVERIFY(must(prove(anew))->isWhole());
    QCOMPARE(saidBy(anew), said);
    QStringList logged = logOf(anew);
    QVERIFY2(logged.takeLast().contains("with a new key"), qPrintable(logged.join('\n')));
    QCOMPARE(logged, log);
}

void RestoreNewKeyTest::theOldKeyOpensNothingOfIt() {
    const NewKeyring key = renewed();
    QVERIFY(restore(key));
    const auto store = must(openSqliteStore(at("restored")));
    SodiumCipher old(m_clinic->keyring.dataKey);
    for (const std::string& workspace : {m_staff.workspace, key.keyring.workspace}) {
        Archive archive(*store, old, workspace);
        QVERIFY(archive.refresh());
        QVERIFY(!archive.index().damaged().empty());
        QCOMPARE(archive.index().size(), std::size_t{0});
    }
    const Cells before = cellsOf(*m_clinic->store);
    for (const auto& [address, cell] : cellsOf(*store)) {
        const auto found = before.find(address);
        QVERIFY2(found == before.end() || found->second.bytes != cell.bytes, address.key.c_str());
    }
}

void RestoreNewKeyTest::onlyWhoAskedForItComesIn() {
    const NewKeyring key = renewed();
    QVERIFY(key.keyring.workspace != m_staff.workspace);
    QVERIFY(!key.dataKey.sameAs(m_clinic->keyring.dataKey));
    QVERIFY(opens(key.keyring, "ada", adas, key.dataKey));
    QVERIFY(!unlock(key.keyring, m_clinic->keyring.recovery));
    QVERIFY(unlock(key.keyring, key.recovery)->accountsIntact);
    // The others are known, and come in once they were added again.
    const StaffEntry* cleo = key.keyring.find("cleo");
    QVERIFY(cleo && !cleo->account.active && !cleo->wrap);
    QCOMPARE(cleo->account.name, std::string("Cleo Clinician"));
    QVERIFY(!unlock(key.keyring, "cleo", cleos));
    QVERIFY(decodeKeyring(encodeKeyring(key.keyring)));
    const Keyring again = must(addStaff(
        key.keyring, key.dataKey, {"cleo-2", "Cleo Clinician", Role::Clinician, true}, cleos, lowestCost));
    QVERIFY(opens(again, "cleo-2", cleos, key.dataKey));
    // The wrap of before, put into the new list, opens nothing.
    Keyring forged = key.keyring;
    forged.staff.back() = m_staff.staff.back();
    QVERIFY(!must(unlock(forged, "cleo", cleos)));
}

void RestoreNewKeyTest::onlyAnAdministratorMayAsk() {
    const Secret& key = m_clinic->keyring.dataKey;
    QCOMPARE(messageOf(renewedKeyring(m_staff, key, "cleo", cleos, lowestCost)),
             QString("Only an administrator may give the records a new key."));
    QCOMPARE(messageOf(renewedKeyring(m_staff, key, "nobody", cleos, lowestCost)),
             QString("There is no active account of this name. Choose another one."));
    Keyring edited = m_staff;
    edited.staff.back().account.role = Role::Administrator;
    QVERIFY(!renewedKeyring(edited, key, "cleo", cleos, lowestCost));
}

void RestoreNewKeyTest::endedAtAnyStepThereIsNothing() {
    const NewKeyring key = renewed();
    int ended = 0;
    for (bool isMade = false; !isMade; ++ended) {
        int step = 0;
        const auto made = restore(key, [&](std::uint64_t, std::uint64_t) { return ++step != ended + 1; });
        QCOMPARE(messageOf(made), QString());
        isMade = made.value().has_value();
        QCOMPARE(QFileInfo::exists(at("restored")), isMade);
    }
    QVERIFY2(ended > 20, qPrintable(QString::number(ended)));
}

QTEST_GUILESS_MAIN(RestoreNewKeyTest)
#include "restore_new_key_test.moc"
