// SPDX-License-Identifier: GPL-3.0-or-later
// Every call of SQLite goes wrong, each in its turn, once and for ever after, before it is done and after:
// there is the old state or the new one, no success is told that is none, and the store opens afterwards.
#include "app/storage/read_keyring.h"
#include "tests/app/storage/backup_fixture.h"
#include "tests/support/troubles.h"

#include <QTemporaryDir>
#include <QTest>

#include <dlfcn.h>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

/// Which call goes wrong; they are counted from 1.
struct Trouble {
    int calls = 0;
    int first = 0; ///< none
    bool isForEver = false;
    bool isAfter = false; ///< it is done, and the answer is lost
    bool strikes() {
        ++calls;
        return first > 0 && (calls == first || (isForEver && calls > first));
    }
};
Trouble trouble; // NOLINT: the functions of SQLite know no object of ours

constexpr int ioError = 10;

template <typename Function>
Function* real(const char* name) {
    static void* const library = ::dlopen("libsqlite3.so.0", RTLD_LAZY);
    return reinterpret_cast<Function*>(::dlsym(library, name));
}

} // namespace

// Qt's driver finds these before those of the library, for the program exports them.
// NOLINTBEGIN(readability-identifier-naming): SQLite's names
extern "C" {
struct sqlite3;
struct sqlite3_stmt;

__attribute__((visibility("default"))) int sqlite3_step(sqlite3_stmt* statement) {
    const bool isStruck = trouble.strikes();
    const int result =
        isStruck && !trouble.isAfter ? ioError : real<int(sqlite3_stmt*)>("sqlite3_step")(statement);
    if (isStruck)
        real<int(sqlite3_stmt*)>("sqlite3_reset")(statement); // as SQLite does after an error
    return isStruck ? ioError : result;
}

__attribute__((visibility("default"))) int sqlite3_prepare16_v2(sqlite3* database, const void* text, int size,
                                                                sqlite3_stmt** made, const void** rest) {
    if (trouble.strikes()) {
        *made = nullptr;
        return ioError;
    }
    return real<int(sqlite3*, const void*, int, sqlite3_stmt**, const void**)>("sqlite3_prepare16_v2")(
        database, text, size, made, rest);
}
}
// NOLINTEND(readability-identifier-naming)

namespace {

enum class State { Old, New, Broken };

/// One thing that is done to a clinic's records.
struct Work {
    std::function<bool(const QString& folder)> act; ///< whether it told success
    std::function<State(const QString& folder)> find;
};

} // namespace

class SqlCallsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { trouble = {}; }
    void thereIsTheOldStateOrTheNewOne_data();
    void thereIsTheOldStateOrTheNewOne();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<Clinic> deskAt(const QString& folder) const;
    /// With the archive of the records there; Broken unless all of it is whole.
    State found(const QString& folder, const std::function<bool(Clinic&)>& isNew) const;
    void prepare(const QString& folder) const;
    void tryAll(const Work& work, const Trouble& how, int& struck);
    std::map<QString, Work> works() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Clinic> m_clinic;
};

void SqlCallsTest::initTestCase() {
    m_folder = std::make_unique<QTemporaryDir>(inMemory());
    m_clinic = clinicAt(at("records"));
    must(makeBackup(*m_clinic->store, {.path = at("backup"), .at = backupTime}));
    m_clinic->store.reset();
    QVERIFY2(trouble.calls > 0, "the driver does not call the functions of this test");
}

/// Nothing where it does not open.
std::unique_ptr<Clinic> SqlCallsTest::deskAt(const QString& folder) const {
    auto store = openSqliteStore(folder + "/records");
    return store ? m_clinic->deskAt(std::move(store).value()) : nullptr;
}

State SqlCallsTest::found(const QString& folder, const std::function<bool(Clinic&)>& isNew) const {
    const auto desk = deskAt(folder);
    if (!desk || !desk->archive.refresh() || !desk->archive.index().damaged().empty())
        return State::Broken;
    const auto log = desk->archive.checkLog();
    if (!log || log->broken || !desk->archive.hasPresentKeyring().ok() || !*desk->archive.hasPresentKeyring())
        return State::Broken;
    return isNew(*desk) ? State::New : State::Old;
}

void SqlCallsTest::prepare(const QString& folder) const {
    QDir(folder).removeRecursively();
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::copy(at("records"), folder + "/records"));
}

