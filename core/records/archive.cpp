// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/archive.h"

#include "core/base/said.h"
#include "core/records/archive_cells.h"
#include "core/records/audit_rest.h"

#include <algorithm>
#include <cassert>

namespace anteroom {

using records::damaged;
using records::keyringAddress;
using records::recordAddress;
using records::recordPlace;
using records::revisionAddress;
using records::revisionPlace;
using records::Stamp;
using records::textAddress;
using records::textPlace;

namespace {

constexpr int mostAttempts = 200;  ///< of desks that get in each other's way
constexpr int mostStandstills = 3; ///< of them in a row that no desk can be the cause of

bool contains(const std::vector<CellAddress>& addresses, const CellAddress& address) {
    return std::find(addresses.begin(), addresses.end(), address) != addresses.end();
}

Error damagedPart(const CellAddress& part) {
    return damaged(part.shelf == Shelf::Audit ? core::said("The end of the log")
                                              : core::said("The index of the records"));
}

Error gone() { return Error{core::said("The record is no longer there. Look for it in the list again.")}; }

} // namespace

Archive::Archive(RecordStore& store, Cipher& cipher, std::string workspace)
    : m_store(store), m_cipher(cipher), m_workspace(std::move(workspace)),
      m_index(store, cipher, m_workspace), m_log(store, cipher, m_workspace),
      m_leases(store, cipher, m_workspace) {}

std::string Archive::sealForDesk(std::string_view what, std::string_view plain) {
    return m_cipher.seal(KeyPurpose::Desk, placeOf({m_workspace, "desk", what}), plain);
}

std::optional<std::string> Archive::openForDesk(std::string_view what, std::string_view sealed) const {
    return m_cipher.open(KeyPurpose::Desk, placeOf({m_workspace, "desk", what}), sealed);
}

Outcome Archive::create(const std::string& keyring, const AuditEntry& first) {
    AuditLog::Prepared log = m_log.prepare({}, {&first, 1});
    IndexChange change;
    change.audit = log.last;
    change.keyring = Stamp{1, m_cipher.tagOf(KeyPurpose::Index, keyring)};
    RecordIndex::Prepared index = m_index.prepareFirst(change);
    std::vector<CellWrite> writes = std::move(log.writes);
    writes.insert(writes.end(), index.writes.begin(), index.writes.end());
    writes.push_back({keyringAddress(), 0, keyring});
    const auto conflicts = m_store.commit(writes);
    if (!conflicts)
        return conflicts.error();
    if (conflicts->empty()) {
        m_index.accept(index);
        return done();
    }
    // An earlier try of this may have arrived, and nobody heard of it.
    const Result<std::optional<Cell>> there = m_store.read(keyringAddress());
    if (!there.ok())
        return there.error();
    if (!there.value() || (*there)->bytes != keyring)
        return Error{
            core::said("There are records in this place already. Open them, or choose another place.")};
    return done();
}

Result<bool> Archive::refreshForWriting() {
    Result<bool> refreshed = refresh();
    if (refreshed && !m_index.damaged().empty())
        return damagedPart(m_index.damaged().front());
    return refreshed;
}

Result<std::vector<CellAddress>> Archive::commit(const std::vector<CellWrite>& own, IndexChange change,
                                                 std::span<const AuditEntry> audit) {
    int standstills = 0;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        if (!m_index.damaged().empty())
            return damagedPart(m_index.damaged().front());
        if (const Outcome admitted = admit(); !admitted)
            return admitted.error();
        AuditLog::Prepared log = m_log.prepare(m_index.root().audit, audit);
        change.audit = log.last;
        RecordIndex::Prepared index = m_index.prepare(change);
        std::vector<CellWrite> writes = own;
        writes.insert(writes.end(), log.writes.begin(), log.writes.end());
        writes.insert(writes.end(), index.writes.begin(), index.writes.end());
        const auto conflicts = m_store.commit(writes);
        if (!conflicts)
            return conflicts.error();
        if (conflicts->empty()) {
            m_index.accept(index);
            return std::vector<CellAddress>{};
        }
        const Result<bool> refreshed = refreshForWriting();
        if (!refreshed)
            return refreshed.error();
        std::vector<CellAddress> ours;
        for (const CellWrite& write : own)
            if (contains(*conflicts, write.at))
                ours.push_back(write.at);
        if (!ours.empty())
            return ours;
        // Every desk that writes there writes the root as well.
        standstills = *refreshed ? 0 : standstills + 1;
        if (standstills == mostStandstills)
            return damagedPart(conflicts->front());
    }
    return Error{core::said("The records are busy: other desks write all the time. Try again in a moment.")};
}

