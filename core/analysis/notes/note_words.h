// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/proof_note.h"
#include "core/analysis/rule_names.h"
#include "core/base/diagnostic.h"

#include <string>
#include <vector>

namespace anteroom {

/// A note as a questionnaire's author reads it.
struct WordedNote {
    /// At its place: a warning, or of what may well be meant a note. Its hint says what to do about it.
    Diagnostic diagnostic;
    /// What cannot hold together, where it is more than what the sentence is about, each at its place: "`told
    /// is no`", "`told is yes`, which shows `first`", "`age`, which is from 18 to 99"; by title "“told: no”".
    /// Or else what the sentence is about as well.
    struct Part {
        SourceSpan span;
        Message words;
    };
    std::vector<Part> clash{};
    Message clashIs{}; ///< what there is to them: "these cannot hold together"
    /// Answers that show it, a line each ("told: yes"), and what they show. Empty where there are none to
    /// show.
    std::vector<Message> answers{};
    Message shownByAnswers{};
};

/// `sources`: the texts that the questionnaire was loaded from. The codes are stable: "never-shown",
/// "never-raised", "always-raised", "never-ruled-out", "never-true", "always-true", "implied",
/// "come-together", "idle-part", "idle-option", "band-gap", "band-overlap", "hidden-negation", "undecided".
WordedNote wordsOf(const Questionnaire& questionnaire, const SourceSet& sources, const ProofNote& note,
                   const Reader& reader = Named::ById);

/// As render() gives its diagnostic, and the rest below it.
std::string render(const WordedNote& note, const SourceSet& sources);

} // namespace anteroom
