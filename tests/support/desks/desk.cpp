// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/desk.h"

#include "app/clinic/records_place.h"
#include "app/files/disk_file_source.h"
#include "app/files/save_file.h"
#include "app/workspace/record_feed.h"
#include "app/workspace/workplace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QStringList>
#include <QTableView>
#include <QTest>

namespace anteroom::test {

Desk::Desk(const QString& records, const QString& questionnaires)
    : Desk(storage::RecordsPlace::file(records), questionnaires, {}) {}

Desk::Desk(const storage::RecordsPlace& place, const QString& questionnaires, const QString& journal,
           const QString& notes, Desktop::Answers answers,
           const std::function<Result<std::unique_ptr<RecordStore>>()>& open, bool withProtocol)
    : desktop(
          questionnaires,
          [this, place, journal, notes, open](const clinic::ClinicSettings& settings) {
              return workspace::WorkspaceSurroundings{place,
                                                      [this] { return now(); },
                                                      [this] { return passed; },
                                                      files::sha256,
                                                      desktop.log,
                                                      5min,
                                                      storage::lowestCost,
                                                      journal,
                                                      notes,
                                                      {},
                                                      open,
                                                      clinic::recordsPlaceName(settings)};
          },
          answers, withProtocol) {}

Timestamp Desk::now() const { return {*Date::of(year, 3, year == 2027 ? 14 : 20), desktop.minuteOfDay}; }

bool Desk::comesTo(const QString& screen) {
    return QTest::qWaitFor([&] { return desktop.screenName() == screen; }, 15'000);
}

QString Desk::labelText(const QString& name) {
    const auto* label = desktop.find<QLabel>(name);
    return label ? label->text() : QString();
}

void Desk::setUp() {
    QVERIFY(comesTo("setup"));
    desktop.click("setupBegin");
    desktop.type("setupName", "Ada Admin");
    desktop.type("setupPassphrase", adas);
    desktop.type("setupPassphraseAgain", adas);
    desktop.click("setupMakeKey");
    QTRY_VERIFY(desktop.find("setupOnPaper"));
    QString key;
    for (int group = 1; group <= 6; ++group)
        key += labelText(QStringLiteral("setupKeyText%1").arg(group));
    QCOMPARE(key.size(), 30);
    if (!recoveryKeyFile.isEmpty())
        QVERIFY(files::saveFile(recoveryKeyFile, key.toUtf8()));
    desktop.click("setupOnPaper");
    desktop.type("setupTyped", key);
    desktop.click("setupFinish");
    QVERIFY(comesTo("records"));
}

void Desk::unlock() {
    QVERIFY(comesTo("unlockView"));
    QTRY_VERIFY(desktop.find("unlockPassphrase"));
    desktop.type("unlockPassphrase", adas);
    desktop.click("unlock");
}

void Desk::enterAs(const QString& name, const QString& passphrase) {
    QVERIFY(comesTo("unlockView"));
    const auto button = [&]() -> QAbstractButton* {
        for (auto* account : desktop.window->findChildren<QAbstractButton*>())
            if (account->isVisible() && account->text().contains(name))
                return account;
        return nullptr;
    };
    QTRY_VERIFY(button());
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY(desktop.find("unlockPassphrase"));
    desktop.type("unlockPassphrase", passphrase);
    desktop.click("unlock");
    QVERIFY(comesTo("records"));
}

void Desk::lockAndLetInSomeoneElse() {
    desktop.window->activateWindow();
    QTest::keyClick(desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desktop.find("lockCover"));
    desktop.click("lockSomeoneElse");
    QVERIFY(comesTo("unlockView"));
}

void Desk::openRecord() {
    QVERIFY(comesTo("records"));
    auto* table = desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(table && table->isVisible() && table->model()->rowCount() == 1);
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
}

QString Desk::status() {
    const auto* table = desktop.window->findChild<QTableView*>("recordTable");
    QStringList cells;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        cells << table->model()->index(0, column).data().toString();
    return cells.join('|');
}

void Desk::beginScreening() {
    desktop.click("firstScreening");
    QVERIFY(comesTo("choose"));
    QTRY_VERIFY(desktop.find("choose.ketamine-prescreen"));
    desktop.click("choose.ketamine-prescreen");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("dateOfBirth", "1985-02-11");
    desktop.click("begin");
    QVERIFY(comesTo("interview"));
}

QString Desk::saved() { return labelText("saveState"); }

void Desk::answer(Qt::Key digit) {
    // The offscreen platform gives no window the keys by itself once a field was left for another screen.
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    QTRY_VERIFY(qobject_cast<QAbstractButton*>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), digit);
}

workspace::RecordFeed& feedOf(Desk& desk) {
    auto* feed = desk.desktop.window->findChild<workspace::RecordFeed*>();
    Q_ASSERT(feed);
    return *feed;
}

workspace::Workplace& workplaceOf(Desk& desk) {
    auto* workplace = desk.desktop.window->findChild<workspace::Workplace*>();
    Q_ASSERT(workplace);
    return *workplace;
}

} // namespace anteroom::test
