// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/proved_notes.h"

#include "core/analysis/notes/bands.h"
#include "core/analysis/notes/constant_parts.h"
#include "core/analysis/notes/dead_parts.h"
#include "core/analysis/notes/hidden_negations.h"
#include "core/analysis/notes/idle_parts.h"
#include "core/analysis/notes/implications.h"
#include "core/analysis/notes/joined_notes.h"
#include "core/analysis/notes/settled_notes.h"

namespace anteroom {

ProofNotes provedNotes(const std::shared_ptr<const Questionnaire>& questionnaire, Provers& provers) {
    return settled(joined({neverShown(*questionnaire, provers), deadOrConstantRules(*questionnaire, provers),
                           constantComparisons(*questionnaire, provers),
                           constantParts(*questionnaire, provers), hiddenNegations(*questionnaire, provers),
                           implications(questionnaire, provers), bandNotes(*questionnaire, provers),
                           idleParts(*questionnaire, provers), idleOptions(*questionnaire, provers)}),
                   questionnaire);
}

} // namespace anteroom
