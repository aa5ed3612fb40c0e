// SPDX-License-Identifier: GPL-3.0-or-later
// Who locked a desk comes back to it while the records cannot be reached, and what is looked at once they
// can.
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "tests/app/workspace/clinic_desk.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace anteroom;
using namespace std::chrono_literals;
using storage::Keyring;
using storage::Role;

namespace {

const std::string words = "four made-up words";

/// Ada's desk, where she was let in, and then locked it; the records are away since.
struct Desk : test::ClinicDesk {
    explicit Desk(const QString& folder)
        : ClinicDesk(folder + "/records", folder + "/notes", folder + "/journal"),
          without(&workplace, &workspace::Workplace::enteredWithout),
          reached(&workplace, &workspace::Workplace::reached),
          dismissed(&workplace, &workspace::Workplace::dismissed), path(folder + "/records") {
        setUp();
        both = *storage::addStaff(keyring, *key, {"bea", "Bea Admin", Role::Administrator, true}, words,
                                  storage::lowestCost);
        if (store(both, 1) != 2)
            qFatal("not stored");
        load();
        enter();
        workplace.lock();
        isAway = true;
    }
    storage::StaffAccount ada() const { return keyring.staff.front().account; }
    /// As whoever types their passphrase does.
    bool isRead() {
        std::optional<bool> isRead;
        workplace.accessTools().desk.load([&isRead](const auto& loaded) { isRead = loaded.ok(); });
        return QTest::qWaitFor([&] { return isRead.has_value(); }) && *isRead;
    }
    void comeBack() {
        QVERIFY(!isRead());
        const auto before = workplace.accessTools().desk.readBefore();
        QVERIFY(before && before->keyring == both);
        workplace.comeBack(key, ada());
        QCOMPARE(without.count(), 1);
        QVERIFY(workplace.present());
    }
    /// At another desk, meanwhile.
    void change(const Result<Keyring>& changed) {
        QVERIFY(changed.ok());
        const auto opened = storage::openSqliteStore(path);
        storage::SodiumCipher cipher(*key);
        Archive archive(**opened, cipher, keyring.workspace);
        QVERIFY(archive.refresh());
        const Act by{*StaffId::parse("bea"), "Bea Admin", {*Date::of(2027, 3, 14), 840}};
        QVERIFY(*archive.saveKeyring(storage::encodeKeyring(*changed), 2, {by, AuditAct::StaffChanged}));
    }
    /// The records are back, and something is asked of them.
    bool isAnswered() {
        isAway = false;
        std::optional<bool> isOk;
        workplace.thread().withArchive([](Archive& archive) { return archive.refresh(); },
                                       [&isOk](const Result<bool>& read) { isOk = read.ok(); });
        return QTest::qWaitFor([&] { return isOk.has_value(); }) && *isOk;
    }
    std::ptrdiff_t logged(AuditAct what) {
        const std::vector<AuditEntry> entries = log();
        return std::count_if(entries.begin(), entries.end(),
                             [what](const AuditEntry& entry) { return entry.what == what; });
    }
    QString why() const {
        return dismissed.isEmpty() ? QString() : dismissed[0][0].value<language::Wording>().text();
    }

    QSignalSpy without;
    QSignalSpy reached;
    QSignalSpy dismissed;
    QString path;
    Keyring both;
};

} // namespace

class AwayReturnTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whoLockedTheDeskComesBackAndTheLogHasItOnce();
    void nobodyElseComesIn();
    void nobodyComesInAtADeskThatIsStarted();
    void whoWasRemovedMeanwhileIsLockedOut();
    void whoseRoleWasChangedMeanwhileIsLockedOut();
    void whosePassphraseWasChangedMeanwhileIsLockedOut();
    void whoChangesTheirOwnLaterIsNot();
    void anOlderListThatWasPutBackOpensNothing();
    void wrongPassphrasesOfThenAreInTheLogAfterTheNextUnlock();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void AwayReturnTest::whoLockedTheDeskComesBackAndTheLogHasItOnce() {
    Desk desk(m_folder->path());
    desk.comeBack();
    QCOMPARE(desk.entered.count(), 1);
    QCOMPARE(desk.refused.count(), 0);
    // What they do waits as before the lock.
    std::optional<bool> isKept;
    desk.workplace.journal()->withJournal(
        [](Journal& journal, Cipher& cipher) { return journal.read(cipher); },
        [&isKept](const Result<Journal::Content>& content) { isKept = content.ok(); });
    QTRY_VERIFY(isKept);
    QVERIFY(*isKept);
    QCOMPARE(desk.reached.count(), 0);
    QVERIFY(desk.isAnswered());
    QTRY_COMPARE(desk.reached.count(), 1);
    desk.workplace.waiting()->look();
    QTRY_COMPARE(desk.logged(AuditAct::Unlocked), 2);
    QCOMPARE(desk.logged(AuditAct::Locked), 1);
    QCOMPARE(desk.dismissed.count(), 0);
    QVERIFY(desk.isRead());
    QVERIFY(!desk.workplace.accessTools().desk.readBefore()); // they can be reached
}

