// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/watched_store.h"
#include "core/records/memory_store.h"

#include <QTest>

using namespace anteroom;
using workspace::WatchedStore;

namespace {

/// Three cells on one shelf.
struct Three {
    Three() {
        for (const char* key : {"a", "b", "c"}) {
            const CellWrite write{{Shelf::Audit, key}, 0, "bytes"};
            if (!store.commit({&write, 1}))
                qFatal("not written");
        }
    }
    MemoryStore store;
};

} // namespace

class WatchedStoreTest : public QObject {
    Q_OBJECT

private slots:
    void itSaysHowMuchIsReadOfAll();
    void itEndsInTheMiddleOfAShelf();
    void afterwardsNothingIsReadOrWritten();
};

void WatchedStoreTest::itSaysHowMuchIsReadOfAll() {
    Three three;
    QList<std::pair<std::uint64_t, std::uint64_t>> heard;
    WatchedStore watched(three.store, [&](std::uint64_t done, std::uint64_t of) {
        heard << std::pair(done, of);
        return true;
    });
    QVERIFY(watched.readAll(Shelf::Audit, [](std::string_view, const Cell&) { return true; }));
    QVERIFY(watched.read({Shelf::Audit, "a"}));
    QVERIFY(!watched.isEnded());
    QCOMPARE(heard.last(), std::pair(std::uint64_t{3}, std::uint64_t{3})); // never more than all
    QVERIFY(heard.contains(std::pair(std::uint64_t{2}, std::uint64_t{3})));
}

void WatchedStoreTest::itEndsInTheMiddleOfAShelf() {
    Three three;
    WatchedStore watched(three.store, [](std::uint64_t done, std::uint64_t) { return done < 2; });
    int taken = 0;
    QVERIFY(!watched.readAll(Shelf::Audit, [&](std::string_view, const Cell&) { return ++taken > 0; }));
    QCOMPARE(taken, 1);
    QVERIFY(watched.isEnded());
}

void WatchedStoreTest::afterwardsNothingIsReadOrWritten() {
    Three three;
    bool goesOn = false;
    WatchedStore watched(three.store, [&](std::uint64_t, std::uint64_t) { return goesOn; });
    QVERIFY(!watched.read({Shelf::Audit, "a"}));
    goesOn = true; // it was ended all the same
    const CellWrite write{{Shelf::Audit, "d"}, 0, "bytes"};
    QVERIFY(!watched.commit({&write, 1}));
    QCOMPARE(*three.store.count(), std::uint64_t{3});
}

QTEST_GUILESS_MAIN(WatchedStoreTest)
#include "watched_store_test.moc"
