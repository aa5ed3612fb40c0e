// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QTimer>

#include <set>
#include <vector>

namespace anteroom::records {

class RecordListModel;

/// Notices when the list shows who has a flag, because somebody looked for its title: the log has that. A
/// search counts once it rests for a second or gives way to another; what is typed on the way there does not.
class FlagSearches : public QObject {
    Q_OBJECT
public:
    /// `model` outlives it.
    explicit FlagSearches(const RecordListModel& model, QObject* parent = nullptr);

    /// What is searched for now counts, as when the list is left.
    void settle();

signals:
    /// Each flag once, until nothing is searched for any more, or the records are hidden.
    void made(const std::vector<anteroom::FindingId>& flags);

private:
    void follow();

    const RecordListModel& m_model;
    bool m_isGoingOn = false; ///< what is typed next begins with what was
    std::set<FindingId> m_said;
    QTimer m_rest;
};

} // namespace anteroom::records
