// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/flag_searches.h"

#include "app/records/record_list_model.h"

#include <utility>

namespace anteroom::records {

FlagSearches::FlagSearches(const RecordListModel& model, QObject* parent) : QObject(parent), m_model(model) {
    constexpr std::chrono::seconds rest(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &FlagSearches::settle);
    connect(&model, &RecordListModel::searchAboutToChange, this, [this](const QString& typed) {
        m_isGoingOn = !m_model.search().trimmed().isEmpty() && typed.startsWith(m_model.search());
    });
    connect(&model, &RecordListModel::modelAboutToBeReset, this, [this] {
        if (!std::exchange(m_isGoingOn, false))
            settle();
    });
    connect(&model, &RecordListModel::modelReset, this, &FlagSearches::follow);
    connect(&model, &RecordListModel::countChanged, this, &FlagSearches::follow);
    follow();
}

void FlagSearches::follow() {
    if (m_model.entries().empty() || m_model.search().trimmed().isEmpty()) {
        m_rest.stop();
        m_said.clear();
    } else {
        m_rest.start();
    }
}

void FlagSearches::settle() {
    m_rest.stop();
    std::vector<FindingId> flags;
    for (const FindingId& id : m_model.flagsFound())
        if (m_said.insert(id).second)
            flags.push_back(id);
    if (!flags.empty())
        emit made(flags);
}

} // namespace anteroom::records
