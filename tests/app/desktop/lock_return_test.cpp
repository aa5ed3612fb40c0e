// SPDX-License-Identifier: GPL-3.0-or-later
// Through a lock and back: nothing is uncovered before the records are there, and who is refused leaves
// nothing to the next person.
#include "app/storage/sql_connection.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSqlQuery>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Looks at the moment at which a cover goes.
class AtUncovering : public QObject {
public:
    AtUncovering(QWidget* cover, std::function<void()> look) : QObject(cover), m_look(std::move(look)) {
        cover->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Hide)
            m_look();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_look;
};

/// The list of staff as one that was put back: by `step` another version than the records vouch for.
void changeVersionOfStaff(const QString& records, int step) {
    storage::SqlConnection other("QSQLITE");
    other.database().setDatabaseName(records);
    if (!other.database().open() ||
        !QSqlQuery(other.database())
             .exec(QStringLiteral("UPDATE cells SET version = version + %1 WHERE key = 'keyring'").arg(step)))
        qFatal("Not changed");
}

} // namespace

class LockReturnTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nothingIsUncoveredBeforeTheRecordsAreThere();
    void whoIsRefusedStaysLocked();
    void promise8ALockTakesWhatWasCopiedAway();
    void promise8ALockedDeskHasNoListOfPatients();
    void whoComesNextFindsAllRecordsWhateverWasSearchedFor();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void LockReturnTest::nothingIsUncoveredBeforeTheRecordsAreThere() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    const auto* workplace = desk.desktop.window->findChild<workspace::Workplace*>();
    QVERIFY(workplace);
    CanaryWalk walk(desk);
    walk.lock();
    QVERIFY(!workplace->present());
    std::optional<bool> wasPresent;
    new AtUncovering(desk.desktop.find("lockCover"),
                     [&] { wasPresent = wasPresent.value_or(true) && workplace->present().has_value(); });
    walk.unlock(adas);
    QCOMPARE(wasPresent, std::optional(true));
    QCOMPARE(desk.desktop.screenName(), QString("recordPage"));
    // What is done there has somebody who does it.
    desk.desktop.click("recordInError");
    QTRY_VERIFY(desk.labelText("recordOutcome").contains("entered in error"));
}

void LockReturnTest::whoIsRefusedStaysLocked() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    CanaryWalk walk(desk);
    walk.addClinician();
    walk.press("firstScreening");
    walk.press("choose.small");
    desk.desktop.type("patientName", "TEST, Avery (sample)");
    walk.press("begin");
    QVERIFY(desk.comesTo("interview"));
    desk.answer();
    QTRY_VERIFY(desk.saved().startsWith("Saved"));
    walk.lock();
    changeVersionOfStaff(at("records"), 1);
    walk.typeInto("unlockPassphrase", adas);
    walk.press("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(desk.labelText("unlockProblem").contains("older list of staff"), 15'000);
    QVERIFY(desk.desktop.find("lockCover"));
    QVERIFY(desk.desktop.dialogs.told.isEmpty());
    QVERIFY(!accessibleTextOf(QAccessible::queryAccessibleInterface(qApp)).contains("Avery"));
    savePicture(*desk.desktop.window, "locked-refused");

    changeVersionOfStaff(at("records"), -1);
    desk.desktop.click("lockSomeoneElse");
    walk.enterAs(cleosName, cleos);
    QCOMPARE(desk.desktop.screenName(), QString("records"));
    // Not a trace of the screening of the one before.
    QVERIFY(!desk.desktop.window->findChild<QWidget*>("interview"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.status().contains("Draft"), 10'000);
}

void LockReturnTest::promise8ALockTakesWhatWasCopiedAway() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    QClipboard& clipboard = *QGuiApplication::clipboard();
    auto* table = desk.desktop.window->findChild<QTableView*>("recordTable");
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier); // nobody marked a text
    QCOMPARE(clipboard.text(), QString());
    desk.desktop.type("recordSearch", "Avery");
    auto* search = desk.desktop.find<QLineEdit>("recordSearch");
    search->selectAll();
    QTest::keyClick(search, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard.text(), QString("Avery"));
    CanaryWalk(desk).lock();
    QCOMPARE(clipboard.text(), QString());
}

void LockReturnTest::promise8ALockedDeskHasNoListOfPatients() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    const records::RecordListModel& list = desk.desktop.window->findChild<workspace::Workplace*>()->model();
    QCOMPARE(list.entries().size(), std::size_t{1});
    CanaryWalk walk(desk);
    walk.lock();
    walk.unlock(adas);
    // As it was read: it is the archive's too.
    const std::weak_ptr<const IndexEntry> known = list.entries().front();
    desk.desktop.type("recordSearch", "Avery");
    walk.lock();
    QVERIFY(list.entries().empty());
    QTRY_VERIFY(known.expired()); // the archive lets go of it too
    std::optional<int> rows;
    new AtUncovering(desk.desktop.find("lockCover"), [&] { rows = rows.value_or(list.rowCount()); });
    walk.unlock(adas);
    QCOMPARE(rows, std::optional(1)); // who comes back finds it as it was
    QTRY_VERIFY(desk.desktop.find("recordTable"));
    QCOMPARE(desk.desktop.find<QLineEdit>("recordSearch")->text(), QString("Avery"));
    QTRY_COMPARE(QApplication::focusWidget(), desk.desktop.find("recordSearch"));
    savePicture(*desk.desktop.window, "unlocked-list");
}

void LockReturnTest::whoComesNextFindsAllRecordsWhateverWasSearchedFor() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    desk.desktop.type("recordSearch", "somebody else");
    QTRY_VERIFY(!desk.desktop.find("recordTable"));
    desk.lockAndLetInSomeoneElse();
    desk.unlock();
    QVERIFY(desk.comesTo("records"));
    QTRY_VERIFY(desk.desktop.find("recordTable"));
    QCOMPARE(desk.desktop.find<QLineEdit>("recordSearch")->text(), QString());
}

QTEST_MAIN(LockReturnTest)
#include "lock_return_test.moc"
