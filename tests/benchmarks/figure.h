// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/comparison.h"

#include <string>
#include <vector>

namespace anteroom::bench {

/// What grows with n, as an SVG picture: both axes logarithmic, each row's name at the end of its line, solid
/// for what we took and dashed for its limit. Rows of one size, and of other units than time, are left out.
std::string figureOf(const std::vector<Row>& rows);

} // namespace anteroom::bench
