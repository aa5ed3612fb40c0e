// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QProcess>
#include <QStringList>
#include <QThread>

#include <random>

namespace anteroom::test {

/// The last whole line that this program, started with `arguments`, printed before it was killed at a random
/// moment after 0 to `most` lines. Empty: none.
inline QByteArray lastLineBeforeKill(const QStringList& arguments, unsigned most, std::mt19937& random) {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    QByteArray printed;
    // Some die before they have said anything.
    for (auto wanted = static_cast<qsizetype>(random() % (most + 1)); printed.count('\n') < wanted;) {
        if (!process.waitForReadyRead(30'000))
            qFatal("it said nothing: %s", process.readAllStandardError().constData());
        printed += process.readAllStandardOutput();
    }
    QThread::usleep(random() % 12'000);
    process.kill();
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::CrashExit)
        qFatal("it ended by itself: %s", process.readAllStandardError().constData());
    const QList<QByteArray> lines = (printed + process.readAllStandardOutput()).split('\n');
    return lines.size() < 2 ? QByteArray() : lines[lines.size() - 2];
}

/// How often: `usual`, unless ANTEROOM_KILLS says otherwise.
inline int killsWanted(int usual) {
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("ANTEROOM_KILLS", &isGiven);
    return isGiven ? given : usual;
}

} // namespace anteroom::test
