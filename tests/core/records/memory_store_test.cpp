// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/memory_store.h"
#include "tests/support/record_store_contract.h"

#include <QTest>

using namespace anteroom;

namespace {

/// In one memory the second desk has the first one's store.
class Desk : public RecordStore {
public:
    explicit Desk(MemoryStore& store) : m_store(store) {}
    Result<std::optional<Cell>> read(const CellAddress& address) override { return m_store.read(address); }
    Outcome readAll(Shelf shelf, const Take& take) override { return m_store.readAll(shelf, take); }
    Result<std::uint64_t> count() override { return m_store.count(); }
    Outcome copyAll(const TakeCopy& take) override { return m_store.copyAll(take); }
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override {
        return m_store.commit(writes);
    }

private:
    MemoryStore& m_store;
};

} // namespace

class MemoryStoreTest : public RecordStoreContract {
    Q_OBJECT

protected:
    void makePlace() override { m_store = std::make_unique<MemoryStore>(); }
    std::unique_ptr<RecordStore> openDesk() override { return std::make_unique<Desk>(*m_store); }

private slots:
    void aKeyIsShortPrintableAsciiWithoutSpaces();

private:
    std::unique_ptr<MemoryStore> m_store;
};

void MemoryStoreTest::aKeyIsShortPrintableAsciiWithoutSpaces() {
    QVERIFY(isCellKey("r-1/7:~!"));
    QVERIFY(isCellKey(std::string(longestCellKey, 'k')));
    QVERIFY(!isCellKey(std::string(longestCellKey + 1, 'k')));
    for (const std::string_view bad : {"", "a b", "a\n", "\x7f", "\xc3\xa9"})
        QVERIFY(!isCellKey(bad));
    QVERIFY(!isCellKey(std::string_view("a\0b", 3)));
}

QTEST_APPLESS_MAIN(MemoryStoreTest)
#include "memory_store_test.moc"
