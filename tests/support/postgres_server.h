// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <csignal>
#include <memory>

namespace anteroom {

/// A PostgreSQL server of its own: a new cluster in a temporary folder, on the loopback address and a free
/// port, that writes to its disk as a clinic's would. It goes with this object, and with the program. It
/// knows nothing of a server that the machine runs.
///
/// The account "desk" with the password "desk's own" owns the database "clinic" and may do nothing else.
class PostgresServer {
public:
    PostgresServer() = default;
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// Makes the cluster the first time; later it starts the same one at the same port. What went wrong, in
    /// words, or nothing.
    QString start(const QStringList& settings = {});

    /// For start(): TLS with a certificate that the server made for itself, certificate(), for 127.0.0.1. Of
    /// a cluster that was made.
    QStringList withTls() const;
    QString certificate() const;

    enum class Stop {
        Orderly, ///< clients are sent away, and the disk is up to date
        Crash    ///< as if its power had failed, but for the disk
    };
    void stop(Stop how = Stop::Orderly);

    /// All its processes stand still: it takes connections and answers nothing. Until thaw(), or it is
    /// stopped.
    void freeze() { signalAll(SIGSTOP); }
    void thaw() { signalAll(SIGCONT); }

    int port() const { return m_port; }
    /// Where its socket is: nobody but this test and the server may enter it.
    QString folder() const;
    /// What the superuser is answered, column by column and line by line.
    QByteArray ask(const QString& database, const QString& statement) const;
    /// What the server has logged since it was made.
    QByteArray log() const;

private:
    QString make();
    static QString run(const QString& program, const QStringList& arguments);
    bool waitUntilReady();
    void signalAll(int signal) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
    QString m_programs;
    int m_port = 0;
};

} // namespace anteroom
