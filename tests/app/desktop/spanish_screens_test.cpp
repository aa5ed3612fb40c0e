// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the window in Spanish, as staff at a desk in Spanish meet it.
#include "app/storage/keyring.h"
#include "app/storage/records_place.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/spanish_look.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class SpanishScreensTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void settingUpARecordAndItsPage();
    void whoComesToALockedDesk();
    void aScreeningWithoutRecords();
    void recordsThatAreAwayAndRestored();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    void setUp(Desk& desk);
    void screen(Desk& desk);

    std::unique_ptr<QTemporaryDir> m_folder;
    SpanishLook m_look;
};

void SpanishScreensTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    writeSample(at("questionnaires"));
    Desktop::ownFile = spanishWithProtocol;
    m_look.expect({"English", "Ada Admin", "TEST, Avery"});
}

void SpanishScreensTest::cleanup() {
    Desktop::ownFile.clear();
    Desktop::administratorsFile.clear();
    const QStringList found = m_look.takeFound();
    QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
}

void SpanishScreensTest::setUp(Desk& desk) {
    Desktop& desktop = desk.desktop;
    QVERIFY(desk.comesTo("setup"));
    m_look.at(desktop, "setup");
    desktop.click("setupBegin");
    desktop.click("setupMakeKey"); // nothing is typed yet: it is said what to do
    m_look.at(desktop, "setup-person");
    desktop.type("setupName", "Ada Admin");
    desktop.type("setupPassphrase", adas);
    desktop.type("setupPassphraseAgain", adas);
    desktop.click("setupMakeKey");
    QTRY_VERIFY(desktop.find("setupOnPaper"));
    QString key;
    for (int group = 1; group <= 6; ++group)
        key += desk.labelText(QStringLiteral("setupKeyText%1").arg(group));
    m_look.at(desktop, "setup-key");
    desktop.click("setupOnPaper");
    desktop.type("setupTyped", key.left(8) + "ZZ");
    desktop.click("setupFinish");
    m_look.at(desktop, "setup-type-back");
    desktop.type("setupTyped", key);
    desktop.click("setupFinish");
    QVERIFY(desk.comesTo("records"));
    QTRY_VERIFY(desktop.find("firstScreening"));
}

void SpanishScreensTest::screen(Desk& desk) {
    Desktop& desktop = desk.desktop;
    desktop.click("firstScreening");
    QTRY_VERIFY(desktop.find("choose.muestra"));
    m_look.at(desktop, "choose-one");
    desktop.click("choose.muestra");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    desktop.click("option.presion.yes");
    QTRY_VERIFY(desk.saved().startsWith("Guardado"));
    m_look.at(desktop, "interview-of-a-record");
    SpanishLook::asUsual(desktop);
    desktop.showSummary();
    QVERIFY(desk.comesTo("summary"));
    m_look.at(desktop, "summary-of-a-record");
    desktop.window->findChild<QPushButton*>("summaryNew")->click(); // it may have its place in a menu
    QTRY_VERIFY(desk.comesTo("records"));
    auto* table = desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 1);
}

