// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace anteroom {

/// What each task found, in the order of the tasks.
inline ProofNotes joined(std::vector<ProofNotes> notes) {
    ProofNotes all;
    for (ProofNotes& part : notes)
        std::move(part.begin(), part.end(), std::back_inserter(all));
    return all;
}

/// That `note` could not be proved.
inline ProofNote undecided(ProofNote note, const Undecided& open) {
    note.about = std::exchange(note.proved, Proved::Undecided);
    note.why = open.why;
    return note;
}

} // namespace anteroom
