// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody leaves a page open that stands before the records: whoever comes by finds nothing begun there.
#include "app/storage/backup.h"
#include "app/storage/sqlite_store.h"
#include "app/workspace/restore_presenter.h"
#include "tests/support/desks/desk.h"

#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class LeftOpenTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aRecoveryKeyThatWasAcceptedIsLetGo();
    void aRecoveryKeyThatIsShownIsLetGo();
    void aPassphraseThatWasTypedIsLetGo();
    void aBackupThatWasOpenedIsClosed();
    void aBackupOfWhichTheRestWasToBeRestoredIsClosed();
    void aPageOnWhichNothingWasBegunStays();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    /// As far as the key, which it returns.
    QString setUpAsFarAsTheKey(Desk& desk);
    void makeWorkspace();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_key;
};

QString LeftOpenTest::setUpAsFarAsTheKey(Desk& desk) {
    if (!desk.comesTo("setup"))
        return {};
    desk.desktop.click("setupBegin");
    desk.desktop.type("setupName", "Ada Admin");
    desk.desktop.type("setupPassphrase", adas);
    desk.desktop.type("setupPassphraseAgain", adas);
    desk.desktop.click("setupMakeKey");
    if (!QTest::qWaitFor([&] { return desk.desktop.find("setupOnPaper") != nullptr; }))
        return {};
    QString key;
    for (int group = 1; group <= 6; ++group)
        key += desk.labelText(QStringLiteral("setupKeyText%1").arg(group));
    return key;
}

void LeftOpenTest::makeWorkspace() {
    Desk desk(at("records"));
    m_key = setUpAsFarAsTheKey(desk);
    QCOMPARE(m_key.size(), 30);
    desk.desktop.click("setupOnPaper");
    desk.desktop.type("setupTyped", m_key);
    desk.desktop.click("setupFinish");
    QVERIFY(desk.comesTo("records"));
}

void LeftOpenTest::aRecoveryKeyThatWasAcceptedIsLetGo() {
    makeWorkspace();
    Desk desk(at("records"));
    QVERIFY(desk.comesTo("unlockView"));
    QTRY_VERIFY(desk.desktop.find("unlockRecovery"));
    desk.desktop.click("unlockRecovery");
    QVERIFY(desk.comesTo("recovery"));
    desk.desktop.type("recoveryKey", m_key);
    desk.desktop.click("recoveryNext");
    QTRY_VERIFY(desk.desktop.find("recoverySet"));
    desk.passed += 4min;
    QVERIFY(!QTest::qWaitFor([&] { return desk.desktop.screenName() != "recovery"; }, 600));
    desk.passed += 2min;
    QVERIFY(desk.comesTo("unlockView"));
    QCOMPARE(desk.desktop.dialogs.told.size(), 1);
    QVERIFY(desk.desktop.dialogs.told.front().contains("the recovery key was let go"));
    QTRY_VERIFY(!desk.desktop.window->findChild<QWidget*>("recoverySet"));
    // Only who has the key comes in that way.
    QTRY_VERIFY(desk.desktop.find("unlockRecovery"));
    desk.desktop.click("unlockRecovery");
    QVERIFY(desk.comesTo("recovery"));
    QVERIFY(!desk.desktop.find("recoverySet"));
    QCOMPARE(desk.desktop.find<QLineEdit>("recoveryKey")->text(), QString());
}

void LeftOpenTest::aRecoveryKeyThatIsShownIsLetGo() {
    Desk desk(at("records"));
    const QString key = setUpAsFarAsTheKey(desk);
    QCOMPARE(key.size(), 30);
    desk.passed += 5min + 1s;
    QTRY_VERIFY(desk.desktop.find("setupBegin"));
    QTRY_VERIFY(!desk.desktop.window->findChild<QWidget*>("setupKeyText1") ||
                !desk.labelText("setupKeyText1").startsWith(key.left(5)));
    QVERIFY(desk.desktop.dialogs.told.front().contains("opens nothing"));
    QVERIFY(setUpAsFarAsTheKey(desk) != key);
}

