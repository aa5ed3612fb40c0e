// SPDX-License-Identifier: GPL-3.0-or-later
// WCAG 2.2 AA, as it applies to a desktop: what no other test states. Named by its criteria.
#include "app/theme/status_label.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/hand_over.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <tuple>

using namespace anteroom;
using namespace anteroom::test;

namespace {

void paste(Desktop& desktop, const QString& name, const QString& text) {
    auto* field = desktop.find<QLineEdit>(name);
    QVERIFY2(field, qPrintable(name + " is not on the screen " + desktop.screenName()));
    QApplication::clipboard()->setText(text);
    desktop.window->activateWindow();
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field->text(), text);
}

/// What F1 brings, as long as it is there: whether it is the sheet of keys, with the way to the help.
bool hasHelp(Desktop& desktop) {
    bool isThere = false;
    QTimer looks;
    QObject::connect(&looks, &QTimer::timeout, &looks, [&] {
        QWidget* sheet = QApplication::activeModalWidget();
        if (!sheet)
            return;
        looks.stop();
        const auto* help = sheet->findChild<QAbstractButton*>("keySheetHelp");
        isThere = sheet->objectName() == "keySheet" && help && help->isVisible();
        sheet->close();
    });
    looks.start(20);
    desktop.window->activateWindow();
    if (!QTest::qWaitForWindowActive(desktop.window.get()))
        return false;
    settle();
    desktop.key(Qt::Key_F1);
    return isThere;
}

/// The strongest contrast to what lies around it, along a line from outside into the widget at its left side.
double edgeContrast(const QImage& picture, const QRect& place) {
    const int y = place.center().y();
    const QRgb outside = picture.pixel(place.left() - 4, y);
    double strongest = 1;
    for (int x = place.left() - 1; x < place.left() + 4; ++x)
        strongest = std::max(strongest, contrast(picture.pixel(x, y), outside));
    return strongest;
}

} // namespace

class WcagTest : public QObject {
    Q_OBJECT

private slots:
    void sc1_4_3_faintTextIsFound();
    void sc1_4_11_theEdgesOfFieldsAndButtonsStandOut_data();
    void sc1_4_11_theEdgesOfFieldsAndButtonsStandOut();
    void sc2_1_4_charactersActWhereTheKeysAreAndNowhereElse();
    void sc2_4_7_aTextThatHasTheKeysShowsItToWhoComesByTab();
    void sc3_2_6_helpIsBehindTheSameKeyEverywhere();
    void sc3_3_7_whatIsKnownIsNotAskedAgain();
    void sc3_3_8_passphrasesAndTheRecoveryKeyCanBePasted();
    void sc3_3_8_aPinCanBePasted();
    void sc4_1_3_whatIsToBeMendedIsANotification();
    void sc4_1_3_onlyNewWordsAreTold();
};

// Every screen is held to it in every scheme, where it is looked at for what is clipped.
void WcagTest::sc1_4_3_faintTextIsFound() {
    const theme::Theme theme(*qApp);
    QWidget window;
    window.resize(300, 100);
    QLabel label("Sleep: badly", &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const auto& [colour, faint] : {std::pair("#566068", 0), std::pair("#8e959a", 1)}) {
        label.setStyleSheet(QStringLiteral("background: white; color: ") + colour);
        settle();
        QCOMPARE(faintTexts(window).size(), faint);
    }
}

void WcagTest::sc1_4_11_theEdgesOfFieldsAndButtonsStandOut_data() {
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(theme::Scheme::Light);
    QTest::newRow("dark") << static_cast<int>(theme::Scheme::Dark);
    QTest::newRow("high contrast") << static_cast<int>(theme::Scheme::HighContrast);
}

// As it is painted, whatever the style sheet says.
void WcagTest::sc1_4_11_theEdgesOfFieldsAndButtonsStandOut() {
    QFETCH(int, scheme);
    Desktop desktop;
    desktop.theme.setScheme(static_cast<theme::Scheme>(scheme));
    desktop.beginInterview();
    settle();
    int looked = 0;
    const auto look = [&](QWidget* widget) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->visibleRegion().isEmpty() ||
            widget->hasFocus())
            return;
        const QImage picture = desktop.window->grab().toImage();
        const QRect place(widget->mapTo(desktop.window.get(), QPoint()), widget->size());
        const double found = edgeContrast(picture, place);
        QVERIFY2(found >= 3.0, qPrintable(QString("%1 is %2:1").arg(widget->objectName()).arg(found)));
        ++looked;
    };
    for (const char* name : {"next", "option.support.yes"})
        if (auto* button = desktop.find(name))
            look(button);
    for (auto* field : desktop.window->findChildren<QLineEdit*>())
        look(field);
    desktop.click("patientDetails"); // fields on a card and on the ground of the page
    QTRY_VERIFY(desktop.find("patientName"));
    settle();
    for (auto* field : desktop.window->findChildren<QLineEdit*>())
        look(field);
    QVERIFY(looked > 3);
}

