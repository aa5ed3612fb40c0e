// SPDX-License-Identifier: GPL-3.0-or-later
// What is not a record is refused, by the place and without a word of the patient.
#include "core/records/record_codec.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/random_record.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> questionnaire() {
    static const auto loaded = questionnaireOf(R"(- {id: hello, type: information, text: Hello.}
- {id: low, type: status, text: "Low?", safety: yes}
- {id: ride, type: yes-no, text: "Ride?"}
- {id: how, type: choices, text: "How?", options: [{id: one, text: one}, {id: two, text: two}]}
- {id: born, type: date, text: "Born?"}
- {id: words, type: text, text: "Words?"}
- id: trials
  type: rows
  text: Trials
  row: trial
  fields:
    - {id: drug, type: text, text: Medicine}
    - {id: dose, type: number, text: Dose, range: [0, 5000], decimals: 2})",
                                               R"(urgent:
  - {id: is-low, tier: immediate, when: low is current, title: Low}
findings:
  - {id: low-now, kind: flag, when: low is current, title: Low, discuss: When., cite: [{document: leaflet, section: All}]}
)");
    return loaded;
}

constexpr std::string_view canary = "Qyx";

Record fullRecord() {
    TestSession session(questionnaire());
    const std::string typed(canary);
    session.set("low", current());
    session.acknowledgeUrgent(0, typed, minute(2));
    session.setNote(session.of("low"), typed, minute(3));
    session.set("ride", refused(typed));
    session.set("how", chosenAll({0, 1}));
    session.set("born", date("1985-02"));
    session.set("words", notMeasured(typed));
    Answer dose = number(2.5, "14:05");
    session.set("trials", rows({{text(typed), dose}, {notSure(), declined()}}));
    session.finish(minute(9));
    const Act act{*StaffId::parse("j-sample"), typed, minute(9)};
    Record record{.head = {.id = *RecordId::parse("000102030405060708090a0b0c0d0e0f"),
                           .patient = *PatientId::parse("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"),
                           .revision = 2,
                           .reason = typed,
                           .status = RecordStatus::Signed,
                           .questionnaire = {questionnaire()->data().id, questionnaire()->data().version,
                                             questionnaire()->data().sha256},
                           .language = "en",
                           .identity = {typed, typed, typed, typed, typed, typed},
                           .created = act,
                           .edited = act,
                           .finished = act,
                           .signature = act,
                           .enteredInError = EnteredInError{act, typed}},
                  .notes = typed,
                  .transcribedBy = typed,
                  .transcribedOn = typed,
                  .session = session.state()};
    record.history.push_back({act, session.of("words"), text(typed), notMeasured(typed)});
    record.review.push_back({0, ReviewMark::FollowUp, typed, act});
    return record;
}

std::string fullBytes() { return encode(fullRecord(), *questionnaire()); }

bool saysNothing(const Error& error) {
    return error.message.find(canary) == std::string::npos && error.message.size() < 200;
}

// Whatever the bytes are: a record that keeps its meaning, or an Error that says nothing of the patient.
bool isSoundOrRefused(const std::string& bytes) {
    const Result<Record> read = decode(bytes, *questionnaire());
    if (!read.ok())
        return saysNothing(read.error());
    // It also resumes: a Session takes whatever was read.
    const Session session = Session::resume(questionnaire(), read->session);
    if (session.state().answers != read->session.answers)
        return false;
    const std::string written = encode(*read, *questionnaire());
    if (written == bytes)
        return true;
    const Result<Record> again = decode(written, *questionnaire());
    return again.ok() && *again == *read;
}

bool isSoundOrRefusedHead(const std::string& bytes) {
    const Result<RecordHead> head = decodeHead(bytes);
    return head.ok() || saysNothing(head.error());
}

using Json = nlohmann::ordered_json;

} // namespace

class DamagedRecordTest : public QObject {
    Q_OBJECT

private slots:
    void everyByteMayTurnABit();
    void everyByteMayBecomeAMarkOfJson();
    void everyByteMayGoOrComeTwice();
    void everyTruncationIsRefused();
    void theErrorNamesThePlace_data();
    void theErrorNamesThePlace();
    void keysAreNotRepeatedAndNothingNestsDeeper();
    void aNewerFormatSaysSo();
};

void DamagedRecordTest::everyByteMayTurnABit() {
    const std::string bytes = fullBytes();
    QVERIFY(decode(bytes, *questionnaire()).ok());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        // Another letter or digit, another letter, the other case, not ASCII.
        for (const unsigned bit : {0U, 3U, 5U, 7U}) {
            std::string changed = bytes;
            changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ (1U << bit));
            QVERIFY2(isSoundOrRefused(changed), changed.c_str());
        }
}

