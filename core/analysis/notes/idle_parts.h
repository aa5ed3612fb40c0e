// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"
#include "core/analysis/provers.h"

namespace anteroom {

/// Parts of and, or and count (...) without which the rule says the same of all answers, or of all that are
/// known (ProofNote::isOfDoubt), unless they ask whether something is answered. Findings, triggers
/// and contradictions are read by their status, a show-when by what is shown, waits or is hidden. Within a
/// part that is idle nothing more is said. The clash, where there is one, is of what would have to hold for
/// the part to decide: all that stands beside it, and not the part (of or: the part alone).
ProofNotes idleParts(const Questionnaire& questionnaire, Provers& provers);

/// Options that rules name and that decide none: another option says the same (one that no rule names, if
/// there is one), and in a list it makes no difference whether it is there. Of a vocabulary nothing is said.
/// They have no clash: several rules look at an option, each for a reason of its own.
ProofNotes idleOptions(const Questionnaire& questionnaire, Provers& provers);

} // namespace anteroom
