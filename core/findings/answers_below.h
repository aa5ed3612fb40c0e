// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/program.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace anteroom {

/// What rules look at, through computed values and show-whens too.
struct AnswersBelow {
    /// Questions and fields, each with the options or classes that are asked for.
    std::map<std::pair<QuestionIndex, std::optional<FieldIndex>>, std::set<std::uint32_t>> answers;
    bool looksAtDay = false; ///< the day of the screening
};

/// Whether what shows a question is looked at with it. What shows a field of a row always is.
enum class Gates { Followed, LeftOut };

AnswersBelow answersBelow(const Program& program, const std::vector<NodeIndex>& rules,
                          Gates gates = Gates::Followed);

} // namespace anteroom
