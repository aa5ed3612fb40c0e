// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"

#include <QObject>
#include <QString>

#include <utility>

namespace anteroom::workspace {

/// Something that takes a while, that a lock ends, and of which is said in words what came of it.
class EndableAct : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isBusy() const = 0;
    /// What to do now, in words; empty when all is well.
    QString problem() const { return m_problem.text(); }
    /// What was done.
    QString outcome() const { return m_outcome.text(); }
    /// The same, for what outlives this.
    const language::Wording& problemWording() const { return m_problem; }
    const language::Wording& outcomeWording() const { return m_outcome; }
    /// It is being locked: what is under way ends at its next step, which changed() tells. When this returns
    /// it holds no key and nothing of a patient.
    virtual void endAtLock() = 0;

signals:
    void changed();

protected:
    void say(language::Wording problem, language::Wording outcome) {
        m_problem = std::move(problem);
        sayOutcome(std::move(outcome));
    }
    void sayOutcome(language::Wording outcome) { m_outcome = std::move(outcome); }

private:
    language::Wording m_problem;
    language::Wording m_outcome;
};

} // namespace anteroom::workspace
