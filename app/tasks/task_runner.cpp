// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/task_runner.h"

#include <QCoreApplication>

#include <mutex>

namespace anteroom::tasks {

struct Task::State {
    /// Once: whoever comes first takes it, the thread that does it or who cancels it.
    std::function<void()> takeWork() {
        const std::lock_guard lock(mutex);
        return std::exchange(work, nullptr);
    }

    bool isCancelled = false;   ///< in the thread that started it, like `done`
    std::function<void()> done; ///< with what it holds
    std::mutex mutex;
    std::function<void()> work;
};

void Task::cancel() {
    if (!m_state)
        return;
    m_state->isCancelled = true;
    m_state->done = nullptr;
    (void)m_state->takeWork(); // it may hold a passphrase, behind something slow
    m_state.reset();
}

TaskRunner::TaskRunner(QObject* parent) : QObject(parent) {
    m_thread.setObjectName(QStringLiteral("tasks"));
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

TaskRunner::~TaskRunner() {
    m_thread.quit();
    m_thread.wait();
}

void TaskRunner::retire(std::unique_ptr<TaskRunner> runner) {
    TaskRunner* last = runner.release();
    last->setParent(QCoreApplication::instance());
    last->run([] { return true; }, [last](bool) { last->deleteLater(); });
}

Task TaskRunner::start(std::function<void()> work, std::function<void()> done) {
    Task task;
    task.m_state = std::make_shared<Task::State>();
    task.m_state->done = std::move(done);
    task.m_state->work = std::move(work);
    QMetaObject::invokeMethod(
        &m_worker,
        [this, state = task.m_state] {
            auto taken = state->takeWork();
            if (!taken)
                return;
            taken();
            taken = nullptr; // with what it holds
            QMetaObject::invokeMethod(
                this,
                [state] {
                    if (!state->isCancelled)
                        std::exchange(state->done, nullptr)();
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    return task;
}

} // namespace anteroom::tasks
