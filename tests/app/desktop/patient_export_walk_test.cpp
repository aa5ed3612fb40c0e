// SPDX-License-Identifier: GPL-3.0-or-later
// All that is kept of one patient, from the list of records.
#include "core/records/patient_export.h"
#include "tests/app/desktop/records_behind.h"

using namespace anteroom;
using namespace anteroom::test;

class PatientExportWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aPatientsDataIsWrittenFromTheList();
    void anotherFileIsNotOverwritten();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    /// From the records themselves.
    std::string exportedBy() const;
    void choosePatient(Desk& desk);
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::string PatientExportWalkTest::exportedBy() const {
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        const std::vector<IndexEntry> entries = entriesIn(archive);
        return entries.empty() ? "no record"
                               : exportPatient(archive, entries.front().head.patient, files::sha256)->json;
    });
}

void PatientExportWalkTest::choosePatient(Desk& desk) {
    auto* table = desk.desktop.window->findChild<QTableView*>();
    QTRY_VERIFY(table && table->isVisible() && table->model()->rowCount() == 1);
    table->selectRow(0);
    QTRY_VERIFY(desk.desktop.find("panelExport"));
}

void PatientExportWalkTest::aPatientsDataIsWrittenFromTheList() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), m_folder->filePath("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    choosePatient(desk);
    savePicture(*desk.desktop.window, "records-with-export");
    desk.desktop.dialogs.path.clear(); // thought better of it
    desk.desktop.click("panelExport");
    QCOMPARE(desk.desktop.dialogs.suggested, QString("patient-data-2027-03-14.json"));
    desk.desktop.dialogs.path = at("p.json");
    desk.desktop.click("panelExport");
    QTRY_COMPARE(desk.desktop.dialogs.told,
                 QStringList{"The patient's data is exported: 1 screening, in " + at("p.json") +
                             ". The file is not sealed: whoever has it can read it."});
    QVERIFY(bytesOf(at("p.json")).contains("TEST, Avery (sample)"));
    // What anteroom-cli writes: the same function over the same records.
    QCOMPARE(bytesOf(at("p.json")).toStdString(), exportedBy());
}

void PatientExportWalkTest::anotherFileIsNotOverwritten() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), m_folder->filePath("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    choosePatient(desk);
    desk.desktop.dialogs.path = at("notes.txt");
    QVERIFY(files::saveFile(at("notes.txt"), "mine").ok());
    desk.desktop.click("panelExport");
    QTRY_VERIFY(!desk.desktop.dialogs.told.isEmpty());
    QVERIFY(desk.desktop.dialogs.told.first().startsWith("The patient's data was not exported: "));
    QCOMPARE(bytesOf(at("notes.txt")), QByteArray("mine"));
}

QTEST_MAIN(PatientExportWalkTest)
#include "patient_export_walk_test.moc"
