// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <string>
#include <vector>

namespace anteroom {

/// Safety questions that are shown in one language as somebody translated them, and no qualified translator
/// has signed for that yet: questions with `safety` or of place `safety`, and what an urgent trigger looks
/// at.
struct UnreviewedSafety {
    std::string language;
    std::vector<QuestionIndex> questions; ///< in the order asked; not empty
};

} // namespace anteroom
