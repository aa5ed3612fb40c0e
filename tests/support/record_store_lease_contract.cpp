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
    void save(std::uint64_t expected, int minute, Lease* lease = nullptr) {
        RecordHead head{.id = id,
                        .patient = *PatientId::parse(std::string(32, 'b')),
                        .questionnaire = {*QuestionnaireId::parse("sample"), "1.0", std::string(64, 'a')},
                        .created = actOf(name, minute),
                        .edited = actOf(name, minute)};
        const auto saved = archive.save(
            {.head = head, .encoded = "answers of " + std::string(name), .expected = expected}, lease);
        QVERIFY(saved.ok() && saved->end == Saved::End::Saved);
    }
    Lease lease() { return *archive.leases().take(id, holder)->lease; }
    Standing renewed(const Lease& lease) {
        const Result<Standing> now = renewLease(archive, lease);
        return now.ok() ? *now : Standing{};
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

} // namespace anteroom
