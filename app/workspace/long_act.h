// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/endable_act.h"
#include "app/workspace/long_task.h"
#include "app/workspace/workplace.h"

#include <utility>

namespace anteroom::workspace {

/// Something long that is done with the records of an unlocked workspace and ends in a file: over a
/// connection of its own, so that nobody's screening waits for it. When this goes, what is under way is
/// ended, and there is no half file.
class LongAct : public EndableAct {
    Q_OBJECT
public:
    /// `workplace` outlives this.
    explicit LongAct(Workplace& workplace, QObject* parent = nullptr);

    bool isBusy() const override { return m_isAwaited || m_task.isRunning(); }
    int percent() const { return m_task.percent(); }
    /// With the day in it, and nothing of a patient.
    virtual QString suggestedName() const = 0;

    /// Of the file. Empty: nothing was chosen.
    void begin(const QString& path);
    void stop();
    void endAtLock() override { stop(); }

protected:
    /// Precondition: somebody is here, and nothing is under way.
    virtual void run(const QString& path) = 0;
    /// It begins later, once the log has it, and not after stop().
    void await() { m_isAwaited = true; }
    /// Whether it is still to begin. From now on it is not waited for.
    bool endsWaiting() { return std::exchange(m_isAwaited, false); }
    /// What came of it: a problem or an outcome.
    void end(language::Wording problem, language::Wording outcome);

    Workplace& workplace() const { return m_workplace; }
    LongTask& task() { return m_task; }

private:
    Workplace& m_workplace;
    LongTask m_task;
    bool m_isAwaited = false;
};

} // namespace anteroom::workspace
