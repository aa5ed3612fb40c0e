// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/audit_log.h"
#include "tests/core/records/archive_fixture.h"

using namespace anteroom;
using namespace anteroom::test;
using Why = BrokenLink::Why;

class AuditLogTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyActHasAnIdOfItsOwn();
    void entriesComeBackInTheirOrder();
    void anEmptyLogIsWhole();
    void theFirstBrokenLinkIsNamed_data();
    void theFirstBrokenLinkIsNamed();
    void whatAnotherDeskAddedMeanwhileIsNoBreak();
    void readingEndsWhereItIsTold();

private:
    CellAddress entry(std::uint64_t number) const {
        return {Shelf::Audit, "00000000000" + std::to_string(number)};
    }
    Cell cell(std::uint64_t number) const { return *m_shared->read(entry(number)).value(); }

    std::unique_ptr<MemoryStore> m_shared;
    std::unique_ptr<TroubledStore> m_store;
    FakeCipher m_cipher;
    records::Stamp m_last;
    std::vector<AuditEntry> m_entries;
};

void AuditLogTest::init() {
    m_shared = std::make_unique<MemoryStore>();
    m_store = std::make_unique<TroubledStore>(*m_shared);
    m_entries = {audited(AuditAct::WorkspaceCreated, 1), audited(AuditAct::Created, 2),
                 audited(AuditAct::Deleted, 3), audited(AuditAct::Exported, 4)};
    m_entries[2].record = recordId(3);
    m_entries[2].patient = PatientId::parse(std::string(32, 'e'));
    m_entries[2].detail = "asked for by the patient";
    m_last = {};
    AuditLog log(*m_store, m_cipher, workspace);
    // One alone, then three in one commit.
    for (const auto& part : {std::span(m_entries).first(1), std::span(m_entries).subspan(1)}) {
        const AuditLog::Prepared prepared = log.prepare(m_last, part);
        QVERIFY(m_shared->commit(prepared.writes)->empty());
        m_last = prepared.last;
    }
    QCOMPARE(m_last.version, std::uint64_t{4});
}

void AuditLogTest::everyActHasAnIdOfItsOwn() {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < auditActCount; ++i) {
        const auto act = static_cast<AuditAct>(i);
        QVERIFY(isIdText(actId(act)));
        QVERIFY(ids.insert(actId(act)).second);
        QVERIFY(actNamed(actId(act)) == act);
    }
    QVERIFY(!actNamed("looked"));
    // They stand in logs for ever.
    QVERIFY(actId(AuditAct::Restored) == "restored");
    QVERIFY(actId(AuditAct::Signed) == "signed");
}

void AuditLogTest::entriesComeBackInTheirOrder() {
    std::vector<AuditEntry> seen;
    const auto check = AuditLog(*m_store, m_cipher, workspace)
                           .check(m_last, [&](std::uint64_t number, const AuditEntry& one) {
                               seen.push_back(one);
                               return number == seen.size();
                           });
    QVERIFY(check && !check->broken);
    QCOMPARE(check->entries, std::uint64_t{4});
    QVERIFY(seen == m_entries);
}

void AuditLogTest::anEmptyLogIsWhole() {
    MemoryStore empty;
    const auto check = AuditLog(empty, m_cipher, workspace).check({});
    QVERIFY(check && !check->broken);
    QCOMPARE(check->entries, std::uint64_t{0});
}

void AuditLogTest::theFirstBrokenLinkIsNamed_data() {
    QTest::addColumn<int>("what");
    QTest::addColumn<quint64>("number");
    QTest::addColumn<int>("why");
    QTest::newRow("one that is gone") << 0 << quint64{2} << int(Why::Missing);
    QTest::newRow("the last that is gone") << 1 << quint64{4} << int(Why::Missing);
    QTest::newRow("a changed one") << 2 << quint64{3} << int(Why::Changed);
    QTest::newRow("one in the place of another") << 3 << quint64{2} << int(Why::Changed);
    QTest::newRow("one of another log") << 4 << quint64{3} << int(Why::NotNext);
    QTest::newRow("another end") << 5 << quint64{4} << int(Why::NotTheEnd);
}

void AuditLogTest::theFirstBrokenLinkIsNamed() {
    QFETCH(int, what);
    AuditLog log(*m_store, m_cipher, workspace);
    switch (what) {
    case 0:
        m_store->changed[entry(2)] = std::nullopt;
        break;
    case 1:
        m_store->changed[entry(4)] = std::nullopt;
        break;
    case 2:
        m_store->changed[entry(3)] = Cell{1, cell(3).bytes + "x"};
        break;
    case 3:
        m_store->changed[entry(2)] = cell(3);
        break;
    case 4: {
        const records::Stamp another{2, m_cipher.tagOf(KeyPurpose::Audit, "another second")};
        m_store->changed[entry(3)] = Cell{1, *log.prepare(another, {&m_entries[2], 1}).writes.front().bytes};
        break;
    }
    default: {
        const records::Stamp third{3, m_cipher.tagOf(KeyPurpose::Audit, cell(3).bytes)};
        m_store->changed[entry(4)] = Cell{1, *log.prepare(third, {&m_entries[1], 1}).writes.front().bytes};
    }
    }
    const auto check = log.check(m_last);
    QVERIFY(check && check->broken);
    QTEST(quint64{check->broken->number}, "number");
    QTEST(int(check->broken->why), "why");
}

void AuditLogTest::whatAnotherDeskAddedMeanwhileIsNoBreak() {
    AuditLog log(*m_store, m_cipher, workspace);
    QVERIFY(m_shared->commit(log.prepare(m_last, m_entries).writes)->empty());
    const auto check = log.check(m_last);
    QVERIFY(check && !check->broken);
    QCOMPARE(check->entries, std::uint64_t{4});
    QCOMPARE(check->after.size(), std::size_t{4});
    QVERIFY(check->after.front() == entry(5).key);
}

void AuditLogTest::readingEndsWhereItIsTold() {
    const auto check =
        AuditLog(*m_store, m_cipher, workspace).check(m_last, [](std::uint64_t number, const AuditEntry&) {
            return number < 2;
        });
    QVERIFY(check && !check->broken);
    QCOMPARE(check->entries, std::uint64_t{2});
}

QTEST_APPLESS_MAIN(AuditLogTest)
#include "audit_log_test.moc"
