// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/kept_aside.h"
#include "app/keeping/lease_hold.h"
#include "app/keeping/store_thread.h"
#include "app/language/wording.h"
#include "core/records/sitting.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace anteroom::keeping {

/// How it stands with what was last said.
enum class SaveState {
    Saved,
    Saving,
    Kept,    ///< it could not be saved; it is in the journal of this computer, and tried again by itself
    Waiting, ///< it could not be saved, is in memory alone, and is tried again by itself
    Conflict,
    LeaseLost ///< the last two are for good: nothing is saved any more, and a person must decide
};

/// Saves a screening while it is filled in: each change as it is made, in the thread of the store, and says
/// "saved" only after the commit. While one save is under way the next ones wait and become one.
///
/// What cannot be saved, or takes long, is kept in the journal, and "kept" is said only after that is on the
/// disk. From then on the journal knows of each save before it is sent, so that another run of the program
/// can tell which of them arrived.
///
/// In the window's thread; the StoreThread and the JournalThread outlive it.
class Recorder : public QObject {
    Q_OBJECT
public:
    struct Tools {
        StoreThread& store;
        std::function<Timestamp()> clock;
        /// Of the first try after a failure; it doubles up to thirty times this. A save that takes twice as
        /// long is kept in the journal meanwhile.
        std::chrono::milliseconds patience = std::chrono::seconds(1);
        JournalThread* journal = nullptr; ///< nothing: what cannot be saved is in memory alone
    };
    /// `version`: of the record in the store; 0 for a new one, which is saved at once.
    Recorder(Tools tools, Sitting sitting, std::shared_ptr<const Questionnaire> questionnaire, Lease lease,
             std::uint64_t version, QObject* parent = nullptr);
    /// Gives the lease back. What is still waiting is not waited for: ask isNothingLost() before. What is in
    /// the journal stays there.
    ~Recorder() override;

    /// After whatever was said or typed. Returns at once.
    void update(const Session& session, const RecordSheet& sheet);
    /// See Sitting; it is saved with the next update().
    void moveTo(const PatientId& patient) { m_sitting.moveTo(patient, m_tools.clock()); }
    void summaryShown() { m_sitting.summaryShown(); }

    SaveState state() const noexcept { return m_state; }
    bool isAllSaved() const noexcept { return m_state == SaveState::Saved; }
    /// It is saved or in the journal: whoever leaves now loses nothing.
    bool isNothingLost() const noexcept { return isAllSaved() || m_isKept || (isStopped() && !hasUnsaved()); }
    /// For good: another desk has the record, or changed it.
    bool isStopped() const noexcept {
        return m_state == SaveState::Conflict || m_state == SaveState::LeaseLost;
    }
    /// Something was said that is not in the records.
    bool hasUnsaved() const noexcept { return m_next || m_underWay; }
    /// Another desk changed the record while this one could not look, and what was said here was all saved
    /// before: nothing stands against going on with the record as it is now, the lease of which is ours.
    bool isBehind() const noexcept {
        return m_state == SaveState::Conflict && !hasUnsaved() && m_elsewhere.lease.has_value() &&
               m_elsewhere.version != 0U;
    }
    /// Where it is stopped: what was seen of the record then, as far as anything was.
    const Standing& elsewhere() const noexcept { return m_elsewhere; }
    /// The lease goes to whoever opened the record anew, and is not given back from here.
    void letGo() { m_hold.handOn(); }
    /// When the last save was done; of an opened record, the last change before.
    const Timestamp& savedAt() const noexcept { return m_savedAt; }
    /// When what was said last came into the journal.
    const Timestamp& keptAt() const noexcept { return m_keptAt; }
    /// Why it waits, in words; where the journal could not take it, why that.
    QString problem() const;
    const Sitting& sitting() const noexcept { return m_sitting; }
    std::uint64_t version() const noexcept { return m_version; }
    /// At once, instead of when the next try is due; and looks whether the record is still as it was left.
    void tryNow();
    /// What is not saved yet goes into the journal at once, as before a lock.
    void keepNow();
    /// Until what was said last is saved or kept, or it is known that it is not, but never longer than this.
    /// Nobody can type meanwhile.
    void waitFor(std::chrono::milliseconds longest);

signals:
    void stateChanged();

private:
    struct Ended {
        Saved saved;
        Lease lease;
        Standing now; ///< after a Conflict
    };
    Snapshot snapshot(SaveRequest request) const;
    void send();
    void hand(const std::shared_ptr<const Snapshot>& snapshot);
    void take(const Result<Ended>& ended, const Snapshot& sent);
    void fail(language::Wording problem);
    void stop(SaveState state, const Standing& now);
    void compare(const Standing& now);
    void keepAside(KeptAside::When when = KeptAside::When::InTurn);
    void takeKept();
    void beSlow();
    void showWaiting();
    void setState(SaveState state);

    Tools m_tools;
    Sitting m_sitting;
    std::shared_ptr<const Questionnaire> m_questionnaire;
    std::optional<KeptText> m_text; ///< until it was saved
    LeaseHold m_hold;
    std::uint64_t m_version;
    std::optional<Snapshot> m_next;             ///< of what was said last, and is not on its way yet
    std::shared_ptr<const Snapshot> m_underWay; ///< in the thread of the store
    std::vector<Snapshot> m_unheard;            ///< sent over m_version and never answered
    KeptAside m_aside;
    bool m_isAway = false; ///< since the last try that was not done
    bool m_isKept = false; ///< what was said last, over m_version
    bool m_isDue = false;  ///< to be sent as soon as the journal knows of it
    SaveState m_state = SaveState::Saved;
    Standing m_elsewhere;
    Timestamp m_savedAt;
    Timestamp m_keptAt;
    language::Wording m_problem;
    QTimer m_again;
    QTimer m_slow;
    std::chrono::milliseconds m_pause;
};

} // namespace anteroom::keeping
