// SPDX-License-Identifier: GPL-3.0-or-later
// `anteroom-cli export RECORD-ID`.
#include "core/exchange/screening_export.h"
#include "core/records/kept_texts.h"
#include "core/records/record_acts.h"
#include "core/records/record_codec.h"
#include "core/records/record_summary.h"
#include "core/records/sitting.h"
#include "tests/app/cli/clinic_records.h"
#include "tests/support/sample_interview.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::clitest;

namespace {

const RecordId recordId = *RecordId::parse(std::string(32, 'a'));
const PatientId patientId = *PatientId::parse(std::string(32, 'b'));

/// A finished screening of a made-up patient.
Record finishedRecord() {
    const RecordSheet sheet{"en", {"Pat Madeup", "1985-02-11", "T-0001", "A. Admin", "", ""}};
    Sitting sitting(recordId, patientId, test::sampleQuestionnaire(), sheet, ClinicRecords::adaAt(610));
    sitting.update(test::finishedInterview(), sheet, ClinicRecords::adaAt(640).at);
    return sitting.record();
}

} // namespace

class ExportRecordTest : public QObject {
    Q_OBJECT

private slots:
    // By which the folder of the journal is called.
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("anteroom")); }
    void init();
    void aRecordLeavesInEachFormat_data();
    void aRecordLeavesInEachFormat();
    void itIsPrintedWhereNoFileIsNamed();
    void theIntakeIsRefusedAndNothingIsWritten();
    void aRecordThatIsNotThereIsRefused();
    void aDamagedRecordIsRefused();
    void overADamagedListNothingIsWritten();
    void whatWasEnteredInErrorLeavesOnlyWhereThatIsSaid();
    void whatWasAnothersBeforeIsToBeReadFirst();
    void anotherFileIsNotOverwritten_data();
    void anotherFileIsNotOverwritten();
    void aCommandLineThatIsNotOneIsExplained_data();
    void aCommandLineThatIsNotOneIsExplained();

private:
    void keep(const Record& record) const;
    void damage(const CellAddress& address) const;
    Ran exported(const QStringList& further, const QString& who = "adas",
                 const QString& as = "Ada Admin") const {
        return m_clinic->run(QStringList{"export", QString::fromStdString(recordId.str())} + further, who,
                             as);
    }
    QByteArray bytesAt(const QString& name) const {
        QFile file(m_clinic->path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<ClinicRecords> m_clinic;
};

void ExportRecordTest::keep(const Record& record) const {
    const auto questionnaire = test::sampleQuestionnaire();
    SaveRequest request{record.head, encode(record, *questionnaire)};
    request.text = keptText(*questionnaire);
    m_clinic->withArchive([&](Archive& archive) {
        const IndexEntry* before = archive.index().find(recordId);
        request.expected = before ? before->version : 0;
        QVERIFY(archive.save(request).ok());
    });
}

void ExportRecordTest::damage(const CellAddress& address) const {
    m_clinic->withStore([&](RecordStore& store) {
        const auto cell = store.read(address);
        QVERIFY(cell.ok() && cell.value());
        const CellWrite write{address, (*cell)->version, "something else"};
        QVERIFY(store.commit({&write, 1})->empty());
    });
}

void ExportRecordTest::init() {
    m_clinic = std::make_unique<ClinicRecords>();
    keep(finishedRecord());
}

void ExportRecordTest::aRecordLeavesInEachFormat_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<ScreeningFormat>("format");
    QTest::newRow("FHIR") << "--fhir" << ScreeningFormat::Fhir;
    QTest::newRow("CSV") << "--csv" << ScreeningFormat::Csv;
    QTest::newRow("JSON Lines") << "--jsonl" << ScreeningFormat::JsonLines;
}

// The questionnaire is the one that is kept with it: no file of it is anywhere.
void ExportRecordTest::aRecordLeavesInEachFormat() {
    QFETCH(QString, option);
    QFETCH(ScreeningFormat, format);
    const Ran ran = exported({option, "--out", m_clinic->path("out")});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QCOMPARE(ran.out, m_clinic->path("out") + '\n');
    const std::string written = bytesAt("out").toStdString();
    QVERIFY(written.find("Pat Madeup") != std::string::npos);
    QCOMPARE(m_clinic->logged().last().section(' ', 1),
             "exported the screening, as " + QString::fromUtf8(formatName(format).data()));
    if (format == ScreeningFormat::Fhir) { // its ids are made by chance
        QVERIFY(written.starts_with(beginOfExport(format)));
        QVERIFY(written.find("\"status\": \"completed\"") != std::string::npos);
        return;
    }
    const Record record = finishedRecord();
    const ScreeningExport wanted =
        exportRecord(record.head, Session::resume(test::sampleQuestionnaire(), record.session),
                     sheetOf(record), format, "en", {});
    QCOMPARE(written, wanted.text);
    QVERIFY(written.find(recordId.str()) != std::string::npos);
}

void ExportRecordTest::itIsPrintedWhereNoFileIsNamed() {
    const Ran ran = exported({"--jsonl"});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QCOMPARE(ran.out.count('\n'), 1);
    QVERIFY(ran.out.startsWith("{\"anteroom\":1,"));
    QVERIFY(m_clinic->logged().last().endsWith("exported the screening, as JSON Lines"));
}

