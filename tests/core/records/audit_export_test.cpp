// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/audit_export.h"
#include "tests/core/records/archive_fixture.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::string exported(AuditFormat format, const std::vector<AuditEntry>& entries) {
    std::string text(headOf(format));
    std::uint64_t number = 0;
    for (const AuditEntry& entry : entries)
        text += lineOf(format, ++number, entry);
    return text;
}

std::vector<AuditEntry> sampleLog() {
    std::vector<AuditEntry> log{audited(AuditAct::WorkspaceCreated, 1), audited(AuditAct::Deleted, 2),
                                audited(AuditAct::MarkedInError, 843)};
    log[1].record = RecordId::parse(std::string(32, '1'));
    log[1].patient = PatientId::parse(std::string(32, '2'));
    log[1].detail = "asked for by \"the patient\",\r\nin writing";
    log[2].by.name = "@Sam";
    log[2].detail = "a caf\u00e9\tand a \xff byte";
    return log;
}

} // namespace

class AuditExportTest : public QObject {
    Q_OBJECT

private slots:
    void csvIsRfc4180();
    void jsonLinesHaveAnObjectALine();
    void aTextThatCouldBeAFormulaIsNone_data();
    void aTextThatCouldBeAFormulaIsNone();
    void aFileOfEachFormatIsKnownByItsBegin();
};

void AuditExportTest::csvIsRfc4180() {
    QCOMPARE(exported(AuditFormat::Csv, sampleLog()),
             "number,time,staff,name,act,record,patient,detail\r\n"
             "1,2027-03-14T00:01,d-sample,D. Sample,workspace-created,,,\r\n"
             "2,2027-03-14T00:02,d-sample,D. Sample,deleted,11111111111111111111111111111111,"
             "22222222222222222222222222222222,\"asked for by \"\"the patient\"\",\r\nin writing\"\r\n"
             "3,2027-03-14T14:03,d-sample,'@Sam,marked-in-error,,,a caf\u00e9\tand a \xff byte\r\n");
}

void AuditExportTest::jsonLinesHaveAnObjectALine() {
    QCOMPARE(exported(AuditFormat::JsonLines, sampleLog()),
             R"({"number":1,"time":"2027-03-14T00:01","staff":"d-sample","name":"D. Sample",)"
             R"("act":"workspace-created"})"
             "\n"
             R"({"number":2,"time":"2027-03-14T00:02","staff":"d-sample","name":"D. Sample","act":"deleted",)"
             R"("record":"11111111111111111111111111111111","patient":"22222222222222222222222222222222",)"
             R"("detail":"asked for by \"the patient\",\r\nin writing"})"
             "\n"
             R"({"number":3,"time":"2027-03-14T14:03","staff":"d-sample","name":"@Sam",)"
             "\"act\":\"marked-in-error\",\"detail\":\"a caf\u00e9\\tand a \uFFFD byte\"}\n");
}

void AuditExportTest::aTextThatCouldBeAFormulaIsNone_data() {
    QTest::addColumn<std::string>("detail");
    QTest::addColumn<std::string>("field");
    QTest::newRow("=") << std::string("=1+1") << std::string("'=1+1");
    QTest::newRow("+") << std::string("+1") << std::string("'+1");
    QTest::newRow("-") << std::string("-1") << std::string("'-1");
    QTest::newRow("@") << std::string("@SUM(1,2)") << std::string("\"'@SUM(1,2)\"");
    QTest::newRow("tab") << std::string("\t=1") << std::string("'\t=1");
    QTest::newRow("return") << std::string("\r=1") << std::string("\"'\r=1\"");
    QTest::newRow("within") << std::string("1=1") << std::string("1=1");
    QTest::newRow("a minus within") << std::string("a - b") << std::string("a - b");
}

void AuditExportTest::aTextThatCouldBeAFormulaIsNone() {
    QFETCH(std::string, detail);
    QFETCH(std::string, field);
    AuditEntry entry = audited(AuditAct::Deleted, 1);
    entry.detail = detail;
    QCOMPARE(lineOf(AuditFormat::Csv, 1, entry),
             "1,2027-03-14T00:01,d-sample,D. Sample,deleted,,," + field + "\r\n");
}

void AuditExportTest::aFileOfEachFormatIsKnownByItsBegin() {
    for (const AuditFormat format : {AuditFormat::Csv, AuditFormat::JsonLines})
        QVERIFY(exported(format, sampleLog()).starts_with(beginOf(format)));
}

QTEST_APPLESS_MAIN(AuditExportTest)
#include "audit_export_test.moc"
