// SPDX-License-Identifier: GPL-3.0-or-later
// The records are away, and the disk of the journal fills up, and has room again.
#include "app/keeping/act_log.h"
#include "tests/faults/kept_run.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;
using keeping::SaveState;
using Failure = TroubledStore::Failure;

class FullDiskJournalTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void promise6WhatIsSaidToBeKeptIsThereAndWithRoomItGoesOn();
    void promise8NothingIsTakenOutThatNoLogCanHave();

private:
    QString records() const { return m_folder->filePath("records"); }
    QDir journal() const { return m_disk->path() + '/' + QString::fromStdString(workspace); }
    /// Whatever lies there, half files too.
    QStringList files() const { return journal().entryList(QDir::Files | QDir::Hidden); }
    std::unique_ptr<Run> begin() {
        constexpr std::chrono::milliseconds soon(5);
        return std::make_unique<Run>(troubledFile(records(), m_failure), m_disk->path(), soon, soon);
    }
    /// How many answers the next run of the program would find in the journal; nothing: no file.
    std::optional<std::size_t> kept() const;

    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic<Failure> m_failure = Failure::None;
};

void FullDiskJournalTest::init() {
    m_disk = std::make_unique<SmallDisk>(512);
    if (!m_disk->isMounted())
        QSKIP("only root can mount a small disk");
    m_folder = std::make_unique<QTemporaryDir>();
    m_failure = Failure::None;
    makeStore(records());
}

// Of copies: the files themselves are this run's.
std::optional<std::size_t> FullDiskJournalTest::kept() const {
    const QTemporaryDir copies;
    for (const QString& name : files())
        QFile::copy(journal().filePath(name), copies.filePath(name));
    keeping::FileCalls calls;
    keeping::JournalFolder folder(calls, copies.path().toStdString());
    SomeBytes random;
    storage::SodiumCipher cipher(keptKey());
    const auto content = Journal(folder, random, workspace).read(cipher);
    if (!content || !content->damaged.empty() || content->waiting.size() != 1)
        return std::nullopt;
    const auto record = decode(content->waiting[0].waiting.request.encoded, *keptQuestionnaire());
    return record ? std::optional(record->history.size()) : std::nullopt;
}

void FullDiskJournalTest::promise6WhatIsSaidToBeKeptIsThereAndWithRoomItGoesOn() {
    const auto run = begin();
    const auto recorder = run->begin();
    QTRY_VERIFY(recorder->isAllSaved());
    std::size_t promised = 0; ///< answers that were said to be saved or kept
    connect(recorder.get(), &keeping::Recorder::stateChanged, recorder.get(), [&] {
        if (recorder->isNothingLost())
            promised = recorder->sitting().record().history.size();
    });
    const auto isFull = [&] {
        return recorder->state() == SaveState::Waiting &&
               recorder->problem().contains("No space left on device");
    };
    int fullAtOnce = 0;
    // With a little more room each time, so that it ends after other answers.
    for (const qint64 rest : {0, 4096, 8192, 16384}) {
        m_failure = Failure::Before;
        QFile ballast(m_disk->path() + "/ballast");
        QVERIFY(fillDisk(ballast, rest));
        for (int i = 0; !isFull(); ++i) {
            QVERIFY(i < 1000);
            run->answer(*recorder);
            QTRY_VERIFY(isFull() || recorder->isNothingLost());
            fullAtOnce += i == 0 && isFull() ? 1 : 0;
        }
        QVERIFY(!recorder->isNothingLost());
        // What was said to be kept is there, whole, and nothing beside it.
        QVERIFY2(files().size() <= 1, qPrintable(files().join(' ')));
        const auto inJournal = kept();
        QVERIFY(inJournal || files().isEmpty());
        const std::size_t there = inJournal.value_or(readStored(records())->record->history.size());
        QVERIFY2(there >= promised, qPrintable(QString("%1 promised, %2 there").arg(promised).arg(there)));

        QVERIFY(ballast.remove());
        QTRY_VERIFY(recorder->state() == SaveState::Kept && recorder->isNothingLost());
        QCOMPARE(kept(), std::optional(static_cast<std::size_t>(run->said)));
        m_failure = Failure::None;
        QTRY_VERIFY(recorder->isAllSaved());
        QTRY_VERIFY(files().isEmpty());
        QCOMPARE(readStored(records())->record->history.size(), static_cast<std::size_t>(run->said));
    }
    QVERIFY(fullAtOnce > 0 && fullAtOnce < 4);
}

void FullDiskJournalTest::promise8NothingIsTakenOutThatNoLogCanHave() {
    const auto run = begin();
    SomeBytes random;
    keeping::ActLog log(run->store, &run->journal, random);
    int printed = 0;
    QString problem;
    const auto print = [&] {
        log.perform(
            audited(AuditAct::Printed), [&printed] { return ++printed > 0; },
            [&problem](const language::Wording& why) { problem = why.text(); });
    };
    m_failure = Failure::Before;
    QFile ballast(m_disk->path() + "/ballast");
    QVERIFY(fillDisk(ballast, 0));
    print();
    QTRY_VERIFY(!problem.isEmpty());
    QCOMPARE(printed, 0);
    QCOMPARE(files(), QStringList());

    QVERIFY(ballast.remove());
    print();
    QTRY_COMPARE(printed, 1);
    QTRY_COMPARE(files().size(), 1);
    m_failure = Failure::None;
    run->waiting.start(holderAt("here"));
    QTRY_VERIFY(files().isEmpty());
    std::optional<int> logged;
    run->store.withArchive(
        [](Archive& archive) -> Result<int> {
            int found = 0;
            const auto check = archive.checkLog([&found](std::uint64_t, const AuditEntry& entry) {
                found += entry.what == AuditAct::Printed ? 1 : 0;
                return true;
            });
            return check ? Result<int>(found) : check.error();
        },
        [&logged](const Result<int>& found) { logged = found.ok() ? *found : -1; });
    QTRY_COMPARE(logged, std::optional(1));
}

QTEST_GUILESS_MAIN(FullDiskJournalTest)
#include "full_disk_journal_test.moc"
