// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/summary.h"
#include "tests/support/sample_interview.h"
#include "tests/support/sensitive_questionnaire.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QByteArray compact(const nlohmann::json& json) { return QByteArray::fromStdString(json.dump()); }

AnswerSheet sheet() {
    AnswerSheet sheet = sampleSheet();
    sheet.notes = "zebra note";
    return sheet;
}

Summary summaryWithout(const Session& session, const std::vector<std::string>& ids,
                       const char* language = "en") {
    return summarize(session, screen(session), sheet(), language, leftOutBy(session, ids));
}

nlohmann::json jsonWithout(const Session& session, const std::vector<std::string>& ids) {
    return nlohmann::json::parse(
        renderJson(session, screen(session), "zebra note", "en", {}, {}, {}, leftOutBy(session, ids)));
}

QByteArray idsOf(const nlohmann::json& list) {
    QByteArrayList ids;
    for (const auto& one : list)
        ids << QByteArray::fromStdString(one.at("id").get<std::string>());
    return ids.join(' ');
}

QByteArray labelsOf(const std::vector<Summary::Line>& lines) {
    QByteArrayList labels;
    for (const Summary::Line& line : lines)
        labels << QByteArray::fromStdString(line.label);
    return labels.join(", ");
}

} // namespace

class LeftOutSummaryTest : public QObject {
    Q_OBJECT

private slots:
    void nothingThatRestsOnWhatIsLeftOutPrints();
    void whatIsLeftOutIsSaidInTheSameWordsWhateverWasAnswered();
    void whatIsLeftOutIsNotCountedAsOpen();
    void theNoticeGoesWithTheAnswersAndNotWithoutThem();
    void whereNothingIsRaisedItIsSaidThatSomeIsLeftOut();
    void theJsonHasNeitherAnswersNorRules();
    void theJsonIsAsItWasWhereNothingIsLeftOut();
    void anEarlierScreeningTellsNothingEither();
};

void LeftOutSummaryTest::nothingThatRestsOnWhatIsLeftOutPrints() {
    const TestSession session = sensitiveSession();
    const Summary whole = summaryWithout(session, {});
    QVERIFY(renderText(whole).find("zebra powder") != std::string::npos);
    QCOMPARE(whole.urgent.size(), std::size_t{1});

    const Summary summary = summaryWithout(session, {"drugs"});
    const std::string text = renderText(summary);
    for (const char* word : {"zebra powder", "zebra reasons", "zebra note", "86421", "Drug use told",
                             "Sleep and drugs", "Speak about the drug", "Uses a drug", "Score: 2"})
        QVERIFY2(text.find(word) == std::string::npos, word);
    QCOMPARE(summary.urgent.size(), std::size_t{0});
    QCOMPARE(labelsOf(summary.history), QByteArray("Trouble"));
    QCOMPARE(labelsOf(summary.vitals), QByteArray("Hours, Plain score"));
    QCOMPARE(labelsOf(summary.medicines), QByteArray());
    QCOMPARE(labelsOf(summary.safety), QByteArray());
    QCOMPARE(summary.staffNotes, std::string());
    // What rests on none of it is as it was, without the quotation.
    QCOMPARE(summary.discuss.size(), std::size_t{1});
    QCOMPARE(summary.discuss[0].findings[0].title, std::string("Sleeps badly"));
    QCOMPARE(summary.discuss[0].findings[0].quotes.size(), std::size_t{0});
    QVERIFY(text.find("zebra aunt") != std::string::npos);
}

void LeftOutSummaryTest::whatIsLeftOutIsSaidInTheSameWordsWhateverWasAnswered() {
    const std::string said = "Left out of this copy: Drugs. Whatever was answered, all that rests on it is "
                             "left out too and is not "
                             "re-derivable here (questions: 3, scores and other values: 1, points: 2, urgent "
                             "points: 1, contradictions: "
                             "1); so are general notes by staff.";
    QCOMPARE(summaryWithout(sensitiveSession(), {"drugs"}).leftOutText, said);
    QCOMPARE(summaryWithout(TestSession(sensitiveQuestionnaire()), {"drugs"}).leftOutText, said);
    QVERIFY(renderText(summaryWithout(sensitiveSession(), {"drugs"})).find("Left out of this copy: Drugs.") !=
            std::string::npos);
    const std::string both = summaryWithout(sensitiveSession(), {"family", "drugs"}).leftOutText;
    QVERIFY2(both.starts_with("Left out of this copy: Drugs; Family matters. "), both.c_str());
    QCOMPARE(summaryWithout(sensitiveSession(), {}).leftOutText, std::string());
    QVERIFY(summaryWithout(sensitiveSession(), {"drugs"}, "es")
                .leftOutText.starts_with("No se incluye en esta copia: Drugs. "));
}

