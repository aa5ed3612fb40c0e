// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace anteroom::workspace {

/// Something that takes a while, that a lock ends, and of which is said in words what came of it.
class EndableAct : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isBusy() const = 0;
    /// What to do now, in words; empty when all is well.
    const QString& problem() const { return m_problem; }
    /// What was done.
    const QString& outcome() const { return m_outcome; }
    /// It is being locked: what is under way ends at its next step, which changed() tells. When this returns
    /// it holds no key and nothing of a patient.
    virtual void endAtLock() = 0;

signals:
    void changed();

protected:
    void say(const QString& problem, const QString& outcome) {
        m_problem = problem;
        m_outcome = outcome;
    }

private:
    QString m_problem;
    QString m_outcome;
};

} // namespace anteroom::workspace
