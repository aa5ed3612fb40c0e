// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/refused_unlocks.h"
#include "tests/core/records/archive_fixture.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

const StaffId ines = *StaffId::parse("ines");
const StaffId ada = *StaffId::parse("ada");
const CellAddress notedAt{Shelf::Keyring, "refused-unlocks"};

std::string nameOf(const StaffId& id) { return id == ines ? "Ines Intake" : id.str(); }

Timestamp minuteOf(int minute) { return {*Date::of(2027, 3, 14), minute}; }

} // namespace

class RefusedUnlocksTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theNextUnlockWritesThemToTheLogOnce();
    void twoDesksThatNoteAtOnceLoseNone();
    void nothingIsForgottenThatWasNotWritten();
    void whatSomebodyElseWroteThereIsLeftOut();

private:
    std::vector<std::string> logged(ArchiveDesk& desk);

    MemoryStore m_shared;
};

void RefusedUnlocksTest::init() {
    m_shared = MemoryStore();
    ArchiveDesk desk(m_shared);
    QVERIFY(desk.archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
}

std::vector<std::string> RefusedUnlocksTest::logged(ArchiveDesk& desk) {
    std::vector<std::string> seen;
    const auto check = desk.archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
        seen.push_back(std::string(actId(entry.what)) + (entry.detail.empty() ? "" : " " + entry.detail));
        return true;
    });
    return check && !check->broken ? seen : std::vector<std::string>{"broken"};
}

void RefusedUnlocksTest::theNextUnlockWritesThemToTheLogOnce() {
    ArchiveDesk desk(m_shared);
    QVERIFY(desk.archive.refresh());
    for (const int minute : {840, 841, 843})
        QVERIFY(noteRefusedUnlock(m_shared, ines, minuteOf(minute)));
    QVERIFY(noteRefusedUnlock(m_shared, ada, minuteOf(842)));
    QVERIFY(noteRefusedUnlock(m_shared, *StaffId::parse(recoveryKeyAccount), minuteOf(844)));
    QVERIFY(desk.archive.logUnlock(actAt(850), nameOf));
    QVERIFY(desk.archive.logUnlock(actAt(900), nameOf));
    const std::vector<std::string> expected{
        "workspace-created",
        "unlock-refused Wrong passphrases for Ines Intake: 3, the last on 2027-03-14 at 14:03",
        "unlock-refused Wrong passphrases for ada: 1, the last on 2027-03-14 at 14:02",
        "unlock-refused Wrong recovery keys: 1, the last on 2027-03-14 at 14:04",
        "unlocked",
        "unlocked"};
    QCOMPARE(logged(desk), expected);
}

void RefusedUnlocksTest::twoDesksThatNoteAtOnceLoseNone() {
    TroubledStore store(m_shared);
    bool isFirst = true;
    store.beforeCommit = [&] {
        if (std::exchange(isFirst, false))
            QVERIFY(noteRefusedUnlock(m_shared, ines, minuteOf(841)));
    };
    QVERIFY(noteRefusedUnlock(store, ines, minuteOf(840)));
    const auto read = records::readRefusedUnlocks(m_shared);
    QVERIFY(read && read->noted.size() == 1);
    QCOMPARE(read->noted.front().count, std::uint64_t{2});
}

// A refusal that comes between the reading and the writing of the others waits for the next unlock.
void RefusedUnlocksTest::nothingIsForgottenThatWasNotWritten() {
    ArchiveDesk desk(m_shared);
    QVERIFY(desk.archive.refresh());
    QVERIFY(noteRefusedUnlock(m_shared, ines, minuteOf(840)));
    bool isFirst = true;
    desk.store.beforeCommit = [&] {
        if (std::exchange(isFirst, false))
            QVERIFY(noteRefusedUnlock(m_shared, ines, minuteOf(841)));
    };
    QVERIFY(desk.archive.logUnlock(actAt(850), nameOf));
    QCOMPARE(
        logged(desk)[1],
        std::string("unlock-refused Wrong passphrases for Ines Intake: 2, the last on 2027-03-14 at 14:01"));
    QVERIFY(records::readRefusedUnlocks(m_shared)->noted.empty());
}

// It is not sealed: anybody who may write to the store may write there.
void RefusedUnlocksTest::whatSomebodyElseWroteThereIsLeftOut() {
    const CellWrite write{
        notedAt, 0,
        "ines 2 2027-03-14T14:00\n\nines\nines x 2027-03-14T14:00\nines 0 2027-03-14T14:00\n"
        "ines 1 now\n=1+1 1 2027-03-14T14:00\n\xff"};
    QVERIFY(m_shared.commit({&write, 1})->empty());
    const auto read = records::readRefusedUnlocks(m_shared);
    QVERIFY(read);
    QCOMPARE(read->noted.size(), std::size_t{1});
    QVERIFY((read->noted.front() == RefusedUnlocks{ines, 2, minuteOf(840)}));
}

QTEST_APPLESS_MAIN(RefusedUnlocksTest)
#include "refused_unlocks_test.moc"
