// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a screening is saved stands on each of its pages, and under a lock the window says why it stays
// open.
#include "app/interview/words.h"
#include "app/storage/records_place.h"
#include "tests/support/away_store.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QPlainTextEdit>
#include <QTemporaryDir>

#include <atomic>
#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class SaveStateTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void itStandsOnEachPageOfAScreening();
    void underALockTheWindowSaysWhyItStaysOpen();
    void underALockTheWindowClosesWhereNothingIsLeftToDo();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SaveStateTest::itStandsOnEachPageOfAScreening() {
    makeSmallQuestionnaire(*m_folder);
    std::atomic_bool isAway = false;
    const auto place = storage::RecordsPlace::file(at("records"));
    Desk desk(place, at("questionnaires"), {}, {}, Desktop::Answers::Script, awayAtTimes(place, isAway));
    desk.setUp();
    beginSmallScreening(desk);
    desk.answer();
    QTRY_VERIFY(desk.saved().startsWith("Saved"));
    desk.desktop.click("review");
    QTRY_VERIFY(desk.labelText("stateSaved").startsWith("Saved"));
    // What is not saved is said there too, and that it is again.
    isAway = true;
    const QString failing = interview::word(interview::Word::SavingFails, "en");
    auto* notes = desk.desktop.find<QPlainTextEdit>("staffNotes");
    QVERIFY(notes);
    notes->setPlainText("came with a friend");
    QTRY_COMPARE_WITH_TIMEOUT(desk.labelText("stateSaved"), failing, 10'000);
    QCOMPARE(desk.desktop.find("stateSaved")->property("role").toString(), QString("attention"));
    settle();
    lookAtEverySize(desk.desktop, "review-not-saved");
    desk.desktop.click("reviewFinish");
    desk.desktop.click("showSummary");
    QVERIFY(desk.comesTo("summary"));
    QTRY_COMPARE(desk.labelText("stateSaved"), failing);
    settle();
    savePicture(*desk.desktop.window, "summary-not-saved");
    isAway = false;
    QTRY_VERIFY_WITH_TIMEOUT(desk.labelText("stateSaved").startsWith("Saved"), 20'000);
    QCOMPARE(desk.desktop.find("stateSaved")->property("role").toString(), QString("quiet"));
}

void SaveStateTest::underALockTheWindowSaysWhyItStaysOpen() {
    Desk desk(at("records"));
    desk.setUp();
    desk.beginScreening(); // its safety questions are open: staff must be told before they leave
    CanaryWalk walk(desk);
    walk.lock();
    QVERIFY(!desk.desktop.window->close());
    QVERIFY(desk.labelText("unlockProblem").contains("Leave the screening first"));
    settle();
    lookAtEverySize(desk.desktop, "locked-not-closed");
    QVERIFY(desk.desktop.dialogs.told.isEmpty());
    walk.unlock(adas);
    QCOMPARE(desk.desktop.screenName(), QString("interview"));
}

void SaveStateTest::underALockTheWindowClosesWhereNothingIsLeftToDo() {
    Desk desk(at("records"));
    desk.setUp();
    CanaryWalk(desk).lock();
    QVERIFY(desk.desktop.window->close());
}

QTEST_MAIN(SaveStateTest)
#include "save_state_test.moc"
