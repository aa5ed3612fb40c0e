// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_store.h"

#include <algorithm>

namespace anteroom {

bool isCellKey(std::string_view text) {
    return !text.empty() && text.size() <= longestCellKey &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

} // namespace anteroom
