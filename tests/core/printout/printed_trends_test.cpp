// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printout/printout.h"
#include "tests/core/summary/followed.h"
#include "tests/support/sample_interview.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;
using Json = nlohmann::ordered_json;

namespace {

const Sha256 hash = [](std::string_view text) { return sha256(text); };

std::shared_ptr<const Questionnaire> form() {
    static const auto made = questionnaireOf(items(measured), score() + std::string(rule));
    return made;
}

Session visit(std::string_view day, std::vector<std::uint32_t> points, double top) {
    Session session =
        answered(form(), day, {{"low", yes()}, {"pressure", rows({{number(top, "09:10"), number(80)}})}});
    const std::vector<std::string_view> ids{"one", "two", "three"};
    for (std::size_t i = 0; i < points.size(); ++i)
        session.setAnswer(questionIn(*form(), ids[i]), chosen(points[i]), {*Date::parse(day), 0});
    return session;
}

/// Of a screening with `before` before it.
std::string printedOf(const Session& now, const Session& before, const LeftOut& leftOut = {}) {
    const AnswerSheet sheet{.date = now.startedAt().date, .identity = {}};
    Summary summary = summarize(now, screen(now), sheet, "en", leftOut);
    addTrends(summary, now, {{earlier(before, "r-before")}});
    Result<std::string> made = writePrintout(now, sheet, summary, "letter", hash);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return std::move(made).value();
}

std::string printed() {
    return printedOf(visit("2027-03-14", {2, 1, 0}, 131), visit("2027-02-10", {2, 2, 2}, 150));
}

std::shared_ptr<const Questionnaire> breathForm(const std::string& kind) {
    return questionnaireWith("sensitivities: [{id: " + kind + ", title: Kind, notice: Not for others.}]\n" +
                             R"(
sections:
  - id: main
    title: Main
    questions:
      - {id: mood, type: number, text: Mood, range: [0, 10], measured: yes, unit: points}
      - {id: breath, type: number, text: Breath, range: [0, 5], measured: yes, unit: g/L, sensitivity: )" +
                             kind + "}\n");
}

/// A value of an earlier screening that has a notice; this screening has none.
Json printedWithNotice(const std::string& kindBefore = "use") {
    return Json::parse(printedOf(
        answered(breathForm("use"), "2027-03-14", {{"mood", number(5)}}),
        answered(breathForm(kindBefore), "2027-02-10", {{"mood", number(3)}, {"breath", number(1)}})));
}

Json& pointOf(Json& printout, std::string_view series, std::size_t point) {
    for (Json& one : printout["screening"]["trends"]["series"])
        if (one["id"] == series)
            return one["points"][point];
    qFatal("no such series");
}

QByteArray differencesOf(const Json& printout) {
    const Result<Printout> read = readPrintout(printout.dump(), hash);
    if (!read)
        return bytes(read.error().message);
    QByteArrayList all;
    for (const Rederived& one : rederive(*read).different)
        all << bytes(one.id + ": " + one.what);
    return all.join('\n');
}

} // namespace

class PrintedTrendsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsStatedIsCountedAndTheRestFollowsFromTheAnswers();
    void withoutEarlierOnesThePrintoutIsAsItWas();
    void anotherValueOfThisScreeningIsNamed();
    void whatAnEarlierOneSaidIsLeftToTheSignature();
    void theNoticesOfWhatAnEarlierOneSaidAreStatedToo_data();
    void theNoticesOfWhatAnEarlierOneSaidAreStatedToo();
    void everyChangeOfSuchANoticeIsNamed();
    void thoseFromBeforeHaveNoneAndAreRead();
    void aNoticeOfWhatIsLeftOutIsRefused();
    void anythingElseIsRefused_data();
    void anythingElseIsRefused();
};

void PrintedTrendsTest::whatIsStatedIsCountedAndTheRestFollowsFromTheAnswers() {
    const Json printout = Json::parse(printed());
    const Json& trends = printout["screening"]["trends"];
    QCOMPARE(trends["series"].size(), std::size_t{2});
    QCOMPARE(bytes(trends["screenings"].dump()),
             R"([{"date":"2027-02-10","record":"r-before","sha256":")" + QByteArray(64, 'f') + "\"}]");
    QCOMPARE(differencesOf(printout), QByteArray());
    const Rederivation made = rederive(*readPrintout(printout.dump(), hash));
    QCOMPARE(made.statedValues, std::size_t{2});
    QCOMPARE(made.statedScreenings, std::size_t{1});
}

