// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/postgres_link.h"

#include "app/storage/call_watch.h"
#include "app/storage/libpq.h"
#include "app/storage/postgres_errors.h"
#include "app/storage/postgres_tls.h"
#include "app/storage/texts.h"

#include <QElapsedTimer>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <poll.h>

Q_DECLARE_OPAQUE_POINTER(PGconn*)

namespace anteroom::storage {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int oldestServer = 15;
constexpr seconds longestPauseInACommit(20);

seconds connectTimeout(milliseconds patience) {
    return std::clamp(std::chrono::ceil<seconds>(patience), seconds(2), seconds(30));
}

/// libpq's, separated as Qt wants it.
QString connectOptions(const PostgresPlace& place, milliseconds patience) {
    return QStringLiteral("sslmode=%1;connect_timeout=%2;"
                          // Without these a server that lost its power is waited for by the hour.
                          "keepalives=1;keepalives_idle=4;keepalives_interval=2;keepalives_count=3;"
                          "tcp_user_timeout=10000;application_name=anteroom")
        .arg(sslModeFor(tlsCircumstancesOf(place.host)))
        .arg(connectTimeout(patience).count());
}

/// libpq says in words alone why it did not get in, so the server is asked once more whether it is there: by
/// nobody's name and without TLS, for a server without TLS is there too.
Error whyNotConnected(const PostgresPlace& place, milliseconds patience) {
    const QByteArray host = place.host.toLocal8Bit();
    const QByteArray port = QByteArray::number(place.port);
    const QByteArray timeout = QByteArray::number(static_cast<qlonglong>(connectTimeout(patience).count()));
    const char* const names[] = {"host",       "port", "connect_timeout", "sslmode",
                                 "gssencmode", "user", "dbname",          nullptr};
    const char* const values[] = {host.constData(), port.constData(), timeout.constData(), "disable",
                                  "disable",        "anteroom",       "anteroom",          nullptr};
    switch (libpq()->pingParams(names, values, 0)) {
    case PQPING_REJECT:
        return errorAbout(
            place, core::translatable("The server that holds %1 is starting or stopping. Try again in a "
                                      "moment."));
    case PQPING_OK:
        return errorAbout(
            place, core::translatable("The server does not let this account into %1. Check the names of "
                                      "the database and the account, the password in ~/.pgpass, that the "
                                      "server offers TLS with a certificate that this machine knows, and "
                                      "that not too many are connected already."));
    default:
        return silenceOf(place);
    }
}

// What the server says beside its answers goes nowhere.
void ignoreNotice(void*, const PGresult*) {}

/// One statement, so that it is one question to the server.
QString setUp(milliseconds patience) {
    // 0 would be for ever. A statement that waits for no lock, but reads much, is given more time.
    const auto wait = std::max(patience, milliseconds(1));
    return QStringLiteral("SELECT set_config(name, value, false) FROM (VALUES "
                          "('search_path', 'anteroom, pg_temp'), "
                          "('client_min_messages', 'error'), "
                          "('default_transaction_read_only', 'off'), "
                          // On the server's disk when COMMIT returns.
                          "('synchronous_commit', CASE current_setting('synchronous_commit') "
                          "WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END), "
                          "('lock_timeout', '%1'), ('statement_timeout', '%2'), "
                          // A desk that lost its power in a commit holds up the others no longer than this.
                          "('idle_in_transaction_session_timeout', '%3'), "
                          "('log_parameter_max_length_on_error', '0'), "
                          "('log_parameter_max_length', '0')) AS session(name, value) "
                          "WHERE name <> 'log_parameter_max_length' OR has_parameter_privilege(name, 'SET')")
        .arg(wait.count())
        .arg((wait + seconds(30)).count())
        .arg(milliseconds(longestPauseInACommit).count());
}

} // namespace

PGconn* postgresConnection(const QSqlDatabase& database) {
    const QVariant handle = database.isOpen() ? database.driver()->handle() : QVariant();
    return handle.metaType() == QMetaType::fromType<PGconn*>() ? handle.value<PGconn*>() : nullptr;
}

int socketOf(const QSqlDatabase& database) {
    PGconn* connection = postgresConnection(database);
    return connection ? libpq()->socket(connection) : -1;
}

milliseconds longestSilence(milliseconds patience) {
    return patience + std::clamp(patience, milliseconds(1000), milliseconds(5000));
}

bool isReady(const QSqlDatabase& database) {
    PGconn* connection = postgresConnection(database);
    if (!connection)
        return false;
    const Libpq& pq = *libpq();
    // A server that stopped has said so by now: first its last words come, then the end.
    for (int heard = 0; heard < 8 && pq.status(connection) == CONNECTION_OK; ++heard) {
        pollfd socket{pq.socket(connection), POLLIN, 0};
        if (::poll(&socket, 1, 0) <= 0 || pq.consumeInput(connection) == 0)
            break;
    }
    return pq.status(connection) == CONNECTION_OK && pq.transactionStatus(connection) == PQTRANS_IDLE;
}

Outcome connectTo(const PostgresPlace& place, milliseconds patience, QSqlDatabase& database) {
    database.close();
    const Libpq* pq = libpq();
    if (!pq)
        return errorAbout(
            place, core::translatable("PostgreSQL's library, libpq, is missing on this computer, so %1 "
                                      "was not opened. Install it, and try again."));
    database.setHostName(place.host);
    database.setPort(place.port);
    database.setDatabaseName(place.database);
    database.setUserName(place.user);
    database.setConnectOptions(connectOptions(place, patience));
    // libpq's own limit ends with its part of it; Qt asks the server for this and that afterwards.
    CallWatch watch(connectTimeout(patience) + seconds(1));
    QElapsedTimer passed;
    passed.start();
    {
        const auto call = watch.overOpening(place.port);
        if (!database.open()) // one that was silent until now is not asked again
            return passed.elapsed() < milliseconds(connectTimeout(patience)).count() - 200
                       ? whyNotConnected(place, patience)
                       : silenceOf(place);
    }
    const auto call = watch.over(socketOf(database));
    const auto why = [&](const QSqlError& error) {
        return watch.hasCut() ? silenceOf(place) : postgresError(place, error);
    };
    PGconn* connection = postgresConnection(database);
    if (!connection)
        return errorAbout(
            place, core::translatable("Qt's driver for PostgreSQL is another than expected, so %1 was not "
                                      "opened. Install Anteroom and the driver anew."));
    pq->setNoticeReceiver(connection, ignoreNotice, nullptr);
    if (pq->serverVersion(connection) < oldestServer * 10'000)
        return errorAbout(
            place,
            core::translatable("The server that holds %1 is too old. Anteroom needs PostgreSQL %2 or "
                               "newer."),
            Message::verbatim(std::to_string(oldestServer)));
    QSqlQuery query(database);
    if (!query.exec(setUp(patience)))
        return why(query.lastError());
    if (!query.exec(QStringLiteral("SELECT current_setting('fsync')")) || !query.next())
        return why(query.lastError());
    if (query.value(0).toString() != QLatin1String("on"))
        return errorAbout(place,
                          core::translatable("The server that holds %1 is set to lose what it saved in a "
                                             "power cut. Ask whoever looks after it to turn fsync on."));
    return done();
}

} // namespace anteroom::storage
