// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/limits.h"

#include <string>

namespace anteroom::loading {

bool reportTooMany(Node list, std::uint32_t most, std::string_view what, Diagnostics& diagnostics) {
    if (!list.isSequence() || list.size() <= most)
        return false;
    diagnostics.error("too-many-items", list[most].span(),
                      "there are " + std::to_string(list.size()) + " " + std::string(what) + "; at most " +
                          std::to_string(most) + " are read",
                      "leave out those from here on");
    return true;
}

} // namespace anteroom::loading
