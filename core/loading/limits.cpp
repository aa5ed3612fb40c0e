// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/limits.h"

#include "core/base/said.h"

namespace anteroom::loading {

bool reportTooMany(Node list, std::uint32_t most, core::Term what, Diagnostics& diagnostics) {
    if (!list.isSequence() || list.size() <= most)
        return false;
    diagnostics.error("too-many-items", list[most].span(),
                      core::said("there are %1 %2; at most %3 are read", {list.size(), what.message(), most}),
                      core::said("leave out those from here on"));
    return true;
}

} // namespace anteroom::loading
