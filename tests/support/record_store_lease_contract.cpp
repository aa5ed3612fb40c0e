// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks, each with an archive over the same store, and one record.
#include "core/records/erase_record.h"
#include "core/records/standing.h"
#include "tests/support/fake_cipher.h"
#include "tests/support/record_store_contract.h"

#include <QTest>

namespace anteroom {

namespace {

const std::string workspace(32, '5');

Act actOf(const char* name, int minute) {
    return {*StaffId::parse("s-1"), name, {*Date::of(2027, 3, 14), minute}};
}

/// A desk, and who sits at it.
struct Seat {
    Seat(std::unique_ptr<RecordStore> opened, const char* who)
        : store(std::move(opened)),
          archive(*store, cipher, workspace), holder{*StaffId::parse("s-1"), who, who}, name(who) {}

    void make() { QVERIFY(archive.create("keyring", {actOf(name, 600), AuditAct::WorkspaceCreated})); }
    RecordHead head(int minute) const {
        return {.id = id,
                .patient = *PatientId::parse(std::string(32, 'b')),
                .questionnaire = {*QuestionnaireId::parse("sample"), "1.0", std::string(64, 'a')},
                .created = actOf(name, minute),
                .edited = actOf(name, minute)};
    }
    void save(std::uint64_t expected, int minute, Lease* lease = nullptr) {
        const auto saved = archive.save(
            {.head = head(minute), .encoded = "answers of " + std::string(name), .expected = expected},
            lease);
        QVERIFY(saved.ok() && saved->end == Saved::End::Saved);
    }
    Lease lease() { return *archive.leases().take(id, holder)->lease; }
    Standing renewed(const Lease& lease) {
        const Result<Standing> now = renewLease(archive, lease);
        return now.ok() ? *now : Standing{};
    }

    /// Cells whose key names the record.
    int cells() {
        int found = 0;
        for (const Shelf shelf : {Shelf::Record, Shelf::Revision, Shelf::Lease})
            if (!store->readAll(shelf, [&](std::string_view key, const Cell&) {
                    found += key.substr(0, id.str().size()) == id.str() ? 1 : 0;
                    return true;
                }))
                return -1;
        return found;
    }

    std::unique_ptr<RecordStore> store;
    test::FakeCipher cipher;
    Archive archive;
    LeaseHolder holder;
    const char* name;
    const RecordId id = *RecordId::parse(std::string(32, '7'));
};

} // namespace

void RecordStoreContract::aLeaseThatIsRenewedSaysThatTheRecordIsAsItWas() {
    Seat here(openDesk(), "Ada Admin");
    here.make();
    here.save(0, 601);
    const Standing now = here.renewed(here.lease());
    QVERIFY(now.lease && !now.holder);
    QVERIFY(now.version == std::uint64_t{1});
}

void RecordStoreContract::aLeaseThatIsTakenAnewSaysWhoChangedTheRecordMeanwhile() {
    Seat here(openDesk(), "Ada Admin");
    here.make();
    here.save(0, 601);
    const Lease ours = here.lease();
    Seat there(openDesk(), "Bo Clinician");
    QVERIFY(there.archive.refresh());
    Lease theirs = *there.archive.leases().takeOver(there.id, there.holder, ours.version)->lease;
    there.save(1, 640, &theirs);
    // While it is there, and after it was given back.
    const Standing lost = here.renewed(ours);
    QVERIFY(!lost.lease && lost.holder == there.holder);
    QVERIFY(lost.version == std::uint64_t{2} && lost.changed == actOf("Bo Clinician", 640));
    QVERIFY(there.archive.leases().release(theirs));
    const Standing back = here.renewed(ours);
    QVERIFY(back.lease && !back.holder);
    QVERIFY(back.version == std::uint64_t{2} && back.changed == actOf("Bo Clinician", 640));
    // And it is ours: what is saved over what they saved holds.
    Lease again = *back.lease;
    here.save(2, 650, &again);
}

void RecordStoreContract::aLeaseThatIsTakenAnewSaysThatTheRecordIsGone() {
    Seat here(openDesk(), "Ada Admin");
    here.make();
    here.save(0, 601);
    const Lease ours = here.lease();
    QVERIFY(here.archive.leases().release(ours));
    Seat there(openDesk(), "Bo Clinician");
    QVERIFY(there.archive.refresh());
    const auto erased = eraseRecord(there.archive, there.id, 1,
                                    {actOf("Bo Clinician", 640), AuditAct::Deleted, there.id}, there.holder);
    QVERIFY(erased.ok() && erased->end == Saved::End::Saved);
    const Standing now = here.renewed(ours);
    QVERIFY(now.version == std::uint64_t{0} && !now.changed);
}

void RecordStoreContract::whatAnotherDeskHasOpenIsNotErased() {
    Seat here(openDesk(), "Ada Admin");
    here.make();
    here.save(0, 601);
    Lease ours = here.lease();
    Seat there(openDesk(), "Bo Clinician");
    QVERIFY(there.archive.refresh());
    const AuditEntry entry{actOf("Bo Clinician", 640), AuditAct::Deleted, there.id};
    const auto refused = eraseRecord(there.archive, there.id, 1, entry, there.holder);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.find("Ada Admin has it open") != std::string::npos,
             refused.error().message.c_str());
    here.save(1, 641, &ours);
    // Its own desk erases it, and nobody waits for it afterwards.
    const auto erased = eraseRecord(here.archive, here.id, 2, entry, here.holder);
    QVERIFY(erased.ok() && erased->end == Saved::End::Saved);
    QVERIFY(there.archive.leases().take(there.id, there.holder)->lease);
}

