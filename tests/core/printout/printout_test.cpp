// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printout/printout.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/random_session.h"
#include "tests/support/sample_interview.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using Json = nlohmann::ordered_json;

namespace {

const Sha256 sha256 = [](std::string_view bytes) { return test::sha256(bytes); };

std::string printoutOf(const Session& session, const Summary& summary) {
    Result<std::string> made = writePrintout(session, test::sampleSheet(), summary, "letter", sha256);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return std::move(made).value();
}

std::string printoutOf(const Session& session) { return printoutOf(session, test::summaryOf(session)); }

QByteArray textOf(const Json& json) { return QByteArray::fromStdString(json.dump()); }

Printout readBack(const std::string& text) {
    Result<Printout> read = readPrintout(text, sha256);
    if (!read)
        qFatal("%s", read.error().message.c_str());
    return std::move(read).value();
}

QByteArray differencesOf(const std::string& text) {
    QByteArrayList all;
    for (const Rederived& one : rederive(readBack(text)).different)
        all << QByteArray::fromStdString(one.id + ": " + one.what);
    return all.join('\n');
}

Json& findingIn(Json& printout, std::string_view id) {
    for (Json& finding : printout["result"]["findings"])
        if (finding["id"] == id)
            return finding;
    qFatal("no finding %s", std::string(id).c_str());
}

/// The same questionnaire with one of its lines written otherwise, and hashed anew.
void editRules(Json& printout, const std::string& before, const std::string& after) {
    Json& part = printout["questionnaire"];
    std::string sums;
    std::size_t edits = 0;
    for (Json& text : part["texts"]) {
        std::string written = text["text"].get<std::string>();
        if (const std::size_t at = written.find(before); at != std::string::npos) {
            written.replace(at, before.size(), after);
            ++edits;
        }
        text["text"] = written;
        sums += test::sha256(written) + "  " + text["name"].get<std::string>() + "\n";
    }
    QCOMPARE(edits, std::size_t{1});
    part["sha256"] = test::sha256(sums);
}

} // namespace

class PrintoutTest : public QObject {
    Q_OBJECT

private slots:
    void itHoldsTheQuestionnaireTheScreeningAndTheResult();
    void everyFindingIsDerivedAnew();
    void ofRandomSessionsEveryFindingIsDerivedAnew();
    void theReadersLanguageNeedNotBeOneOfTheQuestionnaire();
    void whatTheResultHasOtherwiseIsNamed_data();
    void whatTheResultHasOtherwiseIsNamed();
    void anotherAnswerIsNamed();
    void anotherRuleIsNamed();
    void aTriggerThatNobodyWasShownIsNamed();
    void onlyWhatPrintsWhenItIsRaisedMayBeLeftOut();
    void anythingElseIsRefused_data();
    void anythingElseIsRefused();
    void aNewerVersionIsRefused();
    void itsPartsAreThoseOfWhatItSays();
};

void PrintoutTest::itHoldsTheQuestionnaireTheScreeningAndTheResult() {
    const test::TestSession session = test::finishedInterview();
    const Json printout = Json::parse(printoutOf(session));
    QCOMPARE(textOf(printout["format"]), textOf("anteroom-printout"));
    QCOMPARE(textOf(printout["questionnaire"]["sha256"]), textOf(session.questionnaire()->sha256));
    QCOMPARE(printout["questionnaire"]["texts"].size(), std::size_t{2});
    const Json& screening = printout["screening"];
    QCOMPARE(textOf(screening["date"]), textOf("2027-03-14"));
    QCOMPARE(textOf(screening["paper"]), textOf("letter"));
    QCOMPARE(textOf(screening["language"]), textOf("en"));
    QCOMPARE(textOf(screening["identity"]["name"]), textOf("TEST, Avery (sample)"));
    QCOMPARE(textOf(screening["staff-notes"]), textOf("Seemed drowsy."));
    QCOMPARE(textOf(screening["answers"]["medicines"]["note"]), textOf("brought the boxes"));
    QCOMPARE(textOf(screening["answers"]["thoughts-words"]["value"]), textOf("most evenings"));
    QCOMPARE(textOf(screening["urgent"][0]["acknowledged-by"]), textOf("J. Sample"));
    // What `screen --format json` has of each finding.
    const Json screened = Json::parse(renderJson(session, screen(session), {}, "en", "1985-02-11"));
    std::size_t compared = 0;
    for (const Json& finding : printout["result"]["findings"])
        for (const Json& other : screened["findings"])
            if (other["id"] == finding["id"]) {
                QCOMPARE(QByteArray::fromStdString(nlohmann::json(finding).dump()),
                         QByteArray::fromStdString(nlohmann::json(other).dump()));
                ++compared;
            }
    QCOMPARE(compared, printout["result"]["findings"].size());
    QVERIFY(compared > 5);
}

