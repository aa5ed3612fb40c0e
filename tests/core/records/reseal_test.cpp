// SPDX-License-Identifier: GPL-3.0-or-later
// Records under another key: nothing of them is lost, and nothing of them opens with the old one.
#include "core/records/archive_proof.h"
#include "core/records/reseal.h"
#include "tests/core/records/archive_fixture.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

const std::string otherWorkspace = "fedcba9876543210fedcba9876543210";
const std::string newKeyring = "the new list of staff";

/// A draft that was changed, one that was signed twice and is being corrected again, one that was deleted,
/// settings and a log.
void fillClinic(Archive& archive) {
    QVERIFY(archive.create("the list of staff", audited(AuditAct::WorkspaceCreated)));
    const auto save = [&archive](const RecordId& id, std::uint64_t expected, const std::string& encoded,
                                 RecordStatus status = RecordStatus::Draft, std::uint32_t revision = 1) {
        SaveRequest request = requestFor(id, expected, encoded);
        request.head.status = status;
        request.head.revision = revision;
        request.raised = {*FindingId::parse("high")};
        request.text = KeptText{request.head.questionnaire.sha256, "the questionnaire"};
        request.audit = {{actAt(610), expected == 0 ? AuditAct::Created : AuditAct::Changed, id}};
        const auto saved = archive.save(request);
        QVERIFY(saved && saved->end == Saved::End::Saved);
    };
    save(recordId(1), 0, "a draft");
    save(recordId(1), 1, "a draft, changed");
    save(recordId(2), 0, "signed", RecordStatus::Signed, 1);
    save(recordId(2), 1, "being corrected", RecordStatus::Draft, 2);
    save(recordId(2), 2, "signed again", RecordStatus::Signed, 2);
    save(recordId(2), 3, "corrected once more", RecordStatus::Draft, 3);
    save(recordId(200), 0, "to be deleted");
    QVERIFY(archive.erase(recordId(200), 1, audited(AuditAct::Deleted)));
    const auto settings = archive.saveSettings("idle: 5", 0, audited(AuditAct::SettingsChanged));
    QVERIFY(settings && *settings);
    QVERIFY(archive.leases().take(recordId(1), holderAt("desk")));
}

std::vector<AuditEntry> logOf(Archive& archive) {
    std::vector<AuditEntry> entries;
    const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
        entries.push_back(entry);
        return true;
    });
    return check && !check->broken ? entries : std::vector<AuditEntry>();
}

} // namespace

class ResealTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everythingIsThereAgain();
    void theOldKeyOpensNothingOfIt();
    void whatIsLeftBehind();
    void workGoesOn();
    void itCanBeEndedAtEachStep();
    void whatDoesNotOpenIsAnError();
    void whatCannotBePutIsAnError();

private:
    /// Into m_made, which is empty unless all of it was put.
    Result<bool> resealed(const Progress& progress = {}) {
        Result<bool> result = false;
        const Outcome made = m_made.fill([&](const PutCell& put) -> Outcome {
            result = reseal(m_old->archive, {m_cipher, otherWorkspace, newKeyring}, put, progress);
            return result && *result ? done() : Outcome(Error{"not made"});
        });
        return result;
    }

    MemoryStore m_store;
    std::unique_ptr<ArchiveDesk> m_old;
    MemoryStore m_made;
    FakeCipher m_cipher{2};
};

void ResealTest::init() {
    m_store = {};
    m_made = {};
    m_old = std::make_unique<ArchiveDesk>(m_store);
    fillClinic(m_old->archive);
}

void ResealTest::everythingIsThereAgain() {
    const auto done = resealed();
    QVERIFY2(done, done ? "" : done.error().message.c_str());
    QVERIFY(*done);
    Archive anew(m_made, m_cipher, otherWorkspace);
    const auto proof = prove(anew);
    QVERIFY(proof && *proof);
    QVERIFY2((*proof)->isWhole(),
             (*proof)->problems.empty() ? "" : (*proof)->problems.front().english().c_str());
    QCOMPARE((*proof)->records, std::uint64_t{2});
    QCOMPARE((*proof)->revisions, std::uint64_t{2});
    for (const auto& [id, text] :
         {std::pair(recordId(1), "a draft, changed"), std::pair(recordId(2), "corrected once more")}) {
        const IndexEntry* entry = anew.index().find(id);
        const IndexEntry* before = m_old->archive.index().find(id);
        QVERIFY(entry && before);
        QVERIFY(entry->head == before->head);
        QVERIFY(entry->raised == before->raised);
        QCOMPARE(entry->version, before->version);
        QCOMPARE(*anew.read(id), std::string(text));
    }
    QCOMPARE(*anew.readRevision(recordId(2), 1), std::string("signed"));
    QCOMPARE(*anew.readRevision(recordId(2), 2), std::string("signed again"));
    QCOMPARE(*anew.readText(std::string(64, 'a')), std::string("the questionnaire"));
    QCOMPARE(**anew.readSettings(), std::string("idle: 5"));
    QCOMPARE((*m_made.read({Shelf::Keyring, "keyring"}))->bytes, newKeyring);
    QVERIFY(*anew.hasPresentKeyring());
    const std::vector<AuditEntry> log = logOf(anew);
    QVERIFY(log.size() > 8);
    QVERIFY(log == logOf(m_old->archive));
}