void AwayReturnTest::nobodyElseComesIn() {
    Desk desk(m_folder->path());
    QVERIFY(!desk.isRead());
    desk.workplace.comeBack(desk.key, desk.both.staff.back().account);
    QTRY_COMPARE(desk.refused.count(), 1);
    QCOMPARE(desk.without.count(), 0);
    QVERIFY(!desk.workplace.present());
}

void AwayReturnTest::nobodyComesInAtADeskThatIsStarted() {
    std::shared_ptr<const storage::Secret> key;
    storage::StaffAccount ada;
    {
        Desk desk(m_folder->path());
        key = desk.key;
        ada = desk.ada();
    }
    test::ClinicDesk desk(m_folder->filePath("records"), {}, m_folder->filePath("journal"));
    desk.load();
    desk.isAway = true;
    std::optional<bool> isRead;
    desk.workplace.accessTools().desk.load([&isRead](const auto& loaded) { isRead = loaded.ok(); });
    QTRY_VERIFY(isRead);
    QVERIFY(!*isRead);
    QVERIFY(!desk.workplace.accessTools().desk.readBefore());
    desk.workplace.comeBack(key, ada);
    QTRY_COMPARE(desk.refused.count(), 1);
    QVERIFY(!desk.workplace.present());
}

void AwayReturnTest::whoWasRemovedMeanwhileIsLockedOut() {
    Desk desk(m_folder->path());
    desk.comeBack();
    desk.change(storage::removeStaff(desk.both, *desk.key, "ada"));
    QVERIFY(!desk.isAnswered());
    QTRY_VERIFY2(desk.why().contains("no longer among the staff"), qPrintable(desk.why()));
    QCOMPARE(desk.reached.count(), 0);
}

void AwayReturnTest::whoseRoleWasChangedMeanwhileIsLockedOut() {
    Desk desk(m_folder->path());
    desk.comeBack();
    Keyring changed = desk.both;
    changed.staff.front().account.role = Role::Intake;
    desk.change(changed);
    QVERIFY(!desk.isAnswered());
    QTRY_VERIFY2(desk.why().contains("The role of Ada Admin was changed"), qPrintable(desk.why()));
}

void AwayReturnTest::whosePassphraseWasChangedMeanwhileIsLockedOut() {
    Desk desk(m_folder->path());
    desk.comeBack();
    desk.change(storage::changePassphrase(desk.both, *desk.key, "ada", "quite another passphrase",
                                          storage::lowestCost));
    QVERIFY(!desk.isAnswered());
    QTRY_VERIFY2(desk.why().startsWith("The passphrase of Ada Admin was changed"), qPrintable(desk.why()));
    QVERIFY(!desk.isAnswered()); // and nothing is read meanwhile
    QCOMPARE(desk.reached.count(), 0);
}

void AwayReturnTest::whoChangesTheirOwnLaterIsNot() {
    Desk desk(m_folder->path());
    desk.comeBack();
    QVERIFY(desk.isAnswered());
    const auto changed = storage::changePassphrase(desk.both, *desk.key, "ada", "quite another passphrase",
                                                   storage::lowestCost);
    QVERIFY(changed.ok());
    QCOMPARE(desk.store(*changed, 2), std::uint64_t{3});
    QVERIFY(desk.isAnswered());
    QCoreApplication::processEvents();
    QCOMPARE(desk.dismissed.count(), 0);
}

// With it a passphrase of then would count.
void AwayReturnTest::anOlderListThatWasPutBackOpensNothing() {
    Desk desk(m_folder->path());
    desk.comeBack();
    {
        const auto store = storage::openSqliteStore(m_folder->filePath("records"));
        const CellWrite write{{Shelf::Keyring, "keyring"}, 2, storage::encodeKeyring(desk.keyring)};
        QVERIFY((*store)->commit({&write, 1})->empty());
    }
    QVERIFY(!desk.isAnswered());
    QCOMPARE(desk.reached.count(), 0);
    // Nor does it let them in while the records are away again.
    desk.workplace.lock();
    desk.isRead();
    desk.isAway = true;
    QVERIFY(!desk.isRead());
    QVERIFY(desk.workplace.accessTools().desk.readBefore()->keyring == desk.both);
}

void AwayReturnTest::wrongPassphrasesOfThenAreInTheLogAfterTheNextUnlock() {
    Desk desk(m_folder->path());
    QVERIFY(!desk.isRead());
    for (int time = 0; time < 2; ++time)
        desk.workplace.accessTools().desk.noteRefused("ada");
    QVERIFY(!desk.isRead()); // and so they were answered
    desk.isAway = false;
    QVERIFY(desk.isRead());
    desk.workplace.comeBack(desk.key, desk.ada());
    QTRY_COMPARE(desk.entered.count(), 2);
    const std::vector<AuditEntry> entries = desk.log();
    const auto refused = std::find_if(entries.begin(), entries.end(), [](const AuditEntry& entry) {
        return entry.what == AuditAct::UnlockRefused;
    });
    QVERIFY(refused != entries.end());
    QCOMPARE(refused->detail,
             std::string("Wrong passphrases for Ada Admin: 2, the last on 2027-03-14 at 13:52"));
}

QTEST_GUILESS_MAIN(AwayReturnTest)
#include "away_return_test.moc"