void PrintoutTest::everyFindingIsDerivedAnew() {
    for (const test::TestSession& session : {test::finishedInterview(), test::quietInterview()}) {
        const std::string text = printoutOf(session);
        const Rederivation made = rederive(readBack(text));
        QVERIFY(made.different.empty());
        QCOMPARE(made.findings + Json::parse(text)["result"]["unprinted"].size(),
                 session.questionnaire()->findings.size());
    }
}

void PrintoutTest::ofRandomSessionsEveryFindingIsDerivedAnew() {
    std::mt19937 random(20270314);
    std::size_t raised = 0;
    for (int i = 0; i < 200; ++i) {
        const Session session = test::randomSession(test::sampleQuestionnaire(), random);
        const std::string text = printoutOf(session);
        const QByteArray differences = differencesOf(text);
        QVERIFY2(differences.isEmpty(), differences.constData());
        const Json printout = Json::parse(text);
        for (const FindingResult& result : screen(session).findings) {
            const std::string& id = session.questionnaire()->findings[result.rule].id.str();
            for (const Json& finding : printout["result"]["findings"])
                if (finding["id"] == id && result.status == FindingStatus::Raised) {
                    QCOMPARE(textOf(finding["status"]), textOf("raised"));
                    ++raised;
                }
        }
    }
    QVERIFY(raised > 100);
}

// Staff read English, and a clinic's own questionnaire may be in Spanish alone.
void PrintoutTest::theReadersLanguageNeedNotBeOneOfTheQuestionnaire() {
    const test::TestSession session = test::finishedInterview();
    const std::string text =
        printoutOf(session, summarize(session, screen(session), test::sampleSheet(), "es-MX"));
    QCOMPARE(differencesOf(text), QByteArray());
    QCOMPARE(textOf(Json::parse(text)["screening"]["language"]), textOf("es-MX"));
}

void PrintoutTest::whatTheResultHasOtherwiseIsNamed_data() {
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const char* key, const char* value, const char* said) {
        QTest::newRow(name) << QByteArray(key) << QByteArray(value) << QByteArray(said);
    };
    row("a status", "status", "\"ruled-out\"",
        "the result says not raised by these answers; the rules say raised");
    row("the answers it rests on", "because", "[]", "the result rests it on other answers than the rules do");
    row("its title", "title", "\"Another\"", "the result has other words than the questionnaire");
    row("its rule in words", "rule", "\"anything\"", "the result has other words than the questionnaire");
    row("its sources", "citations", "[]", "the result has other words than the questionnaire");
    row("a key of another's", "verdict", "\"fine\"", "the result has other words than the questionnaire");
}

void PrintoutTest::whatTheResultHasOtherwiseIsNamed() {
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, said);
    const test::TestSession session = test::finishedInterview();
    Json printout = Json::parse(printoutOf(session));
    std::string raised;
    for (const Json& finding : printout["result"]["findings"])
        if (finding["status"] == "raised" && finding["kind"] == "flag")
            raised = finding["id"].get<std::string>();
    QVERIFY(!raised.empty());
    findingIn(printout, raised)[pointer.toStdString()] = Json::parse(value.toStdString());
    QCOMPARE(differencesOf(printout.dump()), QByteArray::fromStdString(raised) + ": " + said);
    // Not there at all, and one of which no rule knows.
    auto& findings = printout["result"]["findings"];
    findings.erase(std::find_if(findings.begin(), findings.end(),
                                [&](const Json& finding) { return finding["id"] == raised; }));
    findings.push_back({{"id", "invented"}, {"status", "raised"}});
    QCOMPARE(differencesOf(printout.dump()),
             QByteArray::fromStdString(raised) +
                 ": the result has it not; the rules say raised\ninvented: the result says raised; no rule "
                 "says so");
}

