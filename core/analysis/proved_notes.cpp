// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/proved_notes.h"

#include "core/analysis/bands.h"
#include "core/analysis/constant_parts.h"
#include "core/analysis/dead_parts.h"
#include "core/analysis/hidden_negations.h"
#include "core/analysis/idle_parts.h"
#include "core/analysis/implications.h"
#include "core/analysis/joined_notes.h"
#include "core/analysis/settled_notes.h"

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
