// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/record_store_contract.h"

#include <QTest>

#include <functional>
#include <map>
#include <utility>

namespace anteroom {

namespace {

using Cells = std::map<CellAddress, Cell>;

const CellAddress screening{Shelf::Record, "r-1"};
const CellAddress other{Shelf::Record, "r-2"};
const CellAddress setting{Shelf::Setting, "s"};

void must(RecordStore& store, const std::vector<CellWrite>& writes) {
    const auto conflicts = store.commit(writes);
    if (!conflicts || !conflicts->empty())
        qFatal("not written");
}

/// What a copy holds in the end. `meanwhile` is called with each cell that is given.
Cells copyOf(RecordStore& store, const std::function<void(const CellAddress&)>& meanwhile = {}) {
    Cells cells;
    const Outcome copied = store.copyAll([&](const CellAddress& at, const Cell& cell) {
        if (cell.version > 0)
            cells.insert_or_assign(at, cell);
        else
            cells.erase(at);
        if (meanwhile)
            meanwhile(at);
        return true;
    });
    if (!copied)
        qFatal("%s", copied.error().message.c_str());
    return cells;
}

CellAddress numbered(int number) { return {Shelf::Record, "n-" + std::to_string(1000 + number)}; }

} // namespace

void RecordStoreContract::aCopyHoldsEveryCellOfEveryShelf() {
    const auto store = openDesk();
    QVERIFY(copyOf(*store).empty());
    Cells expected;
    std::vector<CellWrite> writes;
    for (auto shelf = static_cast<int>(Shelf::Keyring); shelf <= static_cast<int>(Shelf::Setting); ++shelf)
        for (const int number : {1, 2, 3}) {
            const CellAddress at{static_cast<Shelf>(shelf), numbered(number).key};
            writes.push_back({at, 0, std::string(static_cast<std::size_t>(number - 1) * 900'000, '\0')});
            expected[at] = {1, *writes.back().bytes};
        }
    must(*store, writes);
    must(*store, {{writes[4].at, 1, "changed"}, {writes[5].at, 1, std::nullopt}});
    expected[writes[4].at] = {2, "changed"};
    expected.erase(writes[5].at);
    QVERIFY(copyOf(*store) == expected);
    const auto count = store->count();
    QVERIFY(count);
    QCOMPARE(*count, std::uint64_t{expected.size()});
}

void RecordStoreContract::aCopyOfManyCellsHoldsEachOnce() {
    const auto store = openDesk();
    std::vector<CellWrite> writes;
    for (int number = 0; number < 2750; ++number)
        writes.push_back({numbered(number), 0, std::to_string(number)});
    must(*store, writes);
    int given = 0;
    QCOMPARE(copyOf(*store, [&](const CellAddress&) { ++given; }).size(), writes.size());
    QCOMPARE(given, 2750);
}

void RecordStoreContract::copyingEndsWhereItIsTold() {
    const auto store = openDesk();
    must(*store, {{screening, 0, "one"}, {other, 0, "two"}});
    int taken = 0;
    QVERIFY(store->copyAll([&](const CellAddress&, const Cell&) { return ++taken < 1; }).ok());
    QCOMPARE(taken, 1);
    must(*openDesk(), {{screening, 1, "changed"}});
    must(*store, {{other, 1, "changed"}});
}

// While the first cell is given, another desk does all that it can do.
void RecordStoreContract::aCopyIsOfOneMomentThoughAnotherDeskWrites() {
    const auto here = openDesk();
    const auto there = openDesk();
    std::vector<CellWrite> writes{{screening, 0, "before"}, {other, 0, "before"}, {setting, 0, "before"}};
    for (int number = 0; number < 1200; ++number)
        writes.push_back({numbered(number), 0, "before"});
    must(*here, writes);
    const Cells before = copyOf(*here);

    bool isDone = false;
    const Cells copy = copyOf(*here, [&](const CellAddress&) {
        if (std::exchange(isDone, true))
            return;
        // One goes and comes again as another, at the same version and of the same size.
        must(*there, {{screening, 1, std::nullopt}, {other, 1, "after"}, {numbered(1100), 1, std::nullopt}});
        must(*there, {{screening, 0, "anew!!"}, {{Shelf::Audit, "1"}, 0, "after"}, {setting, 1, "after"}});
    });
    Cells after = before;
    after[screening] = {1, "anew!!"};
    after[other] = {2, "after"};
    after.erase(numbered(1100));
    after[{Shelf::Audit, "1"}] = {1, "after"};
    after[setting] = {2, "after"};
    QVERIFY(copy == before || copy == after);
    QVERIFY(copyOf(*here) == after);
}

// What is newest goes after it was given, and something else is the newest then.
void RecordStoreContract::aCopyMissesNothingInThePlaceOfWhatWasDeleted() {
    const auto here = openDesk();
    const auto there = openDesk();
    const CellAddress passing{Shelf::Keyring, "passing"};
    const CellAddress after{Shelf::Keyring, "after"};
    must(*here, {{screening, 0, "before"}, {other, 0, "before"}, {setting, 0, "before"}});
    const Cells before = copyOf(*here);
    int step = 0;
    const Cells copy = copyOf(*here, [&](const CellAddress& at) {
        if (step == 0) {
            ++step;
            must(*there, {{other, 1, std::nullopt}});
            must(*there, {{passing, 0, "passing"}});
        } else if (step == 1 && at == passing) {
            ++step;
            must(*there, {{passing, 1, std::nullopt}});
            must(*there, {{after, 0, "after"}});
        }
    });
    QVERIFY(copy == before || copy == copyOf(*here));
}

// Two cells at opposite ends that always say the same, and one that comes and goes between them.
void RecordStoreContract::aCopyEndsThoughAnotherDeskNeverPauses() {
    const auto here = openDesk();
    const auto there = openDesk();
    const CellAddress first{Shelf::Keyring, "first"};
    const CellAddress passing{Shelf::Lease, "passing"};
    std::vector<CellWrite> writes{{first, 0, "0"}, {setting, 0, "0"}};
    for (int number = 0; number < 3000; ++number)
        writes.push_back({numbered(number), 0, std::string(2000, 'x')});
    must(*here, writes);

    int round = 0;
    const auto write = [&] {
        const auto version = static_cast<std::uint64_t>(++round);
        const std::string bytes = std::to_string(round);
        must(*there, {{first, version, bytes},
                      {passing, std::uint64_t{round % 2 == 0},
                       round % 2 == 0 ? std::nullopt : std::optional<std::string>(bytes)},
                      {setting, version, bytes}});
    };
    int given = 0;
    const Cells copy = copyOf(*here, [&](const CellAddress& at) {
        // With every cell that was given anew, and now and then on the long way.
        if (++given % 500 == 0 || at == first || at == setting)
            write();
    });
    QVERIFY(round > 0);
    QCOMPARE(copy.size() - copy.count(passing), writes.size());
    QVERIFY(copy.at(first) == copy.at(setting));
    const int moment = std::stoi(copy.at(first).bytes);
    QCOMPARE(copy.count(passing), static_cast<std::size_t>(moment % 2));
    if (moment % 2 == 1)
        QCOMPARE(copy.at(passing).bytes, copy.at(first).bytes);
}

} // namespace anteroom
