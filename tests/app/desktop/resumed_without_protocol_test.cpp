// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis protocol stands in a file of each computer, and screenings are shared: one that was begun
// elsewhere goes on only where there is a protocol.
#include "app/storage/keyring.h"
#include "app/storage/records_place.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QTemporaryDir>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class ResumedWithoutProtocolTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anAdministratorWritesItAndTheScreeningGoesOn();
    void whoGoesBackLeavesTheScreeningToOthers();
    void othersAreToldWhoWritesIt();

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    std::unique_ptr<Desk> deskWithoutProtocol() const {
        return std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                      QString(), QString(), Desktop::Answers::Script, nullptr, false);
    }

    QTemporaryDir m_folder;
};

void ResumedWithoutProtocolTest::init() {
    QFile::remove(at("records"));
    makeSmallQuestionnaire(m_folder);
    Desk first(at("records"), at("questionnaires"));
    first.setUp();
    first.desktop.click("firstScreening");
    QTRY_VERIFY(first.desktop.find("choose.small"));
    first.desktop.click("choose.small");
    first.desktop.type("patientName", "TEST, Avery (sample)");
    first.desktop.type("dateOfBirth", "1985-02-11");
    first.desktop.click("begin");
    QVERIFY(first.comesTo("interview"));
    QTRY_VERIFY(first.saved().startsWith("Saved"));
}

void ResumedWithoutProtocolTest::anAdministratorWritesItAndTheScreeningGoesOn() {
    const auto there = deskWithoutProtocol();
    there->unlock();
    there->openRecord();
    QVERIFY(there->comesTo("protocol"));
    there->desktop.find<QPlainTextEdit>("protocolText.en")->setPlainText("Call Dr Sample on 555-0100.");
    there->desktop.click("protocolSave");
    QVERIFY(there->comesTo("interview"));
    there->answer();
    QTRY_VERIFY(there->saved().startsWith("Saved"));
}

void ResumedWithoutProtocolTest::whoGoesBackLeavesTheScreeningToOthers() {
    const auto there = deskWithoutProtocol();
    there->unlock();
    there->openRecord();
    QVERIFY(there->comesTo("protocol"));
    there->desktop.click("protocolBack");
    Desk other(at("records"), at("questionnaires"));
    other.unlock();
    other.openRecord();
    QVERIFY(other.comesTo("interview")); // and not its page, as what is open at another desk
}

void ResumedWithoutProtocolTest::othersAreToldWhoWritesIt() {
    addBehind(at("records"), {"ines", "Ines Intake", storage::Role::Intake, true});
    const auto there = deskWithoutProtocol();
    there->enterAs("Ines", cleos);
    there->openRecord();
    QTRY_COMPARE(there->desktop.dialogs.told.size(), qsizetype{1});
    QVERIFY(there->desktop.dialogs.told[0].contains("An administrator writes it"));
    QVERIFY(there->comesTo("records"));
}

QTEST_MAIN(ResumedWithoutProtocolTest)
#include "resumed_without_protocol_test.moc"
