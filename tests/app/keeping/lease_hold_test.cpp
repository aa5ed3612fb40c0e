// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/lease_hold.h"
#include "tests/app/keeping/workplace.h"

#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;
using keeping::LeaseHold;

namespace {

/// What somebody at another desk is told of the record.
Leases::Taken seenFrom(Workplace& place, const std::string& desk) {
    Leases::Taken seen;
    place.here([&](Archive& archive) {
        const auto taken = archive.leases().take(recordId(1), holderAt(desk));
        seen = taken.ok() ? *taken : Leases::Taken{};
        return taken.ok();
    });
    return seen;
}

/// Of a record that is not there nobody has a lease for long.
void makeRecord(Workplace& place) {
    place.here([](Archive& archive) { return archive.save(requestFor(recordId(1), 0, "answers")).ok(); });
}

std::unique_ptr<LeaseHold> holdAt(Workplace& place, const std::string& desk) {
    return std::make_unique<LeaseHold>(place.thread, *seenFrom(place, desk).lease);
}

} // namespace

class LeaseHoldTest : public QObject {
    Q_OBJECT

private slots:
    void aSignOfLifeShowsAtOtherDesks();
    void whoLostItIsToldOnce();
    void itIsGivenBackWhenItGoes();
    void whatWasHandedOnIsNotGivenBack();
    void aStoreThatIsAwayTakesNothing();
    void ofARecordThatWasDeletedNoCellComesBack();
};

void LeaseHoldTest::aSignOfLifeShowsAtOtherDesks() {
    Workplace place;
    makeRecord(place);
    const auto hold = holdAt(place, "here");
    const std::uint64_t before = seenFrom(place, "there").version;
    hold->renew();
    QTRY_COMPARE(seenFrom(place, "there").version, before + 1);
    QTRY_COMPARE(hold->lease().version, before + 1);
}

void LeaseHoldTest::whoLostItIsToldOnce() {
    Workplace place;
    makeRecord(place);
    const auto hold = holdAt(place, "here");
    const QSignalSpy lost(hold.get(), &LeaseHold::lost);
    place.here([version = hold->lease().version](Archive& archive) {
        return archive.leases().takeOver(recordId(1), holderAt("there"), version)->lease.has_value();
    });
    hold->renew();
    hold->renew();
    QTRY_COMPARE(lost.count(), 1);
    QVERIFY(!seenFrom(place, "third").lease);
    QCOMPARE(lost.count(), 1);
}

void LeaseHoldTest::itIsGivenBackWhenItGoes() {
    Workplace place;
    holdAt(place, "here").reset();
    QVERIFY(seenFrom(place, "there").lease);
}

void LeaseHoldTest::whatWasHandedOnIsNotGivenBack() {
    Workplace place;
    auto hold = holdAt(place, "here");
    const Lease lease = hold->handOn();
    hold.reset();
    QVERIFY(!seenFrom(place, "there").lease);
    QVERIFY(lease.holder == holderAt("here"));
}

void LeaseHoldTest::aStoreThatIsAwayTakesNothing() {
    Workplace place;
    const auto hold = holdAt(place, "here");
    const QSignalSpy lost(hold.get(), &LeaseHold::lost);
    place.failure = TroubledStore::Failure::Before;
    hold->renew();
    bool isTried = false; // in its turn, after it
    place.thread.run([](const keeping::StoreThread::Opened&) { return done(); },
                     [&](const Outcome&) { isTried = true; });
    QTRY_VERIFY(isTried);
    place.failure = TroubledStore::Failure::None;
    QVERIFY(!seenFrom(place, "there").lease);
    QCOMPARE(lost.count(), 0);
}

void LeaseHoldTest::ofARecordThatWasDeletedNoCellComesBack() {
    Workplace place;
    makeRecord(place);
    auto hold = holdAt(place, "here");
    const QSignalSpy renewed(hold.get(), &LeaseHold::renewed);
    place.here([](Archive& archive) {
        return archive.erase(recordId(1), 1, audited(AuditAct::Deleted))->end == Saved::End::Saved;
    });
    hold->renew();
    QTRY_COMPARE(renewed.count(), 1); // which says that it is gone
    hold.reset();
    QCOMPARE(seenFrom(place, "there").version, std::uint64_t{1}); // as where none was
}

QTEST_GUILESS_MAIN(LeaseHoldTest)
#include "lease_hold_test.moc"
