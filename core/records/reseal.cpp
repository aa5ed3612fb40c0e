// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/reseal.h"

#include "core/base/said.h"
#include "core/records/archive_cells.h"
#include "core/records/memory_store.h"

#include <algorithm>
#include <set>

namespace anteroom {

using records::Stamp;

namespace {

class Resealer {
public:
    Resealer(Archive& archive, const NewWorkspace& to, const PutCell& put, const Progress& progress)
        : m_archive(archive), m_to(to), m_put(put), m_progress(progress) {}

    Result<bool> run() {
        if (const Result<bool> refreshed = m_archive.refresh(); !refreshed)
            return refreshed.error();
        const RecordIndex& index = m_archive.index();
        if (!index.damaged().empty())
            return Error{core::said("A part of the list of records is missing or not as it was saved.")};
        m_of = index.size() + index.root().audit.version;
        Outcome outcome = resealRecords();
        for (const auto part : {&Resealer::resealTexts, &Resealer::resealSettings, &Resealer::resealLog,
                                &Resealer::putEarlier, &Resealer::putKeyring, &Resealer::putIndex})
            if (outcome && !m_isEnded)
                outcome = (this->*part)();
        if (m_isEnded)
            return false;
        return outcome ? Result<bool>(true) : Result<bool>(outcome.error());
    }

private:
    bool step() {
        m_isEnded = m_isEnded || (m_progress && !m_progress(++m_done, m_of));
        return !m_isEnded;
    }

    bool isLeftOut(const CellAddress& at) const {
        return std::find(m_to.without.begin(), m_to.without.end(), at) != m_to.without.end();
    }

    Outcome resealRecords() {
        // The archive may read its index anew meanwhile: these buckets stay as they are.
        const auto buckets = m_archive.index().buckets();
        for (const RecordIndex::SharedBucket& bucket : buckets)
            for (const IndexEntry& entry : *bucket) {
                if (const Outcome resealed = resealRecord(entry); !resealed)
                    return resealed.error();
                if (!step())
                    return done();
            }
        return done();
    }

    Outcome resealRecord(const IndexEntry& entry) {
        const RecordHead& head = entry.head;
        IndexEntry anew = entry;
        const auto put = [&](const Result<std::string>& plain, const CellAddress& at, std::uint64_t version,
                             const std::string& place, Tag& tag) -> Outcome {
            if (!plain)
                return plain.error();
            Cell cell{version, m_to.cipher.seal(KeyPurpose::Records, place, *plain)};
            tag = m_to.cipher.tagOf(KeyPurpose::Index, cell.bytes);
            return m_put(at, cell);
        };
        Outcome outcome = put(m_archive.read(head.id), records::recordAddress(head.id), entry.version,
                              records::recordPlace(m_to.workspace, head, entry.version), anew.tag);
        for (std::uint32_t revision = 1; outcome && revision <= entry.revisions.size(); ++revision)
            outcome = isLeftOut(records::revisionAddress(head.id, revision))
                          ? done()
                          : put(m_archive.readRevision(head.id, revision),
                                records::revisionAddress(head.id, revision), 1,
                                records::revisionPlace(m_to.workspace, head, revision),
                                anew.revisions[revision - 1]);
        m_texts.insert(head.questionnaire.sha256);
        m_change.put.push_back(std::move(anew));
        return outcome;
    }

    Outcome resealTexts() {
        for (const std::string& sha256 : m_texts) {
            if (isLeftOut(records::textAddress(sha256)))
                continue;
            const Result<std::string> text = m_archive.readText(sha256);
            if (!text)
                return text.error();
            const Outcome put = m_put(
                records::textAddress(sha256),
                {1, m_to.cipher.seal(KeyPurpose::Texts, records::textPlace(m_to.workspace, sha256), *text)});
            if (!put)
                return put.error();
        }
        return done();
    }

    Outcome resealSettings() {
        const Result<std::optional<std::string>> settings = m_archive.readSettings();
        if (!settings)
            return settings.error();
        if (!*settings)
            return done();
        const Cell cell{
            1, m_to.cipher.seal(KeyPurpose::Settings, records::settingsPlace(m_to.workspace, 1), **settings)};
        m_change.settings = Stamp{1, m_to.cipher.tagOf(KeyPurpose::Index, cell.bytes)};
        return m_put(records::settingsAddress(), cell);
    }

    Outcome resealLog() {
        AuditLog log(m_nowhere, m_to.cipher, m_to.workspace);
        Stamp last;
        Outcome put = done();
        const AuditLog::Take reseal = [&](std::uint64_t, const AuditEntry& entry) {
            AuditLog::Prepared prepared = log.prepare(last, {&entry, 1});
            last = prepared.last;
            put = m_put(prepared.writes.front().at, {1, std::move(*prepared.writes.front().bytes)});
            return put.ok() && step();
        };
        const bool isBroken = std::any_of(m_to.without.begin(), m_to.without.end(),
                                          [](const CellAddress& at) { return at.shelf == Shelf::Audit; });
        if (isBroken) {
            if (const Outcome read = m_archive.readLogThatOpens(reseal); !read)
                return read.error();
        } else {
            const Result<AuditCheck> check = m_archive.checkLog(reseal);
            if (!check)
                return check.error();
            if (put && check->broken)
                return Error{core::said("The log is not as it was written from entry %1 on.",
                                        {check->broken->number})};
        }
        m_change.audit = last;
        return put;
    }

    // What waits at a desk is sealed for the workspace that it was: the desk can tell by this.
    Outcome putEarlier() {
        std::vector<std::string> earlier;
        if (const auto known = m_archive.earlierWorkspaces()) // damaged, it keeps nobody from restoring
            earlier = *known;
        earlier.push_back(m_archive.workspace());
        return m_put(records::earlierAddress(),
                     {1, m_to.cipher.seal(KeyPurpose::Settings, records::earlierPlace(m_to.workspace),
                                          records::encodeEarlier(earlier))});
    }

    Outcome putKeyring() {
        m_change.keyring = Stamp{1, m_to.cipher.tagOf(KeyPurpose::Index, m_to.keyring)};
        return m_put(records::keyringAddress(), {1, m_to.keyring});
    }

    Outcome putIndex() {
        RecordIndex index(m_nowhere, m_to.cipher, m_to.workspace);
        for (CellWrite& write : index.prepareFirst(m_change).writes)
            if (const Outcome put = m_put(write.at, {write.expected + 1, std::move(*write.bytes)}); !put)
                return put.error();
        return done();
    }

    Archive& m_archive;
    const NewWorkspace& m_to;
    const PutCell& m_put;
    const Progress& m_progress;
    MemoryStore m_nowhere; ///< what is sealed here is put elsewhere
    IndexChange m_change;
    std::set<std::string> m_texts;
    std::uint64_t m_done = 0;
    std::uint64_t m_of = 0;
    bool m_isEnded = false;
};

} // namespace

Result<bool> reseal(Archive& archive, const NewWorkspace& to, const PutCell& put, const Progress& progress) {
    return Resealer(archive, to, put, progress).run();
}

} // namespace anteroom