void DamagedRecordTest::everyByteMayBecomeAMarkOfJson() {
    const std::string bytes = fullBytes();
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (const char mark : {'"', '\\', '}', ','}) {
            std::string changed = bytes;
            changed[i] = mark;
            QVERIFY2(isSoundOrRefused(changed), changed.c_str());
        }
}

void DamagedRecordTest::everyByteMayGoOrComeTwice() {
    const std::string bytes = fullBytes();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const std::string& changed :
             {std::string(bytes).erase(i, 1), std::string(bytes).insert(i, 1, bytes[i])}) {
            QVERIFY(isSoundOrRefused(changed));
            QVERIFY(isSoundOrRefusedHead(changed));
        }
    }
}

void DamagedRecordTest::everyTruncationIsRefused() {
    const std::string bytes = fullBytes();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        QVERIFY(!decode(bytes.substr(0, size), *questionnaire()).ok());
        QVERIFY(!decodeHead(bytes.substr(0, size)).ok());
    }
}

void DamagedRecordTest::theErrorNamesThePlace_data() {
    QTest::addColumn<std::string>("at");
    QTest::addColumn<std::string>("value"); ///< as JSON; empty: the member goes
    QTest::addColumn<std::string>("place");
    const auto row = [](const char* name, const char* at, const char* value, const char* place) {
        QTest::newRow(name) << std::string(at) << std::string(value) << std::string(place);
    };
    row("no id", "/id", "", "id is not there");
    row("upper-case id", "/patient", R"("F0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF")", "patient is not an id");
    row("unknown key", "/Zanzibar", "1", "record is not free of keys that do not belong there");
    row("revision 0", "/revision", "0", "revision is not a number from 1 on");
    row("negative revision", "/revision", "-1", "revision is not a number from 1 on");
    row("huge revision", "/revision", "4294967296", "revision is not a number from 1 on");
    row("fractional revision", "/revision", "1.5", "revision is not a number from 1 on");
    row("no reason", "/reason", "", "reason is not with a later revision, and only there");
    row("status", "/status", R"("Zanzibar")", "status is not a status of a record");
    row("finished without signature", "/status", R"("finished")",
        "signature is not with a signed record, and only there");
    row("signed without signature", "/signature", "",
        "signature is not with a signed record, and only there");
    row("never finished", "/finished", "", "finished is not there");
    row("hash", "/questionnaire/sha256", R"("Zanzibar")", "questionnaire.sha256 is not a hash");
    row("version", "/questionnaire/version", R"("9")", "questionnaire is not the one that it is opened with");
    row("identity", "/identity/Zanzibar", R"("x")", "identity is not free of keys that do not belong there");
    row("empty name", "/identity/name", R"("")", "identity.name is not left out where it is empty");
    row("name of another type", "/identity/name", "7", "identity.name is not a text");
    row("time", "/created/at", R"("2027-02-30T10:00")", "created.at is not a time");
    row("account", "/created/account", R"("Zan zibar")", "created.account is not an id");
    row("why", "/entered-in-error/why", R"("")", "entered-in-error.why is not filled in");
    row("unknown question", "/session/answers/Zanzibar", "{}",
        "session.answers is not of questions that this questionnaire asks");
    row("information", "/session/answers/hello", R"({"note":"x"})",
        "session.answers is not of questions that this questionnaire asks");
    row("nothing said", "/session/answers/ride", "{}",
        "session.answers.ride is not left out where it says nothing");
    row("state", "/session/answers/low/state", R"("Zanzibar")",
        "session.answers.low.state is not a state of an answer");
    row("answered without value", "/session/answers/low/value", "", "session.answers.low.value is not there");
    row("value of a state without", "/session/answers/words/value", R"("x")",
        "session.answers.words.value is not left out of this state");
    row("option", "/session/answers/low/value", R"("Zanzibar")",
        "session.answers.low.value is not an option of its question");
    row("since when", "/session/answers/low/value", R"({"status":"past","when":"Zanzibar"})",
        "session.answers.low.value.when is not a date");
    row("order of options", "/session/answers/how/value", R"(["two","one"])",
        "session.answers.how.value is not in the order of the options");
    row("an option twice", "/session/answers/how/value", R"(["two","two"])",
        "session.answers.how.value is not in the order of the options");
    row("one option of several", "/session/answers/how/value/1", R"("Zanzibar")",
        "session.answers.how.value[1] is not an option of its question");
    row("date", "/session/answers/born/value", R"("1985-13")", "session.answers.born.value is not a date");
    row("refused beside an answer", "/session/answers/born/refused", R"("x")",
        "session.answers.born.refused is not alone");
    row("number", "/session/answers/trials/value/rows/0/dose/value", R"("Zanzibar")",
        "session.answers.trials.value.rows[0].dose.value is not a number");
    row("clock", "/session/answers/trials/value/rows/0/dose/measured-at", R"("24:00")",
        "session.answers.trials.value.rows[0].dose.measured-at is not a time of the day");
    row("day", "/session/answers/trials/value/rows/0/dose/measured-on", R"("2027-02-30")",
        "session.answers.trials.value.rows[0].dose.measured-on is not a day");
    row("two times", "/session/answers/trials/value/rows/0/dose/refused-time", R"("x")",
        "session.answers.trials.value.rows[0].dose.refused-time is not alone");
    row("field", "/session/answers/trials/value/rows/1/Zanzibar", "{}",
        "session.answers.trials.value.rows[1] is not free of keys that do not belong there");
    row("entry without vocabulary", "/session/answers/trials/value/rows/0/drug/value",
        R"({"text":"x","entry":"Zanzibar"})",
        "session.answers.trials.value.rows[0].drug.value.entry is not an entry of the vocabulary");
    row("rows that are none", "/session/answers/trials/value/rows", "3",
        "session.answers.trials.value.rows is not a list");
    row("complete", "/session/answers/trials/value/complete", R"("yes")",
        "session.answers.trials.value.complete is not true or false");
    row("trigger", "/session/urgent/0/trigger", R"("Zanzibar")",
        "session.urgent[0].trigger is not a trigger of the questionnaire");
    row("acknowledged by nobody", "/session/urgent/0/acknowledged-by", "",
        "session.urgent[0].acknowledged-by is not with its time");
    row("holding twice", "/session/holding/1", R"("is-low")",
        "session.holding[1] is not a trigger of the questionnaire, once");
    row("question of the history", "/history/0/question", R"("Zanzibar")",
        "history[0].question is not a question of the questionnaire");
    row("history of an information", "/history/0/question", R"("hello")",
        "history[0].question is not one that is asked");
    row("before", "/history/0/before/value", "5", "history[0].before.value is not a text");
    row("finding", "/review/0/finding", R"("Zanzibar")",
        "review[0].finding is not a finding of the questionnaire, once");
    row("after changes", "/review/0/after-changes", "1000",
        "review[0].after-changes is not a number of changes in the history");
    row("mark", "/review/0/mark", R"("Zanzibar")", "review[0].mark is not a mark of a review");
}