Saved Archive::conflictOf(const RecordId& id) const {
    const IndexEntry* entry = m_index.find(id);
    return {Saved::End::Conflict, entry ? entry->version : 0};
}

std::optional<CellWrite> Archive::textWrite(const std::optional<KeptText>& text, std::uint64_t over) {
    if (!text || m_keptTexts.count(text->sha256) > 0)
        return std::nullopt;
    return CellWrite{textAddress(text->sha256), over,
                     m_cipher.seal(KeyPurpose::Texts, textPlace(m_workspace, text->sha256), text->bytes)};
}

const Archive::Sent* Archive::arrivedFor(const SaveRequest& request) const {
    const IndexEntry* entry = m_index.find(request.head.id);
    const auto unsure = m_unsure.find(request.head.id);
    if (!entry || unsure == m_unsure.end() || unsure->second.expected != request.expected)
        return nullptr;
    const std::vector<Sent>& sent = unsure->second.sent;
    const auto found = std::find_if(sent.begin(), sent.end(), [&](const Sent& one) {
        return one.record == Stamp{entry->version, entry->tag};
    });
    return found == sent.end() ? nullptr : &*found;
}

Outcome Archive::lookFor(const SaveRequest& request) {
    const IndexEntry* entry = m_index.find(request.head.id);
    const bool isExpected = (entry ? entry->version : 0) == request.expected;
    // Not what this desk knows: perhaps it has not looked for a while. After an Error it cannot know.
    if (isExpected && m_unsure.count(request.head.id) == 0)
        return done();
    const Result<bool> refreshed = refreshForWriting();
    return refreshed ? done() : Outcome(refreshed.error());
}

Archive::SealedRecord Archive::sealRecord(const SaveRequest& request, std::uint64_t version,
                                          const IndexEntry* before) {
    const RecordHead& head = request.head;
    SealedRecord sealed{{}, {head, request.raised, version}};
    IndexEntry& entry = sealed.entry;
    entry.formDay = request.formDay;
    if (before)
        entry.revisions = before->revisions;
    std::string bytes =
        m_cipher.seal(KeyPurpose::Records, recordPlace(m_workspace, head, version), request.encoded);
    entry.tag = m_cipher.tagOf(KeyPurpose::Index, bytes);
    sealed.writes.push_back({recordAddress(head.id), version - 1, std::move(bytes)});
    if (head.status == RecordStatus::Signed && entry.revisions.size() + 1 == head.revision) {
        std::string revision = m_cipher.seal(
            KeyPurpose::Records, revisionPlace(m_workspace, head, head.revision), request.encoded);
        entry.revisions.push_back(m_cipher.tagOf(KeyPurpose::Index, revision));
        sealed.writes.push_back({revisionAddress(head.id, head.revision), 0, std::move(revision)});
    }
    return sealed;
}

