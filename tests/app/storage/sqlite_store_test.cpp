// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_connection.h"
#include "app/storage/sqlite_dialect.h"
#include "app/storage/sqlite_setup.h"
#include "app/storage/sqlite_store.h"
#include "tests/support/record_store_contract.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

/// What the database itself says, through a connection of the test's own.
QVariant asked(const QString& path, const QString& statement, bool setUp = false) {
    SqlConnection connection("QSQLITE");
    connection.database().setDatabaseName(path);
    QSqlError error;
    if (!connection.database().open() || (setUp && !setUpSqlite(connection.database(), error)))
        qFatal("cannot open");
    QSqlQuery query(connection.database());
    if (!query.exec(statement))
        qFatal("cannot ask");
    return query.next() ? query.value(0) : QVariant();
}

unsigned modeOf(const QString& path) {
    struct stat about {};
    return ::stat(QFile::encodeName(path).constData(), &about) == 0 ? about.st_mode & 0777U : 0;
}

QString messageOf(const Error& error) { return QString::fromStdString(error.message); }

} // namespace

class SqliteStoreTest : public RecordStoreContract {
    Q_OBJECT

protected:
    void makePlace() override;
    std::unique_ptr<RecordStore> openDesk() override;

private slots:
    void theConnectionIsSetUpAsItMustBe_data();
    void theConnectionIsSetUpAsItMustBe();
    void theFileSaysWhatItIs();
    void itsOwnerAloneMayReadTheFileAndItsJournal();
    void aFileThatOthersMayReadIsClosedToThem();
    void creatingLeavesWhatIsThereAndNothingBeside();
    void whoeverOnlyLooksChangesNothing();
    void whatCannotBeOpenedIsNamed_data();
    void whatCannotBeOpenedIsNamed();
    void aNewerFormatIsRefusedWithWhatToDo();
    void anotherProgramsDatabaseIsRefused();
    void erasedBytesLeaveTheFile();
    void messagesSayWhatToDoAndNothingOfTheDatabases_data();
    void messagesSayWhatToDoAndNothingOfTheDatabases();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SqliteStoreTest::makePlace() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("records store's.anteroom");
    const Outcome created = createSqliteStore(m_path);
    QVERIFY2(created.ok(), created ? "" : created.error().message.c_str());
}

std::unique_ptr<RecordStore> SqliteStoreTest::openDesk() {
    auto store = openSqliteStore(m_path);
    if (!store)
        qFatal("%s", store.error().message.c_str());
    return std::move(store).value();
}

void SqliteStoreTest::theConnectionIsSetUpAsItMustBe_data() {
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("journal") << "journal_mode" << QVariant("truncate");
    QTest::newRow("sync") << "synchronous" << QVariant(2);
    QTest::newRow("schema") << "trusted_schema" << QVariant(0);
    QTest::newRow("keys") << "foreign_keys" << QVariant(1);
    QTest::newRow("temporary tables") << "temp_store" << QVariant(2);
    QTest::newRow("locks") << "locking_mode" << QVariant("normal");
    QTest::newRow("mapping") << "mmap_size" << QVariant(0);
    QTest::newRow("cells") << "cell_size_check" << QVariant(1);
    QTest::newRow("erased bytes") << "secure_delete" << QVariant(1);
}

void SqliteStoreTest::theConnectionIsSetUpAsItMustBe() {
    QFETCH(QString, pragma);
    QFETCH(QVariant, value);
    QCOMPARE(asked(m_path, "PRAGMA " + pragma, true), value);
}

void SqliteStoreTest::theFileSaysWhatItIs() {
    QCOMPARE(asked(m_path, "PRAGMA application_id"), QVariant(0x414e5452));
    QCOMPARE(asked(m_path, "PRAGMA user_version"), QVariant(2));
    QCOMPARE(asked(m_path, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"), QVariant(1));
}

void SqliteStoreTest::itsOwnerAloneMayReadTheFileAndItsJournal() {
    const mode_t before = ::umask(0);
    makePlace();
    const auto store = openDesk();
    const CellWrite write{{Shelf::Record, "r-1"}, 0, "bytes"};
    QVERIFY(store->commit({&write, 1}).ok());
    ::umask(before);
    QCOMPARE(modeOf(m_path), 0600U);
    // The journal is cut to nothing at each commit, and stays.
    QCOMPARE(modeOf(m_path + "-journal"), 0600U);
    QCOMPARE(QFileInfo(m_path + "-journal").size(), 0);
}

void SqliteStoreTest::aFileThatOthersMayReadIsClosedToThem() {
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0664), 0);
    const auto store = openDesk();
    QCOMPARE(modeOf(m_path), 0600U);
}

void SqliteStoreTest::creatingLeavesWhatIsThereAndNothingBeside() {
    const CellWrite write{{Shelf::Record, "r-1"}, 0, "bytes"};
    QVERIFY(openDesk()->commit({&write, 1}).ok());
    const Outcome again = createSqliteStore(m_path);
    QVERIFY(!again);
    QCOMPARE(messageOf(again.error()),
             m_path + " is there already and was left as it is. Open it, or choose another name.");
    const auto kept = openDesk()->read(write.at);
    QVERIFY(kept && *kept);
    QDir(m_folder->path()).remove(QFileInfo(m_path).fileName() + "-journal");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QFileInfo(m_path).fileName()});

    const Outcome nowhere = createSqliteStore(m_folder->filePath("nowhere/records.anteroom"));
    QVERIFY(!nowhere);
    QVERIFY(messageOf(nowhere.error()).contains("Choose a folder that this account may write to."));
}

