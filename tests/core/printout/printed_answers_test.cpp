// SPDX-License-Identifier: GPL-3.0-or-later
// What is not printed is not in the printout either.
#include "core/printout/printout.h"
#include "core/records/record_summary.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/random_record.h"
#include "tests/support/random_session.h"
#include "tests/support/sample_interview.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using Json = nlohmann::ordered_json;

namespace {

const Sha256 sha256 = [](std::string_view bytes) { return test::sha256(bytes); };

std::string printoutOf(const Session& session, const AnswerSheet& sheet, const Summary& summary) {
    Result<std::string> made = writePrintout(session, sheet, summary, "a4", sha256);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    const Result<Printout> read = readPrintout(*made, sha256);
    if (!read)
        qFatal("%s", read.error().message.c_str());
    if (!rederive(*read).different.empty())
        qFatal("other findings");
    return std::move(made).value();
}

std::string printoutOf(const Session& session) {
    const AnswerSheet sheet{.date = *Date::of(2027, 3, 14)};
    return printoutOf(session, sheet, summarize(session, screen(session), sheet, "en"));
}

QByteArray textOf(const Json& json) { return QByteArray::fromStdString(json.dump()); }

/// Everything but the questionnaire's own text.
std::string saidIn(const std::string& printout) {
    Json json = Json::parse(printout);
    json.erase("questionnaire");
    return json.dump();
}

const char* const questions = R"yaml(
- {id: printed, type: text, text: "Printed?", label: Printed, summary: notes}
- {id: nickname, type: text, text: "What may we call you?", label: Called, required: no}
- {id: lucky, type: number, text: "A number?", label: Lucky number, range: [0, 99999], required: no}
- {id: onset, type: number, text: "Since what age?", label: Onset, range: [0, 99999]}
- {id: helped, type: number, text: "How many helped?", label: Helped, range: [0, 99999]}
- {id: flagged, type: yes-no, text: "Trouble?", label: Trouble}
- id: tried
  type: rows
  text: "What was tried?"
  label: Tried
  row: treatment
  fields:
    - {id: name, type: text, text: Name}
    - {id: weeks, type: number, text: Weeks, range: [0, 99999]}
    - {id: dose, type: number, text: Dose, range: [0, 99999]}
    - {id: remark, type: text, text: Remark, required: no}
    - {id: ended, type: number, text: Why it ended, range: [0, 99999], required: no, show-when: weeks > 4}
- {id: gate, type: yes-no, text: "More?", label: More}
- {id: hidden, type: text, text: "What more?", label: What more, show-when: gate is yes}
- {id: alarm, type: yes-no, text: "An alarm?", label: Alarm}
- {id: calm, type: yes-no, text: "All calm?", label: Calm}
- {id: since, type: date, text: "Since when?", label: Since, required: no}
)yaml";

const char* const rules = R"yaml(
findings:
  - id: early
    kind: flag
    category: general
    when: onset < 18
    title: Early onset
    discuss: When.
    cite: [{document: leaflet, section: First}]
  - id: much-help
    kind: candidacy
    when: helped >= 3
    title: Much has helped
    cite: [{document: leaflet, section: First}]
  - id: long-tried
    kind: flag
    category: general
    when: "any(tried: weeks > 8)"
    title: Tried for long
    discuss: What.
    cite: [{document: leaflet, section: First}]
  - id: trouble
    kind: flag
    category: general
    when: flagged is yes
    title: There is trouble
    discuss: Which.
    cite: [{document: leaflet, section: First}]
urgent:
  - {id: alarm-now, tier: same-visit, when: alarm is yes, title: An alarm}
contradictions:
  - {id: odd, when: calm is yes and flagged is yes, text: Calm and in trouble.}
)yaml";

test::TestSession answered() {
    test::TestSession session(test::questionnaireOf(questions, rules));
    session.set("printed", test::text("canary-printed"));
    session.set("nickname", test::text("canary-nickname"));
    session.set("lucky", test::number(31337));
    session.set("onset", test::number(44777));
    session.set("helped", test::number(1));
    session.set("flagged", test::no());
    session.set("tried", test::rows({{test::text("canary-name"), test::number(2), test::number(55111),
                                      test::text("canary-remark"), test::notAsked()}}));
    session.set("gate", test::no());
    return session;
}

} // namespace

class PrintedAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void whatPrintsNowhereIsNotThere();
    void whatAnOutcomeInPrintRestsOnIsThere();
    void aFactThatPrintsOnlyWhenRaisedLeavesNothingBehind();
    void aRowThatAFindingRestsOnComesWithItsName();
    void aKeptAnswerComesWithWhatPrintsOfIt();
    void whatAnAlarmOrAContradictionRestsOnIsThere();
    void whatWasSaidBeforeIsNotThere();
    void aRecordBringsNoAccountAndNoHistory();
    void ofRandomTextsThoseThatPrintAreThere();
};

