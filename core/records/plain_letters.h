// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace anteroom {

/// As people type who look for a name: small letters without accents, "Łukasz Größe" as "lukasz grosse",
/// "Ёлкин" as "елкин"; curly apostrophes, long dashes and hard blanks as those of a keyboard. Latin, Greek
/// and Cyrillic; other scripts stay. Accents may be part of their letter or follow it.
std::string plainLetters(std::string_view utf8);

} // namespace anteroom
