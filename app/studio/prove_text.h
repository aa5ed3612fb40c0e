// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/check_text.h"
#include "app/studio/publish_report.h"
#include "core/analysis/coverage/coverage.h"
#include "core/analysis/diff/diff.h"
#include "core/analysis/notes/proof_note.h"
#include "core/analysis/provers.h"
#include "core/base/diagnostic.h"
#include "core/loading/cases.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace anteroom::studio {

/// A questionnaire as it is edited, with its cases, and as it was before.
struct Versions {
    std::shared_ptr<const Questionnaire> now;    ///< null: it has errors
    std::shared_ptr<const Questionnaire> before; ///< likewise
    SourceSet sources;                           ///< of `now`
    std::vector<Diagnostic> warnings;            ///< and notes of its check, which takes no proof
    std::vector<Case> cases;                     ///< those that can be read
};

/// Provers of a questionnaire.
using MakeProvers = std::function<Provers(const std::shared_ptr<const Questionnaire>&)>;

/// Nothing where the text before has errors.
using MaybeDifferences = std::optional<Differences>;
using Coverages = std::vector<RuleCoverage>;

// Each in any thread. Precondition of all but the first: there is a `now`.

Versions readVersions(const EditedTexts& now, const EditedTexts& before, FileSource& disk,
                      const Sha256& sha256);
MaybeDifferences compare(const Versions& versions, const MakeProvers& make);
/// The most harmful first.
ProofNotes notesOf(const Versions& versions, const MakeProvers& make);
Coverages coveragesOf(const Versions& versions, const MakeProvers& make);

// What was found, as an author reads it in the language that the program speaks now.

std::vector<Problem> warningsOf(const Versions& versions);
Comparison worded(const Versions& versions, const MaybeDifferences& found);
std::vector<ProvedNote> worded(const Versions& versions, const ProofNotes& notes);
CasesReport worded(const Versions& versions, const Coverages& rules);

} // namespace anteroom::studio
