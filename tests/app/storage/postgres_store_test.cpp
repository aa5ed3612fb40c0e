// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/postgres_errors.h"
#include "app/storage/postgres_link.h"
#include "app/storage/postgres_tls.h"
#include "app/storage/postgres_writes.h"
#include "app/storage/sql_connection.h"
#include "tests/app/storage/postgres_fixture.h"
#include "tests/support/record_store_contract.h"

#include <QFile>
#include <QSqlQuery>
#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;

class PostgresStoreTest : public RecordStoreContract {
    Q_OBJECT

protected:
    void makePlace() override { makeAnew(m_server); }
    std::unique_ptr<RecordStore> openDesk() override { return openedAt(clinicAt(m_server)); }

private slots:
    void initTestCase();
    void theStoreSaysWhatItIs();
    void creatingLeavesWhatIsThere_data();
    void creatingLeavesWhatIsThere();
    void aSchemaThatWasMadeForTheAccountIsFilled();
    void whatCannotBeOpenedIsNamed_data();
    void whatCannotBeOpenedIsNamed();
    void aWrongPasswordIsNotRepeated();
    void anotherMachineIsNotReachedWithoutTls();
    void anotherMachineIsReachedThroughTlsAndItsCertificateIsChecked();
    void aServerThatWouldLoseWhatItSavedIsRefused();
    void theSessionDependsOnNoSettingOfTheServer();
    void aDeskThatMakesSureThatACellIsNotThereKeepsOthersFromMakingIt();
    void theConnectionIsGuardedAsItsPlaceAsks_data();
    void theConnectionIsGuardedAsItsPlaceAsks();
    void messagesSayWhatToDoAndNothingOfTheDatabases_data();
    void messagesSayWhatToDoAndNothingOfTheDatabases();

private:
    void bytesComeBack();

    PostgresServer m_server;
};

void PostgresStoreTest::initTestCase() {
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void PostgresStoreTest::theStoreSaysWhatItIs() {
    QCOMPARE(m_server.ask("clinic", "SELECT application, format FROM anteroom.store"),
             QByteArray("1095652434|2"));
    QCOMPARE(m_server.ask("clinic", "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class "
                                    "WHERE relnamespace = 'anteroom'::regnamespace AND relkind = 'r'"),
             QByteArray("cells store"));
}

void PostgresStoreTest::creatingLeavesWhatIsThere_data() {
    QTest::addColumn<QString>("before");
    QTest::newRow("a store") << "SELECT 1";
    QTest::newRow("another program's cells") << "DROP TABLE anteroom.store";
    QTest::newRow("another program's store") << "DROP TABLE anteroom.cells";
}

void PostgresStoreTest::creatingLeavesWhatIsThere() {
    QFETCH(QString, before);
    m_server.ask("clinic", before);
    const QString tables = "SELECT string_agg(oid::text, ' ' ORDER BY oid) FROM pg_class "
                           "WHERE relnamespace = 'anteroom'::regnamespace";
    const QByteArray there = m_server.ask("clinic", tables);
    QCOMPARE(messageOf(createPostgresStore(clinicAt(m_server))),
             "The database clinic at 127.0.0.1 holds a schema \"anteroom\" already, and was left as it is. "
             "Open it, "
             "or choose another database.");
    QCOMPARE(m_server.ask("clinic", tables), there);
}

void PostgresStoreTest::aSchemaThatWasMadeForTheAccountIsFilled() {
    m_server.ask("clinic", "DROP SCHEMA anteroom CASCADE; CREATE SCHEMA anteroom AUTHORIZATION desk");
    m_server.ask("clinic", "ALTER DATABASE clinic OWNER TO postgres");
    const Outcome created = createPostgresStore(clinicAt(m_server));
    m_server.ask("clinic", "ALTER DATABASE clinic OWNER TO desk");
    QCOMPARE(messageOf(created), QString());
    QVERIFY(openDesk()->read({Shelf::Record, "r"}).ok());
}

void PostgresStoreTest::whatCannotBeOpenedIsNamed_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("message");
    const QString noRecords =
        " holds no records of Anteroom. Choose another database, or restore the newest backup "
        "(PostgreSQL %1).";
    QTest::newRow("nothing") << "DROP SCHEMA anteroom CASCADE" << noRecords.arg("42P01");
    QTest::newRow("another program's cells") << "DROP TABLE anteroom.store" << noRecords.arg("42P01");
    QTest::newRow("another program's store") << "DROP TABLE anteroom.store; CREATE TABLE anteroom.store "
                                                "(till integer); GRANT ALL ON anteroom.store TO desk"
                                             << noRecords.arg("42703");
    const QString orDamaged =
        " holds no records of Anteroom, or is damaged. Choose another database, or restore the "
        "newest backup.";
    QTest::newRow("another number") << "UPDATE anteroom.store SET application = 1" << orDamaged;
    QTest::newRow("no number") << "DELETE FROM anteroom.store" << orDamaged;
    QTest::newRow("a newer format") << "UPDATE anteroom.store SET format = format + 1"
                                    << " was written by a newer Anteroom. Install that version to open it.";
    QTest::newRow("no format") << "UPDATE anteroom.store SET format = 0"
                               << " is damaged. Keep it as it is, and restore the newest backup.";
}

