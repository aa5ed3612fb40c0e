// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"
#include "core/analysis/provers.h"

namespace anteroom {

/// Values between two bands of a set (see bandSetsOf()) at which none of the set holds, and values at which
/// two hold of which neither always comes with the other. What lies beyond the outermost bands is no gap.
/// Where the bands reach out at both ends and leave one gap of more than one value, that is likely what is
/// usual, and nothing is said of it; of two such gaps both are noted. Nor is anything said of two bands that
/// overlap because one is open below and the other above.
ProofNotes bandNotes(const Questionnaire& questionnaire, Provers& provers);

} // namespace anteroom
