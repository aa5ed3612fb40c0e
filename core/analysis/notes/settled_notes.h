// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"

#include <memory>

namespace anteroom {

/// Makes of what was proved what an author reads:
/// - every note and every part of a clash stands where it is written in its own rule; what a question allows,
///   at its range
/// - of a number that is made of others a clash has what it can be at all, in place of the ranges of them all
/// - what one note follows from another is left out: of a rule that is dead or always holds, the parts that
///   change nothing in it, and the comparison that makes it so
/// - what rules imply is said once, see grouped()
/// - the most harmful comes first: see harmOf(); of the same harm, by place
ProofNotes settled(ProofNotes notes, const std::shared_ptr<const Questionnaire>& questionnaire);

/// How much harm there may be in what was proved, the most first.
enum class Harm : std::uint8_t {
    Dead,     ///< never shown or raised, or always raised: it tells nothing
    Shadowed, ///< an urgent trigger that never comes alone
    Mistaken, ///< likely not meant: everything else that is a warning
    Doubtful, ///< may well be meant, or is not decided
    Implied   ///< a finding that comes with another: mostly meant
};
Harm harmOf(const ProofNote& note);

} // namespace anteroom
