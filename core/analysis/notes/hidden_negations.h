// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"
#include "core/analysis/provers.h"

namespace anteroom {

/// Comparisons that are negated, and by which a rule holds while what they look at is not asked: a comparison
/// over what is not asked is untrue, and its negation true, where an author is likely to think of an answer.
/// Negated is what stands below `not`, within a count that may be low, or in a computed condition that is
/// compared with `no`. Nothing is said where the rest of the rule sees to it that the question is asked, or
/// makes the rule hold by itself: then it is not up to the comparison.
///
/// One note for each rule, at the first of them; `clash` has them all where there are several.
ProofNotes hiddenNegations(const Questionnaire& questionnaire, Provers& provers);

} // namespace anteroom
