// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/journal_thread.h"
#include "app/keeping/store_thread.h"
#include "app/language/wording.h"
#include "core/records/audit_entry.h"

#include <QObject>

#include <functional>

namespace anteroom::keeping {

/// Acts by which something leaves the records, as when it is printed. The log's entry is on a disk before
/// each is done: sealed in the journal, from where it is sent on, or where that cannot be, in the log itself.
/// Of what a crash cut short the log may say more than was done, and never less.
///
/// In the window's thread; both threads outlive it.
class ActLog : public QObject {
    Q_OBJECT
public:
    /// `journal`: nullptr where there is none. `random` outlives it too.
    ActLog(StoreThread& store, JournalThread* journal, RandomBytes& random, QObject* parent = nullptr);

    /// Whether it was done, or may have been in part. May take as long as a person does.
    using Act = std::function<bool()>;
    /// Why it was not begun.
    using Refused = std::function<void(const language::Wording& why)>;
    /// Hears once, at any time, whether anything may have left. Of an act that ends without a word the log
    /// keeps that it was done.
    using Ended = std::function<void(bool hasLeft)>;
    /// One that goes on in another thread, or behind a lock.
    using LateAct = std::function<void(const Ended& ended)>;
    /// One of the two is called, later: `act` once the entry is kept.
    void perform(const AuditEntry& entry, LateAct act, Refused refused);
    void perform(const AuditEntry& entry, Act act, Refused refused) {
        perform(entry, late(std::move(act)), std::move(refused));
    }
    static LateAct late(Act act) {
        return [act = std::move(act)](const Ended& ended) { ended(act()); };
    }

    /// What is done already, as that it is being locked, right before both threads are: sealed in the journal
    /// at once, and sent if the store takes it before the key is gone; else later, or by the next unlock.
    void note(const AuditEntry& entry);

signals:
    /// An entry waits in the journal.
    void kept();

private:
    class Kept;
    std::string newName() { return RecordId::make(m_random).str(); }
    void performLogged(const AuditEntry& entry, const LateAct& act, const Refused& refused);

    StoreThread& m_store;
    JournalThread* m_journal;
    RandomBytes& m_random;
};

} // namespace anteroom::keeping
