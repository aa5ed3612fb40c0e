// SPDX-License-Identifier: GPL-3.0-or-later
// The patient, alone with the tablet, switches it to their own language, and loses nothing by it.
#include "tests/app/interview/tablet.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;

class OneQuestionLanguageTest : public QObject {
    Q_OBJECT

private slots:
    void anotherLanguageIsOfferedInItsOwnWords();
    void oneLanguageAloneOffersNone();
    void theQuestionStaysTheSame();
    void whatIsTypedAndNotLeftStays();
    void whatWasRefusedStaysAsItWasTyped();
    void aHalfFilledListStays();
    void theEndStaysTheEnd();
    void anUrgentAnswerSpeaksTheNewLanguage();
    void theProtocolIsThatOfTheNewLanguage();
    void staffGoOnInIt();
    void theKeyboardReachesIt();
    void theKeysStayWhereTheyWereWhenTheTextGrows();
    void everyLanguageIsALargeTarget_data();
    void everyLanguageIsALargeTarget();
};

void OneQuestionLanguageTest::anotherLanguageIsOfferedInItsOwnWords() {
    Tablet tablet;
    QCOMPARE(tablet.textOf("patientLanguage.es"), QString::fromUtf8("Español"));
    QVERIFY(!tablet.find("patientLanguage.en"));
    tablet.click("patientLanguage.es");
    QTRY_COMPARE(tablet.textOf("patientLanguage.en"), QString("English"));
    QVERIFY(!tablet.find("patientLanguage.es"));
    QCOMPARE(tablet.textOf("patientNext"), QString("Siguiente"));
    QCOMPARE(tablet.textOf("questionProgress"), QString("Pregunta 1 de 7"));
    settle();
    savePicture(tablet.place, "patient-in-spanish");
    tablet.click("patientLanguage.en");
    QTRY_COMPARE(tablet.textOf("patientNext"), QString("Next"));
}

void OneQuestionLanguageTest::oneLanguageAloneOffersNone() {
    Tablet tablet(questionnaireOf("- {id: sleep, type: yes-no, text: Sleep}"));
    for (const QWidget* widget : tablet.place.findChildren<QWidget*>())
        QVERIFY(!widget->objectName().startsWith("patientLanguage"));
}

void OneQuestionLanguageTest::theQuestionStaysTheSame() {
    Tablet tablet;
    tablet.click("option.here.partner");
    tablet.goTo("told-high");
    tablet.click("patientLanguage.es");
    QTRY_COMPARE(tablet.textOf("patientNext"), QString("Siguiente"));
    QCOMPARE(tablet.question(), QString("told-high"));
    QCOMPARE(tablet.desk.encounter().language, std::string("es"));
    for (int i = 0; i < 10 && tablet.question() != "here"; ++i)
        tablet.click("patientBack");
    QVERIFY(tablet.find<QAbstractButton>("option.here.partner")->isChecked());
}

void OneQuestionLanguageTest::whatIsTypedAndNotLeftStays() {
    Tablet tablet;
    tablet.goTo("hope");
    QTest::keyClicks(tablet.find<QPlainTextEdit>("field.hope"), "better nig");
    tablet.click("patientLanguage.es");
    QTRY_COMPARE(tablet.textOf("patientNext"), QString("Siguiente"));
    auto* field = tablet.find<QPlainTextEdit>("field.hope");
    QCOMPARE(field->toPlainText(), QString("better nig"));
    QVERIFY(tablet.desk.answer("hope").state == Answer::State::Answered);
    field->moveCursor(QTextCursor::End);
    QTest::keyClicks(field, "hts");
    tablet.click("patientNext");
    QCOMPARE(std::get<TextValue>(tablet.desk.answer("hope").value).text, std::string("better nights"));
}

void OneQuestionLanguageTest::whatWasRefusedStaysAsItWasTyped() {
    Tablet tablet;
    tablet.goTo("born");
    QTest::keyClicks(tablet.find<QLineEdit>("field.born"), "3001");
    tablet.click("patientLanguage.es");
    QTRY_COMPARE(tablet.textOf("patientNext"), QString("Siguiente"));
    QCOMPARE(tablet.question(), QString("born"));
    QCOMPARE(tablet.find<QLineEdit>("field.born")->text(), QString("3001"));
    QVERIFY(tablet.find("message.born"));
    QVERIFY2(!tablet.textOf("message.born").contains("Enter"), qPrintable(tablet.textOf("message.born")));
}

