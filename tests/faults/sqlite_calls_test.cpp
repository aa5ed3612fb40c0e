// SPDX-License-Identifier: GPL-3.0-or-later
// Every call by which SQLite changes the file of the records, or its journal beside it, goes wrong under a
// commit, each in its turn, once and for ever after: the records are the old ones or the new ones, all of
// them, no success is told that is none, and the same request once more is done once.
#include "tests/app/storage/backup_fixture.h"
#include "tests/faults/failing_calls.h"
#include "tests/support/troubles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;
using test::Call;
using test::Trouble;
using test::trouble;

namespace {

constexpr std::initializer_list<Call> ofSqlite{Call::Write, Call::Sync, Call::Truncate, Call::Open};

/// The same over the same records, however often.
struct Change {
    std::function<Outcome(Clinic&)> act;
    std::function<bool(Clinic&)> isDone;
};

Outcome savedAs(const Result<Saved>& saved) {
    if (!saved)
        return saved.error();
    return saved->end == Saved::End::Saved ? done() : Outcome(Error{"it was somebody else's"});
}

std::string textOf(Clinic& clinic, const RecordId& id) {
    const auto read = clinic.archive.read(id);
    return read ? *read : std::string();
}

} // namespace

class SqliteCallsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { trouble = {}; }
    void promise6TheRecordsAreTheOldOnesOrTheNewOnes_data();
    void promise6TheRecordsAreTheOldOnesOrTheNewOnes();

private:
    static std::map<QString, Change> acts();
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<Clinic> open() const { return m_clinic->deskAt(must(openSqliteStore(at("try")))); }
    void tryCall(const Change& act, int call, bool isForEver);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Clinic> m_clinic;
    QByteArray m_before;
    std::uint64_t m_logged = 0;
    bool m_wasStruck = false;
    std::array<int, test::callKinds> m_struck{}; ///< by Call
    int m_arrived = 0;                           ///< though it was told as not done
};

void SqliteCallsTest::initTestCase() {
    m_folder = std::make_unique<QTemporaryDir>(inMemory());
    m_clinic = clinicAt(at("records"));
    m_logged = must(m_clinic->archive.checkLog()).entries;
    m_before = bytesOf(at("records"));
}

// Some pages, many pages, and fewer pages than before.
std::map<QString, Change> SqliteCallsTest::acts() {
    const auto save = [](const std::string& text) {
        return Change{[text](Clinic& clinic) {
                          SaveRequest request = test::requestFor(test::recordId(1), 2, text);
                          request.audit = {test::audited(AuditAct::Changed)};
                          return savedAs(clinic.archive.save(request));
                      },
                      [text](Clinic& clinic) { return textOf(clinic, test::recordId(1)) == text; }};
    };
    // Whoever asks again finds their own list, or their own settings.
    const auto isStored = [](const Result<bool>& saved) {
        if (!saved)
            return Outcome(saved.error());
        return *saved ? done() : Outcome(Error{"it was somebody else's"});
    };
    const auto staff = [](Clinic& clinic) { return encodeKeyring(clinic.keyring.keyring) + ' '; };
    return {{"a record is saved", save("changed again")},
            {"the list of staff is changed",
             {[isStored, staff](Clinic& clinic) {
                  return isStored(
                      clinic.archive.saveKeyring(staff(clinic), 1, test::audited(AuditAct::StaffChanged)));
              },
              [staff](Clinic& clinic) {
                  const auto cell = clinic.store->read({Shelf::Keyring, "keyring"});
                  return cell && *cell && (*cell)->bytes == staff(clinic);
              }}},
            {"the settings are changed",
             {[isStored](Clinic& clinic) {
                  return isStored(
                      clinic.archive.saveSettings("idle: 7", 1, test::audited(AuditAct::SettingsChanged)));
              },
              [](Clinic& clinic) {
                  const auto settings = clinic.archive.readSettings();
                  return settings.ok() && settings.value() == "idle: 7";
              }}},
            {"a record is saved that takes many pages", save(std::string(100'000, 'x'))},
            {"a record is deleted",
             {[](Clinic& clinic) {
                  const auto erased =
                      clinic.archive.erase(test::recordId(2), 3, test::audited(AuditAct::Deleted));
                  // Whoever asks again finds that there is none any more.
                  return erased && erased->version == 0 ? done() : savedAs(erased);
              },
              [](Clinic& clinic) { return !clinic.archive.index().find(test::recordId(2)); }}}};
}

void SqliteCallsTest::tryCall(const Change& act, int call, bool isForEver) {
    QFile::remove(at("try-journal"));
    QVERIFY(writeBytes(at("try"), m_before));
    auto desk = open();
    QVERIFY(desk->archive.refresh().ok());
    trouble = Trouble::of(ofSqlite, call, isForEver);
    const Outcome outcome = act.act(*desk);
    const Trouble after = std::exchange(trouble, {});
    m_wasStruck = after.calls >= call;
    for (std::size_t kind = 0; kind < m_struck.size(); ++kind)
        m_struck[kind] += after.struck[kind];
    const QString where =
        QStringLiteral("call %1: %2").arg(call).arg(outcome ? "told as done" : messageOf(outcome));

    // As the next run of the program finds it.
    const auto next = open();
    const auto proof = prove(next->archive);
    QVERIFY2(proof && *proof, qPrintable(where + ", and what is there is not read"));
    QVERIFY2((*proof)->isWhole(), qPrintable(where + ", and what is there is damaged"));
    const bool isDone = act.isDone(*next);
    QVERIFY2(!outcome || isDone, qPrintable(where));
    QVERIFY2((*proof)->logged == m_logged + (isDone ? 1 : 0), qPrintable(where + ", and the log differs"));
    if (outcome)
        return;
    m_arrived += isDone ? 1 : 0;
    // Whoever was told that it was not done asks for the same again, here and now.
    const Outcome again = act.act(*desk);
    QVERIFY2(again.ok(), qPrintable(where + ", and not in a second try: " + messageOf(again)));
    desk.reset();
    const auto last = open();
    const auto lastProof = prove(last->archive);
    QVERIFY2(lastProof && *lastProof && (*lastProof)->isWhole() && act.isDone(*last), qPrintable(where));
    QVERIFY2((*lastProof)->logged == m_logged + 1, qPrintable(where + ", and the log has it twice"));
}

void SqliteCallsTest::promise6TheRecordsAreTheOldOnesOrTheNewOnes_data() { test::addTroubles(acts()); }

void SqliteCallsTest::promise6TheRecordsAreTheOldOnesOrTheNewOnes() {
    QFETCH(QString, name);
    QFETCH(bool, isForEver);
    const Change act = acts().at(name);
    m_struck = {};
    m_arrived = 0;
    m_wasStruck = true;
    int call = 1;
    for (; m_wasStruck && !QTest::currentTestFailed(); ++call)
        tryCall(act, call, isForEver);
    qInfo(
        "%d calls; %d writes, %d syncs, %d truncations, %d openings went wrong; %d times it was done though "
        "it was told as not done",
        call - 2, m_struck[0], m_struck[1], m_struck[3], m_struck[4], m_arrived);
    for (const Call kind : {Call::Write, Call::Sync, Call::Truncate}) // or those functions are not called
        QVERIFY(m_struck[static_cast<std::size_t>(kind)] > 0);
}

QTEST_GUILESS_MAIN(SqliteCallsTest)
#include "sqlite_calls_test.moc"
