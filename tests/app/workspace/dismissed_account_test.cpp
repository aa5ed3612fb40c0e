// SPDX-License-Identifier: GPL-3.0-or-later
// An account that is taken off the list of staff, or gets another role, while somebody works with it.
#include "app/workspace/backup_presenter.h"
#include "app/workspace/patient_export_presenter.h"
#include "core/records/workspace_settings.h"
#include "tests/app/workspace/clinic_desk.h"

#include <QTemporaryDir>

using namespace anteroom;
using namespace anteroom::test;

class DismissedAccountTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whoWasRemovedDoesNothingMore_data();
    void whoWasRemovedDoesNothingMore();
    void whoseRoleIsAnotherUnlocksAgain();
    void whoIsStillThereGoesOnWhateverElseChanged();
    void whoPrintsWhileTheRecordsDoNotAnswerGoesOn();

private:
    void removeInes();
    /// What becomes of an act of Ines: empty, it was done.
    QString outcomeOf(const QString& act);
    template <typename Work>
    QString inTheStore(Work work);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicDesk> m_first;  ///< Ada's, an administrator
    std::unique_ptr<ClinicDesk> m_second; ///< Ines's
    std::unique_ptr<QSignalSpy> m_dismissed;
};

void DismissedAccountTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    const QString records = m_folder->filePath("records");
    m_first = std::make_unique<ClinicDesk>(records);
    m_first->setUp();
    const auto both =
        storage::addStaff(m_first->keyring, *m_first->key, {"ines", "Ines Intake", storage::Role::Intake},
                          "words of ines, made up", storage::lowestCost);
    QVERIFY(both.ok());
    QCOMPARE(m_first->store(*both, 1), std::uint64_t{2});
    m_first->keyring = *both;
    m_first->enter();
    m_second = std::make_unique<ClinicDesk>(records, QString(), m_folder->filePath("journal"));
    m_second->keyring = m_second->load()->keyring;
    m_second->key = m_first->key;
    m_dismissed = std::make_unique<QSignalSpy>(&m_second->workplace, &workspace::Workplace::dismissed);
    m_second->workplace.enter(m_second->key, both->staff.back().account);
    QTRY_COMPARE(m_second->entered.count(), 1);
    QCOMPARE(inTheStore([by = m_second->workplace.act()](Archive& archive) {
                 return archive.log({by, AuditAct::Viewed});
             }),
             QString());
}

void DismissedAccountTest::cleanup() {
    m_second.reset();
    m_first.reset();
}

void DismissedAccountTest::removeInes() {
    const auto without = storage::removeStaff(m_first->keyring, *m_first->key, "ines");
    QVERIFY(without.ok());
    QCOMPARE(m_first->store(*without, 2), std::uint64_t{3});
}

template <typename Work>
QString DismissedAccountTest::inTheStore(Work work) {
    std::optional<Outcome> outcome;
    m_second->workplace.thread().withArchive(std::move(work), [&](const Outcome& done) { outcome = done; });
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }))
        return "no answer";
    return outcome->ok() ? QString() : QString::fromStdString(outcome->error().message);
}

