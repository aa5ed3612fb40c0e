// SPDX-License-Identifier: GPL-3.0-or-later
// Records that are older than the clinic keeps them, from the notice above the list to the log.
#include "app/workspace/record_feed.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Entries of the log until that day.
void workOn(Desk& desk, Date last) {
    auto* workplace = desk.desktop.window->findChild<workspace::Workplace*>();
    QVERIFY(workplace && workplace->present());
    std::optional<bool> isLogged;
    workplace->thread().withArchive(
        [by = workplace->act(), last](Archive& archive) {
            Outcome logged = done();
            constexpr int between = 50;
            for (std::int32_t day = by.at.date.days(); logged && day <= last.days(); day += between)
                logged = archive.log({{by.account, by.name, {Date::fromDays(day), 0}}, AuditAct::Viewed});
            return logged;
        },
        [&](const Outcome& logged) { isLogged = logged.ok(); });
    QTRY_VERIFY(isLogged);
    QVERIFY(*isLogged);
}

} // namespace

class RetentionWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsPastItsPeriodIsListedAndDeletedAfterTwoSteps();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void RetentionWalkTest::whatIsPastItsPeriodIsListedAndDeletedAfterTwoSteps() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(m_folder->filePath("records"), m_folder->filePath("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    desk.desktop.administer("recordsRetention");
    QCOMPARE(desk.desktop.dialogs.told.takeLast(),
             QString("Records are kept for ever: To keep them for some years, say so in the settings."));
    desk.desktop.administer("recordsSettings");
    QVERIFY(desk.comesTo("settings"));
    QTRY_VERIFY(desk.desktop.find("settingsRetention")->isEnabled());
    desk.desktop.type("settingsRetention", "1");
    desk.desktop.click("settingsSave");
    QTRY_VERIFY(desk.labelText("settingsPageOutcome").startsWith("Saved."));
    const QSignalSpy looks(&feedOf(desk), &workspace::RecordFeed::damageSeen); // with which notices come
    desk.desktop.click("settingsBack");
    QVERIFY(desk.comesTo("records"));
    QTRY_VERIFY(looks.count() > 0);
    QVERIFY(!desk.desktop.find("recordProblems"));

    // A clock that jumps ahead makes nothing old enough; a year and some days in which somebody worked do.
    workOn(desk, *Date::of(2028, 3, 1));
    desk.year = 2028;
    desk.desktop.click("recordsStaff");
    QVERIFY(desk.comesTo("staff"));
    QTRY_VERIFY(desk.desktop.find("staffDone"));
    desk.desktop.click("staffDone");
    QVERIFY(desk.comesTo("records"));
    const auto notice = [&desk] {
        QStringList said;
        if (const auto* problems = desk.desktop.find("recordProblems"))
            for (const auto* label : problems->findChildren<QLabel*>())
                said << label->text();
        return said.join('\n');
    };
    QTRY_VERIFY2(notice().contains("1 record is older than the year that the clinic keeps it."),
                 qPrintable(notice()));
    lookAtEverySize(desk.desktop, "records-past-retention");

    desk.desktop.administer("recordsRetention");
    QVERIFY(desk.comesTo("retention"));
    auto* list = desk.desktop.find<QListWidget>("retentionList");
    QVERIFY(list && list->count() == 1);
    QCOMPARE(list->item(0)->text(),
             QString("TEST, Avery (sample) · Small screening · Finished · last changed 2027-03-14"));
    QVERIFY(!desk.desktop.find("retentionErase")->isEnabled());
    desk.desktop.click("retentionAll");
    lookAtEverySize(desk.desktop, "retention");
    desk.desktop.theme.setScale(200);
    desk.desktop.window->resize(1024, 700);
    settle();
    const QRect line = list->visualItemRect(list->item(0));
    QVERIFY2(list->viewport()->height() >= line.bottom(), "the line breaks, and its end is out of sight");
    desk.desktop.theme.setScale(100);
    settle();
    // Read before it is deleted; what was chosen is still so afterwards.
    desk.desktop.click("retentionOpen");
    QVERIFY(desk.comesTo("recordPage"));
    for (const char* act : {"recordQuestions", "recordBeginAnew", "recordSign", "recordInError", "recordMove",
                            "recordErase", "recordCorrect"})
        QVERIFY2(!desk.desktop.find(act), act);
    lookAtEverySize(desk.desktop, "retention-record");
    desk.desktop.click("recordSummary");
    QVERIFY(desk.comesTo("summary"));
    desk.desktop.click("summaryBack");
    QVERIFY(desk.comesTo("recordPage"));
    desk.desktop.click("recordBack");
    QVERIFY(desk.comesTo("retention"));
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    desk.desktop.window->activateWindow();
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(desk.comesTo("recordPage"));
    desk.desktop.click("recordBack");
    desk.desktop.dialogs.isSure = false;
    desk.desktop.click("retentionErase");
    QCOMPARE(desk.desktop.dialogs.told.takeLast(), QString("Delete these records?"));
    QCOMPARE(desk.labelText("retentionPageOutcome"), QString());
    desk.desktop.dialogs.isSure = true;
    desk.desktop.click("retentionErase");
    QCOMPARE(desk.desktop.dialogs.told.takeLast(), QString("Delete them for ever?"));
    QTRY_COMPARE(desk.labelText("retentionPageOutcome"), QString("Deleted: 1 of 1"));
    QTRY_VERIFY(!desk.desktop.find("retentionList"));
    lookAtEverySize(desk.desktop, "retention-done");

    desk.desktop.click("retentionBack");
    QVERIFY(desk.comesTo("records"));
    QTRY_VERIFY(!desk.desktop.find("recordProblems"));
    desk.desktop.administer("recordsAuditLog");
    QVERIFY(desk.comesTo("auditLog"));
    QTRY_VERIFY(desk.labelText("auditWhole").startsWith("All "));
    const auto* table = desk.desktop.find<QTableView>("auditTable");
    QCOMPARE(table->model()->index(0, 3).data().toString(), QString("Deleted"));
    QCOMPARE(table->model()->index(0, 5).data().toString(), QString("retention period"));
}

QTEST_MAIN(RetentionWalkTest)
#include "retention_walk_test.moc"