void SpanishScreensTest::settingUpARecordAndItsPage() {
    {
        Desk desk(at("records"), at("questionnaires"));
        Desktop& desktop = desk.desktop;
        setUp(desk);
        m_look.at(desktop, "records-empty");
        screen(desk);
        desktop.window->findChild<QTableView*>("recordTable")->selectRow(0);
        m_look.at(desktop, "records");
        desktop.type("recordSearch", "nobody");
        m_look.at(desktop, "records-none");
        desktop.find<QLineEdit>("recordSearch")->clear();
        desktop.administer("recordsAuditLog");
        QTRY_VERIFY(desktop.find<QTableView>("auditTable") &&
                    desktop.find<QTableView>("auditTable")->model()->rowCount() > 3);
        desktop.find<QTableView>("auditTable")->selectRow(0);
        m_look.at(desktop, "audit-log");
        desktop.click("auditBack");
        desktop.administer("recordsBackup");
        m_look.at(desktop, "backup");
        desktop.dialogs.path = at("backup");
        desktop.click("backupBegin");
        QTRY_VERIFY_WITH_TIMEOUT(!desk.labelText("backupPageOutcome").isEmpty(), 15'000);
        m_look.at(desktop, "backup-done");
        desktop.click("backupDone");
        desktop.administer("recordsSettings");
        QTRY_VERIFY(desktop.find("settingsIdle") && desktop.find("settingsIdle")->isEnabled());
        desktop.type("settingsIdle", "61");
        desktop.type("settingsRetention", "x");
        desktop.click("settingsSave");
        m_look.at(desktop, "settings-refused");
        desktop.type("settingsIdle", "2");
        desktop.type("settingsRetention", "1");
        desktop.click("settingsSave");
        QTRY_VERIFY(!desk.labelText("settingsPageOutcome").isEmpty());
        m_look.at(desktop, "settings-saved");
        desktop.click("settingsBack");
        QVERIFY(desk.comesTo("records"));
        desktop.administer("recordsRetention");
        m_look.at(desktop, "retention");
        desktop.click("retentionBack");
    }
    addBehind(at("records"), {"cleo", "Cleo Clinician", storage::Role::Clinician, true});
    Desk desk(at("records"), at("questionnaires"));
    Desktop& desktop = desk.desktop;
    desk.enterAs("Cleo", cleos);
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    m_look.at(desktop, "record-page");
    desktop.click("mark.0.discussed");
    desktop.click("recordHistory");
    m_look.at(desktop, "record-page-marked");
    desktop.click("recordSign");
    QTRY_VERIFY(!desk.labelText("recordOutcome").isEmpty() && desktop.find("recordCorrect"));
    m_look.at(desktop, "record-page-signed");
    const QString before = desk.labelText("recordOutcome");
    desktop.click("recordCorrect");
    QTRY_VERIFY(desk.labelText("recordOutcome") != before);
    m_look.at(desktop, "record-page-corrected");
}

void SpanishScreensTest::whoComesToALockedDesk() {
    {
        Desk first(at("records"), at("questionnaires"));
        first.setUp();
    }
    addBehind(at("records"), {"cleo", "Cleo Clinician", storage::Role::Clinician, true});
    Desk desk(at("records"), at("questionnaires"));
    Desktop& desktop = desk.desktop;
    QVERIFY(desk.comesTo("unlockView"));
    const auto ada = [&desktop]() -> QAbstractButton* {
        for (auto* account : desktop.window->findChildren<QAbstractButton*>())
            if (account->isVisible() && account->text() == "Ada Admin")
                return account;
        return nullptr;
    };
    QTRY_VERIFY(ada());
    m_look.at(desktop, "unlock");
    QTest::mouseClick(ada(), Qt::LeftButton);
    QTRY_VERIFY(desktop.find("unlockPassphrase"));
    desktop.type("unlockPassphrase", "not the right one");
    desktop.click("unlock");
    QTRY_VERIFY(!desk.labelText("unlockProblem").isEmpty());
    m_look.at(desktop, "unlock-wrong");
    desk.passed += 5s;
    QTRY_VERIFY(desktop.find("unlock")->isEnabled());
    desktop.type("unlockPassphrase", adas);
    desktop.click("unlock");
    QVERIFY(desk.comesTo("records"));
    desktop.click("recordsStaff");
    QTRY_VERIFY(desktop.find("staffRemove.cleo"));
    m_look.at(desktop, "staff");
    for (const char* page : {"staffAdd", "staffOwn"}) {
        desktop.click(page);
        if (desktop.find("staffAddNow"))
            desktop.click("staffAddNow");
        m_look.at(desktop, page);
        desktop.click(QLatin1String(page) + "Cancel");
    }
    desktop.click("staffRemove.cleo");
    m_look.at(desktop, "staff-remove");
    desktop.click("staffRemoveCancel");
    desktop.click("staffKey");
    QTRY_VERIFY(desktop.find("staffOnPaper"));
    m_look.at(desktop, "staff-key");
    desktop.click("staffOnPaper");
    m_look.at(desktop, "staff-type-back");
    desktop.click("staffTypeBackCancel");
    desktop.click("staffDone");
    QVERIFY(desk.comesTo("records"));
    desktop.window->activateWindow();
    QTest::keyClick(desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desktop.find("lockCover"));
    m_look.at(desktop, "locked", desktop.find("lockCover"));
    desktop.click("lockSomeoneElse");
    QVERIFY(desk.comesTo("unlockView"));
    desktop.click("unlockRecovery");
    QTRY_VERIFY(desktop.find("recoveryNext"));
    desktop.click("recoveryNext");
    m_look.at(desktop, "recovery");
}

void SpanishScreensTest::aScreeningWithoutRecords() {
    Desktop::ownFile = spanish;
    Desktop desktop({}, false);
    m_look.at(desktop, "choose");
    desktop.save("paperForm.ketamine-prescreen", "chooseOutcome");
    m_look.at(desktop, "choose-form");
    desktop.click("choose.ketamine-prescreen");
    desktop.click("protocolSave"); // without a text
    m_look.at(desktop, "protocol");
    for (const char* text : {"protocolText.en", "protocolText.es"})
        desktop.find<QPlainTextEdit>(text)->setPlainText(
            QString::fromUtf8("Quédese con el paciente. Llame al 555-0100."));
    desktop.click("protocolSave");
    QTRY_COMPARE(desktop.screenName(), QString("identity"));
    desktop.type("dateOfBirth", "1985");
    desktop.find<QAbstractButton>("fromPaper")->click();
    desktop.click("begin");
    m_look.at(desktop, "identity");
    desktop.find<QAbstractButton>("fromPaper")->click();
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("dateOfBirth", "1985-02-11");
    desktop.type("staff", "J. Sample");
    desktop.click("language.es");
    desktop.click("begin");
    QCOMPARE(desktop.screenName(), QString("interview"));
    m_look.at(desktop, "interview");
    for (const char* section : {"section.heart-and-pressure", "section.medicines-and-allergies"}) {
        if (!desktop.find(section))
            desktop.click("sections");
        desktop.click(section);
        m_look.at(desktop, section);
    }
    SpanishLook::asUsual(desktop);
    desktop.click("section.safety");
    desktop.click("option.suicidal.current");
    m_look.at(desktop, "notice");
    SpanishLook::asUsual(desktop);
    desktop.type("noticeStaff", "J. Sample");
    desktop.click("noticeAcknowledge");
    desktop.click("option.plan.yes");
    QTRY_VERIFY(desktop.find("urgent"));
    m_look.at(desktop, "urgent");
    SpanishLook::asUsual(desktop);
    desktop.type("urgentStaff", "J. Sample");
    desktop.click("urgentAcknowledge");
    desktop.click("review");
    m_look.at(desktop, "review");
    desktop.click("reviewFinish");
    m_look.at(desktop, "turn-away");
    desktop.click("showSummary");
    QTRY_COMPARE(desktop.screenName(), QString("summary"));
    m_look.at(desktop, "summary");
    desktop.window->findChild<QPushButton*>("summaryAsText")->click(); // it may have its place in a menu
    desktop.theme.setScale(200);
    desktop.window->resize(1024, 700);
    settle();
    // The pages have most of the window here too, whatever stands above them.
    QVERIFY(desktop.find<QPlainTextEdit>("summaryText")->height() > desktop.window->height() / 2);
    m_look.at(desktop, "summary-text");
    desktop.window->findChild<QPushButton*>("summaryNew")->click();
    QTRY_COMPARE(desktop.screenName(), QString("choose"));
    desktop.click("clinicSettings");
    QTRY_COMPARE(desktop.screenName(), QString("preferences"));
    desktop.type("clinicName", QString(300, 'x'));
    desktop.type("signingKey", "a/b");
    desktop.click("preferencesSave");
    m_look.at(desktop, "preferences");
}

void SpanishScreensTest::recordsThatAreAwayAndRestored() {
    const QString kept = QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/data/store-v1/");
    Desktop::ownFile = spanishWithProtocol + "records: {file: \"" + at("share/records").toUtf8() + "\"}\n";
    Desk desk(storage::RecordsPlace::file(at("share/records")), at("questionnaires"), {}, at("notes"));
    Desktop& desktop = desk.desktop;
    QVERIFY(desk.comesTo("missingRecords"));
    m_look.at(desktop, "records-missing");
    desktop.click("missingRecordsNone");
    QVERIFY(desk.comesTo("setup"));
    desktop.click("setupRestore");
    QVERIFY(desk.comesTo("restore"));
    desktop.dialogs.path = kept + "words";
    desktop.click("restoreChoose");
    QTRY_VERIFY(!desk.labelText("restoreFileProblem").isEmpty());
    m_look.at(desktop, "restore-file");
    desktop.dialogs.path = kept + "backup";
    desktop.click("restoreChoose");
    QTRY_VERIFY(desktop.find("restorePassphrase"));
    desktop.click("restoreNow");
    m_look.at(desktop, "restore-key");
    Desktop::ownFile = spanish + "paper: A4\n";
    Desktop unread(at("questionnaires"), false);
    QTRY_VERIFY(unread.find("unreadSettingsProblem"));
    m_look.at(unread, "settings-unread");
}

QTEST_MAIN(SpanishScreensTest)
#include "spanish_screens_test.moc"