void PostgresStoreTest::whatCannotBeOpenedIsNamed() {
    QFETCH(QString, before);
    QFETCH(QString, message);
    m_server.ask("clinic", before);
    QCOMPARE(messageOf(openPostgresStore(clinicAt(m_server))), "The database clinic at 127.0.0.1" + message);
}

void PostgresStoreTest::aWrongPasswordIsNotRepeated() {
    const PostgresPlace place = clinicAt(m_server);
    qputenv("PGPASSWORD", "not-the-password");
    const QString message = messageOf(openPostgresStore(place));
    QCOMPARE(message,
             "The server does not let this account into the database clinic at 127.0.0.1. Check the names of "
             "the database and the account, the password in ~/.pgpass, that the server offers TLS with "
             "a certificate that this machine knows, and that not too many are connected already.");
    PostgresPlace elsewhere = clinicAt(m_server);
    elsewhere.database = "nowhere";
    QVERIFY(messageOf(openPostgresStore(elsewhere))
                .startsWith("The server does not let this account into the "
                            "database nowhere at 127.0.0.1."));
}

// Not an address of ours as far as Anteroom knows; it leads here all the same, and this server has no TLS.
void PostgresStoreTest::anotherMachineIsNotReachedWithoutTls() {
    PostgresPlace place = clinicAt(m_server);
    place.host = "127.1";
    QVERIFY(messageOf(openPostgresStore(place)).contains("that the server offers TLS"));
    qputenv("PGSSLMODE", "disable");
    QVERIFY(messageOf(openPostgresStore(place)).contains("that the server offers TLS"));
    qunsetenv("PGSSLMODE");
    place.host = m_server.folder();
    QVERIFY(openPostgresStore(place).ok());
}

void PostgresStoreTest::anotherMachineIsReachedThroughTlsAndItsCertificateIsChecked() {
    PostgresPlace place = clinicAt(m_server);
    place.host = "127.1";
    m_server.stop();
    QVERIFY(m_server.start(m_server.withTls()).isEmpty());
    {
        SqlConnection connection("QPSQL");
        QCOMPARE(messageOf(connectTo(place, std::chrono::seconds(5), connection.database())), QString());
        QSqlQuery query(connection.database());
        QVERIFY(query.exec("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()") && query.next());
        QVERIFY(query.value(0).toBool());
    }
    const QByteArray root = m_server.certificate().toLocal8Bit();
    qputenv("PGSSLROOTCERT", root);
    QVERIFY(openPostgresStore(place).ok());
    // The server shows another one than this desk was given.
    QVERIFY(QFile::rename(root, root + "-of-the-desk"));
    qputenv("PGSSLROOTCERT", root + "-of-the-desk");
    m_server.stop();
    QVERIFY(m_server.start(m_server.withTls()).isEmpty());
    const QString message = messageOf(openPostgresStore(place));
    qunsetenv("PGSSLROOTCERT");
    m_server.stop();
    QVERIFY(m_server.start().isEmpty());
    QVERIFY(message.contains("with a certificate that this machine knows"));
}

void PostgresStoreTest::aServerThatWouldLoseWhatItSavedIsRefused() {
    m_server.stop();
    QVERIFY(m_server.start({"fsync=off"}).isEmpty());
    const QString message = messageOf(openPostgresStore(clinicAt(m_server)));
    m_server.stop();
    QVERIFY(m_server.start().isEmpty());
    QCOMPARE(message,
             "The server that holds the database clinic at 127.0.0.1 is set to lose what it saved in a power "
             "cut. Ask whoever looks after it to turn fsync on.");
}