void PrintoutTest::anotherAnswerIsNamed() {
    Json printout = Json::parse(printoutOf(test::finishedInterview()));
    printout["screening"]["answers"]["ride"]["value"] = "yes";
    const QByteArray differences = differencesOf(printout.dump());
    QVERIFY2(differences.contains("the rules say not raised by these answers"), differences.constData());
}

void PrintoutTest::anotherRuleIsNamed() {
    Json printout = Json::parse(printoutOf(test::finishedInterview()));
    editRules(printout, "systolic > 140 or diastolic > 90", "systolic > 180 or diastolic > 150");
    const QByteArray differences = differencesOf(printout.dump());
    QVERIFY2(differences.contains("the result says raised; the rules say"), differences.constData());
}

void PrintoutTest::aTriggerThatNobodyWasShownIsNamed() {
    Json printout = Json::parse(printoutOf(test::finishedInterview()));
    QVERIFY(!printout["screening"]["urgent"].empty());
    printout["screening"]["urgent"] = Json::array();
    printout["result"]["urgent"] = Json::array();
    const QByteArray differences = differencesOf(printout.dump());
    QVERIFY2(differences.contains("the result has it not; the rules say that it holds"),
             differences.constData());
}

void PrintoutTest::onlyWhatPrintsWhenItIsRaisedMayBeLeftOut() {
    Json printout = Json::parse(printoutOf(test::finishedInterview()));
    auto& result = printout["result"];
    for (const Json& finding : result["findings"])
        result["unprinted"].push_back(finding["id"]);
    result["findings"] = Json::array();
    const Rederivation made = rederive(readBack(printout.dump()));
    std::size_t raisedOrFlags = 0;
    const test::TestSession session = test::finishedInterview();
    for (const FindingResult& one : screen(session).findings) {
        const FindingRule& rule = session.questionnaire()->findings[one.rule];
        const bool isFact = rule.kind == FindingKind::Candidacy || rule.kind == FindingKind::Checklist;
        raisedOrFlags += !isFact || one.status == FindingStatus::Raised ? 1U : 0U;
    }
    QCOMPARE(made.different.size(), raisedOrFlags);
}

