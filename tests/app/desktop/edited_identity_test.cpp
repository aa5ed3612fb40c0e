// SPDX-License-Identifier: GPL-3.0-or-later
// The details of a patient that are typed anew in the middle of an interview.
#include "app/files/disk_file_source.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "core/records/patient_export.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"

#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class EditedIdentityTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aStrangersScreeningDoesNotStayWithThePatient();
    void detailsThatArePutRightMoveNothing();
    void thePatientWhoIsMeantCanBeOneOfTheList();
    void whoLooksOnceMoreHasChangedNothing();

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    /// Another screening of Avery, under way, in which other details were typed.
    void editTo(const QString& name, const QString& born);
    void leave();
    /// Of each record "name, patient's number": the same number is the same patient.
    QStringList records() const;
    int moves() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
};

void EditedIdentityTest::init() {
    m_desk.reset();
    QFile::remove(at("records"));
    makeSmallQuestionnaire(m_folder);
    m_desk = std::make_unique<Desk>(at("records"), at("questionnaires"));
    m_desk->setUp();
    screenOnce(*m_desk);
    // As the same person: from the earlier screening.
    m_desk->openRecord();
    m_desk->desktop.click("recordBeginAnew");
    QVERIFY(m_desk->comesTo("identity"));
    m_desk->desktop.click("begin");
    QVERIFY(m_desk->comesTo("interview"));
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
}

void EditedIdentityTest::editTo(const QString& name, const QString& born) {
    m_desk->desktop.click("patientDetails");
    QVERIFY(m_desk->comesTo("identity"));
    m_desk->desktop.type("patientName", name);
    m_desk->desktop.type("dateOfBirth", born);
    m_desk->desktop.click("begin");
}

void EditedIdentityTest::leave() {
    QVERIFY(m_desk->comesTo("interview"));
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
    m_desk.reset();
}

QStringList EditedIdentityTest::records() const {
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        std::vector<IndexEntry> entries = test::entriesIn(archive);
        std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
            return a.head.identity.patientName < b.head.identity.patientName;
        });
        std::vector<PatientId> patients;
        QStringList seen;
        for (const IndexEntry& entry : entries) {
            const auto known = std::find(patients.begin(), patients.end(), entry.head.patient);
            const auto number = known - patients.begin();
            if (known == patients.end())
                patients.push_back(entry.head.patient);
            seen << QString::fromStdString(entry.head.identity.patientName) + ", " + QString::number(number);
        }
        return seen;
    });
}

int EditedIdentityTest::moves() const {
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        int moves = 0;
        const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
            moves += entry.what == AuditAct::MovedToPatient ? 1 : 0;
            return true;
        });
        return check && !check->broken ? moves : -1;
    });
}

void EditedIdentityTest::aStrangersScreeningDoesNotStayWithThePatient() {
    m_desk->desktop.dialogs.patient = -1; // somebody new
    editTo("TEST, Blake (sample)", "1990-05-05");
    leave();
    QCOMPARE(records(), (QStringList{"TEST, Avery (sample), 0", "TEST, Blake (sample), 1"}));
    QCOMPARE(moves(), 1);
    const std::string exported = behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        for (const IndexEntry& entry : test::entriesIn(archive))
            if (entry.head.identity.patientName == "TEST, Avery (sample)")
                return exportPatient(archive, entry.head.patient, files::sha256)->json;
        return std::string();
    });
    QVERIFY(exported.find("Avery") != std::string::npos);
    QVERIFY(exported.find("Blake") == std::string::npos);
}

void EditedIdentityTest::detailsThatArePutRightMoveNothing() {
    m_desk->desktop.dialogs.patient = 0;
    editTo("TEST, Averie (sample)", "1985-02-11");
    QTRY_COMPARE(m_desk->desktop.dialogs.offered.size(), qsizetype{1});
    QVERIFY(m_desk->desktop.dialogs.offered[0].startsWith("TEST, Avery (sample)"));
    leave();
    QCOMPARE(records(), (QStringList{"TEST, Averie (sample), 0", "TEST, Avery (sample), 0"}));
    QCOMPARE(moves(), 0);
}

void EditedIdentityTest::thePatientWhoIsMeantCanBeOneOfTheList() {
    m_desk->desktop.dialogs.patient = -1;
    editTo("TEST, Blake (sample)", "1990-05-05");
    QVERIFY(m_desk->comesTo("interview"));
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
    for (const char* button : {"review", "reviewFinish", "showSummary", "summaryNew"})
        m_desk->desktop.click(button);
    QVERIFY(m_desk->comesTo("records"));
    m_desk->desktop.click("newScreening");
    QTRY_VERIFY(m_desk->desktop.find("choose.small"));
    m_desk->desktop.click("choose.small");
    m_desk->desktop.type("patientName", "TEST, Casey (sample)");
    m_desk->desktop.click("begin");
    QVERIFY(m_desk->comesTo("interview"));
    QTRY_VERIFY(m_desk->saved().startsWith("Saved"));
    m_desk->desktop.dialogs.offered.clear();
    m_desk->desktop.dialogs.patient = 1;
    editTo("TEST, Blake (sample)", "1990-05-05");
    QTRY_COMPARE(m_desk->desktop.dialogs.offered.size(), qsizetype{2});
    leave();
    QCOMPARE(records(),
             (QStringList{"TEST, Avery (sample), 0", "TEST, Blake (sample), 1", "TEST, Blake (sample), 1"}));
    QCOMPARE(moves(), 2);
}

void EditedIdentityTest::whoLooksOnceMoreHasChangedNothing() {
    m_desk->desktop.dialogs.patient = std::nullopt;
    editTo("TEST, Blake (sample)", "1990-05-05");
    QTRY_COMPARE(m_desk->desktop.dialogs.offered.size(), qsizetype{1});
    QCOMPARE(m_desk->desktop.screenName(), QString("identity"));
    QCOMPARE(m_desk->desktop.find<QLineEdit>("patientName")->text(), QString("TEST, Blake (sample)"));
    m_desk->desktop.click("identityBack");
    leave();
    QCOMPARE(records(), (QStringList{"TEST, Avery (sample), 0", "TEST, Avery (sample), 0"}));
    QCOMPARE(moves(), 0);
}

QTEST_MAIN(EditedIdentityTest)
#include "edited_identity_test.moc"
