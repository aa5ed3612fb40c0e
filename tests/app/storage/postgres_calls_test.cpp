// SPDX-License-Identifier: GPL-3.0-or-later
// Every call of a PostgreSQL server goes wrong, each in its turn, once and for ever after, before it is done
// and after: there is the old state or the new one, no success is told that is none, and the store opens
// afterwards.
#include "app/storage/postgres_store.h"
#include "app/storage/read_keyring.h"
#include "app/storage/sql_connection.h"
#include "tests/app/storage/backup_fixture.h"
#include "tests/support/postgres_server.h"
#include "tests/support/troubles.h"

#include <QSqlQuery>
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
Trouble trouble; // NOLINT: the functions of libpq know no object of ours

constexpr int fatal = 7; // PGRES_FATAL_ERROR

template <typename Function>
Function* real(const char* name) {
    static void* const library = ::dlopen("libpq.so.5", RTLD_LAZY);
    return reinterpret_cast<Function*>(::dlsym(library, name));
}

} // namespace

// Qt's driver finds these before those of the library, for the program exports them.
// NOLINTBEGIN(readability-identifier-naming): libpq's names
extern "C" {
struct pg_conn;
struct pg_result;

static pg_result* lost(pg_conn* connection, pg_result* answer) {
    if (answer)
        real<void(pg_result*)>("PQclear")(answer);
    return real<pg_result*(pg_conn*, int)>("PQmakeEmptyPGresult")(connection, fatal);
}

__attribute__((visibility("default"))) pg_result* PQexec(pg_conn* connection, const char* statement) {
    const bool isStruck = trouble.strikes();
    pg_result* answer = isStruck && !trouble.isAfter
                            ? nullptr
                            : real<pg_result*(pg_conn*, const char*)>("PQexec")(connection, statement);
    return isStruck ? lost(connection, answer) : answer;
}

__attribute__((visibility("default"))) pg_result* PQexecParams(pg_conn* connection, const char* statement,
                                                               int count, const unsigned* types,
                                                               const char* const* values, const int* lengths,
                                                               const int* formats, int format) {
    const bool isStruck = trouble.strikes();
    pg_result* answer = nullptr;
    if (!isStruck || trouble.isAfter)
        answer = real<pg_result*(pg_conn*, const char*, int, const unsigned*, const char* const*, const int*,
                                 const int*, int)>("PQexecParams")(connection, statement, count, types,
                                                                   values, lengths, formats, format);
    return isStruck ? lost(connection, answer) : answer;
}

// Rows that come one by one are asked for by the first, and come by the second.
__attribute__((visibility("default"))) int PQsendQuery(pg_conn* connection, const char* statement) {
    if (!trouble.isAfter && trouble.strikes())
        return 0;
    return real<int(pg_conn*, const char*)>("PQsendQuery")(connection, statement);
}

__attribute__((visibility("default"))) pg_result* PQgetResult(pg_conn* connection) {
    pg_result* answer = real<pg_result*(pg_conn*)>("PQgetResult")(connection);
    return answer && trouble.isAfter && trouble.strikes() ? lost(connection, answer) : answer;
}
}
// NOLINTEND(readability-identifier-naming)

namespace {

enum class State { Old, New, Broken };

/// One thing that is done to a clinic's records.
struct Work {
    bool isFirst = false;      ///< there is no store before
    std::function<bool()> act; ///< whether it told success
    std::function<State()> find;
};

} // namespace

class PostgresCallsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { trouble = {}; }
    void thereIsTheOldStateOrTheNewOne_data();
    void thereIsTheOldStateOrTheNewOne();
    void whatArrivedUnheardIsDoneAtTheSecondTry_data();
    void whatArrivedUnheardIsDoneAtTheSecondTry();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    bool run(const QString& statement) const { return QSqlQuery(m_superuser->database()).exec(statement); }
    bool is(const QString& condition) const {
        QSqlQuery query(m_superuser->database());
        return query.exec("SELECT " + condition) && query.next() && query.value(0).toBool();
    }
    std::unique_ptr<Clinic> desk() const;
    State found(const std::function<bool(Clinic&)>& isNew) const;
    State foundMade(std::uint64_t records) const;
    void prepare(const Work& work);
    void tryAll(const Work& work, const Trouble& how, int& struck);
    std::map<QString, Work> works() const;
    MakeStore onServer() const {
        return [this](const FillStore& cells) { return createPostgresStore(m_place, cells); };
    }

    PostgresServer m_server;
    PostgresPlace m_place;
    std::unique_ptr<SqlConnection> m_superuser;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Clinic> m_clinic;
};

