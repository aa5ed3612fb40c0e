// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever is stuck presses F1, wherever that is.
#include "app/help/help_window.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class HelpEverywhereTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() {
        Desktop::administratorsFile.clear();
        Desktop::ownFile.clear();
    }
    void everyScreenOfAScreeningLeadsToIt();
    void everyScreenOfTheRecordsLeadsToIt();
    void soDoPagesThatSayWhyNothingCanBeBegun();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void HelpEverywhereTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
}

namespace {

/// F1, and "Help" on the sheet that comes; the guide is closed again.
void leadsToHelp(Desktop& desktop, const QString& screen) {
    QTRY_COMPARE(desktop.screenName(), screen);
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    bool isSheet = false;
    QTimer::singleShot(0, desktop.window.get(), [&isSheet] {
        QWidget* sheet = QApplication::activeModalWidget();
        isSheet = sheet && sheet->objectName() == "keySheet";
        if (!sheet)
            return;
        if (auto* help = sheet->findChild<QPushButton*>("keySheetHelp"))
            QTest::mouseClick(help, Qt::LeftButton);
        sheet->close();
    });
    desktop.key(Qt::Key_F1);
    QTRY_VERIFY2(isSheet, qPrintable(screen));
    auto* guide = desktop.window->findChild<help::HelpWindow*>("screeningHelpWindow");
    QVERIFY2(guide && guide->isVisible(), qPrintable(screen));
    guide->close();
}

} // namespace

void HelpEverywhereTest::everyScreenOfAScreeningLeadsToIt() {
    Desktop desktop(at("questionnaires"), false);
    leadsToHelp(desktop, "choose");
    desktop.click("choose.small");
    leadsToHelp(desktop, "protocol");
    desktop.type("clinicName", "Riverside Clinic (sample)");
    desktop.find<QPlainTextEdit>("protocolText.en")->setPlainText("Stay. Call Dr Sample.");
    desktop.click("protocolSave");
    leadsToHelp(desktop, "identity");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    leadsToHelp(desktop, "interview");
    desktop.click("review");
    leadsToHelp(desktop, "reviewPage");
    desktop.click("reviewFinish");
    leadsToHelp(desktop, "turnAway");
    desktop.click("showSummary");
    leadsToHelp(desktop, "summary");
}

void HelpEverywhereTest::everyScreenOfTheRecordsLeadsToIt() {
    Desk desk(at("records"), at("questionnaires"));
    leadsToHelp(desk.desktop, "setup");
    desk.setUp();
    leadsToHelp(desk.desktop, "records");
    desk.desktop.administer("recordsSettings");
    leadsToHelp(desk.desktop, "settings");
    desk.desktop.click("settingsClinic");
    leadsToHelp(desk.desktop, "preferences");
    desk.desktop.click("preferencesBack");
    QTRY_VERIFY(desk.desktop.find("settingsBack"));
    desk.desktop.click("settingsBack");
    screenOnce(desk);
    desk.openRecord();
    leadsToHelp(desk.desktop, "recordPage");
    desk.lockAndLetInSomeoneElse();
    leadsToHelp(desk.desktop, "unlockView");
}

void HelpEverywhereTest::soDoPagesThatSayWhyNothingCanBeBegun() {
    Desktop::ownFile = "paper: legal\n";
    {
        Desk unread(at("records"), at("questionnaires"));
        leadsToHelp(unread.desktop, "unreadSettings");
    }
    Desktop::ownFile = "records: {file: /nowhere/records}\n";
    Desk missing(at("records"), at("questionnaires"));
    leadsToHelp(missing.desktop, "missingRecords");
}

QTEST_MAIN(HelpEverywhereTest)
#include "help_everywhere_test.moc"
