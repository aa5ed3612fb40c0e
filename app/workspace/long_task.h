// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tasks/task_runner.h"
#include "core/records/progress.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace anteroom::workspace {

/// One long work at a time in the thread of a TaskRunner, which outlives this: how far it is, and a way to
/// end it. When this goes the work is ended, nobody hears of it, and nobody waits for it.
class LongTask : public QObject {
    Q_OBJECT
public:
    explicit LongTask(tasks::TaskRunner& runner, QObject* parent = nullptr);
    ~LongTask() override;

    bool isRunning() const { return m_state != nullptr; }
    int percent() const { return m_state ? m_state->percent.load() : 0; }

    /// `work(progress)` there, then `done(its result)` here. Precondition: none is running.
    template <typename Work, typename Done>
    void run(Work work, Done done) {
        m_state = std::make_shared<State>();
        m_task = m_runner.run(
            [state = m_state, work = std::move(work)]() mutable { return work(progressOf(state)); },
            [this, done = std::move(done)](auto result) mutable {
                m_looks.stop();
                m_state.reset();
                done(std::move(result));
            });
        m_looks.start();
    }
    /// At its next step; `done` hears that it ended early, as far as its work says so.
    void stop();

signals:
    void progressed();

private:
    struct State {
        std::atomic_bool isEnded = false;
        std::atomic_int percent = 0;
    };
    static Progress progressOf(const std::shared_ptr<State>& state);

    tasks::TaskRunner& m_runner;
    tasks::Task m_task;
    std::shared_ptr<State> m_state;
    QTimer m_looks;
};

} // namespace anteroom::workspace
