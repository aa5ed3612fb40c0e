// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/disk_file_source.h"
#include "app/files/save_file.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstring>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace anteroom;
using files::saveFile;

namespace {

const QByteArray oldBytes("the summary that was there before");

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be opened)");
}

QString messageOf(const Outcome& outcome) {
    return outcome ? QString() : QString::fromStdString(outcome.error().message);
}

/// While it lives no file grows beyond `bytes`; a write that would says so instead of ending the program.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit less = m_before;
        less.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &less);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

class SaveFileTest : public QObject {
    Q_OBJECT

private slots:
    void aNewFileIsWholeAndItsOwnersAlone();
    void anOldFileIsReplacedWhole();
    void promise6AFullDiskLeavesTheOldFileWholeAndIsSaid_data();
    void promise6AFullDiskLeavesTheOldFileWholeAndIsSaid();
    void aFileThatMayNotGrowLeavesTheOldOneWhole_data();
    void aFileThatMayNotGrowLeavesTheOldOneWhole();
    void aFolderThatIsNotThereIsSaid();
    void aPathThatIsAFolderIsSaid();
    void aPathBelowAFileIsSaid();
    void aPipeIsNotReplacedByAFile();
    void anUnreadableSourceIsSaid_data();
    void anUnreadableSourceIsSaid();
};

void SaveFileTest::aNewFileIsWholeAndItsOwnersAlone() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("summary.pdf");
    const mode_t before = ::umask(0);
    const Outcome saved = saveFile(path, "new");
    ::umask(before);
    QCOMPARE(messageOf(saved), QString());
    QCOMPARE(bytesOf(path), QByteArray("new"));
    struct stat status {};
    QCOMPARE(::stat(path.toLocal8Bit().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t{0600});
}

void SaveFileTest::anOldFileIsReplacedWhole() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("summary.pdf");
    put(path, QByteArray(100'000, 'x'));
    QVERIFY(QFile::setPermissions(path,
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    QVERIFY(saveFile(path, "new"));
    QCOMPARE(bytesOf(path), QByteArray("new"));
    struct stat status {};
    QCOMPARE(::stat(path.toLocal8Bit().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t{0600});
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void SaveFileTest::promise6AFullDiskLeavesTheOldFileWholeAndIsSaid_data() {
    QTest::addColumn<int>("size");
    QTest::newRow("smaller than any buffer") << 5'000;
    QTest::newRow("about a buffer") << 17'000;
    QTest::newRow("larger than the disk") << 1'000'000;
}

void SaveFileTest::promise6AFullDiskLeavesTheOldFileWholeAndIsSaid() {
    QFETCH(int, size);
    const SmallDisk disk(64);
    if (!disk.isMounted())
        QSKIP("mounting a small disk takes root; aFileThatMayNotGrowLeavesTheOldOneWhole stands in");
    const QString path = disk.path() + "/summary.pdf";
    put(path, oldBytes);
    put(disk.path() + "/filler", QByteArray(64 * 1024 - 2 * 4096, 'f')); // a page is left
    const QString message = messageOf(saveFile(path, QByteArray(size, 'n')));
    QVERIFY2(message.startsWith(path + " was not saved: "), qPrintable(message));
    QVERIFY2(message.contains("No space left on device"), qPrintable(message));
    QVERIFY2(message.endsWith("What was there before is unchanged."), qPrintable(message));
    QCOMPARE(bytesOf(path), oldBytes);
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden).size(), 2); // no half-written file stays
}

void SaveFileTest::aFileThatMayNotGrowLeavesTheOldOneWhole_data() {
    QTest::addColumn<int>("size");
    QTest::newRow("smaller than any buffer") << 5'000;
    QTest::newRow("about a buffer") << 17'000;
    QTest::newRow("large") << 1'000'000;
}

void SaveFileTest::aFileThatMayNotGrowLeavesTheOldOneWhole() {
    QFETCH(int, size);
    const QTemporaryDir folder;
    const QString path = folder.filePath("summary.pdf");
    put(path, oldBytes);
    QString message;
    {
        const FileSizeLimit limit(4096);
        message = messageOf(saveFile(path, QByteArray(size, 'n')));
    }
    QVERIFY2(message.startsWith(path + " was not saved: "), qPrintable(message));
    QVERIFY2(message.contains("File too large"), qPrintable(message));
    QCOMPARE(bytesOf(path), oldBytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void SaveFileTest::aFolderThatIsNotThereIsSaid() {
    const QTemporaryDir folder;
    const QString message = messageOf(saveFile(folder.filePath("none/summary.pdf"), "new"));
    QVERIFY2(message.contains("none/summary.pdf was not saved: "), qPrintable(message));
    QVERIFY(!QFileInfo::exists(folder.filePath("none")));
}

void SaveFileTest::aPathThatIsAFolderIsSaid() {
    const QTemporaryDir folder;
    QVERIFY(messageOf(saveFile(folder.path(), "new")).contains("was not saved: "));
}

void SaveFileTest::aPathBelowAFileIsSaid() {
    const QTemporaryDir folder;
    put(folder.filePath("file"), oldBytes);
    QVERIFY(messageOf(saveFile(folder.filePath("file/summary.pdf"), "new")).contains("was not saved: "));
    QCOMPARE(bytesOf(folder.filePath("file")), oldBytes);
}

void SaveFileTest::aPipeIsNotReplacedByAFile() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("pipe");
    QCOMPARE(::mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    const QString message = messageOf(saveFile(path, "new"));
    QVERIFY2(message.contains("a device or a pipe"), qPrintable(message));
    struct stat status {};
    QCOMPARE(::stat(path.toLocal8Bit().constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
}

void SaveFileTest::anUnreadableSourceIsSaid_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing") << "none.yaml"
                             << "there is no such file";
    QTest::newRow("a folder") << "."
                              << "this is a folder; name a file in it";
    QTest::newRow("too large") << "large.yaml"
                               << "it is too large: at most 32 MiB are read";
}

void SaveFileTest::anUnreadableSourceIsSaid() {
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const QTemporaryDir folder;
    put(folder.filePath("large.yaml"), QByteArray((32 << 20) + 1, ' '));
    files::DiskFileSource disk;
    const std::string path = folder.filePath(name).toStdString();
    const auto read = disk.read(path);
    QVERIFY(!read);
    QCOMPARE(QString::fromStdString(read.error().message), QString::fromStdString(path) + ": " + reason);
}

QTEST_GUILESS_MAIN(SaveFileTest)
#include "save_file_test.moc"
