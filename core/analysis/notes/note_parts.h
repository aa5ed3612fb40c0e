// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/notes/naming.h"
#include "core/analysis/notes/proof_note.h"
#include "core/base/said.h"

namespace anteroom {

/// What is said of a rule when it holds: "raised", "asked".
core::Term holdsOf(RuleKind kind);
/// "the finding `sleep`"
Message theRule(const Naming& names, const Rule& rule);

/// What the sentences of a note are put together from. What it is made from must outlive it.
class NoteParts {
public:
    NoteParts(const Naming& names, const ProofNote& note)
        : m_names(names), m_program(names.questionnaire().program()), m_note(note) {}

    /// The words for those who work on the text, or for those who know the questions.
    Message either(Message byId, Message byTitle) const;

    Message rule() const;      ///< "the finding `sleep`"
    Message holds() const;     ///< holdsOf() it
    Message other() const;     ///< "`sleep`"
    Message condition() const; ///< "`nights >= 3`"
    Message number() const;    ///< "`nights`"
    Message option() const;    ///< "the option `none` of `drugs`"
    /// Of what the condition is a part.
    Message isPart() const;
    bool isComparison() const;

    /// What is not known, after "whether": "the finding `sleep` can be raised".
    Message doubted() const;

protected:
    const Naming& m_names;
    const Program& m_program;
    const ProofNote& m_note;
};

} // namespace anteroom
