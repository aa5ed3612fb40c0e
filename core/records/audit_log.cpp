// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/audit_log.h"

#include "core/records/archive_cells.h"
#include "core/records/packed_entry.h"

namespace anteroom {

using records::PackReader;
using records::PackWriter;
using records::Stamp;

namespace {

constexpr std::uint64_t entryFormat = 1;

std::string keyOf(std::uint64_t number) { return records::auditAddress(number).key; }

std::string placeIn(const std::string& workspace, const std::string& key) {
    return placeOf({workspace, "audit", key});
}

std::string encode(const Stamp& before, const AuditEntry& entry) {
    PackWriter out;
    out.number(entryFormat);
    out.tag(before.tag);
    records::pack(out, entry);
    return out.packed();
}

struct Decoded {
    Tag before{};
    AuditEntry entry;
};

std::optional<Decoded> decode(std::string_view bytes) {
    PackReader in(bytes);
    if (in.number() != entryFormat)
        return std::nullopt;
    const Tag before = in.tag();
    std::optional<AuditEntry> entry = records::unpackEntry(in);
    return entry && in.isDone() ? std::optional(Decoded{before, std::move(*entry)}) : std::nullopt;
}

} // namespace

AuditLog::AuditLog(RecordStore& store, Cipher& cipher, std::string workspace)
    : m_store(store), m_cipher(cipher), m_workspace(std::move(workspace)) {}

AuditLog::Prepared AuditLog::prepare(const Stamp& last, std::span<const AuditEntry> entries) {
    Prepared prepared{{}, last};
    for (const AuditEntry& entry : entries) {
        const std::string key = keyOf(prepared.last.version + 1);
        std::string sealed =
            m_cipher.seal(KeyPurpose::Audit, placeIn(m_workspace, key), encode(prepared.last, entry));
        prepared.last = {prepared.last.version + 1, m_cipher.tagOf(KeyPurpose::Audit, sealed)};
        prepared.writes.push_back({{Shelf::Audit, key}, 0, std::move(sealed)});
    }
    return prepared;
}

Result<AuditCheck> AuditLog::check(const Stamp& last, const Take& take) {
    AuditCheck check;
    Stamp before;
    bool isStopped = false;
    const Outcome read = m_store.readAll(Shelf::Audit, [&](std::string_view key, const Cell& cell) {
        const std::uint64_t number = before.version + 1;
        const std::string expected = keyOf(number);
        const auto broken = [&](BrokenLink::Why why) {
            check.broken = BrokenLink{number, why};
            return false;
        };
        // Another desk may have gone on since the root was read: that is for whoever reads the root anew.
        if (before.version == last.version && key >= expected) {
            check.after.emplace_back(key);
            return last.version > 0;
        }
        if (key != expected)
            return broken(BrokenLink::Why::Missing);
        const auto plain = m_cipher.open(KeyPurpose::Audit, placeIn(m_workspace, expected), cell.bytes);
        const auto decoded = plain ? decode(*plain) : std::nullopt;
        if (!decoded)
            return broken(BrokenLink::Why::Changed);
        if (decoded->before != before.tag)
            return broken(BrokenLink::Why::NotNext);
        before = {number, m_cipher.tagOf(KeyPurpose::Audit, cell.bytes)};
        if (number == last.version && before != last)
            return broken(BrokenLink::Why::NotTheEnd);
        check.entries = number;
        isStopped = take && !take(number, decoded->entry);
        return !isStopped;
    });
    if (!read)
        return read.error();
    if (!check.broken && !isStopped && check.entries < last.version)
        check.broken = BrokenLink{check.entries + 1, BrokenLink::Why::Missing};
    return check;
}

Outcome AuditLog::readWhatOpens(const Stamp& last, const Take& take) {
    return m_store.readAll(Shelf::Audit, [&](std::string_view key, const Cell& cell) {
        if (last.version > 0 && key > keyOf(last.version))
            return false;
        const auto plain =
            m_cipher.open(KeyPurpose::Audit, placeIn(m_workspace, std::string(key)), cell.bytes);
        const auto decoded = plain ? decode(*plain) : std::nullopt;
        return !decoded || take(std::stoull(std::string(key)), decoded->entry);
    });
}

Result<std::optional<AuditEntry>> AuditLog::entry(std::uint64_t number) {
    const std::string key = keyOf(number);
    const Result<std::optional<Cell>> cell = m_store.read({Shelf::Audit, key});
    if (!cell.ok())
        return cell.error();
    const auto plain = cell.value()
                           ? m_cipher.open(KeyPurpose::Audit, placeIn(m_workspace, key), (*cell)->bytes)
                           : std::nullopt;
    auto decoded = plain ? decode(*plain) : std::nullopt;
    return decoded ? std::optional(std::move(decoded->entry)) : std::nullopt;
}

Result<bool> AuditLog::has(const Stamp& entry) {
    if (entry.version == 0)
        return true;
    const Result<std::optional<Cell>> cell = m_store.read({Shelf::Audit, keyOf(entry.version)});
    if (!cell.ok())
        return cell.error();
    return cell.value() && m_cipher.tagOf(KeyPurpose::Audit, (*cell)->bytes) == entry.tag;
}

} // namespace anteroom
