// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/summary.h"

#include <vector>

namespace anteroom {

/// As they print: questions with the same answer share a line, where the first of them stands. "Trouble;
/// Pain: no"
std::vector<Summary::Line> joinedByAnswer(const std::vector<Summary::Line>& lines);

} // namespace anteroom
