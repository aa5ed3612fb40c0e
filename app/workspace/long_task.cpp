// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/long_task.h"

#include <chrono>

namespace anteroom::workspace {

LongTask::LongTask(tasks::TaskRunner& runner, QObject* parent) : QObject(parent), m_runner(runner) {
    constexpr std::chrono::milliseconds pause(100);
    m_looks.setInterval(pause);
    connect(&m_looks, &QTimer::timeout, this, &LongTask::progressed);
}

LongTask::~LongTask() {
    stop();
    m_task.cancel();
}

void LongTask::stop() {
    if (m_state)
        m_state->isEnded = true;
}

Progress LongTask::progressOf(const std::shared_ptr<State>& state) {
    return [state](std::uint64_t done, std::uint64_t of) {
        state->percent = of == 0 ? 0 : static_cast<int>(done * 100 / of);
        return !state->isEnded;
    };
}

} // namespace anteroom::workspace
