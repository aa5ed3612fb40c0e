// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/read_answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// In which languages the patient was asked: one, or a list. What is wrong with such a list is among the
// planted problems of refused_answers_test.cpp.
class AnswersLanguagesTest : public QObject {
    Q_OBJECT

private slots:
    void itSaysInWhichLanguagesThePatientWasAsked_data();
    void itSaysInWhichLanguagesThePatientWasAsked();
};

void AnswersLanguagesTest::itSaysInWhichLanguagesThePatientWasAsked_data() {
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("languages");
    QTest::newRow("not known") << ""
                               << "";
    QTest::newRow("one") << "language: es\n"
                         << "es";
    QTest::newRow("a list of one") << "language: [es]\n"
                                   << "es";
    QTest::newRow("several, in the order written") << "language: [es, en]\n"
                                                   << "es en";
    QTest::newRow("one below the other") << "language:\n  - en\n  - es\n"
                                         << "en es";
}

void AnswersLanguagesTest::itSaysInWhichLanguagesThePatientWasAsked() {
    QFETCH(QString, head);
    QFETCH(QString, languages);
    const auto both = questionnaireFrom("anteroom: 1\nid: test\nversion: 1.0.0\ntitle: {en: T, es: T}\n"
                                        "license: CC0-1.0\nlanguages: [en, es]\nsections:\n"
                                        "  - {id: main, title: {en: M, es: M}, questions: "
                                        "[{id: asked, type: yes-no, text: {en: A, es: A}}]}\n");
    const ReadAnswers read =
        readAnswers("a.yaml", "date: 2027-03-14\n" + head.toStdString() + "answers: {}\n", *both);
    QVERIFY2(read.sheet, render(read.diagnostics, read.sources).c_str());
    QStringList found;
    for (const std::string& one : read.sheet->languages)
        found << QString::fromStdString(one);
    QCOMPARE(found.join(' '), languages);
}

QTEST_APPLESS_MAIN(AnswersLanguagesTest)
#include "answers_languages_test.moc"