void PrintedTrendsTest::withoutEarlierOnesThePrintoutIsAsItWas() {
    const Session now = visit("2027-03-14", {2, 1, 0}, 131);
    const AnswerSheet sheet{.date = now.startedAt().date, .identity = {}};
    const auto made = writePrintout(now, sheet, summarize(now, screen(now), sheet, "en"), "letter", hash);
    QVERIFY(made.ok());
    QVERIFY(!Json::parse(*made)["screening"].contains("trends"));
    QCOMPARE(rederive(*readPrintout(*made, hash)).statedValues, std::size_t{0});
}

void PrintedTrendsTest::anotherValueOfThisScreeningIsNamed() {
    Json printout = Json::parse(printed());
    pointOf(printout, "pressure.top+bottom", 1)["values"][0] = 120;
    pointOf(printout, "pressure.top+bottom", 1)["text"] = "120/80";
    QCOMPARE(
        differencesOf(printout),
        QByteArray("pressure.top+bottom: the record has 120/80 over time for 2027-03-14 09:10; the answers "
                   "give something else"));
    printout = Json::parse(printed());
    pointOf(printout, "mood-score", 1)["values"][0] = nullptr;
    QVERIFY(differencesOf(printout).startsWith("mood-score: the record has "));
    printout = Json::parse(printed());
    pointOf(printout, "mood-score", 1)["date"] = "2027-03-13";
    QVERIFY(differencesOf(printout).startsWith("mood-score: the record has "));
    printout = Json::parse(printed());
    for (Json& series : printout["screening"]["trends"]["series"])
        series["id"] = "invented";
    QVERIFY(differencesOf(printout).startsWith("invented: the record has "));
}

void PrintedTrendsTest::whatAnEarlierOneSaidIsLeftToTheSignature() {
    Json printout = Json::parse(printed());
    const auto before = partsOfPrintout(printout.dump());
    pointOf(printout, "mood-score", 0)["values"][0] = 1;
    QCOMPARE(differencesOf(printout), QByteArray());
    const auto after = partsOfPrintout(printout.dump());
    QVERIFY(before && after && before->screening != after->screening);
}

void PrintedTrendsTest::theNoticesOfWhatAnEarlierOneSaidAreStatedToo_data() {
    QTest::addColumn<QString>("kind");
    QTest::newRow("of this questionnaire") << "use";
    QTest::newRow("of another questionnaire") << "other-use";
}

void PrintedTrendsTest::theNoticesOfWhatAnEarlierOneSaidAreStatedToo() {
    QFETCH(QString, kind);
    const Json printout = printedWithNotice(kind.toStdString());
    const Json due =
        Json::array({{{"id", kind.toStdString()}, {"title", "Kind"}, {"notice", "Not for others."}}});
    QCOMPARE(bytes(printout["screening"]["trends"]["notices"].dump()), bytes(due.dump()));
    QCOMPARE(bytes(Json(printout["result"]["notices"])[0]["id"].dump()), bytes(due[0]["id"].dump()));
    QCOMPARE(printout["result"]["notices"].size(), std::size_t{1});
    QCOMPARE(differencesOf(printout), QByteArray());
}

void PrintedTrendsTest::everyChangeOfSuchANoticeIsNamed() {
    const Json whole = printedWithNotice("other-use");
    Json printout = whole;
    printout["result"]["notices"] = Json::array();
    QCOMPARE(differencesOf(printout),
             QByteArray("other-use: the result has not this notice, which goes with these answers"));
    printout = whole;
    printout["screening"]["trends"]["notices"] = Json::array();
    QCOMPARE(differencesOf(printout),
             QByteArray("other-use: the result has a notice that is none of the questionnaire's"));
    printout = whole;
    printout["result"]["notices"][0]["notice"] = "For all.";
    QVERIFY(differencesOf(printout).contains("a notice that is none of the questionnaire's"));
}