std::map<QString, Work> SqlCallsTest::works() const {
    using test::recordId;
    const auto withDesk = [this](const std::function<bool(Clinic&)>& act) {
        return [this, act](const QString& folder) {
            const auto desk = deskAt(folder);
            return desk && desk->archive.refresh() && act(*desk);
        };
    };
    const auto in = [this](const std::function<bool(Clinic&)>& isNew) {
        return [this, isNew](const QString& folder) { return found(folder, isNew); };
    };
    const auto newFile = [this](const QString& name, std::uint64_t records) {
        return [this, name, records](const QString& folder) {
            const QStringList names = namesIn(folder);
            if (!names.contains(name))
                return names == QStringList{"records"} ? State::Old : State::Broken;
            const auto store = openSqliteStore(folder + '/' + name);
            if (!store || names.size() != 2)
                return State::Broken;
            if (records == 0)
                return (*store)->count() && *(*store)->count() == 0 ? State::New : State::Broken;
            const auto desk = m_clinic->deskAt(must(openSqliteStore(folder + '/' + name)));
            return desk->archive.refresh() && desk->archive.index().size() == records &&
                           desk->archive.read(recordId(1)).ok()
                       ? State::New
                       : State::Broken;
        };
    };
    const auto backup = [this](const QString& folder) {
        const QStringList names = namesIn(folder);
        if (names == QStringList{"records"})
            return State::Old;
        const auto made = BackupStore::open(folder + "/made");
        if (!made || names != QStringList{"made", "records"})
            return State::Broken;
        const auto proof = proveBackup(**made, m_clinic->keyring.dataKey);
        return proof && (*proof)->isWhole() ? State::New : State::Broken;
    };
    return {
        {"make a store",
         {[](const QString& folder) { return createSqliteStore(folder + "/empty").ok(); },
          newFile("empty", 0)}},
        {"refresh",
         {withDesk([](Clinic& desk) { return desk.archive.index().size() == 2; }),
          in([](Clinic& desk) { return desk.archive.index().size() == 2; })}},
        {"save",
         {withDesk([](Clinic& desk) {
              SaveRequest request = test::requestFor(recordId(1), 2, "changed again");
              request.audit = {test::audited(AuditAct::Changed)};
              const auto saved = desk.archive.save(request);
              return saved && saved->end == Saved::End::Saved;
          }),
          in([](Clinic& desk) {
              const auto read = desk.archive.read(recordId(1));
              return read && *read == "changed again";
          })}},
        {"erase",
         {withDesk([](Clinic& desk) {
              const auto erased = desk.archive.erase(recordId(1), 2, test::audited(AuditAct::Deleted));
              return erased && erased->end == Saved::End::Saved;
          }),
          in([](Clinic& desk) { return desk.archive.index().find(recordId(1)) == nullptr; })}},
        {"change the keyring",
         {withDesk([](Clinic& desk) {
              const auto read = readKeyring(*desk.store);
              const auto saved =
                  read && *read
                      ? desk.archive.saveKeyring(encodeKeyring((*read)->keyring) + ' ', (*read)->version,
                                                 test::audited(AuditAct::StaffChanged))
                      : Result<bool>(false);
              return saved && *saved;
          }),
          in([](Clinic& desk) {
              const auto cell = desk.store->read({Shelf::Keyring, "keyring"});
              return cell && *cell && (*cell)->bytes.ends_with(' ');
          })}},
        {"back up",
         {[this](const QString& folder) {
              const auto desk = deskAt(folder);
              return desk && makeBackup(*desk->store, {.path = folder + "/made", .at = backupTime}).ok();
          },
          backup}},
        {"restore",
         {[this](const QString& folder) {
              const auto kept = must(BackupStore::open(at("backup")));
              return restoreBackup(*kept, {.dataKey = m_clinic->keyring.dataKey,
                                           .by = adaAt(600),
                                           .make = intoFile(folder + "/restored")})
                  .ok();
          },
          newFile("restored", 2)}},
    };
}

void SqlCallsTest::thereIsTheOldStateOrTheNewOne_data() { test::addTroublesBeforeAndAfter(works()); }

void SqlCallsTest::tryAll(const Work& work, const Trouble& how, int& struck) {
    const QString folder = at("try");
    for (int call = 1;; ++call) {
        prepare(folder);
        if (QTest::currentTestFailed())
            return;
        trouble = how;
        trouble.first = call;
        const bool isDone = work.act(folder);
        const bool wasStruck = trouble.calls >= call;
        trouble = {};
        const State state = work.find(folder);
        QVERIFY2(state != State::Broken, qPrintable(QStringLiteral("broken at call %1").arg(call)));
        QVERIFY2(!isDone || state == State::New,
                 qPrintable(QStringLiteral("told as done at call %1").arg(call)));
        if (!wasStruck) {
            QVERIFY(isDone);
            return;
        }
        ++struck;
    }
}

void SqlCallsTest::thereIsTheOldStateOrTheNewOne() {
    QFETCH(QString, name);
    QFETCH(bool, isForEver);
    QFETCH(bool, isAfter);
    int struck = 0;
    tryAll(works().at(name), {.isForEver = isForEver, .isAfter = isAfter}, struck);
    QVERIFY(struck > 5);
    qInfo("%d calls went wrong", struck);
}

QTEST_GUILESS_MAIN(SqlCallsTest)
#include "sql_calls_test.moc"
