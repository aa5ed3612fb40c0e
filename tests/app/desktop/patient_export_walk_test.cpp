// SPDX-License-Identifier: GPL-3.0-or-later
// All that is kept of one patient, from the list of records.
#include "app/files/disk_file_source.h"
#include "app/files/save_file.h"
#include "app/workspace/patient_export_presenter.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "core/records/patient_export.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/leave_out.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QCheckBox>
#include <QFile>
#include <QSemaphore>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class PatientExportWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aPatientsDataIsWrittenFromTheList();
    void whatIsSensitiveIsLeftOutWhereItsBoxIsTicked();
    void withoutSensitiveAnswersThereIsNoBox();
    void itShowsHowFarItIsAndIsStopped();
    void anotherFileIsNotOverwritten();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    /// From the records themselves.
    std::string exportedBy() const;
    void choosePatient(Desk& desk);
    void comeToTheExport(Desk& desk);
    static QString outcome(Desk& desk) { return desk.labelText("patientExportPageOutcome"); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

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

void PatientExportWalkTest::comeToTheExport(Desk& desk) {
    desk.setUp();
    screenOnce(desk);
    choosePatient(desk);
    desk.desktop.click("panelExport");
    QVERIFY(desk.comesTo("patientExport"));
}

void PatientExportWalkTest::aPatientsDataIsWrittenFromTheList() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), m_folder->filePath("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    choosePatient(desk);
    savePicture(*desk.desktop.window, "records-with-export");
    desk.desktop.click("panelExport");
    QVERIFY(desk.comesTo("patientExport"));
    settle();
    QCOMPARE(desk.desktop.window->focusWidget(), desk.desktop.find("patientExportBegin"));
    lookAtEverySize(desk.desktop, "patient-export");
    desk.desktop.dialogs.path.clear(); // thought better of it
    desk.desktop.click("patientExportBegin");
    QCOMPARE(desk.desktop.dialogs.suggested, QString("patient-data-2027-03-14.json"));
    desk.desktop.dialogs.path = at("p.json");
    desk.desktop.click("patientExportBegin");
    QTRY_COMPARE(outcome(desk), "Exported 1 screening to " + at("p.json") + '.');
    lookAtEverySize(desk.desktop, "patient-export-done");
    QVERIFY(bytesOf(at("p.json")).contains("TEST, Avery (sample)"));
    // What anteroom-cli writes: the same function over the same records.
    QCOMPARE(bytesOf(at("p.json")).toStdString(), exportedBy());
    desk.desktop.click("patientExportDone");
    QVERIFY(desk.comesTo("records"));
}

void PatientExportWalkTest::whatIsSensitiveIsLeftOutWhereItsBoxIsTicked() {
    makeSensitiveQuestionnaire(*m_folder);
    Desk desk(at("records"), m_folder->filePath("questionnaires"));
    desk.setUp();
    screenSensitive(desk);
    desk.desktop.click("summaryNew");
    QVERIFY(desk.comesTo("records"));
    choosePatient(desk);
    desk.desktop.click("panelExport");
    QVERIFY(desk.comesTo("patientExport"));
    QTRY_VERIFY(desk.desktop.find<QCheckBox>(box));
    QCOMPARE(desk.desktop.find<QCheckBox>(box)->text(), QString("Leave out: Substance use"));
    QVERIFY(!isChecked(desk.desktop));
    lookAtEverySize(desk.desktop, "patient-export-sensitive");
    QTest::keyClick(desk.desktop.find<QCheckBox>(box), Qt::Key_Space);
    QVERIFY(isChecked(desk.desktop));
    desk.desktop.dialogs.path = at("p.json");
    desk.desktop.click("patientExportBegin");
    const QString done = "Exported 1 screening to " + at("p.json") + '.';
    QTRY_COMPARE(outcome(desk), done + " Left out of it: Substance use.");
    QVERIFY(!bytesOf(at("p.json")).contains("Is cannabis used?"));
    QVERIFY(bytesOf(at("p.json")).contains("Left out of this copy: Substance use."));
    QVERIFY(bytesOf(at("p.json")).contains("screenings: 1, without substance-use"));
    // The next file is a decision of its own.
    QTRY_VERIFY(!isChecked(desk.desktop));
    desk.desktop.click("patientExportBegin");
    QTRY_COMPARE(outcome(desk), done);
    QVERIFY(bytesOf(at("p.json")).contains("Is cannabis used?"));
    QVERIFY(bytesOf(at("p.json")).contains("42 CFR part 2 prohibits"));
}

void PatientExportWalkTest::withoutSensitiveAnswersThereIsNoBox() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), m_folder->filePath("questionnaires"));
    comeToTheExport(desk);
    auto* presenter = desk.desktop.window->findChild<workspace::PatientExportPresenter*>();
    QTRY_VERIFY(presenter && presenter->kinds());
    QVERIFY(presenter->kinds()->empty());
    QVERIFY(desk.desktop.window->findChild<QWidget*>("patientExportLeaveOut")->isHidden());
}

void PatientExportWalkTest::itShowsHowFarItIsAndIsStopped() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), m_folder->filePath("questionnaires"));
    comeToTheExport(desk);
    auto* presenter = desk.desktop.window->findChild<workspace::PatientExportPresenter*>();
    QTRY_VERIFY(presenter && presenter->kinds()); // which it reads first
    QSemaphore mayGoOn;                           // the disk is slow
    const QSemaphoreReleaser inAnyCase(mayGoOn, 2);
    desk.desktop.window->findChild<workspace::Workplace*>()->longWork().run(
        [&] { return mayGoOn.acquire(), 0; }, [](int) {});
    desk.desktop.dialogs.path = at("p.json");
    desk.desktop.click("patientExportBegin");
    QTRY_VERIFY(desk.desktop.find("patientExportPageBusy"));
    savePicture(*desk.desktop.window, "patient-export-busy");
    desk.desktop.click("patientExportPageBusyCancel");
    mayGoOn.release();
    QTRY_COMPARE(outcome(desk), QString("The export was ended. There is no file."));
    QVERIFY(!QFile::exists(at("p.json")));
    // A lock ends it too, and nobody waits for it; it keeps no key.
    const std::weak_ptr<const storage::Secret> key =
        desk.desktop.window->findChild<workspace::Workplace*>()->present()->dataKey;
    desk.desktop.window->findChild<workspace::Workplace*>()->longWork().run(
        [&] { return mayGoOn.acquire(), 0; }, [](int) {});
    desk.desktop.click("patientExportBegin");
    desk.desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.desktop.window.get()));
    QTest::keyClick(desk.desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.desktop.find("lockCover"));
    QTRY_VERIFY(!desk.desktop.window->findChild<QWidget*>("patientExport"));
    QTRY_VERIFY(key.expired());
    mayGoOn.release();
    desk.desktop.window.reset(); // waits for what is under way
    QVERIFY(!QFile::exists(at("p.json")));
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
    desk.desktop.click("patientExportBegin");
    QTRY_VERIFY(!desk.labelText("patientExportPageProblem").isEmpty());
    QCOMPARE(bytesOf(at("notes.txt")), QByteArray("mine"));
}

QTEST_MAIN(PatientExportWalkTest)
#include "patient_export_walk_test.moc"
