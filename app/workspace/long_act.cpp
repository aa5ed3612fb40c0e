// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/long_act.h"

namespace anteroom::workspace {

LongAct::LongAct(Workplace& workplace, QObject* parent)
    : EndableAct(parent), m_workplace(workplace), m_task(workplace.longWork()) {
    connect(&m_task, &LongTask::progressed, this, &LongAct::changed);
}

void LongAct::begin(const QString& path) {
    if (path.isEmpty() || isBusy() || !m_workplace.present())
        return;
    say({}, {});
    run(path);
    emit changed();
}

void LongAct::stop() {
    m_task.stop();
    if (endsWaiting())
        emit changed();
}

void LongAct::end(language::Wording problem, language::Wording outcome) {
    say(std::move(problem), std::move(outcome));
    emit changed();
}

} // namespace anteroom::workspace
