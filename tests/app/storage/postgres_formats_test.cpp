// SPDX-License-Identifier: GPL-3.0-or-later
// Stores of every format on a server open for ever. tests/data/store-vN/postgres.sql are the rows of the
// store beside it as they stood on a server, and its tables as that Anteroom made them;
// `postgres_formats_test --make FORMAT` wrote it once, by the Anteroom that had this format.
#include "app/storage/postgres_format.h"
#include "app/storage/postgres_store.h"
#include "tests/app/storage/kept_store.h"
#include "tests/support/postgres_server.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

PostgresPlace placeOf(const PostgresServer& server) {
    qputenv("PGPASSWORD", "desk's own");
    return {"127.0.0.1", server.port(), "clinic", "desk"};
}

/// What psql would need, without what is psql's own.
QByteArray statementsIn(const QByteArray& dump) {
    QByteArray statements;
    for (const QByteArray& line : dump.split('\n'))
        if (!line.trimmed().isEmpty() && !line.startsWith("--") && !line.startsWith('\\') &&
            !line.startsWith("SET ") && !line.startsWith("SELECT pg_catalog.set_config"))
            statements += line + '\n';
    return statements;
}

int make(int format) {
    PostgresServer server;
    if (const QString problem = server.start(); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    QTemporaryDir folder;
    const QString copy = folder.filePath("records");
    if (!QFile::copy(keptStore(format) + "records", copy))
        return 1;
    const auto store = must(openSqliteStore(copy));
    must(createPostgresStore(placeOf(server), [&](const PutCell& put) {
        Outcome all = done();
        const Outcome copied = store->copyAll([&](const CellAddress& at, const Cell& cell) {
            all = put(at, cell);
            return all.ok();
        });
        return all ? copied : all;
    }));
    server.ask("clinic", QStringLiteral("UPDATE anteroom.store SET format = %1").arg(format));
    QProcess dump;
    dump.start("pg_dump", {"--host=" + server.folder(), QStringLiteral("--port=%1").arg(server.port()),
                           "--username=postgres", "--inserts", "--schema=anteroom", "clinic"});
    if (!dump.waitForFinished() || dump.exitCode() != 0)
        qFatal("%s", dump.readAllStandardError().constData());
    return writeBytes(keptStore(format) + "postgres.sql", statementsIn(dump.readAllStandardOutput())) ? 0 : 1;
}

} // namespace

class PostgresFormatsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_server.start(), QString()); }
    void everythingIsInItAndCanBeChanged_data();
    void everythingIsInItAndCanBeChanged();

private:
    PostgresServer m_server;
};

void PostgresFormatsTest::everythingIsInItAndCanBeChanged_data() {
    QTest::addColumn<int>("format");
    for (int format = 1; format <= postgresFormat; ++format)
        QTest::addRow("format %d", format) << format;
}

void PostgresFormatsTest::everythingIsInItAndCanBeChanged() {
    QFETCH(int, format);
    m_server.ask("clinic", "DROP SCHEMA IF EXISTS anteroom CASCADE");
    const QString statements = QString::fromUtf8(bytesOf(keptStore(format) + "postgres.sql"));
    QVERIFY(!statements.isEmpty());
    for (const QString& statement : statements.split(";\n", Qt::SkipEmptyParts))
        m_server.ask("clinic", statement);
    QCOMPARE(m_server.ask("clinic", "SELECT format FROM anteroom.store"), QByteArray::number(format));
    const auto store = must(openPostgresStore(placeOf(m_server), std::chrono::seconds(10)));
    QCOMPARE(m_server.ask("clinic", "SELECT format FROM anteroom.store"), QByteArray::number(postgresFormat));
    everythingIsIn(*store, format);
    if (!QTest::currentTestFailed())
        itsRecordsCanBeReadAndChanged(*store, format);
}

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--make")
        return make(arguments.value(2).toInt());
    PostgresFormatsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "postgres_formats_test.moc"