QString DismissedAccountTest::outcomeOf(const QString& act) {
    workspace::Workplace& desk = m_second->workplace;
    const Act by = desk.act();
    if (act == "save") {
        RecordHead head{.id = *RecordId::parse(std::string(32, '1')),
                        .patient = *PatientId::parse(std::string(32, 'b')),
                        .questionnaire = {*QuestionnaireId::parse("sample"), "1.0", std::string(64, 'a')},
                        .created = by,
                        .edited = by};
        return inTheStore([head](Archive& archive) -> Outcome {
            const auto saved = archive.save({.head = head,
                                             .encoded = "answers",
                                             .text = KeptText{head.questionnaire.sha256, "a questionnaire"}});
            return saved ? done() : Outcome(saved.error());
        });
    }
    if (act == "read")
        return inTheStore([](Archive& archive) -> Outcome {
            const auto refreshed = archive.refresh();
            return refreshed ? done() : Outcome(refreshed.error());
        });
    if (act == "settings")
        return inTheStore([by](Archive& archive) -> Outcome {
            const auto saved =
                archive.saveSettings(encode(WorkspaceSettings{}), 0, {by, AuditAct::SettingsChanged});
            return saved ? done() : Outcome(saved.error());
        });
    std::optional<QString> said;
    const auto waited = [&said] {
        return QTest::qWaitFor([&] { return said.has_value(); }) ? *said : QString("no answer");
    };
    if (act == "print") {
        desk.perform(
            {by, AuditAct::Printed}, [&] { return said.emplace(), true; },
            [&](const language::Wording& why) { said = why.text(); });
        return waited();
    }
    if (act == "staff") {
        desk.accessTools().desk.store(
            {m_first->keyring, m_second->key, "put herself back", {}}, 3, [&](const auto& stored) {
                said = stored ? QString() : QString::fromStdString(stored.error().message);
            });
        return waited();
    }
    std::unique_ptr<workspace::LongAct> longAct;
    if (act == "backup")
        longAct = std::make_unique<workspace::BackupPresenter>(desk);
    else
        longAct = std::make_unique<workspace::PatientExportPresenter>(
            desk, *PatientId::parse(std::string(32, 'b')));
    longAct->begin(m_folder->filePath("out"));
    if (!QTest::qWaitFor([&] { return !longAct->isBusy(); }, 20'000))
        return "no answer";
    return longAct->problem();
}

void DismissedAccountTest::whoWasRemovedDoesNothingMore_data() {
    QTest::addColumn<bool>("isNoticed"); // by the act itself; else by the next look at the list
    for (const char* act : {"save", "read", "settings", "print"})
        QTest::newRow(act) << true;
    for (const char* act : {"staff", "backup", "export"})
        QTest::newRow(act) << false;
}

void DismissedAccountTest::whoWasRemovedDoesNothingMore() {
    QFETCH(bool, isNoticed);
    const QString act = QTest::currentDataTag();
    removeInes();
    QCOMPARE(m_dismissed->count(), 0);
    const QString outcome = outcomeOf(act);
    QVERIFY2(outcome.startsWith("Ines Intake is no longer among the staff of these records"),
             qPrintable(outcome));
    QVERIFY(!QFileInfo::exists(m_folder->filePath("out")));
    if (!isNoticed)
        QVERIFY(!outcomeOf("read").isEmpty());
    QTRY_COMPARE(m_dismissed->count(), 1);
    QCOMPARE(m_dismissed->front().front().value<language::Wording>().text(), outcome);
    // The others go on, and nothing of it is in the records.
    for (const AuditEntry& entry : m_first->log())
        QVERIFY(entry.by.name == "Ada Admin" || entry.what == AuditAct::Unlocked ||
                entry.what == AuditAct::Viewed);
    QCOMPARE(m_first->load()->version, std::uint64_t{3});
}

void DismissedAccountTest::whoseRoleIsAnotherUnlocksAgain() {
    storage::Keyring changed = m_first->keyring;
    changed.staff.back().account.role = storage::Role::Clinician;
    QCOMPARE(m_first->store(changed, 2), std::uint64_t{3});
    const QString outcome = outcomeOf("save");
    QCOMPARE(outcome,
             QString("The role of Ines Intake was changed. Unlock the records again, to go on with the "
                     "new one."));
    QTRY_COMPARE(m_dismissed->count(), 1);
}

void DismissedAccountTest::whoIsStillThereGoesOnWhateverElseChanged() {
    const auto more =
        storage::addStaff(m_first->keyring, *m_first->key, {"bo", "Bo Clinician", storage::Role::Clinician},
                          "words of bo, made up too", storage::lowestCost);
    QVERIFY(more.ok());
    QCOMPARE(m_first->store(*more, 2), std::uint64_t{3});
    for (const char* act : {"save", "read", "settings", "print", "backup"})
        QCOMPARE(outcomeOf(act), QString());
    QCOMPARE(m_dismissed->count(), 0);
}

// Care does not wait for a server; what is printed then is in the log later.
void DismissedAccountTest::whoPrintsWhileTheRecordsDoNotAnswerGoesOn() {
    m_second->isFrozen = true;
    QCOMPARE(outcomeOf("print"), QString());
    m_second->isFrozen = false;
}

QTEST_MAIN(DismissedAccountTest)
#include "dismissed_account_test.moc"