void RecordStoreContract::whoLostTheLeaseErasesNothing() {
    Seat here(openDesk(), "Ada Admin");
    here.make();
    here.save(0, 601);
    Lease ours = here.lease();
    Seat there(openDesk(), "Bo Clinician");
    QVERIFY(there.archive.leases().takeOver(there.id, there.holder, ours.version)->lease);
    const auto erased =
        here.archive.erase(here.id, 1, {actOf("Ada Admin", 640), AuditAct::Deleted, here.id}, &ours);
    QVERIFY(erased.ok() && erased->end == Saved::End::LeaseLost);
    QVERIFY(there.archive.refresh());
    QVERIFY(there.archive.read(there.id));
}

void RecordStoreContract::ofARecordThatIsErasedNoCellIsLeft() {
    Seat here(openDesk(), "Ada Admin");
    here.make();
    here.save(0, 601);
    Lease ours = here.lease();
    here.save(1, 640, &ours);
    QCOMPARE(here.cells(), 2); // the record, and its lease
    const AuditEntry entry{actOf("Ada Admin", 641), AuditAct::Deleted, here.id};
    const auto erased = eraseRecord(here.archive, here.id, 2, entry, here.holder);
    QVERIFY(erased.ok() && erased->end == Saved::End::Saved);
    QCOMPARE(here.cells(), 0);
    // Nobody had it open.
    here.save(0, 642);
    QVERIFY(eraseRecord(here.archive, here.id, 1, entry, here.holder).ok());
    QCOMPARE(here.cells(), 0);
    // Somebody deletes without a lease what a desk gave back.
    here.save(0, 643);
    QVERIFY(here.archive.leases().release(here.lease()));
    QCOMPARE(here.cells(), 2);
    QVERIFY(here.archive.erase(here.id, 1, entry)->end == Saved::End::Saved);
    QCOMPARE(here.cells(), 0);
}

// By a desk that had it open, gave no sign of life for a while, and comes back.
void RecordStoreContract::ofARecordThatIsGoneNoLeaseIsMadeAnew() {
    Seat here(openDesk(), "Ada Admin");
    here.make();
    here.save(0, 601);
    Lease ours = here.lease();
    Seat there(openDesk(), "Bo Clinician");
    QVERIFY(there.archive.refresh());
    const Lease theirs = *there.archive.leases().takeOver(there.id, there.holder, ours.version)->lease;
    const AuditEntry entry{actOf("Bo Clinician", 640), AuditAct::Deleted, there.id};
    QVERIFY(there.archive.erase(there.id, 1, entry, &theirs)->end == Saved::End::Saved);
    QCOMPARE(there.cells(), 0);

    const Standing now = here.renewed(ours);
    QVERIFY(now.version == std::uint64_t{0} && now.lease && now.lease->version == 0);
    QCOMPARE(there.cells(), 0);
    QVERIFY(here.archive.leases().release(ours));
    QVERIFY(giveBack(here.archive, here.id, here.holder));
    const auto again = eraseRecord(here.archive, here.id, 1, entry, here.holder);
    QVERIFY(again.ok() && again->end == Saved::End::Conflict);
    QCOMPARE(there.cells(), 0);
    const auto late = here.archive.save({.head = here.head(640), .encoded = "answers", .expected = 1}, &ours);
    QVERIFY(late.ok() && late->end == Saved::End::Conflict);
    QCOMPARE(there.cells(), 0);
}

} // namespace anteroom
