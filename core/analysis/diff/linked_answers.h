// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/linked_questions.h"
#include "core/analysis/proof.h"
#include "core/questionnaire/questionnaire.h"

#include <optional>

namespace anteroom {

/// A question or field with what its surroundings say of the ways out that it offers.
struct AskedQuestion {
    const Question* question = nullptr;
    bool isDeclinable = false; ///< with its section
    bool isMeasured = false;   ///< itself, or the list that it is a field of

    /// What "not answered, though asked" is called here; nothing: there is no way out.
    std::optional<Answer::State> wayOut() const;
    AskedQuestion field(const Question& of) const { return {&of, isDeclinable, isMeasured}; }
};
AskedQuestion asked(const Questionnaire& questionnaire, QuestionIndex question);

/// What was said to `from` as `to` takes it, the same question in another version: options, fields and names
/// are found by id. NotAsked where it does not take it; of a set of options those that it has, and of a list
/// all rows, with what it takes of each.
Answer asTaken(const AskedQuestion& from, const Answer& answer, const AskedQuestion& to, Date today);

/// Who takes what was said to both. Nothing: one person does not say that, or each takes what the other
/// does not.
std::optional<Taken> takenOf(const AskedQuestion& before, Answer saidBefore, const AskedQuestion& after,
                             Answer saidAfter, Date today);

/// Gives each linked question what was said to the other, as far as it takes it. False: the two cannot be
/// what one person says, or it is not as `links.taken` has it.
bool linkAnswers(const Questionnaire& joined, const Links& links, Witness& witness);

} // namespace anteroom
