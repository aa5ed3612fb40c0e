// SPDX-License-Identifier: GPL-3.0-or-later
// Staff choose another language for the program, wherever they are; nothing that was typed or answered is
// lost.
#include "app/desktop/window/key_sheet.h"
#include "app/interview/question_card.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// The card that the keys go to.
QString currentCard(const Desktop& desktop) {
    for (const auto* card : desktop.window->findChildren<interview::QuestionCard*>())
        if (card->isVisible() && card->property("current").toBool())
            return card->objectName();
    return {};
}

/// Through the sheet of keys, as from any page: F1, and the language's own name.
void chooseLanguage(Desktop& desktop, const QString& code) {
    QString title;
    QTimer::singleShot(0, desktop.window.get(), [&] {
        auto* sheet = desktop.window->findChild<desktop::KeySheet*>();
        QVERIFY(sheet);
        auto* button = sheet->findChild<QPushButton*>("keySheetLanguage." + code);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!button->isVisible());
        title = sheet->windowTitle();
        QTest::keyClick(sheet, Qt::Key_Escape);
    });
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : desktop.window.get(), Qt::Key_F1);
    QTRY_VERIFY(!desktop.window->findChild<desktop::KeySheet*>());
    QCOMPARE(title, code == "es" ? QString("Teclas") : QString("Keys"));
    desktop.window->activateWindow();
    settle();
}

QString buttonText(const Desktop& desktop, const QString& name) {
    const auto* button = desktop.find<QAbstractButton>(name);
    return button ? button->text() : QString();
}

QString labelText(const Desktop& desktop, const QString& name) {
    const auto* label = desktop.find<QLabel>(name);
    return label ? label->text() : QString();
}

} // namespace

class LanguageSwitchTest : public QObject {
    Q_OBJECT

private slots:
    void inTheMiddleOfAnInterviewNothingIsLost();
    void theFirstScreenOffersIt();
    void whatIsTypedOfThePatientStays();
    void theReviewAndTheSummaryFollow();
    void theRecordsFollowWithTheSearchAndTheChosenRecord();
    void theClinicsLanguageHoldsFromTheStart();
    void anAdministratorsChoiceCannotBeSwitched();
};

void LanguageSwitchTest::inTheMiddleOfAnInterviewNothingIsLost() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
    desktop.click("section.body");
    desktop.keys("1"); // the first question, and on to the next
    desktop.key(Qt::Key_Return);
    settle();
    desktop.click("section.medicines-and-allergies");
    settle();
    desktop.keys("1"); // a row of the list
    settle();
    desktop.keys("clonaz"); // typed, and not committed
    const QString card = currentCard(desktop);
    QVERIFY(!card.isEmpty());
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field);
    QCOMPARE(field->text(), QString("clonaz"));
    const QString fieldName = field->objectName();

    chooseLanguage(desktop, "es");
    QCOMPARE(desktop.screenName(), QString("interview"));
    QCOMPARE(currentCard(desktop), card);
    field = qobject_cast<QLineEdit*>(desktop.window->focusWidget());
    QVERIFY(field);
    QCOMPARE(field->objectName(), fieldName);
    QCOMPARE(field->text(), QString("clonaz"));
    field->setFocus();
    QTest::keyClicks(field, "e"); // and typing goes on where it was
    QCOMPARE(field->text(), QString("clonaze"));

    // The first answer stands, and undo still takes it back.
    desktop.click("section.body");
    const auto isAnswered = [&] {
        for (const auto* option : desktop.window->findChildren<QAbstractButton*>())
            if (option->isVisible() && option->isChecked() && option->objectName().startsWith("option."))
                return true;
        return false;
    };
    QTRY_VERIFY(isAnswered());
    for (int press = 0; press < 6 && isAnswered(); ++press) {
        desktop.key(Qt::Key_Z, Qt::ControlModifier);
        settle();
        if (!desktop.find("review"))
            break;
        desktop.click("section.body");
    }
    QVERIFY(!isAnswered());

    // What staff read is Spanish; the questions stay in the patient's language.
    desktop.click("review");
    QTRY_COMPARE(labelText(desktop, "reviewTitle"), QString("Revisión"));
    chooseLanguage(desktop, "en");
    QTRY_COMPARE(labelText(desktop, "reviewTitle"), QString("Review"));
}

void LanguageSwitchTest::theFirstScreenOffersIt() {
    Desktop desktop;
    QVERIFY(!desktop.find("chooseLanguage.en"));
    QCOMPARE(buttonText(desktop, "chooseLanguage.es"), QString("Español"));
    desktop.click("chooseLanguage.es");
    QTRY_COMPARE(buttonText(desktop, "choose.ketamine-prescreen"), QString("Comenzar"));
    QTRY_VERIFY(!desktop.find("chooseLanguage.es"));
    desktop.click("chooseLanguage.en");
    QTRY_COMPARE(buttonText(desktop, "choose.ketamine-prescreen"), QString("Start"));
}

