// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/read_keyring.h"

#include "app/storage/texts.h"
#include "core/records/archive_cells.h"

#include <map>

namespace anteroom::storage {

Result<std::optional<ReadKeyring>> readKeyring(RecordStore& store) {
    const Result<std::optional<Cell>> cell = store.read({Shelf::Keyring, "keyring"});
    if (!cell.ok())
        return cell.error();
    if (!cell.value()) {
        // Where there is anything, there was one: whoever went on as in an empty place would begin anew.
        const Result<std::uint64_t> cells = store.count();
        if (!cells)
            return cells.error();
        if (*cells > 0)
            return Error{core::said(
                "The list of staff and their keys is missing, and the records are still there. Keep "
                "the store as it is, and restore the newest backup beside it.")};
        return std::optional<ReadKeyring>();
    }
    Result<Keyring> keyring = decodeKeyring((*cell)->bytes);
    if (!keyring)
        return keyring.error();
    return std::optional(ReadKeyring{std::move(keyring).value(), (*cell)->version});
}

Outcome enterArchive(Archive& archive) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    const Result<bool> isPresent = archive.hasPresentKeyring();
    if (!isPresent)
        return isPresent.error();
    const bool isVouchedFor = archive.index().root().keyring.version > 0;
    return isVouchedFor && !isPresent.value() ? Outcome(records::olderStaff()) : done();
}

Outcome stillAdmits(const Keyring& keyring, const StaffAccount& account) {
    const StaffEntry* entry = keyring.find(account.id);
    if (!entry || !entry->account.active)
        return Error{core::said(
            "%1 is no longer among the staff of these records: nothing more is read or saved here by "
            "this account. What was not saved is kept sealed on this computer, and is sent once "
            "somebody else unlocks it.",
            {account.name})};
    if (entry->account.role != account.role)
        return Error{
            core::said("The role of %1 was changed. Unlock the records again, to go on with the new one.",
                       {account.name})};
    return done();
}

Outcome stillAdmits(std::string_view encodedKeyring, const StaffAccount& account) {
    const Result<Keyring> keyring = decodeKeyring(encodedKeyring);
    return keyring ? stillAdmits(*keyring, account) : Outcome(keyring.error());
}

StaffName namesIn(const Keyring& keyring) {
    std::map<std::string, std::string> names;
    for (const StaffEntry& entry : keyring.staff)
        names.emplace(entry.account.id, entry.account.name);
    return [names = std::move(names)](const StaffId& id) {
        const auto found = names.find(id.str());
        return found == names.end() ? id.str() : found->second;
    };
}

} // namespace anteroom::storage