Result<Saved> Archive::save(const SaveRequest& request, Lease* lease) {
    if (const Outcome looked = lookFor(request); !looked)
        return looked.error();
    std::uint64_t expected = request.expected;
    std::vector<AuditEntry> logged;
    if (const Sent* arrived = arrivedFor(request)) {
        expected = arrived->record.version;
        logged = arrived->logged;
    }
    const IndexEntry* before = m_index.find(request.head.id);
    if ((before ? before->version : 0) != expected) {
        m_unsure.erase(request.head.id);
        return conflictOf(request.head.id);
    }
    const std::vector<AuditEntry> audit = records::without(request.audit, logged);
    const SealedRecord sealed = sealRecord(request, expected + 1, before);
    Result<Saved> saved = commitRecord(sealed, request.text, audit, lease);
    if (saved.ok()) {
        m_unsure.erase(request.head.id);
        return saved;
    }
    Unsure& unsure = m_unsure[request.head.id];
    if (unsure.expected != request.expected)
        unsure = {request.expected, {}};
    logged.insert(logged.end(), audit.begin(), audit.end());
    unsure.sent.push_back({{sealed.entry.version, sealed.entry.tag}, std::move(logged)});
    return saved;
}

Result<Saved> Archive::commitRecord(const SealedRecord& sealed, const std::optional<KeptText>& text,
                                    const std::vector<AuditEntry>& audit, Lease* lease) {
    const RecordId& id = sealed.entry.head.id;
    std::uint64_t damagedText = 0; // its version; 0: none is there
    for (;;) {
        std::vector<CellWrite> writes = sealed.writes;
        if (auto write = textWrite(text, damagedText))
            writes.push_back(std::move(*write));
        if (lease)
            writes.push_back(m_leases.renewal(*lease));
        const auto conflicts = commit(writes, {{sealed.entry}}, audit);
        if (!conflicts)
            return conflicts.error();
        if (contains(*conflicts, recordAddress(id)))
            return conflictOf(id);
        if (lease && contains(*conflicts, {Shelf::Lease, id.str()})) {
            // An Error may have hidden that we renewed it ourselves.
            Result<Leases::Taken> taken = m_leases.take(id, lease->holder);
            if (!taken)
                return taken.error();
            if (!taken->lease)
                return Saved{Saved::End::LeaseLost, sealed.entry.version - 1};
            *lease = *taken->lease;
            continue;
        }
        if (text && contains(*conflicts, textAddress(text->sha256))) {
            // Kept before, as a rule; but what does not open would make a record that never does.
            const Result<std::optional<Cell>> there = m_store.read(textAddress(text->sha256));
            if (!there.ok())
                return there.error();
            damagedText = there.value() ? (*there)->version : 0;
            if (openText(text->sha256, there.value()))
                m_keptTexts.insert(text->sha256);
            continue;
        }
        if (!conflicts->empty()) // a revision that nobody signed is in the place of this one
            return damaged(core::said("What was signed"));
        if (text)
            m_keptTexts.insert(text->sha256);
        if (lease)
            ++lease->version;
        return Saved{Saved::End::Saved, sealed.entry.version};
    }
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): it may be the index's own, which is read anew
Result<Saved> Archive::erase(RecordId id, std::uint64_t expected, const AuditEntry& entry,
                             const Lease* lease) {
    if (const Result<bool> refreshed = refreshForWriting(); !refreshed)
        return refreshed.error();
    const IndexEntry* now = m_index.find(id);
    if (!now || now->version != expected)
        return conflictOf(id);
    std::vector<CellAddress> cells{recordAddress(id)};
    for (std::uint32_t revision = 1; revision <= now->revisions.size(); ++revision)
        cells.push_back(revisionAddress(id, revision));
    if (!lease)
        cells.push_back({Shelf::Lease, id.str()});
    // As they are there, which is not always as they should be: what nobody can open has to go as well.
    std::vector<CellWrite> writes;
    for (const CellAddress& at : cells) {
        const Result<std::optional<Cell>> cell = m_store.read(at);
        if (!cell.ok())
            return cell.error();
        if (cell.value())
            writes.push_back({at, (*cell)->version, std::nullopt});
    }
    // A desk that saved it since then wrote what nobody here has looked at.
    if (const Result<bool> refreshed = refreshForWriting(); !refreshed)
        return refreshed.error();
    now = m_index.find(id);
    if (!now || now->version != expected)
        return conflictOf(id);
    if (lease)
        writes.push_back(Leases::removal(*lease));
    IndexChange change;
    change.drop.push_back(id);
    const auto conflicts = commit(writes, change, {&entry, 1});
    if (!conflicts)
        return conflicts.error();
    if (lease && contains(*conflicts, writes.back().at))
        return Saved{Saved::End::LeaseLost, expected};
    if (!conflicts->empty())
        return conflictOf(id);
    return Saved{Saved::End::Saved, 0};
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): likewise
Result<std::string> Archive::read(RecordId id) { return openRecord(id, true); }

