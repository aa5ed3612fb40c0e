// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/audit_log.h"
#include "core/records/leases.h"
#include "core/records/record_index.h"
#include "core/records/refused_unlocks.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace anteroom {

/// The questionnaire files that a record was answered with, as one text.
struct KeptText {
    std::string sha256; ///< as in QuestionnaireRef; 64 hex digits
    std::string bytes;
};

/// A record as it is to stand in the store.
struct SaveRequest {
    RecordHead head;
    std::string encoded;             ///< encode() of the record with this head
    std::vector<FindingId> raised{}; ///< for the list
    std::optional<Date> formDay{};   ///< likewise: formDayOf() the record
    std::uint64_t expected = 0;      ///< the version that this builds on; 0: it is new
    /// With the first save; one that is kept already costs nothing, and one that is damaged is kept anew.
    std::optional<KeptText> text{};
    std::vector<AuditEntry> audit{}; ///< becomes part of the log if, and only if, the record is saved
};

struct Saved {
    enum class End {
        Saved,
        Conflict, ///< it was changed or deleted meanwhile: nothing was written; the index has what is there
        LeaseLost ///< another desk took the record over: nothing was written
    };
    End end = End::Saved;
    std::uint64_t version = 0; ///< of the record, as it stands now; 0: there is none
};

/// The records of one workspace, sealed, with the proof that none is missing and the log of who did what.
///
/// Each act is one commit. While only other records changed, it is tried again by itself. An Error leaves it
/// open whether it happened; the same request once more finds out and never does it twice.
///
/// Ids are taken by value where the index may be read anew: they may well be the index's own.
///
/// One thread at a time; the store and the cipher outlive it.
class Archive {
public:
    Archive(RecordStore& store, Cipher& cipher, std::string workspace);

    /// Makes the workspace in a store that has none: its keyring, an empty index and the log's first entry.
    Outcome create(const std::string& keyring, const AuditEntry& first);

    /// Whoever works here does so while this admits them: it is given the list of staff, as the store has it,
    /// whenever that is another one than before. After an Error of it no record is read and nothing written
    /// any more, and every call that would says that Error.
    using StillAdmitted = std::function<Outcome(std::string_view keyring)>;
    void admitWhile(StillAdmitted stillAdmitted);
    /// That Error, once there was one.
    const std::optional<Error>& refusal() const { return m_refusal; }

    /// Before anything else, and whenever another desk may have written: true if something changed.
    Result<bool> refresh();
    const RecordIndex& index() const { return m_index; }
    const std::string& workspace() const { return m_workspace; }
    Leases& leases() { return m_leases; }
    /// Of what encode() wrote, for whoever must know it again later without keeping it.
    Tag fingerprint(std::string_view encoded) const { return m_cipher.tagOf(KeyPurpose::Journal, encoded); }
    /// What a desk keeps for itself of these records. `what` says which of such things it is.
    std::string sealForDesk(std::string_view what, std::string_view plain);
    std::optional<std::string> openForDesk(std::string_view what, std::string_view sealed) const;

    /// What encode() wrote. The Error also says when what is stored is not what was saved last.
    Result<std::string> read(RecordId id);
    /// What was signed; `revision` counts from 1.
    Result<std::string> readRevision(const RecordId& id, std::uint32_t revision);
    Result<std::string> readText(const std::string& sha256);
    /// Whether it, or the questionnaire that it was answered with, is not what was saved last, and nobody can
    /// open it. An Error: it cannot tell now.
    Result<bool> isDamaged(RecordId id);

    /// A record that is signed is kept as a revision too, which never changes again. With a lease, which is
    /// renewed by it.
    Result<Saved> save(const SaveRequest& request, Lease* lease = nullptr);
    /// The record and all its revisions go, also where they are damaged or missing; the log keeps that they
    /// were there. `expected` is what the index says of it. With `lease`, where there is one, without which
    /// the record does not go, and which goes with it.
    Result<Saved> erase(RecordId id, std::uint64_t expected, const AuditEntry& entry,
                        const Lease* lease = nullptr);

