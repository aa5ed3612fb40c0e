// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"
#include "core/analysis/provers.h"

namespace anteroom {

/// All analyses that need proofs, one after the other, as settled() puts them.
ProofNotes provedNotes(const std::shared_ptr<const Questionnaire>& questionnaire, Provers& provers);

} // namespace anteroom