void PostgresStoreTest::theSessionDependsOnNoSettingOfTheServer() {
    const QList<QPair<QString, QString>> settings{{"search_path", "public"},
                                                  {"bytea_output", "escape"},
                                                  {"synchronous_commit", "off"},
                                                  {"default_transaction_isolation", "serializable"},
                                                  {"default_transaction_read_only", "on"},
                                                  {"lock_timeout", "0"},
                                                  {"statement_timeout", "1h"},
                                                  {"client_encoding", "LATIN1"},
                                                  {"idle_in_transaction_session_timeout", "0"},
                                                  {"log_parameter_max_length_on_error", "-1"}};
    for (const auto& [name, value] : settings)
        m_server.ask("clinic", QString("ALTER ROLE desk SET %1 = '%2'").arg(name, value));
    {
        SqlConnection connection("QPSQL");
        QCOMPARE(
            messageOf(connectTo(clinicAt(m_server), std::chrono::milliseconds(1500), connection.database())),
            QString());
        const QList<QPair<QString, QString>> expected{{"search_path", "anteroom, pg_temp"},
                                                      {"synchronous_commit", "on"},
                                                      {"lock_timeout", "1500ms"},
                                                      {"statement_timeout", "31500ms"},
                                                      {"idle_in_transaction_session_timeout", "20s"},
                                                      {"log_parameter_max_length_on_error", "0"}};
        QSqlQuery query(connection.database());
        for (const auto& [name, value] : expected) {
            QVERIFY(query.exec(QString("SELECT current_setting('%1')").arg(name)) && query.next());
            QCOMPARE(query.value(0).toString(), value);
        }
    }
    bytesComeBack();
    m_server.ask("clinic", "ALTER ROLE desk RESET ALL");
}

void PostgresStoreTest::bytesComeBack() {
    std::string each;
    for (int byte = 0; byte < 256; ++byte)
        each += static_cast<char>(byte);
    const CellWrite write{{Shelf::Record, "each"}, 0, each};
    const auto store = openDesk();
    const auto conflicts = store->commit({&write, 1});
    QCOMPARE(messageOf(conflicts), QString());
    const auto cell = store->read(write.at);
    QVERIFY(cell && *cell == std::optional<Cell>(Cell{1, each}));
}

void PostgresStoreTest::aDeskThatMakesSureThatACellIsNotThereKeepsOthersFromMakingIt() {
    const CellAddress at{Shelf::Lease, "r-1"};
    const CellWrite made{at, 0, "made"};
    SqlConnection connection("QPSQL");
    QVERIFY(connectTo(clinicAt(m_server), std::chrono::seconds(1), connection.database()).ok());
    QSqlQuery query(connection.database());
    QVERIFY(query.exec("BEGIN"));
    PostgresWrites writes(postgresConnection(connection.database()));
    QVERIFY(writes.write({at, 0, std::nullopt}) == SqlWrites::Found::AsExpected);

    const auto other = openedAt(clinicAt(m_server), std::chrono::milliseconds(50));
    QCOMPARE(messageOf(other->commit({&made, 1})), "Another desk keeps the database clinic at 127.0.0.1 "
                                                   "busy. Try again in a moment (PostgreSQL 55P03).");
    QVERIFY(query.exec("COMMIT"));
    const auto conflicts = other->commit({&made, 1});
    QVERIFY(conflicts && conflicts->empty());
    QVERIFY(*other->read(at) == std::optional<Cell>(Cell{1, "made"}));
}

