// SPDX-License-Identifier: GPL-3.0-or-later
// The whole file of the records is swapped for an older copy while nobody is at the desk.
#include "app/files/disk_file_source.h"
#include "app/files/save_file.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "app/workspace/workplace.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace anteroom;
using namespace std::chrono_literals;
using workspace::Workplace;

namespace {

/// One run of the program at a desk that keeps its notes in `notes`.
struct Run {
    Run(const QString& records, const QString& notes)
        : workplace({workspace::RecordsPlace::file(records),
                     [] {
                         return Timestamp{*Date::of(2027, 3, 14), 832};
                     },
                     [] { return 0ms; },
                     files::sha256,
                     files::noLog(),
                     5min,
                     storage::lowestCost,
                     {},
                     notes}),
          entered(&workplace, &Workplace::entered), doubted(&workplace, &Workplace::doubted),
          refused(&workplace, &Workplace::refused) {
        QObject::connect(&workplace, &Workplace::doubted, [this](const Doubt& seen) { doubt = seen; });
    }
    /// True when it went on without a doubt.
    bool enter(const storage::NewKeyring& made) {
        std::optional<bool> isLoaded;
        workplace.accessTools().desk.load([&](const auto& loaded) { isLoaded = loaded.ok(); });
        if (!QTest::qWaitFor([&] { return isLoaded.has_value(); }))
            qFatal("not loaded");
        workplace.enter(std::make_shared<const storage::Secret>(made.dataKey.copy()),
                        made.keyring.staff.front().account);
        if (!QTest::qWaitFor([&] { return entered.count() + doubted.count() + refused.count() > 0; }))
            qFatal("nothing happened");
        settle();
        return entered.count() == 1;
    }
    /// All that was asked for is done.
    void settle() {
        bool isDone = false;
        workplace.thread().run([](const auto&) { return true; }, [&](bool) { isDone = true; });
        if (!QTest::qWaitFor([&] { return isDone; }))
            qFatal("not done");
    }
    void leave() {
        workplace.lock();
        settle();
    }
    std::vector<AuditEntry> log() {
        std::vector<AuditEntry> entries;
        bool isRead = false;
        workplace.thread().withArchive(
            [&entries](Archive& archive) {
                return archive.checkLog([&entries](std::uint64_t, const AuditEntry& entry) {
                    entries.push_back(entry);
                    return true;
                });
            },
            [&](const Result<AuditCheck>& check) { isRead = check.ok() && !check->broken; });
        if (!QTest::qWaitFor([&] { return isRead; }))
            qFatal("the log is not read");
        return entries;
    }

    Workplace workplace;
    QSignalSpy entered;
    QSignalSpy doubted;
    QSignalSpy refused;
    std::optional<Doubt> doubt;
};

} // namespace

class OlderRecordsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anOlderFileIsNamedAtTheNextUnlock();
    void itIsNamedUntilAPersonGoesOnAndThenNoMore();
    void whoLocksInsteadIsAskedAgain();
    void aDeskThatLostItsNoteDoubtsNothing();
    void aNoteThatWasEditedIsNamedOnce();
    void ofTwoDesksEachNamesWhatItMisses();
    void withoutAFolderNothingIsNoted();
    void theNoteIsItsOwnersAlone();
    void whatCannotBeNotedStopsNobody();
    void whatRaisesADoubtIsNotNoted();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    QString note() const { return at("here/" + QString::fromStdString(m_made->keyring.workspace) + ".seen"); }
    void swapFor(const QString& name) {
        QFile::remove(at("records"));
        QVERIFY(QFile::copy(at(name), at("records")));
    }
    /// Somebody comes and goes; whether it was without a doubt.
    bool visit(const QString& desk) {
        Run run(at("records"), at(desk));
        const bool isGood = run.enter(*m_made);
        run.leave();
        return isGood;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<storage::NewKeyring> m_made;
};

void OlderRecordsTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = storage::createKeyring("ada", "Ada Admin", "four made-up words", storage::lowestCost);
    QVERIFY(made.ok());
    m_made = std::move(made).value();
    {
        Run first(at("records"), at("here"));
        std::optional<bool> isStored;
        first.workplace.accessTools().desk.store(
            {m_made->keyring, std::make_shared<const storage::Secret>(m_made->dataKey.copy())}, 0,
            [&](const auto& stored) { isStored = stored.ok(); });
        QTRY_VERIFY(isStored);
        QVERIFY(*isStored);
    }
    QVERIFY(visit("here"));
    QVERIFY(QFile::copy(at("records"), at("older")));
    QVERIFY(visit("here"));
}

