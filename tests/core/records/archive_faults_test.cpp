// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of records when the way to the store breaks at any call.
#include "tests/core/records/archive_fixture.h"

#include <map>
#include <random>

using namespace anteroom;
using namespace anteroom::test;
using Failure = TroubledStore::Failure;

namespace {

void failAt(ArchiveDesk& desk, int call, Failure failure) {
    desk.store.calls = 0;
    desk.store.failing = [call, failure](int now) { return now == call ? failure : Failure::None; };
}

void mend(ArchiveDesk& desk) {
    desk.store.failing = [](int) { return Failure::None; };
}

SaveRequest draft(const RecordId& id, std::uint64_t expected, const std::string& encoded) {
    SaveRequest request = requestFor(id, expected, encoded);
    request.text = KeptText{std::string(64, 'a'), "the text"};
    request.audit = {audited(AuditAct::Changed)};
    return request;
}

std::uint64_t entriesIn(ArchiveDesk& desk) {
    const auto check = desk.archive.checkLog();
    return check && !check->broken ? check->entries : 0;
}

} // namespace

class ArchiveFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whateverCallFailsTheSameRequestAgainSavesOnce_data();
    void whateverCallFailsTheSameRequestAgainSavesOnce();
    void aLaterAnswerAfterALostOneSavesToo();
    void anotherDesksChangeAfterALostAnswerIsAConflict();
    void anEntryThatWaitedArrivesOnceWhateverCallFails_data();
    void anEntryThatWaitedArrivesOnceWhateverCallFails();
    void nobodyWithoutTheKeyMakesAnEntryArrive();
    void promise6AnAcknowledgedSaveSurvivesAnyRunOfFailures();

private:
    std::unique_ptr<MemoryStore> m_shared;
    std::unique_ptr<ArchiveDesk> m_desk;
};

