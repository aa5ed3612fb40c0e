// SPDX-License-Identifier: GPL-3.0-or-later
// One screening for another program, from its page and from its summary.
#include "app/files/save_file.h"
#include "app/storage/keyring.h"
#include "app/storage/records_place.h"
#include "app/workspace/workplace.h"
#include "core/exchange/screening_export.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/small_disk.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The entries of the menu that `button` opens.
QStringList offeredBy(Desktop& desktop, const QString& button) {
    QStringList names;
    if (const auto* there = desktop.find<QPushButton>(button))
        for (const QAction* action : there->menu()->actions())
            names << action->objectName();
    return names;
}

void choose(Desktop& desktop, const QString& button, const QString& entry) {
    auto* there = desktop.find<QPushButton>(button);
    QVERIFY2(there, qPrintable(button + " is not on the screen " + desktop.screenName()));
    auto* action = there->menu()->findChild<QAction*>(entry);
    QVERIFY2(action, qPrintable(entry + " is not offered"));
    action->trigger();
}

void openSummary(Desktop& desktop) {
    desktop.click("choose.small");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    QTRY_VERIFY(desktop.find("review"));
    desktop.showSummary();
    QTRY_VERIFY(desktop.find("summaryExport"));
}

} // namespace

class ScreeningExportWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aSummaryLeavesInEachFormatAlsoWithoutRecords_data();
    void aSummaryLeavesInEachFormatAlsoWithoutRecords();
    void aRecordLeavesFromItsPageAndFromItsSummary();
    void aDraftLeavesAsOneThatIsOpen();
    void theIntakeIsOfferedNoExport();
    void whatWasEnteredInErrorIsOfferedAsFhirAlone();
    void whatWasAnothersBeforeIsToBeReadFirst();
    void whoThinksBetterOfItWritesNothing();
    void anotherFileStays();
    void aFullDiskIsSaidAndLeavesNothing();
    void theButtonFitsAtEverySize();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<Desk> desk() const {
        return std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                      at("journal"));
    }
    /// Finished, and opened on its page.
    std::unique_ptr<Desk> deskAtRecord() const;
    static QString outcome(Desk& desk) { return desk.labelText("recordOutcome"); }
    /// The details of what was exported, as the log has them once no desk is open and another was.
    QStringList logged() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ScreeningExportWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
}

std::unique_ptr<Desk> ScreeningExportWalkTest::deskAtRecord() const {
    auto made = desk();
    made->setUp();
    screenOnce(*made);
    made->openRecord();
    if (!made->comesTo("recordPage"))
        qFatal("the page of the record is not shown");
    return made;
}

QStringList ScreeningExportWalkTest::logged() const {
    {
        const auto next = desk();
        next->unlock();
        if (!next->comesTo("records"))
            return {"not unlocked"};
        auto* waiting = next->desktop.window->findChild<workspace::Workplace*>()->waiting();
        bool hasLooked = false;
        QObject::connect(waiting, &keeping::WaitingSaves::changed, waiting, [&] { hasLooked = true; });
        waiting->look();
        if (!QTest::qWaitFor([&] { return hasLooked && waiting->entries() == 0; }))
            return {"waiting"};
    }
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        QStringList details;
        const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
            if (entry.what == AuditAct::Exported)
                details << QString::fromStdString(entry.detail) +
                               (entry.record && entry.patient ? "" : " of nobody");
            return true;
        });
        return check && !check->broken ? details : QStringList{"broken"};
    });
}

void ScreeningExportWalkTest::aSummaryLeavesInEachFormatAlsoWithoutRecords_data() {
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("FHIR") << "exportFhir"
                          << "screening-2027-03-14.json"
                          << QByteArray::fromStdString(beginOfExport(ScreeningFormat::Fhir));
    QTest::newRow("CSV") << "exportCsv"
                         << "screening-2027-03-14.csv" << QByteArray("screening/questionnaire,");
    QTest::newRow("JSON Lines") << "exportLines"
                                << "screening-2027-03-14.jsonl" << QByteArray("{\"anteroom\":1,");
}