void LeftOutSummaryTest::whatIsLeftOutIsNotCountedAsOpen() {
    TestSession session(sensitiveQuestionnaire());
    session.set("trouble", yes());
    session.set("hours", number(6));
    session.set("agreed", yes());
    const Summary whole = summaryWithout(session, {});
    QVERIFY(whole.incomplete);
    QVERIFY2(whole.incompleteText.starts_with("2 of 5 questions"), whole.incompleteText.c_str());
    QVERIFY(!whole.speakBeforeLeaving.empty());

    const Summary summary = summaryWithout(session, {"drugs"});
    QVERIFY2(summary.incompleteText.starts_with("1 of 4 questions"), summary.incompleteText.c_str());
    QCOMPARE(summary.speakBeforeLeaving, std::string());
    QVERIFY(!summaryWithout(session, {"drugs", "family"}).incomplete);
}

void LeftOutSummaryTest::theNoticeGoesWithTheAnswersAndNotWithoutThem() {
    const Summary whole = summaryWithout(sensitiveSession(), {"family"});
    QCOMPARE(whole.notices.size(), std::size_t{1});
    QCOMPARE(whole.notices[0].title, std::string("Drugs"));
    QCOMPARE(whole.notices[0].text, std::string("Made up and not for others."));
    QVERIFY(renderText(whole).find("Drugs: Made up and not for others.\n") != std::string::npos);
    QCOMPARE(summaryWithout(sensitiveSession(), {"drugs"}).notices.size(), std::size_t{0});

    TestSession unasked(sensitiveQuestionnaire());
    unasked.set("trouble", yes());
    QCOMPARE(summaryWithout(unasked, {}).notices.size(), std::size_t{0});
    unasked.set("drug", declined()); // that nothing was said is said of it too
    QCOMPARE(summaryWithout(unasked, {}).notices.size(), std::size_t{1});
}

void LeftOutSummaryTest::whereNothingIsRaisedItIsSaidThatSomeIsLeftOut() {
    TestSession session(sensitiveQuestionnaire());
    session.set("trouble", no());
    session.set("drug", no());
    QVERIFY(summaryWithout(session, {}).nothingRaised.ends_with("treatment is safe."));
    QVERIFY(summaryWithout(session, {"drugs"})
                .nothingRaised.ends_with("It says nothing of what is left out of this copy."));
}

void LeftOutSummaryTest::theJsonHasNeitherAnswersNorRules() {
    const nlohmann::json json = jsonWithout(sensitiveSession(), {"drugs"});
    QCOMPARE(idsOf(json.at("findings")), QByteArray("sleeps-badly ill"));
    QCOMPARE(idsOf(json.at("urgent")), QByteArray());
    QCOMPARE(compact(json.at("staff-notes")), compact(nlohmann::json("")));
    QCOMPARE(compact(json.at("left-out")),
             compact(nlohmann::json::parse(
                 R"({"sensitivities": [{"id": "drugs", "title": "Drugs"}], "questions": 3,
             "computed": 1, "findings": 2, "urgent": 1, "contradictions": 1})")));
    QVERIFY(!json.contains("notices"));
    const std::string text = json.dump();
    for (const char* word :
         {"zebra powder", "zebra reasons", "zebra note", "86421", "Drug use told", "\"drug\"", "\"doses\""})
        QVERIFY2(text.find(word) == std::string::npos, word);
    QCOMPARE(compact(jsonWithout(TestSession(sensitiveQuestionnaire()), {"drugs"}).at("unanswered")),
             compact(nlohmann::json::parse(R"(["trouble", "hours", "agreed", "mother"])")));
}

void LeftOutSummaryTest::theJsonIsAsItWasWhereNothingIsLeftOut() {
    const nlohmann::json json = jsonWithout(sensitiveSession(), {});
    QVERIFY(!json.contains("left-out"));
    QCOMPARE(compact(json.at("staff-notes")), compact(nlohmann::json("zebra note")));
    QCOMPARE(compact(json.at("notices")),
             compact(nlohmann::json::parse(
                 R"([{"id": "drugs", "title": "Drugs", "notice": "Made up and not for others."}])")));
}

void LeftOutSummaryTest::anEarlierScreeningTellsNothingEither() {
    const TestSession present = sensitiveSession();
    const TestSession before = sensitiveSession();
    EarlierScreenings earlier;
    earlier.screenings.push_back(
        {*Date::parse("2027-01-01"), "earlier", std::string(64, 'e'), trendReadings(before)});
    Summary whole = summaryWithout(present, {});
    addTrends(whole, present, earlier);
    QCOMPARE(whole.trends.series.size(), std::size_t{3});
    Summary summary = summaryWithout(present, {"drugs"});
    addTrends(summary, present, earlier);
    QByteArrayList ids;
    for (const Trends::Series& series : summary.trends.series)
        ids << QByteArray::fromStdString(series.id);
    QCOMPARE(ids.join(' '), QByteArray("plain-score hours"));
    // From the hash of a short file its answers could be guessed.
    QCOMPARE(summary.trends.screenings.at(0).sha256, std::string());
    QCOMPARE(whole.trends.screenings.at(0).sha256, std::string(64, 'e'));

    // What the present one has not, or has by another rule, may rest on it.
    earlier.screenings[0].readings[1].measure.definition += " + drug";
    summary = summaryWithout(present, {"drugs"});
    addTrends(summary, present, earlier);
    QCOMPARE(summary.trends.series.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(LeftOutSummaryTest)
#include "left_out_summary_test.moc"
