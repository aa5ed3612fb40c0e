// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/program.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace anteroom {

/// What a rule looks at, through computed values and show-whens too.
struct AnswersBelow {
    /// Questions and fields, each with the options or classes that are asked for.
    std::map<std::pair<QuestionIndex, std::optional<FieldIndex>>, std::set<std::uint32_t>> answers;
    bool looksAtDay = false; ///< the day of the screening
};

AnswersBelow answersBelow(const Program& program, NodeIndex rule);

} // namespace anteroom