void PrintedAnswersTest::whatPrintsNowhereIsNotThere() {
    const std::string said = saidIn(printoutOf(answered()));
    QVERIFY(said.find("canary-printed") != std::string::npos);
    for (const char* unprinted : {"canary-nickname", "31337", "canary-name", "55111", "canary-remark"})
        QVERIFY2(said.find(unprinted) == std::string::npos, unprinted);
}

void PrintedAnswersTest::whatAnOutcomeInPrintRestsOnIsThere() {
    // "Not raised by these answers: Early onset" is said of the 44777.
    const Json answers = Json::parse(printoutOf(answered()))["screening"]["answers"];
    QCOMPARE(textOf(answers["onset"]["value"]), textOf(44777));
    QCOMPARE(textOf(answers["tried"]["value"]["rows"]),
             QByteArray(R"([{"weeks":{"state":"answered","value":2}}])"));
}

void PrintedAnswersTest::aFactThatPrintsOnlyWhenRaisedLeavesNothingBehind() {
    test::TestSession session = answered();
    Json printout = Json::parse(printoutOf(session));
    QVERIFY(!printout["screening"]["answers"].contains("helped"));
    QCOMPARE(textOf(printout["result"]["unprinted"]), QByteArray(R"(["much-help"])"));
    session.set("helped", test::number(3));
    printout = Json::parse(printoutOf(session));
    QCOMPARE(textOf(printout["screening"]["answers"]["helped"]["value"]), textOf(3));
    QVERIFY(printout["result"]["unprinted"].empty());
}

void PrintedAnswersTest::aRowThatAFindingRestsOnComesWithItsName() {
    test::TestSession session = answered();
    session.set("tried", test::rows({{test::text("canary-name"), test::number(9), test::number(55111),
                                      test::text("canary-remark"), test::number(77333)},
                                     {test::text("canary-other"), test::number(3), test::number(66222),
                                      test::text("canary-more"), test::notAsked()}}));
    const std::string said = saidIn(printoutOf(session));
    QVERIFY(said.find("canary-name") != std::string::npos);
    for (const char* unprinted : {"55111", "canary-remark", "77333", "canary-other", "66222", "canary-more"})
        QVERIFY2(said.find(unprinted) == std::string::npos, unprinted);
}

void PrintedAnswersTest::aKeptAnswerComesWithWhatPrintsOfIt() {
    test::TestSession session = answered();
    session.set("gate", test::yes());
    session.set("hidden", test::text("canary-hidden"));
    // Shown, and of no part of the summary.
    QVERIFY(saidIn(printoutOf(session)).find("canary-hidden") == std::string::npos);
    session.set("gate", test::no());
    // Kept and not counted: that prints.
    QVERIFY(saidIn(printoutOf(session)).find("canary-hidden") != std::string::npos);
    // Likewise a field that its own row hides, and nothing else of that row.
    session.set("tried", test::rows({{test::text("canary-name"), test::number(2), test::number(55111),
                                      test::text("canary-remark"), test::number(77333)}}));
    const std::string said = saidIn(printoutOf(session));
    QVERIFY(said.find("77333") != std::string::npos);
    for (const char* unprinted : {"55111", "canary-remark"})
        QVERIFY2(said.find(unprinted) == std::string::npos, unprinted);
}

void PrintedAnswersTest::whatAnAlarmOrAContradictionRestsOnIsThere() {
    const AnswerSheet sheet{.date = *Date::of(2027, 3, 14), .identity = {{}, "1985-02-11", {}, {}, {}, {}}};
    const auto answersOf = [&sheet](const Session& session) {
        return Json::parse(printoutOf(session, sheet, summarize(session, screen(session), sheet, "en")));
    };
    test::TestSession session = answered();
    session.set("alarm", test::no());
    session.set("calm", test::yes());
    session.set("since", test::date("1990"));
    Json printout = answersOf(session);
    for (const char* silent : {"alarm", "calm", "since"})
        QVERIFY2(!printout["screening"]["answers"].contains(silent), silent);
    session.set("alarm", test::yes());
    printout = answersOf(session);
    QCOMPARE(textOf(printout["result"]["urgent"][0]["holds"]), QByteArray("true"));
    QCOMPARE(textOf(printout["screening"]["answers"]["alarm"]["value"]), QByteArray("\"yes\""));
    session.set("flagged", test::yes());
    printout = answersOf(session);
    QCOMPARE(textOf(printout["result"]["contradictions"][0]["id"]), QByteArray("\"odd\""));
    QCOMPARE(textOf(printout["screening"]["answers"]["calm"]["value"]), QByteArray("\"yes\""));
    session.set("since", test::date("1980")); // before the date of birth
    printout = answersOf(session);
    QCOMPARE(textOf(printout["screening"]["answers"]["since"]["value"]), QByteArray("\"1980\""));
}

