// SPDX-License-Identifier: GPL-3.0-or-later
// On every screen all that takes the keys has a name, is large enough to be met, and shows that it has them;
// no colour stands for a word; and what is chosen by assistive technology is chosen.
#include "app/desktop/window/key_sheet.h"
#include "app/help/help_window.h"
#include "app/storage/keyring.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/hand_over.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/assistive.h"
#include "tests/support/gui/choices.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class AssistiveScreensTest : public QObject {
    Q_OBJECT

    /// `Choices::Leave`: what is chosen there decides about what follows.
    enum class Choices { Try, Leave };
    static void look(Desktop& desktop, const QString& name, Choices choices = Choices::Try) {
        desktop.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
        settle();
        QStringList trouble = troubleWithControls(*desktop.window) + wordlessColours(*desktop.window);
        if (choices == Choices::Try)
            trouble += deafChoices(*desktop.window);
        QVERIFY2(trouble.isEmpty(), qPrintable(name + ":\n" + trouble.join('\n')));
    }

private slots:
    void theScreensBeforeAnInterview();
    void everySectionOfTheInterview_data();
    void everySectionOfTheInterview();
    void theScreensAfterAnInterview();
    void theUrgentScreens();
    void theTabletOfThePatient();
    void theLastPagesOfThePatient();
    void theSheetOfKeys();
    void theScreensOfTheRecords();
    void theScreensOfAClinician();
    void theScreensOfAnAdministrator();
    void theLock();
    void theStudio();
};

void AssistiveScreensTest::theScreensBeforeAnInterview() {
    Desktop desktop({}, false);
    look(desktop, "choose");
    desktop.click("choose.ketamine-prescreen");
    look(desktop, "protocol");
    desktop.find<QPlainTextEdit>("protocolText.en")->setPlainText("Stay with the patient.");
    desktop.click("protocolSave");
    QTRY_VERIFY(desktop.find("begin"));
    look(desktop, "identity");
}

void AssistiveScreensTest::everySectionOfTheInterview_data() {
    QTest::addColumn<QString>("section");
    for (const char* section : {"this-visit", "mood", "medicines-and-allergies", "heart-and-pressure", "body",
                                "substance-use", "experiences", "safety", "practical-plans", "for-staff"})
        QTest::newRow(section) << section;
}

void AssistiveScreensTest::everySectionOfTheInterview() {
    QFETCH(QString, section);
    Desktop desktop;
    desktop.beginInterview();
    QVERIFY2(desktop.find("section." + section), qPrintable(section));
    desktop.click("section." + section);
    for (auto* option : desktop.window->findChildren<QAbstractButton*>())
        if (option->isVisible() && option->objectName().startsWith("addRow."))
            option->click(); // what a row brings is looked at too
    look(desktop, section);
}

void AssistiveScreensTest::theScreensAfterAnInterview() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("review");
    look(desktop, "review");
    desktop.click("reviewFinish");
    look(desktop, "turn away");
    desktop.click("showSummary");
    look(desktop, "summary");
    desktop.click("summaryAsText");
    look(desktop, "summary as text");
}

void AssistiveScreensTest::theUrgentScreens() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("section.safety");
    desktop.click("option.wish-dead.current");
    QTRY_VERIFY(desktop.find("staffNotice"));
    look(desktop, "notice", Choices::Leave);
    QTRY_VERIFY(desktop.find("option.crisis.yes"));
    desktop.click("option.crisis.yes");
    QTRY_VERIFY(desktop.find("urgent"));
    look(desktop, "urgent");
}

void AssistiveScreensTest::theTabletOfThePatient() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("handOverButton");
    look(desktop, "hand over");
    handOverWithPin(desktop);
    for (int i = 0; i < 8; ++i) {
        look(desktop, "question");
        desktop.click("patientNext");
    }
    desktop.click("patientStaff");
    look(desktop, "way back");
}

