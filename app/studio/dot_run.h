// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>

class QProcess;

namespace anteroom::studio {

/// Has Graphviz lay a map out, in a process of its own: the window goes on meanwhile. (Its licence does not
/// go with linking it.)
class DotRun : public QObject {
    Q_OBJECT
public:
    /// `program`: a path, or a name that is looked for where the system keeps its programs.
    explicit DotRun(QString program, QObject* parent = nullptr);
    ~DotRun() override;

    /// In place of what is under way.
    void begin(const QByteArray& dot);
    void stop();
    bool isRunning() const { return !m_process.isNull(); }

signals:
    /// What `dot -Tjson` wrote.
    void laidOut(const QByteArray& json);
    /// With what to do about it.
    void failed(const QString& words);

private:
    void end();
    void fail();

    QString m_program;
    QPointer<QProcess> m_process; ///< while it runs
};

} // namespace anteroom::studio
