// SPDX-License-Identifier: GPL-3.0-or-later
// How long another desk's save waits while all cells are copied: no longer with many of them than with few.
// ANTEROOM_COPY_CELLS says how many the many are; the long run is 150000.
#include "app/storage/sqlite_store.h"
#include "core/records/record_store.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace anteroom;

class SqliteCopyWaitTest : public QObject {
    Q_OBJECT

private slots:
    void aSaveWaitsNoLongerWithManyCells();

private:
    /// The longest of the saves that one desk makes without a pause, while another copies.
    static std::chrono::milliseconds longestWait(int cells);
};

std::chrono::milliseconds SqliteCopyWaitTest::longestWait(int cells) {
    const QTemporaryDir folder(QFileInfo("/dev/shm").isWritable() ? QString("/dev/shm/anteroom-XXXXXX")
                                                                  : QDir::tempPath() + "/anteroom-XXXXXX");
    const QString path = folder.filePath("records");
    const CellAddress written{Shelf::Index, "root"};
    const Outcome made = storage::createSqliteStore(path, [&](const PutCell& put) -> Outcome {
        for (int number = 0; number < cells; ++number)
            if (Outcome one = put({Shelf::Record, "r-" + std::to_string(number)}, {1, std::string(700, 'x')});
                !one)
                return one;
        return put(written, {1, "root"});
    });
    if (!made)
        qFatal("%s", made.error().message.c_str());

    std::atomic_bool isCopied = false;
    std::chrono::milliseconds longest{0};
    int saves = 0;
    std::thread other([&] {
        const auto store = storage::openSqliteStore(path);
        for (std::uint64_t version = 1; !isCopied; ++version) {
            const CellWrite write{written, version, std::to_string(version)};
            QElapsedTimer clock;
            clock.start();
            const auto conflicts = (*store)->commit({&write, 1});
            if (!conflicts || !conflicts->empty())
                qFatal("not saved");
            longest = std::max(longest, std::chrono::milliseconds(clock.elapsed()));
            ++saves;
        }
    });
    const auto store = storage::openSqliteStore(path);
    int given = 0;
    const Outcome copied = (*store)->copyAll([&given](const CellAddress&, const Cell&) {
        ++given;
        return true;
    });
    isCopied = true;
    other.join();
    if (!copied || given <= cells)
        qFatal("not copied");
    qInfo("%d cells, %d saves, the longest %lld ms", cells, saves, static_cast<long long>(longest.count()));
    return longest;
}

void SqliteCopyWaitTest::aSaveWaitsNoLongerWithManyCells() {
    bool isGiven = false;
    const int many = qEnvironmentVariableIntValue("ANTEROOM_COPY_CELLS", &isGiven);
    longestWait(2000);
    // SQLite asks for the file again after pauses of up to 100 ms.
    QVERIFY(longestWait(isGiven ? many : 60'000) < std::chrono::milliseconds(250));
}

QTEST_GUILESS_MAIN(SqliteCopyWaitTest)
#include "sqlite_copy_wait_test.moc"
