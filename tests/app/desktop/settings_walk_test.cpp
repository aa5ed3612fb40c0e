// SPDX-License-Identifier: GPL-3.0-or-later
// The clinic's settings, on their page and at the desks that they hold for.
#include "app/access/idle_watch.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class SettingsWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void anAdministratorSetsWhenADeskLocksItself();
    void whatIsTypedWrongIsSaidBesideItsField_data();
    void whatIsTypedWrongIsSaidBesideItsField();
    void aChangeHoldsAtTheOtherDeskAndIsNeverOverwritten();

private:
    QString records() const { return m_folder->filePath("deep/records"); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

void openSettings(Desk& desk) {
    QTRY_VERIFY(desk.desktop.find("recordsAdministration"));
    // The cover of a lock lifts a moment before the records are there.
    const auto opens = [&desk] {
        if (desk.desktop.screenName() == "records")
            desk.desktop.administer("recordsSettings");
        return desk.desktop.screenName() == "settings";
    };
    QTRY_VERIFY(opens());
    QTRY_VERIFY(desk.desktop.find("settingsIdle")->isEnabled());
}

void unlockThroughCover(Desk& desk) {
    QTRY_VERIFY_WITH_TIMEOUT(desk.desktop.find("lockCover"), 2'000);
    desk.desktop.type("unlockPassphrase", adas);
    desk.desktop.click("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(!desk.desktop.find("lockCover"), 15'000);
}

QString newestSettingsEntry(Desk& desk) {
    const auto opens = [&desk] {
        if (desk.desktop.screenName() == "records")
            desk.desktop.administer("recordsAuditLog");
        return desk.desktop.screenName() == "auditLog";
    };
    if (!QTest::qWaitFor(opens))
        return "no page of the log";
    const bool isRead = QTest::qWaitFor([&desk] { return desk.labelText("auditWhole").startsWith("All "); });
    const auto* table = desk.desktop.find<QTableView>("auditTable");
    for (int row = 0; isRead && table && row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 3).data().toString() == "Settings changed")
            return table->model()->index(row, 5).data().toString();
    return "no entry";
}

} // namespace

void SettingsWalkTest::anAdministratorSetsWhenADeskLocksItself() {
    Desk desk(records());
    desk.setUp();
    openSettings(desk);
    QCOMPARE(desk.desktop.find<QLineEdit>("settingsIdle")->text(), QString("5"));
    QCOMPARE(desk.desktop.find<QLineEdit>("settingsRetention")->text(), QString());
    lookAtEverySize(desk.desktop, "settings");
    desk.desktop.click("settingsSave");
    QCOMPARE(desk.labelText("settingsPageOutcome"), QString("Nothing was changed"));
    desk.desktop.type("settingsIdle", "2");
    desk.desktop.type("settingsRetention", "10");
    desk.desktop.click("settingsSave");
    QTRY_VERIFY(desk.labelText("settingsPageOutcome").startsWith("Saved."));
    QTRY_VERIFY(desk.desktop.find("settingsSave")->isEnabled());
    lookAtEverySize(desk.desktop, "settings-saved");
    desk.desktop.click("settingsBack");
    QVERIFY(desk.comesTo("records"));

    // At once: counted from the last touch.
    desk.passed += 2min;
    unlockThroughCover(desk);
    // And after the unlock, with which the watch begins anew.
    openSettings(desk);
    desk.passed += 119s;
    const QSignalSpy looks(desk.desktop.window->findChild<access::IdleWatch*>()->findChild<QTimer*>(),
                           &QTimer::timeout);
    QTRY_VERIFY(looks.count() >= 2);
    QVERIFY(!desk.desktop.find("lockCover"));
    desk.passed += 1s;
    unlockThroughCover(desk);
    QCOMPARE(newestSettingsEntry(desk),
             QString("idle lock: 5 to 2 minutes; records are kept: for ever to 10 years"));
}

void SettingsWalkTest::whatIsTypedWrongIsSaidBesideItsField_data() {
    QTest::addColumn<QString>("idle");
    QTest::addColumn<QString>("retention");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing") << ""
                             << ""
                             << "settingsIdle";
    QTest::newRow("no minute") << "0"
                               << ""
                               << "settingsIdle";
    QTest::newRow("too long") << "61"
                              << ""
                              << "settingsIdle";
    QTest::newRow("half") << "2.5"
                          << ""
                          << "settingsIdle";
    QTest::newRow("no year") << "5"
                             << "0"
                             << "settingsRetention";
    QTest::newRow("too many") << "5"
                              << "51"
                              << "settingsRetention";
    QTest::newRow("words") << "5"
                           << "ten"
                           << "settingsRetention";
}

void SettingsWalkTest::whatIsTypedWrongIsSaidBesideItsField() {
    QFETCH(QString, idle);
    QFETCH(QString, retention);
    QFETCH(QString, field);
    Desk desk(records());
    desk.setUp();
    openSettings(desk);
    desk.desktop.type("settingsIdle", idle);
    if (idle.isEmpty())
        desk.desktop.find<QLineEdit>("settingsIdle")->clear();
    desk.desktop.type("settingsRetention", retention);
    desk.desktop.click("settingsSave");
    QVERIFY(desk.labelText(field + "Problem").startsWith("Enter a whole number of "));
    QCOMPARE(desk.labelText("settingsPageOutcome"), QString());
    QCOMPARE(desk.desktop.find<QLineEdit>(field)->text(), field == "settingsIdle" ? idle : retention);
    if (QTest::currentDataTag() == QByteArray("too many"))
        lookAtEverySize(desk.desktop, "settings-refused");
    desk.desktop.click("settingsBack");
    QVERIFY(desk.comesTo("records"));
    openSettings(desk);
    QCOMPARE(desk.desktop.find<QLineEdit>("settingsIdle")->text(), QString("5"));
}

void SettingsWalkTest::aChangeHoldsAtTheOtherDeskAndIsNeverOverwritten() {
    Desk one(records());
    one.setUp();
    Desk two(records());
    two.unlock();
    QVERIFY(two.comesTo("records"));
    openSettings(one);
    openSettings(two);
    one.desktop.type("settingsIdle", "3");
    one.desktop.click("settingsSave");
    QTRY_VERIFY(one.labelText("settingsPageOutcome").startsWith("Saved."));

    two.desktop.type("settingsIdle", "30");
    two.desktop.click("settingsSave");
    QTRY_VERIFY(two.labelText("settingsPageProblem").startsWith("Not saved: somebody changed the settings"));
    QCOMPARE(two.labelText("settingsPageOutcome"), QString());
    QCOMPARE(two.desktop.find<QLineEdit>("settingsIdle")->text(), QString("3"));
    lookAtEverySize(two.desktop, "settings-conflict");

    // What the first one set holds at the second.
    two.desktop.click("settingsBack");
    two.passed += 3min;
    QTRY_VERIFY_WITH_TIMEOUT(two.desktop.find("lockCover"), 2'000);
}

QTEST_MAIN(SettingsWalkTest)
#include "settings_walk_test.moc"
