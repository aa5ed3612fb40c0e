// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/draft_store.h"
#include "core/records/memory_store.h"
#include "tests/support/record_store_contract.h"
#include "tests/support/same_store.h"

#include <QTest>

using namespace anteroom;

class DraftStoreTest : public RecordStoreContract {
    Q_OBJECT

protected:
    void makePlace() override {
        m_below = std::make_unique<MemoryStore>();
        m_draft = std::make_unique<DraftStore>(*m_below);
    }
    std::unique_ptr<RecordStore> openDesk() override { return std::make_unique<test::SameStore>(*m_draft); }

private slots:
    void whatIsBelowIsSeenUntilItIsWrittenOverAndStaysAsItWas();

private:
    std::unique_ptr<MemoryStore> m_below;
    std::unique_ptr<DraftStore> m_draft;
};

void DraftStoreTest::whatIsBelowIsSeenUntilItIsWrittenOverAndStaysAsItWas() {
    using Seen = std::vector<std::pair<std::string, std::string>>;
    const std::vector<CellWrite> below{{{Shelf::Record, "b"}, 0, "below"},
                                       {{Shelf::Record, "c"}, 0, "below"},
                                       {{Shelf::Record, "d"}, 0, "below"},
                                       {{Shelf::Text, "a"}, 0, "another shelf"}};
    QVERIFY(m_below->commit(below)->empty());
    const std::vector<CellWrite> written{{{Shelf::Record, "a"}, 0, "new"},
                                         {{Shelf::Record, "b"}, 1, "over it"},
                                         {{Shelf::Record, "c"}, 1, std::nullopt},
                                         {{Shelf::Record, "e"}, 0, "new"}};
    QVERIFY(m_draft->commit(written)->empty());
    Seen seen;
    QVERIFY(m_draft
                ->readAll(Shelf::Record,
                          [&](std::string_view key, const Cell& cell) {
                              seen.emplace_back(key, cell.bytes);
                              return true;
                          })
                .ok());
    QVERIFY((seen == Seen{{"a", "new"}, {"b", "over it"}, {"d", "below"}, {"e", "new"}}));
    std::size_t copied = 0;
    QVERIFY(m_draft->copyAll([&](const CellAddress&, const Cell&) { return ++copied, true; }).ok());
    QCOMPARE(copied, std::size_t{5});
    QCOMPARE(*m_draft->count(), std::uint64_t{5});
    // An old version is a conflict, wherever the present one is.
    QCOMPARE(m_draft->commit(below)->size(), std::size_t{3});
    QCOMPARE(*m_below->count(), std::uint64_t{4});
    QCOMPARE((*m_below->read({Shelf::Record, "b"}))->bytes, std::string("below"));
}

QTEST_APPLESS_MAIN(DraftStoreTest)
#include "draft_store_test.moc"
