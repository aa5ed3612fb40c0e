// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/earlier_records.h"
#include "core/records/kept_texts.h"
#include "core/records/record_acts.h"
#include "core/records/record_codec.h"
#include "core/records/sitting.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

const Sha256 hash = [](std::string_view bytes) { return test::sha256(bytes); };
const PatientId avery = *PatientId::parse(std::string(32, 'b'));
const PatientId blake = *PatientId::parse(std::string(32, 'c'));

std::shared_ptr<const Questionnaire> scale() {
    static const auto made = questionnaireOf(
        "- {id: weight, type: number, measured: yes, text: Weight, unit: kg, range: [20, 400]}\n");
    return made;
}

} // namespace

class EarlierRecordsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void thoseOfThePatientThatComeBeforeItInTheOrderOfTime();
    void aPaperFormStandsOnItsOwnDay();
    void neverAnothersWhateverTheirNameIs();
    void whatWasMovedIsThePatientsItBelongsToNow();
    void ofOneThatIsAnothersNowNothingIsRead();
    void whatWasEnteredInErrorIsLeftOut();
    void whatCannotBeReadIsNothingAndTheRestGoesOn();
    void whereTheListIsDamagedNobodyKnowsWhichThereAre();
    void itHasTheHashOfWhatWasRead();

private:
    struct Kept {
        PatientId patient = avery;
        int minute = 600;
        std::optional<Date> formDay{};
        std::string name = "TEST, Avery (sample)";
        bool isInError = false;
        std::optional<PatientId> movedTo{};
    };
    void save(std::uint8_t id, double weight, const Kept& kept);
    /// Of those that come before the record with this number: "1 80 kg, 2 nothing".
    QByteArray earlierThan(std::uint8_t id, const PatientId& patient, int minute);

    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<ArchiveDesk> m_desk;
};