// A digit chooses in the question that has the keys, and where nothing has them but the ground of the page.
void WcagTest::sc2_1_4_charactersActWhereTheKeysAreAndNowhereElse() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desktop desktop(folder.filePath("questionnaires"));
    desktop.beginInterview("small");
    const auto activate = [&desktop] {
        desktop.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    };
    const auto isChosen = [&desktop](const char* option) {
        return desktop.find<QAbstractButton>(option)->isChecked();
    };
    const auto chosen = [&isChosen] {
        return std::tuple(isChosen("option.pressure.yes"), isChosen("option.pressure.no"),
                          isChosen("notSure.pressure"));
    };
    const auto doNothingAt = [&](const char* name) {
        QWidget* button = desktop.find(name);
        QVERIFY2(button, name);
        const auto before = chosen();
        button->setFocus(Qt::TabFocusReason);
        for (const char* character : {"1", "2", "0", "a"}) {
            desktop.keys(character);
            QVERIFY2(QApplication::focusWidget() == button && chosen() == before, name);
        }
    };
    activate();
    for (const char* name : {"review", "handOverButton", "keys", "next", "section.main"})
        doNothingAt(name);
    for (const auto& [from, key, option] :
         {std::tuple("option.pressure.yes", "2", "option.pressure.no"),
          std::tuple("note.pressure", "1", "option.pressure.yes"),
          std::tuple("interview", "2", "option.pressure.no")}) { // the ground
        desktop.find(from)->setFocus(Qt::TabFocusReason);
        desktop.keys(key);
        QVERIFY2(isChosen(option), from);
    }
    desktop.click("handOverButton");
    handOverWithPin(desktop);
    activate();
    for (const char* name : {"patientLarger", "patientStaff", "patientNext"})
        doNothingAt(name);
    desktop.find("option.pressure.no")->setFocus(Qt::TabFocusReason);
    desktop.keys("1");
    QVERIFY(isChosen("option.pressure.yes"));
}

// From the start a ring round it would look like a field.
void WcagTest::sc2_4_7_aTextThatHasTheKeysShowsItToWhoComesByTab() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desktop desktop(folder.filePath("questionnaires"));
    const auto has = [&desktop](const char* name) {
        desktop.window->activateWindow();
        QTRY_COMPARE(QApplication::focusWidget(), desktop.find(name));
        settle();
        QVERIFY2(!desktop.find("focusRing"), name);
        desktop.key(Qt::Key_Tab);
        QVERIFY2(QApplication::focusWidget() != desktop.find(name) && desktop.find("focusRing"), name);
        desktop.key(Qt::Key_Tab, Qt::ShiftModifier);
        settle();
        QCOMPARE(QApplication::focusWidget(), desktop.find(name));
        QVERIFY2(desktop.find("focusRing"), name);
    };
    desktop.beginInterview("small");
    desktop.click("review");
    has("reviewTitle");
    desktop.click("reviewBack");
    desktop.click("handOverButton");
    handOverWithPin(desktop);
    desktop.click("option.pressure.no");
    desktop.click("patientNext");
    has("thankYou");
}

void WcagTest::sc3_2_6_helpIsBehindTheSameKeyEverywhere() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    Desktop& desktop = desk.desktop;
    QVERIFY(desk.comesTo("setup"));
    QVERIFY2(hasHelp(desktop), "setup");
    desk.setUp();
    QVERIFY2(hasHelp(desktop), "records");
    desktop.click("firstScreening");
    QTRY_VERIFY(desktop.find("choose.small"));
    QVERIFY2(hasHelp(desktop), "choose");
    desktop.click("choose.small");
    QVERIFY2(hasHelp(desktop), "identity");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    QVERIFY2(hasHelp(desktop), "interview");
    desktop.click("review");
    QVERIFY2(hasHelp(desktop), "review");
    desktop.click("reviewFinish");
    QVERIFY2(hasHelp(desktop), "turn away");
    desktop.click("showSummary");
    QVERIFY(desk.comesTo("summary"));
    QVERIFY2(hasHelp(desktop), "summary");
    desktop.click("summaryNew");
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    QVERIFY2(hasHelp(desktop), "a record");
}

// Whoever is signed in is offered as who asks; who is screened is there again when it is mended; and whoever
// acknowledges has their name behind one button.
void WcagTest::sc3_3_7_whatIsKnownIsNotAskedAgain() {
    const QTemporaryDir folder;
    writeSmallQuestionnaire(folder.filePath("questionnaires"),
                            "      - {id: harm, type: yes-no, text: \"Do you want to harm yourself?\"}\n",
                            "urgent:\n  - {id: harm-now, tier: immediate, when: harm is yes, title: Harm}\n");
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    Desktop& desktop = desk.desktop;
    desk.setUp();
    desktop.click("firstScreening");
    QTRY_VERIFY(desktop.find("choose.small"));
    desktop.click("choose.small");
    QCOMPARE(desktop.find<QLineEdit>("staff")->text(), QString("Ada Admin"));
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("dateOfBirth", "1985-02-11");
    desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    desktop.click("patientDetails");
    QTRY_VERIFY(desktop.find("patientName"));
    QCOMPARE(desktop.find<QLineEdit>("patientName")->text(), QString("TEST, Avery (sample)"));
    QCOMPARE(desktop.find<QLineEdit>("dateOfBirth")->text(), QString("1985-02-11"));
    desktop.click("identityBack");
    QVERIFY(desk.comesTo("interview"));
    desktop.click("option.harm.yes");
    QTRY_VERIFY(desktop.find("urgentIAm"));
    desktop.click("urgentIAm");
    QCOMPARE(desktop.find<QLineEdit>("urgentStaff")->text(), QString("Ada Admin"));
}