void SqliteStoreTest::whoeverOnlyLooksChangesNothing() {
    asked(m_path, "PRAGMA user_version = 1");
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0664), 0);
    const auto bytes = [this] {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    const QStringList beside = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    const Outcome looked = lookAtSqliteStore(m_path);
    QVERIFY2(looked.ok(), looked ? "" : looked.error().message.c_str());
    QCOMPARE(modeOf(m_path), 0664U);
    QCOMPARE(bytes(), before); // the earlier format too
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), beside);

    const auto message = [](const QString& path) {
        const Outcome there = lookAtSqliteStore(path);
        return there ? QString() : messageOf(there.error());
    };
    QFile letter(m_folder->filePath("letter"));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear Dr Sample") > 0 && letter.flush());
    QVERIFY2(message(letter.fileName()).startsWith(letter.fileName() + " holds no records of Anteroom"),
             qPrintable(message(letter.fileName())));
    QVERIFY(!message(m_folder->filePath("nowhere")).isEmpty());
    QVERIFY(!QFile::exists(m_folder->filePath("nowhere")));
    asked(m_path, QString("PRAGMA user_version = %1").arg(sqliteFormat + 1));
    QVERIFY(message(m_path).contains("was written by a newer Anteroom"));
}

void SqliteStoreTest::whatCannotBeOpenedIsNamed_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("an empty file")
        << QByteArray("")
        << "%1 holds no records of Anteroom, or is damaged. Choose another file, or "
           "restore the newest backup.";
    QTest::newRow("another file")
        << QByteArray(5000, 'x')
        << "%1 is damaged. Keep it as it is, and restore the newest backup (SQLite 26).";
    QTest::newRow("no file") << QByteArray() << "There is no file %1. Check that its disk is connected.";
}

void SqliteStoreTest::whatCannotBeOpenedIsNamed() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const QString path = m_folder->filePath("given");
    if (!bytes.isNull()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const auto store = openSqliteStore(path);
    QVERIFY(!store);
    QCOMPARE(messageOf(store.error()), message.arg(path));
    QCOMPARE(QFileInfo::exists(path), !bytes.isNull());
    QVERIFY(!openSqliteStore(m_folder->path()));
}

void SqliteStoreTest::aNewerFormatIsRefusedWithWhatToDo() {
    asked(m_path, QString("PRAGMA user_version = %1").arg(sqliteFormat + 1));
    const auto store = openSqliteStore(m_path);
    QVERIFY(!store);
    QCOMPARE(messageOf(store.error()),
             m_path + " was written by a newer Anteroom. Install that version to open it.");
    QCOMPARE(asked(m_path, "PRAGMA user_version"), QVariant(sqliteFormat + 1));
}

void SqliteStoreTest::anotherProgramsDatabaseIsRefused() {
    asked(m_path, "PRAGMA application_id = 1");
    const auto store = openSqliteStore(m_path);
    QVERIFY(!store);
    QVERIFY(messageOf(store.error()).contains("holds no records of Anteroom"));
}

void SqliteStoreTest::erasedBytesLeaveTheFile() {
    const QByteArray mark = "a mark that is found";
    const auto inFile = [&] {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(mark);
    };
    for (const std::size_t size : {std::size_t{1}, std::size_t{5000}}) {
        const CellAddress at{Shelf::Record, "r-" + std::to_string(size)};
        const CellWrite write{at, 0, std::string(size, 'x') + mark.toStdString()};
        QVERIFY(openDesk()->commit({&write, 1}).ok());
        QVERIFY(inFile());
        const CellWrite erase{at, 1, std::nullopt};
        QVERIFY(openDesk()->commit({&erase, 1}).ok());
        QVERIFY(!inFile());
    }
}

void SqliteStoreTest::messagesSayWhatToDoAndNothingOfTheDatabases_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("full") << 13
                          << "The disk that holds F is full. Make room on it and try again (SQLite 13).";
    QTest::newRow("busy") << 5 << "Another program keeps F busy. Try again in a moment (SQLite 5).";
    QTest::newRow("busy, recovering")
        << 261 << "Another program keeps F busy. Try again in a moment (SQLite 261).";
    QTest::newRow("read-only")
        << 8
        << "F cannot be changed: the file, its folder or its disk is read-only. Allow this "
           "account to write there (SQLite 8).";
    QTest::newRow("cannot open")
        << 14
        << "F cannot be opened. Check that its disk is connected, and that this account "
           "may read and write the file and its folder (SQLite 14).";
    QTest::newRow("damaged") << 11
                             << "F is damaged. Keep it as it is, and restore the newest backup (SQLite 11).";
    QTest::newRow("disk")
        << 778
        << "The disk that holds F does not read or write as it should. Check the disk before "
           "going on (SQLite 778).";
    QTest::newRow("memory")
        << 7
        << "There is not enough memory to read or write F. Close other programs and try again "
           "(SQLite 7).";
    QTest::newRow("anything else")
        << 1
        << "F could not be read or written. Keep it as it is, and ask whoever looks "
           "after this computer (SQLite 1).";
}

void SqliteStoreTest::messagesSayWhatToDoAndNothingOfTheDatabases() {
    QFETCH(int, code);
    QFETCH(QString, message);
    const QSqlError error("driver: Jane Roe", "database: Jane Roe", QSqlError::StatementError,
                          QString::number(code));
    QCOMPARE(messageOf(SqliteDialect("F").errorFor(error)), message);
}

QTEST_GUILESS_MAIN(SqliteStoreTest)
#include "sqlite_store_test.moc"
