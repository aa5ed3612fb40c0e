// SPDX-License-Identifier: GPL-3.0-or-later
// A second screening of the same patient, whose summary has the values of the first.
#include "app/files/disk_file_source.h"
#include "app/storage/records_place.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "core/records/read_record.h"
#include "core/records/record_codec.h"
#include "core/session/session.h"
#include "tests/support/away_store.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/other_desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/pdf_probe.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const QByteArray weight = "      - {id: weight, type: number, measured: yes, text: Weight, unit: kg, range: "
                          "[20, 400], required: no}\n";

/// A clinic with one finished screening, in which TEST, Avery weighed 81 kg.
class Clinic {
public:
    enum class Weight { Plain, Sensitive };
    explicit Clinic(Weight kind = Weight::Plain) {
        if (kind == Weight::Plain)
            writeSmallQuestionnaire(m_folder.filePath("questionnaires"), weight);
        else
            writeSmallQuestionnaire(
                m_folder.filePath("questionnaires"),
                QByteArray(weight).replace("required: no", "required: no, sensitivity: body"),
                "sensitivities:\n  - {id: body, title: Body}\n");
        const QString records = m_folder.filePath("records");
        const auto place = storage::RecordsPlace::file(records);
        desk = std::make_unique<Desk>(place, m_folder.filePath("questionnaires"), QString(), QString(),
                                      Desktop::Answers::Script, heldAtTimes(place, isHeld));
        desk->setUp();
        screenOnce(*desk);
        weigh(records);
    }
    ~Clinic() { isHeld = false; }

    /// From the record to the summary of another screening of the patient.
    void screenAgain(const QString& name = {}) const {
        desk->openRecord();
        QVERIFY(desk->comesTo("recordPage"));
        desk->desktop.click("recordBeginAnew");
        QVERIFY(desk->comesTo("identity"));
        if (!name.isEmpty())
            desk->desktop.type("patientName", name);
        desk->desktop.click("begin");
        QVERIFY(desk->comesTo("interview"));
        desk->answer();
        desk->desktop.click("review");
        desk->desktop.click("reviewFinish");
    }
    void showSummary() const {
        desk->desktop.click("showSummary");
        QVERIFY(desk->comesTo("summary"));
    }
    QString text() const {
        return desk->desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText();
    }
    /// Until what was asked of the records before is answered.
    void waitForRecords() const {
        auto* workplace = desk->desktop.window->findChild<workspace::Workplace*>();
        bool isAnswered = false;
        workplace->thread().run([](const auto&) { return 0; }, [&isAnswered](int) { isAnswered = true; });
        QTRY_VERIFY(isAnswered);
        settle();
    }
    QString line() const { return desk->labelText("summaryEarlierText"); }
    std::vector<std::string> log() const {
        return behind(m_folder.filePath("records"), [](Archive& archive, Cipher&, const std::string&) {
            std::vector<std::string> entries;
            (void)archive
                .checkLog([&](std::uint64_t, const AuditEntry& entry) {
                    entries.push_back(std::string(actId(entry.what)) + ": " + entry.detail);
                    return true;
                })
                .ok();
            return entries;
        });
    }

private:
    static void weigh(const QString& records) {
        behind(records, [](Archive& archive, Cipher&, const std::string&) {
            const IndexEntry entry = entriesIn(archive).front();
            const auto read = readRecord(archive, entry.head.id, archive.read(entry.head.id), files::sha256);
            Record record = read->record;
            Session session = Session::resume(read->questionnaire, record.session);
            session.setAnswer(*(*read->questionnaire).find("weight"), Answer::of(81.0),
                              record.session.lastEditAt);
            record.session = session.state();
            const auto saved = archive.save({.head = record.head,
                                             .encoded = encode(record, *read->questionnaire),
                                             .raised = entry.raised,
                                             .expected = entry.version});
            QVERIFY(saved.ok() && saved->end == Saved::End::Saved);
        });
    }

    QTemporaryDir m_folder;

public:
    std::atomic_bool isHeld = false;
    std::unique_ptr<Desk> desk;
};

} // namespace

class OverTimeWalkTest : public QObject {
    Q_OBJECT

private slots:
    void theSecondSummaryHasTheValuesOfTheFirst();
    void whatIsLeftOutIsNotOverTimeEither();
    void aFirstScreeningHasNothingOverTime();
    void somebodyElseHasNoneOfThem();
    void slowRecordsKeepNoSummaryWaiting();
    void behindALockTheyAreNotReadAndSoItSays();
    void whoOnlyTriesHasNone();
};

