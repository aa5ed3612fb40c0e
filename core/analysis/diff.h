// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/analysis/provers.h"
#include "core/analysis/rules.h"
#include "core/findings/screening.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// What became of something that has an id.
enum class Edit : std::uint8_t { Added, Removed, Changed };

/// One structural change.
struct Change {
    Edit edit = Edit::Changed;
    std::string noun; ///< "question", "finding", "document"
    std::string id;   ///< of a field "medicines.dose"
    /// Changed: what of it, in the words of the format: "text", "option `x` added", "show-when", "cite".
    std::vector<std::string> what{};
};

/// The whole (title, description, license, languages), then by id, kind by kind: sections, groups, questions
/// and their fields, computed values, topics, findings, urgent triggers, contradictions, documents, entries
/// of vocabularies. A condition is changed where its own words say something else, not where they are only
/// laid out in another way.
std::vector<Change> structuralChanges(const Questionnaire& before, const Questionnaire& after);

/// Answers with which a rule of the same id says something else in the two versions.
struct Difference {
    FindingStatus before = FindingStatus::NotEstablished;
    FindingStatus after = FindingStatus::NotEstablished;
    Witness witness; ///< its questions are those of Differences::questionnaire
};

/// What an edit does to one finding, urgent trigger or contradiction that both versions have.
struct RuleDifference {
    Rule rule; ///< of the new version
    /// At most one of each of these: now raised, no longer raised, now ruled out for certain, no longer so.
    /// Empty, and nothing below: it is proved that they say the same of all answers that both can take.
    std::vector<Difference> found{};
    std::optional<Undecided::Why> undecided{};
    /// Questions that one of the two looks at and that cannot be compared (another type, another unit): the
    /// rules were not compared.
    std::vector<QuestionIndex> apart{};
    /// Questions that it looks at of which not all answers are in both versions.
    std::vector<QuestionIndex> narrowed{};
    /// Questions that it looks at in whose answers the versions look names up in different vocabularies: what
    /// the new one says of a name was taken for both. Which entries changed is structural.
    std::vector<QuestionIndex> lookedUp{};

    bool isSame() const { return found.empty() && !undecided && apart.empty(); }
};

struct Differences {
    std::shared_ptr<const Questionnaire> questionnaire; ///< of both versions, see joined()
    std::vector<RuleDifference> rules;                  ///< in the order of the new version
};

/// `make`: provers of the questionnaire that it is given.
Differences differences(const Questionnaire& before, const Questionnaire& after,
                        const std::function<Provers(const std::shared_ptr<const Questionnaire>&)>& make);

} // namespace anteroom