void ArchiveFaultsTest::init() {
    m_shared = std::make_unique<MemoryStore>();
    m_desk = std::make_unique<ArchiveDesk>(*m_shared);
    QVERIFY(m_desk->archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
}

void ArchiveFaultsTest::whateverCallFailsTheSameRequestAgainSavesOnce_data() {
    QTest::addColumn<int>("call");
    QTest::addColumn<bool>("isDone");
    for (int call = 1; call <= 4; ++call) {
        QTest::addRow("call %d fails", call) << call << false;
        QTest::addRow("call %d is done and nobody hears", call) << call << true;
    }
}

void ArchiveFaultsTest::whateverCallFailsTheSameRequestAgainSavesOnce() {
    QFETCH(int, call);
    QFETCH(bool, isDone);
    const RecordId id = recordId(7);
    std::optional<Lease> lease = m_desk->archive.leases().take(id, holderAt("first"))->lease;
    failAt(*m_desk, call, isDone ? Failure::After : Failure::Before);
    Result<Saved> saved = m_desk->archive.save(draft(id, 0, "one"), &*lease);
    // With a second failure right after.
    if (!saved) {
        failAt(*m_desk, 1, isDone ? Failure::After : Failure::Before);
        QVERIFY(!m_desk->archive.save(draft(id, 0, "one"), &*lease));
        mend(*m_desk);
        saved = m_desk->archive.save(draft(id, 0, "one"), &*lease);
    }
    QVERIFY(saved && saved->end == Saved::End::Saved);
    mend(*m_desk);
    QCOMPARE(m_desk->archive.read(id).value(), std::string("one"));
    QCOMPARE(entriesIn(*m_desk), std::uint64_t{2}); // made, and changed once
    QCOMPARE(m_desk->archive.index().find(id)->version, saved->version);
    QVERIFY(m_desk->archive.save(draft(id, saved->version, "two"), &*lease)->end == Saved::End::Saved);
}

void ArchiveFaultsTest::aLaterAnswerAfterALostOneSavesToo() {
    const RecordId id = recordId(7);
    failAt(*m_desk, 1, Failure::After);
    QVERIFY(!m_desk->archive.save(draft(id, 0, "one")));
    const Result<Saved> saved = m_desk->archive.save(draft(id, 0, "one and two"));
    QVERIFY(saved && saved->end == Saved::End::Saved);
    QCOMPARE(saved->version, std::uint64_t{2});
    QCOMPARE(m_desk->archive.read(id).value(), std::string("one and two"));
}

void ArchiveFaultsTest::anotherDesksChangeAfterALostAnswerIsAConflict() {
    const RecordId id = recordId(7);
    ArchiveDesk other(*m_shared);
    failAt(*m_desk, 1, Failure::After);
    QVERIFY(!m_desk->archive.save(draft(id, 0, "one")));
    QVERIFY(other.archive.refresh());
    QVERIFY(other.archive.save(draft(id, 1, "theirs"))->end == Saved::End::Saved);
    const Result<Saved> saved = m_desk->archive.save(draft(id, 0, "one and two"));
    QVERIFY(saved && saved->end == Saved::End::Conflict);
    QCOMPARE(m_desk->archive.read(id).value(), std::string("theirs"));
}

namespace {

/// Two desks that save whatever comes, over ways that break now and then. What they were told was saved is
/// what everybody finds.
class Clinic {
public:
    explicit Clinic(std::uint32_t seed)
        : m_random(seed), m_desks{ArchiveDesk(m_shared), ArchiveDesk(m_shared)} {
        if (!m_desks[0].archive.create("keyring", audited(AuditAct::WorkspaceCreated)))
            qFatal("not created");
        for (ArchiveDesk& desk : m_desks)
            desk.store.failing = [this](int) {
                const auto chance = m_random() % 10;
                return chance == 0 ? Failure::Before : chance == 1 ? Failure::After : Failure::None;
            };
    }

    void act() {
        ArchiveDesk& desk = m_desks[m_random() % 2];
        const RecordId id = recordId(static_cast<std::uint8_t>(m_random() % 3), m_random() % 2 ? '1' : '2');
        const std::string text = "text " + std::to_string(++m_said);
        std::uint64_t expected = 0;
        if (desk.archive.refresh().ok())
            if (const IndexEntry* entry = desk.archive.index().find(id))
                expected = entry->version;
        // As a program does: the same answer again until it knows, and then never mind.
        for (int attempt = 0; attempt < 100; ++attempt) {
            const Result<Saved> saved = desk.archive.save(draft(id, expected, text));
            if (!saved)
                continue;
            if (saved->end == Saved::End::Saved) {
                m_acknowledged[id] = text;
                ++m_saves;
            }
            return;
        }
        qFatal("never through");
    }

    void check() {
        ArchiveDesk fresh(m_shared);
        QVERIFY(fresh.archive.refresh());
        QVERIFY(fresh.archive.index().damaged().empty());
        QCOMPARE(fresh.archive.index().size(), m_acknowledged.size());
        for (const auto& [id, text] : m_acknowledged)
            QCOMPARE(fresh.archive.read(id).value(), text);
        QCOMPARE(entriesIn(fresh), m_saves + 1);
    }

private:
    std::mt19937 m_random;
    MemoryStore m_shared;
    std::array<ArchiveDesk, 2> m_desks;
    std::map<RecordId, std::string> m_acknowledged;
    std::uint64_t m_saves = 0;
    int m_said = 0;
};

} // namespace

void ArchiveFaultsTest::anEntryThatWaitedArrivesOnceWhateverCallFails_data() {
    whateverCallFailsTheSameRequestAgainSavesOnce_data();
}

// Each time by another run of the program, which knows nothing of the one before.
void ArchiveFaultsTest::anEntryThatWaitedArrivesOnceWhateverCallFails() {
    QFETCH(int, call);
    QFETCH(bool, isDone);
    const std::string name(32, 'e');
    failAt(*m_desk, call, isDone ? Failure::After : Failure::Before);
    (void)m_desk->archive.logOnce(audited(AuditAct::Printed), name).ok();
    for (int time = 0; time < 3; ++time) {
        ArchiveDesk next(*m_shared);
        QVERIFY(next.archive.logOnce(audited(AuditAct::Printed), name));
        QCOMPARE(entriesIn(next), std::uint64_t{2});
    }
    ArchiveDesk last(*m_shared);
    const std::uint64_t cells = *last.store.count();
    QVERIFY(forgetLogged(last.store, name));
    QCOMPARE(*last.store.count(), cells - 1);
    // The same act once more is another one.
    QVERIFY(last.archive.logOnce(audited(AuditAct::Printed), std::string(32, 'f')));
    QCOMPARE(entriesIn(last), std::uint64_t{3});
}

void ArchiveFaultsTest::nobodyWithoutTheKeyMakesAnEntryArrive() {
    const std::string name(32, 'e');
    const CellWrite forged{{Shelf::Setting, "logged-" + name}, 0, std::string("it arrived")};
    QVERIFY(m_shared->commit({&forged, 1})->empty());
    QVERIFY(!m_desk->archive.logOnce(audited(AuditAct::Printed), name));
}

void ArchiveFaultsTest::promise6AnAcknowledgedSaveSurvivesAnyRunOfFailures() {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        Clinic clinic(seed);
        for (int i = 0; i < 60; ++i)
            clinic.act();
        clinic.check();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

QTEST_APPLESS_MAIN(ArchiveFaultsTest)
#include "archive_faults_test.moc"
