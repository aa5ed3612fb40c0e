// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/memory_store.h"
#include "tests/support/record_store_contract.h"
#include "tests/support/same_store.h"

#include <QTest>

using namespace anteroom;

class MemoryStoreTest : public RecordStoreContract {
    Q_OBJECT

protected:
    void makePlace() override { m_store = std::make_unique<MemoryStore>(); }
    std::unique_ptr<RecordStore> openDesk() override { return std::make_unique<test::SameStore>(*m_store); }

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
