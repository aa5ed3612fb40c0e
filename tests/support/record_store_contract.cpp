// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/record_store_contract.h"

#include <QTest>

#include <algorithm>
#include <limits>

namespace anteroom {

namespace {

using Addresses = std::vector<CellAddress>;

const CellAddress screening{Shelf::Record, "r-1"};
const CellAddress other{Shelf::Record, "r-2"};
const CellAddress lease{Shelf::Lease, "r-1"};

CellWrite put(const CellAddress& at, std::uint64_t expected, std::string bytes) {
    return {at, expected, std::move(bytes)};
}

CellWrite erase(const CellAddress& at, std::uint64_t expected) { return {at, expected, std::nullopt}; }

/// The conflicts, sorted; an Error stops the test.
Addresses commit(RecordStore& store, const std::vector<CellWrite>& writes) {
    const auto conflicts = store.commit(writes);
    if (!conflicts)
        qFatal("%s", conflicts.error().message.c_str());
    Addresses sorted = *conflicts;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

std::optional<Cell> cellAt(RecordStore& store, const CellAddress& address) {
    const auto cell = store.read(address);
    if (!cell)
        qFatal("%s", cell.error().message.c_str());
    return *cell;
}

std::optional<Cell> cell(std::uint64_t version, std::string bytes) { return Cell{version, std::move(bytes)}; }

std::vector<std::string> keysOf(RecordStore& store, Shelf shelf) {
    std::vector<std::string> keys;
    const Outcome outcome = store.readAll(shelf, [&](std::string_view key, const Cell&) {
        keys.emplace_back(key);
        return true;
    });
    if (!outcome)
        qFatal("%s", outcome.error().message.c_str());
    return keys;
}

} // namespace

void RecordStoreContract::init() { makePlace(); }

void RecordStoreContract::aCellThatNobodyMadeIsNotThere() {
    const auto store = openDesk();
    QVERIFY(!cellAt(*store, screening));
    QVERIFY(keysOf(*store, Shelf::Record).empty());
}

void RecordStoreContract::aCellIsMadeAtVersionOneAndCountsItsWrites() {
    const auto store = openDesk();
    QVERIFY(commit(*store, {put(screening, 0, "made")}).empty());
    QVERIFY(cellAt(*store, screening) == cell(1, "made"));
    QVERIFY(commit(*store, {put(screening, 1, "changed")}).empty());
    QVERIFY(cellAt(*store, screening) == cell(2, "changed"));
    QVERIFY(commit(*store, {put(screening, 2, "changed")}).empty());
    QVERIFY(cellAt(*store, screening) == cell(3, "changed"));
}

void RecordStoreContract::aCellThatWentIsNotThereAndBeginsAtOneAgain() {
    const auto store = openDesk();
    QVERIFY(commit(*store, {put(screening, 0, "made")}).empty());
    QVERIFY(commit(*store, {put(screening, 1, "changed")}).empty());
    QVERIFY(commit(*store, {erase(screening, 2)}).empty());
    QVERIFY(!cellAt(*store, screening));
    QVERIFY(keysOf(*store, Shelf::Record).empty());
    QVERIFY(commit(*store, {put(screening, 0, "made again")}).empty());
    QVERIFY(cellAt(*store, screening) == cell(1, "made again"));
}

void RecordStoreContract::aCellIsMadeOnlyWhereThereIsNone() {
    const auto store = openDesk();
    QVERIFY(commit(*store, {put(screening, 0, "first")}).empty());
    QVERIFY(commit(*store, {put(screening, 0, "second")}) == Addresses{screening});
    QVERIFY(cellAt(*store, screening) == cell(1, "first"));
}

void RecordStoreContract::anotherVersionThanExpectedIsAConflict_data() {
    QTest::addColumn<quint64>("expected");
    QTest::addColumn<bool>("erased");
    for (const bool erased : {false, true}) {
        const char* act = erased ? "erase" : "change";
        QTest::addRow("%s one made", act) << quint64{0} << erased;
        QTest::addRow("%s an older one", act) << quint64{1} << erased;
        QTest::addRow("%s a newer one", act) << quint64{3} << erased;
        QTest::addRow("%s beyond signed numbers", act) << (quint64{1} << 63U) + 2 << erased;
        QTest::addRow("%s the highest number", act) << std::numeric_limits<quint64>::max() << erased;
    }
}

void RecordStoreContract::anotherVersionThanExpectedIsAConflict() {
    QFETCH(quint64, expected);
    QFETCH(bool, erased);
    const auto store = openDesk();
    QVERIFY(commit(*store, {put(screening, 0, "made")}).empty());
    QVERIFY(commit(*store, {put(screening, 1, "changed")}).empty());

    const CellWrite late = erased ? erase(screening, expected) : put(screening, expected, "late");
    QVERIFY(commit(*store, {late}) == Addresses{screening});
    QVERIFY(cellAt(*store, screening) == cell(2, "changed"));

    if (expected != 0) {
        const CellWrite absent = erased ? erase(other, expected) : put(other, expected, "late");
        QVERIFY(commit(*store, {absent}) == Addresses{other});
        QVERIFY(!cellAt(*store, other));
    }
}

void RecordStoreContract::everyConflictOfABatchIsNamedAndNothingOfItWritten() {
    const auto store = openDesk();
    QVERIFY(commit(*store, {put(screening, 0, "one"), put(other, 0, "two"), put(lease, 0, "desk")}).empty());
    const CellAddress text{Shelf::Text, "t"};
    const CellAddress audit{Shelf::Audit, "1"};
    QVERIFY(commit(*store, {put(text, 0, "fits"), put(other, 7, "conflict"), put(screening, 1, "fits"),
                            erase(audit, 1), erase(lease, 1), put({Shelf::Index, "i"}, 0, "fits")}) ==
            (Addresses{other, audit}));
    QVERIFY(!cellAt(*store, text));
    QVERIFY(!cellAt(*store, {Shelf::Index, "i"}));
    QVERIFY(cellAt(*store, screening) == cell(1, "one"));
    QVERIFY(cellAt(*store, other) == cell(1, "two"));
    QVERIFY(cellAt(*store, lease) == cell(1, "desk"));
    // And the store goes on.
    QVERIFY(commit(*store, {put(screening, 1, "later")}).empty());
}

void RecordStoreContract::aBatchMakesChangesAndErasesAtOnce() {
    const auto store = openDesk();
    QVERIFY(commit(*store, {put(screening, 0, "one"), put(lease, 0, "desk")}).empty());
    const CellAddress nowhere{Shelf::Setting, "nowhere"};
    QVERIFY(commit(*store,
                   {put(other, 0, "two"), put(screening, 1, "changed"), erase(lease, 1), erase(nowhere, 0)})
                .empty());
    QVERIFY(cellAt(*store, other) == cell(1, "two"));
    QVERIFY(cellAt(*store, screening) == cell(2, "changed"));
    QVERIFY(!cellAt(*store, lease));
    QVERIFY(!cellAt(*store, nowhere));
}

void RecordStoreContract::anEmptyBatchChangesNothing() {
    const auto store = openDesk();
    QVERIFY(commit(*store, {}).empty());
    QVERIFY(keysOf(*store, Shelf::Record).empty());
}

void RecordStoreContract::bytesComeBackAsTheyWere_data() {
    QTest::addColumn<std::string>("bytes");
    QTest::newRow("none") << std::string();
    QTest::newRow("a NUL") << std::string(1, '\0');
    QTest::newRow("NULs within") << std::string("a\0b\0\0c", 6);
    QTest::newRow("no UTF-8") << std::string("\xff\xfe\x80\xc3");
    QTest::newRow("quotes and semicolons") << std::string("'; DROP TABLE cells; --\"\\x27?:1$1");
    std::string each;
    for (int byte = 0; byte < 256; ++byte)
        each += static_cast<char>(byte);
    QTest::newRow("every byte") << each;
    std::string large;
    large.reserve(5'000'000);
    for (std::uint32_t i = 0; i < 5'000'000; ++i)
        large += static_cast<char>((i * 2654435761U) >> 24U);
    QTest::newRow("five megabytes") << large;
}

void RecordStoreContract::bytesComeBackAsTheyWere() {
    QFETCH(std::string, bytes);
    const auto store = openDesk();
    QVERIFY(commit(*store, {put(screening, 0, bytes)}).empty());
    QVERIFY(cellAt(*store, screening) == cell(1, bytes));
    QVERIFY(cellAt(*openDesk(), screening) == cell(1, bytes));
    int cells = 0;
    const auto take = [&](std::string_view key, const Cell& read) {
        cells += key == screening.key && read == Cell{1, bytes} ? 1 : 100;
        return true;
    };
    QVERIFY(store->readAll(Shelf::Record, take).ok());
    QCOMPARE(cells, 1);
}

void RecordStoreContract::shelvesDoNotMix() {
    const auto store = openDesk();
    std::vector<CellWrite> writes;
    for (auto shelf = static_cast<int>(Shelf::Keyring); shelf <= static_cast<int>(Shelf::Setting); ++shelf)
        writes.push_back(put({static_cast<Shelf>(shelf), "same"}, 0, std::to_string(shelf)));
    QVERIFY(commit(*store, writes).empty());
    for (const CellWrite& write : writes) {
        QVERIFY(cellAt(*store, write.at) == cell(1, *write.bytes));
        QVERIFY(keysOf(*store, write.at.shelf) == std::vector<std::string>{"same"});
    }
}

void RecordStoreContract::aShelfIsReadInTheOrderOfItsKeysAsBytes() {
    const auto store = openDesk();
    const std::vector<std::string> inOrder{"!", "-", "10", "1:", "2", "A", "Z",
                                           "_", "a", "a!", "aa", "b", "~"};
    std::vector<CellWrite> writes;
    for (const std::size_t i : {5U, 0U, 12U, 3U, 8U, 1U, 11U, 2U, 7U, 10U, 4U, 9U, 6U})
        writes.push_back(put({Shelf::Audit, inOrder[i]}, 0, inOrder[i]));
    QVERIFY(commit(*store, writes).empty());
    QVERIFY(keysOf(*store, Shelf::Audit) == inOrder);
}

void RecordStoreContract::readingAShelfEndsWhereItIsTold() {
    const auto store = openDesk();
    QVERIFY(commit(*store, {put(screening, 0, "one"), put(other, 0, "two")}).empty());
    int taken = 0;
    QVERIFY(store->readAll(Shelf::Record, [&](std::string_view, const Cell&) { return ++taken < 1; }).ok());
    QCOMPARE(taken, 1);
    // What was left unread holds up nobody.
    QVERIFY(commit(*openDesk(), {put(screening, 1, "changed")}).empty());
    QVERIFY(commit(*store, {put(other, 1, "changed")}).empty());
}

void RecordStoreContract::theLongestKeyIsKept() {
    const auto store = openDesk();
    const CellAddress longest{Shelf::Text, std::string(longestCellKey, 'k')};
    const CellAddress shorter{Shelf::Text, std::string(longestCellKey - 1, 'k')};
    QVERIFY(commit(*store, {put(longest, 0, "long"), put(shorter, 0, "short")}).empty());
    QVERIFY(cellAt(*store, longest) == cell(1, "long"));
    QVERIFY(cellAt(*store, shorter) == cell(1, "short"));
}

void RecordStoreContract::twoDesksSeeEachOthersCommits() {
    const auto here = openDesk();
    const auto there = openDesk();
    QVERIFY(commit(*here, {put(screening, 0, "here")}).empty());
    QVERIFY(cellAt(*there, screening) == cell(1, "here"));
    QVERIFY(commit(*there, {put(screening, 1, "there"), put(other, 0, "there")}).empty());
    QVERIFY(cellAt(*here, screening) == cell(2, "there"));
    QVERIFY(keysOf(*here, Shelf::Record) == (std::vector<std::string>{"r-1", "r-2"}));
    QVERIFY(commit(*here, {erase(screening, 2)}).empty());
    QVERIFY(!cellAt(*there, screening));
}

void RecordStoreContract::ofTwoDesksThatChangeOneCellTheSecondIsTold() {
    const auto here = openDesk();
    const auto there = openDesk();
    QVERIFY(commit(*here, {put(screening, 0, "made")}).empty());
    QVERIFY(commit(*there, {put(screening, 1, "there")}).empty());
    QVERIFY(commit(*here, {put(other, 0, "here"), put(screening, 1, "here")}) == Addresses{screening});
    QVERIFY(cellAt(*here, screening) == cell(2, "there"));
    QVERIFY(!cellAt(*there, other));
}

void RecordStoreContract::aDeskThatOpensLaterFindsEverything() {
    {
        const auto early = openDesk();
        QVERIFY(commit(*early, {put(screening, 0, "early")}).empty());
    }
    QVERIFY(cellAt(*openDesk(), screening) == cell(1, "early"));
}

} // namespace anteroom
