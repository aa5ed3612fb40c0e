// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/summary/plain_text.h"
#include "tests/support/golden.h"
#include "tests/support/sample_interview.h"

#include <QTest>

#include <algorithm>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::size_t longestLine(const std::string& text) {
    std::size_t longest = 0;
    for (const QByteArray& line : QByteArray::fromStdString(text).split('\n'))
        longest = std::max(longest, characterCount(line.toStdString()));
    return longest;
}

bool isPlainAscii(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); });
}

} // namespace

class RenderTextTest : public QObject {
    Q_OBJECT

private slots:
    void aFinishedInterviewReadsAsInTheGoldenText();
    void aQuietInterviewReadsAsInTheGoldenText();
    void anEmptyInterviewReadsAsInTheGoldenText();
    void urgentAnswersSayTheirTierTheImmediateOnesFirst();
    void whatStaffNotedIsMarkedAsTheirs();
    void onePartIsWhatTheWholeHoldsOfIt();
    void anUnknownPartAndAnEmptyOneAreEmpty();
    void partsWithNothingInThemAreLeftOut();
    void noLineIsLongerThanSeventyEight();
    void wordsInAnotherScriptStay();
    void lettersOfAnotherLanguageKeepTheirAccents();
    void patientsCannotBreakTheLayout();
    void signsHaveTheirPlainForm_data();
    void signsHaveTheirPlainForm();
    void linesAreWrappedBetweenWords_data();
    void linesAreWrappedBetweenWords();
};

void RenderTextTest::aFinishedInterviewReadsAsInTheGoldenText() {
    const std::string difference =
        differenceFromGolden("summary/finished.txt", renderText(summaryOf(finishedInterview())));
    QVERIFY2(difference.empty(), difference.c_str());
}

void RenderTextTest::aQuietInterviewReadsAsInTheGoldenText() {
    const std::string difference =
        differenceFromGolden("summary/quiet.txt", renderText(summaryOf(quietInterview())));
    QVERIFY2(difference.empty(), difference.c_str());
}

void RenderTextTest::anEmptyInterviewReadsAsInTheGoldenText() {
    const std::string text = renderText(summaryOf(TestSession(sampleQuestionnaire())));
    const std::string difference = differenceFromGolden("summary/empty.txt", text);
    QVERIFY2(difference.empty(), difference.c_str());
    QVERIFY(isPlainAscii(text));
}

void RenderTextTest::urgentAnswersSayTheirTierTheImmediateOnesFirst() {
    Summary summary;
    summary.language = "en";
    summary.urgent = {{"Current thoughts", "shown 14:02, not acknowledged", false, true},
                      {"A plan", "shown 14:03, not acknowledged", true, true}};
    const std::string text = renderText(summary, "safety");
    const std::size_t atOnce = text.find("* Urgent: A plan: shown 14:03");
    const std::size_t today = text.find("* Within this visit: Current thoughts: shown 14:02");
    QVERIFY2(atOnce != std::string::npos && today != std::string::npos, text.c_str());
    QVERIFY(atOnce < today);
}

void RenderTextTest::whatStaffNotedIsMarkedAsTheirs() {
    Summary summary;
    summary.language = "en";
    Summary::Line& patient = summary.notes.emplace_back();
    patient.label = "Anything else";
    patient.answer = "I dread the needle";
    summary.staffNotes = "Came with a sister.";
    const std::string text = renderText(summary, "notes");
    QVERIFY2(text.ends_with("\nAnything else: I dread the needle\nBy staff: Came with a sister.\n"),
             text.c_str());
}

void RenderTextTest::onePartIsWhatTheWholeHoldsOfIt() {
    const Summary summary = summaryOf(finishedInterview());
    std::string all;
    for (const TextSection& section : textSections(summary)) {
        const std::string part = renderText(summary, section.id);
        QVERIFY2(part.starts_with(section.heading + "\n"), section.id.c_str());
        all += (all.empty() ? "" : "\n") + part;
    }
    QCOMPARE(all, renderText(summary));
}

void RenderTextTest::anUnknownPartAndAnEmptyOneAreEmpty() {
    const Summary summary = summaryOf(quietInterview());
    QCOMPARE(renderText(summary, "disscuss"), std::string());
    QCOMPARE(renderText(summary, "contradictions"), std::string());
}

void RenderTextTest::partsWithNothingInThemAreLeftOut() {
    std::string ids;
    for (const TextSection& section : textSections(summaryOf(quietInterview())))
        ids += section.id + " ";
    QCOMPARE(ids,
             std::string("head safety discuss not-raised context medicines allergies vitals practical notes "
                         "other-answers "
                         "sources "));
}

void RenderTextTest::noLineIsLongerThanSeventyEight() {
    TestSession session = finishedInterview();
    session.set("remarks", text(std::string(500, 'x') + " " + std::string(400, 'y')));
    const std::string text = renderText(summaryOf(session));
    QCOMPARE(longestLine(text), std::size_t{78});
    QVERIFY(longestLine(renderText(summaryOf(quietInterview()))) <= 78);
}

void RenderTextTest::wordsInAnotherScriptStay() {
    const std::string text = renderText(summaryOf(finishedInterview()));
    QVERIFY(text.find("Ελληνικά") != std::string::npos);
    QVERIFY(text.find("called Aine;") != std::string::npos);
    QVERIFY(text.find("St John's wort") != std::string::npos);
}

