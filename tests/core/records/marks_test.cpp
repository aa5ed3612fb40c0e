// SPDX-License-Identifier: GPL-3.0-or-later
// A clinician's marks, and answers that are changed after them.
#include "core/records/marks.h"
#include "core/records/record_acts.h"
#include "core/records/record_codec.h"
#include "core/records/record_summary.h"
#include "core/records/sitting.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> questionnaire() {
    static const auto made = questionnaireOf(R"(
- {id: pressure, type: yes-no, text: "Is the blood pressure high?"}
- {id: reading, type: number, text: "How high?", unit: mmHg, range: [50, 260], show-when: pressure is yes}
- {id: words, type: text, text: "What else?"}
- {id: other, type: yes-no, text: "Anything else?"}
- {id: weight, type: number, text: "How heavy?", unit: kg, range: [20, 300]}
- id: taken
  type: rows
  text: "What is taken?"
  row: medicine
  none: Nothing
  fields: [{id: dose, type: number, text: Dose, unit: mg, range: [0, 1000]}]
)",
                                             R"(
findings:
  - {id: high, kind: flag, when: pressure is yes, title: High, discuss: Talk about it, quote: [words], cite: [{document: leaflet, section: One}]}
  - {id: very-high, kind: flag, when: reading > 180, title: Very high, cite: [{document: leaflet, section: One}]}
  - {id: much, kind: flag, when: 'any(taken: dose > weight)', title: Much, cite: [{document: leaflet, section: One}]}
)");
    return made;
}

/// A finished record whose flags were all marked, and somebody who goes on with its questions.
struct Marked {
    Marked() : session(questionnaire(), minute(0)), record(begun().record()) {
        session.setAnswer(question("pressure"), yes(), minute(1));
        session.setAnswer(question("reading"), number(200), minute(1));
        session.finish(minute(2));
        Sitting sitting = begun();
        sitting.update(session, {"en"}, minute(2));
        record = sitting.record();
        for (const std::uint32_t finding : {0U, 1U, 2U})
            markFinding(record, finding, ReviewMark::Discussed, "at length", actAt(834));
    }
    static Sitting begun() {
        return {recordId(1), *PatientId::parse(std::string(32, 'b')), questionnaire(), {"en"}, actAt(830)};
    }
    static QuestionIndex question(const char* id) { return questionIn(*questionnaire(), id); }
    /// In the same minute as the marks: the clock tells nothing.
    void change(const char* id, const Answer& answer) {
        Sitting sitting(record, questionnaire(), actAt(834));
        session.setAnswer(question(id), answer, minute(2));
        QVERIFY(sitting.update(session, {"en"}, minute(2)));
        record = sitting.record();
    }
    bool counts(std::uint32_t finding) const {
        return isOfTheseAnswers(record.review.at(finding), record, *questionnaire());
    }
    Session session;
    Record record;
};

} // namespace

class MarksTest : public QObject {
    Q_OBJECT

private slots:
    void aMarkCountsUntilAnAnswerOfItsFlagIsChanged();
    void whatAFlagQuotesIsAnAnswerOfIt();
    void aGateAndARowsConditionAreAnswersOfIt();
    void anAnswerThatIsGivenBackAsItWasChangesNothing();
    void aMarkThatIsMadeAnewCounts();
    void whatCountsIsKept();
    void aMarkOfAnEarlierVersionGoesByTheTime();
    void theSummarySaysThatAMarkIsOfOtherAnswers();
};

void MarksTest::aMarkCountsUntilAnAnswerOfItsFlagIsChanged() {
    Marked marked;
    QVERIFY(marked.counts(0) && marked.counts(1));
    marked.change("other", yes());
    QVERIFY(marked.counts(0) && marked.counts(1));
    marked.change("reading", number(190));
    QVERIFY(marked.counts(0) && !marked.counts(1));
    marked.change("pressure", no());
    QVERIFY(!marked.counts(0) && !marked.counts(1));
}

void MarksTest::whatAFlagQuotesIsAnAnswerOfIt() {
    Marked marked;
    marked.change("words", text("chest pain"));
    QVERIFY(!marked.counts(0) && marked.counts(1));
}

void MarksTest::aGateAndARowsConditionAreAnswersOfIt() {
    Marked marked;
    marked.change("weight", number(70));
    QVERIFY(marked.counts(0) && !marked.counts(2));
    marked.change("pressure", no());
    QVERIFY(!marked.counts(1));
}

void MarksTest::anAnswerThatIsGivenBackAsItWasChangesNothing() {
    Marked marked;
    marked.change("reading", number(190));
    marked.change("reading", number(200));
    QVERIFY(marked.counts(1));
}

void MarksTest::aMarkThatIsMadeAnewCounts() {
    Marked marked;
    marked.change("reading", number(190));
    markFinding(marked.record, 1, ReviewMark::FollowUp, {}, actAt(834));
    QVERIFY(marked.record.review.at(1).mark == ReviewMark::FollowUp);
    QVERIFY(marked.counts(1));
}

void MarksTest::whatCountsIsKept() {
    Marked marked;
    marked.change("reading", number(190));
    const auto read = decode(encode(marked.record, *questionnaire()), *questionnaire());
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    QVERIFY(*read == marked.record);
}

void MarksTest::aMarkOfAnEarlierVersionGoesByTheTime() {
    Marked marked;
    const std::string key = R"(,"after-changes":2)";
    std::string encoded = encode(marked.record, *questionnaire());
    for (std::size_t at = encoded.find(key); at != std::string::npos; at = encoded.find(key))
        encoded.erase(at, key.size());
    const auto read = decode(encoded, *questionnaire());
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    QVERIFY(*read == marked.record);
}

void MarksTest::theSummarySaysThatAMarkIsOfOtherAnswers() {
    Marked marked;
    marked.change("reading", number(190));
    const Summary summary = summarizeRecord(marked.record, questionnaire(), "en");
    int before = 0;
    for (const Summary::TopicEntry& topic : summary.discuss)
        for (const Summary::RaisedFinding& finding : topic.findings)
            if (finding.id == "very-high") {
                ++before;
                QVERIFY(finding.reviewed.empty());
                QCOMPARE(finding.reviewedBefore,
                         std::string("discussed (D. Sample, 2027-03-14 13:54): at length"));
            } else {
                QVERIFY(!finding.reviewed.empty() && finding.reviewedBefore.empty());
            }
    QCOMPARE(before, 1);
    QVERIFY(renderText(summary).find("Reviewed before its answers were changed, and open again: discussed") !=
            std::string::npos);
}

QTEST_APPLESS_MAIN(MarksTest)
#include "marks_test.moc"