void PrintedAnswersTest::whatWasSaidBeforeIsNotThere() {
    test::TestSession session = answered();
    session.set("printed", test::text("canary-second"));
    session.set("printed", test::refused("canary-third"));
    session.set("printed", test::text("canary-last"));
    const std::string said = saidIn(printoutOf(session));
    QVERIFY(said.find("canary-last") != std::string::npos);
    for (const char* earlier : {"canary-printed", "canary-second", "canary-third"})
        QVERIFY2(said.find(earlier) == std::string::npos, earlier);
}

// A record has all of that; its summary does not.
void PrintedAnswersTest::aRecordBringsNoAccountAndNoHistory() {
    const auto questionnaire = test::sampleQuestionnaire();
    const test::TestSession session = test::finishedInterview();
    const StaffId account = *StaffId::parse("canary-account");
    const Act by{account, "Cara Clinician", {*Date::of(2027, 3, 14), 900}};
    std::mt19937 random(7);
    Record record = test::randomRecord(questionnaire, random);
    record.head.identity = test::sampleSheet().identity;
    record.head.created = record.head.edited = by;
    record.head.revision = 2;
    record.head.reason = "a slip";
    record.session = session.state();
    record.notes = "Seemed drowsy.";
    record.transcribedBy.clear();
    record.transcribedOn.clear();
    record.history = {
        {by, session.of("remarks"), test::text("canary-before"), session.answer(session.of("remarks"))}};
    record.earlierDetails = {{by, {"canary-patient", {}, {}, {}, {}, {}}, 1}};
    record.sheetChanges = {{by, SheetText::Notes, "canary-notes", "Seemed drowsy."}};
    record.moves.clear();
    record.discarded.clear();
    const auto flag = test::findingIn(*questionnaire, "pressure-high");
    record.review = {{flag, ReviewMark::Discussed, "printed mark", by, 1}};

    const Summary summary = summarizeRecord(record, questionnaire, "en");
    AnswerSheet sheet = test::sampleSheet();
    const std::string printout = printoutOf(Session::resume(questionnaire, record.session), sheet, summary);
    const std::string said = saidIn(printout);
    QVERIFY(said.find("printed mark") != std::string::npos);
    QVERIFY(said.find("a slip") != std::string::npos);
    for (const char* kept : {"canary-account", "canary-before", "canary-patient", "canary-notes"})
        QVERIFY2(said.find(kept) == std::string::npos, kept);
    QVERIFY(printout.find(record.head.id.str()) == std::string::npos);
    QVERIFY(printout.find(record.head.patient.str()) == std::string::npos);
}

// Each text that anybody typed is one of its own, so that print and printout can be held against each other.
void PrintedAnswersTest::ofRandomTextsThoseThatPrintAreThere() {
    std::mt19937 random(4711);
    int number = 0;
    std::vector<std::string> tokens;
    const auto token = [&](std::string& text) {
        if (text.empty())
            return;
        text = "token" + std::to_string(10000 + number++);
        tokens.push_back(text);
    };
    const std::function<void(Answer&)> replace = [&](Answer& answer) {
        for (std::string* text :
             {&answer.note, &answer.reason, &answer.refusedEntry, &answer.measured.refused})
            token(*text);
        if (auto* text = std::get_if<TextValue>(&answer.value))
            token(text->text);
        if (auto* rows = std::get_if<RowsValue>(&answer.value))
            for (auto& row : rows->rows)
                for (Answer& field : row)
                    replace(field);
    };
    std::size_t printed = 0;
    std::size_t unprinted = 0;
    for (int i = 0; i < 200; ++i) {
        const auto questionnaire =
            i % 2 == 0 ? test::sampleQuestionnaire() : test::questionnaireOf(questions, rules);
        SessionState state = test::randomSession(questionnaire, random).state();
        tokens.clear();
        for (Answer& answer : state.answers)
            replace(answer);
        const Session session = Session::resume(questionnaire, std::move(state));
        const AnswerSheet sheet{.date = *Date::of(2027, 3, 14)};
        const Summary summary = summarize(session, screen(session), sheet, "en");
        const std::string print = renderText(summary);
        const std::string said = saidIn(printoutOf(session, sheet, summary));
        for (const std::string& one : tokens) {
            const bool isPrinted = print.find(one) != std::string::npos;
            const bool isSaid = said.find(one) != std::string::npos;
            QVERIFY2(isPrinted || !isSaid,
                     qPrintable(QString::fromStdString(one + "\n" + print + "\n" + said)));
            QVERIFY2(!isPrinted || isSaid,
                     qPrintable(QString::fromStdString(one + "\n" + print + "\n" + said)));
            ++(isPrinted ? printed : unprinted);
        }
    }
    QVERIFY2(printed > 500 && unprinted > 50, qPrintable(QString("%1 %2").arg(printed).arg(unprinted)));
}

QTEST_GUILESS_MAIN(PrintedAnswersTest)
#include "printed_answers_test.moc"
