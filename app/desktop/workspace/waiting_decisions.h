// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/window/dialogs.h"
#include "app/keeping/decide_waiting.h"
#include "app/keeping/left_behind.h"
#include "app/workspace/workplace.h"

#include <QObject>
#include <QStringList>

#include <set>
#include <string>
#include <vector>

namespace anteroom::desktop {

/// Tells staff of what waits on this computer, and asks what becomes of a record that was changed at another
/// desk meanwhile: both are shown, and neither is lost.
class WaitingDecisions : public QObject {
    Q_OBJECT
public:
    /// `workplace` has a journal, and outlives this.
    WaitingDecisions(workspace::Workplace& workplace, Dialogs& dialogs, QObject* parent = nullptr);

    /// What waits, and which files of it are damaged, each in a sentence for the list of records.
    QStringList notices() const;
    /// Asks of each that was not asked of since askAnew(). Where no patient is looking.
    void offer();
    void askAnew() { m_asked.clear(); }
    /// Whether something waits here that was sealed before the records got another key.
    void lookBehind();
    /// Something of that record waits: it is sent, or asked about, before the record can be opened.
    bool standsInTheWayOf(const RecordId& record);

signals:
    void changed();

private:
    QString noticeOf(const keeping::LeftBehind& left) const;
    void ask(const Journal::Found& found);
    void decide(const Journal::Found& found, const keeping::BothRecords& both);
    void take(const Journal::Found& found, const Outcome& done, const language::Wording& said);

    workspace::Workplace& m_workplace;
    Dialogs& m_dialogs;
    std::set<std::string> m_asked; ///< files
    std::vector<keeping::LeftBehind> m_leftBehind;
    bool m_isAsking = false;
};

} // namespace anteroom::desktop
