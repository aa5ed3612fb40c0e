// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"
#include "core/analysis/provers.h"

namespace anteroom {

/// Questions, fields and computed values that are never shown.
ProofNotes neverShown(const Questionnaire& questionnaire, Provers& provers);
/// Findings, urgent triggers and contradictions that never hold, always do, or are never ruled out.
ProofNotes deadOrConstantRules(const Questionnaire& questionnaire, Provers& provers);
/// Comparisons that are never or always true: a threshold outside the range, a sum that cannot reach it. What
/// is never known at all (a hidden question) is not among them.
ProofNotes constantComparisons(const Questionnaire& questionnaire, Provers& provers);

} // namespace anteroom