void PrintoutTest::anythingElseIsRefused_data() {
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value"); // empty: taken out
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char* pointer, const char* value, const char* place) {
        QTest::addRow("%s = %s", pointer, value)
            << QByteArray(pointer) << QByteArray(value) << QByteArray(place);
    };
    row("/format", "\"other\"", "format");
    row("/version", "6", "version");
    row("/version", "0", "version");
    row("/version", "1.5", "version");
    row("/more", "1", "record");
    row("/screening", "", "screening");
    row("/screening/date", "\"yesterday\"", "screening.date");
    row("/screening/language", "\"e n\"", "screening.language");
    row("/screening/asked-in", "[\"e n\"]", "screening.asked-in");
    row("/screening/asked-in", "[1]", "screening.asked-in[0]");
    row("/screening/asked-in", "", "screening.asked-in");
    row("/result/not-reviewed", "", "result.not-reviewed");
    row("/result/not-reviewed", "[{}]", "result.not-reviewed[0].language");
    row("/result/not-reviewed", "[{\"language\": \"es\", \"text\": \"x\", \"questions\": [1]}]",
        "result.not-reviewed[0].questions[0]");
    row("/screening/left-out", "", "screening.left-out");
    row("/screening/left-out", "[\"unheard-of\"]", "screening.left-out[0]");
    row("/result/notices", "", "result.notices");
    row("/result/notices", "[{}]", "result.notices[0].id");
    row("/result/left-out", "", "result.left-out");
    row("/result/left-out", "1", "result.left-out");
    row("/screening/paper", "\"legal\"", "screening.paper");
    row("/screening/audit", "[]", "screening");
    row("/screening/answers/unheard-of", "{\"state\": \"declined\"}", "screening.answers");
    row("/screening/answers/welcome", "{\"state\": \"declined\"}", "screening.answers");
    row("/screening/answers/ride", "{}", "screening.answers.ride");
    row("/screening/answers/ride/value", "\"perhaps\"", "screening.answers.ride.value");
    row("/screening/answers/ride/by", "\"somebody\"", "screening.answers.ride");
    row("/screening/identity/height", "\"x\"", "screening.identity");
    row("/screening/urgent/0/trigger", "\"none\"", "screening.urgent[0].trigger");
    row("/screening/urgent/0/shown-at", "\"noon\"", "screening.urgent[0].shown-at");
    row("/screening/marks", "[{}]", "screening.marks[0].finding");
    row("/screening/record-notes", "[1]", "screening.record-notes[0]");
    row("/result", "[]", "result");
    row("/result/findings", "[1]", "result.findings[0]");
    row("/result/findings", "[{\"id\": 1}]", "result.findings[0]");
    row("/result/unprinted", "[\"none\"]", "result.unprinted[0]");
    row("/result/more", "1", "result");
    row("/questionnaire/id", "\"other\"", "questionnaire.id");
    row("/questionnaire/version", "\"9\"", "questionnaire.id");
    row("/questionnaire/sha256", "\"00\"", "questionnaire.texts");
    row("/questionnaire/texts", "[]", "questionnaire.texts");
    row("/questionnaire/texts/0/text", "\"anteroom: 1\"", "questionnaire.texts");
    row("/questionnaire/texts/0/more", "1", "questionnaire.texts[0]");
}

void PrintoutTest::anythingElseIsRefused() {
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, place);
    Json printout = Json::parse(printoutOf(test::finishedInterview()));
    const Json::json_pointer at(pointer.toStdString());
    if (value.isEmpty())
        printout[at.parent_pointer()].erase(at.back());
    else
        printout[at] = Json::parse(value.toStdString());
    const Result<Printout> read = readPrintout(printout.dump(), sha256);
    QVERIFY(!read.ok());
    const QByteArray said = QByteArray::fromStdString(read.error().message);
    QVERIFY2(said.startsWith("The record in this PDF cannot be read: " + place + " is not "),
             said.constData());
}

void PrintoutTest::aNewerVersionIsRefused() {
    for (const char* text :
         {"", "{}", "[]", "null", "{\"format\": \"anteroom-printout\"}", "{\"a\":1,\"a\":2}",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "\xFF\xFE"}) {
        QVERIFY(!readPrintout(text, sha256).ok());
        QVERIFY(!partsOfPrintout(text));
    }
    QVERIFY(!readPrintout(std::string(largestPrintout + 1, ' '), sha256).ok());
    Json printout = Json::parse(printoutOf(test::quietInterview()));
    printout["version"] = 6;
    QVERIFY(!partsOfPrintout(printout.dump()));
}

void PrintoutTest::itsPartsAreThoseOfWhatItSays() {
    const std::string text = printoutOf(test::finishedInterview());
    const auto parts = partsOfPrintout(text);
    QVERIFY(parts);
    Json printout = Json::parse(text);
    const auto other = partsOfPrintout(printout.dump(4)); // other blanks alone
    QVERIFY(other && other->screening == parts->screening && other->result == parts->result &&
            other->questionnaire == parts->questionnaire);
    printout["screening"]["answers"]["ride"]["value"] = "yes";
    const auto answered = partsOfPrintout(printout.dump());
    QVERIFY(answered && answered->screening != parts->screening && answered->result == parts->result);
    editRules(printout, "systolic > 140 or diastolic > 90", "systolic > 180 or diastolic > 150");
    const auto ruled = partsOfPrintout(printout.dump());
    QVERIFY(ruled && ruled->questionnaire != parts->questionnaire);
}

QTEST_GUILESS_MAIN(PrintoutTest)
#include "printout_test.moc"
