// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks and one record: what a person meets at each.
#include "app/keeping/change_record.h"
#include "app/workspace/record_feed.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "core/records/record_acts.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/other_desk.h"
#include "tests/support/gui/clipping.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;
using namespace std::chrono_literals;

class TwoDesksTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatAnotherDeskHasOpenIsReadAndNotChanged();
    void aRecordThatWasGivenBackGoesOn();
    void aDeskThatWentAwayIsTakenOverAfterAMinuteAndIsTold();
    void whatWasChangedDuringALockIsShownAsItIsNowAndToldOf();
    void whoStillHasItAfterALockIsNamed();
    void aRecordThatIsReadIsShownAsItIsAfterAnotherDeskCorrectsIt();
    void whatIsDeletedWhileItIsReadIsTold();
    void whatAnotherDeskHasOpenIsNotDeletedFromItsPage();

private:
    void lock(Desk& desk);
    void unlock(Desk& desk);
    void change(Desk& desk, const keeping::RecordChange& change);
    QString outcomeOf(Desk& desk) { return desk.labelText("recordOutcome"); }
    QString noticeOf(Desk& desk) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_first; ///< has begun a screening, which is open there
    std::unique_ptr<Desk> m_second;
};

void TwoDesksTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    const QString records = m_folder->filePath("records");
    m_first = std::make_unique<Desk>(records);
    m_first->setUp();
    QTRY_VERIFY(m_first->desktop.find("firstScreening"));
    m_first->beginScreening();
    m_first->answer();
    QTRY_COMPARE(m_first->saved(), QString("Saved 13:52"));
    m_second = std::make_unique<Desk>(records);
    m_second->unlock();
}

void TwoDesksTest::cleanup() {
    m_second.reset();
    m_first.reset();
}

QString TwoDesksTest::noticeOf(Desk& desk) const {
    for (const QLabel* label : desk.desktop.screen()->findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains("another desk"))
            return label->text();
    return {};
}

void TwoDesksTest::whatAnotherDeskHasOpenIsReadAndNotChanged() {
    m_second->openRecord();
    QVERIFY(m_second->comesTo("recordPage"));
    settle();
    QCOMPARE(noticeOf(*m_second),
             QString("Ada Admin has this record open at another desk. It can be read and not changed."));
    for (const char* act :
         {"recordQuestions", "recordSign", "recordCorrect", "recordInError", "recordMove", "recordErase"})
        QVERIFY2(!m_second->desktop.find(act), act);
    savePicture(*m_second->desktop.window, "record-at-another-desk");
    // It can be read as a whole.
    m_second->desktop.click("recordSummary");
    QVERIFY(m_second->comesTo("summary"));
    m_second->desktop.click("summaryBack");
    QVERIFY(m_second->comesTo("recordPage"));
    // Whoever was first goes on as if nothing were.
    m_first->desktop.minuteOfDay += 3;
    m_first->answer(Qt::Key_2);
    QTRY_COMPARE(m_first->saved(), QString("Saved 13:55"));
}

void TwoDesksTest::aRecordThatWasGivenBackGoesOn() {
    m_second->openRecord();
    QVERIFY(m_second->comesTo("recordPage"));
    m_second->desktop.click("recordBack");
    m_first.reset(); // gives it back
    m_second->openRecord();
    QVERIFY(m_second->comesTo("interview"));
    QCOMPARE(m_second->saved(), QString("Saved 13:52"));
}

// The waiting desk's own clock counts; no two clocks are compared.
void TwoDesksTest::aDeskThatWentAwayIsTakenOverAfterAMinuteAndIsTold() {
    m_second->openRecord();
    QVERIFY(m_second->comesTo("recordPage"));
    m_second->desktop.click("recordBack");
    m_second->passed += 59s;
    m_second->openRecord();
    QVERIFY(m_second->comesTo("recordPage"));
    m_second->desktop.click("recordBack");
    m_second->passed += 2s;
    m_second->openRecord();
    QVERIFY(m_second->comesTo("interview"));
    m_first->answer(Qt::Key_2);
    QTRY_COMPARE(m_first->saved(), QString("Not saved: taken over at another desk"));
    QTRY_COMPARE(m_first->desktop.dialogs.told.size(), 1);
    QVERIFY(m_first->desktop.dialogs.told.front().startsWith("This screening is not saved any more"));
    savePicture(*m_first->desktop.window, "interview-taken-over");
    m_second->desktop.minuteOfDay += 8;
    m_second->answer(Qt::Key_3);
    QTRY_COMPARE(m_second->saved(), QString("Saved 14:00"));
}

