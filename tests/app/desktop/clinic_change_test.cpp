// SPDX-License-Identifier: GPL-3.0-or-later
// The clinic's name and crisis protocol, where screenings are kept: who may change them, and what the log
// has.
#include "app/clinic/settings_files.h"
#include "app/files/save_file.h"
#include "app/storage/keyring.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"

#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QTemporaryDir>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class ClinicChangeTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anAdministratorChangesThemAndTheLogHasTheKeys();
    void nobodyElseMayChangeThem();
    void withoutAProtocolOthersAreToldWhoWritesIt();

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    std::unique_ptr<Desk> desk() const { return std::make_unique<Desk>(at("records"), at("questionnaires")); }
    /// At the list of the questionnaires.
    static void enterAsInes(Desk& desk);
    QStringList changes() const;

    QTemporaryDir m_folder;
};

void ClinicChangeTest::init() {
    QVERIFY(QDir(at("questionnaires")).removeRecursively());
    QFile::remove(at("records"));
    makeSmallQuestionnaire(m_folder);
}

void ClinicChangeTest::enterAsInes(Desk& desk) {
    desk.enterAs("Ines", cleos);
    desk.desktop.click("firstScreening");
    QTRY_VERIFY(desk.desktop.find("choose.small"));
}

QStringList ClinicChangeTest::changes() const {
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        QStringList changes;
        const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
            if (entry.what == AuditAct::SettingsChanged)
                changes << QString::fromStdString(entry.by.name + ", " + entry.detail);
            return true;
        });
        return check && !check->broken ? changes : QStringList{"broken"};
    });
}

void ClinicChangeTest::anAdministratorChangesThemAndTheLogHasTheKeys() {
    const auto there = desk();
    there->setUp();
    there->desktop.click("firstScreening");
    QTRY_VERIFY(there->desktop.find("choose.small"));
    QVERIFY(there->desktop.find("edit.small") && there->desktop.find("newQuestionnaire"));
    there->desktop.click("clinicSettings");
    QVERIFY(there->comesTo("preferences"));
    there->desktop.type("clinicName", "Hillside Clinic (sample)");
    there->desktop.find<QPlainTextEdit>("protocolText.en")->setPlainText("Stay. Call Dr Madeup.");
    there->desktop.click("preferencesSave");
    QVERIFY(there->comesTo("choose"));
    QCOMPARE(clinic::loadSettingsFile(there->desktop.settingsPath)->settings.name,
             std::string("Hillside Clinic (sample)"));
    QCOMPARE(changes(), QStringList{"Ada Admin, clinic: name, crisis-protocol.en"});
}

void ClinicChangeTest::nobodyElseMayChangeThem() {
    {
        const auto first = desk();
        first->setUp();
    }
    addBehind(at("records"), {"ines", "Ines Intake", storage::Role::Intake, true});
    const auto there = desk();
    enterAsInes(*there);
    QVERIFY(!there->desktop.find("clinicSettings"));
    QVERIFY(!there->desktop.find("edit.small") && !there->desktop.find("newQuestionnaire"));
    there->desktop.click("choose.small");
    QVERIFY(there->comesTo("identity"));
}

void ClinicChangeTest::withoutAProtocolOthersAreToldWhoWritesIt() {
    {
        const auto first = desk();
        first->setUp();
    }
    addBehind(at("records"), {"ines", "Ines Intake", storage::Role::Intake, true});
    QFile questionnaire(at("questionnaires/small/questionnaire.yaml"));
    QVERIFY(questionnaire.open(QIODevice::ReadOnly));
    QByteArray text = questionnaire.readAll();
    questionnaire.close();
    text.replace("languages: [en]", "languages: [fr]");
    QVERIFY(files::saveFile(questionnaire.fileName(), text));
    const auto there = desk();
    enterAsInes(*there);
    there->desktop.click("choose.small");
    QCOMPARE(there->desktop.dialogs.told.size(), qsizetype{1});
    QVERIFY(there->desktop.dialogs.told[0].contains("An administrator writes it"));
    QCOMPARE(there->desktop.screenName(), QString("choose"));
    QCOMPARE(changes(), QStringList());
}

QTEST_MAIN(ClinicChangeTest)
#include "clinic_change_test.moc"
