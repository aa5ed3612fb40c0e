// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/journal.h"

#include <algorithm>

namespace anteroom {

namespace {

/// A file begins with the id of its record, without which it could not be opened.
constexpr std::size_t idSize = 32;

} // namespace

Journal::Journal(JournalFiles& files, RandomBytes& random, std::string workspace)
    : m_files(files), m_random(random), m_workspace(std::move(workspace)) {}

std::string Journal::placeIn(const std::string& file, std::string_view record) const {
    return placeOf({m_workspace, "journal", file, record});
}

Outcome Journal::keep(Cipher& cipher, const WaitingSave& waiting) {
    const RecordId& record = waiting.request.head.id;
    // A random name, as long as an id: it is not the record's.
    const std::string file = m_kept.try_emplace(record, RecordId::make(m_random).str()).first->second;
    return m_files.write(
        file, record.str() + cipher.seal(KeyPurpose::Journal, placeIn(file, record.str()), encode(waiting)));
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

std::optional<WaitingSave> Journal::open(Cipher& cipher, const std::string& file,
                                         std::string_view bytes) const {
    const std::string_view record = bytes.substr(0, idSize);
    const auto plain =
        cipher.open(KeyPurpose::Journal, placeIn(file, record), bytes.substr(std::min(idSize, bytes.size())));
    std::optional<WaitingSave> waiting = plain ? decodeWaiting(*plain) : std::nullopt;
    return waiting && waiting->request.head.id.str() == record ? std::move(waiting) : std::nullopt;
}

Result<Journal::Content> Journal::read(Cipher& cipher) {
    const Result<std::vector<std::string>> files = m_files.list();
    if (!files)
        return files.error();
    Content content;
    for (const std::string& file : *files) {
        const bool isOurs =
            std::any_of(m_kept.begin(), m_kept.end(), [&](const auto& kept) { return kept.second == file; });
        if (isOurs)
            continue;
        const Result<std::optional<std::string>> bytes = m_files.read(file);
        if (bytes.ok() && !bytes.value())
            continue;
        std::optional<WaitingSave> waiting = bytes.ok() ? open(cipher, file, **bytes) : std::nullopt;
        if (waiting)
            content.waiting.push_back({file, std::move(*waiting)});
        else
            content.damaged.push_back(file);
    }
    std::stable_sort(content.waiting.begin(), content.waiting.end(), [](const Found& a, const Found& b) {
        return a.waiting.request.head.edited.at < b.waiting.request.head.edited.at;
    });
    return content;
}

} // namespace anteroom