/// By itself: the keys of a lock on demand would reach both desks, which are one program here.
void TwoDesksTest::lock(Desk& desk) {
    desk.passed += 5min;
    QTRY_VERIFY(desk.desktop.find("lockCover"));
}

void TwoDesksTest::unlock(Desk& desk) {
    QTRY_VERIFY(desk.desktop.find("unlockPassphrase"));
    desk.desktop.type("unlockPassphrase", adas);
    desk.desktop.click("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(!desk.desktop.find("lockCover"), 15'000);
}

/// What somebody does to the only record, at a desk where its page is not open.
void TwoDesksTest::change(Desk& desk, const keeping::RecordChange& change) {
    workspace::Workplace& workplace = workplaceOf(desk);
    std::optional<Result<keeping::ChangedRecord>> changed;
    const RecordId id = workplace.model().entries().front()->head.id;
    keeping::openRecord(workplace.thread(), {id, workplace.present()->holder, workplace.act()},
                        workplace.surroundings().sha256, [&](const Result<keeping::OpenedRecord>& opened) {
                            keeping::changeRecord(workplace.thread(), *opened, change,
                                                  [&](const auto& result) { changed = result; });
                        });
    QTRY_VERIFY(changed);
    QVERIFY(changed->ok() && (*changed)->end == Saved::End::Saved);
}

void TwoDesksTest::whatWasChangedDuringALockIsShownAsItIsNowAndToldOf() {
    QTRY_VERIFY(m_second->comesTo("records") && !workplaceOf(*m_second).model().entries().empty());
    lock(*m_first);
    m_second->desktop.minuteOfDay += 8;
    changeWhileTheOtherIsAway(*m_second, true);
    unlock(*m_first);
    QTRY_COMPARE(m_first->desktop.dialogs.told.size(), 1);
    QCOMPARE(m_first->desktop.dialogs.told.front(),
             QString("This screening was changed at another desk: It was changed at another desk: Ada Admin, "
                     "2027-03-14 14:00. What is shown now is how it stands. Look it over before you go on."));
    QCOMPARE(m_first->desktop.screenName(), QString("interview"));
    QCOMPARE(m_first->saved(), QString("Saved 14:00"));
    savePicture(*m_first->desktop.window, "interview-changed-elsewhere");
    // And it goes on from there.
    m_first->desktop.minuteOfDay += 12;
    m_first->answer();
    QTRY_COMPARE(m_first->saved(), QString("Saved 14:04"));
    QCOMPARE(m_first->desktop.dialogs.told.size(), 1);
    m_first->desktop.click("review");
    QTRY_VERIFY(m_first->desktop.find<QPlainTextEdit>("staffNotes"));
    const auto* notes = m_first->desktop.find<QPlainTextEdit>("staffNotes");
    QCOMPARE(notes->toPlainText(), QString("made-up words of the other desk"));
}

void TwoDesksTest::whoStillHasItAfterALockIsNamed() {
    QTRY_VERIFY(m_second->comesTo("records") && !workplaceOf(*m_second).model().entries().empty());
    lock(*m_first);
    m_second->desktop.minuteOfDay += 8;
    changeWhileTheOtherIsAway(*m_second, false);
    unlock(*m_first);
    QTRY_COMPARE(m_first->desktop.dialogs.told.size(), 1);
    QCOMPARE(
        m_first->desktop.dialogs.told.front(),
        QString("This screening is not saved any more: Ada Admin has it open at another desk. It was "
                "changed at another desk: Ada Admin, 2027-03-14 14:00. What was answered here before was "
                "saved, and may not be how it stands now: leave it, and open it from the list to see what "
                "is there."));
    QCOMPARE(m_first->saved(), QString("Not saved: taken over at another desk"));
}

void TwoDesksTest::aRecordThatIsReadIsShownAsItIsAfterAnotherDeskCorrectsIt() {
    m_first.reset();
    const auto by = [this](int minute) {
        return Act{workplaceOf(*m_second).act().account, "Cleo Clinician", {*Date::of(2027, 3, 14), minute}};
    };
    QVERIFY(m_second->comesTo("records"));
    QTRY_VERIFY(!workplaceOf(*m_second).model().entries().empty());
    change(*m_second, [&](Record& record) {
        record.head.status = RecordStatus::Finished;
        record.head.finished = by(840);
        return signRecord(record, by(841));
    });
    // A third desk has the signed record open to read.
    m_first = std::make_unique<Desk>(m_folder->filePath("records"));
    m_first->unlock();
    m_first->openRecord();
    QVERIFY(m_first->comesTo("recordPage"));
    QVERIFY(m_first->desktop.find("recordInError"));
    change(*m_second, [&](Record& record) { return beginCorrection(record, "a made-up reason", by(850)); });
    feedOf(*m_first).look();
    QTRY_COMPARE(outcomeOf(*m_first), QString("Changed at another desk: Cleo Clinician, 2027-03-14 14:10. "
                                              "This is how it stands now."));
    QCOMPARE(m_first->desktop.screenName(), QString("recordPage"));
    QVERIFY(!noticeOf(*m_first).isEmpty()); // who corrects it
    QVERIFY(!m_first->desktop.find("recordInError"));
    savePicture(*m_first->desktop.window, "record-changed-elsewhere");
    // While they go on it is said, and not read again and again.
    change(*m_second, [&](Record& record) { return markInError(record, "a made-up reason", by(860)); });
    feedOf(*m_first).look();
    QTRY_COMPARE(outcomeOf(*m_first), QString("Changed at another desk: Cleo Clinician, 2027-03-14 14:20. Go "
                                              "back and open it again to see it."));
}

void TwoDesksTest::whatIsDeletedWhileItIsReadIsTold() {
    m_first.reset();
    QVERIFY(m_second->comesTo("records"));
    QTRY_VERIFY(!workplaceOf(*m_second).model().entries().empty());
    change(*m_second, [this](Record& record) {
        record.head.status = RecordStatus::Finished;
        record.head.finished = workplaceOf(*m_second).act();
        return signRecord(record, workplaceOf(*m_second).act());
    });
    m_first = std::make_unique<Desk>(m_folder->filePath("records"));
    m_first->unlock();
    m_first->openRecord();
    QVERIFY(m_first->comesTo("recordPage"));
    m_second->openRecord();
    QVERIFY(m_second->comesTo("recordPage"));
    m_second->desktop.click("recordErase");
    QVERIFY(m_second->comesTo("records"));
    feedOf(*m_first).look();
    QVERIFY(m_first->comesTo("records"));
    QTRY_COMPARE(m_first->desktop.dialogs.told,
                 QStringList("This record was deleted at another desk: It is no longer in the list. The log "
                             "has who deleted it."));
}

void TwoDesksTest::whatAnotherDeskHasOpenIsNotDeletedFromItsPage() {
    m_second.reset();
    m_first.reset();
    m_first = std::make_unique<Desk>(m_folder->filePath("records"));
    m_first->unlock();
    QVERIFY(m_first->comesTo("records"));
    QTRY_VERIFY(!workplaceOf(*m_first).model().entries().empty());
    change(*m_first, [this](Record& record) {
        record.head.status = RecordStatus::Finished;
        record.head.finished = workplaceOf(*m_first).act();
        return signRecord(record, workplaceOf(*m_first).act());
    });
    m_first->openRecord();
    QVERIFY(m_first->comesTo("recordPage"));
    std::optional<bool> isTaken;
    workplaceOf(*m_first).thread().withArchive(
        [id = workplaceOf(*m_first).model().entries().front()->head.id](Archive& archive) {
            const LeaseHolder cleo{*StaffId::parse("cleo"), "Cleo Clinician", "another desk"};
            const auto seen = archive.leases().take(id, cleo);
            return seen->lease ? seen : archive.leases().takeOver(id, cleo, seen->version);
        },
        [&](const Result<Leases::Taken>& taken) { isTaken = taken.ok() && taken->lease; });
    QTRY_VERIFY(isTaken);
    QVERIFY(*isTaken);
    m_first->desktop.click("recordErase");
    QTRY_COMPARE(outcomeOf(*m_first), QString("Not deleted: Cleo Clinician has it open at another desk. Ask "
                                              "there, or wait until it is closed."));
    QCOMPARE(m_first->desktop.screenName(), QString("recordPage"));
}

QTEST_MAIN(TwoDesksTest)
#include "two_desks_test.moc"
