// SPDX-License-Identifier: GPL-3.0-or-later
// An older state of the whole store, put in the place of the newest one, is noticed by the desk that saw
// that.
#include "core/records/desk_note.h"
#include "tests/core/records/archive_fixture.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

const Timestamp noon{*Date::of(2027, 3, 14), 720};

/// A desk from its start on, as after the program was started anew.
struct Started : ArchiveDesk {
    explicit Started(RecordStore& records) : ArchiveDesk(records) {
        if (!archive.refresh() || !archive.index().damaged().empty())
            qFatal("not read");
    }
    std::string note() { return deskNote(archive, noon); }
    std::optional<Doubt> doubt(const std::string& note) {
        const auto doubt = doubtOf(archive, note);
        if (!doubt)
            qFatal("%s", doubt.error().message.c_str());
        return *doubt;
    }
};

bool isOlder(const std::optional<Doubt>& doubt) { return doubt && doubt->why == Doubt::Why::Older; }

} // namespace

class DeskNoteTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theSameRecordsAndNewerOnesRaiseNoDoubt();
    void anOlderStateOfTheWholeStoreIsNamed();
    void anOlderStateIsNamedThoughOthersWroteOn();
    void aSaveWithoutAnEntryOfTheLogIsMissedToo();
    void ofTwoDesksTheOneThatSawMoreNamesIt();
    void aNoteThatSomebodyEditedIsNamed_data();
    void aNoteThatSomebodyEditedIsNamed();
    void aRestoringStandsBesideTheDoubt();
    void whoGoesOnIsInTheLogAndIsNotAskedAgain();
    void nothingOfAPatientIsInIt();
    void aStoreThatCannotBeReadIsAnError();

private:
    void save(const RecordId& id, std::uint64_t expected, bool isLogged = true, int minute = 600) {
        Started desk(m_store);
        SaveRequest request = requestFor(id, expected, "a record of " + std::to_string(minute));
        if (isLogged)
            request.audit = {audited(AuditAct::Changed, minute)};
        const auto saved = desk.archive.save(request);
        QVERIFY(saved && saved->end == Saved::End::Saved);
    }

    MemoryStore m_store;
};

