// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rebuild_index.h"

#include "core/base/said.h"
#include "core/records/archive_cells.h"
#include "core/records/audit_log.h"
#include "core/records/index_codec.h"
#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"
#include "core/records/sitting.h"

#include <algorithm>
#include <map>

namespace anteroom {

using records::Bucket;
using records::bucketCount;
using records::IndexRoot;
using records::Stamp;

namespace {

using Cells = std::map<std::string, Cell, std::less<>>;

const std::string rootKey = records::rootAddress().key;

std::string keyOf(std::size_t bucket) { return records::bucketAddress(bucket).key; }

class Rebuilder {
public:
    Rebuilder(const WorkspaceCells& cells, const Sha256& sha256, const Act& by, const Progress& progress)
        : m_store(cells.store), m_cipher(cells.cipher), m_workspace(cells.workspace), m_sha256(sha256),
          m_by(by), m_progress(progress) {}

    Result<std::optional<std::size_t>> run() {
        for (const auto& [shelf, cells] : {std::pair{Shelf::Index, &m_index},
                                           {Shelf::Text, &m_texts},
                                           {Shelf::Record, &m_records},
                                           {Shelf::Revision, &m_revisions}})
            if (const Outcome read = readAll(shelf, *cells); !read)
                return read.error();
        const auto root = m_index.find(rootKey);
        const auto plain = root == m_index.end() ? std::nullopt : openIndex(rootKey, root->second);
        std::optional<IndexRoot> meant = plain ? records::decodeRoot(*plain) : std::nullopt;
        if (!meant)
            return Error{core::said(
                "The list of records is damaged beyond mending. Restore the newest backup in which "
                "it is whole.")};
        std::vector<CellWrite> writes;
        const std::size_t listed = rebuildBuckets(*meant, writes);
        if (m_isEnded)
            return std::optional<std::size_t>();
        Cells planted;
        const std::string last = records::auditAddress(meant->audit.version).key;
        const Outcome looked = m_store.readAll(Shelf::Audit, [&](std::string_view key, const Cell& cell) {
            if (key > last)
                planted.emplace(key, cell);
            return true;
        });
        if (!looked)
            return looked.error();
        if (writes.empty() && planted.empty())
            return std::optional<std::size_t>(0);
        const AuditEntry entry{m_by,
                               AuditAct::Restored,
                               {},
                               {},
                               "damaged parts of the list: " + std::to_string(writes.size()) +
                                   ", listed again: " + std::to_string(listed) +
                                   (planted.empty() ? ""
                                                    : ", taken out after the end of the log: " +
                                                          std::to_string(planted.size()))};
        AuditLog::Prepared log = AuditLog(m_store, m_cipher, m_workspace).prepare(meant->audit, {&entry, 1});
        meant->audit = log.last;
        CellWrite& next = log.writes.front();
        for (const auto& [key, cell] : planted)
            if (key == next.at.key)
                next.expected = cell.version;
            else
                writes.push_back({{Shelf::Audit, key}, cell.version, std::nullopt});
        writes.insert(writes.end(), log.writes.begin(), log.writes.end());
        writes.push_back(sealed(rootKey, root->second.version, records::encode(*meant)));
        const auto conflicts = m_store.commit(writes);
        if (!conflicts)
            return conflicts.error();
        if (!conflicts->empty())
            return Error{core::said("Somebody wrote to the records meanwhile. Try again.")};
        return std::optional(listed);
    }

private:
    Outcome readAll(Shelf shelf, Cells& cells) {
        return m_store.readAll(shelf, [&cells](std::string_view key, const Cell& cell) {
            cells.emplace(key, cell);
            return true;
        });
    }

    std::string place(const std::string& key, std::uint64_t version) const {
        return placeOf({m_workspace, "index", key, std::to_string(version)});
    }
    std::optional<std::string> openIndex(const std::string& key, const Cell& cell) const {
        return m_cipher.open(KeyPurpose::Index, place(key, cell.version), cell.bytes);
    }
    CellWrite sealed(const std::string& key, std::uint64_t before, const std::string& plain) {
        return {{Shelf::Index, key}, before, m_cipher.seal(KeyPurpose::Index, place(key, before + 1), plain)};
    }

    bool isGood(const std::string& key, const Stamp& meant) const {
        const auto found = m_index.find(key);
        if (found == m_index.end())
            return meant.version == 0;
        const Cell& cell = found->second;
        const auto plain = openIndex(key, cell);
        return plain && records::decodeBucket(*plain) &&
               meant == Stamp{cell.version, m_cipher.tagOf(KeyPurpose::Index, cell.bytes)};
    }