void DamagedRecordTest::theErrorNamesThePlace() {
    QFETCH(const std::string, at);
    QFETCH(const std::string, value);
    QFETCH(const std::string, place);
    Json all = Json::parse(fullBytes());
    const Json::json_pointer pointer(at);
    if (value.empty())
        all[pointer.parent_pointer()].erase(pointer.back());
    else
        all[pointer] = Json::parse(value);
    const Result<Record> read = decode(all.dump(), *questionnaire());
    QVERIFY(!read.ok());
    QCOMPARE(read.error().message,
             "A record cannot be read: " + place + ". Restore this record from the newest backup.");
}

void DamagedRecordTest::keysAreNotRepeatedAndNothingNestsDeeper() {
    const std::string bytes = fullBytes();
    std::string twice = bytes;
    twice.insert(1, R"("revision":2,)");
    QVERIFY(!decode(twice, *questionnaire()).ok());
    QVERIFY(!decodeHead(twice).ok());
    for (const std::size_t depth : {std::size_t{17}, std::size_t{1'000'000}}) {
        const std::string nested = R"({"notes":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
        const Result<Record> read = decode(nested, *questionnaire());
        QVERIFY(!read.ok());
        QCOMPARE(
            read.error().message,
            std::string("A record cannot be read: record is not free of repeated keys and of deep nesting. "
                        "Restore this record from the newest backup."));
    }
}

void DamagedRecordTest::aNewerFormatSaysSo() {
    std::string bytes = fullBytes();
    bytes.replace(bytes.find(R"("version":1,)"), 12, R"("version":2,"new":[],)");
    const std::string message = "A record was written by a newer Anteroom. Install that version to open it.";
    QCOMPARE(decode(bytes, *questionnaire()).error().message, message);
    QCOMPARE(decodeHead(bytes).error().message, message);
}

QTEST_APPLESS_MAIN(DamagedRecordTest)
#include "damaged_record_test.moc"
