// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"

namespace anteroom {

/// Says once what implications() found of each pair:
/// - of rules that always come together one note, at the first of them, with the others in `alike`; of these
///   the first alone stands for them in what follows
/// - that a rule comes with another is left out where it comes with a third, and that one with the other
/// - rules that come with one and the same other are one note, at the first of them, with the others in
///   `alike`
/// Urgent triggers each keep their note: each is one that somebody meant to be seen.
ProofNotes grouped(ProofNotes notes);

} // namespace anteroom
