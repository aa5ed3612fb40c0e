// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/waiting_save.h"
#include "tests/core/records/archive_fixture.h"

using namespace anteroom;
using namespace anteroom::test;
using End = SentWaiting::End;
using Failure = TroubledStore::Failure;

namespace {

/// A store with a record at version 1, and the desk that wrote it.
struct Clinic {
    Clinic() {
        if (!first.archive.create("keyring", audited(AuditAct::WorkspaceCreated)) ||
            first.archive.save(request(0, "one"))->end != Saved::End::Saved)
            qFatal("not made");
    }
    static SaveRequest request(std::uint64_t expected, const std::string& text) {
        SaveRequest request = requestFor(recordId(1), expected, text);
        request.audit = {audited(expected == 0 ? AuditAct::Created : AuditAct::Changed)};
        return request;
    }
    std::string stored() {
        ArchiveDesk look(shared);
        const Result<bool> refreshed = look.archive.refresh();
        const Result<std::string> read = look.archive.read(recordId(1));
        return refreshed && read ? *read : "none";
    }
    std::uint64_t logged() {
        ArchiveDesk look(shared);
        const Result<bool> refreshed = look.archive.refresh();
        return refreshed ? look.archive.checkLog()->entries : 0;
    }

    MemoryStore shared;
    ArchiveDesk first{shared};
    ArchiveDesk next{shared}; ///< the run after it
};

SentWaiting sent(Clinic& clinic, const WaitingSave& waiting) {
    const Result<SentWaiting> sent = sendWaiting(clinic.next.archive, waiting, holderAt("next"));
    return sent ? *sent : SentWaiting{End::Held, 99};
}

} // namespace

class WaitingSaveTest : public QObject {
    Q_OBJECT

private slots:
    void whatNeverArrivedArrivesOnce();
    void aNewRecordArrivesOnce();
    void whatHadArrivedUnheardIsNotSentAgain();
    void whatBuildsOnOneThatArrivedUnheardArrivesOnce();
    void anotherDesksChangeIsNotOverwritten();
    void aRecordThatWasDeletedIsNotMadeAgain();
    void aRecordThatAnotherDeskHasOpenWaits();
    void theLeaseOfTheRunThatIsGoneIsNoObstacle();
    void whicheverCallFailsItArrivesOnce_data();
    void whicheverCallFailsItArrivesOnce();
};

void WaitingSaveTest::whatNeverArrivedArrivesOnce() {
    Clinic clinic;
    const WaitingSave waiting{Clinic::request(1, "two"), holderAt("gone")};
    for (int time = 0; time < 2; ++time) {
        const SentWaiting end = sent(clinic, waiting);
        QVERIFY(end.end == End::Arrived);
        QCOMPARE(end.version, std::uint64_t{2});
        QCOMPARE(clinic.stored(), std::string("two"));
        QCOMPARE(clinic.logged(), std::uint64_t{3});
    }
    // Nobody is kept from it afterwards.
    QVERIFY(clinic.first.archive.leases().take(recordId(1), holderAt("third"))->lease);
}

void WaitingSaveTest::aNewRecordArrivesOnce() {
    Clinic clinic;
    WaitingSave waiting{requestFor(recordId(2), 0, "new"), holderAt("gone")};
    QVERIFY(sent(clinic, waiting).end == End::Arrived);
    QVERIFY(sent(clinic, waiting).end == End::Arrived);
    QCOMPARE(clinic.next.archive.index().find(recordId(2))->version, std::uint64_t{1});
}

void WaitingSaveTest::whatHadArrivedUnheardIsNotSentAgain() {
    Clinic clinic;
    QVERIFY(clinic.first.archive.save(Clinic::request(1, "two"))->end == Saved::End::Saved);
    const WaitingSave waiting{Clinic::request(1, "two"), holderAt("gone")};
    const int commits = clinic.next.store.commits;
    const SentWaiting end = sent(clinic, waiting);
    QVERIFY(end.end == End::Arrived);
    QCOMPARE(end.version, std::uint64_t{2});
    QCOMPARE(clinic.next.store.commits, commits);
    QCOMPARE(clinic.logged(), std::uint64_t{3});
}

