// SPDX-License-Identifier: GPL-3.0-or-later
// What can happen to the file of a backup is noticed before anything is restored from it.
#include "app/storage/backup_format.h"
#include "app/storage/digest.h"
#include "tests/app/storage/backup_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

/// As somebody would who wants the file to look as it should.
QByteArray withItsDigest(QByteArray bytes) {
    Digest digest;
    bytes.chop(backup::digestSize);
    digest.add({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const auto value = digest.value();
    return bytes.append(value.data(), static_cast<qsizetype>(value.size()));
}

QByteArray number(std::uint64_t value, int size) {
    const auto bytes = backup::bytesOf<8>(value);
    return {bytes.data(), size};
}

QByteArray cell(int shelf, const QByteArray& key, std::uint64_t version, const QByteArray& bytes) {
    return number(static_cast<std::uint64_t>(shelf), 1) + number(static_cast<std::uint64_t>(key.size()), 1) +
           key + number(version, 8) + number(static_cast<std::uint64_t>(bytes.size()), 8) + bytes;
}

QByteArray fileOf(const QByteArray& cells, std::uint64_t count, std::uint64_t format = backup::format,
                  const QByteArray& time = "2027-03-14T13:52") {
    return withItsDigest("ANTEROOM BACKUP\n" + number(format, 4) + time + cells + number(0, 1) +
                         number(count, 8) + QByteArray(backup::digestSize, ' '));
}

} // namespace

class BackupDamageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aWholeFileIsRead();
    void everyChangedByteIsRefusedAndNamed();
    void everyFileThatIsCutIsRefusedAndNamed();
    void aFileThatGrewIsRefused();
    void aChangeUnderARightDigestIsFoundByTheKey();
    void whatIsNoBackupIsNamed_data();
    void whatIsNoBackupIsNamed();
    void aLaterCellTakesThePlaceOfAnEarlierOne();

private:
    QString messageFor(const QByteArray& bytes) const {
        if (!writeBytes(m_path, bytes))
            qFatal("not written");
        const auto opened = BackupStore::open(m_path, "B");
        return messageOf(opened);
    }

    /// From what was backed up, in bytes that count nothing.
    bool onlyVersionsDiffer(RecordStore& other) const {
        Cells cells = cellsOf(other);
        for (auto& [at, cell] : cells)
            if (at.shelf == Shelf::Revision || at.shelf == Shelf::Text || at.shelf == Shelf::Audit)
                cell.version = 1;
        return cells == cellsOf(*m_clinic->store);
    }

    QTemporaryDir m_folder{inMemory()};
    QString m_path = m_folder.filePath("changed");
    std::unique_ptr<Clinic> m_clinic;
    QByteArray m_whole;
};

constexpr auto damaged =
    "B is damaged or not whole: it is not as Anteroom wrote it. Keep it, and choose another backup.";
constexpr auto notOurs = "B is no backup of Anteroom, or its beginning is damaged. Choose another file.";

void BackupDamageTest::initTestCase() {
    m_clinic = clinicAt(m_folder.filePath("records"));
    QVERIFY(makeBackup(*m_clinic->store, {m_folder.filePath("backup"), backupTime}));
    m_whole = bytesOf(m_folder.filePath("backup"));
    QVERIFY(m_whole.size() > 6000);
}

void BackupDamageTest::aWholeFileIsRead() {
    QCOMPARE(messageFor(m_whole), QString());
    QCOMPARE(withItsDigest(m_whole), m_whole);
}

void BackupDamageTest::everyChangedByteIsRefusedAndNamed() {
    QVERIFY(writeBytes(m_path, m_whole));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    for (qsizetype at = 0; at < m_whole.size(); ++at) {
        const char changed = static_cast<char>(m_whole[at] ^ (at % 2 == 0 ? 0x01 : 0xff));
        QVERIFY(file.seek(at) && file.putChar(changed));
        const auto opened = BackupStore::open(m_path, "B");
        const bool isInMagic = at < qsizetype(backup::magic.size());
        if (messageOf(opened) != (isInMagic ? notOurs : damaged))
            QFAIL(qPrintable(QString("byte %1: %2").arg(at).arg(messageOf(opened))));
        QVERIFY(file.seek(at) && file.putChar(m_whole[at]));
    }
    QVERIFY(BackupStore::open(m_path).ok());
}

void BackupDamageTest::everyFileThatIsCutIsRefusedAndNamed() {
    QVERIFY(writeBytes(m_path, m_whole));
    for (qsizetype size = m_whole.size() - 1; size >= 0; --size) {
        QVERIFY(QFile::resize(m_path, size));
        const QString message = messageOf(BackupStore::open(m_path, "B"));
        if (message != (size < qsizetype(backup::magic.size()) ? notOurs : damaged))
            QFAIL(qPrintable(QString("size %1: %2").arg(size).arg(message)));
    }
}