void RenderTextTest::lettersOfAnotherLanguageKeepTheirAccents() {
    const std::string typed = "¿Años? «así» – 36,8\u00a0°C…";
    QCOMPARE(plainText(typed), std::string("Anos? \"asi\" - 36,8  deg C..."));
    QCOMPARE(plainText(typed, Letters::AsTheyAre), std::string("¿Años? \"así\" - 36,8 °C..."));
    QCOMPARE(plainText("a\x1b\u202Eb\u200B", Letters::AsTheyAre), std::string("a b"));
    Summary summary;
    summary.title = "Resumen de la evaluación";
    summary.language = "es";
    QVERIFY(renderText(summary, "head").starts_with("Resumen de la evaluación\n------------------------\n"));
}

void RenderTextTest::patientsCannotBreakTheLayout() {
    TestSession session = finishedInterview();
    session.set("remarks", text("one\n\nSafety\n------\n\x1B[31mred\t\u202Eback"));
    const std::string notes = renderText(summaryOf(session), "notes");
    QVERIFY2(notes.find("Remarks: \"one / Safety / ------ / [31mred back\"\n") != std::string::npos,
             notes.c_str());
}

void RenderTextTest::signsHaveTheirPlainForm_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("plain");
    const auto row = [](const char* name, const char* text, const char* plain) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(plain);
    };
    row("quotes", "“a” ‘b’ «c» it’s", "\"a\" 'b' \"c\" it's");
    row("dashes", "1–2 — 3 − 4", "1-2 - 3 - 4");
    row("blanks and dots", "a\u00A0b\u202Fc…", "a b c...");
    row("accents", "Ángel Šmíd Øre Łódź naïve", "Angel Smid Ore Lodz naive");
    row("letters that are two", "Straße œuvre Æ", "Strasse oeuvre AE");
    row("accents that come by themselves", "e\u0301", "e");
    row("measures", "≥ 140, SpO₂, 36 °C, µg", ">= 140, SpO2, 36  deg C, ug");
    row("another script", "Олена 最近 😀", "Олена 最近 😀");
    row("a Greek name", "Δημήτρης Παπαδημητρίου", "Δημήτρης Παπαδημητρίου");
    row("a measure with the Greek letter", "50 μg, 5 μl", "50 ug, 5 ul");
    row("letters with several marks", "Nguyễn Ștefan ǎǍ ơƠ ưƯ Ạ", "Nguyen Stefan aA oO uU A");
    row("parts and money", "½ tablet, ¼, €5 →", "1/2 tablet, 1/4, EUR 5 ->");
    row("a part beside a whole", "1½ tablets, then 2¼ ml, ⅓", "1 1/2 tablets, then 2 1/4 ml, 1/3");
    row("a point at half the height", "0·5 mg, 0∙5 · daily", "0.5 mg, 0.5 - daily");
    row("powers", "10³, 10⁻⁶, 10¹², m², CO₂", "10^3, 10^-6, 10^12, m2, CO2");
    row("a slash of its own", "1⁄2, 11⁄2", "1/2, 11/2");
    row("signs that stand for words", "3‰, 5㎎, №4, Ⅱ", "3 per mille, 5mg, No. 4, II");
    row("full width", "ａｂ５０ｍｇ（１／２）", "ab50mg(1/2)");
    row("control characters",
        "a\nb\x07"
        "c\u0085d",
        "a b cd");
    row("what has no width", "a\u200Bb\u2060c\uFEFFd\u00ADe", "abcde");
    row("blanks of other widths", "a\u2003b\u2008c\u205Fd", "a b c d");
    row("joiners that spell", "می\u200Cخواهم", "می\u200Cخواهم");
    row("what turns the direction", "a\u202Eb\u2066c", "abc");
}

void RenderTextTest::signsHaveTheirPlainForm() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, plain);
    QCOMPARE(QByteArray::fromStdString(plainText(text.toStdString())), plain);
}

void RenderTextTest::linesAreWrappedBetweenWords_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("short") << QByteArray("one two") << QByteArray() << QByteArray("one two\n");
    QTest::newRow("between words") << QByteArray("one two three") << QByteArray()
                                   << QByteArray("one two\nthree\n");
    QTest::newRow("exactly full") << QByteArray("one two 89") << QByteArray() << QByteArray("one two 89\n");
    QTest::newRow("one too many") << QByteArray("one two 890") << QByteArray()
                                  << QByteArray("one two\n890\n");
    QTest::newRow("hanging") << QByteArray("one two three") << QByteArray("* ")
                             << QByteArray("* one two\n  three\n");
    QTest::newRow("a word that is too long")
        << QByteArray("a 123456789012") << QByteArray("* ") << QByteArray("* a\n  12345678\n  9012\n");
    QTest::newRow("blanks and line breaks")
        << QByteArray("  one \n\n two ") << QByteArray() << QByteArray("one two\n");
    QTest::newRow("characters, not bytes")
        << QByteArray("éééé ééééé") << QByteArray() << QByteArray("éééé ééééé\n");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray();
}

void RenderTextTest::linesAreWrappedBetweenWords() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, lines);
    QCOMPARE(QByteArray::fromStdString(wrapped(text.toStdString(), first.toStdString(), 10)), lines);
}

QTEST_APPLESS_MAIN(RenderTextTest)
#include "render_text_test.moc"
