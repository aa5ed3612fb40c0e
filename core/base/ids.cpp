// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"

namespace anteroom {

bool isIdText(std::string_view text) {
    if (text.empty() || text.size() > longestId || text.back() == '-') {
        return false;
    }
    if (text.front() < 'a' || text.front() > 'z') {
        return false;
    }
    char previous = 0;
    for (const char c : text) {
        const bool isWordCharacter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!isWordCharacter && !(c == '-' && previous != '-')) {
            return false;
        }
        previous = c;
    }
    return true;
}

} // namespace anteroom
