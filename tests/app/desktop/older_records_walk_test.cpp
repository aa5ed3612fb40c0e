// SPDX-License-Identifier: GPL-3.0-or-later
// Anteroom is started anew, and somebody put an older copy of the records in their place meanwhile.
#include "app/files/save_file.h"
#include "app/storage/backup.h"
#include "app/storage/records_place.h"
#include "app/workspace/workplace.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/small_screening.h"

#include <QDir>
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class OlderRecordsWalkTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void itIsSaidBeforeTheRecordsAreShownAndOnce();
    void whoDoesNotKnowLocksAndIsAskedAgain();
    void somebodyElseIsAskedToo();
    void thePageLocksByItself();
    void throughALockItLeadsBackToTheSameQuestion();
    void aNoteThatCannotBeReadIsSaid();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<Desk> desk() const {
        return std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                      QString(), at("notes"));
    }
    void putBack() {
        QVERIFY(QFile::remove(at("records")));
        QVERIFY(QFile::copy(at("older"), at("records")));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_made;
};

// Made once: it takes a while.
void OlderRecordsWalkTest::initTestCase() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    {
        const auto first = desk();
        first->setUp();
    }
    QVERIFY(QFile::copy(at("records"), at("older")));
    const auto second = desk();
    second->unlock();
    QVERIFY(second->comesTo("records"));
    screenOnce(*second);
    second->lockAndLetInSomeoneElse();
    m_made = std::move(m_folder);
}

void OlderRecordsWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    QVERIFY(QDir(m_folder->path()).mkpath("notes"));
    for (const QString& name : {QString("records"), QString("older")})
        QVERIFY(QFile::copy(m_made->filePath(name), at(name)));
    const QStringList notes = QDir(m_made->filePath("notes")).entryList({"*.seen"});
    QCOMPARE(notes.size(), 1);
    QVERIFY(QFile::copy(m_made->filePath("notes/" + notes[0]), at("notes/" + notes[0])));
}

void OlderRecordsWalkTest::itIsSaidBeforeTheRecordsAreShownAndOnce() {
    putBack();
    {
        const auto there = desk();
        there->unlock();
        QVERIFY(there->comesTo("doubt"));
        lookAtEverySize(there->desktop, "older-records");
        QVERIFY(there->labelText("doubtPageTitle").contains("older copy"));
        QVERIFY(there->labelText("doubtPageBody").contains("2027-03-14 at 13:52"));
        QCOMPARE(there->labelText("doubtExplanation"), QString("The log says nothing of a restored backup."));
        QVERIFY(!there->desktop.window->findChild<QTableView*>("recordTable"));
        there->desktop.click("doubtGoOn");
        QVERIFY(there->comesTo("records"));
    }
    const auto there = desk();
    there->unlock();
    QVERIFY(there->comesTo("records"));
}

void OlderRecordsWalkTest::whoDoesNotKnowLocksAndIsAskedAgain() {
    putBack();
    const auto there = desk();
    there->unlock();
    QVERIFY(there->comesTo("doubt"));
    there->desktop.click("doubtLock");
    QTRY_VERIFY(there->desktop.find("lockCover"));
    there->desktop.type("unlockPassphrase", adas);
    there->desktop.click("unlock");
    QTRY_VERIFY(!there->desktop.find("lockCover"));
    QTRY_VERIFY(there->desktop.find("doubtGoOn") && there->desktop.find("doubtGoOn")->isEnabled());
    there->desktop.click("doubtGoOn");
    QVERIFY(there->comesTo("records"));
    QTRY_VERIFY(there->desktop.find("firstScreening"));
}

void OlderRecordsWalkTest::somebodyElseIsAskedToo() {
    putBack();
    const auto there = desk();
    there->unlock();
    QVERIFY(there->comesTo("doubt"));
    there->desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(there->desktop.window.get()));
    there->lockAndLetInSomeoneElse();
    there->unlock();
    QVERIFY(there->comesTo("doubt"));
}

void OlderRecordsWalkTest::thePageLocksByItself() {
    putBack();
    const auto there = desk();
    there->unlock();
    QVERIFY(there->comesTo("doubt"));
    there->passed += 6min;
    QTRY_VERIFY_WITH_TIMEOUT(there->desktop.find("lockCover"), 10'000);
}

void OlderRecordsWalkTest::throughALockItLeadsBackToTheSameQuestion() {
    const auto there = desk();
    there->unlock();
    QVERIFY(there->comesTo("records"));
    QTRY_VERIFY(there->desktop.find("newScreening"));
    there->desktop.click("newScreening");
    QTRY_VERIFY(there->desktop.find("choose.small"));
    there->desktop.click("choose.small");
    there->desktop.type("patientName", "TEST, Blake (sample)");
    there->desktop.click("begin");
    QVERIFY(there->comesTo("interview"));
    QTRY_VERIFY(there->saved().startsWith("Saved"));
    QTest::keyClick(there->desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(there->desktop.find("lockCover"));
    bool isIdle = false; // the log has the lock
    there->desktop.window->findChild<workspace::Workplace*>()->thread().run(
        [](const auto&) { return true; }, [&isIdle](bool) { isIdle = true; });
    QTRY_VERIFY(isIdle);
    // Into the file that is open: another one in its place would not be looked at before the next start.
    QFile older(at("older"));
    QVERIFY(older.open(QIODevice::ReadOnly));
    const QByteArray bytes = older.readAll();
    QFile records(at("records"));
    QVERIFY(records.open(QIODevice::ReadWrite) && records.resize(bytes.size()) &&
            records.write(bytes) == bytes.size());
    records.close();
    there->desktop.type("unlockPassphrase", adas);
    there->desktop.click("unlock");
    QVERIFY(there->comesTo("doubt"));
    there->desktop.click("doubtGoOn");
    QVERIFY(there->comesTo("interview"));
}

void OlderRecordsWalkTest::aNoteThatCannotBeReadIsSaid() {
    const QString note = at("notes/" + QDir(at("notes")).entryList({"*.seen"})[0]);
    QVERIFY(files::saveFile(note, "edited"));
    const auto there = desk();
    there->unlock();
    QVERIFY(there->comesTo("doubt"));
    lookAtEverySize(there->desktop, "note-unreadable");
    QVERIFY(there->labelText("doubtPageBody").contains("cannot tell"));
    there->desktop.click("doubtGoOn");
    QVERIFY(there->comesTo("records"));
}

QTEST_MAIN(OlderRecordsWalkTest)
#include "older_records_walk_test.moc"
