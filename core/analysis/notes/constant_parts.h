// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"
#include "core/analysis/provers.h"

namespace anteroom {

/// Parts of conditions that never hold, or whatever is answered: `and`, `or`, `not`, any(), all(), a list of
/// options with all there are, or with two that are never said together, and a computed yes or no as a whole.
/// Of parts within each other the largest; of one with a constant comparison in it (constantComparisons()),
/// and of a whole rule, nothing is said here.
ProofNotes constantParts(const Questionnaire& questionnaire, Provers& provers);

} // namespace anteroom
