// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/lease_hold.h"
#include "app/keeping/store_thread.h"
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
    Waiting, ///< it could not be saved, and is tried again by itself
    Conflict,
    LeaseLost ///< the last two are for good: nothing is saved any more, and a person must decide
};

/// Saves a screening while it is filled in: each change as it is made, in the thread of the store, and says
/// "saved" only after the commit. While one save is under way the next ones wait and become one.
///
/// In the window's thread; the StoreThread outlives it.
class Recorder : public QObject {
    Q_OBJECT
public:
    struct Tools {
        StoreThread& store;
        std::function<Timestamp()> clock;
        /// Of the first try after a failure; it doubles up to thirty times this.
        std::chrono::milliseconds patience = std::chrono::seconds(1);
    };
    /// `version`: of the record in the store; 0 for a new one, which is saved at once.
    Recorder(Tools tools, Sitting sitting, std::shared_ptr<const Questionnaire> questionnaire, Lease lease,
             std::uint64_t version, QObject* parent = nullptr);
    /// Gives the lease back. What is still waiting is not waited for: ask isAllSaved() before.
    ~Recorder() override;

    /// After whatever was said or typed. Returns at once.
    void update(const Session& session, const RecordSheet& sheet);

    SaveState state() const noexcept { return m_state; }
    bool isAllSaved() const noexcept { return m_state == SaveState::Saved; }
    /// When the last save was done; of an opened record, the last change before.
    const Timestamp& savedAt() const noexcept { return m_savedAt; }
    /// Why it waits, in words.
    const QString& problem() const noexcept { return m_problem; }
    const Sitting& sitting() const noexcept { return m_sitting; }
    std::uint64_t version() const noexcept { return m_version; }
    /// At once, instead of when the next try is due.
    void tryNow();
    /// Until what was said last is saved, or it is known that it is not, but never longer than this. Nobody
    /// can type meanwhile.
    void waitFor(std::chrono::milliseconds longest);

signals:
    void stateChanged();

private:
    struct Ended {
        Saved saved;
        Lease lease;
    };
    void send();
    void take(const Result<Ended>& ended, std::size_t acts);
    void fail(const QString& problem);
    void setState(SaveState state);

    Tools m_tools;
    Sitting m_sitting;
    std::shared_ptr<const Questionnaire> m_questionnaire;
    std::optional<KeptText> m_text; ///< until it was saved
    LeaseHold m_hold;
    std::uint64_t m_version;
    std::optional<SaveRequest> m_next; ///< of what was said last, and is not on its way yet
    bool m_isUnderWay = false;
    SaveState m_state = SaveState::Saved;
    Timestamp m_savedAt;
    QString m_problem;
    QTimer m_again;
    std::chrono::milliseconds m_pause;
};

} // namespace anteroom::keeping
