// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/expression/program.h"

#include <cstdint>
#include <vector>

namespace anteroom {

/// A question of two versions whose answers are not quite the same in both, as two questions of one
/// questionnaire (JoinedVersions). One person answers both: what a version takes is said there too, and
/// what it does not take stays unanswered there.
struct LinkedQuestions {
    QuestionIndex before{};
    QuestionIndex after{};
};

/// Who takes what is said to linked questions.
enum class Taken : std::uint8_t {
    ByBoth,
    OnlyBefore, ///< something that is said can no longer be; all else is taken by both
    OnlyAfter   ///< something that is said could not be before; likewise
};

struct Links {
    std::vector<LinkedQuestions> pairs{};
    Taken taken = Taken::ByBoth;
};

} // namespace anteroom
