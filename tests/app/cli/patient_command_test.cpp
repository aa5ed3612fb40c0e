// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/disk_file_source.h"
#include "app/storage/records_place.h"
#include "core/records/kept_texts.h"
#include "core/records/patient_export.h"
#include "core/records/record_codec.h"
#include "core/records/sitting.h"
#include "tests/app/cli/clinic_records.h"
#include "tests/support/sample_interview.h"
#include "tests/support/sensitive_questionnaire.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::clitest;

class PatientCommandTest : public QObject {
    Q_OBJECT

private slots:
    // By which the folder of the journal is called.
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("anteroom")); }
    void init();
    void theFileHasTheBytesThatTheRecordsGive();
    void theIntakeIsRefusedAndNothingIsWritten();
    void whoIsMeantMustBeThere();
    void overADamagedListWhatOpensIsWrittenOnlyIfItIsAskedFor();
    void whatIsSensitiveIsLeftOutWhereItIsAskedFor();
    void nothingElseIsOverwritten();
    void aCommandLineThatIsNotOneIsExplained_data();
    void aCommandLineThatIsNotOneIsExplained();

private:
    std::string exported() const;
    QByteArray written() const {
        QFile file(m_clinic->path("p.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<ClinicRecords> m_clinic;
    RecordId m_record = *RecordId::parse(std::string(32, 'a'));
    PatientId m_patient = *PatientId::parse(std::string(32, 'b'));
};

void PatientCommandTest::init() {
    m_clinic = std::make_unique<ClinicRecords>();
    const auto questionnaire = test::sampleQuestionnaire();
    const RecordSheet sheet{"en", {"Pat Madeup", "1985-02-11", "T-0001", "A. Admin", "", ""}};
    Sitting sitting(m_record, m_patient, questionnaire, sheet, ClinicRecords::adaAt(610));
    const test::TestSession session = test::finishedInterview();
    sitting.update(session, sheet, ClinicRecords::adaAt(640).at);
    SaveRequest request = sitting.request(session);
    request.encoded = encode(sitting.record(), *questionnaire);
    request.text = keptText(*questionnaire);
    m_clinic->withArchive([&](Archive& archive) { QVERIFY(archive.save(request).ok()); });
}

std::string PatientCommandTest::exported() const {
    std::string json;
    m_clinic->withArchive(
        [&](Archive& archive) { json = exportPatient(archive, m_patient, files::sha256)->json; });
    return json;
}

void PatientCommandTest::theFileHasTheBytesThatTheRecordsGive() {
    for (const std::string& id : {m_patient.str(), m_record.str()}) {
        const Ran ran = m_clinic->run(
            {"patient", "export", QString::fromStdString(id), "--out", m_clinic->path("p.json")});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        QCOMPARE(ran.out, m_clinic->path("p.json") + "\nscreenings: 1\n");
        QCOMPARE(written().toStdString(), exported());
        QVERIFY(written().contains("Pat Madeup"));
        QVERIFY(m_clinic->logged().last().endsWith("exported all data of the patient, screenings: 1"));
    }
}

void PatientCommandTest::theIntakeIsRefusedAndNothingIsWritten() {
    const Ran ran = m_clinic->run(
        {"patient", "export", QString::fromStdString(m_record.str()), "--out", m_clinic->path("p.json")},
        "ines", "Ines Intake");
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("Ines Intake is neither"), qPrintable(ran.err));
    QVERIFY(!QFile::exists(m_clinic->path("p.json")));
    QVERIFY(m_clinic->logged().last().endsWith("unlocked"));
}

void PatientCommandTest::whoIsMeantMustBeThere() {
    const Ran ran = m_clinic->run({"patient", "export", QString(32, 'c'), "--out", m_clinic->path("p.json")});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.startsWith("No patient and no record has this id."), qPrintable(ran.err));
    QVERIFY(!QFile::exists(m_clinic->path("p.json")));
}

