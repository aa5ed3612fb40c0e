// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a record must not tell what is left out of its summary.
#include "core/records/record_acts.h"
#include "core/records/record_summary.h"
#include "core/records/sitting.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/sensitive_questionnaire.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// A finished record whose flags were marked, and then another drug was named.
Record markedRecord() {
    TestSession session = sensitiveSession();
    session.finish(minute(20));
    Sitting sitting(recordId(1), *PatientId::parse(std::string(32, 'b')), sensitiveQuestionnaire(), {"en"},
                    actAt(830));
    sitting.update(session, {"en"}, minute(20));
    Record record = sitting.record();
    for (const char* finding : {"uses", "sleeps-badly"})
        markFinding(record, findingIn(session.questionnaire(), finding), ReviewMark::Discussed, {},
                    actAt(853));
    Sitting later(record, sensitiveQuestionnaire(), actAt(853));
    session.setAnswer(session.of("which"), text("zebra salt"), minute(21));
    later.update(session, {"en"}, minute(21));
    return later.record();
}

Summary summaryWithout(const Record& record, const std::vector<std::string>& ids) {
    const auto questionnaire = sensitiveQuestionnaire();
    return summarizeRecord(record, questionnaire, "en", *leftOutOf(*questionnaire, ids));
}

const Summary::RaisedFinding& sleepsBadly(const Summary& summary) {
    for (const Summary::TopicEntry& topic : summary.discuss)
        for (const Summary::RaisedFinding& finding : topic.findings)
            if (finding.id == "sleeps-badly")
                return finding;
    qFatal("not raised");
}

} // namespace

class LeftOutRecordTest : public QObject {
    Q_OBJECT

private slots:
    void thatAQuotedAnswerWasChangedIsNotTold();
    void reasonsThatPeopleTypedAreLeftOut();
};

void LeftOutRecordTest::thatAQuotedAnswerWasChangedIsNotTold() {
    const Record record = markedRecord();
    const Summary whole = summaryWithout(record, {});
    QVERIFY(!sleepsBadly(whole).reviewedBefore.empty() && sleepsBadly(whole).reviewed.empty());
    const Summary summary = summaryWithout(record, {"drugs"});
    QVERIFY(sleepsBadly(summary).reviewedBefore.empty() && !sleepsBadly(summary).reviewed.empty());
}

void LeftOutRecordTest::reasonsThatPeopleTypedAreLeftOut() {
    Record record = markedRecord();
    record.head.revision = 2;
    record.head.reason = "zebra forgotten";
    record.head.enteredInError = EnteredInError{actAt(900), "zebra mistaken"};
    record.moves.push_back({actAt(890), record.head.patient, 2, "zebra moved"});
    const Summary whole = summaryWithout(record, {});
    QCOMPARE(whole.recordNotes.size(), std::size_t{3});
    for (const std::string& note : whole.recordNotes)
        QVERIFY2(note.find("zebra") != std::string::npos, note.c_str());
    const Summary summary = summaryWithout(record, {"family"});
    QCOMPARE(summary.recordNotes.size(), std::size_t{3});
    for (const std::string& note : summary.recordNotes)
        QVERIFY2(note.find("zebra") == std::string::npos &&
                     note.find("reason left out of this copy") != std::string::npos,
                 note.c_str());
}

QTEST_APPLESS_MAIN(LeftOutRecordTest)
#include "left_out_record_test.moc"
