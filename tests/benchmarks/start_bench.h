// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/comparison.h"

#include <cstdint>
#include <string>

namespace anteroom::bench {

/// A start until there is something to do in a workspace of `records` records, against one in a workspace of
/// none.
Row startRow(const std::string& name, std::uint32_t records, Depth depth);

} // namespace anteroom::bench