void ExportRecordTest::theIntakeIsRefusedAndNothingIsWritten() {
    const Ran ran = exported({"--csv", "--out", m_clinic->path("out")}, "ines", "Ines Intake");
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("Ines Intake is neither"), qPrintable(ran.err));
    QCOMPARE(ran.out, QString());
    QVERIFY(!QFile::exists(m_clinic->path("out")));
    QVERIFY(m_clinic->logged().last().endsWith("unlocked"));
}

void ExportRecordTest::aRecordThatIsNotThereIsRefused() {
    const Ran ran = m_clinic->run({"export", QString(32, 'c'), "--fhir"});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.startsWith("No record has this id."), qPrintable(ran.err));
    QCOMPARE(ran.out, QString());
    QVERIFY(m_clinic->logged().last().endsWith("unlocked"));
}

void ExportRecordTest::aDamagedRecordIsRefused() {
    damage({Shelf::Record, recordId.str()});
    const Ran ran = exported({"--fhir", "--out", m_clinic->path("out")});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(!ran.err.isEmpty(), qPrintable(ran.err));
    QVERIFY(!QFile::exists(m_clinic->path("out")));
    QVERIFY(m_clinic->logged().last().endsWith("unlocked"));
}

void ExportRecordTest::overADamagedListNothingIsWritten() {
    damage({Shelf::Index, "aa"});
    const Ran ran = exported({"--fhir", "--out", m_clinic->path("out")});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.startsWith("Nothing was exported, because a part of the list of records is damaged"),
             qPrintable(ran.err));
    QVERIFY(!QFile::exists(m_clinic->path("out")));
}

void ExportRecordTest::whatWasEnteredInErrorLeavesOnlyWhereThatIsSaid() {
    Record record = finishedRecord();
    markInError(record, "a made-up reason", ClinicRecords::adaAt(650));
    keep(record);
    for (const char* option : {"--csv", "--jsonl"}) {
        const Ran ran = exported({option});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.startsWith("This record was entered in error"), qPrintable(ran.err));
        QCOMPARE(ran.out, QString());
    }
    QVERIFY(m_clinic->logged().last().endsWith("unlocked"));
    const Ran ran = exported({"--fhir"});
    QCOMPARE(ran.exit, 0);
    QVERIFY(ran.out.contains("\"status\": \"entered-in-error\""));
    QVERIFY(!ran.out.contains("\"status\": \"completed\""));
    QVERIFY(!ran.out.contains("\"status\": \"final\""));
}

void ExportRecordTest::whatWasAnothersBeforeIsToBeReadFirst() {
    QVERIFY(!exported({"--csv"}).err.contains("another patient"));
    Record record = finishedRecord();
    moveToPatient(record, *PatientId::parse(std::string(32, 'c')), ClinicRecords::adaAt(650));
    keep(record);
    const Ran ran = exported({"--csv"});
    QCOMPARE(ran.exit, 0);
    QVERIFY2(ran.err.contains("it was another patient's before"), qPrintable(ran.err));
}

void ExportRecordTest::anotherFileIsNotOverwritten_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("mayBeMadeAnew");
    QTest::newRow("FHIR") << "--fhir" << true;
    QTest::newRow("CSV") << "--csv" << false;
    QTest::newRow("JSON Lines") << "--jsonl" << false;
}

// A table may hold the screenings of a year.
void ExportRecordTest::anotherFileIsNotOverwritten() {
    QFETCH(QString, option);
    QFETCH(bool, mayBeMadeAnew);
    m_clinic->folder().put("out", "{\"mine\": 1}");
    QCOMPARE(exported({option, "--out", m_clinic->path("out")}).exit, 1);
    QCOMPARE(bytesAt("out"), QByteArray("{\"mine\": 1}"));
    QCOMPARE(exported({option, "--out", m_clinic->path("new")}).exit, 0);
    QCOMPARE(exported({option, "--out", m_clinic->path("new")}).exit, mayBeMadeAnew ? 0 : 1);
}

void ExportRecordTest::aCommandLineThatIsNotOneIsExplained_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("no format") << QStringList{} << "one of `--fhir`, `--csv`, `--jsonl` and `--redcap`";
    QTest::newRow("two formats") << QStringList{"--fhir", "--csv"} << "one of `--fhir`";
    QTest::newRow("a questionnaire") << QStringList{"q.yaml", "--fhir"} << "q.yaml";
    QTest::newRow("answers") << QStringList{"--csv", "--answers", "a.yaml"}
                             << "a record has its own questionnaire and answers";
    QTest::newRow("many lines") << QStringList{"--csv", "--batch", "a.jsonl"}
                                << "a record has its own questionnaire and answers";
    QTest::newRow("REDCap") << QStringList{"--redcap"} << "`--redcap` writes a questionnaire alone";
}

void ExportRecordTest::aCommandLineThatIsNotOneIsExplained() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const Ran ran = exported(arguments);
    QCOMPARE(ran.exit, 2);
    QVERIFY2(ran.err.contains(said), qPrintable(ran.err));
    QVERIFY(ran.err.contains("usage: anteroom-cli export"));
    // What says where records are goes with a record alone.
    const Ran other = m_clinic->run({"export", "q.yaml", "--fhir"});
    QCOMPARE(other.exit, 2);
    QVERIFY2(other.err.contains("go with the id of a record"), qPrintable(other.err));
}

QTEST_GUILESS_MAIN(ExportRecordTest)
#include "export_record_test.moc"