void PostgresStoreTest::theConnectionIsGuardedAsItsPlaceAsks_data() {
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("root");
    QTest::addColumn<QString>("mode");
    const QString by = "prefer"; // what libpq does unless told
    QTest::newRow("socket") << "/run/postgresql"
                            << "" << by << false << "prefer";
    QTest::newRow("usual socket") << ""
                                  << "" << by << false << "prefer";
    QTest::newRow("localhost") << "localhost"
                               << "" << by << true << "prefer";
    QTest::newRow("127.0.0.1") << "127.0.0.1"
                               << "" << by << false << "prefer";
    QTest::newRow("::1") << "::1"
                         << ""
                         << "disable" << false << "prefer";
    QTest::newRow("localhost, more wanted") << "localhost"
                                            << ""
                                            << "verify-ca" << false << "verify-ca";
    QTest::newRow("another machine") << "records.clinic"
                                     << "" << by << false << "require";
    QTest::newRow("another machine, less wanted") << "records.clinic"
                                                  << ""
                                                  << "disable" << false << "require";
    QTest::newRow("another machine, more wanted") << "records.clinic"
                                                  << ""
                                                  << "verify-ca" << false << "verify-ca";
    QTest::newRow("another machine, root certificate") << "records.clinic"
                                                       << "" << by << true << "verify-full";
    QTest::newRow("an address") << "192.0.2.7"
                                << "" << by << false << "require";
    QTest::newRow("a name like this machine's") << "127.0.0.1.example.org"
                                                << "" << by << false << "require";
    QTest::newRow("this machine, led away") << "localhost"
                                            << "192.0.2.7" << by << false << "require";
    QTest::newRow("this machine or another") << "localhost,records.clinic"
                                             << "" << by << false << "require";
    QTest::newRow("a socket or another") << "/run/postgresql,records.clinic"
                                         << "" << by << false << "require";
}

void PostgresStoreTest::theConnectionIsGuardedAsItsPlaceAsks() {
    QFETCH(QString, host);
    QFETCH(QString, address);
    QFETCH(QString, wanted);
    QFETCH(bool, root);
    QFETCH(QString, mode);
    QCOMPARE(sslModeFor({host, address, wanted, root}), mode);
}

void PostgresStoreTest::messagesSayWhatToDoAndNothingOfTheDatabases_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("message");
    const QString lost =
        "The connection to the database D at H was lost. Check that the server runs and that the "
        "network is up, and try again (PostgreSQL %1).";
    QTest::newRow("no answer") << "" << lost.arg("none");
    QTest::newRow("not a state") << "Roe" << lost.arg("none");
    QTest::newRow("stopped") << "57P01" << lost.arg("57P01");
    QTest::newRow("broken") << "08006" << lost.arg("08006");
    const QString busy =
        "Another desk keeps the database D at H busy. Try again in a moment (PostgreSQL %1).";
    QTest::newRow("locked") << "55P03" << busy.arg("55P03");
    QTest::newRow("slow") << "57014" << busy.arg("57014");
    QTest::newRow("deadlock") << "40P01" << busy.arg("40P01");
    QTest::newRow("not in an order") << "40001" << busy.arg("40001");
    QTest::newRow("full")
        << "53100"
        << "The disk of the server that holds the database D at H is full. Ask whoever looks after "
           "the server to make room, and try again (PostgreSQL 53100).";
    QTest::newRow("memory")
        << "53200"
        << "The server has too little memory to read or write the database D at H. Ask whoever "
           "looks after it, and try again (PostgreSQL 53200).";
    QTest::newRow("read-only")
        << "25006"
        << "The database D at H cannot be changed: the server is set to be read only. Choose "
           "the server that is written to (PostgreSQL 25006).";
    QTest::newRow("rights")
        << "42501"
        << "This account may not read and write the database D at H. Ask whoever looks after "
           "the server to allow it (PostgreSQL 42501).";
    QTest::newRow("no table")
        << "42P01"
        << "The database D at H holds no records of Anteroom. Choose another database, or "
           "restore the newest backup (PostgreSQL 42P01).";
    QTest::newRow("damaged")
        << "XX001"
        << "The database D at H is damaged. Keep it as it is, and restore the newest backup "
           "(PostgreSQL XX001).";
    QTest::newRow("disk")
        << "58030"
        << "The disk of the server that holds the database D at H does not read or write as it "
           "should. Ask whoever looks after the server before going on (PostgreSQL 58030).";
    QTest::newRow("anything else")
        << "XX000"
        << "The database D at H could not be read or written. Ask whoever looks after "
           "the server (PostgreSQL XX000).";
}

void PostgresStoreTest::messagesSayWhatToDoAndNothingOfTheDatabases() {
    QFETCH(QString, state);
    QFETCH(QString, message);
    const QSqlError error("driver: Jane Roe", "database: Jane Roe", QSqlError::StatementError, state);
    QCOMPARE(messageOf(postgresError({"H", 5432, "D", "desk"}, error)), message);
}

QTEST_GUILESS_MAIN(PostgresStoreTest)
#include "postgres_store_test.moc"
