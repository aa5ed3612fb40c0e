// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_codec.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/random_record.h"
#include "tests/support/sample_questionnaire.h"

#include <QTest>

#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::string encoded(const Record& record) { return encode(record, *sampleQuestionnaire()); }

} // namespace

class RecordCodecTest : public QObject {
    Q_OBJECT

private slots:
    void aRecordReadsBackAsItWas_data();
    void aRecordReadsBackAsItWas();
    void randomRecordsHoldEveryStateOfAnAnswer();
    void aRecordIsWrittenForPeople();
    void whatBecameOfItIsWrittenForPeople();
    void detailsThatAnEarlierVersionKeptAreRead();
    void aMoveAfterASignatureHasItsReason();
    void anotherQuestionnaireIsRefused();
    void theHeadReadsWithoutTheQuestionnaire();
    void anEmptySessionReadsBack();
};

void RecordCodecTest::aRecordReadsBackAsItWas_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 300; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void RecordCodecTest::aRecordReadsBackAsItWas() {
    QFETCH(const unsigned, seed);
    std::mt19937 random(seed);
    const Record record = randomRecord(sampleQuestionnaire(), random);
    const std::string bytes = encoded(record);
    const Result<Record> read = decode(bytes, *sampleQuestionnaire());
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    QVERIFY(*read == record);
    QCOMPARE(encoded(*read), bytes);
    const Result<RecordHead> head = decodeHead(bytes);
    QVERIFY(head.ok());
    QVERIFY(*head == record.head);
    QVERIFY(decodeFormDay(bytes) == formDayOf(record));
    QCOMPARE(formDayOf(record).has_value(), !record.transcribedBy.empty());
}

// Whatever else the test above means, it must mean this.
void RecordCodecTest::randomRecordsHoldEveryStateOfAnAnswer() {
    std::set<std::string> seen;
    const std::function<void(const Answer&)> look = [&](const Answer& answer) {
        seen.insert("state " + std::to_string(static_cast<int>(answer.state)));
        seen.insert("value " + std::to_string(answer.value.index()));
        if (!answer.refusedEntry.empty())
            seen.insert(answer.state == Answer::State::NotAsked ? "refused" : "refused date");
        if (!answer.reason.empty())
            seen.insert("reason");
        if (answer.measured.minuteOfDay)
            seen.insert("measured-at");
        if (answer.measured.day)
            seen.insert("measured-on");
        if (!answer.measured.refused.empty())
            seen.insert("refused-time");
        if (answer.note.find('\xD9') != std::string::npos)
            seen.insert("arabic note");
        if (const auto* text = std::get_if<TextValue>(&answer.value))
            seen.insert(text->entry ? "entry" : "no entry");
        if (const auto* date = std::get_if<PartialDate>(&answer.value))
            seen.insert("date of " + std::to_string(date->iso().size()));
        if (const auto* status = std::get_if<StatusValue>(&answer.value); status && status->when)
            seen.insert("when");
        if (const auto* rows = std::get_if<RowsValue>(&answer.value)) {
            seen.insert((rows->complete ? "closed " : "open ") +
                        std::to_string(static_cast<int>(answer.state)));
            for (const std::vector<Answer>& row : rows->rows)
                for (const Answer& field : row)
                    look(field);
        }
    };
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        for (const Answer& answer : randomRecord(sampleQuestionnaire(), random).session.answers)
            look(answer);
    }
    const std::set<std::string> all{
        "state 0",   "state 1",     "state 2",     "state 3",      "state 4",     "value 0",  "value 1",
        "value 2",   "value 3",     "value 4",     "value 5",      "value 6",     "value 7",  "refused",
        "reason",    "measured-at", "measured-on", "refused-time", "arabic note", "entry",    "no entry",
        "when",      "open 0",      "open 1",      "open 2",       "closed 1",    "closed 2", "date of 4",
        "date of 7", "date of 10",  "refused date"};
    for (const std::string& one : all)
        QVERIFY2(seen.contains(one), one.c_str());
}

