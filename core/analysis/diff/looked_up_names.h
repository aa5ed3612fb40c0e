// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/diff.h"

#include <set>
#include <string>

namespace anteroom {

/// The names, brands and spellings of two vocabularies that one of them has in other classes than the other,
/// of the classes with these ids, or that only one lists.
std::vector<NameInBoth> namesLookedUpOtherwise(const Vocabulary& before, const Vocabulary& after,
                                               const std::set<std::string>& classes);

} // namespace anteroom
