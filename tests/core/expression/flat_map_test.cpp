// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/flat_map.h"

#include <QTest>

#include <map>
#include <random>

using anteroom::FlatMap;

class FlatMapTest : public QObject {
    Q_OBJECT

private slots:
    void itHoldsWhatAnOrdinaryMapHolds();
    void whatWasInItBeforeIsForgotten();
};

void FlatMapTest::itHoldsWhatAnOrdinaryMapHolds() {
    std::mt19937_64 random(3);
    FlatMap flat;
    std::map<std::uint64_t, std::uint32_t> ordinary;
    for (std::uint32_t i = 0; i < 5000; ++i) {
        // Keys that lie close together, and keys that differ in their upper half only.
        const std::uint64_t key = random() % 2 == 0 ? random() % 2000 : (random() % 2000) << 34U;
        const auto [value, isNew] = flat.tryEmplace(key, i);
        const auto [expected, isNewThere] = ordinary.emplace(key, i);
        QCOMPARE(isNew, isNewThere);
        QCOMPARE(value, expected->second);
    }
}

void FlatMapTest::whatWasInItBeforeIsForgotten() {
    FlatMap flat;
    for (std::uint32_t turn = 0; turn < 20; ++turn) {
        for (std::uint64_t key = 0; key < 500; key += 1 + turn)
            QVERIFY(flat.tryEmplace(key, turn).second);
        for (std::uint64_t key = 0; key < 500; key += 1 + turn)
            QCOMPARE(flat.tryEmplace(key, 99).first, turn);
        flat.clear();
    }
}

QTEST_APPLESS_MAIN(FlatMapTest)
#include "flat_map_test.moc"