void WaitingSaveTest::whatBuildsOnOneThatArrivedUnheardArrivesOnce() {
    Clinic clinic;
    QVERIFY(clinic.first.archive.save(Clinic::request(1, "two"))->end == Saved::End::Saved);
    WaitingSave waiting{Clinic::request(1, "three"), holderAt("gone")};
    waiting.request.audit.push_back(audited(AuditAct::Finished, 650));
    waiting.unheard = {{clinic.first.archive.fingerprint("never sent"), {}},
                       {clinic.first.archive.fingerprint("two"), {audited(AuditAct::Changed)}}};
    for (int time = 0; time < 2; ++time) {
        const SentWaiting end = sent(clinic, waiting);
        QVERIFY(end.end == End::Arrived);
        QCOMPARE(end.version, std::uint64_t{3});
        QCOMPARE(clinic.stored(), std::string("three"));
        QCOMPARE(clinic.logged(), std::uint64_t{4}); // the change is there once
    }
}

void WaitingSaveTest::anotherDesksChangeIsNotOverwritten() {
    Clinic clinic;
    QVERIFY(clinic.first.archive.save(Clinic::request(1, "theirs"))->end == Saved::End::Saved);
    WaitingSave waiting{Clinic::request(1, "ours"), holderAt("gone")};
    waiting.unheard = {{clinic.first.archive.fingerprint("never arrived"), {}}};
    QVERIFY(sent(clinic, waiting).end == End::Conflict);
    QVERIFY(saveAgain(clinic.next.archive, waiting, nullptr)->end == Saved::End::Conflict);
    QCOMPARE(clinic.stored(), std::string("theirs"));
}

void WaitingSaveTest::aRecordThatWasDeletedIsNotMadeAgain() {
    Clinic clinic;
    QVERIFY(clinic.first.archive.erase(recordId(1), 1, audited(AuditAct::Deleted))->end == Saved::End::Saved);
    const SentWaiting end = sent(clinic, {Clinic::request(1, "ours"), holderAt("gone")});
    QVERIFY(end.end == End::Conflict);
    QCOMPARE(end.version, std::uint64_t{0});
    QCOMPARE(clinic.stored(), std::string("none"));
}

void WaitingSaveTest::aRecordThatAnotherDeskHasOpenWaits() {
    Clinic clinic;
    const auto lease = clinic.first.archive.leases().take(recordId(1), holderAt("there"))->lease;
    const WaitingSave waiting{Clinic::request(1, "two"), holderAt("gone")};
    const SentWaiting held = sent(clinic, waiting);
    QVERIFY(held.end == End::Held);
    QVERIFY(held.holder == holderAt("there"));
    QCOMPARE(clinic.stored(), std::string("one"));
    QCOMPARE(held.leaseVersion, lease->version);
    // Not while it shows signs of life.
    QVERIFY(sendWaiting(clinic.next.archive, waiting, holderAt("next"), lease->version - 1)->end ==
            End::Held);
    QVERIFY(sendWaiting(clinic.next.archive, waiting, holderAt("next"), lease->version)->end == End::Arrived);
    QCOMPARE(clinic.stored(), std::string("two"));
}

void WaitingSaveTest::theLeaseOfTheRunThatIsGoneIsNoObstacle() {
    Clinic clinic;
    QVERIFY(clinic.first.archive.leases().take(recordId(1), holderAt("gone"))->lease);
    QVERIFY(sent(clinic, {Clinic::request(1, "two"), holderAt("gone")}).end == End::Arrived);
}

void WaitingSaveTest::whicheverCallFailsItArrivesOnce_data() {
    QTest::addColumn<int>("call");
    QTest::addColumn<bool>("isDone");
    for (int call = 1; call <= 12; ++call)
        for (const bool isDone : {false, true})
            QTest::addRow("call %d %s", call, isDone ? "is done and nobody hears" : "fails")
                << call << isDone;
}

void WaitingSaveTest::whicheverCallFailsItArrivesOnce() {
    QFETCH(int, call);
    QFETCH(bool, isDone);
    Clinic clinic;
    const WaitingSave waiting{Clinic::request(1, "two"), holderAt("gone")};
    clinic.next.store.failing = [=](int now) {
        return now != call ? Failure::None : isDone ? Failure::After : Failure::Before;
    };
    (void)sendWaiting(clinic.next.archive, waiting, holderAt("next")).ok();
    // By a run that knows nothing of the one before.
    ArchiveDesk last(clinic.shared);
    const Result<SentWaiting> end =
        sendWaiting(last.archive, {waiting.request, holderAt("next")}, holderAt("last"));
    QVERIFY(end.ok());
    QVERIFY(end->end == End::Arrived);
    QCOMPARE(end->version, std::uint64_t{2});
    QCOMPARE(clinic.stored(), std::string("two"));
    QCOMPARE(clinic.logged(), std::uint64_t{3});
}

QTEST_GUILESS_MAIN(WaitingSaveTest)
#include "waiting_save_test.moc"
