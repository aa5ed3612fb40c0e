// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/waiting_save.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// Files of one folder on this computer. Several runs of the program may use it at once.
class JournalFiles {
public:
    virtual ~JournalFiles() = default;

    /// All names, in order.
    virtual Result<std::vector<std::string>> list() = 0;
    /// Nothing: it is another run's, which is still there, or it is gone.
    virtual Result<std::optional<std::string>> read(const std::string& name) = 0;
    /// On the disk when it returns. After an Error there is the old file or the new one, whole.
    virtual Outcome write(const std::string& name, const std::string& bytes) = 0;
    /// Without it there is nothing to do.
    virtual Outcome erase(const std::string& name) = 0;
};

/// What the records do not have yet, on this computer until they do: each record that could not be saved, and
/// each entry of the log, in a file of its own, sealed for the workspace, the file and the record.
///
/// One thread at a time; `files` and `random` outlive it. It knows no key: what needs one is given it.
class Journal {
public:
    /// A file begins with the id of its record, without which it could not be opened; that of an entry of the
    /// log begins with what no id is.
    static constexpr std::size_t markSize = 32;
    static constexpr std::string_view markOfLog = "entry of the log of who did what";

    Journal(JournalFiles& files, RandomBytes& random, std::string workspace);

    /// In the place of what this run kept of the same record before. What an earlier run left stays.
    Outcome keep(Cipher& cipher, const WaitingSave& waiting);
    /// It has arrived. Nothing was kept: nothing to do.
    Outcome drop(const RecordId& record);
    /// Whoever kept it is gone: from now on it is among those that are found.
    void letGo(const RecordId& record) { m_kept.erase(record); }

    /// The entry of an act that is about to be done, in a file whose name no other entry ever has. It is
    /// found only after it was let go, or by the next run.
    Outcome keep(Cipher& cipher, const std::string& file, const AuditEntry& entry);
    void letGo(const std::string& file) { m_held.erase(file); }

    struct Found {
        std::string file;
        WaitingSave waiting;
    };
    struct FoundEntry {
        std::string file;
        AuditEntry entry;
    };
    struct Content {
        std::vector<Found> waiting;       ///< the oldest change first
        std::vector<FoundEntry> entries;  ///< of the log, the oldest first
        std::vector<std::string> damaged; ///< files that cannot be read, are changed or come from elsewhere
    };
    /// What no one here works on any more. Damaged files stay where they are.
    Result<Content> read(Cipher& cipher);
    Outcome drop(const std::string& file);

private:
    Outcome write(Cipher& cipher, const std::string& file, std::string_view mark, const std::string& plain);
    std::string placeIn(const std::string& file, std::string_view record) const;
    std::optional<WaitingSave> open(Cipher& cipher, const std::string& file, std::string_view bytes) const;
    std::optional<AuditEntry> openEntry(Cipher& cipher, const std::string& file,
                                        std::string_view bytes) const;
    bool isInUse(const std::string& file) const; ///< by somebody here

    JournalFiles& m_files;
    RandomBytes& m_random;
    std::string m_workspace;
    std::map<RecordId, std::string> m_kept; ///< files of this run
    std::set<std::string> m_held;           ///< likewise, of acts that are not done yet
};

} // namespace anteroom
