// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_connection.h"
#include "app/storage/sqlite_store.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

using Cells = std::map<std::string, Cell>;

CellWrite put(const std::string& key, std::uint64_t expected, std::string bytes) {
    return {{Shelf::Record, key}, expected, std::move(bytes)};
}

std::unique_ptr<RecordStore> opened(const QString& path) {
    auto store = openSqliteStore(path, std::chrono::milliseconds(50));
    if (!store)
        qFatal("%s", store.error().message.c_str());
    return std::move(store).value();
}

std::optional<Cells> cellsIn(RecordStore& store) {
    Cells cells;
    const Outcome outcome = store.readAll(Shelf::Record, [&](std::string_view key, const Cell& cell) {
        cells.emplace(key, cell);
        return true;
    });
    return outcome ? std::optional<Cells>(std::move(cells)) : std::nullopt;
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

/// A store of small and large cells, as bytes of its file.
QByteArray sample(const QString& path) {
    if (const Outcome created = createSqliteStore(path); !created)
        qFatal("%s", created.error().message.c_str());
    const auto store = opened(path);
    std::vector<CellWrite> writes;
    for (int i = 0; i < 34; ++i)
        writes.push_back(put("r-" + std::to_string(i), 0,
                             std::string(static_cast<std::size_t>(i) * 150, static_cast<char>('A' + i))));
    if (!store->commit(writes))
        qFatal("not written");
    return bytesOf(path);
}

/// Thousands of files are written and synced here: on a disk that takes minutes.
QString inMemory() {
    const QString shared = "/dev/shm";
    return (QFileInfo(shared).isWritable() ? shared : QDir::tempPath()) + "/anteroom-XXXXXX";
}

/// Does all that a store can do; how many of these were Errors.
int errorsIn(const QString& path) {
    const auto store = openSqliteStore(path, std::chrono::milliseconds(50));
    if (!store)
        return 1;
    int errors = cellsIn(**store) ? 0 : 1;
    const auto read = (*store)->read({Shelf::Record, "r-33"});
    errors += read ? 0 : 1;
    const std::uint64_t version = read && *read ? (*read)->version : 0;
    const CellWrite change = put("r-33", version, std::string(9000, 'z'));
    errors += (*store)->commit({&change, 1}) ? 0 : 1;
    const CellWrite made = put("new", 0, "new");
    return errors + ((*store)->commit({&made, 1}) ? 0 : 1);
}

} // namespace

class SqliteFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void onAFullDiskTheOldStateStaysAndTheErrorSaysSo();
    void aDiskTooFullForTheJournalChangesNothing();
    void aFullDiskMakesNoHalfStore();
    void aReadOnlyDiskCanBeReadAndSaysWhyItCannotBeWritten();
    void aFileCutAnywhereIsAnError();
    void aChangedByteNeverCrashes();
    void anotherDesksTurnIsWaitedForAndThenNamed();
    void aCommitThatLooksBeforeItWritesWaitsForItsTurnToo();
};

void SqliteFaultsTest::onAFullDiskTheOldStateStaysAndTheErrorSaysSo() {
    const SmallDisk disk(256);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const QString path = disk.path() + "/records";
    QFile ballast(disk.path() + "/ballast");
    QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QCOMPARE(ballast.write(QByteArray(65536, 'b')), 65536);
    QVERIFY(createSqliteStore(path));
    const auto store = opened(path);
    Cells expected;
    bool full = false;
    for (int i = 0; !full && i < 100; ++i) {
        const std::vector<CellWrite> batch{put("small-" + std::to_string(i), 0, "small"),
                                           put("large-" + std::to_string(i), 0, std::string(20000, 'x'))};
        const auto conflicts = store->commit(batch);
        full = !conflicts;
        if (full)
            QCOMPARE(QString::fromStdString(conflicts.error().message),
                     "The disk that holds " + path + " is full. Make room on it and try again (SQLite 13).");
        else
            for (const CellWrite& cell : batch)
                expected.emplace(cell.at.key, Cell{1, *cell.bytes});
        QCOMPARE(cellsIn(*store), std::optional<Cells>(expected));
    }
    QVERIFY(full);
    QVERIFY(expected.size() > 6);
    QCOMPARE(cellsIn(*opened(path)), std::optional<Cells>(expected));

    // With room again the same store goes on.
    QVERIFY(ballast.remove());
    const CellWrite more = put("more", 0, std::string(20000, 'y'));
    QVERIFY(store->commit({&more, 1}).ok());
    expected.emplace("more", Cell{1, *more.bytes});
    QCOMPARE(cellsIn(*store), std::optional<Cells>(expected));
}

void SqliteFaultsTest::aDiskTooFullForTheJournalChangesNothing() {
    const SmallDisk disk(256);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const QString path = disk.path() + "/records";
    QVERIFY(createSqliteStore(path));
    const auto store = opened(path);
    const CellWrite made = put("r", 0, "made");
    QVERIFY(store->commit({&made, 1}).ok());

    QFile ballast(disk.path() + "/ballast");
    QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (ballast.write(QByteArray(4096, 'b')) == 4096) {
    }
    const CellWrite change = put("r", 1, "changed");
    QVERIFY(!store->commit({&change, 1}));
    const std::optional<Cells> before(Cells{{"r", Cell{1, "made"}}});
    QCOMPARE(cellsIn(*store), before);
    QCOMPARE(cellsIn(*opened(path)), before);
    QVERIFY(ballast.remove());
    QVERIFY(store->commit({&change, 1}).ok());
    QCOMPARE(cellsIn(*store), std::optional<Cells>(Cells{{"r", Cell{2, "changed"}}}));
}