    Outcome log(const AuditEntry& entry);
    /// The same of an entry that waited elsewhere, under a name that no other has: once, also where an
    /// earlier try arrived and nobody heard of it.
    Outcome logOnce(const AuditEntry& entry, const std::string& name);
    /// That somebody unlocked it, and before that the wrong passphrases that were noted since the last time.
    Outcome logUnlock(const Act& by, const StaffName& nameOf);
    Result<AuditCheck> checkLog(const AuditLog::Take& take = {});
    /// For whoever has to do with a broken log, see AuditLog.
    Outcome readLogThatOpens(const AuditLog::Take& take);
    /// The entry of that number, as it stands there: no link is checked. Nothing: it is missing, or does not
    /// open.
    Result<std::optional<AuditEntry>> logged(std::uint64_t number) { return m_log.entry(number); }
    /// Whether this entry, as a root named it, is in the log still. Version 0 is in every log.
    Result<bool> hasLogged(const records::Stamp& entry) { return m_log.has(entry); }

    /// Whether the keyring in the store is the one that was stored last: an older one would let an old
    /// passphrase in.
    Result<bool> hasPresentKeyring();
    /// False: it was changed meanwhile to something else, and nothing was written.
    Result<bool> saveKeyring(const std::string& bytes, std::uint64_t expected, const AuditEntry& entry);

    /// The ids that these records had before they got another key, see reseal(); the newest last.
    Result<std::vector<std::string>> earlierWorkspaces();

    /// Nothing while none were saved.
    Result<std::optional<std::string>> readSettings();
    /// False: they were changed meanwhile to something else.
    Result<bool> saveSettings(const std::string& bytes, std::uint64_t expected, const AuditEntry& entry);
    /// Over whatever is there: for settings that cannot be read any more.
    Outcome replaceSettings(const std::string& bytes, const AuditEntry& entry);

private:
    using Stamp = records::Stamp;
    struct SealedRecord {
        std::vector<CellWrite> writes; ///< the record, and the revision if it is signed
        IndexEntry entry;
    };
    /// What was sent since the last answer, each of which may be what stands there now.
    struct Sent {
        Stamp record;
        std::vector<AuditEntry> logged; ///< by it and by what it builds on
    };
    struct Unsure {
        std::uint64_t expected = 0; ///< by the caller, who does not know of any of them
        std::vector<Sent> sent;
    };

    /// Empty: it was done. Otherwise whatever of `own` was not as expected.
    Result<std::vector<CellAddress>> commit(const std::vector<CellWrite>& own, IndexChange change,
                                            std::span<const AuditEntry> audit);
    Result<bool> refreshForWriting();
    Outcome admit();
    std::optional<CellWrite> textWrite(const std::optional<KeptText>& text, std::uint64_t over);
    Result<std::string> openRecord(const RecordId& id, bool mayRefresh);
    std::optional<std::string> openCell(const IndexEntry& entry, const std::optional<Cell>& cell) const;
    std::optional<std::string> openText(const std::string& sha256, const std::optional<Cell>& cell) const;
    Outcome lookFor(const SaveRequest& request);
    SealedRecord sealRecord(const SaveRequest& request, std::uint64_t version, const IndexEntry* before);
    Result<Saved> commitRecord(const SealedRecord& sealed, const std::optional<KeptText>& text,
                               const std::vector<AuditEntry>& audit, Lease* lease);
    Saved conflictOf(const RecordId& id) const;
    /// Of what was sent in vain, the one that arrived.
    const Sent* arrivedFor(const SaveRequest& request) const;

    RecordStore& m_store;
    Cipher& m_cipher;
    std::string m_workspace;
    RecordIndex m_index;
    AuditLog m_log;
    Leases m_leases;
    std::set<std::string> m_keptTexts; ///< that are known to be there
    std::map<RecordId, Unsure> m_unsure;
    StillAdmitted m_stillAdmitted;
    std::optional<Stamp> m_admittedBy; ///< the list of staff that was looked at last
    std::optional<Error> m_refusal;
};

/// Such an entry waits there no more, and nobody will ask again. No key is needed.
Outcome forgetLogged(RecordStore& store, const std::string& name);

} // namespace anteroom
