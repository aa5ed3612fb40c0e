// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/journal_thread.h"
#include "app/keeping/store_thread.h"
#include "app/language/wording.h"
#include "core/records/waiting_save.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::keeping {

/// What an earlier run, or a screening that was left, has in the journal, and entries of the log: sent once
/// and in order as soon as the store takes it. What somebody else's change stands in the way of waits for a
/// person.
///
/// In the window's thread; both threads outlive it.
class WaitingSaves : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<LeaseWatch::Time()>;
    WaitingSaves(StoreThread& store, JournalThread& journal, Clock clock,
                 std::chrono::milliseconds pause = std::chrono::seconds(10), QObject* parent = nullptr);

    /// Looks now and from time to time while something waits. `us`: who has the records meanwhile.
    void start(const LeaseHolder& us);
    void stop();
    /// At once, as after a screening was left.
    void look();

    /// What a person has to decide on.
    const std::vector<Journal::Found>& undecided() const noexcept { return m_undecided; }
    const Journal::Found* undecidedOf(const RecordId& record) const;
    /// Whether something of that record still waits to be sent.
    bool isOnItsWay(const RecordId& record) const;
    std::size_t onTheirWay() const noexcept { return m_onTheirWay.size(); }
    /// Entries of the log that still wait to be sent.
    std::size_t entries() const noexcept { return m_entries; }
    /// Why they wait, in words.
    QString problem() const { return m_problem.text(); }
    const language::Wording& problemWording() const { return m_problem; }
    /// Files that cannot be read or were changed.
    const QStringList& damaged() const noexcept { return m_damaged; }

    /// It was decided on: nothing of it waits any more.
    void forget(const std::string& file);

signals:
    /// After each look.
    void changed();

private:
    void take(const Result<Journal::Content>& content);
    void sendNext();
    std::optional<std::uint64_t> staleLeaseOf(const RecordId& record) const;
    void takeSent(const Journal::Found& found, const Result<SentWaiting>& sent);
    void sendNextEntry();
    void end();

    StoreThread& m_store;
    JournalThread& m_journal;
    Clock m_clock;
    std::optional<LeaseHolder> m_us;          ///< nothing: locked
    std::map<RecordId, LeaseWatch> m_watches; ///< of records that another desk has
    QTimer m_again;
    tasks::Task m_task;
    bool m_isLooking = false;
    bool m_isAskedAgain = false;
    std::vector<Journal::Found> m_toSend;     ///< the next one last
    std::vector<Journal::FoundEntry> m_toLog; ///< likewise; after all of m_toSend
    struct Seen {
        std::vector<Journal::Found> undecided;
        std::vector<RecordId> onTheirWay;
        language::Wording problem;
        bool isAway = false; ///< the store
    } m_seen;                ///< by the look that is under way
    std::vector<Journal::Found> m_undecided;
    std::vector<RecordId> m_onTheirWay;
    std::size_t m_entries = 0;
    language::Wording m_problem;
    QStringList m_damaged;
};

} // namespace anteroom::keeping
