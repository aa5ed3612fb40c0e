// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"
#include "tests/support/gui/pdf_probe.h"
#include "tests/support/questionnaire_from.h"

#include <QGuiApplication>
#include <QTest>

using namespace anteroom;

class FormQuestionTest : public QObject {
    Q_OBJECT

private slots:
    void whereStaffMayBeUnsureThereIsALineForTheReason_data();
    void whereStaffMayBeUnsureThereIsALineForTheReason();
};

void FormQuestionTest::whereStaffMayBeUnsureThereIsALineForTheReason_data() {
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<bool>("hasLine");
    const auto row = [](const char* question, bool hasLine) {
        QTest::newRow(question) << QByteArray(question) << hasLine;
    };
    row("type: yes-no, ask: staff", true);
    row("type: choice, options: [{id: a, text: A}, {id: b, text: B}], ask: staff", true);
    row("type: rows, fields: [{id: f, type: text, text: F}], ask: staff", true);
    row("type: yes-no, ask: staff, not-sure: no", false);
    row("type: text, ask: staff", false);                                 // has lines of its own
    row("type: number, range: [0, 9], measured: yes, ask: staff", false); // "not measured, because"
    row("type: yes-no, measured: yes", false);                            // "not done, because"
    row("type: yes-no", false);
}

void FormQuestionTest::whereStaffMayBeUnsureThereIsALineForTheReason() {
    QFETCH(QByteArray, question);
    QFETCH(bool, hasLine);
    const QString text = probe::textOf(report::paperFormPdf(
        *test::questionnaireOf("- {id: a, text: First, " + question.toStdString() + "}\n"), "en", {}));
    QCOMPARE(text.contains("not sure note"), hasLine);
}

QTEST_MAIN(FormQuestionTest)
#include "form_question_test.moc"