// A password manager may bring them: nobody has to remember or to copy by eye.
void WcagTest::sc3_3_8_passphrasesAndTheRecoveryKeyCanBePasted() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    Desktop& desktop = desk.desktop;
    QVERIFY(desk.comesTo("setup"));
    desktop.click("setupBegin");
    desktop.type("setupName", "Ada Admin");
    paste(desktop, "setupPassphrase", adas);
    paste(desktop, "setupPassphraseAgain", adas);
    desktop.click("setupMakeKey");
    QTRY_VERIFY(desktop.find("setupOnPaper"));
    QString key;
    for (int group = 1; group <= 6; ++group)
        key += desk.labelText(QStringLiteral("setupKeyText%1").arg(group)) + (group < 6 ? "-" : "");
    desktop.click("setupOnPaper");
    paste(desktop, "setupTyped", key);
    desktop.click("setupFinish");
    QVERIFY(desk.comesTo("records"));
    desktop.window->activateWindow();
    QTest::keyClick(desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desktop.find("unlockPassphrase"));
    paste(desktop, "unlockPassphrase", adas); // under the seal of a lock too
    desktop.click("unlock");
    QTRY_VERIFY(!desktop.find("lockCover"));
    desk.lockAndLetInSomeoneElse();
    QTRY_VERIFY(desktop.find("unlockPassphrase"));
    paste(desktop, "unlockPassphrase", adas);
    desktop.click("unlockRecovery");
    QTRY_VERIFY(desktop.find("recoveryKey"));
    paste(desktop, "recoveryKey", key);
}

void WcagTest::sc3_3_8_aPinCanBePasted() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("handOverButton");
    QTRY_VERIFY(desktop.find("handOverPin"));
    paste(desktop, "handOverPin", "2580");
    paste(desktop, "handOverPinAgain", "2580");
    desktop.click("handOverNow");
    QTRY_VERIFY(desktop.find("oneQuestion"));
    desktop.click("patientStaff");
    QTRY_VERIFY(desktop.find("pin"));
    paste(desktop, "pin", "2580");
    desktop.click("pinEnter");
    QTRY_VERIFY(!desktop.find("patientCover"));
}

// That they are told of over AT-SPI is looked at in tests/assistive.
void WcagTest::sc4_1_3_whatIsToBeMendedIsANotification() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("handOverButton");
    handOverWithPin(desktop);
    desktop.click("patientStaff");
    desktop.type("pin", "1379");
    desktop.click("pinEnter");
    for (const auto& [name, words] : {std::pair{"pinWrong", "This is not the PIN"},
                                      std::pair{"pinWait", "Wait 1 second, then try again"}}) {
        auto* label = desktop.find<QLabel>(name);
        QVERIFY2(label, name);
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(label);
        QCOMPARE(access->role(), QAccessible::Notification);
        QVERIFY2(access->text(QAccessible::Name).startsWith(words), name);
    }
    QTRY_VERIFY(desktop.find<QAbstractButton>("pinEnter")->isEnabled());
    desktop.type("pin", "2580");
    desktop.click("pinEnter");
    QTRY_VERIFY(!desktop.find("patientCover"));
    desktop.click("section.this-visit");
    desktop.click("next"); // what is open is pointed out
    QTRY_VERIFY(desktop.find("footNotice"));
    QCOMPARE(QAccessible::queryAccessibleInterface(desktop.find("footNotice"))->role(),
             QAccessible::Notification);
}

void WcagTest::sc4_1_3_onlyNewWordsAreTold() {
    theme::StatusLabel label;
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    settle();
    QSignalSpy told(&label, &theme::StatusLabel::told);
    const auto isTold = [&](const QString& words) {
        told.clear();
        label.setText(words);
        settle();
        return told.count() == 1;
    };
    QVERIFY(isTold("Wait 4 seconds, then try again"));
    QVERIFY(!isTold("Wait 3 seconds, then try again")); // a countdown
    QVERIFY(!isTold("Wait 3 seconds, then try again"));
    QVERIFY(isTold("Saved: summary"));
    QVERIFY(!isTold(QString())); // nothing to say
    QVERIFY(isTold("Saved: summary"));
    label.hide();
    QVERIFY(!isTold("Not in view"));
    label.show(); // Qt tells that
    settle();
    QCOMPARE(told.count(), 0);
}

QTEST_MAIN(WcagTest)
#include "wcag_test.moc"
