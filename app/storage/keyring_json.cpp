// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/keyring.h"
#include "app/storage/sealing.h"
#include "app/storage/texts.h"
#include "core/base/ids.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sodium.h>

namespace anteroom::storage {

namespace {

using nlohmann::json;

constexpr std::uint64_t version = 1;
constexpr std::string_view algorithm = "argon2id13";
constexpr std::size_t mostStaff = 1000;

std::string base64(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                      bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the NUL that it writes
    return text;
}

std::string_view viewOf(const Tag& tag) { return {reinterpret_cast<const char*>(tag.data()), tag.size()}; }

/// Members of an object, each of the kind it must be. The first that is not makes all of it bad.
class Reader {
public:
    explicit Reader(const json& object) : m_object(object), m_good(object.is_object()) {}

    const json& member(const char* name) {
        static const json nothing;
        const auto found = m_good ? m_object.find(name) : m_object.end();
        if (!m_good || found == m_object.end()) {
            m_good = false;
            return nothing;
        }
        return *found;
    }
    std::string text(const char* name) {
        const json& value = member(name);
        return want(value.is_string()) ? value.get<std::string>() : std::string();
    }
    std::uint64_t number(const char* name) {
        const json& value = member(name);
        return want(value.is_number_unsigned()) ? value.get<std::uint64_t>() : 0;
    }
    bool flag(const char* name) {
        const json& value = member(name);
        return want(value.is_boolean()) && value.get<bool>();
    }
    std::string bytes(const char* name, std::size_t size) {
        const std::string encoded = text(name);
        std::string decoded(size, '\0');
        std::size_t length = 0;
        const int result =
            sodium_base642bin(reinterpret_cast<std::uint8_t*>(decoded.data()), decoded.size(), encoded.data(),
                              encoded.size(), nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL);
        want(result == 0 && length == size);
        return decoded;
    }
    bool want(bool condition) { return m_good = m_good && condition; }
    bool good() const { return m_good; }

private:
    const json& m_object;
    bool m_good;
};

const std::size_t sealedKeySize = paddedSize(sealingKeySize) + sealOverhead;

json jsonOf(const PassphraseWrap& wrap) {
    return {{"algorithm", algorithm},
            {"passes", wrap.cost.passes},
            {"memory", wrap.cost.memory},
            {"salt", base64(wrap.salt)},
            {"sealed", base64(wrap.sealed)}};
}

std::optional<PassphraseWrap> readWrap(const json& object) {
    Reader reader(object);
    reader.want(reader.text("algorithm") == algorithm);
    PassphraseWrap wrap{{reader.number("passes"), reader.number("memory")},
                        reader.bytes("salt", saltSize),
                        reader.bytes("sealed", sealedKeySize)};
    return reader.good() ? std::optional<PassphraseWrap>(std::move(wrap)) : std::nullopt;
}

std::optional<StaffEntry> readEntry(const json& object) {
    Reader reader(object);
    StaffEntry entry;
    entry.account.id = reader.text("id");
    entry.account.name = reader.text("name");
    const std::optional<Role> role = roleNamed(reader.text("role"));
    entry.account.active = reader.flag("active");
    if (!reader.good() || !role || !isIdText(entry.account.id) || !isStaffName(entry.account.name))
        return std::nullopt;
    entry.account.role = *role;
    if (object.contains("wrap") != entry.account.active)
        return std::nullopt;
    if (entry.account.active && !(entry.wrap = readWrap(object["wrap"])))
        return std::nullopt;
    return entry;
}

bool isWithin(const PassphraseCost& cost, const PassphraseCost& floor) {
    return cost.passes >= floor.passes && cost.passes <= highestCost.passes && cost.memory >= floor.memory &&
           cost.memory <= highestCost.memory;
}

Error damaged() {
    return Error{core::said("The list of staff and their keys is damaged. Restore the newest backup.")};
}

} // namespace

std::string encodeKeyring(const Keyring& keyring) {
    json staff = json::array();
    for (const StaffEntry& entry : keyring.staff) {
        json one{{"id", entry.account.id},
                 {"name", entry.account.name},
                 {"role", nameOf(entry.account.role)},
                 {"active", entry.account.active}};
        if (entry.wrap)
            one["wrap"] = jsonOf(*entry.wrap);
        staff.push_back(std::move(one));
    }
    const json all{{"format", "anteroom-keyring"},         {"version", version},
                   {"workspace", keyring.workspace},       {"staff", std::move(staff)},
                   {"recovery", base64(keyring.recovery)}, {"accounts", base64(viewOf(keyring.accountsTag))}};
    // Names are checked where they come in; were one not UTF-8, it would be better marked than thrown.
    return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Keyring> decodeKeyring(std::string_view bytes, const PassphraseCost& floor) {
    const json all = json::parse(bytes, nullptr, false);
    Reader reader(all);
    reader.want(reader.text("format") == "anteroom-keyring");
    const std::uint64_t written = reader.number("version");
    if (reader.good() && written > version)
        return Error{core::said(
            "The list of staff was written by a newer Anteroom. Install that version to open it.")};
    reader.want(written == version);

    Keyring keyring;
    keyring.workspace = reader.text("workspace");
    reader.want(keyring.workspace.size() == 32 &&
                keyring.workspace.find_first_not_of("0123456789abcdef") == std::string::npos);
    keyring.recovery = reader.bytes("recovery", sealedKeySize);
    const std::string tag = reader.bytes("accounts", keyring.accountsTag.size());
    std::copy(tag.begin(), tag.end(), keyring.accountsTag.begin());
    const json& staff = reader.member("staff");
    if (!reader.want(staff.is_array() && !staff.empty() && staff.size() <= mostStaff))
        return damaged();
    for (const json& one : staff) {
        std::optional<StaffEntry> entry = readEntry(one);
        if (!entry || keyring.find(entry->account.id) != nullptr)
            return damaged();
        if (entry->wrap && !isWithin(entry->wrap->cost, floor))
            return Error{
                core::said("A passphrase in the list of staff is guarded in a way that Anteroom never uses: "
                           "the list was changed from outside. Restore the newest backup.")};
        keyring.staff.push_back(std::move(*entry));
    }
    return keyring;
}

} // namespace anteroom::storage
