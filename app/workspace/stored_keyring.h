// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/keyring_desk.h"
#include "app/files/log.h"
#include "app/keeping/store_thread.h"
#include "app/storage/records_place.h"

#include <functional>
#include <vector>

namespace anteroom::workspace {

using storage::RecordsPlace;

/// The keyring in the store of the records. Every change is in the audit log and in the index's proof, so
/// that an old keyring cannot be brought back.
class StoredKeyring : public access::KeyringDesk {
public:
    using Clock = std::function<Timestamp()>;
    /// `thread` opens the store of `place`, and outlives this.
    StoredKeyring(keeping::StoreThread& thread, RecordsPlace place, Clock clock, files::Log log);

    void load(Loaded done) override;
    std::optional<access::ReadKeyring> readBefore() const override;
    void store(const access::ChangedKeyring& changed, std::uint64_t expected, Stored done) override;
    void noteRefused(const std::string& account) override;

    /// As it was read or stored last: the workspace that a data key belongs to.
    const std::string& workspace() const noexcept { return m_read.keyring.workspace; }
    StaffName names() const { return storage::namesIn(m_read.keyring); }
    /// Whose changes the log names from now on, unless a change says who made it; before, it is the first of
    /// the staff, who sets the workspace up.
    /// Nothing is stored for them once the list in the store has them no more, or in another role.
    void setActor(const storage::StaffAccount& account);
    /// Nobody is here any more. The key of what is being stored is gone within keeping::latestDrop; if it is
    /// not stored by then, it is not.
    void clearActor();
    /// Whether a change is under way, or was stored, whose key is still there.
    bool hasKey() const;

private:
    struct Refused {
        StaffId account;
        Timestamp at;
    };
    void note(const Refused& refused);
    void take(const access::ReadKeyring& now);

    keeping::StoreThread& m_thread;
    RecordsPlace m_place;
    Clock m_clock;
    files::Log m_log;
    access::ReadKeyring m_read;                      ///< or stored, last
    std::optional<access::ReadKeyring> m_openedWith; ///< by m_actor, or whoever was here last; as it is now
    bool m_isAway = false;                           ///< the store, at the last load()
    std::vector<Refused> m_unnoted;                  ///< while it was
    std::optional<storage::StaffAccount> m_actor;
    std::weak_ptr<keeping::DroppableCipher> m_underWay; ///< of the last change
};

} // namespace anteroom::workspace
