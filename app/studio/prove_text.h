// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/check_text.h"
#include "app/studio/publish_report.h"
#include "core/analysis/provers.h"
#include "core/loading/cases.h"

#include <functional>
#include <memory>
#include <vector>

namespace anteroom::studio {

/// A questionnaire as it is edited, with its cases, and as it was before.
struct Versions {
    std::shared_ptr<const Questionnaire> now;    ///< null: it has errors
    std::shared_ptr<const Questionnaire> before; ///< likewise
    SourceSet sources;                           ///< of `now`
    std::vector<Problem> warnings;               ///< and notes of its check, which takes no proof
    std::vector<Case> cases;                     ///< those that can be read
};

/// Provers of a questionnaire.
using MakeProvers = std::function<Provers(const std::shared_ptr<const Questionnaire>&)>;

// Each in any thread. Precondition of the last three: there is a `now`.

Versions readVersions(const EditedTexts& now, const EditedTexts& before, FileSource& disk,
                      const Sha256& sha256);
Comparison compare(const Versions& versions, const MakeProvers& make);
/// The most harmful first.
std::vector<ProvedNote> notesOf(const Versions& versions, const MakeProvers& make);
CasesReport casesReportOf(const Versions& versions, const MakeProvers& make);

} // namespace anteroom::studio