void ResealTest::theOldKeyOpensNothingOfIt() {
    QVERIFY(*resealed());
    FakeCipher old;
    for (const std::string& name : {workspace, otherWorkspace}) {
        Archive archive(m_made, old, name);
        QVERIFY(archive.refresh());
        QVERIFY(!archive.index().damaged().empty());
        QCOMPARE(archive.index().size(), std::size_t{0});
        QVERIFY(!archive.readText(std::string(64, 'a')));
    }
    // Nor does any cell stand there as it was.
    QVERIFY(m_made.copyAll([&](const CellAddress& at, const Cell& cell) {
        const auto before = m_store.read(at);
        if (*before && (*before)->bytes == cell.bytes)
            qFatal("%s is as it was", at.key.c_str());
        return true;
    }));
}

void ResealTest::whatIsLeftBehind() {
    QVERIFY(*m_store.read({Shelf::Lease, recordId(1).str()}));
    QVERIFY(*resealed());
    QVERIFY(!*m_made.read({Shelf::Lease, recordId(1).str()}));
    QVERIFY(!*m_made.read({Shelf::Record, recordId(200).str()}));
}

void ResealTest::workGoesOn() {
    QVERIFY(*resealed());
    Archive anew(m_made, m_cipher, otherWorkspace);
    QVERIFY(anew.refresh());
    SaveRequest request = requestFor(recordId(2), 4, "signed a third time");
    request.head.status = RecordStatus::Signed;
    request.head.revision = 3;
    request.audit = {audited(AuditAct::Signed)};
    const auto saved = anew.save(request);
    QVERIFY(saved && saved->end == Saved::End::Saved);
    const auto proof = prove(anew);
    QVERIFY(proof && *proof && (*proof)->isWhole());
    QCOMPARE((*proof)->revisions, std::uint64_t{3});
    const auto settings = anew.saveSettings("idle: 6", 1, audited(AuditAct::SettingsChanged));
    QVERIFY(settings && *settings);
    const auto keyring = anew.saveKeyring("another list", 1, audited(AuditAct::StaffChanged));
    QVERIFY(keyring && *keyring);
}

void ResealTest::itCanBeEndedAtEachStep() {
    std::uint64_t steps = 0;
    QVERIFY(*resealed([&](std::uint64_t done, std::uint64_t of) {
        steps = of;
        return done <= of;
    }));
    QVERIFY(steps > 8);
    for (std::uint64_t last = 1; last <= steps; ++last) {
        m_made = {};
        const auto ended = resealed([&](std::uint64_t done, std::uint64_t) { return done != last; });
        QVERIFY(ended && !*ended);
        QCOMPARE(*m_made.count(), std::uint64_t{0});
    }
}

void ResealTest::whatDoesNotOpenIsAnError() {
    for (const CellAddress& at :
         {CellAddress{Shelf::Record, recordId(1).str()},
          CellAddress{Shelf::Revision, recordId(2).str() + "-1"},
          CellAddress{Shelf::Text, std::string(64, 'a')}, CellAddress{Shelf::Setting, "workspace"},
          CellAddress{Shelf::Audit, "000000000003"}, CellAddress{Shelf::Index, "root"},
          CellAddress{Shelf::Index, "01"}}) {
        m_old = std::make_unique<ArchiveDesk>(m_store);
        m_old->store.changed[at] = Cell{1, "something else"};
        QVERIFY2(!resealed(), at.key.c_str());
        QCOMPARE(*m_made.count(), std::uint64_t{0});
    }
}

void ResealTest::whatCannotBePutIsAnError() {
    QVERIFY(*resealed());
    const std::uint64_t cells = *m_made.count();
    for (std::uint64_t last = 1; last <= cells; ++last) {
        std::uint64_t put = 0;
        const auto result = reseal(m_old->archive, {m_cipher, otherWorkspace, newKeyring},
                                   [&](const CellAddress&, const Cell&) {
                                       return ++put == last ? Outcome(Error{"the disk is full"}) : done();
                                   });
        QVERIFY(!result);
        QCOMPARE(result.error().message, std::string("the disk is full"));
        QCOMPARE(put, last);
    }
}

QTEST_GUILESS_MAIN(ResealTest)
#include "reseal_test.moc"