void LanguageSwitchTest::whatIsTypedOfThePatientStays() {
    Desktop desktop;
    desktop.click("choose.ketamine-prescreen");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("dateOfBirth", "not a day");
    desktop.type("staff", "J. Sample");
    QTRY_COMPARE(labelText(desktop, "dateOfBirthProblem"),
                 QString("Enter the date of birth as year-month-day: 1985-02-11"));
    chooseLanguage(desktop, "es");
    QCOMPARE(desktop.find<QLineEdit>("patientName")->text(), QString("TEST, Avery (sample)"));
    QCOMPARE(desktop.find<QLineEdit>("staff")->text(), QString("J. Sample"));
    QCOMPARE(desktop.find<QLineEdit>("dateOfBirth")->text(), QString("not a day"));
    QCOMPARE(desktop.window->focusWidget()->objectName(), QString("staff"));
    QVERIFY(!labelText(desktop, "dateOfBirthProblem").contains("Enter"));
    QVERIFY(!labelText(desktop, "dateOfBirthProblem").isEmpty());
    QVERIFY(desktop.find<QLineEdit>("staff")->accessibleName() != "Your name");
    QVERIFY(buttonText(desktop, "begin") != "Begin");
}

void LanguageSwitchTest::theReviewAndTheSummaryFollow() {
    Desktop desktop;
    desktop.beginInterview();
    desktop.click("review");
    desktop.find<QPlainTextEdit>("staffNotes")->setPlainText("a made-up note");
    chooseLanguage(desktop, "es");
    QCOMPARE(desktop.find<QPlainTextEdit>("staffNotes")->toPlainText(), QString("a made-up note"));
    QVERIFY(buttonText(desktop, "reviewFinish") != "Finish");
    QVERIFY(!labelText(desktop, "stateProgress").contains("answered"));
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    QVERIFY(desktop.find("openSafety"));
    QVERIFY(!labelText(desktop, "openSafety").contains("Speak"));
    chooseLanguage(desktop, "en");
    QTRY_VERIFY(labelText(desktop, "openSafety").startsWith("Speak to the clinician"));
    QCOMPARE(buttonText(desktop, "summarySave"), QString("Save PDF"));
}

void LanguageSwitchTest::theRecordsFollowWithTheSearchAndTheChosenRecord() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    auto* table = desk.desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(table->isVisible());
    desk.desktop.type("recordSearch", "avery");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    chooseLanguage(desk.desktop, "es");
    QTRY_VERIFY(!desk.status().contains("Finished"));
    QCOMPARE(desk.desktop.find<QLineEdit>("recordSearch")->text(), QString("avery"));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->currentIndex().row(), 0);
    QCOMPARE(table->model()->headerData(0, Qt::Horizontal).toString(), QString("Paciente"));
    QTRY_VERIFY(buttonText(desk.desktop, "panelOpen") != "Open");
    // The words of the status are found in the language in which they stand there.
    desk.desktop.type("recordSearch", table->model()->index(0, 5).data().toString());
    QTRY_COMPARE(table->model()->rowCount(), 1);
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    QTRY_VERIFY(buttonText(desk.desktop, "recordBack") != "Back to the records");
    chooseLanguage(desk.desktop, "en");
    QTRY_COMPARE(buttonText(desk.desktop, "recordBack"), QString("Back to the records"));
    QCOMPARE(buttonText(desk.desktop, "recordSummary"), QString("Summary"));
}

void LanguageSwitchTest::theClinicsLanguageHoldsFromTheStart() {
    Desktop::administratorsFile = "language: es\n";
    Desktop desktop;
    Desktop::administratorsFile.clear();
    QTRY_COMPARE(buttonText(desktop, "choose.ketamine-prescreen"), QString("Comenzar"));
}

void LanguageSwitchTest::anAdministratorsChoiceCannotBeSwitched() {
    Desktop::administratorsFile = "language: es\n";
    Desktop desktop;
    Desktop::administratorsFile.clear();
    QVERIFY(!desktop.find("chooseLanguage.en") && !desktop.find("chooseLanguage.es"));
    QTimer::singleShot(0, desktop.window.get(), [&] {
        auto* sheet = desktop.window->findChild<desktop::KeySheet*>();
        QVERIFY(sheet && !sheet->findChild<QPushButton*>("keySheetLanguage.en"));
        QTest::keyClick(sheet, Qt::Key_Escape);
    });
    QTest::keyClick(desktop.window.get(), Qt::Key_F1);
    QTRY_VERIFY(!desktop.window->findChild<desktop::KeySheet*>());
}

QTEST_MAIN(LanguageSwitchTest)
#include "language_switch_test.moc"
