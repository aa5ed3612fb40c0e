// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/yaml_text.h"

#include <algorithm>

namespace anteroom::authoring {

namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool isPlain(std::string_view text) {
    if (text.empty() || !isLetter(text.front()) || text.back() == ' ')
        return false;
    for (const std::string_view word : {"null", "Null", "NULL"})
        if (text == word)
            return false; // which is nothing
    return std::all_of(text.begin(), text.end(), [](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') ||
               std::string_view(" .()/-").find(c) != std::string_view::npos;
    });
}

} // namespace

std::string yamlText(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    if (isPlain(line))
        return line;
    std::string quoted = "'";
    for (const char c : line)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

} // namespace anteroom::authoring
