// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/our_languages.h"
#include "core/loading/load_questionnaire.h"
#include "core/questionnaire/built_in_texts.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class BuiltInWordsTest : public QObject {
    Q_OBJECT

private slots:
    void aLanguageWithoutThemIsAWarningAndNoMore();
    void aRegionHasThoseOfItsLanguage_data();
    void aRegionHasThoseOfItsLanguage();
    void aRegionReadsTheAnswersOfItsLanguage_data();
    void aRegionReadsTheAnswersOfItsLanguage();
};

void BuiltInWordsTest::aLanguageWithoutThemIsAWarningAndNoMore() {
    MemoryFileSource files;
    files.set("q.yaml", "anteroom: 1\nid: test\nversion: 1.0.0\ntitle: {es-MX: Prueba, fr: Essai, en: Test}\n"
                        "license: CC0-1.0\nlanguages: [es-MX, fr, en]\nsections:\n"
                        "  - id: main\n    title: {es-MX: Uno, fr: Un, en: One}\n    questions:\n"
                        "      - {id: a, type: yes-no, text: {es-MX: A, fr: B, en: C}}\n");
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "q.yaml", sha256);
    QVERIFY(loaded.questionnaire);
    QCOMPARE(
        render(loaded.diagnostics, loaded.sources),
        "q.yaml:6:20: warning[built-in-words-in-english]: in `fr` the words that are built in appear in "
        "English: \"Yes\", \"No\", \"Not sure\", \"Prefer not to say\", the buttons and messages of the "
        "interview, and what the paper form adds\n"
        "    languages: [es-MX, fr, en]\n"
        "                       ^^\n"
        "    hint: built in are en and es; somebody who reads one of them has to sit with the patient\n");
}

void BuiltInWordsTest::aRegionHasThoseOfItsLanguage_data() {
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<bool>("has");
    for (const char* tag : {"en", "es", "en-GB", "es-MX", "es-419"})
        QTest::newRow(tag) << QByteArray(tag) << true;
    for (const char* tag : {"fr", "est", "pt-BR", "ar"})
        QTest::newRow(tag) << QByteArray(tag) << false;
}

void BuiltInWordsTest::aRegionHasThoseOfItsLanguage() {
    QFETCH(QByteArray, tag);
    QFETCH(bool, has);
    QCOMPARE(ourLanguage(tag.toStdString()).has_value(), has);
}

void BuiltInWordsTest::aRegionReadsTheAnswersOfItsLanguage_data() {
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("yes");
    QTest::newRow("es") << QByteArray("es") << QByteArray("Sí");
    QTest::newRow("es-MX") << QByteArray("es-MX") << QByteArray("Sí");
    QTest::newRow("en-GB") << QByteArray("en-GB") << QByteArray("Yes");
    QTest::newRow("est") << QByteArray("est") << QByteArray("Yes");
}

void BuiltInWordsTest::aRegionReadsTheAnswersOfItsLanguage() {
    QFETCH(QByteArray, tag);
    QFETCH(QByteArray, yes);
    QCOMPARE(std::string(yesNoOptions().at(0).text.in(tag.toStdString())), yes.toStdString());
}

QTEST_APPLESS_MAIN(BuiltInWordsTest)
#include "built_in_words_test.moc"
