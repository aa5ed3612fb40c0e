// SPDX-License-Identifier: GPL-3.0-or-later
// A screening on a disk that fills up, and has room again.
#include "tests/faults/kept_screening.h"
#include "tests/support/small_disk.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;
using keeping::Recorder;
using keeping::SaveState;

class FullDiskRecorderTest : public QObject {
    Q_OBJECT

private slots:
    void promise6OnAFullDiskNothingIsSaidToBeSavedAndWithRoomItGoesOn();
};

void FullDiskRecorderTest::promise6OnAFullDiskNothingIsSaidToBeSavedAndWithRoomItGoesOn() {
    const SmallDisk disk(1024);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const QString path = disk.path() + "/records";
    makeStore(path);
    keeping::StoreThread thread([path] { return storage::openSqliteStore(path); });
    thread.unlock(std::make_unique<storage::SodiumCipher>(keptKey()), workspace);
    Session session(keptQuestionnaire(), minute(0));
    Recorder recorder({thread, [] { return minute(5); }, std::chrono::milliseconds(5)}, firstSitting(),
                      keptQuestionnaire(), Lease{recordId(1), holderAt("here"), 0}, 0);
    QTRY_VERIFY(recorder.isAllSaved());

    int said = 0;
    const auto answer = [&] {
        ++said;
        session.setAnswer(QuestionIndex{0}, number(said), minute(said % 400));
        recorder.update(session, {"en"});
    };
    // With a little more room each time, so that it ends at other pages and in the journal too.
    for (const qint64 rest : {0, 4096, 8192, 16384, 32768}) {
        QFile ballast(disk.path() + "/ballast");
        QVERIFY(fillDisk(ballast, rest));
        int saved = said;
        for (int i = 0; recorder.state() != SaveState::Waiting; ++i) {
            QVERIFY(i < 200);
            saved = said;
            answer();
            QTRY_VERIFY(recorder.state() == SaveState::Waiting || recorder.isAllSaved());
        }
        QVERIFY2(recorder.problem().contains("is full. Make room on it"), qPrintable(recorder.problem()));
        // What was acknowledged is there, and the store opens, while the disk is full.
        const Result<Stored> kept = readStored(path);
        QVERIFY2(kept.ok(), kept.ok() ? "" : kept.error().message.c_str());
        QCOMPARE(kept->record->history.size(), static_cast<std::size_t>(saved));
        QVERIFY(saved == 0 || kept->record->session.answers[0] == number(saved));
        answer();
        QCOMPARE(recorder.state(), SaveState::Waiting);

        QVERIFY(ballast.remove());
        QTRY_VERIFY(recorder.isAllSaved());
        QVERIFY(recorder.problem().isEmpty());
        const Result<Stored> after = readStored(path);
        QVERIFY(after.ok());
        QVERIFY(after->record->session.answers[0] == number(said));
        QCOMPARE(after->record->history.size(), static_cast<std::size_t>(said));
    }
}

QTEST_GUILESS_MAIN(FullDiskRecorderTest)
#include "full_disk_recorder_test.moc"
