// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/leases.h"
#include "tests/core/records/archive_fixture.h"

using namespace anteroom;
using namespace anteroom::test;
using namespace std::chrono_literals;

class LeasesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theSecondDeskSeesWhoHasIt();
    void aLeaseThatWasGivenBackIsFree();
    void aDeskTakesItsOwnLeaseAgain();
    void ofTwoThatTakeAtOnceOneGetsIt();
    void aLeaseIsTakenOverOnlyAsItWasSeen();
    void whoLostALeaseCannotRenewIt();
    void givingBackWhatAnotherTookLeavesItTheirs();
    void aDamagedLeaseIsSomebodysAndCanBeTakenOver();
    void aHolderThatShowsNoSignIsStaleByTheWatchersClock();

private:
    std::unique_ptr<MemoryStore> m_store;
    FakeCipher m_cipher;
    const RecordId m_id = recordId(1);
};

void LeasesTest::init() { m_store = std::make_unique<MemoryStore>(); }

void LeasesTest::theSecondDeskSeesWhoHasIt() {
    Leases leases(*m_store, m_cipher, workspace);
    QVERIFY(leases.take(m_id, holderAt("first"))->lease);
    const auto second = leases.take(m_id, holderAt("second"));
    QVERIFY(second && !second->lease);
    QVERIFY(second->holder == holderAt("first"));
    QVERIFY(leases.take(recordId(2), holderAt("second"))->lease);
}

void LeasesTest::aLeaseThatWasGivenBackIsFree() {
    Leases leases(*m_store, m_cipher, workspace);
    const Lease lease = *leases.take(m_id, holderAt("first"))->lease;
    QVERIFY(leases.release(lease));
    const auto second = leases.take(m_id, holderAt("second"));
    QVERIFY(second->lease);
    QCOMPARE(second->lease->version, std::uint64_t{3});
}

void LeasesTest::aDeskTakesItsOwnLeaseAgain() {
    Leases leases(*m_store, m_cipher, workspace);
    QVERIFY(leases.take(m_id, holderAt("first"))->lease);
    QVERIFY(leases.take(m_id, holderAt("first"))->lease);
}

void LeasesTest::ofTwoThatTakeAtOnceOneGetsIt() {
    TroubledStore first(*m_store);
    Leases ours(first, m_cipher, workspace);
    Leases theirs(*m_store, m_cipher, workspace);
    first.beforeCommit = [&] { QVERIFY(theirs.take(m_id, holderAt("second"))->lease); };
    const auto taken = ours.take(m_id, holderAt("first"));
    QVERIFY(taken && !taken->lease);
    QVERIFY(taken->holder == holderAt("second"));
}

void LeasesTest::aLeaseIsTakenOverOnlyAsItWasSeen() {
    Leases leases(*m_store, m_cipher, workspace);
    Lease lease = *leases.take(m_id, holderAt("first"))->lease;
    const std::uint64_t seen = leases.take(m_id, holderAt("second"))->version;
    QVERIFY(leases.renew(lease).value());
    const auto refused = leases.takeOver(m_id, holderAt("second"), seen);
    QVERIFY(refused && !refused->lease);
    QCOMPARE(refused->version, lease.version);
    QVERIFY(leases.takeOver(m_id, holderAt("second"), lease.version)->lease);
}

void LeasesTest::whoLostALeaseCannotRenewIt() {
    Leases leases(*m_store, m_cipher, workspace);
    Lease lease = *leases.take(m_id, holderAt("first"))->lease;
    QVERIFY(leases.takeOver(m_id, holderAt("second"), lease.version)->lease);
    QCOMPARE(leases.renew(lease).value(), false);
}

void LeasesTest::givingBackWhatAnotherTookLeavesItTheirs() {
    Leases leases(*m_store, m_cipher, workspace);
    const Lease lease = *leases.take(m_id, holderAt("first"))->lease;
    QVERIFY(leases.takeOver(m_id, holderAt("second"), lease.version)->lease);
    QVERIFY(leases.release(lease));
    QVERIFY(leases.take(m_id, holderAt("third"))->holder == holderAt("second"));
}

void LeasesTest::aDamagedLeaseIsSomebodysAndCanBeTakenOver() {
    Leases leases(*m_store, m_cipher, workspace);
    const CellWrite nonsense{{Shelf::Lease, m_id.str()}, 0, "nonsense"};
    QVERIFY(m_store->commit({&nonsense, 1})->empty());
    const auto taken = leases.take(m_id, holderAt("first"));
    QVERIFY(taken && !taken->lease && !taken->holder);
    QVERIFY(leases.takeOver(m_id, holderAt("first"), taken->version)->lease);
}

void LeasesTest::aHolderThatShowsNoSignIsStaleByTheWatchersClock() {
    const LeaseWatch::Time start{};
    LeaseWatch watch(4, start);
    QVERIFY(!watch.isStale(start + leaseLifetime - 1s));
    QVERIFY(watch.isStale(start + leaseLifetime));
    watch.see(5, start + 30s);
    QVERIFY(!watch.isStale(start + 89s));
    watch.see(5, start + 60s); // the same sign counts once
    QVERIFY(watch.isStale(start + 90s));
}

QTEST_APPLESS_MAIN(LeasesTest)
#include "leases_test.moc"
