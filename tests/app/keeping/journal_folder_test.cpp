// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/journal_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/stat.h>

using namespace anteroom;
using keeping::FileCalls;
using keeping::JournalFolder;

namespace {

const std::string name(32, '5');
const std::string before = "what was kept before";
const std::string after(10'000, 'n');

/// Calls that write, sync, rename or make a file, of which some go wrong.
class FailingCalls : public FileCalls {
public:
    int failing = 0; ///< counted from 1; 0: none
    bool isForEver = false;
    int calls = 0;
    bool isCut = false; ///< a write takes half of it, and says so

    int makeFolder(const std::string& path) override { return fails() ? -1 : FileCalls::makeFolder(path); }
    int open(const std::string& path, int flags) override {
        return fails() ? -1 : FileCalls::open(path, flags);
    }
    long write(int file, const char* bytes, std::size_t size) override {
        const bool isCutNow = isCut && size > 1;
        if (fails()) {
            (void)FileCalls::write(file, bytes, size / 2); // as a full disk does
            return -1;
        }
        return FileCalls::write(file, bytes, isCutNow ? size / 2 : size);
    }
    int sync(int file) override { return fails() ? -1 : FileCalls::sync(file); }
    int rename(const std::string& from, const std::string& to) override {
        return fails() ? -1 : FileCalls::rename(from, to);
    }
    int unlink(const std::string& path) override { return fails() ? -1 : FileCalls::unlink(path); }

private:
    bool fails() {
        ++calls;
        const bool fails = failing > 0 && (calls == failing || (isForEver && calls > failing));
        if (fails)
            errno = EIO;
        return fails;
    }
};

std::string readBack(const std::string& path, const std::string& file = name) {
    FileCalls calls;
    JournalFolder next(calls, path);
    const auto read = next.read(file);
    return read.ok() ? read.value().value_or("none") : "not read";
}

int modeOf(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? static_cast<int>(status.st_mode & 0777U) : -1;
}

} // namespace

class JournalFolderTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("deep/waiting").toStdString();
    }
    void nothingIsMadeBeforeSomethingIsKept();
    void whatIsWrittenIsItsOwnersAlone();
    void aWriteThatTakesAPartIsGoneOnWith();
    void whicheverCallFailsTheOldFileOrTheNewOneIsThereWhole_data();
    void whicheverCallFailsTheOldFileOrTheNewOneIsThereWhole();
    void anEraseThatFailsIsSaid();
    void anotherRunsFileIsLeftToItUntilItIsGone();
    void whatWasHalfWrittenWhenTheProgramDiedIsClearedAway();
    void otherFilesAreNoneOfItsBusiness();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
};

void JournalFolderTest::nothingIsMadeBeforeSomethingIsKept() {
    FileCalls calls;
    JournalFolder folder(calls, m_path);
    QVERIFY(folder.list()->empty());
    QVERIFY(!*folder.read(name));
    QVERIFY(folder.erase(name));
    QVERIFY(!QFile::exists(m_folder->filePath("deep")));
}

void JournalFolderTest::whatIsWrittenIsItsOwnersAlone() {
    const mode_t mask = ::umask(0);
    FileCalls calls;
    {
        JournalFolder folder(calls, m_path);
        QVERIFY(folder.write(name, before));
        QVERIFY(folder.write(name, after));
        QCOMPARE(*folder.list(), std::vector<std::string>{name});
        QVERIFY(*folder.read(name) == after);
    }
    ::umask(mask);
    QCOMPARE(modeOf(m_path), 0700);
    QCOMPARE(modeOf(m_path + "/" + name), 0600);
    QCOMPARE(readBack(m_path), after);
}

void JournalFolderTest::aWriteThatTakesAPartIsGoneOnWith() {
    FailingCalls calls;
    calls.isCut = true;
    QVERIFY(JournalFolder(calls, m_path).write(name, after));
    QCOMPARE(readBack(m_path), after);
}

void JournalFolderTest::whicheverCallFailsTheOldFileOrTheNewOneIsThereWhole_data() {
    QTest::addColumn<int>("call");
    QTest::addColumn<bool>("isForEver");
    QTest::addColumn<bool>("isFirst");
    for (const bool isFirst : {true, false})
        for (int call = 1; call <= (isFirst ? 12 : 7); ++call)
            for (const bool isForEver : {false, true})
                QTest::addRow("%s, call %d%s", isFirst ? "the first file" : "a later one", call,
                              isForEver ? " and all after it" : "")
                    << call << isForEver << isFirst;
}

void JournalFolderTest::whicheverCallFailsTheOldFileOrTheNewOneIsThereWhole() {
    QFETCH(int, call);
    QFETCH(bool, isForEver);
    QFETCH(bool, isFirst);
    FailingCalls calls;
    Outcome written = done();
    {
        JournalFolder folder(calls, m_path);
        if (!isFirst)
            QVERIFY(folder.write(name, before));
        calls.calls = 0;
        calls.failing = call;
        calls.isForEver = isForEver;
        written = folder.write(name, after);
        calls.failing = 0;
    }
    const std::string there = readBack(m_path);
    if (written)
        QCOMPARE(there, after);
    else
        QVERIFY2(there == (isFirst ? "none" : before) || there == after, there.c_str());
    if (!written)
        QVERIFY(QString::fromStdString(written.error().message).contains("Make room"));
    FileCalls good;
    JournalFolder again(good, m_path);
    QVERIFY(again.write(name, "once more"));
    QVERIFY(*again.read(name) == "once more");
}

void JournalFolderTest::anEraseThatFailsIsSaid() {
    FailingCalls calls;
    JournalFolder folder(calls, m_path);
    QVERIFY(folder.write(name, before));
    for (const int call : {1, 2}) {
        calls.calls = 0;
        calls.failing = call;
        QVERIFY(!folder.erase(name)); // the second time it is gone, and the disk did not say so
    }
    calls.failing = 0;
    QVERIFY(folder.erase(name));
    QVERIFY(folder.list()->empty());
}

void JournalFolderTest::anotherRunsFileIsLeftToItUntilItIsGone() {
    FileCalls calls;
    auto first = std::make_unique<JournalFolder>(calls, m_path);
    JournalFolder second(calls, m_path);
    QVERIFY(first->write(name, before));
    QVERIFY(!*second.read(name));
    QVERIFY(first->write(name, after));
    QVERIFY(!*second.read(name));
    first.reset();
    QVERIFY(*second.read(name) == after);
    // And from now on it is the second one's.
    JournalFolder third(calls, m_path);
    QVERIFY(!*third.read(name));
    QVERIFY(*second.read(name) == after);
    QVERIFY(second.erase(name));
    QVERIFY(third.list()->empty());
}

void JournalFolderTest::whatWasHalfWrittenWhenTheProgramDiedIsClearedAway() {
    FileCalls calls;
    JournalFolder folder(calls, m_path);
    QVERIFY(folder.write(name, before));
    QFile half(QString::fromStdString(m_path + "/" + std::string(32, '6') + ".new"));
    QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") == 4);
    half.close();
    QCOMPARE(*folder.list(), std::vector<std::string>{name});
    QVERIFY(!half.exists());
}

void JournalFolderTest::otherFilesAreNoneOfItsBusiness() {
    FileCalls calls;
    JournalFolder folder(calls, m_path);
    QVERIFY(folder.write(name, before));
    for (const char* other : {"notes.txt", "555", "5555555555555555555555555555555G"}) {
        QFile file(QString::fromStdString(m_path) + '/' + other);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(folder.list()->size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(JournalFolderTest)
#include "journal_folder_test.moc"
