// SPDX-License-Identifier: GPL-3.0-or-later
// The records take their time, and people do not wait for them: what they asked for and want no more does not
// come between, and what they did one after the other is all saved.
#include "app/storage/records_place.h"
#include "app/workspace/workplace.h"
#include "tests/support/away_store.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QPointer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class SlowRecordsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_isHeld = false; }
    void aLockWhileARecordOpensOpensNothing();
    void aRecordThatOpensLateComesBetweenNoOther();
    void marksInQuickSuccessionAreAllSaved();
    void whoSignsGoesOnOrLeavesWhileAMarkIsSavedLosesNoMark();
    void aNoteWithoutAMarkIsNotLostUnseen();
    void whoComesInIsWaitedForAndNobodyElse();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    void begin();
    void leaveADraft();
    /// Cleo, a clinician, on the page of a finished record with two flags.
    void openForReview();
    bool isMarked(const char* button) {
        const auto* mark = m_desk->desktop.find<QAbstractButton>(button);
        return mark && mark->isChecked();
    }
    workspace::Workplace& workplace() { return *m_desk->desktop.window->findChild<workspace::Workplace*>(); }
    /// And until all that was asked of the records is answered.
    void release() {
        bool isAnswered = false;
        workplace().thread().run([](const auto&) { return 0; }, [&isAnswered](int) { isAnswered = true; });
        m_isHeld = false;
        QTRY_VERIFY(isAnswered);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic_bool m_isHeld = false;
    std::unique_ptr<Desk> m_desk;
};

void SlowRecordsTest::init() {
    m_desk.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    writeSmallQuestionnaire(
        at("questionnaires"), {},
        "  - {id: too, kind: flag, when: pressure is yes, title: Another, discuss: Talk about "
        "that, cite: [{document: leaflet, section: One}]}\n");
    const auto place = storage::RecordsPlace::file(at("records"));
    m_desk = std::make_unique<Desk>(place, at("questionnaires"), QString(), QString(),
                                    Desktop::Answers::Script, heldAtTimes(place, m_isHeld));
    m_desk->setUp();
}

void SlowRecordsTest::begin() {
    QTRY_VERIFY(m_desk->desktop.find("choose.small"));
    m_desk->desktop.click("choose.small");
    m_desk->desktop.type("patientName", "TEST, Avery (sample)");
    m_desk->desktop.click("begin");
    QVERIFY(m_desk->comesTo("interview"));
    m_desk->answer();
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
}

void SlowRecordsTest::leaveADraft() {
    m_desk->desktop.click("firstScreening");
    begin();
    m_desk->lockAndLetInSomeoneElse();
    m_desk->unlock();
    QVERIFY(m_desk->comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->status().contains("Draft"), 10'000);
}

void SlowRecordsTest::aLockWhileARecordOpensOpensNothing() {
    leaveADraft();
    m_isHeld = true;
    m_desk->openRecord();
    CanaryWalk walk(*m_desk);
    walk.lock();
    QVERIFY(!workplace().present());
    release(); // it opens before the key is gone
    QVERIFY(!m_desk->desktop.window->findChild<QWidget*>("interview"));
    walk.unlock(adas);
    QCOMPARE(m_desk->desktop.screenName(), QString("records"));
    m_desk->openRecord(); // as always
    QVERIFY(m_desk->comesTo("interview"));
}

void SlowRecordsTest::aRecordThatOpensLateComesBetweenNoOther() {
    leaveADraft();
    m_isHeld = true;
    m_desk->openRecord();
    m_desk->desktop.click("newScreening");
    QTRY_VERIFY(m_desk->desktop.find("choose.small"));
    m_desk->desktop.click("choose.small");
    m_desk->desktop.type("patientName", "TEST, Blake (sample)");
    m_desk->desktop.click("begin");
    QVERIFY(m_desk->comesTo("interview"));
    const QPointer<QWidget> interview = m_desk->desktop.find("interview");
    QVERIFY(interview);
    release();
    m_desk->answer();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->saved().startsWith("Saved"), 10'000);
    QCOMPARE(m_desk->desktop.find("interview"), interview.data());
    for (const char* button : {"review", "reviewFinish", "showSummary", "summaryNew"})
        m_desk->desktop.click(button);
    QVERIFY(m_desk->comesTo("records"));
    QTRY_COMPARE_WITH_TIMEOUT(
        m_desk->desktop.window->findChild<QTableView*>("recordTable")->model()->rowCount(), 2, 10'000);
}

void SlowRecordsTest::openForReview() {
    CanaryWalk walk(*m_desk);
    walk.addClinician();
    screenOnce(*m_desk);
    m_desk->lockAndLetInSomeoneElse();
    walk.enterAs(cleosName, cleos);
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    QVERIFY(m_desk->desktop.find("mark.0.discussed") && m_desk->desktop.find("mark.1.discussed"));
}

void SlowRecordsTest::marksInQuickSuccessionAreAllSaved() {
    openForReview();
    m_isHeld = true;
    m_desk->desktop.click("mark.0.discussed");
    m_desk->desktop.click("mark.1.follow-up");
    m_desk->desktop.click("mark.0.does-not-apply");
    release();
    QTRY_COMPARE(m_desk->labelText("recordOutcome"), QString("Saved"));
    QTRY_VERIFY(isMarked("mark.0.does-not-apply") && isMarked("mark.1.follow-up"));
    // A button that is held down while a page is saved still counts.
    m_isHeld = true;
    m_desk->desktop.click("mark.0.discussed");
    auto* other = m_desk->desktop.find<QAbstractButton>("mark.1.discussed");
    QTest::mousePress(other, Qt::LeftButton);
    release();
    QCOMPARE(m_desk->desktop.find("mark.1.discussed"), other);
    QTest::mouseRelease(other, Qt::LeftButton);
    QTRY_VERIFY(isMarked("mark.0.discussed") && isMarked("mark.1.discussed"));
    QTRY_VERIFY(m_desk->desktop.find("mark.1.discussed") != other);
}

void SlowRecordsTest::whoSignsGoesOnOrLeavesWhileAMarkIsSavedLosesNoMark() {
    openForReview();
    m_isHeld = true;
    m_desk->desktop.click("mark.0.discussed");
    m_desk->desktop.click("recordBack");
    QCOMPARE(m_desk->desktop.screenName(), QString("recordPage"));
    release();
    QVERIFY(m_desk->comesTo("records"));
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    QTRY_VERIFY(isMarked("mark.0.discussed"));

    m_isHeld = true;
    m_desk->desktop.click("mark.1.discussed");
    m_desk->desktop.click("recordQuestions");
    release();
    QVERIFY(m_desk->comesTo("interview"));
    m_desk->answer(Qt::Key_1); // over its own version: no conflict
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
    for (const char* button : {"review", "reviewFinish", "showSummary", "summaryNew"})
        m_desk->desktop.click(button);
    QVERIFY(m_desk->comesTo("records"));
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));

    m_isHeld = true;
    m_desk->desktop.click("mark.0.follow-up");
    m_desk->desktop.click("mark.1.follow-up");
    m_desk->desktop.click("recordSign");
    release();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->labelText("recordOutcome"), QString("Signed"), 10'000);
    QCOMPARE(m_desk->desktop.dialogs.confirmed.value(m_desk->desktop.dialogs.confirmed.size() - 1),
             QString("From then on it stays as it is."));
}