// Which have a text that takes the keys.
void AssistiveScreensTest::theLastPagesOfThePatient() {
    const QTemporaryDir folder;
    writeSmallQuestionnaire(folder.filePath("questionnaires"),
                            "      - {id: harm, type: yes-no, text: \"Do you want to harm yourself?\"}\n",
                            "urgent:\n  - {id: harm-now, tier: immediate, when: harm is yes, title: Harm}\n");
    Desktop desktop(folder.filePath("questionnaires"));
    desktop.beginInterview("small");
    desktop.click("handOverButton");
    handOverWithPin(desktop);
    desktop.click("option.pressure.no");
    desktop.click("patientNext");
    desktop.click("option.harm.no");
    desktop.click("patientNext");
    QTRY_VERIFY(desktop.find("thankYou"));
    look(desktop, "thank you");
    desktop.click("patientBack");
    desktop.click("option.harm.yes");
    QTRY_VERIFY(desktop.find("stay"));
    look(desktop, "stay");
}

void AssistiveScreensTest::theSheetOfKeys() {
    theme::Theme theme(*qApp);
    theme.setScheme(theme::Scheme::Light);
    desktop::KeySheet sheet(theme, desktop::KeySheet::forScreenings, nullptr);
    sheet.offerLanguages({"en", "es"});
    sheet.show();
    QVERIFY(QTest::qWaitForWindowActive(&sheet));
    const QStringList trouble = troubleWithControls(sheet) + deafChoices(sheet);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble.join('\n')));
}

void AssistiveScreensTest::theScreensOfTheRecords() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    QVERIFY(desk.comesTo("setup"));
    look(desk.desktop, "set up");
    desk.desktop.click("setupBegin");
    look(desk.desktop, "set up: who");
    desk.desktop.click("setupPersonBack");
    desk.setUp();
    look(desk.desktop, "no records yet");
    screenOnce(desk);
    look(desk.desktop, "records");
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    look(desk.desktop, "a record");
}

// Who it is, of several, and what they think of a flag.
void AssistiveScreensTest::theScreensOfAClinician() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    {
        Desk first(folder.filePath("records"), folder.filePath("questionnaires"));
        first.setUp();
    }
    addBehind(folder.filePath("records"), {"cleo", "Cleo Clinician", storage::Role::Clinician, true});
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    QVERIFY(desk.comesTo("unlockView"));
    QTRY_VERIFY(desk.desktop.find("unlockAccount.cleo"));
    look(desk.desktop, "unlock, of two");
    desk.enterAs("Cleo", cleos);
    screenOnce(desk);
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    QTRY_VERIFY(desk.desktop.find("mark.0.discussed"));
    look(desk.desktop, "a record, to be marked");
}

void AssistiveScreensTest::theScreensOfAnAdministrator() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    desk.setUp();
    desk.desktop.click("recordsStaff");
    QTRY_VERIFY(desk.desktop.find("staffAdd"));
    look(desk.desktop, "staff");
    for (const char* page : {"recordsAuditLog", "recordsBackup", "recordsSettings"}) {
        desk.lockAndLetInSomeoneElse();
        desk.unlock();
        QVERIFY(desk.comesTo("records"));
        QTRY_VERIFY(desk.desktop.find<QPushButton>("recordsAdministration")->isEnabled());
        desk.desktop.administer(page);
        QTRY_VERIFY(desk.desktop.screenName() != "records");
        look(desk.desktop, page);
    }
}

void AssistiveScreensTest::theLock() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    desk.setUp();
    desk.desktop.window->activateWindow();
    QTest::keyClick(desk.desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.desktop.find("lockCover"));
    look(desk.desktop, "lock");
    desk.desktop.click("lockSomeoneElse");
    QVERIFY(desk.comesTo("unlockView"));
    QTRY_VERIFY(desk.desktop.find("unlockPassphrase"));
    look(desk.desktop, "unlock");
}

void AssistiveScreensTest::theStudio() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desktop desktop(folder.filePath("questionnaires"));
    desktop.click("edit.small");
    QTRY_COMPARE(desktop.screenName(), QString("studio"));
    look(desktop, "studio");
    desktop.click("studioMap");
    QTRY_VERIFY(desktop.find("mapWhole"));
    QCOMPARE(deafChoices(*desktop.find("mapWhole")->parentWidget()), QStringList()); // others lead away
    desktop.click("mapBack");
    desktop.click("studioHelp");
    auto* help = desktop.window->findChild<help::HelpWindow*>();
    QVERIFY(help && help->isVisible());
    QCOMPARE(deafChoices(*help), QStringList());
}

QTEST_MAIN(AssistiveScreensTest)
#include "assistive_screens_test.moc"
