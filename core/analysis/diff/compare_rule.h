// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/both_versions.h"

namespace anteroom {

/// Finds in which ways a rule says something else, or proves that it does not. `prover`: of the joined
/// questionnaire. `needsDay`: what the rule says depends on the day.
void compareRule(RuleDifference& rule, const JoinedVersions& joined, BothVersions& versions, Prover& prover,
                 bool needsDay);

} // namespace anteroom
