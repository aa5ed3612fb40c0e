// SPDX-License-Identifier: GPL-3.0-or-later
// The deletion of what is past its period is stopped halfway: at every call of the store, before it is done
// and after, once and for ever after.
#include "core/records/archive_proof.h"
#include "core/records/retention.h"
#include "tests/core/records/archive_fixture.h"

#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

using Failure = TroubledStore::Failure;

constexpr int years = 10;
const Act today{*StaffId::parse("ada"), "Ada Admin", {*Date::of(2037, 3, 20), 600}};

/// Of the records that are there, those that are due.
std::vector<RecordId> dueIn(const Archive& archive) {
    SharedEntries entries;
    for (const RecordIndex::SharedBucket& bucket : archive.index().buckets())
        for (const IndexEntry& entry : *bucket)
            entries.push_back(std::shared_ptr<const IndexEntry>(bucket, &entry));
    std::vector<RecordId> due;
    for (const auto& entry : pastRetention(entries, years, today.at.date))
        due.push_back(entry->head.id);
    return due;
}

/// As the page does it: one after the other, and no more after the first Error. True: it was told that all
/// is done.
bool eraseAll(Archive& archive) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return false;
    for (const RecordId& record : dueIn(archive)) {
        const Result<Disposal> disposal = erasePastRetention(archive, record, years, today, holderAt("here"));
        if (!disposal || *disposal != Disposal::Erased)
            return false;
    }
    return true;
}

} // namespace

class RetentionFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsStoppedHalfwayLeavesWholeRecordsAndTheRestDue_data();
    void whatIsStoppedHalfwayLeavesWholeRecordsAndTheRestDue();

private:
    void findWhole(MemoryStore& store, std::size_t& gone);
    static std::vector<RecordId> saidToBeDeleted(Archive& archive);

    MemoryStore m_made;
    std::set<RecordId> m_due;
};

// Three that are past their period, one of them signed, and one that is not.
void RetentionFaultsTest::initTestCase() {
    ArchiveDesk desk(m_made);
    QVERIFY(desk.archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
    workOnUntil(desk.archive, today.at.date);
    for (std::uint8_t number = 1; number <= 4; ++number) {
        SaveRequest request = requestFor(recordId(number), 0, "a record");
        request.head.edited.at.date = *Date::of(number == 4 ? 2037 : 2026, 3, 14);
        request.text = KeptText{request.head.questionnaire.sha256, "a questionnaire"};
        if (number == 2)
            request.head.status = RecordStatus::Signed;
        const auto saved = desk.archive.save(request);
        QVERIFY(saved && saved->end == Saved::End::Saved);
        if (number != 4)
            m_due.insert(recordId(number));
    }
    QCOMPARE(dueIn(desk.archive).size(), m_due.size());
}

std::vector<RecordId> RetentionFaultsTest::saidToBeDeleted(Archive& archive) {
    std::vector<RecordId> said;
    const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
        if (entry.what == AuditAct::Deleted)
            said.push_back(*entry.record);
        return true;
    });
    if (!check || check->broken)
        qFatal("the log is broken");
    return said;
}

void RetentionFaultsTest::findWhole(MemoryStore& store, std::size_t& gone) {
    ArchiveDesk desk(store);
    const auto proof = prove(desk.archive);
    QVERIFY(proof && *proof);
    QVERIFY2((*proof)->isWhole(),
             (*proof)->problems.empty() ? "" : (*proof)->problems.front().english().c_str());
    const std::vector<RecordId> left = dueIn(desk.archive);
    gone = m_due.size() - left.size();
    // Each is there and due, or gone and in the log, once.
    const std::vector<RecordId> said = saidToBeDeleted(desk.archive);
    QCOMPARE(said.size(), gone);
    std::set<RecordId> all(left.begin(), left.end());
    all.insert(said.begin(), said.end());
    QVERIFY(all == m_due);
    // Nothing of a record is left behind it.
    int halves = 0;
    for (const Shelf shelf : {Shelf::Record, Shelf::Revision})
        QVERIFY(store.readAll(shelf, [&](std::string_view key, const Cell&) {
            const auto id = RecordId::parse(key.substr(0, 32));
            halves += id && desk.archive.index().find(*id) ? 0 : 1;
            return true;
        }));
    QCOMPARE(halves, 0);
    QVERIFY(desk.archive.index().find(recordId(4)));
}

void RetentionFaultsTest::whatIsStoppedHalfwayLeavesWholeRecordsAndTheRestDue_data() {
    QTest::addColumn<bool>("isForEver");
    QTest::addColumn<bool>("isAfter");
    for (const bool isForEver : {false, true})
        for (const bool isAfter : {false, true})
            QTest::addRow("%s, %s", isForEver ? "for ever" : "once", isAfter ? "after it was done" : "before")
                << isForEver << isAfter;
}

void RetentionFaultsTest::whatIsStoppedHalfwayLeavesWholeRecordsAndTheRestDue() {
    QFETCH(bool, isForEver);
    QFETCH(bool, isAfter);
    std::set<std::size_t> seen;
    for (int first = 1;; ++first) {
        MemoryStore store = m_made;
        ArchiveDesk desk(store);
        desk.store.failing = [&](int call) {
            const bool isStruck = call == first || (isForEver && call > first);
            return !isStruck ? Failure::None : isAfter ? Failure::After : Failure::Before;
        };
        const bool isTold = eraseAll(desk.archive);
        const bool wasStruck = desk.store.calls >= first;
        std::size_t gone = 0;
        findWhole(store, gone);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(!isTold || gone == m_due.size());
        seen.insert(gone);
        // The same desk, and the disk is well again.
        desk.store.failing = [](int) { return Failure::None; };
        QVERIFY(eraseAll(desk.archive));
        findWhole(store, gone);
        QCOMPARE(gone, m_due.size());
        if (!wasStruck)
            break;
    }
    QCOMPARE(seen.size(), m_due.size() + 1); // it was stopped everywhere
}

QTEST_GUILESS_MAIN(RetentionFaultsTest)
#include "retention_faults_test.moc"
