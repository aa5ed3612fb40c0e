// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres_server.h"

#include "tests/support/loopback.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace anteroom {

namespace {

/// The newest that Debian's packages have put there; empty if there is none.
QString programsFolder() {
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QString newest;
    int highest = 0;
    for (const QString& version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString programs = versions.filePath(version + QStringLiteral("/bin"));
        if (version.toInt() > highest && QFile::exists(programs + QStringLiteral("/postgres"))) {
            highest = version.toInt();
            newest = programs;
        }
    }
    return newest;
}

/// Who runs the server: it refuses to be root.
const passwd* serversAccount() { return ::getuid() == 0 ? ::getpwnam("postgres") : ::getpwuid(::getuid()); }

/// Neither a setting nor a password of the person who runs the test.
QProcessEnvironment environment() {
    QProcessEnvironment clean = QProcessEnvironment::systemEnvironment();
    for (const QString& name : clean.keys())
        if (name.startsWith(QLatin1String("PG")))
            clean.remove(name);
    return clean;
}

void runAsServer(QProcess& process) {
    process.setProcessEnvironment(environment());
    process.setWorkingDirectory(QStringLiteral("/"));
    const passwd* account = serversAccount();
    const uid_t user = account->pw_uid;
    const gid_t group = account->pw_gid;
    process.setChildProcessModifier([user, group] {
        if (::getuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(group) != 0 || ::setuid(user) != 0))
            ::_exit(126);
        // A test that is killed leaves no server behind.
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

int freePort() {
    int port = 0;
    ::close(boundToLoopback(port));
    return port;
}

} // namespace

PostgresServer::~PostgresServer() { stop(Stop::Crash); }

QString PostgresServer::folder() const { return m_folder->path(); }

QString PostgresServer::run(const QString& program, const QStringList& arguments) {
    QProcess process;
    runAsServer(process);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit &&
        process.exitCode() == 0)
        return {};
    return program + QStringLiteral(" failed: ") + QString::fromLocal8Bit(process.readAll());
}

QString PostgresServer::make() {
    m_programs = programsFolder();
    const passwd* account = serversAccount();
    if (m_programs.isEmpty() || !account)
        return QStringLiteral(
            "There is no PostgreSQL server to test with: install Debian's package postgresql.");
    m_folder = std::make_unique<QTemporaryDir>();
    const QByteArray name = QFile::encodeName(folder());
    if (!m_folder->isValid() ||
        (::getuid() == 0 && ::chown(name.constData(), account->pw_uid, account->pw_gid) != 0))
        return QStringLiteral("There is no temporary folder for a PostgreSQL server.");
    m_port = freePort();
    // Whoever may enter the folder is the superuser; over the network an account needs its password.
    return run(m_programs + QStringLiteral("/initdb"),
               {QStringLiteral("--pgdata=%1/data").arg(folder()), QStringLiteral("--no-sync"),
                QStringLiteral("--wal-segsize=1"), QStringLiteral("--username=postgres"),
                QStringLiteral("--encoding=UTF8"), QStringLiteral("--auth-local=trust"),
                QStringLiteral("--auth-host=scram-sha-256")});
}

QString PostgresServer::certificate() const { return folder() + QStringLiteral("/certificate"); }

QStringList PostgresServer::withTls() const {
    const QString key = folder() + QStringLiteral("/key");
    const QString problem = run(QStringLiteral("openssl"),
                                {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-nodes"),
                                 QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                 QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-subj"),
                                 QStringLiteral("/CN=test"), QStringLiteral("-addext"),
                                 QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"),
                                 key, QStringLiteral("-out"), certificate()});
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    return {QStringLiteral("ssl=on"), QStringLiteral("ssl_key_file=%1").arg(key),
            QStringLiteral("ssl_cert_file=%1").arg(certificate())};
}

QString PostgresServer::start(const QStringList& settings) {
    const bool isNew = !m_folder;
    if (isNew)
        if (QString problem = make(); !problem.isEmpty())
            return problem;
    m_process = std::make_unique<QProcess>();
    runAsServer(*m_process);
    m_process->setStandardErrorFile(folder() + QStringLiteral("/log"), QIODevice::Append);
    QStringList arguments{QStringLiteral("-D"), folder() + QStringLiteral("/data")};
    const QStringList own{QStringLiteral("listen_addresses=127.0.0.1"), QStringLiteral("port=%1").arg(m_port),
                          QStringLiteral("unix_socket_directories=%1").arg(folder()),
                          QStringLiteral("shared_buffers=16MB"), QStringLiteral("max_connections=20"),
                          QStringLiteral("fsync=on"),
                          // After a crash it syncs its whole folder: file by file that takes seconds.
                          QStringLiteral("recovery_init_sync_method=syncfs")};
    for (const QString& setting : own + settings)
        arguments << QStringLiteral("-c") << setting;
    m_process->start(m_programs + QStringLiteral("/postgres"), arguments);
    if (!waitUntilReady())
        return QStringLiteral("The PostgreSQL server does not start: ") + QString::fromUtf8(log());
    if (isNew) {
        ask(QStringLiteral("postgres"), QStringLiteral("CREATE ROLE desk LOGIN PASSWORD 'desk''s own'"));
        ask(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE clinic OWNER desk"));
    }
    return {};
}

// The server writes how it is into the last line of this file; it is what its own pg_ctl waits for.
bool PostgresServer::waitUntilReady() {
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 60'000 && m_process->state() != QProcess::NotRunning) {
        QFile file(folder() + QStringLiteral("/data/postmaster.pid"));
        if (file.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> lines = file.readAll().split('\n');
            if (lines.value(0).toLongLong() == m_process->processId() && lines.value(7).startsWith("ready"))
                return true;
        }
        m_process->waitForFinished(20);
    }
    return false;
}

void PostgresServer::signalAll(int signal) const {
    const qint64 keeper = m_process->processId();
    // The keeper first: then no other comes to be.
    ::kill(static_cast<pid_t>(keeper), signal);
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(keeper));
    if (children.open(QIODevice::ReadOnly))
        for (const QByteArray& child : children.readAll().simplified().split(' '))
            if (const int process = child.toInt(); process > 0)
                ::kill(process, signal);
}

void PostgresServer::stop(Stop how) {
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    thaw();
    ::kill(static_cast<pid_t>(m_process->processId()), how == Stop::Orderly ? SIGINT : SIGQUIT);
    if (!m_process->waitForFinished(30'000))
        m_process->kill();
    m_process->waitForFinished(10'000);
}

QByteArray PostgresServer::ask(const QString& database, const QString& statement) const {
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(m_programs + QStringLiteral("/psql"),
                  {QStringLiteral("--no-psqlrc"), QStringLiteral("--quiet"), QStringLiteral("--no-align"),
                   QStringLiteral("--tuples-only"), QStringLiteral("--set=ON_ERROR_STOP=1"),
                   QStringLiteral("--host=%1").arg(folder()), QStringLiteral("--port=%1").arg(m_port),
                   QStringLiteral("--username=postgres"), QStringLiteral("--dbname=%1").arg(database),
                   QStringLiteral("--command=%1").arg(statement)});
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(statement), process.readAllStandardError().constData());
    return process.readAllStandardOutput().trimmed();
}

QByteArray PostgresServer::log() const {
    QFile file(folder() + QStringLiteral("/log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace anteroom