void PostgresCallsTest::initTestCase() {
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    qputenv("PGPASSWORD", "desk's own");
    m_place = {"127.0.0.1", m_server.port(), "clinic", "desk"};
    m_superuser = std::make_unique<SqlConnection>("QPSQL");
    QSqlDatabase& database = m_superuser->database();
    database.setHostName(m_server.folder());
    database.setPort(m_server.port());
    database.setDatabaseName("clinic");
    database.setUserName("postgres");
    QVERIFY(database.open());
    m_folder = std::make_unique<QTemporaryDir>(inMemory());
    m_clinic = clinicAt(at("records"));
    must(makeBackup(*m_clinic->store, {.path = at("backup"), .at = backupTime}));
    trouble = {};
    must(restoreBackup(*must(BackupStore::open(at("backup"))),
                       {.dataKey = m_clinic->keyring.dataKey, .by = adaAt(500), .make = onServer()}));
    QVERIFY2(trouble.calls > 0, "the driver does not call the functions of this test");
    QVERIFY(run("CREATE TABLE public.kept AS TABLE anteroom.cells"));
}

/// Nothing where it does not open.
std::unique_ptr<Clinic> PostgresCallsTest::desk() const {
    auto store = openPostgresStore(m_place);
    return store ? m_clinic->deskAt(std::move(store).value()) : nullptr;
}

State PostgresCallsTest::found(const std::function<bool(Clinic&)>& isNew) const {
    const auto there = desk();
    if (!there)
        return State::Broken;
    const auto proof = prove(there->archive);
    if (!proof || !(*proof)->isWhole())
        return State::Broken;
    return isNew(*there) ? State::New : State::Old;
}

State PostgresCallsTest::foundMade(std::uint64_t records) const {
    const Result<bool> exists = hasPostgresStore(m_place);
    if (!exists)
        return State::Broken;
    if (!*exists)
        return is("to_regclass('anteroom.cells') IS NULL") ? State::Old : State::Broken;
    const auto there = desk();
    if (!there)
        return State::Broken;
    if (records == 0)
        return *there->store->count() == 0 ? State::New : State::Broken;
    const auto proof = prove(there->archive);
    return proof && (*proof)->isWhole() && (*proof)->records == records ? State::New : State::Broken;
}

void PostgresCallsTest::prepare(const Work& work) {
    QFile::remove(at("made"));
    if (work.isFirst) {
        QVERIFY(run("DROP SCHEMA IF EXISTS anteroom CASCADE"));
        return;
    }
    if (!is("to_regclass('anteroom.store') IS NOT NULL"))
        must(createPostgresStore(m_place));
    QVERIFY(run("DELETE FROM anteroom.cells"));
    QVERIFY(run("INSERT INTO anteroom.cells SELECT * FROM public.kept"));
}

std::map<QString, Work> PostgresCallsTest::works() const {
    using test::recordId;
    const auto withDesk = [this](const std::function<bool(Clinic&)>& act) {
        return [this, act] {
            const auto there = desk();
            return there && there->archive.refresh() && act(*there);
        };
    };
    const auto in = [this](const std::function<bool(Clinic&)>& isNew) {
        return [this, isNew] { return found(isNew); };
    };
    const auto hasTwo = [](Clinic& there) { return there.archive.index().size() == 2; };
    return {
        {"make a store",
         {true, [this] { return createPostgresStore(m_place).ok(); }, [this] { return foundMade(0); }}},
        {"refresh", {false, withDesk(hasTwo), in(hasTwo)}},
        {"save",
         {false, withDesk([](Clinic& there) {
              SaveRequest request = test::requestFor(recordId(1), 2, "changed again");
              request.audit = {test::audited(AuditAct::Changed)};
              const auto saved = there.archive.save(request);
              return saved && saved->end == Saved::End::Saved;
          }),
          in([](Clinic& there) {
              const auto read = there.archive.read(recordId(1));
              return read && *read == "changed again";
          })}},
        {"erase",
         {false, withDesk([](Clinic& there) {
              const auto erased = there.archive.erase(recordId(1), 2, test::audited(AuditAct::Deleted));
              return erased && erased->end == Saved::End::Saved;
          }),
          in([](Clinic& there) { return there.archive.index().find(recordId(1)) == nullptr; })}},
        {"change the keyring",
         {false, withDesk([](Clinic& there) {
              const auto read = readKeyring(*there.store);
              const auto saved =
                  read && *read
                      ? there.archive.saveKeyring(encodeKeyring((*read)->keyring) + ' ', (*read)->version,
                                                  test::audited(AuditAct::StaffChanged))
                      : Result<bool>(false);
              return saved && *saved;
          }),
          in([](Clinic& there) {
              const auto cell = there.store->read({Shelf::Keyring, "keyring"});
              return cell && *cell && (*cell)->bytes.ends_with(' ');
          })}},
        {"back up",
         {false,
          [this] {
              const auto there = desk();
              return there && makeBackup(*there->store, {.path = at("made"), .at = backupTime}).ok();
          },
          [this] {
              const QStringList names = namesIn(m_folder->path());
              if (names == QStringList{"backup", "records"})
                  return State::Old;
              const auto made = BackupStore::open(at("made"));
              if (!made || names != QStringList{"backup", "made", "records"})
                  return State::Broken;
              const auto proof = proveBackup(**made, m_clinic->keyring.dataKey);
              return proof && (*proof)->isWhole() ? State::New : State::Broken;
          }}},
        {"restore",
         {true,
          [this] {
              const auto kept = must(BackupStore::open(at("backup")));
              return restoreBackup(
                         *kept, {.dataKey = m_clinic->keyring.dataKey, .by = adaAt(600), .make = onServer()})
                  .ok();
          },
          [this] { return foundMade(2); }}},
    };
}