std::optional<std::string> Archive::openCell(const IndexEntry& entry, const std::optional<Cell>& cell) const {
    if (!cell || cell->version != entry.version ||
        m_cipher.tagOf(KeyPurpose::Index, cell->bytes) != entry.tag)
        return std::nullopt;
    return m_cipher.open(KeyPurpose::Records, recordPlace(m_workspace, entry.head, entry.version),
                         cell->bytes);
}

Result<std::string> Archive::openRecord(const RecordId& id, bool mayRefresh) {
    if (m_refusal)
        return *m_refusal;
    const IndexEntry* entry = m_index.find(id);
    if (entry) {
        const Result<std::optional<Cell>> cell = m_store.read(recordAddress(id));
        if (!cell.ok())
            return cell.error();
        if (auto plain = openCell(*entry, cell.value()))
            return std::move(*plain);
    }
    // Another desk may have saved it since this one looked.
    if (!mayRefresh)
        return entry ? damaged(core::said("This record")) : gone();
    if (const Result<bool> refreshed = refresh(); !refreshed)
        return refreshed.error();
    return openRecord(id, false);
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): likewise
Result<bool> Archive::isDamaged(RecordId id) {
    if (const Result<bool> refreshed = refresh(); !refreshed)
        return refreshed.error();
    const IndexEntry* entry = m_index.find(id);
    if (!entry)
        return gone();
    const std::string& sha256 = entry->head.questionnaire.sha256;
    const Result<std::optional<Cell>> cell = m_store.read(recordAddress(id));
    if (!cell.ok())
        return cell.error();
    const Result<std::optional<Cell>> text = m_store.read(textAddress(sha256));
    if (!text.ok())
        return text.error();
    return !openCell(*entry, cell.value()) || !openText(sha256, text.value());
}

Result<std::string> Archive::readRevision(const RecordId& id, std::uint32_t revision) {
    if (m_refusal)
        return *m_refusal;
    const IndexEntry* entry = m_index.find(id);
    if (!entry || revision == 0 || revision > entry->revisions.size())
        return gone();
    const Result<std::optional<Cell>> cell = m_store.read(revisionAddress(id, revision));
    if (!cell.ok())
        return cell.error();
    if (cell.value() && m_cipher.tagOf(KeyPurpose::Index, (*cell)->bytes) == entry->revisions[revision - 1])
        if (auto plain = m_cipher.open(KeyPurpose::Records, revisionPlace(m_workspace, entry->head, revision),
                                       (*cell)->bytes))
            return std::move(*plain);
    return damaged(core::said("What was signed"));
}

std::optional<std::string> Archive::openText(const std::string& sha256,
                                             const std::optional<Cell>& cell) const {
    return cell ? m_cipher.open(KeyPurpose::Texts, textPlace(m_workspace, sha256), cell->bytes)
                : std::nullopt;
}

Result<std::string> Archive::readText(const std::string& sha256) {
    const Result<std::optional<Cell>> cell = m_store.read(textAddress(sha256));
    if (!cell.ok())
        return cell.error();
    if (auto plain = openText(sha256, cell.value()))
        return std::move(*plain);
    m_keptTexts.erase(sha256); // the next record that begins with it keeps it anew
    return damaged(core::said("The questionnaire of this record"));
}

} // namespace anteroom
