// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the audit log, with the real store.
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/small_screening.h"

#include <QAbstractItemModel>
#include <QFile>
#include <QPointer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class AuditWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void anAdministratorReadsAndExportsTheAuditLog();
    void theWindowMayCloseOnAnyPage_data();
    void theWindowMayCloseOnAnyPage();

private:
    QString records() const { return m_folder->filePath("deep/records"); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void AuditWalkTest::anAdministratorReadsAndExportsTheAuditLog() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(records(), m_folder->filePath("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    QTest::keyClick(desk.desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.desktop.find("lockCover"));
    desk.desktop.type("unlockPassphrase", cleos);
    desk.desktop.click("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(desk.labelText("unlockProblem").startsWith("This is not"), 15'000);
    desk.passed += 2s; // the wait after a wrong one
    QTRY_VERIFY(desk.desktop.find("unlock")->isEnabled());
    desk.desktop.type("unlockPassphrase", adas);
    desk.desktop.click("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(!desk.desktop.find("lockCover"), 15'000);

    // The cover lifts a moment before the records are there: who is that quick clicks once more.
    const auto clicksThrough = [&desk] {
        if (desk.desktop.screenName() == "records")
            desk.desktop.administer("recordsAuditLog");
        return desk.desktop.screenName() == "auditLog";
    };
    QTRY_VERIFY(clicksThrough());
    QTRY_VERIFY(desk.labelText("auditWhole").startsWith("All "));
    const auto* table = desk.desktop.find<QTableView>("auditTable");
    QCOMPARE(table->model()->index(0, 3).data().toString(), QString("Unlocked"));
    QCOMPARE(table->model()->index(1, 3).data().toString(), QString("Wrong passphrase"));
    QCOMPARE(table->model()->index(1, 5).data().toString(),
             QString("Wrong passphrases for Ada Admin: 1, the last on 2027-03-14 at 13:52"));
    QVERIFY(table->model()->index(3, 4).data().toString().startsWith("TEST, Avery (sample), record "));
    lookAtEverySize(desk.desktop, "audit-log");

    desk.desktop.dialogs.path = m_folder->filePath("audit-log.csv");
    desk.desktop.click("auditCsv");
    QTRY_COMPARE(desk.labelText("auditOutcome"), "Saved: " + desk.desktop.dialogs.path);
    QTRY_VERIFY(desk.desktop.find("auditTable"));
    QCOMPARE(table->model()->index(0, 3).data().toString(), QString("Exported"));
    QFile file(desk.desktop.dialogs.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), table->model()->rowCount() + 1);

    // A lock closes it, and nothing of it is left.
    const QPointer<QAbstractItemModel> model(table->model());
    QTest::keyClick(desk.desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.desktop.find("lockCover"));
    QTRY_VERIFY(!model);
    desk.desktop.type("unlockPassphrase", adas);
    desk.desktop.click("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(!desk.desktop.find("lockCover"), 15'000);
    QCOMPARE(desk.desktop.screenName(), QString("records"));
}

void AuditWalkTest::theWindowMayCloseOnAnyPage_data() {
    QTest::addColumn<QString>("page");
    QTest::newRow("a record") << "recordPage";
    QTest::newRow("the audit log") << "auditLog";
}

// What a page began with the records ends before they go.
void AuditWalkTest::theWindowMayCloseOnAnyPage() {
    QFETCH(QString, page);
    makeSmallQuestionnaire(*m_folder);
    Desk desk(records(), m_folder->filePath("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    if (page == "recordPage")
        desk.openRecord();
    else
        desk.desktop.administer("recordsAuditLog");
    QVERIFY(desk.comesTo(page));
}

QTEST_MAIN(AuditWalkTest)
#include "audit_walk_test.moc"