void PatientCommandTest::overADamagedListWhatOpensIsWrittenOnlyIfItIsAskedFor() {
    m_clinic->withStore([&](RecordStore& store) {
        const CellAddress part{Shelf::Index, "aa"};
        const auto cell = store.read(part);
        QVERIFY(cell.ok() && cell.value());
        const CellWrite write{part, (*cell)->version, "something else"};
        QVERIFY(store.commit({&write, 1})->empty());
    });
    QStringList arguments{"patient", "export", QString::fromStdString(m_record.str()), "--out",
                          m_clinic->path("p.json")};
    const Ran refused = m_clinic->run(arguments);
    QCOMPARE(refused.exit, 1);
    QVERIFY2(
        refused.err.startsWith("Nothing was exported, because a part of the list of records is damaged."),
        qPrintable(refused.err));
    QVERIFY(!QFile::exists(m_clinic->path("p.json")));
    const QString journal =
        storage::RecordsPlace::journalFolder() + '/' + QString::fromStdString(m_clinic->workspace());
    QVERIFY(!QDir(journal).exists());

    const Ran ran = m_clinic->run(arguments << "--leave-out-damaged");
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, m_clinic->path("p.json") + "\nscreenings: 1\n");
    QVERIFY2(ran.err.contains("damaged parts of the list of records: 1"), qPrintable(ran.err));
    QVERIFY(written().contains("\"is-whole\": false"));
    QVERIFY(written().contains("Pat Madeup"));
    // What the log will have waits sealed.
    const QStringList waiting = QDir(journal).entryList(QDir::Files);
    QCOMPARE(waiting.size(), 1);
    QFile entry(journal + '/' + waiting.first());
    QVERIFY(entry.open(QIODevice::ReadOnly));
    const QByteArray sealed = entry.readAll();
    QVERIFY(sealed.startsWith("entry of the log of who did what"));
    QVERIFY(!sealed.contains(QByteArray::fromStdString(m_patient.str())));
}

void PatientCommandTest::whatIsSensitiveIsLeftOutWhereItIsAskedFor() {
    const auto questionnaire = test::sensitiveQuestionnaire();
    const RecordId record = *RecordId::parse(std::string(32, 'd'));
    const RecordSheet sheet{"en", {"Pat Madeup", "1985-02-11", "T-0001", "A. Admin", "", ""}};
    Sitting sitting(record, m_patient, questionnaire, sheet, ClinicRecords::adaAt(650));
    const test::TestSession session = test::sensitiveSession();
    sitting.update(session, sheet, ClinicRecords::adaAt(660).at);
    SaveRequest request = sitting.request(session);
    request.encoded = encode(sitting.record(), *questionnaire);
    request.text = keptText(*questionnaire);
    m_clinic->withArchive([&](Archive& archive) { QVERIFY(archive.save(request).ok()); });
    const QStringList arguments{
        "patient",    "export", QString::fromStdString(record.str()), "--out", m_clinic->path("p.json"),
        "--leave-out"};
    const Ran mistyped = m_clinic->run(arguments + QStringList{"drug"});
    QCOMPARE(mistyped.exit, 1);
    QVERIFY2(mistyped.err.contains("`drug` cannot be left out"), qPrintable(mistyped.err));
    QVERIFY(!QFile::exists(m_clinic->path("p.json")));
    const Ran ran = m_clinic->run(arguments + QStringList{"drugs"});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QVERIFY(!written().contains("zebra powder"));
    QVERIFY(written().contains("zebra aunt") && written().contains("Left out of this copy: Drugs."));
    QVERIFY(
        m_clinic->logged().last().endsWith("exported all data of the patient, screenings: 2, without drugs"));
    QVERIFY(m_clinic->run(arguments.mid(0, 5)).exit == 0);
    QVERIFY(written().contains("zebra powder"));
}

void PatientCommandTest::nothingElseIsOverwritten() {
    m_clinic->folder().put("p.json", "{\"mine\": 1}");
    const Ran ran = m_clinic->run(
        {"patient", "export", QString::fromStdString(m_record.str()), "--out", m_clinic->path("p.json")});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("holds something else"), qPrintable(ran.err));
    QCOMPARE(written(), QByteArray("{\"mine\": 1}"));
}

void PatientCommandTest::aCommandLineThatIsNotOneIsExplained_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{"patient"};
    QTest::newRow("no patient") << QStringList{"patient", "export", "--out", "p.json"};
    QTest::newRow("no file") << QStringList{"patient", "export", "a"};
    QTest::newRow("nothing to leave out")
        << QStringList{"patient", "export", "a", "--out", "p.json", "--leave-out", ","};
    QTest::newRow("two patients") << QStringList{"patient", "export", "a", "b", "--out", "p.json"};
}

void PatientCommandTest::aCommandLineThatIsNotOneIsExplained() {
    QFETCH(QStringList, arguments);
    const Ran ran = m_clinic->run(arguments);
    QCOMPARE(ran.exit, 2);
    QVERIFY2(ran.err.contains("usage: anteroom-cli patient export"), qPrintable(ran.err));
}

QTEST_GUILESS_MAIN(PatientCommandTest)
#include "patient_command_test.moc"
