// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF goes to a disk that takes its time, does not confirm it or is full.
#include "app/desktop/paper/print_pages.h"
#include "app/files/save_file.h"
#include "app/storage/records_place.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/app/desktop/troubled_disk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;
using Acts = std::vector<std::string>;

class SlowDiskTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aSlowDiskKeepsNoLockWaiting();
    void aPdfThatTheDiskDidNotConfirmIsInTheLog();
    void pagesOfWhichSomeMayBeOnPaperAreInTheLog();
    void aFileThatIsChosenInsteadOfAPrinterIsWholeOrNotThere();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    void openSummary();
    QString outcome() const { return m_desk->labelText("summaryOutcome"); }
    /// What left, as the log says once this desk is closed and another was opened.
    Acts letOut();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

void SlowDiskTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    m_desk = std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                    at("journal"));
    m_desk->setUp();
    openSummary();
}

void SlowDiskTest::cleanup() {
    healDisk();
    m_desk.reset();
}

void SlowDiskTest::openSummary() {
    beginSmallScreening(*m_desk);
    m_desk->answer();
    m_desk->desktop.showSummary();
    QVERIFY(m_desk->comesTo("summary"));
}

Acts SlowDiskTest::letOut() {
    m_desk.reset();
    {
        Desk next(storage::RecordsPlace::file(at("records")), at("questionnaires"), at("journal"));
        next.unlock();
        if (!next.comesTo("records"))
            return {"not unlocked"};
        auto* waiting = next.desktop.window->findChild<workspace::Workplace*>()->waiting();
        bool hasLooked = false;
        QObject::connect(waiting, &keeping::WaitingSaves::changed, waiting, [&] { hasLooked = true; });
        waiting->look();
        if (!QTest::qWaitFor([&] { return hasLooked && waiting->entries() == 0; }))
            return {"waiting"};
    }
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        Acts acts;
        const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
            if (entry.what == AuditAct::Printed || entry.what == AuditAct::Exported)
                acts.emplace_back(actId(entry.what));
            return true;
        });
        return check && !check->broken ? acts : Acts{"broken"};
    });
}

void SlowDiskTest::aSlowDiskKeepsNoLockWaiting() {
    const QString path = m_desk->desktop.dialogs.path;
    troubledFolder = QFileInfo(path).absolutePath().toStdString();
    syncTakes = 3s;
    m_desk->desktop.click("summarySave");
    QTRY_VERIFY(!QDir(QFileInfo(path).absolutePath()).entryList({"out.pdf*"}, QDir::Files).isEmpty());
    QVERIFY(outcome().isEmpty());
    QElapsedTimer since;
    since.start();
    m_desk->passed += 5min + 1s;
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->desktop.find("lockCover"), 1000);
    QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 15'000);
    QCOMPARE(letOut(), Acts{"exported"});
}

void SlowDiskTest::aPdfThatTheDiskDidNotConfirmIsInTheLog() {
    const QString path = m_desk->desktop.dialogs.path;
    troubledFolder = QFileInfo(path).absolutePath().toStdString();
    doesFolderFail = true;
    m_desk->desktop.click("summarySave");
    QTRY_VERIFY(outcome().contains("the disk did not confirm it"));
    QVERIFY(QFile::exists(path));
    QCOMPARE(letOut(), Acts{"exported"});
}

void SlowDiskTest::pagesOfWhichSomeMayBeOnPaperAreInTheLog() {
    desktop::Printed became{true, QString("The printer stopped before the last page.")};
    m_desk->desktop.dialogs.prints = {.send = [&became] { return became; }};
    m_desk->desktop.click("summaryPrint");
    QTRY_VERIFY(outcome().contains("stopped before the last page"));
    became = {false, QString("The printer did not take the pages.")};
    m_desk->desktop.click("summaryPrint");
    QTRY_VERIFY(outcome().contains("did not take the pages"));
    QCOMPARE(letOut(), Acts{"printed"});
}

void SlowDiskTest::aFileThatIsChosenInsteadOfAPrinterIsWholeOrNotThere() {
    const SmallDisk disk(512);
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    const QString path = disk.path() + "/printed.pdf";
    m_desk->desktop.dialogs.prints = {.file = path};
    {
        QFile ballast(disk.path() + "/ballast");
        QVERIFY(fillDisk(ballast, 8192));
        m_desk->desktop.click("summaryPrint");
        QTRY_VERIFY2(outcome().contains("was not saved"), qPrintable(outcome()));
        QVERIFY(!QFile::exists(path));
    }
    QVERIFY(QFile::remove(disk.path() + "/ballast"));
    m_desk->desktop.click("summaryPrint");
    QTRY_COMPARE(outcome(), "Saved: " + path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_desk->desktop.dialogs.printed);
    // A letter is not written over.
    const QString letter = disk.path() + "/letter.txt";
    QVERIFY(files::saveFile(letter, "Dear colleague").ok());
    m_desk->desktop.dialogs.prints = {.file = letter};
    m_desk->desktop.click("summaryPrint");
    QTRY_VERIFY(!outcome().startsWith("Saved"));
    QCOMPARE(letOut(), Acts{"exported"});
}

QTEST_MAIN(SlowDiskTest)
#include "slow_disk_test.moc"
