// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/journal.h"

#include "core/base/said.h"

#include <algorithm>

namespace anteroom {

static_assert(Journal::markOfLog.size() == Journal::markSize);

Journal::Journal(JournalFiles& files, RandomBytes& random, std::string workspace)
    : m_files(files), m_random(random), m_workspace(std::move(workspace)) {}

std::string Journal::placeIn(const std::string& file, std::string_view record) const {
    return placeOf({m_workspace, "journal", file, record});
}

Outcome Journal::keep(Cipher& cipher, const WaitingSave& waiting) {
    const RecordId& record = waiting.request.head.id;
    // A random name, as long as an id: it is not the record's.
    const std::string file = m_kept.try_emplace(record, RecordId::make(m_random).str()).first->second;
    return write(cipher, file, record.str(), encode(waiting));
}

Outcome Journal::write(Cipher& cipher, const std::string& file, std::string_view mark,
                       const std::string& plain) {
    const std::string sealed = cipher.seal(KeyPurpose::Journal, placeIn(file, mark), plain);
    if (sealed.empty()) // what is there already stays
        return Error{core::said("The records are locked. Unlock them and try again.")};
    return m_files.write(file, std::string(mark) + sealed);
}

Outcome Journal::drop(const RecordId& record) {
    const auto kept = m_kept.find(record);
    if (kept == m_kept.end())
        return done();
    Outcome erased = m_files.erase(kept->second);
    if (erased)
        m_kept.erase(kept);
    return erased;
}

Outcome Journal::keep(Cipher& cipher, const std::string& file, const AuditEntry& entry) {
    Outcome kept = write(cipher, file, markOfLog, encode(entry));
    if (kept)
        m_held.insert(file);
    return kept;
}

Outcome Journal::drop(const std::string& file) {
    Outcome erased = m_files.erase(file);
    if (erased)
        m_held.erase(file);
    return erased;
}

std::optional<WaitingSave> Journal::open(Cipher& cipher, const std::string& file,
                                         std::string_view bytes) const {
    const std::string_view record = bytes.substr(0, markSize);
    const auto plain = cipher.open(KeyPurpose::Journal, placeIn(file, record),
                                   bytes.substr(std::min(markSize, bytes.size())));
    std::optional<WaitingSave> waiting = plain ? decodeWaiting(*plain) : std::nullopt;
    return waiting && waiting->request.head.id.str() == record ? std::move(waiting) : std::nullopt;
}

std::optional<AuditEntry> Journal::openEntry(Cipher& cipher, const std::string& file,
                                             std::string_view bytes) const {
    const auto plain = cipher.open(KeyPurpose::Journal, placeIn(file, markOfLog), bytes.substr(markSize));
    return plain ? decodeEntry(*plain) : std::nullopt;
}

bool Journal::isInUse(const std::string& file) const {
    return m_held.count(file) > 0 ||
           std::any_of(m_kept.begin(), m_kept.end(), [&](const auto& kept) { return kept.second == file; });
}

Result<Journal::Content> Journal::read(Cipher& cipher) {
    const Result<std::vector<std::string>> files = m_files.list();
    if (!files)
        return files.error();
    Content content;
    for (const std::string& file : *files) {
        if (isInUse(file))
            continue;
        const Result<std::optional<std::string>> bytes = m_files.read(file);
        if (bytes.ok() && !bytes.value())
            continue;
        if (bytes.ok() && (*bytes)->starts_with(markOfLog)) {
            if (std::optional<AuditEntry> entry = openEntry(cipher, file, **bytes)) {
                content.entries.push_back({file, std::move(*entry)});
                continue;
            }
        } else if (bytes.ok()) {
            if (std::optional<WaitingSave> waiting = open(cipher, file, **bytes)) {
                content.waiting.push_back({file, std::move(*waiting)});
                continue;
            }
        }
        content.damaged.push_back(file);
    }
    std::stable_sort(content.waiting.begin(), content.waiting.end(), [](const Found& a, const Found& b) {
        return a.waiting.request.head.edited.at < b.waiting.request.head.edited.at;
    });
    std::stable_sort(content.entries.begin(), content.entries.end(),
                     [](const FoundEntry& a, const FoundEntry& b) { return a.entry.by.at < b.entry.by.at; });
    return content;
}

} // namespace anteroom
