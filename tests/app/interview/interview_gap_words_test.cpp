// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing is said in a whole sentence, in either language.
#include "app/interview/interview_presenter.h"
#include "tests/app/interview/interview_fixture.h"

using namespace anteroom;
using namespace anteroom::interview;
using namespace anteroom::test;

class InterviewGapWordsTest : public QObject {
    Q_OBJECT

private slots:
    void whatCannotBeChosenIsNoChoice_data();
    void whatCannotBeChosenIsNoChoice();
};

void InterviewGapWordsTest::whatCannotBeChosenIsNoChoice_data() {
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    const auto row = [](const char* name, const char* question, const char* english, const char* spanish) {
        QTest::newRow(name) << question << english << QString::fromUtf8(spanish);
    };
    row("measured rows",
        "type: rows, measured: yes, row: reading, fields: [{id: n, type: number, text: N, range: [0, 9]}]",
        "add each reading, or choose Not measured or Prefer not to say.",
        "añada cada reading, o elija No medido o Prefiero no contestar.");
    row("rows", "type: rows, row: medicine, none: Takes none, fields: [{id: n, type: text, text: N}]",
        "add each medicine, or choose Takes none, Not sure or Prefer not to say.",
        "añada cada medicine, o elija Takes none, No lo sé o Prefiero no contestar.");
    row("rows that can't be withheld",
        "type: rows, not-sure: no, prefer-not-to-say: no, row: medicine, fields: [{id: n, type: text, text: "
        "N}]",
        "add each medicine, or choose None.", "añada cada medicine, o elija Ninguno.");
    row("number", "type: number, range: [0, 9]", "enter a number, or choose Not sure or Prefer not to say.",
        "escriba un número, o elija No lo sé o Prefiero no contestar.");
    row("number that can't be withheld", "type: number, range: [0, 9], not-sure: no, prefer-not-to-say: no",
        "enter a number.", "escriba un número.");
    row("date", "type: date, not-sure: no", "enter a date, or choose Prefer not to say.",
        "escriba una fecha, o elija Prefiero no contestar.");
    row("text", "type: text", "type an answer, or choose Not sure or Prefer not to say.",
        "escriba una respuesta, o elija No lo sé o Prefiero no contestar.");
    row("choice", "type: yes-no", "choose an answer, Not sure or Prefer not to say.",
        "elija una respuesta, No lo sé o Prefiero no contestar.");
}

void InterviewGapWordsTest::whatCannotBeChosenIsNoChoice() {
    QFETCH(QString, question);
    QFETCH(QString, english);
    QFETCH(QString, spanish);
    Encounter encounter;
    encounter.language = "en";
    encounter.session = std::make_unique<Session>(
        questionnaireOf(QString("- {id: q, text: Q, %1}\n").arg(question).toStdString()),
        InterviewWindow::now());
    InterviewPresenter presenter(encounter, InterviewWindow::now);
    presenter.next();
    const QuestionIndex index = questionIn(presenter.questionnaire(), "q");
    QCOMPARE(presenter.card(index).message.text, "Not answered yet: " + english);
    presenter.setLanguage("es");
    QCOMPARE(presenter.card(index).message.text, QString::fromUtf8("Sin contestar todavía: ") + spanish);
}

QTEST_MAIN(InterviewGapWordsTest)
#include "interview_gap_words_test.moc"
