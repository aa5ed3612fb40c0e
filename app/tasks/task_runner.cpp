// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/task_runner.h"

#include <QCoreApplication>

#include <atomic>

namespace anteroom::tasks {

struct Task::State {
    std::atomic_bool isCancelled = false;
    std::function<void()> done;
};

void Task::cancel() {
    if (!m_state)
        return;
    m_state->isCancelled = true;
    m_state->done = nullptr; // with what it holds
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
    QMetaObject::invokeMethod(
        &m_worker,
        [this, state = task.m_state, work = std::move(work)] {
            if (state->isCancelled)
                return;
            work();
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