void SqliteFaultsTest::aFullDiskMakesNoHalfStore() {
    const SmallDisk disk(8);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const Outcome created = createSqliteStore(disk.path() + "/records");
    QVERIFY(!created);
    QVERIFY(created.error().message.find("is full. Make room on it") != std::string::npos);
    QVERIFY(QDir(disk.path()).isEmpty());
}

void SqliteFaultsTest::aReadOnlyDiskCanBeReadAndSaysWhyItCannotBeWritten() {
    const SmallDisk disk(512);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const QString path = disk.path() + "/records";
    QVERIFY(createSqliteStore(path));
    const CellWrite made = put("r", 0, "made");
    QVERIFY(opened(path)->commit({&made, 1}).ok());
    QVERIFY(disk.becomesReadOnly());

    const auto store = opened(path);
    QCOMPARE(cellsIn(*store), std::optional<Cells>(Cells{{"r", Cell{1, "made"}}}));
    const CellWrite change = put("r", 1, "changed");
    const auto conflicts = store->commit({&change, 1});
    QVERIFY(!conflicts);
    QVERIFY(conflicts.error().message.find("its disk is read-only. Allow this account") != std::string::npos);
}

void SqliteFaultsTest::aFileCutAnywhereIsAnError() {
    const QTemporaryDir folder(inMemory());
    const QByteArray whole = sample(folder.filePath("whole"));
    const QString path = folder.filePath("cut");
    QVERIFY(write(path, whole));
    QCOMPARE(errorsIn(path), 0);
    // SQLite reads what is missing of the last page as zeros: that is for the cipher to notice.
    for (qsizetype size = 0; size <= whole.size() - 4096; size += size < 4096 ? 97 : 1024) {
        QFile::remove(path + "-journal");
        QVERIFY(write(path, whole.left(size)));
        QVERIFY2(errorsIn(path) > 0, qPrintable(QString::number(size)));
    }
}

// Most bytes are of sealed cells, which the cipher guards; what SQLite itself lives on is either unharmed or
// an Error.
void SqliteFaultsTest::aChangedByteNeverCrashes() {
    const QTemporaryDir folder(inMemory());
    const QByteArray whole = sample(folder.filePath("whole"));
    const QString path = folder.filePath("changed");
    int noticed = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        // Much of the head of a page, where its structure is, and a little of the rest.
        const qsizetype inPage = at % 4096;
        if (inPage < 120 ? at % 5 != 0 : inPage % 811 != 0)
            continue;
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ (at % 2 == 0 ? 0xff : 0x01));
        QFile::remove(path + "-journal");
        QVERIFY(write(path, changed));
        noticed += errorsIn(path) > 0 ? 1 : 0;
    }
    QVERIFY2(noticed > 20, qPrintable(QString::number(noticed)));
}

void SqliteFaultsTest::anotherDesksTurnIsWaitedForAndThenNamed() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("records");
    QVERIFY(createSqliteStore(path));
    const auto reader = opened(path);
    const auto writer = opened(path);
    const CellWrite made = put("r", 0, "made");
    const CellWrite change = put("r", 1, "changed");
    QVERIFY(writer->commit({&made, 1}).ok());

    // A shelf is read as it stood at one moment: nothing is written in between.
    QString message;
    QVERIFY(reader
                ->readAll(Shelf::Record,
                          [&](std::string_view, const Cell&) {
                              const auto conflicts = writer->commit({&change, 1});
                              message =
                                  conflicts ? QString() : QString::fromStdString(conflicts.error().message);
                              return true;
                          })
                .ok());
    QCOMPARE(message, "Another program keeps " + path + " busy. Try again in a moment (SQLite 5).");
    QVERIFY(writer->commit({&change, 1}).ok());
    QCOMPARE(cellsIn(*reader), std::optional<Cells>(Cells{{"r", Cell{2, "changed"}}}));
}

void SqliteFaultsTest::aCommitThatLooksBeforeItWritesWaitsForItsTurnToo() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("records");
    QVERIFY(createSqliteStore(path));
    SqlConnection other("QSQLITE");
    other.database().setDatabaseName(path);
    QVERIFY(other.database().open());
    QSqlQuery query(other.database());
    QVERIFY(query.exec("BEGIN IMMEDIATE"));
    QVERIFY(query.exec("INSERT INTO cells VALUES (2, 'other', 1, x'00')"));

    auto committed = std::async(std::launch::async, [&path] {
        const auto store = openSqliteStore(path, std::chrono::seconds(30));
        // The first one only looks whether there is a cell.
        const std::vector<CellWrite> writes{{{Shelf::Keyring, "none"}, 0, std::nullopt}, put("r", 0, "made")};
        return store ? (*store)->commit(writes) : Result<std::vector<CellAddress>>(store.error());
    });
    QCOMPARE(committed.wait_for(std::chrono::milliseconds(400)), std::future_status::timeout);
    QVERIFY(query.exec("COMMIT"));
    const auto conflicts = committed.get();
    QVERIFY2(conflicts.ok(), conflicts ? "" : conflicts.error().message.c_str());
    QVERIFY(conflicts->empty());
}

QTEST_GUILESS_MAIN(SqliteFaultsTest)
#include "sqlite_faults_test.moc"
