// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom::storage {

enum class Role : std::uint8_t { Intake, Clinician, Administrator };

/// As the keyring writes it: "intake", "clinician", "administrator".
std::string_view nameOf(Role role);
std::optional<Role> roleNamed(std::string_view name);

struct StaffAccount {
    std::string id;   ///< see isIdText(); never used again for someone else
    std::string name; ///< for people to read: 1 to longestStaffName characters, no control characters
    Role role = Role::Intake;
    bool active = true; ///< someone who left stays known by name to the records they made
    bool operator==(const StaffAccount&) const = default;
};
inline constexpr std::size_t longestStaffName = 80;

bool isStaffName(std::string_view text);

} // namespace anteroom::storage
