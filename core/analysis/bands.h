// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof_note.h"
#include "core/analysis/provers.h"

namespace anteroom {

/// Values between two bands of a set (see bandSetsOf()) at which none of the set holds, and values at which
/// two hold of which neither always comes with the other. What lies beyond the outermost bands is no gap.
/// Where the bands reach out at both ends, what more than one value lies between two of them is likely what
/// is usual, and nothing is said of it; nor of two that overlap because one is open below and the other
/// above.
ProofNotes bandNotes(const Questionnaire& questionnaire, Provers& provers);

} // namespace anteroom
