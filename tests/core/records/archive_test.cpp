// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/records/archive_fixture.h"

using namespace anteroom;
using namespace anteroom::test;

class ArchiveTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aPlaceIsMadeOnce();
    void whatWasSavedIsReadBack();
    void aDeskThatOpensLaterFindsIt();
    void ofTwoDesksThatChangeOneRecordTheSecondIsTold();
    void desksThatChangeOtherRecordsDoNotDisturbEachOther();
    void anotherDesksNewerVersionIsRead();
    void whoLostItsLeaseSavesNothing();
    void aSaveRenewsItsLease();
    void whatIsSignedIsKeptAsARevision();
    void aRevisionIsWrittenOnce();
    void anErasedRecordIsGoneWithItsRevisionsAndTheLogSaysSo();
    void eraseWantsTheVersionThatTheCallerSaw();
    void aTextIsKeptOnceForAllRecordsOfIt();
    void anOldKeyringIsNotThePresentOne();
    void settingsComeBackAndAConflictIsSaid();
    void theLogGrowsWithEachActAndChecks();

private:
    std::unique_ptr<MemoryStore> m_shared;
    std::unique_ptr<ArchiveDesk> m_desk;
    std::unique_ptr<ArchiveDesk> m_other;
};

void ArchiveTest::init() {
    m_shared = std::make_unique<MemoryStore>();
    m_desk = std::make_unique<ArchiveDesk>(*m_shared);
    m_other = std::make_unique<ArchiveDesk>(*m_shared);
    QVERIFY(m_desk->archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
    QVERIFY(m_other->archive.refresh());
    QVERIFY(m_other->archive.index().damaged().empty());
}

namespace {

std::uint64_t versionAfter(const Result<Saved>& saved) {
    return saved && saved->end == Saved::End::Saved ? saved->version : 0;
}

bool isConflict(const Result<Saved>& saved) { return saved && saved->end == Saved::End::Conflict; }

} // namespace

void ArchiveTest::aPlaceIsMadeOnce() {
    ArchiveDesk third(*m_shared);
    QVERIFY(!third.archive.create("other", audited(AuditAct::WorkspaceCreated)));
}

void ArchiveTest::whatWasSavedIsReadBack() {
    const RecordId id = recordId(7);
    SaveRequest request = requestFor(id, 0, "one");
    request.raised.push_back(*FindingId::parse("pressure"));
    QCOMPARE(versionAfter(m_desk->archive.save(request)), std::uint64_t{1});
    QCOMPARE(m_desk->archive.read(id).value(), std::string("one"));
    QCOMPARE(versionAfter(m_desk->archive.save(requestFor(id, 1, "two"))), std::uint64_t{2});
    QCOMPARE(m_desk->archive.read(id).value(), std::string("two"));
    QVERIFY(m_desk->archive.index().find(id)->raised.empty());
    QVERIFY(!m_desk->archive.read(recordId(8)));
}

void ArchiveTest::aDeskThatOpensLaterFindsIt() {
    QVERIFY(m_desk->archive.save(requestFor(recordId(7), 0, "one")));
    QVERIFY(m_desk->archive.save(requestFor(recordId(250), 0, "two")));
    ArchiveDesk later(*m_shared);
    QVERIFY(later.archive.refresh());
    QVERIFY(later.archive.index().damaged().empty());
    QCOMPARE(later.archive.index().size(), std::size_t{2});
    QCOMPARE(later.archive.read(recordId(250)).value(), std::string("two"));
    QCOMPARE(later.archive.index().find(recordId(7))->head.identity.patientName, std::string("Pat Madeup"));
}

void ArchiveTest::ofTwoDesksThatChangeOneRecordTheSecondIsTold() {
    const RecordId id = recordId(7);
    QVERIFY(m_desk->archive.save(requestFor(id, 0, "one")));
    QVERIFY(m_other->archive.save(requestFor(id, 1, "theirs")));
    const Result<Saved> saved = m_desk->archive.save(requestFor(id, 1, "ours"));
    QVERIFY(isConflict(saved));
    QCOMPARE(saved->version, std::uint64_t{2});
    QCOMPARE(m_desk->archive.read(id).value(), std::string("theirs"));
    // Nor can both have made it.
    QVERIFY(isConflict(m_desk->archive.save(requestFor(id, 0, "ours"))));
}

void ArchiveTest::desksThatChangeOtherRecordsDoNotDisturbEachOther() {
    const RecordId ours = recordId(7, '1');
    const RecordId theirs = recordId(7, '2'); // in the same bucket
    bool isFirst = true;
    m_desk->store.beforeCommit = [&] {
        if (std::exchange(isFirst, false))
            QVERIFY(m_other->archive.save(requestFor(theirs, 0, "theirs")));
    };
    QCOMPARE(versionAfter(m_desk->archive.save(requestFor(ours, 0, "ours"))), std::uint64_t{1});
    QCOMPARE(m_desk->store.commits, 3); // the making, and two for this
    QVERIFY(m_other->archive.refresh().value());
    QCOMPARE(m_other->archive.read(ours).value(), std::string("ours"));
    QCOMPARE(m_desk->archive.read(theirs).value(), std::string("theirs"));
}

void ArchiveTest::anotherDesksNewerVersionIsRead() {
    const RecordId id = recordId(7);
    QVERIFY(m_desk->archive.save(requestFor(id, 0, "one")));
    QVERIFY(m_other->archive.save(requestFor(id, 1, "two")));
    QCOMPARE(m_desk->archive.read(id).value(), std::string("two"));
}

void ArchiveTest::whoLostItsLeaseSavesNothing() {
    const RecordId id = recordId(7);
    QVERIFY(m_desk->archive.save(requestFor(id, 0, "one")));
    std::optional<Lease> lease = m_desk->archive.leases().take(id, holderAt("first"))->lease;
    QVERIFY(lease);
    QVERIFY(m_other->archive.leases().takeOver(id, holderAt("second"), lease->version)->lease);
    const Result<Saved> saved = m_desk->archive.save(requestFor(id, 1, "two"), &*lease);
    QVERIFY(saved);
    QVERIFY(saved->end == Saved::End::LeaseLost);
    QCOMPARE(m_desk->archive.read(id).value(), std::string("one"));
}

void ArchiveTest::aSaveRenewsItsLease() {
    const RecordId id = recordId(7);
    std::optional<Lease> lease = m_desk->archive.leases().take(id, holderAt("first"))->lease;
    QCOMPARE(versionAfter(m_desk->archive.save(requestFor(id, 0, "one"), &*lease)), std::uint64_t{1});
    QCOMPARE(lease->version, std::uint64_t{2});
    QCOMPARE(versionAfter(m_desk->archive.save(requestFor(id, 1, "two"), &*lease)), std::uint64_t{2});
    const auto seen = m_other->archive.leases().take(id, holderAt("second"));
    QVERIFY(!seen->lease);
    QCOMPARE(seen->version, std::uint64_t{3});
}

namespace {

SaveRequest signedRequest(const RecordId& id, std::uint64_t expected, std::uint32_t revision,
                          const std::string& encoded) {
    SaveRequest request = requestFor(id, expected, encoded);
    request.head.status = RecordStatus::Signed;
    request.head.revision = revision;
    request.head.signature = actAt(700);
    return request;
}

} // namespace

void ArchiveTest::whatIsSignedIsKeptAsARevision() {
    const RecordId id = recordId(7);
    QVERIFY(m_desk->archive.save(requestFor(id, 0, "draft")));
    QVERIFY(!m_desk->archive.readRevision(id, 1));
    QVERIFY(m_desk->archive.save(signedRequest(id, 1, 1, "first")));
    SaveRequest correction = requestFor(id, 2, "correcting");
    correction.head.revision = 2;
    QVERIFY(m_desk->archive.save(correction));
    QVERIFY(m_desk->archive.save(signedRequest(id, 3, 2, "second")));
    QVERIFY(m_other->archive.refresh());
    QCOMPARE(m_other->archive.readRevision(id, 1).value(), std::string("first"));
    QCOMPARE(m_other->archive.readRevision(id, 2).value(), std::string("second"));
    QVERIFY(!m_other->archive.readRevision(id, 3));
    QVERIFY(!m_other->archive.readRevision(id, 0));
}

// To mark what is signed as entered in error changes the record's head, not what was signed.
void ArchiveTest::aRevisionIsWrittenOnce() {
    const RecordId id = recordId(7);
    QVERIFY(m_desk->archive.save(signedRequest(id, 0, 1, "first")));
    QVERIFY(m_desk->archive.save(signedRequest(id, 1, 1, "marked")));
    QCOMPARE(m_desk->archive.readRevision(id, 1).value(), std::string("first"));
    QCOMPARE(m_desk->archive.read(id).value(), std::string("marked"));
}

void ArchiveTest::anErasedRecordIsGoneWithItsRevisionsAndTheLogSaysSo() {
    const RecordId id = recordId(7);
    QVERIFY(m_desk->archive.save(signedRequest(id, 0, 1, "first")));
    AuditEntry entry = audited(AuditAct::Deleted);
    entry.record = id;
    QVERIFY(m_desk->archive.erase(id, 1, entry)->end == Saved::End::Saved);
    QVERIFY(!m_desk->archive.read(id));
    QCOMPARE(m_desk->archive.index().size(), std::size_t{0});
    for (const Shelf shelf : {Shelf::Record, Shelf::Revision})
        QVERIFY(m_shared->readAll(shelf, [](std::string_view key, const Cell&) {
            QTest::qFail(key.data(), __FILE__, __LINE__);
            return true;
        }));
    std::optional<AuditEntry> last;
    QVERIFY(!m_desk->archive
                 .checkLog([&](std::uint64_t, const AuditEntry& seen) {
                     last = seen;
                     return true;
                 })
                 ->broken);
    QVERIFY(last == entry);
}

void ArchiveTest::eraseWantsTheVersionThatTheCallerSaw() {
    const RecordId id = recordId(7);
    QVERIFY(m_desk->archive.save(requestFor(id, 0, "one")));
    QVERIFY(m_other->archive.save(requestFor(id, 1, "two")));
    QVERIFY(isConflict(m_desk->archive.erase(id, 1, audited(AuditAct::Deleted))));
    QCOMPARE(m_desk->archive.read(id).value(), std::string("two"));
}

void ArchiveTest::aTextIsKeptOnceForAllRecordsOfIt() {
    SaveRequest first = requestFor(recordId(1), 0, "one");
    first.text = KeptText{std::string(64, 'a'), "the text"};
    QVERIFY(m_desk->archive.save(first));
    SaveRequest second = requestFor(recordId(2), 0, "two");
    second.text = first.text;
    QCOMPARE(versionAfter(m_other->archive.save(second)), std::uint64_t{1});
    SaveRequest third = requestFor(recordId(3), 0, "three");
    third.text = first.text;
    QCOMPARE(versionAfter(m_other->archive.save(third)), std::uint64_t{1});
    QCOMPARE(m_other->archive.readText(std::string(64, 'a')).value(), std::string("the text"));
    QCOMPARE(m_shared->read({Shelf::Text, std::string(64, 'a')}).value()->version, std::uint64_t{1});
    QVERIFY(!m_other->archive.readText(std::string(64, 'c')));
}

void ArchiveTest::anOldKeyringIsNotThePresentOne() {
    const CellAddress address{Shelf::Keyring, "keyring"};
    const Cell old = *m_shared->read(address).value();
    QVERIFY(m_desk->archive.hasPresentKeyring().value());
    QVERIFY(m_desk->archive.saveKeyring("newer", 1, audited(AuditAct::StaffChanged)).value());
    QVERIFY(!m_other->archive.saveKeyring("another", 1, audited(AuditAct::StaffChanged)).value());
    QVERIFY(m_other->archive.hasPresentKeyring().value());
    m_other->store.changed[address] = old;
    QVERIFY(!m_other->archive.hasPresentKeyring().value());
    m_other->store.changed[address] = Cell{2, old.bytes};
    QVERIFY(!m_other->archive.hasPresentKeyring().value());
}

void ArchiveTest::settingsComeBackAndAConflictIsSaid() {
    QVERIFY(!m_desk->archive.readSettings().value());
    QVERIFY(m_desk->archive.saveSettings("idle: 5", 0, audited(AuditAct::SettingsChanged)).value());
    QVERIFY(!m_other->archive.saveSettings("idle: 9", 0, audited(AuditAct::SettingsChanged)).value());
    QCOMPARE(*m_other->archive.readSettings().value(), std::string("idle: 5"));
}

void ArchiveTest::theLogGrowsWithEachActAndChecks() {
    SaveRequest request = requestFor(recordId(1), 0, "one");
    request.audit = {audited(AuditAct::Created, 601), audited(AuditAct::Changed, 602)};
    QVERIFY(m_desk->archive.save(request));
    QVERIFY(m_other->archive.log(audited(AuditAct::Viewed, 603)));
    // A conflict writes no entry.
    request.audit = {audited(AuditAct::Changed, 604)};
    QVERIFY(isConflict(m_other->archive.save(request)));
    std::vector<AuditAct> acts;
    const Result<AuditCheck> check =
        m_other->archive.checkLog([&](std::uint64_t number, const AuditEntry& entry) {
            acts.push_back(entry.what);
            return number == acts.size();
        });
    QVERIFY(check && !check->broken);
    QCOMPARE(check->entries, std::uint64_t{4});
    QVERIFY((acts == std::vector{AuditAct::WorkspaceCreated, AuditAct::Created, AuditAct::Changed,
                                 AuditAct::Viewed}));
}

QTEST_APPLESS_MAIN(ArchiveTest)
#include "archive_test.moc"
