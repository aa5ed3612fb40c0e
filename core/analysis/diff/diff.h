// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/linked_questions.h"
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

/// One answer of a person who answers both versions.
struct SaidInBoth {
    std::optional<QuestionIndex> before{}; ///< nothing: the version does not ask it
    std::optional<QuestionIndex> after{};
    Answer saidBefore{}; ///< NotAsked where the version does not take it
    Answer saidAfter{};
    /// Of a number, or one in a row: with every answer from here to there the rule says the same two things,
    /// all other answers staying as they are. At most one answer of a Difference has it.
    std::optional<Interval> values{};
    std::optional<QuestionId> valuesOf{}; ///< the field whose number it is
    /// Of one option that was said, alone: likewise with each of these, it among them, in its place.
    std::vector<OptionId> orElse{};
    std::optional<QuestionId> orElseOf{}; ///< the field whose option it is
    bool decides = false; ///< a part of the rule that only one version has looks at it, and decides
};

/// A computed number that a part of the rule compares which only one version has: with every value from `low`
/// to `high` that part decides the same. Infinite: no end.
struct ComputedSpan {
    QuestionIndex computed{}; ///< in its version
    bool isAfter = true;      ///< the version
    double low = 0;
    double high = 0;
    bool isAboveLow = false;  ///< `low` itself is not one of them
    bool isBelowHigh = false; ///< likewise
};

/// Answers with which a rule says something else in the two versions. Each version was run over them by
/// itself. None can be left out.
struct Difference {
    FindingStatus before = FindingStatus::NotEstablished; ///< RuledOut where there is no such rule
    FindingStatus after = FindingStatus::NotEstablished;  ///< likewise
    Taken taken = Taken::ByBoth;
    Date today;
    bool needsDay = false; ///< what the rule says depends on the day
    std::vector<SaidInBoth> said{};
    std::optional<ComputedSpan> computed{};
    /// Where these hold in the joined program (JoinedVersions), it makes this difference, or one that is only
    /// in doubt; empty where no parts of the rule alone make it.
    Exclusion standsFor{};

    /// What each version takes of it.
    Witness inBefore() const;
    Witness inAfter() const;
};

/// A question, or field, in both versions.
struct PlaceInBoth {
    QuestionIndex before{};
    QuestionIndex after{};
    std::optional<FieldIndex> fieldBefore{};
    std::optional<FieldIndex> fieldAfter{};
    bool operator==(const PlaceInBoth&) const = default;
};

/// A name that a vocabulary has in other classes (of those that a rule asks for) in the other version.
struct NameInBoth {
    std::string name;
    std::optional<std::vector<OptionId>> before{}; ///< its classes; nothing: it is not listed
    std::optional<std::vector<OptionId>> after{};
    bool operator==(const NameInBoth&) const = default;
};

/// What an edit does to one finding, urgent trigger or contradiction. A rule that only one version has is
/// compared with one that is never raised.
struct RuleDifference {
    std::optional<Rule> before{};
    std::optional<Rule> after{};
    /// Of a rule in both, in each way once by which it is raised or no longer raised, also by answers that
    /// only one version takes: ways that other parts of its words bring about are different ones. And of one
    /// that is raised for nobody more (or less) by what both take, at most one of each of these: ruled out
    /// for certain where it was not, no longer so. Of a rule in one version one difference.
    std::vector<Difference> found{};
    bool hasMore = false; ///< there are more ways by which it is raised or no longer raised
    std::optional<Undecided::Why> undecided{};
    /// Questions that one of the two looks at and that cannot be compared (another type, another unit): the
    /// rules were not compared.
    std::vector<PlaceInBoth> apart{};
    /// Questions that it looks at of which not all answers are in both versions.
    std::vector<PlaceInBoth> narrowed{};
    /// The same, or only one version lets people be not sure or decline.
    bool takesOther = false;
    /// Names that it looks up otherwise. What the new vocabulary has of them was taken for both.
    std::vector<NameInBoth> names{};
    bool namesMatter = false; ///< with them not all could be decided

    bool isInBoth() const { return before && after; }
    /// Whether it says something else, or in which ways, is not known.
    bool isOpen() const { return undecided || !apart.empty() || namesMatter; }
    /// It is proved that it says the same, whatever is answered, and that the same can be answered.
    bool isSame() const {
        return isInBoth() && found.empty() && !isOpen() && narrowed.empty() && names.empty();
    }
};

struct Differences {
    std::shared_ptr<const Questionnaire> before;
    std::shared_ptr<const Questionnaire> after;
    std::vector<RuleDifference> rules; ///< in the order of the new version, then those that it has no more
};

/// `make`: provers of the questionnaire that it is given.
Differences differences(const std::shared_ptr<const Questionnaire>& before,
                        const std::shared_ptr<const Questionnaire>& after,
                        const std::function<Provers(const std::shared_ptr<const Questionnaire>&)>& make);

} // namespace anteroom
