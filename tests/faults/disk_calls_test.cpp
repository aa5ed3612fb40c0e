// SPDX-License-Identifier: GPL-3.0-or-later
// Every write, sync and rename that a saved file, a backup or a restored store makes goes wrong, each in its
// turn, once and for ever after: there is the whole old file or the whole new one, nothing else lies beside
// it, and no success is told that is none.
#include "app/files/save_file.h"
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

enum class State { Old, New, Broken };

/// One thing that is put on a disk, in a folder of its own.
struct Work {
    std::function<Outcome(const QString& folder)> act;
    std::function<State(const QString& folder)> find;
    QString before; ///< a file that is there already, under the name of the new one; empty: none
};

template <typename T>
Outcome outcomeOf(const Result<T>& result) {
    return result ? done() : Outcome(result.error());
}

} // namespace

class DiskCallsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { trouble = {}; }
    void promise6ThereIsTheOldFileOrTheNewOne_data();
    void promise6ThereIsTheOldFileOrTheNewOne();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    State stateOfBackup(const QString& path) const;
    State stateOfRecords(const QString& path) const;
    std::map<QString, Work> works() const;
    void prepare(const QString& folder, const Work& work) const;
    void tryCall(const QString& folder, const Work& work, int call, bool isForEver);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Clinic> m_clinic;
    bool m_wasStruck = false;
    std::array<int, test::callKinds> m_struck{}; ///< by Call
};

void DiskCallsTest::initTestCase() {
    m_folder = std::make_unique<QTemporaryDir>(inMemory());
    m_clinic = clinicAt(at("records"));
    must(makeBackup(*m_clinic->store, {.path = at("older"), .at = backupTime}));
    m_clinic->save(test::recordId(1), 2, std::string(40'000, 'x'));
    must(makeBackup(*m_clinic->store, {.path = at("newer"), .at = backupTime}));
}

State DiskCallsTest::stateOfBackup(const QString& path) const {
    const QByteArray bytes = bytesOf(path);
    if (bytes == bytesOf(at("older")))
        return State::Old;
    return bytes == bytesOf(at("newer")) ? State::New : State::Broken;
}

State DiskCallsTest::stateOfRecords(const QString& path) const {
    auto store = openSqliteStore(path);
    if (!store)
        return State::Broken;
    const auto desk = m_clinic->deskAt(std::move(store).value());
    const auto proof = prove(desk->archive);
    return proof && *proof && (*proof)->isWhole() && desk->archive.index().size() == 2 ? State::New
                                                                                       : State::Broken;
}

std::map<QString, Work> DiskCallsTest::works() const {
    const auto backUp = [this](bool mayReplace) {
        return [this, mayReplace](const QString& folder) {
            return outcomeOf(makeBackup(
                *m_clinic->store, {.path = folder + "/file", .at = backupTime, .mayReplace = mayReplace}));
        };
    };
    const auto backup = [this](const QString& folder) { return stateOfBackup(folder + "/file"); };
    return {
        {"save a file",
         {[this](const QString& folder) { return files::saveFile(folder + "/file", bytesOf(at("newer"))); },
          backup, "older"}},
        {"a backup", {backUp(false), backup, {}}},
        {"a backup in the place of another", {backUp(true), backup, "older"}},
        {"restore",
         {[this](const QString& folder) {
              const auto kept = must(BackupStore::open(at("newer")));
              return outcomeOf(restoreBackup(*kept, {.dataKey = m_clinic->keyring.dataKey,
                                                     .by = adaAt(600),
                                                     .make = intoFile(folder + "/file")}));
          },
          [this](const QString& folder) { return stateOfRecords(folder + "/file"); },
          {}}},
    };
}

void DiskCallsTest::prepare(const QString& folder, const Work& work) const {
    QDir(folder).removeRecursively();
    QVERIFY(QDir().mkpath(folder));
    if (!work.before.isEmpty())
        QVERIFY(QFile::copy(at(work.before), folder + "/file"));
}

void DiskCallsTest::tryCall(const QString& folder, const Work& work, int call, bool isForEver) {
    prepare(folder, work);
    trouble = Trouble::of({Call::Write, Call::Sync, Call::Rename}, call, isForEver);
    const Outcome outcome = work.act(folder);
    const Trouble after = std::exchange(trouble, {});
    m_wasStruck = after.calls >= call;
    for (std::size_t kind = 0; kind < m_struck.size(); ++kind)
        m_struck[kind] += after.struck[kind];

    const QString where =
        QStringLiteral("call %1: %2")
            .arg(call)
            .arg(outcome ? QStringLiteral("told as done") : QString::fromStdString(outcome.error().message));
    const QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const bool isThere = names.contains("file");
    QVERIFY2(names.size() == (isThere ? 1 : 0), qPrintable(where + ", and there are " + names.join(' ')));
    QVERIFY2(isThere || work.before.isEmpty(), qPrintable(where + ", and the old file is gone"));
    const State state = isThere ? work.find(folder) : State::Old;
    QVERIFY2(state != State::Broken, qPrintable(where + ", and what is there is broken"));
    QVERIFY2(!outcome || state == State::New, qPrintable(where));
    // What is there although it was told as not done: only the name was not confirmed, and that is said.
    QVERIFY2(outcome || state == State::Old || where.contains(", but the disk did not confirm it"),
             qPrintable(where));
}

void DiskCallsTest::promise6ThereIsTheOldFileOrTheNewOne_data() { test::addTroubles(works()); }

void DiskCallsTest::promise6ThereIsTheOldFileOrTheNewOne() {
    QFETCH(QString, name);
    QFETCH(bool, isForEver);
    const Work work = works().at(name);
    m_struck = {};
    m_wasStruck = true;
    for (int call = 1; m_wasStruck && !QTest::currentTestFailed(); ++call)
        tryCall(at("try"), work, call, isForEver);
    for (const std::size_t kind : {0U, 1U, 2U}) // of each, or those functions are not called
        QVERIFY(m_struck[kind] > 0);
    qInfo("%d writes, %d syncs, %d renames went wrong", m_struck[0], m_struck[1], m_struck[2]);
}

QTEST_GUILESS_MAIN(DiskCallsTest)
#include "disk_calls_test.moc"
