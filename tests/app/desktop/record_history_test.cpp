// SPDX-License-Identifier: GPL-3.0-or-later
// Who changed what, as it stands on a record's page: whatever the clocks of the desks said.
#include "app/desktop/records/record_history.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

Act actAt(const char* name, int minute) {
    return {*StaffId::parse("d-sample"), name, {*Date::of(2027, 10, 31), minute}};
}

std::shared_ptr<const Questionnaire> small() {
    return questionnaireOf(R"(
- {id: reading, type: number, text: "How high?", unit: mmHg, range: [50, 260]}
)");
}

Record recordOf() {
    return {.head = {.id = *RecordId::parse(std::string(32, 'a')),
                     .patient = *PatientId::parse(std::string(32, 'b')),
                     .questionnaire = {*QuestionnaireId::parse("sample"), "1.0", std::string(64, 'a')},
                     .created = actAt("R. Sample", 100),
                     .edited = actAt("R. Sample", 200)},
            .session = {actAt("", 100).at, actAt("", 200).at}};
}

/// "120 R. Sample", "130 C. Night": what each line says last, and of whom it is.
QStringList linesOf(const Record& record) {
    QStringList lines;
    for (const auto& change : desktop::historyOf(record, *small()))
        lines << change.after + ' ' + change.who;
    return lines;
}

} // namespace

class RecordHistoryTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasDoneLaterStandsLater_data();
    void whatWasDoneLaterStandsLater();
    void notesStandAmongTheAnswersByTheirTime();
    void notesThatFollowAFastClockStayInTheirOrder();
};

void RecordHistoryTest::whatWasDoneLaterStandsLater_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("clocks that agree") << 121 << 125;
    QTest::newRow("the same minute") << 121 << 121;
    QTest::newRow("a desk ten minutes ahead") << 131 << 125;
    QTest::newRow("the hour that comes twice") << 175 << 121;
}

// An answer's last "to" is the answer that counts.
void RecordHistoryTest::whatWasDoneLaterStandsLater() {
    QFETCH(int, first);
    QFETCH(int, second);
    Record record = recordOf();
    record.history = {{actAt("R. Sample", 110), QuestionIndex{0}, {}, number(120)},
                      {actAt("F. Ahead", first), QuestionIndex{0}, number(120), number(130)},
                      {actAt("C. Night", second), QuestionIndex{0}, number(130), number(140)}};
    const QStringList lines = linesOf(record);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith("120") && lines[1].startsWith("130") && lines[2].startsWith("140"),
             qPrintable(lines.join('\n')));
    QVERIFY(lines[2].endsWith("C. Night"));
}

void RecordHistoryTest::notesStandAmongTheAnswersByTheirTime() {
    Record record = recordOf();
    record.history = {{actAt("R. Sample", 110), QuestionIndex{0}, {}, number(120)},
                      {actAt("R. Sample", 130), QuestionIndex{0}, number(120), number(140)}};
    record.sheetChanges = {{actAt("R. Sample", 120), SheetText::Notes, "", "first"},
                           {actAt("R. Sample", 140), SheetText::Notes, "first", "second"}};
    const QStringList lines = linesOf(record);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith("120") && lines[1].startsWith("first"));
    QVERIFY(lines[2].startsWith("140") && lines[3].startsWith("second"));
}

void RecordHistoryTest::notesThatFollowAFastClockStayInTheirOrder() {
    Record record = recordOf();
    record.history = {{actAt("R. Sample", 120), QuestionIndex{0}, {}, number(120)}};
    record.sheetChanges = {{actAt("F. Ahead", 130), SheetText::Notes, "", "first"},
                           {actAt("R. Sample", 110), SheetText::Notes, "first", "second"}};
    const QStringList lines = linesOf(record);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith("120") && lines[1].startsWith("first") && lines[2].startsWith("second"),
             qPrintable(lines.join('\n')));
}

QTEST_GUILESS_MAIN(RecordHistoryTest)
#include "record_history_test.moc"