void DeskNoteTest::init() {
    m_store = {};
    ArchiveDesk first(m_store);
    QVERIFY(first.archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
    save(recordId(1), 0);
}

void DeskNoteTest::theSameRecordsAndNewerOnesRaiseNoDoubt() {
    const std::string note = Started(m_store).note();
    QVERIFY(!Started(m_store).doubt(note));
    save(recordId(1), 1, false);
    save(recordId(2), 0);
    {
        Started desk(m_store);
        QVERIFY(*desk.archive.saveSettings("settings", 0, audited(AuditAct::SettingsChanged)));
        QVERIFY(*desk.archive.saveKeyring("changed", 1, audited(AuditAct::StaffChanged)));
        QVERIFY(desk.archive.erase(recordId(1), 2, audited(AuditAct::Deleted)));
    }
    QVERIFY(!Started(m_store).doubt(note));
}

void DeskNoteTest::anOlderStateOfTheWholeStoreIsNamed() {
    const MemoryStore older = m_store;
    save(recordId(2), 0);
    const std::string note = Started(m_store).note();
    m_store = older;
    const auto doubt = Started(m_store).doubt(note);
    QVERIFY(isOlder(doubt));
    QVERIFY(doubt->seen == noon);
    QVERIFY(!doubt->restored);
}

// To the same number, and beyond it.
void DeskNoteTest::anOlderStateIsNamedThoughOthersWroteOn() {
    const MemoryStore older = m_store;
    save(recordId(1), 1);
    const std::string note = Started(m_store).note();
    m_store = older;
    for (std::uint64_t version = 1; version < 6; ++version) {
        save(recordId(1), version, true, 700);
        QVERIFY(isOlder(Started(m_store).doubt(note)));
    }
}

// The log has the first answer of a sitting alone.
void DeskNoteTest::aSaveWithoutAnEntryOfTheLogIsMissedToo() {
    const MemoryStore older = m_store;
    save(recordId(1), 1, false);
    const std::string note = Started(m_store).note();
    m_store = older;
    QVERIFY(isOlder(Started(m_store).doubt(note)));
    for (int other = 2; other < 8; ++other)
        save(recordId(static_cast<std::uint8_t>(other)), 0);
    QVERIFY(isOlder(Started(m_store).doubt(note)));
}

void DeskNoteTest::ofTwoDesksTheOneThatSawMoreNamesIt() {
    const std::string early = Started(m_store).note();
    const MemoryStore between = m_store;
    save(recordId(2), 0);
    const std::string late = Started(m_store).note();
    m_store = between;
    QVERIFY(!Started(m_store).doubt(early));
    QVERIFY(isOlder(Started(m_store).doubt(late)));
}

void DeskNoteTest::aNoteThatSomebodyEditedIsNamed_data() {
    QTest::addColumn<QByteArray>("note");
    const std::string note = Started(m_store).note();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray::fromStdString(note.substr(0, note.size() / 2));
    for (const std::size_t at : {std::size_t{0}, note.size() / 2, note.size() - 1}) {
        QByteArray changed = QByteArray::fromStdString(note);
        changed[static_cast<qsizetype>(at)] ^= 1;
        QTest::addRow("byte %zu", at) << changed;
    }
    Started desk(m_store);
    FakeCipher other(2);
    Archive others(m_store, other, workspace);
    QTest::newRow("another key's") << QByteArray::fromStdString(deskNote(others, noon));
    Archive elsewhere(m_store, desk.cipher, std::string(32, 'f'));
    QTest::newRow("another workspace's") << QByteArray::fromStdString(deskNote(elsewhere, noon));
}

void DeskNoteTest::aNoteThatSomebodyEditedIsNamed() {
    QFETCH(QByteArray, note);
    const auto doubt = Started(m_store).doubt(note.toStdString());
    QVERIFY(doubt && doubt->why == Doubt::Why::Unreadable);
    QVERIFY(!doubt->seen);
}

void DeskNoteTest::aRestoringStandsBesideTheDoubt() {
    const MemoryStore backup = m_store;
    save(recordId(2), 0);
    const std::string note = Started(m_store).note();
    m_store = backup;
    const AuditEntry restoring{actAt(700), AuditAct::Restored, {}, {}, "2027-03-13T12:00"};
    QVERIFY(Started(m_store).archive.log(restoring));
    save(recordId(3), 0);
    const auto doubt = Started(m_store).doubt(note);
    QVERIFY(isOlder(doubt));
    QVERIFY(doubt->restored == restoring);
}

void DeskNoteTest::whoGoesOnIsInTheLogAndIsNotAskedAgain() {
    const MemoryStore older = m_store;
    save(recordId(2), 0);
    const std::string note = Started(m_store).note();
    m_store = older;
    Started desk(m_store);
    const AuditEntry accepted = acceptanceOf(*desk.doubt(note), actAt(800));
    QVERIFY(accepted.what == AuditAct::OlderAccepted);
    QCOMPARE(accepted.detail, std::string("Older than this desk saw them on 2027-03-14 at 12:00"));
    QVERIFY(desk.archive.log(accepted));
    QVERIFY(!Started(m_store).doubt(desk.note()));
}

void DeskNoteTest::nothingOfAPatientIsInIt() {
    Started desk(m_store);
    const auto plain = desk.archive.openForDesk("newest seen", desk.note());
    QVERIFY(plain);
    for (const std::string& known : {std::string("Pat"), std::string("D. Sample"), recordId(1).str()})
        QVERIFY2(plain->find(known) == std::string::npos, known.c_str());
}

void DeskNoteTest::aStoreThatCannotBeReadIsAnError() {
    Started desk(m_store);
    const std::string note = desk.note();
    desk.store.failing = [](int) { return TroubledStore::Failure::Before; };
    QVERIFY(!doubtOf(desk.archive, note));
}

QTEST_GUILESS_MAIN(DeskNoteTest)
#include "desk_note_test.moc"
