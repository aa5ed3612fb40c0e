// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of records that were being made, as when a restore is killed before it ends.
#include "app/storage/new_file.h"
#include "app/storage/sqlite_store.h"
#include "tests/app/storage/backup_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

/// Enough that SQLite writes some of it before the end.
Outcome putMany(const PutCell& put) {
    for (int number = 1; number <= 4000; ++number)
        if (Outcome one = put({Shelf::Record, "r" + std::to_string(number)}, {1, std::string(2000, 'x')});
            !one)
            return one;
    return done();
}

} // namespace

class UnfinishedStoreTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatAKilledProgramLeftIsCleared_data();
    void whatAKilledProgramLeftIsCleared();
    void whatIsNotOursStays();
    void whatIsBeingMadeStays();

private:
    QString records() const { return m_folder->filePath("records"); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void UnfinishedStoreTest::whatAKilledProgramLeftIsCleared_data() {
    QTest::addColumn<int>("cells");
    QTest::newRow("at its beginning") << 0;
    QTest::newRow("in the middle") << 3000;
    QTest::newRow("before it had its name") << 4000;
}

void UnfinishedStoreTest::whatAKilledProgramLeftIsCleared() {
    QFETCH(int, cells);
    const QString path = records();
    const pid_t child = ::fork();
    if (child == 0) {
        const Outcome made = createSqliteStore(path, [cells](const PutCell& put) -> Outcome {
            int left = cells;
            const Outcome all = putMany([&](const CellAddress& at, const Cell& cell) {
                if (left-- == 0)
                    ::kill(::getpid(), SIGKILL);
                return put(at, cell);
            });
            ::kill(::getpid(), SIGKILL);
            return all;
        });
        ::_exit(made.ok() ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    QCOMPARE(unfinishedOf(path).size(), 1);
    QVERIFY(!QFile::exists(path));

    must(createSqliteStore(path, putMany));
    QCOMPARE(namesIn(m_folder->path()), QStringList("records"));
    QCOMPARE(must((*openSqliteStore(path))->count()), std::uint64_t{4000});
}

void UnfinishedStoreTest::whatIsNotOursStays() {
    const QStringList others{"another.unfinished-abcdef", "records.old", "records.unfinished-abcde",
                             "records.unfinished-abcdefg"};
    for (const QString& name : others)
        QVERIFY(writeBytes(m_folder->filePath(name), "theirs"));
    QVERIFY(writeBytes(records() + ".unfinished-abcdef", "no database"));
    must(createSqliteStore(records()));
    QStringList left = others + QStringList("records");
    left.sort();
    QCOMPARE(namesIn(m_folder->path()), left);
}

// By another desk, or this very program.
void UnfinishedStoreTest::whatIsBeingMadeStays() {
    QStringList during;
    const Outcome first = createSqliteStore(records(), [&](const PutCell& put) -> Outcome {
        if (const Outcome half = putMany(put); !half)
            return half;
        must(createSqliteStore(records())); // somebody else, and quicker
        during = unfinishedOf(records());
        return done();
    });
    QCOMPARE(during.size(), 1);
    QVERIFY(!first.ok());
    QVERIFY2(first.error().message.find("is there already and was left as it is") != std::string::npos,
             first.error().message.c_str());
    QCOMPARE(namesIn(m_folder->path()), QStringList("records"));
    QCOMPARE(must((*openSqliteStore(records()))->count()), std::uint64_t{0});
}

QTEST_GUILESS_MAIN(UnfinishedStoreTest)
#include "unfinished_store_test.moc"