// The bytes are the format: when they change, so does its version.
void RecordCodecTest::aRecordIsWrittenForPeople() {
    TestSession session(sampleQuestionnaire());
    session.set("thoughts", past("2019"));
    session.set("weight", number(70.5, "13:58"));
    Answer drug = text("Klonopin");
    session.set("trials", openRows({{drug, notSure(), notAsked()}}));
    session.set("feeling", refused("tired"));
    const Act staff{*StaffId::parse("j-sample"), "J. Sample", minute(4)};
    const Questionnaire& questionnaire = session.questionnaire();
    Record record{
        .head = {.id = *RecordId::parse("000102030405060708090a0b0c0d0e0f"),
                 .patient = *PatientId::parse("ffffffffffffffffffffffffffffffff"),
                 .questionnaire = {questionnaire->id, questionnaire->version, questionnaire->sha256},
                 .language = "en",
                 .identity = {.patientName = "Zo\xC3\xAB Example",
                              .dateOfBirth = "",
                              .identifier = "",
                              .staff = "J. Sample",
                              .clinicName = "",
                              .clinicAddress = ""},
                 .created = staff,
                 .edited = staff},
        .session = session.state()};
    record.history.push_back({staff, session.of("ride"), notAsked(), yes()});
    record.review.push_back(
        {findingIn(questionnaire, "bipolar"), ReviewMark::FollowUp, "ask again", staff, 1});
    const std::string expected =
        R"({"format":"anteroom-record","version":1,"id":"000102030405060708090a0b0c0d0e0f",)"
        R"("patient":"ffffffffffffffffffffffffffffffff","revision":1,"status":"draft",)"
        R"("questionnaire":{"id":"sample","version":"1.2.0","sha256":")" +
        questionnaire->sha256 +
        R"("},"language":"en","identity":{"name":"Zoë Example","staff":"J. Sample"},)"
        R"("created":{"at":"2027-03-14T13:56","account":"j-sample","name":"J. Sample"},)"
        R"("edited":{"at":"2027-03-14T13:56","account":"j-sample","name":"J. Sample"},)"
        R"("session":{"started":"2027-03-14T13:52","edited":"2027-03-14T13:56","answers":{)"
        R"("feeling":{"refused":"tired"},)"
        R"("trials":{"state":"answered","value":{"rows":[{"drug":{"state":"answered","value":{"text":"Klonopin","entry":"clonazepam"}},)"
        R"("helped":{"state":"not-sure"}}],"complete":false}},)"
        R"("weight":{"state":"answered","value":70.5,"measured-at":"13:58"},)"
        R"("thoughts":{"state":"answered","value":{"status":"past","when":"2019"}}},"urgent":[],"holding":[]},)"
        R"("history":[{"question":"ride","at":"2027-03-14T13:56","account":"j-sample","name":"J. Sample",)"
        R"("before":{},"after":{"state":"answered","value":"yes"}}],)"
        R"("review":[{"finding":"bipolar","mark":"follow-up","note":"ask again",)"
        R"("at":"2027-03-14T13:56","account":"j-sample","name":"J. Sample","after-changes":1}]})";
    QCOMPARE(QString::fromStdString(encoded(record)), QString::fromStdString(expected));
}

