// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/dot_run.h"

#include <QProcess>

namespace anteroom::studio {

DotRun::DotRun(QString program, QObject* parent) : QObject(parent), m_program(std::move(program)) {}

DotRun::~DotRun() { stop(); }

void DotRun::begin(const QByteArray& dot) {
    stop();
    m_process = new QProcess(this);
    connect(m_process, &QProcess::finished, this, &DotRun::end);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // of everything else finished() tells
            fail();
    });
    // What it writes is kept until it ends, so neither side waits for the other.
    m_process->start(m_program, {QStringLiteral("-Tjson")});
    if (!m_process)
        return; // it may fail at once
    m_process->write(dot);
    m_process->closeWriteChannel();
}

void DotRun::stop() {
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(); // it cannot refuse
    delete m_process;
}

void DotRun::fail() {
    m_process->disconnect(this);
    m_process->deleteLater();
    m_process.clear();
    emit failed(tr("Install graphviz to see the map."));
}

void DotRun::end() {
    QProcess* process = m_process;
    m_process.clear();
    process->deleteLater();
    if (process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0)
        emit laidOut(process->readAllStandardOutput());
    else
        emit failed(tr("Graphviz ended before the map was laid out. Open the map again."));
}

} // namespace anteroom::studio
