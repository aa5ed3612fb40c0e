// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/program.h"

#include <vector>

namespace anteroom::expression {

/// Every question that `node` looks at, or a show-when below it, in no order.
std::vector<QuestionIndex> questionsBelow(const Program& program, NodeIndex node);

} // namespace anteroom::expression