void OneQuestionLanguageTest::aHalfFilledListStays() {
    Tablet tablet;
    tablet.goTo("taken");
    tablet.click("addRow.taken");
    QTRY_COMPARE(tablet.focusName(), QString("row.taken.0.name"));
    tablet.keys("made-up tablets");
    tablet.click("option.taken.0.daily.no");
    QTRY_VERIFY(tablet.find("row.taken.0.week-days"));
    QTest::keyClicks(tablet.find<QLineEdit>("row.taken.0.dose"), "half a");
    tablet.click("patientLanguage.es");
    QTRY_COMPARE(tablet.textOf("patientNext"), QString("Siguiente"));
    QCOMPARE(tablet.question(), QString("taken"));
    QTRY_VERIFY(tablet.find("row.taken.0.name"));
    QCOMPARE(tablet.find<QLineEdit>("row.taken.0.name")->text(), QString("made-up tablets"));
    QCOMPARE(tablet.find<QLineEdit>("row.taken.0.dose")->text(), QString("half a"));
    QVERIFY(tablet.find<QAbstractButton>("option.taken.0.daily.no")->isChecked());
    QVERIFY(tablet.find("row.taken.0.week-days"));
}

void OneQuestionLanguageTest::theEndStaysTheEnd() {
    Tablet tablet;
    for (int i = 0; i < 60 && !tablet.find("thankYou"); ++i)
        tablet.click("patientNext");
    tablet.click("patientLanguage.es");
    QTRY_COMPARE(tablet.textOf("thankYou"), QString("Gracias"));
}

void OneQuestionLanguageTest::anUrgentAnswerSpeaksTheNewLanguage() {
    Tablet tablet;
    tablet.click("patientLanguage.es");
    QTRY_COMPARE(tablet.textOf("patientNext"), QString("Siguiente"));
    tablet.answerUrgently();
    QVERIFY(tablet.textOf("stayTitle").startsWith(QString::fromUtf8("Quédese")));
}

// As the shell does: it is asked for, and given while the signal is still being answered.
void OneQuestionLanguageTest::theProtocolIsThatOfTheNewLanguage() {
    Tablet tablet;
    interview::InterviewView& view = tablet.desk.view();
    connect(&view, &interview::InterviewView::languageChanged, &view,
            [&view] { view.setProtocol(QStringLiteral("Palabras de ejemplo, 555-0100.")); });
    tablet.click("patientLanguage.es");
    QTRY_COMPARE(tablet.textOf("patientNext"), QString("Siguiente"));
    tablet.answerUrgently();
    tablet.click("stayProtocolButton");
    QCOMPARE(tablet.textOf("stayProtocolText"), QString("Palabras de ejemplo, 555-0100."));
}

void OneQuestionLanguageTest::staffGoOnInIt() {
    Tablet tablet;
    QSignalSpy changed(&tablet.desk.view(), &interview::InterviewView::languageChanged);
    tablet.click("option.here.partner");
    tablet.click("patientLanguage.es");
    QTRY_COMPARE(tablet.textOf("patientNext"), QString("Siguiente"));
    QCOMPARE(changed.count(), 1);
    tablet.takeBack();
    QVERIFY(tablet.desk.find("language"));
    QCOMPARE(tablet.desk.textOf("language"), QString::fromUtf8("Español"));
    QVERIFY(tablet.desk.answer("here").state == Answer::State::Answered);
}

void OneQuestionLanguageTest::theKeyboardReachesIt() {
    Tablet tablet;
    for (int step = 0; step < 30 && tablet.focusName() != "patientLanguage.es"; ++step)
        tablet.key(Qt::Key_Tab);
    QCOMPARE(tablet.focusName(), QString("patientLanguage.es"));
    tablet.key(Qt::Key_Return);
    QTRY_COMPARE(tablet.textOf("patientNext"), QString("Siguiente"));
    // That button is gone: the keys are with the question.
    QTRY_COMPARE(tablet.focusName(), QString("option.here.partner"));
}

void OneQuestionLanguageTest::theKeysStayWhereTheyWereWhenTheTextGrows() {
    Tablet tablet;
    const int before = InterviewWindow::theme().scale();
    tablet.find("patientLarger")->setFocus(Qt::TabFocusReason);
    tablet.key(Qt::Key_Return);
    QTRY_VERIFY(InterviewWindow::theme().scale() > before);
    settle();
    QCOMPARE(tablet.focusName(), QString("patientLarger"));
    tablet.goTo("hope");
    QTest::keyClicks(tablet.find<QPlainTextEdit>("field.hope"), "better");
    InterviewWindow::theme().setScale(130);
    settle();
    QCOMPARE(tablet.focusName(), QString("field.hope"));
}

void OneQuestionLanguageTest::everyLanguageIsALargeTarget_data() { addScreenSizes(); }

void OneQuestionLanguageTest::everyLanguageIsALargeTarget() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    Tablet tablet(interviewQuestionnaire(), {}, size);
    InterviewWindow::theme().setScale(std::max(120, scale)); // the least that the patient can choose
    settle();
    constexpr int least = 44; // WCAG 2.2, 2.5.8 asks for 24
    for (const char* name : {"patientLanguage.es", "patientSmaller", "patientLarger", "patientStaff"}) {
        const QWidget* button = tablet.find(name);
        QVERIFY2(button && button->width() >= least && button->height() >= least, name);
        QVERIFY2(tablet.place.rect().contains(QRect(button->mapTo(&tablet.place, QPoint()), button->size())),
                 name);
    }
}

QTEST_MAIN(OneQuestionLanguageTest)
#include "one_question_language_test.moc"