    bool step(std::size_t bucket) {
        m_isEnded = m_isEnded || (m_progress && !m_progress(bucket + 1, bucketCount));
        return !m_isEnded;
    }

    std::size_t rebuildBuckets(IndexRoot& root, std::vector<CellWrite>& writes) {
        std::size_t listed = 0;
        for (std::size_t i = 0; i < bucketCount && step(i); ++i) {
            const std::string key = keyOf(i);
            if (isGood(key, root.buckets[i]))
                continue;
            const Bucket bucket = bucketOf(i);
            listed += bucket.size();
            const auto there = m_index.find(key);
            writes.push_back(
                sealed(key, there == m_index.end() ? 0 : there->second.version, records::encode(bucket)));
            root.buckets[i] = {writes.back().expected + 1,
                               m_cipher.tagOf(KeyPurpose::Index, *writes.back().bytes)};
        }
        return listed;
    }

    /// Its records as they stand; the keys of a bucket's records begin with its own.
    Bucket bucketOf(std::size_t number) {
        const std::string key = keyOf(number);
        Bucket bucket;
        for (auto cell = m_records.lower_bound(key);
             cell != m_records.end() && cell->first.starts_with(key) && step(number); ++cell)
            if (const auto id = RecordId::parse(cell->first))
                if (std::optional<IndexEntry> entry = entryOf(*id, cell->second))
                    bucket.push_back(std::move(*entry));
        return bucket;
    }

    /// A record is sealed for its revision and its questionnaire: those that there are, are tried.
    std::optional<IndexEntry> entryOf(const RecordId& id, const Cell& cell) {
        std::uint32_t signedOnce = 0;
        while (m_revisions.count(records::revisionAddress(id, signedOnce + 1).key) > 0)
            ++signedOnce;
        for (const auto& [hash, text] : m_texts)
            for (std::uint32_t revision = signedOnce + 1; revision > 0; --revision) {
                RecordHead head{.id = id,
                                .patient = *PatientId::parse(std::string(32, '0')),
                                .revision = revision,
                                .questionnaire = {*QuestionnaireId::parse("unknown"), {}, hash},
                                .created = m_by,
                                .edited = m_by};
                const auto plain = m_cipher.open(
                    KeyPurpose::Records, records::recordPlace(m_workspace, head, cell.version), cell.bytes);
                if (plain)
                    return entryOf(*plain, hash, cell, signedOnce);
            }
        return std::nullopt;
    }

    std::optional<IndexEntry> entryOf(const std::string& encoded, const std::string& hash, const Cell& cell,
                                      std::uint32_t signedOnce) {
        const std::shared_ptr<const Questionnaire> questionnaire = questionnaireOf(hash);
        if (!questionnaire)
            return std::nullopt;
        const Result<Record> record = decode(encoded, *questionnaire);
        if (!record)
            return std::nullopt;
        IndexEntry entry{record->head, raisedIn(Session::resume(questionnaire, record->session)),
                         cell.version, m_cipher.tagOf(KeyPurpose::Index, cell.bytes)};
        entry.formDay = formDayOf(*record);
        // What is missing of what was signed stays named: its tag is nobody's.
        const std::uint32_t revisions =
            std::max(signedOnce, record->head.revision - (record->head.signature ? 0U : 1U));
        for (std::uint32_t number = 1; number <= revisions; ++number) {
            const auto there = m_revisions.find(records::revisionAddress(record->head.id, number).key);
            entry.revisions.push_back(
                there == m_revisions.end() ? Tag{} : m_cipher.tagOf(KeyPurpose::Index, there->second.bytes));
        }
        return entry;
    }

    std::shared_ptr<const Questionnaire> questionnaireOf(const std::string& hash) {
        const auto [known, isNew] = m_questionnaires.try_emplace(hash);
        if (isNew)
            if (const auto text = m_cipher.open(KeyPurpose::Texts, records::textPlace(m_workspace, hash),
                                                m_texts.at(hash).bytes))
                if (const auto questionnaire = questionnaireFromKept({hash, *text}, m_sha256))
                    known->second = *questionnaire;
        return known->second;
    }

    RecordStore& m_store;
    Cipher& m_cipher;
    const std::string& m_workspace;
    const Sha256& m_sha256;
    const Act& m_by;
    const Progress& m_progress;
    bool m_isEnded = false;
    Cells m_index, m_texts, m_records, m_revisions;
    std::map<std::string, std::shared_ptr<const Questionnaire>> m_questionnaires;
};

} // namespace

Result<std::optional<std::size_t>> rebuildIndex(const WorkspaceCells& cells, const Sha256& sha256,
                                                const Act& by, const Progress& progress) {
    return Rebuilder(cells, sha256, by, progress).run();
}

} // namespace anteroom