void ScreeningExportWalkTest::aSummaryLeavesInEachFormatAlsoWithoutRecords() {
    QFETCH(QString, entry);
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    Desktop desktop(at("questionnaires"));
    openSummary(desktop);
    QCOMPARE(offeredBy(desktop, "summaryExport"), QStringList({"exportFhir", "exportCsv", "exportLines"}));
    desktop.dialogs.path = at("out");
    choose(desktop, "summaryExport", entry);
    QTRY_VERIFY(desktop.find<QLabel>("summaryOutcome"));
    QCOMPARE(desktop.find<QLabel>("summaryOutcome")->text(), "Exported: " + at("out"));
    QCOMPARE(desktop.dialogs.suggested, name); // nothing of the patient
    QVERIFY2(bytesOf(at("out")).startsWith(begin), bytesOf(at("out")).constData());
    QVERIFY(bytesOf(at("out")).contains("TEST, Avery (sample)"));
    QCOMPARE(QFile::permissions(at("out")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void ScreeningExportWalkTest::aRecordLeavesFromItsPageAndFromItsSummary() {
    auto here = deskAtRecord();
    savePicture(*here->desktop.window, "record-with-export");
    here->desktop.dialogs.path = at("page.json");
    choose(here->desktop, "recordExport", "exportFhir");
    QTRY_COMPARE(outcome(*here), "Exported: " + at("page.json"));
    QVERIFY(bytesOf(at("page.json")).contains("\"status\": \"completed\""));
    here->desktop.dialogs.path = at("page.csv");
    choose(here->desktop, "recordExport", "exportCsv");
    QTRY_COMPARE(outcome(*here), "Exported: " + at("page.csv"));
    here->desktop.click("recordSummary");
    QVERIFY(here->comesTo("summary"));
    here->desktop.dialogs.path = at("summary.csv");
    choose(here->desktop, "summaryExport", "exportCsv");
    QTRY_COMPARE(here->labelText("summaryOutcome"), "Exported: " + at("summary.csv"));
    QCOMPARE(bytesOf(at("summary.csv")), bytesOf(at("page.csv")));
    here.reset();
    QCOMPARE(logged(),
             QStringList({"the screening, as FHIR", "the screening, as CSV", "the screening, as CSV"}));
}

void ScreeningExportWalkTest::aDraftLeavesAsOneThatIsOpen() {
    auto here = desk();
    here->setUp();
    beginSmallScreening(*here);
    here->answer();
    QTRY_VERIFY(here->saved().startsWith("Saved"));
    here.reset();
    here = desk();
    here->unlock();
    QVERIFY(here->comesTo("records"));
    auto* table = here->desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(table && table->isVisible() && table->model()->rowCount() == 1);
    table->selectRow(0);
    QTRY_VERIFY(here->desktop.find("panelPage"));
    here->desktop.click("panelPage");
    QVERIFY(here->comesTo("recordPage"));
    here->desktop.dialogs.path = at("draft.json");
    choose(here->desktop, "recordExport", "exportFhir");
    QTRY_COMPARE(outcome(*here), "Exported: " + at("draft.json"));
    QVERIFY(bytesOf(at("draft.json")).contains("\"status\": \"in-progress\""));
}

void ScreeningExportWalkTest::theIntakeIsOfferedNoExport() {
    deskAtRecord();
    addBehind(at("records"), {"ines", "Ines Intake", storage::Role::Intake, true});
    auto here = desk();
    here->enterAs("Ines", cleos);
    here->openRecord();
    QVERIFY(here->comesTo("recordPage"));
    QVERIFY(here->desktop.find("recordSummary"));
    QVERIFY(!here->desktop.find("recordExport"));
    here->desktop.click("recordSummary");
    QVERIFY(here->comesTo("summary"));
    QVERIFY(here->desktop.find("summarySave"));
    QVERIFY(!here->desktop.find("summaryExport"));
}

void ScreeningExportWalkTest::whatWasEnteredInErrorIsOfferedAsFhirAlone() {
    auto here = deskAtRecord();
    here->desktop.click("recordInError");
    QTRY_COMPARE(offeredBy(here->desktop, "recordExport"), QStringList{"exportFhir"});
    here->desktop.dialogs.path = at("error.json");
    choose(here->desktop, "recordExport", "exportFhir");
    QTRY_COMPARE(outcome(*here), "Exported: " + at("error.json"));
    QVERIFY(bytesOf(at("error.json")).contains("\"status\": \"entered-in-error\""));
    here->desktop.click("recordSummary");
    QVERIFY(here->comesTo("summary"));
    QCOMPARE(offeredBy(here->desktop, "summaryExport"), QStringList{"exportFhir"});
}

void ScreeningExportWalkTest::whatWasAnothersBeforeIsToBeReadFirst() {
    auto here = deskAtRecord();
    here->desktop.click("recordMove");
    QTRY_VERIFY(outcome(*here).startsWith("It stands with the other patient's records now"));
    here->desktop.dialogs.path = at("moved.csv");
    choose(here->desktop, "recordExport", "exportCsv");
    QTRY_VERIFY2(outcome(*here).startsWith("Exported: " + at("moved.csv") + ". It was another patient's"),
                 qPrintable(outcome(*here)));
    here->desktop.click("recordSummary");
    QVERIFY(here->comesTo("summary"));
    here->desktop.dialogs.path = at("moved-too.csv");
    choose(here->desktop, "summaryExport", "exportCsv");
    QTRY_VERIFY(here->labelText("summaryOutcome").contains("It was another patient's before"));
}

void ScreeningExportWalkTest::whoThinksBetterOfItWritesNothing() {
    auto here = deskAtRecord();
    here->desktop.dialogs.path.clear();
    choose(here->desktop, "recordExport", "exportCsv");
    QCOMPARE(here->desktop.dialogs.suggested, QString("screening-2027-03-14.csv"));
    here.reset();
    QCOMPARE(logged(), QStringList());
}

void ScreeningExportWalkTest::anotherFileStays() {
    auto here = deskAtRecord();
    QVERIFY(files::saveFile(at("table.csv"), "a year of screenings").ok());
    here->desktop.dialogs.path = at("table.csv");
    choose(here->desktop, "recordExport", "exportCsv");
    QTRY_COMPARE(outcome(*here), at("table.csv") + " is there already. Give another name.");
    QCOMPARE(bytesOf(at("table.csv")), QByteArray("a year of screenings"));
    here.reset();
    QCOMPARE(logged(), QStringList());
}

// The log is asked before, and hears that nothing left.
void ScreeningExportWalkTest::aFullDiskIsSaidAndLeavesNothing() {
    const SmallDisk disk(256);
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    QFile ballast(disk.path() + "/ballast");
    QVERIFY(fillDisk(ballast, 2048));
    auto here = deskAtRecord();
    const QString path = disk.path() + "/full.json";
    here->desktop.dialogs.path = path;
    choose(here->desktop, "recordExport", "exportFhir");
    QTRY_VERIFY(!outcome(*here).isEmpty());
    QVERIFY2(!outcome(*here).startsWith("Exported"), qPrintable(outcome(*here)));
    QVERIFY2(outcome(*here).contains(path), qPrintable(outcome(*here)));
    QVERIFY(!QFile::exists(path));
    here->desktop.click("recordSummary");
    QVERIFY(here->comesTo("summary"));
    choose(here->desktop, "summaryExport", "exportFhir");
    QTRY_VERIFY(!here->labelText("summaryOutcome").isEmpty());
    QVERIFY2(here->labelText("summaryOutcome").contains(path), qPrintable(here->labelText("summaryOutcome")));
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files), QStringList{"ballast"});
    here.reset();
    QCOMPARE(logged(), QStringList());
}

void ScreeningExportWalkTest::theButtonFitsAtEverySize() {
    auto here = deskAtRecord();
    lookAtEverySize(here->desktop, "record-export");
    here->desktop.click("recordSummary");
    QVERIFY(here->comesTo("summary"));
    lookAtEverySize(here->desktop, "summary-export");
}

QTEST_MAIN(ScreeningExportWalkTest)
#include "screening_export_walk_test.moc"
