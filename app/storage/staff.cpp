// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/staff.h"

#include "core/base/text.h"

#include <array>

namespace anteroom::storage {

namespace {
constexpr std::array<std::string_view, 3> roleNames{"intake", "clinician", "administrator"};
}

std::string_view nameOf(Role role) { return roleNames[static_cast<std::size_t>(role)]; }

std::optional<Role> roleNamed(std::string_view name) {
    for (std::size_t i = 0; i < roleNames.size(); ++i)
        if (roleNames[i] == name)
            return static_cast<Role>(i);
    return std::nullopt;
}

bool isStaffName(std::string_view text) {
    if (text.empty() || firstInvalidUtf8(text) || characterCount(text) > longestStaffName)
        return false;
    bool visible = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint character = codePointAt(text, at);
        if (isControl(character.value))
            return false;
        visible = visible || character.value != U' ';
        at += character.bytes;
    }
    return visible;
}

} // namespace anteroom::storage