void OlderRecordsTest::anOlderFileIsNamedAtTheNextUnlock() {
    swapFor("older");
    Run run(at("records"), at("here"));
    QVERIFY(!run.enter(*m_made));
    QCOMPARE(run.doubted.count(), 1);
    QVERIFY(run.doubt->why == Doubt::Why::Older);
    QVERIFY((run.doubt->seen == Timestamp{*Date::of(2027, 3, 14), 832}));
}

void OlderRecordsTest::itIsNamedUntilAPersonGoesOnAndThenNoMore() {
    swapFor("older");
    QVERIFY(!visit("here"));
    QVERIFY(!visit("here"));
    {
        Run run(at("records"), at("here"));
        QVERIFY(!run.enter(*m_made));
        run.workplace.acceptDoubt();
        QTRY_COMPARE(run.entered.count(), 1);
        const AuditEntry last = run.log().back();
        QVERIFY(last.what == AuditAct::OlderAccepted);
        QCOMPARE(last.by.name, std::string("Ada Admin"));
    } // and the program ends at once
    QVERIFY(visit("here"));
}

void OlderRecordsTest::whoLocksInsteadIsAskedAgain() {
    swapFor("older");
    Run run(at("records"), at("here"));
    QVERIFY(!run.enter(*m_made));
    run.leave();
    QVERIFY(!run.workplace.present());
    run.workplace.acceptDoubt(); // from a screen that was there a moment ago
    run.settle();
    QCOMPARE(run.entered.count(), 0);
    QVERIFY(!visit("here"));
}

void OlderRecordsTest::aDeskThatLostItsNoteDoubtsNothing() {
    QVERIFY(QFile::remove(note()));
    swapFor("older");
    QVERIFY(visit("here"));
    QVERIFY(QFile::exists(note()));
}

void OlderRecordsTest::aNoteThatWasEditedIsNamedOnce() {
    QFile file(note());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2) && file.write("edited") > 0);
    file.close();
    {
        Run run(at("records"), at("here"));
        QVERIFY(!run.enter(*m_made));
        QVERIFY(run.doubt->why == Doubt::Why::Unreadable);
        run.workplace.acceptDoubt();
        QTRY_COMPARE(run.entered.count(), 1);
        run.leave();
    }
    QVERIFY(visit("here"));
}

void OlderRecordsTest::ofTwoDesksEachNamesWhatItMisses() {
    QVERIFY(visit("there"));
    QVERIFY(QFile::copy(at("records"), at("seen by there")));
    QVERIFY(visit("here"));
    swapFor("seen by there");
    QVERIFY(visit("there")); // has missed nothing
    QVERIFY(!visit("here"));
    swapFor("older");
    QVERIFY(!visit("there"));
    QVERIFY(!visit("here"));
}

void OlderRecordsTest::withoutAFolderNothingIsNoted() {
    Run run(at("records"), {});
    QVERIFY(run.enter(*m_made));
    run.leave();
    QCOMPARE(QDir(m_folder->path()).entryList({"*.seen"}, QDir::Files | QDir::Hidden), QStringList());
}

void OlderRecordsTest::theNoteIsItsOwnersAlone() {
    struct stat about {};
    QVERIFY(::stat(note().toLocal8Bit().constData(), &about) == 0);
    QCOMPARE(about.st_mode & 0777U, 0600U);
}

void OlderRecordsTest::whatCannotBeNotedStopsNobody() {
    QVERIFY(files::saveFile(at("file"), "not a folder"));
    QVERIFY(visit("file"));
    QVERIFY(visit("file"));
}

// Within one run, between two looks, and with a higher number than this desk knows.
void OlderRecordsTest::whatRaisesADoubtIsNotNoted() {
    swapFor("older");
    for (int visits = 0; visits < 4; ++visits)
        QVERIFY(visit("there"));
    const auto store = storage::openSqliteStore(at("records"));
    QVERIFY(store.ok());
    storage::SodiumCipher cipher(m_made->dataKey);
    Archive archive(**store, cipher, m_made->keyring.workspace);
    QVERIFY(archive.refresh().ok());
    workspace::DeskNoteFile notes(at("here"));
    QVERIFY(notes.keep(archive, {*Date::of(2027, 3, 14), 900}).ok());
    const auto doubt = notes.doubtOf(archive);
    QVERIFY(doubt && *doubt);
    notes.forget(archive);
    QVERIFY(notes.keep(archive, {*Date::of(2027, 3, 14), 900}).ok());
    QVERIFY(notes.doubtOf(archive) && !*notes.doubtOf(archive));
    QVERIFY(QFile::exists(note()));
}

QTEST_GUILESS_MAIN(OlderRecordsTest)
#include "older_records_test.moc"
