// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/analysis/rules.h"

#include <vector>

namespace anteroom {

/// One thing that the cases of a questionnaire have to show of a rule.
struct Obligation {
    Decision decision;
    SourceSpan span; ///< of the condition, within the rule's words as far as is known
};

/// What cases have to show of a finding, an urgent trigger or a contradiction: that each of its atomic
/// conditions decides it, once where it is true and once where it is not; and that each comparison of a
/// number with a constant decides it right at its boundary: at the last value on either side of it (`nights
/// >= 3`: 3 and 2; `score = 5`: 4, 5 and 6). Of a number that does not come in steps only the constant
/// itself.
///
/// Atomic is what has no condition within: a comparison, `is`, `in`, `includes`, `is answered`, a computed
/// condition by its name. The conditions within any(), all() and count() are each looked at, of a list in one
/// row; count(...) >= 2 is itself a comparison. A condition within a sum over rows is not looked at. A
/// condition written twice in one rule is one. In the order in which they are written.
std::vector<Obligation> obligationsOf(const Questionnaire& questionnaire, const Rule& rule);

} // namespace anteroom
