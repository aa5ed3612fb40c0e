// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/loading/translated.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// Safety questions in a translation that no qualified translator has signed for are known as such, in every
// language for itself.
class UnreviewedSafetyTest : public QObject {
    Q_OBJECT

private slots:
    void safetyTextsAreUnreviewedUntilSomebodySigns_data();
    void safetyTextsAreUnreviewedUntilSomebodySigns();
    void whatIsSafetyIsMarkedAndNothingElse();
    void everyTextThatThePatientReadsOfItCounts_data();
    void everyTextThatThePatientReadsOfItCounts();
    void aLanguageShowsTheWordsOfItsBase();
};

void UnreviewedSafetyTest::safetyTextsAreUnreviewedUntilSomebodySigns_data() {
    QTest::addColumn<QByteArray>("questionnaire");
    QTest::addColumn<QByteArray>("translations");
    QTest::addColumn<QByteArray>("unreviewed");
    const QByteArray pairs = "  - {en: Test, es: P}\n  - {en: Main, es: M}\n  - {en: Thoughts, es: T}\n";
    const QByteArray signature = "reviewed: {es: {by: A. Sample, on: 2027-03-14, scope: all of it}}\n";
    const QByteArray plain = head("es.yaml") + oneSafetyQuestion;
    const QByteArray map = QByteArray(plain).replace("text: Thoughts", "text: {en: Thoughts, es: Ideas}");
    QTest::newRow("a file without a signature") << plain << translations(pairs) << QByteArray("es: thoughts");
    QTest::newRow("a file with one") << plain << translations(pairs, signature) << QByteArray();
    QTest::newRow("not translated") << plain << translations("  - {en: Main, es: M}\n") << QByteArray();
    QTest::newRow("a map without a signature")
        << map << translations(pairs, signature) << QByteArray("es: thoughts");
    QTest::newRow("a map with one") << map + signature << translations(pairs) << QByteArray();
    QTest::newRow("the questionnaire cannot sign for the file")
        << plain + signature << translations(pairs) << QByteArray("es: thoughts");
    QTest::newRow("the original needs none")
        << QByteArray(map).replace("{en: Thoughts, es: Ideas}", "{en: Thoughts}")
        << translations("  - {en: Main, es: M}\n") << QByteArray();
    QTest::newRow("nobody translated what is written in the second language")
        << QByteArray(map).replace("{en: Thoughts, es: Ideas}", "{es: Ideas}") << translations(pairs)
        << QByteArray("es: thoughts");
}

void UnreviewedSafetyTest::safetyTextsAreUnreviewedUntilSomebodySigns() {
    QFETCH(QByteArray, questionnaire);
    QFETCH(QByteArray, translations);
    QTEST(unreviewed(loadWith(questionnaire, {{"es.yaml", translations}})), "unreviewed");
}

void UnreviewedSafetyTest::whatIsSafetyIsMarkedAndNothingElse() {
    const auto loaded = loadWith(head("es.yaml") + R"(
sections:
  - id: main
    title: Main
    questions:
      - {id: plain, type: yes-no, text: A}
      - {id: placed, type: yes-no, text: A, summary: safety}
      - {id: safe, type: yes-no, text: A, safety: yes}
      - {id: looked-at, type: yes-no, text: A}
      - {id: scored, type: yes-no, text: A}
      - {id: list, type: rows, text: A, row: A, none: A, fields: [{id: field, type: yes-no, text: A}]}
computed:
  - {id: score, label: A, value: count(scored is yes)}
urgent:
  - {id: now, tier: immediate, when: 'looked-at is yes or any(list: field is yes)', title: A}
  - {id: later, tier: same-visit, when: score > 0, title: A}
)",
                                 {{"es.yaml", translations("  - {en: A, es: B}\n")}});
    QCOMPARE(unreviewed(loaded), "es: placed, safe, looked-at, scored, list");
}

void UnreviewedSafetyTest::everyTextThatThePatientReadsOfItCounts_data() {
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<bool>("counts");
    QTest::newRow("text") << QByteArray("type: yes-no, text: Word") << true;
    QTest::newRow("help") << QByteArray("type: yes-no, text: T, help: Word") << true;
    QTest::newRow("label") << QByteArray("type: yes-no, text: T, label: Word") << true;
    QTest::newRow("option") << QByteArray(
                                   "type: choice, text: T, options: [{id: a, text: T}, {id: b, text: Word}]")
                            << true;
    QTest::newRow("answer set") << QByteArray("type: choices, text: T, options: set") << true;
    QTest::newRow("row") << QByteArray(
                                "type: rows, text: T, row: Word, fields: [{id: f, type: text, text: T}]")
                         << true;
    QTest::newRow("none") << QByteArray(
                                 "type: rows, text: T, none: Word, fields: [{id: f, type: text, text: T}]")
                          << true;
    QTest::newRow("field") << QByteArray("type: rows, text: T, fields: [{id: f, type: text, text: Word}]")
                           << true;
    QTest::newRow("note for staff") << QByteArray("type: yes-no, text: T, staff-note: Word") << false;
    QTest::newRow("none of them") << QByteArray("type: yes-no, text: T") << false;
}

void UnreviewedSafetyTest::everyTextThatThePatientReadsOfItCounts() {
    QFETCH(QByteArray, keys);
    QFETCH(bool, counts);
    // The first signed for everything but this one word.
    const auto loaded =
        loadWith(head("signed.yaml, es.yaml") +
                     "answer-sets: {set: [{id: a, text: T}, {id: b, text: Word}]}\n"
                     "sections:\n  - {id: main, title: Main, questions: [{id: thoughts, safety: yes, " +
                     keys + "}]}\n",
                 {{"signed.yaml", translations("  - {en: T, es: t}\n  - {en: Main, es: M}\n",
                                               "reviewed: {es: {by: A. Sample, on: 2027-03-14}}\n")},
                  {"es.yaml", translations("  - {en: Word, es: Palabra}\n")}});
    QCOMPARE(unreviewed(loaded), counts ? "es: thoughts" : "");
}

void UnreviewedSafetyTest::aLanguageShowsTheWordsOfItsBase() {
    const QByteArray library =
        "anteroom: 1\nlibrary: scores\nlicense: CC0-1.0\nlanguage: en\ninstruments:\n"
        "  - {id: score, title: Score, license: MIT, questions: [{id: low, type: yes-no, "
        "safety: yes, text: {en: Low, es: Bajo}}]}\n";
    const auto loaded =
        loadWith(head("scores.yaml", "en, es-MX") +
                     "sections:\n  - {id: main, title: M, questions: [{instrument: score}]}\n",
                 {{"scores.yaml", library}});
    QCOMPARE(unreviewed(loaded), "es-MX: low");
}

QTEST_APPLESS_MAIN(UnreviewedSafetyTest)
#include "unreviewed_safety_test.moc"