void EarlierRecordsTest::init() {
    m_store = std::make_unique<MemoryStore>();
    m_desk = std::make_unique<ArchiveDesk>(*m_store);
    QVERIFY(m_desk->archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
}

void EarlierRecordsTest::save(std::uint8_t id, double weight, const Kept& kept) {
    const Act by = actAt(kept.minute);
    RecordSheet sheet{"en"};
    sheet.identity.patientName = kept.name;
    sheet.screenedOn = kept.formDay;
    if (kept.formDay)
        sheet.transcribedBy = "J. Sample";
    Sitting sitting(recordId(id), kept.patient, scale(), sheet, by);
    Session session(scale(), kept.formDay ? Timestamp{*kept.formDay, 0} : by.at);
    session.setAnswer(questionIn(*scale(), "weight"), number(weight), by.at);
    sitting.update(session, sheet, by.at);
    Record record = sitting.record();
    if (kept.isInError)
        markInError(record, "another patient", by);
    if (kept.movedTo)
        record.head.patient = *kept.movedTo;
    const auto saved = m_desk->archive.save({.head = record.head,
                                             .encoded = encode(record, *scale()),
                                             .formDay = formDayOf(record),
                                             .text = keptText(*scale())});
    QVERIFY(saved.ok() && saved->end == Saved::End::Saved);
}

QByteArray EarlierRecordsTest::earlierThan(std::uint8_t id, const PatientId& patient, int minute) {
    const auto records =
        earlierRecords(m_desk->archive, {recordId(id), patient, actAt(minute).at.date, actAt(minute).at});
    if (!records)
        return QByteArray::fromStdString(records.error().message);
    EarlierReader reader(patient, hash);
    QByteArrayList all;
    for (const RecordId& record : *records) {
        const auto read = reader.read(m_desk->archive, record);
        if (!read)
            return "not reached";
        const QByteArray which = QByteArray::fromStdString(record.str().substr(0, 2)) + ": ";
        if (!*read) {
            all << which + "nothing";
            continue;
        }
        for (const TrendReadings& one : (*read)->readings)
            for (const TrendReading& reading : one.readings)
                all << which + QByteArray::fromStdString(reading.day.iso()) + " " +
                           QByteArray::number(reading.values.front()->low);
    }
    return all.join("; ");
}

void EarlierRecordsTest::thoseOfThePatientThatComeBeforeItInTheOrderOfTime() {
    save(3, 83, {.minute = 610});
    save(1, 81, {.minute = 630});
    save(2, 82, {.minute = 620});
    save(4, 84, {.minute = 700});
    QCOMPARE(earlierThan(1, avery, 630), QByteArray("03: 2027-03-14 83; 02: 2027-03-14 82"));
    QCOMPARE(earlierThan(3, avery, 610), QByteArray());
    QCOMPARE(earlierThan(9, avery, 610), QByteArray("03: 2027-03-14 83")); // begun in the same minute
    // One that is not saved yet.
    QCOMPARE(earlierThan(9, avery, 640),
             QByteArray("03: 2027-03-14 83; 02: 2027-03-14 82; 01: 2027-03-14 81"));
}

void EarlierRecordsTest::aPaperFormStandsOnItsOwnDay() {
    save(1, 81, {.minute = 700, .formDay = Date::of(2027, 2, 1)}); // copied after this one was begun
    QCOMPARE(earlierThan(9, avery, 650), QByteArray("01: 2027-02-01 81"));
}

void EarlierRecordsTest::neverAnothersWhateverTheirNameIs() {
    save(1, 81, {.patient = blake}); // by the same name
    save(2, 82, {.name = "TEST, A. (sample)"});
    QCOMPARE(earlierThan(9, avery, 650), QByteArray("02: 2027-03-14 82"));
    // Even where a list named it.
    EarlierReader reader(avery, hash);
    const auto read = reader.read(m_desk->archive, recordId(1));
    QVERIFY(read.ok() && !read->has_value());
}

void EarlierRecordsTest::whatWasMovedIsThePatientsItBelongsToNow() {
    save(1, 81, {.patient = blake, .movedTo = avery});
    save(2, 82, {.movedTo = blake});
    QCOMPARE(earlierThan(9, avery, 650), QByteArray("01: 2027-03-14 81"));
}

// As it was signed, before it was moved: nobody reads on about the patient that it was another's with.
void EarlierRecordsTest::ofOneThatIsAnothersNowNothingIsRead() {
    save(1, 81, {.patient = blake});
    save(2, 82, {.minute = 640, .movedTo = avery});
    QCOMPARE(earlierThan(2, blake, 640), QByteArray("This screening belongs to another patient now."));
    QCOMPARE(earlierThan(2, avery, 640), QByteArray());
}

void EarlierRecordsTest::whatWasEnteredInErrorIsLeftOut() {
    save(1, 81, {.isInError = true});
    save(2, 82, {});
    QCOMPARE(earlierThan(9, avery, 650), QByteArray("02: 2027-03-14 82"));
}

void EarlierRecordsTest::whatCannotBeReadIsNothingAndTheRestGoesOn() {
    save(1, 81, {.minute = 610});
    save(2, 82, {.minute = 620});
    save(3, 83, {.minute = 630});
    QVERIFY(m_desk->archive.refresh().ok());
    m_desk->store.changed[{Shelf::Record, recordId(2).str()}] = std::nullopt;
    QCOMPARE(earlierThan(9, avery, 650), QByteArray("01: 2027-03-14 81; 02: nothing; 03: 2027-03-14 83"));
    // Where nothing at all can be read, that is another matter.
    EarlierReader reader(avery, hash);
    m_desk->store.failing = [](int) { return TroubledStore::Failure::Before; };
    QVERIFY(!reader.read(m_desk->archive, recordId(1)).ok());
}

void EarlierRecordsTest::whereTheListIsDamagedNobodyKnowsWhichThereAre() {
    save(1, 81, {});
    ArchiveDesk anew(*m_store);
    anew.store.changed[{Shelf::Index, "01"}] = std::nullopt;
    const auto records =
        earlierRecords(anew.archive, {recordId(9), avery, actAt(650).at.date, actAt(650).at});
    QVERIFY(!records.ok());
}

void EarlierRecordsTest::itHasTheHashOfWhatWasRead() {
    save(1, 81, {});
    QVERIFY(m_desk->archive.refresh().ok());
    EarlierReader reader(avery, hash);
    const auto read = reader.read(m_desk->archive, recordId(1));
    QVERIFY(read.ok() && read->has_value());
    QCOMPARE((*read)->sha256, test::sha256(*m_desk->archive.read(recordId(1))));
    QCOMPARE((*read)->record, recordId(1).str());
}

QTEST_GUILESS_MAIN(EarlierRecordsTest)
#include "earlier_records_test.moc"
