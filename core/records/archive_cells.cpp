// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/archive_cells.h"

#include "core/base/said.h"
#include "core/records/cipher.h"
#include "core/records/packed.h"

#include <charconv>

namespace anteroom::records {

CellAddress recordAddress(const RecordId& id) { return {Shelf::Record, id.str()}; }

CellAddress revisionAddress(const RecordId& id, std::uint32_t revision) {
    return {Shelf::Revision, id.str() + "-" + std::to_string(revision)};
}

CellAddress textAddress(const std::string& sha256) { return {Shelf::Text, sha256}; }

CellAddress keyringAddress() { return {Shelf::Keyring, "keyring"}; }

CellAddress settingsAddress() { return {Shelf::Setting, "workspace"}; }

CellAddress earlierAddress() { return {Shelf::Setting, "earlier"}; }

CellAddress rootAddress() { return {Shelf::Index, "root"}; }

CellAddress bucketAddress(std::size_t bucket) {
    constexpr std::string_view digits = "0123456789abcdef";
    return {Shelf::Index, {digits[bucket / 16], digits[bucket % 16]}};
}

CellAddress auditAddress(std::uint64_t number) {
    constexpr std::size_t digits = 12; // at least
    std::string key = std::to_string(number);
    if (key.size() < digits)
        key.insert(0, digits - key.size(), '0');
    return {Shelf::Audit, std::move(key)};
}

std::optional<std::uint64_t> auditNumber(const std::string& key) {
    std::uint64_t number = 0;
    std::from_chars(key.data(), key.data() + key.size(), number);
    return auditAddress(number).key == key ? std::optional(number) : std::nullopt;
}

std::string recordPlace(const std::string& workspace, const RecordHead& head, std::uint64_t version) {
    return placeOf({workspace, "record", head.id.str(), std::to_string(version),
                    std::to_string(head.revision), head.questionnaire.sha256});
}

std::string revisionPlace(const std::string& workspace, const RecordHead& head, std::uint32_t revision) {
    return placeOf(
        {workspace, "revision", head.id.str(), std::to_string(revision), head.questionnaire.sha256});
}

std::string textPlace(const std::string& workspace, const std::string& sha256) {
    return placeOf({workspace, "text", sha256});
}

std::string settingsPlace(const std::string& workspace, std::uint64_t version) {
    return placeOf({workspace, "settings", std::to_string(version)});
}

std::string earlierPlace(const std::string& workspace) { return placeOf({workspace, "earlier"}); }

std::string encodeEarlier(const std::vector<std::string>& workspaces) {
    PackWriter out;
    out.number(workspaces.size());
    for (const std::string& one : workspaces)
        out.text(one);
    return out.packed();
}

Error olderStaff() {
    return Error{
        core::said("Who may open these records is not what Anteroom stored last: an older list of staff was "
                   "put in its place. Do not use these records until the newest backup is restored.")};
}

Error damaged(Message what) {
    return Error{core::said("%1 in the store is not what Anteroom saved last. Keep the store as it is, and "
                            "restore the newest backup beside it.",
                            {std::move(what)})};
}

} // namespace anteroom::records