void SlowRecordsTest::aNoteWithoutAMarkIsNotLostUnseen() {
    openForReview();
    m_desk->desktop.type("markNote.1", "asks about it");
    const auto asked = m_desk->desktop.dialogs.confirmed.size();
    m_desk->desktop.click("recordSign");
    QVERIFY(m_desk->labelText("recordOutcome").contains("a flag that is not marked"));
    QCOMPARE(m_desk->desktop.dialogs.confirmed.size(), asked);
    m_desk->desktop.click("mark.1.discussed");
    QTRY_COMPARE(m_desk->labelText("recordOutcome"), QString("Saved"));
    m_desk->desktop.click("recordSign");
    QTRY_COMPARE(m_desk->labelText("recordOutcome"), QString("Signed"));
}

// Their passphrase was right, and the records are not there yet: the page takes nobody else's.
void SlowRecordsTest::whoComesInIsWaitedForAndNobodyElse() {
    Desktop& desktop = m_desk->desktop;
    CanaryWalk(*m_desk).addClinician();
    m_desk->lockAndLetInSomeoneElse();
    const auto account = [&](const QString& name) -> QAbstractButton* {
        for (auto* button : desktop.window->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text().contains(name))
                return button;
        return nullptr;
    };
    QTRY_VERIFY(account("Ada"));
    QTest::mouseClick(account("Ada"), Qt::LeftButton);
    QTRY_VERIFY(desktop.find("unlockPassphrase"));
    auto* presenter = desktop.window->findChild<access::UnlockPresenter*>();
    QVERIFY(presenter);
    bool wasChecking = false;
    const QObject untilHere;
    connect(presenter, &access::UnlockPresenter::changed, &untilHere, [&] {
        if (wasChecking && !presenter->isChecking())
            m_isHeld = true; // from when the passphrase is known to be right
        wasChecking = presenter->isChecking();
    });
    desktop.type("unlockPassphrase", adas);
    desktop.click("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(m_isHeld, 15'000);
    QVERIFY(!workplace().present());

    QTRY_VERIFY(desktop.find("unlockBusy") && desktop.find("unlockBusy")->isVisible());
    QVERIFY(!desktop.find("unlockPassphrase")->isEnabled());
    QVERIFY(!desktop.find("unlock") || !desktop.find("unlock")->isVisible());
    QVERIFY(!account(cleosName)->isEnabled() && !account("Ada")->isEnabled());
    QVERIFY(!desktop.find("unlockRecovery")->isEnabled());
    savePicture(*desktop.window, "unlock-waits-for-the-records");
    release();
    QVERIFY(m_desk->comesTo("records"));
    QCOMPARE(workplace().present()->account.name, std::string("Ada Admin"));
}

QTEST_MAIN(SlowRecordsTest)
#include "slow_records_test.moc"