void PrintedTrendsTest::thoseFromBeforeHaveNoneAndAreRead() {
    Json printout = Json::parse(printed());
    printout["version"] = 4;
    QVERIFY(differencesOf(printout).contains("screening.trends"));
    printout["screening"]["trends"].erase("notices");
    QCOMPARE(differencesOf(printout), QByteArray());
    printout["version"] = 5;
    QVERIFY(differencesOf(printout).contains("screening.trends.notices"));
}

void PrintedTrendsTest::aNoticeOfWhatIsLeftOutIsRefused() {
    const Session now =
        answered(breathForm("use"), "2027-03-14", {{"mood", number(5)}, {"breath", number(2)}});
    const Session before =
        answered(breathForm("use"), "2027-02-10", {{"mood", number(3)}, {"breath", number(1)}});
    Json printout = Json::parse(printedOf(now, before, leftOutOf(now.questionnaire(), {"use"}).value()));
    QCOMPARE(printout["screening"]["trends"]["series"].size(), std::size_t{1});
    QCOMPARE(bytes(printout["screening"]["trends"]["notices"].dump()), QByteArray("[]"));
    QCOMPARE(differencesOf(printout), QByteArray());
    const Json notice{{"id", "use"}, {"title", "Kind"}, {"notice", "Not for others."}};
    printout["screening"]["trends"]["notices"].push_back(notice);
    printout["result"]["notices"].push_back(notice);
    QVERIFY2(differencesOf(printout).contains("screening.trends is not without what is left out"),
             differencesOf(printout).constData());
}

void PrintedTrendsTest::anythingElseIsRefused_data() {
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value"); // empty: taken out
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char* pointer, const char* value, const char* place) {
        QTest::addRow("%s = %s", pointer, value)
            << QByteArray(pointer) << QByteArray(value) << QByteArray("screening.trends") + place;
    };
    row("", "[]", "");
    row("/more", "1", "");
    row("/notes", "[1]", ".notes[0]");
    row("/notices", "", ".notices");
    row("/notices", "[{\"id\": \"a\", \"title\": \"A\"}]", ".notices[0].notice");
    row("/notices", "[{\"id\": \"a\", \"title\": \"A\", \"notice\": \"N\", \"of\": \"x\"}]", ".notices[0]");
    row("/screenings", "", ".screenings");
    row("/screenings/0/date", "\"then\"", ".screenings[0].date");
    row("/screenings/0/patient", "\"x\"", ".screenings[0]");
    row("/screenings/0/sha256", "1", ".screenings[0].sha256");
    row("/series/0/kind", "\"verdict\"", ".series[0].kind");
    row("/series/0/label", "", ".series[0].label");
    row("/series/0/cut-offs", "[true]", ".series[0].cut-offs[0]");
    row("/series/0/points/0/date", "\"2027-02-30\"", ".series[0].points[0].date");
    row("/series/0/points/0/time", "\"noon\"", ".series[0].points[0].time");
    row("/series/0/points/0/screening", "1", ".series[0].points[0].screening");
    row("/series/0/points/0/screening", "-1", ".series[0].points[0].screening");
    row("/series/0/points/0/joined", "0", ".series[0].points[0].joined");
    row("/series/0/points/0/values", "[\"3\"]", ".series[0].points[0].values[0]");
    row("/series/0/points/0/values", "[{\"low\": 3}]", ".series[0].points[0].values[0].high");
    row("/series/0/points/0/values", "[{\"low\": 3, \"high\": 2}]", ".series[0].points[0].values[0]");
}

void PrintedTrendsTest::anythingElseIsRefused() {
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, place);
    Json printout = Json::parse(printed());
    const Json::json_pointer at("/screening/trends" + pointer.toStdString());
    if (value.isEmpty())
        printout[at.parent_pointer()].erase(at.back());
    else
        printout[at] = Json::parse(value.toStdString());
    const QByteArray said = differencesOf(printout);
    QVERIFY2(said.startsWith("The record in this PDF cannot be read: " + place + " is not "),
             said.constData());
}

QTEST_GUILESS_MAIN(PrintedTrendsTest)
#include "printed_trends_test.moc"