void OverTimeWalkTest::theSecondSummaryHasTheValuesOfTheFirst() {
    const Clinic clinic;
    clinic.screenAgain();
    clinic.showSummary();
    QTRY_VERIFY2(clinic.text().contains("Weight (kg)\n  2027-03-14  81\n"), qPrintable(clinic.text()));
    QVERIFY(clinic.text().contains("  2027-03-14  not asked, this screening\n"));
    QCOMPARE(clinic.line(), QString());
    savePicture(*clinic.desk->desktop.window, "summary-over-time");
    clinic.desk->desktop.save();
    QFile file(clinic.desk->desktop.dialogs.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString pdf = probe::textOf(file.readAll());
    QVERIFY2(pdf.contains("Weight (kg)") && pdf.contains("2027-03-14: 81"), qPrintable(pdf));
    // And it still has them when it is made anew.
    clinic.desk->desktop.click("summaryBack");
    QVERIFY(clinic.desk->comesTo("reviewPage"));
    clinic.desk->desktop.click("reviewFinish");
    clinic.showSummary();
    QTRY_VERIFY(clinic.text().contains("  2027-03-14  81\n"));
    clinic.desk->desktop.click("summaryNew");
    QVERIFY(clinic.desk->comesTo("records"));
    const std::vector<std::string> log = clinic.log();
    QCOMPARE(std::count(log.begin(), log.end(), "viewed: scores and measurements of earlier screenings: 1"),
             2);
}

void OverTimeWalkTest::whatIsLeftOutIsNotOverTimeEither() {
    const Clinic clinic(Clinic::Weight::Sensitive);
    clinic.screenAgain();
    clinic.showSummary();
    QTRY_VERIFY2(clinic.text().contains("  2027-03-14  81\n"), qPrintable(clinic.text()));
    clinic.desk->desktop.click("leaveOut.body");
    QVERIFY2(!clinic.text().contains("Weight") && clinic.text().contains("High pressure"),
             qPrintable(clinic.text()));
    clinic.desk->desktop.save();
    QFile file(clinic.desk->desktop.dialogs.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!probe::textOf(file.readAll()).contains("Weight"));
    QVERIFY(clinic.text().contains("  2027-03-14  81\n")); // whole again, without reading anew
}

void OverTimeWalkTest::aFirstScreeningHasNothingOverTime() {
    const Clinic clinic;
    for (const std::string& entry : clinic.log())
        QVERIFY(entry.find("earlier screenings") == std::string::npos);
    clinic.desk->openRecord();
    QVERIFY(clinic.desk->comesTo("recordPage"));
    clinic.desk->desktop.click("recordSummary");
    QVERIFY(clinic.desk->comesTo("summary"));
    clinic.waitForRecords();
    QVERIFY(!clinic.text().contains("Over time"));
}

void OverTimeWalkTest::somebodyElseHasNoneOfThem() {
    const Clinic clinic;
    clinic.screenAgain("TEST, Blake (sample)");
    clinic.showSummary();
    clinic.waitForRecords();
    QVERIFY(!clinic.text().contains("Over time"));
}

void OverTimeWalkTest::slowRecordsKeepNoSummaryWaiting() {
    Clinic clinic;
    clinic.screenAgain();
    clinic.isHeld = true;
    clinic.showSummary();
    QVERIFY(!clinic.text().isEmpty() && !clinic.text().contains("Over time"));
    QTRY_VERIFY(clinic.line().startsWith("Looking for earlier screenings"));
    lookAtEverySize(clinic.desk->desktop, "summary-earlier");
    clinic.desk->desktop.click("summaryEarlierAct");
    QTRY_COMPARE(clinic.line(), QString("Earlier screenings were not read: the pages show none of them."));
    QVERIFY(clinic.text().contains("Earlier screenings were not read: nothing of them is shown here."));
    clinic.isHeld = false;
    clinic.desk->desktop.click("summaryEarlierAct");
    QTRY_VERIFY(clinic.text().contains("  2027-03-14  81\n"));
    QTRY_COMPARE(clinic.line(), QString());
}

void OverTimeWalkTest::behindALockTheyAreNotReadAndSoItSays() {
    Clinic clinic;
    clinic.screenAgain();
    clinic.isHeld = true;
    clinic.showSummary();
    clinic.desk->desktop.window->activateWindow();
    QTest::keyClick(clinic.desk->desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(clinic.desk->desktop.find("lockCover"));
    clinic.isHeld = false;
    QTRY_VERIFY(clinic.text().contains("Earlier screenings were not read"));
}

void OverTimeWalkTest::whoOnlyTriesHasNone() {
    Desktop desktop;
    desktop.beginInterview();
    if (!desktop.find("review"))
        desktop.click("sections");
    desktop.showSummary();
    QTRY_COMPARE(desktop.screenName(), QString("summary"));
    QVERIFY(!desktop.find("summaryEarlier"));
    QVERIFY(!desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText().contains("Over time"));
}

QTEST_MAIN(OverTimeWalkTest)
#include "over_time_walk_test.moc"
