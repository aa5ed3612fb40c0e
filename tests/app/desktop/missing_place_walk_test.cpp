// SPDX-License-Identifier: GPL-3.0-or-later
// The clinic's settings name a place for the records, and it is not there when Anteroom starts: as a shared
// folder that is not connected.
#include "app/files/save_file.h"
#include "app/storage/records_place.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/small_screening.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class MissingPlaceWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() {
        Desktop::administratorsFile.clear();
        Desktop::ownFile.clear();
    }
    void whereNoRecordsWereSeenSettingUpIsASecondStep();
    void whereRecordsWereSeenNothingIsSetUp();
    void whoeverComesNextToALockedDeskSetsNothingUpEither();
    void withoutANamedPlaceTheFirstPageIsTheSetUp();
    void settingsThatCannotBeReadLeadToNoOtherRecords();

private:
    /// The folder that is shared.
    QString share() const { return m_folder->filePath("share"); }
    QString records() const { return share() + "/clinic/records"; }
    void disconnect() const { QVERIFY(QDir().rename(share(), share() + ".away")); }
    void connectAgain() const { QVERIFY(QDir().rename(share() + ".away", share())); }
    std::unique_ptr<Desk> desk() const {
        return std::make_unique<Desk>(storage::RecordsPlace::file(records()),
                                      m_folder->filePath("questionnaires"), QString(),
                                      m_folder->filePath("notes"));
    }
    static QString shown(Desk& desk) { return desk.labelText("missingRecordsPlace"); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void MissingPlaceWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    Desktop::administratorsFile = "records: {file: \"" + records().toUtf8() + "\"}\n";
}

void MissingPlaceWalkTest::whereNoRecordsWereSeenSettingUpIsASecondStep() {
    const auto there = desk();
    QVERIFY(there->comesTo("missingRecords"));
    QCOMPARE(shown(*there), records());
    QVERIFY(!there->desktop.find("setupBegin"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("missingRecordsAgain"));
    lookAtEverySize(there->desktop, "records-missing");
    there->desktop.click("missingRecordsAgain");
    QTRY_COMPARE(shown(*there), records());
    QVERIFY(!QFile::exists(share())); // to look makes nothing

    there->desktop.dialogs.isSure = false;
    there->desktop.click("missingRecordsNone");
    QVERIFY(there->desktop.dialogs.confirmed.last().contains(records()));
    QVERIFY(there->comesTo("missingRecords"));
    QVERIFY(!QFile::exists(share()));
    there->desktop.dialogs.isSure = true;
    there->desktop.click("missingRecordsNone");
    there->setUp();
    QVERIFY(QFile::exists(records()));
}

void MissingPlaceWalkTest::whereRecordsWereSeenNothingIsSetUp() {
    {
        const auto first = desk();
        first->desktop.click("missingRecordsNone");
        first->setUp();
        screenOnce(*first);
    }
    disconnect();
    const auto there = desk();
    QVERIFY(there->comesTo("missingRecords"));
    QCOMPARE(shown(*there), records());
    QVERIFY(!there->desktop.find("missingRecordsNone") && !there->desktop.find("setupBegin"));
    lookAtEverySize(there->desktop, "records-away");
    there->desktop.click("missingRecordsAgain");
    QTRY_COMPARE(shown(*there), records());
    QVERIFY(!QFile::exists(share()));

    connectAgain();
    there->desktop.click("missingRecordsAgain");
    there->unlock();
    QVERIFY(there->comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(there->status().contains("Finished"), 10'000);
}

void MissingPlaceWalkTest::whoeverComesNextToALockedDeskSetsNothingUpEither() {
    const auto there = desk();
    there->desktop.click("missingRecordsNone");
    there->setUp();
    QTest::keyClick(there->desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(there->desktop.find("lockCover"));
    QTRY_VERIFY(!QDir(m_folder->filePath("notes")).entryList({"*.place"}).isEmpty());
    disconnect();
    there->desktop.click("lockSomeoneElse");
    QVERIFY(there->comesTo("missingRecords"));
    QVERIFY(!there->desktop.find("missingRecordsNone"));
    connectAgain();
    there->desktop.click("missingRecordsAgain");
    there->unlock();
    QVERIFY(there->comesTo("records"));
}

void MissingPlaceWalkTest::withoutANamedPlaceTheFirstPageIsTheSetUp() {
    Desktop::administratorsFile.clear();
    const auto there = desk();
    QVERIFY(there->comesTo("setup"));
    QVERIFY(there->desktop.find("setupBegin"));
}

// They name a place, and have a slip elsewhere: nobody is led to records in another one.
void MissingPlaceWalkTest::settingsThatCannotBeReadLeadToNoOtherRecords() {
    Desktop::administratorsFile.clear();
    const QByteArray named = "name: Hillside\nrecords: {file: \"" + records().toUtf8() + "\"}\npaper: ";
    Desktop::ownFile = named + "A4\n";
    const auto there = desk();
    QCOMPARE(there->desktop.screenName(), QString("unreadSettings"));
    const auto* problem = there->desktop.find<QPlainTextEdit>("unreadSettingsProblem");
    QVERIFY2(problem->toPlainText().contains("clinic.yaml:3:8: error"), qPrintable(problem->toPlainText()));
    lookAtEverySize(there->desktop, "unread-own-settings");
    there->desktop.click("unreadSettingsAgain");
    QCOMPARE(there->desktop.screenName(), QString("unreadSettings"));
    QVERIFY(!there->desktop.find("setupBegin") && !there->desktop.find("choose"));
    QVERIFY(!QFile::exists(share()));

    QVERIFY(files::saveFile(there->desktop.settingsPath, named + "a4\n"));
    there->desktop.click("unreadSettingsAgain");
    QVERIFY(there->comesTo("missingRecords"));
    QCOMPARE(shown(*there), records());
}

QTEST_MAIN(MissingPlaceWalkTest)
#include "missing_place_walk_test.moc"
