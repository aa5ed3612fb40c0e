// SPDX-License-Identifier: GPL-3.0-or-later
// What an archive keeps beside the records: who may open them, and the settings.
#include "core/base/said.h"
#include "core/records/archive.h"
#include "core/records/archive_cells.h"
#include "core/records/packed.h"

namespace anteroom {

using records::damaged;
using records::keyringAddress;
using records::settingsAddress;
using records::settingsPlace;
using records::Stamp;

Result<bool> Archive::hasPresentKeyring() {
    const Result<std::optional<Cell>> cell = m_store.read(keyringAddress());
    if (!cell.ok())
        return cell.error();
    return cell.value() && m_index.root().keyring ==
                               Stamp{(*cell)->version, m_cipher.tagOf(KeyPurpose::Index, (*cell)->bytes)};
}

Result<bool> Archive::saveKeyring(const std::string& bytes, std::uint64_t expected, const AuditEntry& entry) {
    IndexChange change;
    change.keyring = Stamp{expected + 1, m_cipher.tagOf(KeyPurpose::Index, bytes)};
    const auto conflicts = commit({{keyringAddress(), expected, bytes}}, change, {&entry, 1});
    if (!conflicts)
        return conflicts.error();
    // What is in the way may be these bytes themselves: an earlier try arrived, and nobody heard of it.
    return conflicts->empty() || m_index.root().keyring == *change.keyring;
}

Result<std::vector<std::string>> Archive::earlierWorkspaces() {
    const Result<std::optional<Cell>> cell = m_store.read(records::earlierAddress());
    if (!cell.ok())
        return cell.error();
    std::vector<std::string> earlier;
    if (!cell.value())
        return earlier;
    const auto plain =
        m_cipher.open(KeyPurpose::Settings, records::earlierPlace(m_workspace), (*cell)->bytes);
    if (!plain)
        return damaged(core::said("Which records these were before they got another key"));
    records::PackReader in(*plain);
    for (std::size_t left = in.count(); left > 0; --left)
        earlier.emplace_back(in.text());
    return earlier;
}

Result<std::optional<std::string>> Archive::readSettings() {
    const Stamp meant = m_index.root().settings;
    if (meant.version == 0)
        return std::optional<std::string>();
    const Result<std::optional<Cell>> cell = m_store.read(settingsAddress());
    if (!cell.ok())
        return cell.error();
    if (cell.value() && meant == Stamp{(*cell)->version, m_cipher.tagOf(KeyPurpose::Index, (*cell)->bytes)})
        if (auto plain = m_cipher.open(KeyPurpose::Settings, settingsPlace(m_workspace, meant.version),
                                       (*cell)->bytes))
            return std::optional<std::string>(std::move(*plain));
    return damaged(core::said("The workspace's settings"));
}

Result<bool> Archive::saveSettings(const std::string& bytes, std::uint64_t expected,
                                   const AuditEntry& entry) {
    const std::string sealed =
        m_cipher.seal(KeyPurpose::Settings, settingsPlace(m_workspace, expected + 1), bytes);
    IndexChange change;
    change.settings = Stamp{expected + 1, m_cipher.tagOf(KeyPurpose::Index, sealed)};
    const auto conflicts = commit({{settingsAddress(), expected, sealed}}, change, {&entry, 1});
    if (!conflicts)
        return conflicts.error();
    if (conflicts->empty())
        return true;
    if (m_index.root().settings.version != expected + 1)
        return false;
    // Likewise; sealed anew it is another cell.
    const Result<std::optional<std::string>> there = readSettings();
    if (!there.ok())
        return there.error();
    return there.value() == bytes;
}

Outcome Archive::replaceSettings(const std::string& bytes, const AuditEntry& entry) {
    for (;;) {
        const Result<std::optional<Cell>> cell = m_store.read(settingsAddress());
        if (!cell.ok())
            return cell.error();
        const Result<bool> saved = saveSettings(bytes, cell.value() ? (*cell)->version : 0, entry);
        if (!saved)
            return saved.error();
        if (*saved)
            return done();
    }
}

} // namespace anteroom
