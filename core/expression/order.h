// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/expression/draft.h"

namespace anteroom::expression {

/// A question, value or field whose show-when and expression must come after those of what they look at.
struct Dependent {
    QuestionIndex question{};
    std::optional<FieldIndex> field;
};

/// All questions, computed values and fields, each after everything that its show-when and expression look
/// at. Where they wait for each other in a circle, that is reported (visibility-circle), every name of it
/// once.
std::vector<Dependent> orderOfDependency(const Declarations& declarations, const std::vector<Rule>& rules,
                                         Diagnostics& diagnostics);

} // namespace anteroom::expression