void BackupDamageTest::aFileThatGrewIsRefused() {
    QCOMPARE(messageFor(m_whole + '\0'), damaged);
    QCOMPARE(messageFor(m_whole + m_whole), damaged);
    QCOMPARE(messageFor(withItsDigest(m_whole + QByteArray(8, '\0'))), damaged);
}

// Who has no key can write a digest that fits. What may be changed unseen is nobody's record: when the backup
// was made, and the count of writes of a cell that is written once.
void BackupDamageTest::aChangeUnderARightDigestIsFoundByTheKey() {
    int noticed = 0;
    int harmless = 0;
    for (qsizetype at = 0; at < m_whole.size() - qsizetype(backup::digestSize); at += at % 3 == 0 ? 11 : 7) {
        QByteArray changed = m_whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x01);
        QVERIFY(writeBytes(m_path, withItsDigest(changed)));
        const auto opened = BackupStore::open(m_path, "B");
        if (!opened) {
            ++noticed;
            continue;
        }
        const auto proof = proveBackup(**opened, m_clinic->keyring.dataKey);
        if (!proof || !proof.value()->isWhole())
            ++noticed;
        else if (at < qsizetype(backup::headSize) || onlyVersionsDiffer(**opened))
            ++harmless;
        else
            QFAIL(qPrintable(QString("byte %1 was changed unseen").arg(at)));
    }
    QVERIFY(noticed > 500);
    QVERIFY2(harmless < 20, qPrintable(QString::number(harmless)));
}

void BackupDamageTest::whatIsNoBackupIsNamed_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const QString no = damaged;
    QTest::newRow("no cell") << fileOf("", 0) << QString();
    QTest::newRow("one cell") << fileOf(cell(2, "r", 1, "x"), 1) << QString();
    QTest::newRow("nothing") << QByteArray() << QString(notOurs);
    QTest::newRow("another file") << QByteArray("SQLite format 3\0 and much more of that kind", 43)
                                  << QString(notOurs);
    QTest::newRow("a newer format") << fileOf("what it may hold", 3, 3)
                                    << "B was written by a newer Anteroom. Install that version to use it.";
    QTest::newRow("the present format") << fileOf(cell(2, "r", 1, "x"), 1, 2) << QString();
    QTest::newRow("no format") << fileOf("", 0, 0) << no;
    QTest::newRow("no time") << fileOf("", 0, 1, "2027-03-14 13:52") << no;
    QTest::newRow("another count") << fileOf(cell(2, "r", 1, "x"), 2) << no;
    QTest::newRow("a shelf that is none") << fileOf(cell(9, "r", 1, "x"), 1) << no;
    QTest::newRow("a key that is none") << fileOf(cell(2, "", 1, "x"), 1) << no;
    QTest::newRow("a key with a space") << fileOf(cell(2, "a b", 1, "x"), 1) << no;
    QTest::newRow("a key that is too long") << fileOf(cell(2, QByteArray(81, 'k'), 1, "x"), 1) << no;
    QTest::newRow("a version that is too high") << fileOf(cell(2, "r", 1ULL << 63U, "x"), 1) << no;
    QTest::newRow("a cell that never stood there goes") << fileOf(cell(2, "r", 0, ""), 1) << no;
    QTest::newRow("a cell that goes has bytes")
        << fileOf(cell(2, "r", 1, "x") + cell(2, "r", 0, "x"), 2) << no;
    QTest::newRow("more bytes than there are")
        << fileOf(number(2, 1) + number(1, 1) + "r" + number(1, 8) + number(~0ULL, 8) + "x", 1) << no;
}

void BackupDamageTest::whatIsNoBackupIsNamed() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    QCOMPARE(messageFor(bytes), message);
    QCOMPARE(messageOf(BackupStore::open(m_folder.path(), "B")),
             "B is not a file. Choose a backup of Anteroom.");
    QCOMPARE(messageOf(BackupStore::open(m_folder.filePath("nowhere"), "B")),
             "B cannot be read: No such file or directory. Check its name, and that its disk is connected.");
}

void BackupDamageTest::aLaterCellTakesThePlaceOfAnEarlierOne() {
    const QByteArray cells = cell(2, "a", 1, "first") + cell(2, "b", 7, "goes") + cell(2, "a", 2, "second") +
                             cell(2, "b", 0, "") + cell(8, "c", 3, "");
    QVERIFY(writeBytes(m_path, fileOf(cells, 5)));
    const auto backup = must(BackupStore::open(m_path));
    QVERIFY(cellsOf(*backup) ==
            (Cells{{{Shelf::Record, "a"}, {2, "second"}}, {{Shelf::Setting, "c"}, {3, ""}}}));
    QCOMPARE(must(backup->count()), std::uint64_t{2});
}

QTEST_GUILESS_MAIN(BackupDamageTest)
#include "backup_damage_test.moc"