void RecordCodecTest::whatBecameOfItIsWrittenForPeople() {
    std::mt19937 random(3);
    Record record = randomRecord(sampleQuestionnaire(), random);
    const Act staff{*StaffId::parse("j-sample"), "J. Sample", minute(4)};
    record.earlierDetails = {{staff, Identity{"Zoe Example", {}, {}, {}, {}, {}}, 2}};
    record.sheetChanges = {{staff, SheetText::Notes, "late", "on time"}};
    record.moves = {{staff, *PatientId::parse(std::string(32, 'e')), 2, "the wrong chart was open"}};
    record.discarded = {{staff, "misheard", "it was right"}};
    const std::string expected =
        R"(,"earlier-details":[{"identity":{"name":"Zoe Example"},)"
        R"("at":"2027-03-14T13:56","account":"j-sample","name":"J. Sample","revision":2}],)"
        R"("sheet-changes":[{"text":"notes","at":"2027-03-14T13:56","account":"j-sample",)"
        R"("name":"J. Sample","before":"late","after":"on time"}],)"
        R"("moves":[{"from":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee","revision":2,"why":"the wrong chart was open",)"
        R"("at":"2027-03-14T13:56","account":"j-sample","name":"J. Sample"}],)"
        R"("discarded-corrections":[{"reason":"misheard","why":"it was right",)"
        R"("at":"2027-03-14T13:56","account":"j-sample","name":"J. Sample"}]})";
    const std::string bytes = encoded(record);
    QCOMPARE(QString::fromStdString(bytes.substr(bytes.find(R"(,"earlier-details")"))),
             QString::fromStdString(expected));
    QVERIFY(*decode(bytes, *sampleQuestionnaire()) == record);
}

void RecordCodecTest::detailsThatAnEarlierVersionKeptAreRead() {
    std::mt19937 random(3);
    Record record = randomRecord(sampleQuestionnaire(), random);
    const Act staff{*StaffId::parse("j-sample"), "J. Sample", minute(4)};
    record.earlierDetails = {{staff, Identity{"Zoe Example", {}, {}, {}, {}, {}}, 2}};
    record.sheetChanges.clear();
    record.moves.clear();
    record.discarded.clear();
    std::string bytes = encoded(record);
    constexpr std::string_view revision = R"(,"revision":2)";
    bytes.erase(bytes.rfind(revision), revision.size());
    record.earlierDetails.front().revision = 0;
    const Result<Record> read = decode(bytes, *sampleQuestionnaire());
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    QVERIFY(*read == record);
}

void RecordCodecTest::aMoveAfterASignatureHasItsReason() {
    std::mt19937 random(3);
    Record record = randomRecord(sampleQuestionnaire(), random);
    const Act staff{*StaffId::parse("j-sample"), "J. Sample", minute(4)};
    record.moves = {{staff, *PatientId::parse(std::string(32, 'e')), 2, {}}};
    const Result<Record> read = decode(encoded(record), *sampleQuestionnaire());
    QVERIFY(!read.ok());
    QCOMPARE(
        read.error().message,
        std::string("A record cannot be read: moves[0].why is not there, after a signature. Restore this "
                    "record from the newest backup."));
}

void RecordCodecTest::anotherQuestionnaireIsRefused() {
    std::mt19937 random(1);
    const std::string bytes = encoded(randomRecord(sampleQuestionnaire(), random));
    const auto other = questionnaireOf(R"(- {id: ride, type: yes-no, text: "Ride?"})");
    const Result<Record> read = decode(bytes, *other);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().message,
             std::string("A record cannot be read: questionnaire is not the one that it is opened with. "
                         "Restore this record from the newest backup."));
}

void RecordCodecTest::theHeadReadsWithoutTheQuestionnaire() {
    std::mt19937 random(2);
    const Record record = randomRecord(sampleQuestionnaire(), random);
    std::string bytes = encoded(record);
    // What another questionnaire's session holds is none of its business.
    bytes.replace(bytes.find(R"("answers":{)"), 11, R"("answers":{"unknown":{},)");
    QVERIFY(!decode(bytes, *sampleQuestionnaire()).ok());
    const Result<RecordHead> head = decodeHead(bytes);
    QVERIFY(head.ok());
    QVERIFY(*head == record.head);
}

void RecordCodecTest::anEmptySessionReadsBack() {
    std::mt19937 random(3);
    Record record = randomRecord(sampleQuestionnaire(), random);
    record.session = Session(sampleQuestionnaire(), minute(0)).state();
    record.history.clear();
    record.review.clear();
    const Result<Record> read = decode(encoded(record), *sampleQuestionnaire());
    QVERIFY(read.ok());
    QVERIFY(*read == record);
}

QTEST_APPLESS_MAIN(RecordCodecTest)
#include "record_codec_test.moc"
