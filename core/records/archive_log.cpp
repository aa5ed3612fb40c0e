// SPDX-License-Identifier: GPL-3.0-or-later
// What an archive's log is told, and what it says of itself.
#include "core/records/archive.h"
#include "core/records/archive_cells.h"

#include <algorithm>

namespace anteroom {

Outcome Archive::log(const AuditEntry& entry) {
    const auto conflicts = commit({}, {}, {&entry, 1});
    return conflicts ? done() : Outcome(conflicts.error());
}

Outcome Archive::logUnlock(const Act& by, const StaffName& nameOf) {
    for (;;) {
        const Result<records::NotedRefusals> refused = records::readRefusedUnlocks(m_store);
        if (!refused)
            return refused.error();
        std::vector<AuditEntry> entries;
        for (const RefusedUnlocks& one : refused->noted)
            entries.push_back(
                {by, AuditAct::UnlockRefused, std::nullopt, std::nullopt, records::wordsOf(one, nameOf)});
        std::vector<CellWrite> own;
        if (!entries.empty())
            own.push_back(records::forgetRefusedUnlocks(*refused));
        entries.push_back({by, AuditAct::Unlocked});
        const auto conflicts = commit(own, {}, entries);
        if (!conflicts)
            return conflicts.error();
        if (conflicts->empty())
            return done();
    }
}

// What stood after the end is another desk's where the root, read after it, has it: all others are nobody's.
Result<AuditCheck> Archive::checkLog(const AuditLog::Take& take) {
    Result<AuditCheck> read = m_log.check(m_index.root().audit, take);
    if (!read || read->broken || read->after.empty())
        return read;
    if (const Result<bool> refreshed = m_index.refresh(); !refreshed)
        return refreshed.error();
    const std::uint64_t end = m_index.root().audit.version;
    const std::string last = records::auditAddress(end).key;
    AuditCheck check = std::move(read).value();
    const auto planted = std::find_if(check.after.begin(), check.after.end(),
                                      [&last](const std::string& key) { return key > last; });
    if (end > 0 && planted != check.after.end())
        check.broken =
            BrokenLink{records::auditNumber(*planted).value_or(end + 1), BrokenLink::Why::AfterTheEnd};
    return check;
}

Outcome Archive::readLogThatOpens(const AuditLog::Take& take) {
    return m_log.readWhatOpens(m_index.root().audit, take);
}

} // namespace anteroom