void LeftOpenTest::aPassphraseThatWasTypedIsLetGo() {
    makeWorkspace();
    Desk desk(at("records"));
    QVERIFY(desk.comesTo("unlockView"));
    QTRY_VERIFY(desk.desktop.find("unlockPassphrase"));
    desk.desktop.type("unlockPassphrase", adas);
    desk.passed += 5min + 1s;
    const auto typed = [&] {
        const auto* field = desk.desktop.find<QLineEdit>("unlockPassphrase");
        return field ? field->text() : QStringLiteral("none yet");
    };
    QTRY_COMPARE(typed(), QString());
    desk.unlock();
    QVERIFY(desk.comesTo("records"));
}

void LeftOpenTest::aBackupThatWasOpenedIsClosed() {
    makeWorkspace();
    {
        Desk desk(at("records"));
        desk.unlock();
        QVERIFY(desk.comesTo("records"));
        desk.desktop.administer("recordsBackup");
        QVERIFY(desk.comesTo("backup"));
        desk.desktop.dialogs.path = at("backup");
        desk.desktop.click("backupBegin");
        QTRY_VERIFY(desk.labelText("backupPageOutcome").contains("verified"));
    }
    Desk desk(at("others"));
    QVERIFY(desk.comesTo("setup"));
    desk.desktop.click("setupRestore");
    QVERIFY(desk.comesTo("restore"));
    desk.desktop.dialogs.path = at("backup");
    desk.desktop.click("restoreChoose");
    QTRY_VERIFY(desk.desktop.find("restoreNow"));
    desk.passed += 5min + 1s;
    QVERIFY(desk.comesTo("setup"));
    QVERIFY(desk.desktop.dialogs.told.front().contains("the backup was closed"));
}

// Its key is in memory then.
void LeftOpenTest::aBackupOfWhichTheRestWasToBeRestoredIsClosed() {
    makeWorkspace();
    {
        const auto store = storage::openSqliteStore(at("records"));
        const CellWrite planted{{Shelf::Index, "01"}, 0, "something else"};
        QVERIFY((*store)->commit({&planted, 1})->empty());
        const storage::BackupRequest request{.path = at("backup"), .at = {*Date::of(2027, 3, 14), 832}};
        QVERIFY(storage::makeBackup(**store, request).ok());
    }
    Desk desk(at("others"));
    QVERIFY(desk.comesTo("setup"));
    desk.desktop.click("setupRestore");
    QVERIFY(desk.comesTo("restore"));
    desk.desktop.dialogs.path = at("backup");
    desk.desktop.click("restoreChoose");
    QTRY_VERIFY(desk.desktop.find("restorePassphrase"));
    desk.desktop.type("restorePassphrase", adas);
    desk.desktop.click("restoreNow");
    QTRY_VERIFY_WITH_TIMEOUT(desk.desktop.find("restoreTheRest"), 15'000);
    const QPointer<workspace::RestorePresenter> presenter =
        desk.desktop.window->findChild<workspace::RestorePresenter*>();
    QVERIFY(presenter && presenter->step() == workspace::RestorePresenter::Step::Damage);
    desk.passed += 4min;
    QVERIFY(!QTest::qWaitFor([&] { return desk.desktop.screenName() != "restore"; }, 600));
    desk.passed += 2min;
    QVERIFY(desk.comesTo("setup"));
    QCOMPARE(desk.desktop.dialogs.told.size(), 1);
    QVERIFY(desk.desktop.dialogs.told.front().contains("the backup was closed. Nothing was restored."));
    QTRY_VERIFY(!presenter);
    QVERIFY(!QFile::exists(at("others")));
}

void LeftOpenTest::aPageOnWhichNothingWasBegunStays() {
    Desk desk(at("records"));
    QVERIFY(desk.comesTo("setup"));
    const QWidget* page = desk.desktop.screen();
    for (int time = 0; time < 2; ++time) {
        desk.passed += 6min;
        QVERIFY(!QTest::qWaitFor([&] { return desk.desktop.screen() != page; }, 600));
    }
    QVERIFY(desk.desktop.dialogs.told.isEmpty());
}

QTEST_MAIN(LeftOpenTest)
#include "left_open_test.moc"
