// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace anteroom {

/// The fewest names that stand elsewhere in a list than before: all others are in the order that they had.
/// Names that only one of the two has count for nothing. In the order of `after`.
std::vector<std::string_view> movedNames(const std::vector<std::string_view>& before,
                                         const std::vector<std::string_view>& after);

} // namespace anteroom
