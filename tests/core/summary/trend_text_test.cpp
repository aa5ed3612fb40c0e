// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/summary.h"
#include "core/summary/trend_json.h"
#include "core/summary/trend_phrases.h"
#include "tests/core/summary/followed.h"
#include "tests/support/verdict_words.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class TrendTextTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasNotReadIsSaid_data();
    void whatWasNotReadIsSaid();
    void ofManyValuesFourAreWritten();
    void theTextHasEachValueInATable();
    void decimalsAreWrittenAsOnTheRestOfThePage();
    void theJsonHasThemAsNumbers();
    void withoutEarlierOnesNothingIsThere();
    void promise3NoPhraseHoldsAVerdictWord();
};

void TrendTextTest::whatWasNotReadIsSaid_data() {
    QTest::addColumn<int>("unreadable");
    QTest::addColumn<bool>("isUnknown");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("all of it") << 0 << false << QByteArray();
    QTest::newRow("one") << 1 << false
                         << QByteArray("1 earlier screening could not be read and is left out.");
    QTest::newRow("some") << 3 << false
                          << QByteArray("3 earlier screenings could not be read and are left out.");
    QTest::newRow("none") << 0 << true
                          << QByteArray("Earlier screenings were not read: nothing of them is shown here.");
}

void TrendTextTest::whatWasNotReadIsSaid() {
    QFETCH(int, unreadable);
    QFETCH(bool, isUnknown);
    QFETCH(QByteArray, said);
    const Session now = scored(mood(), "2027-03-14", {2, 1, 0});
    const Trends trends = trendsOf(now, {{}, static_cast<std::size_t>(unreadable), isUnknown}, "en");
    QCOMPARE(trends.notes.empty() ? QByteArray() : bytes(trends.notes.front()), said);
    QCOMPARE(trends.isEmpty(), said.isEmpty());
}

void TrendTextTest::ofManyValuesFourAreWritten() {
    const Shared form = mood();
    EarlierScreenings before;
    for (const char* day : {"2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04", "2027-01-05"})
        before.screenings.push_back(earlier(scored(form, day, {1, 1, 1})));
    before.screenings[2] = earlier(scored(form, "2027-01-03", {2, 2, 2}));
    before.screenings[3] = earlier(scored(form, "2027-01-04", {0, 0, 0}));
    const Session now = scored(form, "2027-03-14", {2, 1, 0});
    const auto written = [&] {
        const Trends trends = trendsOf(now, before, "en");
        QByteArrayList all;
        for (const WrittenValue& value : writtenValues(trends.series.front(), "en"))
            all << (value.isPresent ? "*" : "") + bytes(value.text);
        return all.join("; ");
    };
    QCOMPARE(written(),
             QByteArray("2027-01-01: 3; 2027-01-02: 3; 2027-01-03: 6; 2027-01-04: 0; 2027-01-05: 3; "
                        "*2027-03-14: 3"));
    before.screenings.push_back(earlier(answered(form, "2027-02-01", {{"low", yes()}})));
    QCOMPARE(written(),
             QByteArray("first: 3 (2027-01-01); lowest: 0 (2027-01-04); highest: 6 (2027-01-03); "
                        "*last: 3 (2027-03-14); 7 values in all; 1 not or not wholly established"));
}

void TrendTextTest::theTextHasEachValueInATable() {
    const Session now = scored(mood(), "2027-03-14", {2, 1, 0});
    Summary summary = summarize(now, screen(now), {.date = now.startedAt().date, .identity = {}}, "en");
    QVERIFY(renderText(summary, "over-time").empty());
    addTrends(summary, now, {{earlier(scored(mood(), "2027-02-10", {1, 1, 1}))}, 1});
    QCOMPARE(bytes(renderText(summary, "over-time")),
             QByteArray("Over time\n"
                        "---------\n"
                        "Mood score (of 6)\n"
                        "  2027-02-10  3\n"
                        "  2027-03-14  3, this screening\n"
                        "1 earlier screening could not be read and is "
                        "left out.\n"));
}

void TrendTextTest::decimalsAreWrittenAsOnTheRestOfThePage() {
    const Shared form = questionnaireOf(measured);
    const Session before = answered(form, "2027-02-10", {{"weight", number(61.5)}});
    const Session now = answered(form, "2027-03-14", {{"weight", number(62.25)}});
    const auto said = [&](const char* language) {
        Trends trends = trendsOf(now, {{earlier(before)}}, language);
        Trends::Series& series = trends.series.front();
        series.cutOffs = {60.5, 62};
        QByteArrayList all;
        for (const WrittenValue& value : writtenValues(series, language))
            all << bytes(value.text);
        for (const std::string& remark : remarksOn(series, language))
            all << bytes(remark);
        return all.join(" | ");
    };
    QCOMPARE(said("en"), QByteArray("2027-02-10: 61.5 | 2027-03-14: 62.25 | Cut-offs: 60.5, 62."));
    QCOMPARE(said("es"), QByteArray("2027-02-10: 61.5 | 2027-03-14: 62.25 | Puntos de corte: 60.5, 62."));
    QCOMPARE(said("es-ES"), QByteArray("2027-02-10: 61,5 | 2027-03-14: 62,25 | Puntos de corte: 60,5; 62."));
    QCOMPARE(said("es-ES,es"),
             QByteArray("2027-02-10: 61,5 | 2027-03-14: 62,25 | Puntos de corte: 60,5; 62."));
}

void TrendTextTest::theJsonHasThemAsNumbers() {
    const Shared form = mood();
    Session open = scored(form, "2027-02-10", {2, 0});
    open.setAnswer(questionIn(*form, "three"), declined(), {*Date::of(2027, 2, 10), 0});
    const Session now = scored(form, "2027-03-14", {2, 1, 0});
    const Trends trends = trendsOf(now, {{earlier(open)}}, "en");
    QCOMPARE(
        bytes(trendsJson(trends).dump()),
        QByteArray(R"({"screenings":[{"date":"2027-02-10","record":"r1","sha256":")" + QByteArray(64, 'f') +
                   R"("}],"series":[{"id":"mood-score","kind":"score","label":"Mood score","unit":"of 6",)"
                   R"("parts":[],"cut-offs":[2,4],"points":[{"date":"2027-02-10","values":[{"low":2,)"
                   R"("high":4}],"text":"between 2 and 4","screening":0,"joined":false},{"date":)"
                   R"("2027-03-14","values":[3],"text":"3","screening":null,"joined":false}],"notes":[]}],)"
                   R"("notices":[],"notes":[]})"));
}

void TrendTextTest::withoutEarlierOnesNothingIsThere() {
    const Session now = scored(mood(), "2027-03-14", {2, 1, 0});
    const std::string before = renderJson(now, screen(now), {}, "en");
    QVERIFY(before.find("trends") == std::string::npos);
    QCOMPARE(bytes(renderJson(now, screen(now), {}, "en", {}, {}, trendsOf(now, {}, "en"))), bytes(before));
}

void TrendTextTest::promise3NoPhraseHoldsAVerdictWord() {
    for (const char* language : {"en", "es"})
        for (const std::string_view phrase : trendPhrases(language))
            QVERIFY2(verdictsIn(phrase, {}).empty(), std::string(phrase).c_str());
}

QTEST_APPLESS_MAIN(TrendTextTest)
#include "trend_text_test.moc"
