// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/read_keyring.h"

#include <map>

namespace anteroom::storage {

Result<std::optional<ReadKeyring>> readKeyring(RecordStore& store) {
    const Result<std::optional<Cell>> cell = store.read({Shelf::Keyring, "keyring"});
    if (!cell.ok())
        return cell.error();
    if (!cell.value())
        return std::optional<ReadKeyring>();
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
    if (isVouchedFor && !isPresent.value())
        return Error{
            "Who may open these records is not what Anteroom stored last: an older list of staff was "
            "put in its place. Do not use these records until the newest backup is restored."};
    return done();
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
