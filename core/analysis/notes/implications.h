// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"
#include "core/analysis/provers.h"

namespace anteroom {

/// Findings that other findings always bring with them, and urgent triggers that other triggers do. Of those
/// that are never raised nothing is said.
ProofNotes implications(const std::shared_ptr<const Questionnaire>& questionnaire, Provers& provers);

} // namespace anteroom