void PostgresCallsTest::thereIsTheOldStateOrTheNewOne_data() { test::addTroublesBeforeAndAfter(works()); }

void PostgresCallsTest::tryAll(const Work& work, const Trouble& how, int& struck) {
    for (int call = 1;; ++call) {
        prepare(work);
        if (QTest::currentTestFailed())
            return;
        trouble = how;
        trouble.first = call;
        const bool isDone = work.act();
        const bool wasStruck = trouble.calls >= call;
        trouble = {};
        const State state = work.find();
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

void PostgresCallsTest::thereIsTheOldStateOrTheNewOne() {
    QFETCH(QString, name);
    QFETCH(bool, isForEver);
    QFETCH(bool, isAfter);
    int struck = 0;
    tryAll(works().at(name), {.isForEver = isForEver, .isAfter = isAfter}, struck);
    QVERIFY(struck > 5);
    qInfo("%d calls went wrong", struck);
}

namespace {

using Save = Result<bool> (*)(Clinic& clinic, std::uint64_t staff, std::uint64_t settings);

Result<bool> saveStaff(Clinic& clinic, std::uint64_t staff, std::uint64_t) {
    return clinic.archive.saveKeyring(encodeKeyring(clinic.keyring.keyring) + ' ', staff,
                                      test::audited(AuditAct::StaffChanged));
}

Result<bool> saveIdle(Clinic& clinic, std::uint64_t, std::uint64_t settings) {
    return clinic.archive.saveSettings("idle: 7", settings, test::audited(AuditAct::SettingsChanged));
}

} // namespace

void PostgresCallsTest::whatArrivedUnheardIsDoneAtTheSecondTry_data() {
    QTest::addColumn<Save>("save");
    QTest::newRow("the list of staff") << Save(saveStaff);
    QTest::newRow("the settings") << Save(saveIdle);
}

// The person who was told of an error presses the button once more, at the same desk.
void PostgresCallsTest::whatArrivedUnheardIsDoneAtTheSecondTry() {
    QFETCH(Save, save);
    int arrived = 0;
    for (int call = 1;; ++call) {
        prepare({});
        const auto there = desk();
        QVERIFY(there && there->archive.refresh());
        const records::IndexRoot root = there->archive.index().root();
        const auto before = root.audit.version;
        trouble = {.first = call, .isAfter = true};
        const Result<bool> first = save(*there, root.keyring.version, root.settings.version);
        const bool wasStruck = std::exchange(trouble, {}).calls >= call;
        QVERIFY(wasStruck || (first && *first));
        if (!wasStruck)
            break;
        const auto other = desk();
        QVERIFY(other && other->archive.refresh());
        arrived += !first && other->archive.index().root().audit.version > before ? 1 : 0;
        const Result<bool> again = save(*there, root.keyring.version, root.settings.version);
        QVERIFY2(again && *again, qPrintable(QStringLiteral("not at the second try, call %1").arg(call)));
        QVERIFY(other->archive.refresh());
        QCOMPARE(other->archive.index().root().audit.version, before + 1); // and the log has it once
    }
    qInfo("%d times it had arrived", arrived);
    QVERIFY(arrived > 0);
}

QTEST_GUILESS_MAIN(PostgresCallsTest)
#include "postgres_calls_test.moc"
