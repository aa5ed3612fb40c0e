// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/parts.h"

#include <cstdint>
#include <vector>

namespace anteroom::printout {

/// What of a screening a summary shows.
struct Printed {
    std::vector<Answer> answers; ///< by QuestionIndex; nothing where it shows nothing of a question
    /// Findings of which it says nothing: facts that are only printed where they are raised, and are not.
    std::vector<std::uint32_t> unprinted;
};

/// `summary`: of this context.
Printed printedOf(const SummaryContext& context, const Summary& summary);

} // namespace anteroom::printout
