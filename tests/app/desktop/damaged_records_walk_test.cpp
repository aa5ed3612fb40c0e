// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk shows, and what can still be done there, while something in the store is damaged.
#include "app/storage/records_place.h"
#include "app/storage/sqlite_store.h"
#include "app/workspace/record_feed.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"

#include <QFile>
#include <QTableView>
#include <QTemporaryDir>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class DamagedRecordsWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void aRecordThatCannotBeOpenedIsTakenOutByAnAdministrator();
    void whoThinksBetterOfItLeavesItWhereItIs();
    void aDamagedPartOfTheListKeepsNoOtherRecordClosed();
    void whatOpensOfAPatientIsExportedIfAPersonSaysSo();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    RecordId only() const {
        return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
            return entriesIn(archive).front().head.id;
        });
    }
    /// In the place of what is there, as the same version: the first.
    void put(const CellAddress& at, const std::string& bytes) const;
    /// Another record of the same patient, in another part of the list: that part.
    CellAddress addInAnotherPart() const;
    std::string bytesAt(const CellAddress& address) const {
        return (**(*storage::openSqliteStore(at("records")))->read(address)).bytes;
    }
    QStringList logged() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

void DamagedRecordsWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    m_desk = std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                    at("journal"));
    m_desk->setUp();
    screenOnce(*m_desk);
}

void DamagedRecordsWalkTest::put(const CellAddress& at, const std::string& bytes) const {
    const auto store = storage::openSqliteStore(this->at("records"));
    const auto cell = (*store)->read(at);
    QVERIFY(cell.ok() && *cell);
    const std::uint64_t version = (**cell).version;
    const CellWrite gone{at, version, std::nullopt};
    QVERIFY((*store)->commit({&gone, 1})->empty());
    for (std::uint64_t before = 0; before < version; ++before) {
        const CellWrite write{at, before, bytes};
        QVERIFY((*store)->commit({&write, 1})->empty());
    }
}

CellAddress DamagedRecordsWalkTest::addInAnotherPart() const {
    const RecordId first = only();
    const RecordId other =
        *RecordId::parse((first.str().starts_with("00") ? "01" : "00") + std::string(30, 'e'));
    behind(at("records"), [&](Archive& archive, Cipher&, const std::string&) {
        SaveRequest request{.head = archive.index().find(first)->head, .encoded = "{}"};
        request.head.id = other;
        request.audit = {{request.head.edited, AuditAct::Created, other, request.head.patient}};
        const auto saved = archive.save(request);
        return saved && saved->end == Saved::End::Saved;
    });
    return {Shelf::Index, other.str().substr(0, 2)};
}

QStringList DamagedRecordsWalkTest::logged() const {
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        QStringList log;
        const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
            log << QString::fromStdString(std::string(actId(entry.what)) + ' ' + entry.detail).trimmed();
            return true;
        });
        return check && !check->broken ? log : QStringList{"broken"};
    });
}

void DamagedRecordsWalkTest::aRecordThatCannotBeOpenedIsTakenOutByAnAdministrator() {
    put({Shelf::Record, only().str()}, "something else");
    m_desk->desktop.dialogs.told.clear();
    m_desk->openRecord();
    QTRY_COMPARE(m_desk->desktop.dialogs.told,
                 (QStringList{"The record cannot be opened", "Remove it for ever?"}));
    QVERIFY(m_desk->desktop.dialogs.confirmed.first().startsWith(
        "This record in the store is not what Anteroom saved last."));
    QTRY_VERIFY(m_desk->desktop.find("firstScreening")); // the list is empty
    QCOMPARE(logged().last(), QString("deleted it could not be opened"));
}

void DamagedRecordsWalkTest::whoThinksBetterOfItLeavesItWhereItIs() {
    const RecordId id = only();
    put({Shelf::Record, id.str()}, "something else");
    m_desk->desktop.dialogs.told.clear();
    m_desk->desktop.dialogs.isSure = false;
    m_desk->openRecord();
    QTRY_COMPARE(m_desk->desktop.dialogs.told, QStringList{"The record cannot be opened"});
    QVERIFY(only() == id);
    QVERIFY(!logged().contains("deleted it could not be opened"));
}

void DamagedRecordsWalkTest::aDamagedPartOfTheListKeepsNoOtherRecordClosed() {
    const CellAddress part = addInAnotherPart();
    const std::string whole = bytesAt(part);
    put(part, "something else");
    feedOf(*m_desk).look();
    QTRY_VERIFY(m_desk->desktop.find("recordProblems"));
    lookAtEverySize(m_desk->desktop, "records-damaged");
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    QCOMPARE(m_desk->desktop.dialogs.told, QStringList());
    for (const char* act :
         {"recordQuestions", "recordInError", "recordMove", "recordErase", "recordBeginAnew"})
        QVERIFY2(!m_desk->desktop.find(act), act);
    QVERIFY(m_desk->desktop.find("recordSummary"));
    lookAtEverySize(m_desk->desktop, "record-beside-damage");
    m_desk->desktop.click("recordBack");
    QVERIFY(m_desk->comesTo("records"));

    // It waits in the journal, and arrives once.
    const auto seen = [this] { return logged().count("viewed"); };
    const auto before = seen();
    put(part, whole);
    QTRY_COMPARE_WITH_TIMEOUT(seen(), before + 1, 30'000);
}

void DamagedRecordsWalkTest::whatOpensOfAPatientIsExportedIfAPersonSaysSo() {
    const CellAddress part = addInAnotherPart();
    const std::string whole = bytesAt(part);
    put(part, "something else");
    feedOf(*m_desk).look();
    QTRY_VERIFY(m_desk->desktop.find("recordProblems"));
    auto* table = m_desk->desktop.window->findChild<QTableView*>();
    table->selectRow(0);
    QTRY_VERIFY(m_desk->desktop.find("panelExport"));
    m_desk->desktop.click("panelExport");
    QVERIFY(m_desk->comesTo("patientExport"));
    m_desk->desktop.dialogs.told.clear();
    m_desk->desktop.dialogs.path = at("p.json");
    m_desk->desktop.dialogs.isSure = false;
    m_desk->desktop.click("patientExportBegin");
    QTRY_COMPARE(m_desk->desktop.dialogs.told, QStringList{"Export what can be read?"});
    QTRY_COMPARE(m_desk->labelText("patientExportPageProblem"),
                 QString("A part of the list of records is damaged: nothing was exported."));
    lookAtEverySize(m_desk->desktop, "patient-export-damage");
    QVERIFY(!QFile::exists(at("p.json")));

    m_desk->desktop.dialogs.isSure = true;
    m_desk->desktop.click("patientExportBegin");
    QTRY_COMPARE(
        m_desk->labelText("patientExportPageOutcome"),
        "Exported 1 screening to " + at("p.json") +
            ". Not as they were saved, and named in the file: 1. There may be more, or newer ones: a "
            "part of the list of records is damaged, and the file says so.");
    lookAtEverySize(m_desk->desktop, "patient-export-rest");
    QFile file(at("p.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"is-whole\": false"));
    // The log has it, once, when it can be written again.
    const QString exported = "exported what can be read of the patient, while a part of the list is damaged";
    QVERIFY(!logged().contains(exported));
    put(part, whole);
    QTRY_COMPARE_WITH_TIMEOUT(logged().count(exported), 1, 30'000);
}

QTEST_MAIN(DamagedRecordsWalkTest)
#include "damaged_records_walk_test.moc"
