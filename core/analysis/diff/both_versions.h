// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/diff.h"
#include "core/analysis/diff/joined_versions.h"
#include "core/session/session.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace anteroom {

/// The engine over one person's answers to two versions, each version by itself. One thread.
class BothVersions {
public:
    BothVersions(const std::shared_ptr<const Questionnaire>& before,
                 const std::shared_ptr<const Questionnaire>& after, const JoinedVersions& joined);

    /// A witness over the joined questionnaire as answers to the two. What only one of linked questions has
    /// is said to the other, as far as it takes it.
    std::vector<SaidInBoth> saidIn(const Witness& witness) const;

    /// What the two say of a rule; where a version has none, RuledOut.
    struct Statuses {
        FindingStatus before = FindingStatus::RuledOut;
        FindingStatus after = FindingStatus::RuledOut;
        bool operator==(const Statuses&) const = default;
    };
    Statuses statusesOf(const RuleDifference& rule, Date today, const std::vector<SaidInBoth>& said);

    /// The engine after statusesOf(), with what the version takes of the answers.
    const Session& sessionOf(bool isAfter) const { return (isAfter ? m_after : m_before).session; }

    /// What a number of one version can be while nothing is answered. Statuses have to be asked for again.
    Interval reachOf(NodeIndex number, Date today, bool isAfter);

    /// Leaves out what the difference stands without: answers, rows, fields of rows, options.
    void shorten(const RuleDifference& rule, Difference& difference);
    /// One answer that was said, or one in a row.
    struct AnswerPlace {
        std::size_t said = 0; ///< into Difference::said
        std::size_t row = 0;
        std::optional<QuestionId> field{};
    };
    /// Gives one number in it its SaidInBoth::values: of those of `decided` the one of which the fewest
    /// values do it, and where there is none there, of all.
    void widen(const RuleDifference& rule, Difference& difference, const std::vector<AnswerPlace>& decided);
    /// Gives one option in it, the first of `decided` of which there is more to say, its SaidInBoth::orElse.
    void addOptions(const RuleDifference& rule, Difference& difference,
                    const std::vector<AnswerPlace>& decided);
    /// Whether it rests on what only one version takes.
    bool restsOnTaken(const RuleDifference& rule, const Difference& difference);

private:
    struct Version {
        explicit Version(std::shared_ptr<const Questionnaire> asked);
        std::shared_ptr<const Questionnaire> questionnaire;
        Session session;
    };
    bool holds(const RuleDifference& rule, const Difference& difference, const std::vector<SaidInBoth>& said);
    std::optional<Taken> takenOf(const SaidInBoth& said, Date today) const;
    std::optional<Taken> takenOf(const std::vector<SaidInBoth>& said, Date today) const;
    std::vector<SaidInBoth> shortened(const RuleDifference& rule, const Difference& difference,
                                      bool fromTheEnd);
    std::vector<AnswerPlace> numbersIn(const Difference& difference) const;
    bool isNumber(const Difference& difference, const AnswerPlace& place) const;
    std::optional<AskedQuestion> askedAt(const SaidInBoth& said, const AnswerPlace& place,
                                         bool isAfter) const;
    Answer* answerAt(SaidInBoth& said, const AnswerPlace& place, bool isAfter) const;
    std::optional<SaidInBoth> withNumber(const SaidInBoth& said, const AnswerPlace& place, double number,
                                         Date today) const;
    std::optional<SaidInBoth> withOption(const SaidInBoth& said, const AnswerPlace& place,
                                         const OptionId& option, Date today) const;
    Interval valuesOf(const RuleDifference& rule, const Difference& difference, const AnswerPlace& place);
    std::vector<OptionId> optionsOf(const RuleDifference& rule, const Difference& difference,
                                    const AnswerPlace& place);

    Version m_before;
    Version m_after;
    const JoinedVersions& m_joined;
    std::vector<std::optional<QuestionIndex>> m_indexBefore; ///< by question of the joined questionnaire
};

} // namespace anteroom
