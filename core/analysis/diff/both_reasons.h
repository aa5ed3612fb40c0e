// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/alike_nodes.h"
#include "core/analysis/diff/both_versions.h"
#include "core/analysis/diff/rule_reasons.h"

namespace anteroom {

/// Why the two versions of a rule differ over some answers.
class BothReasons {
public:
    /// `joined` and `versions` must outlive it. Precondition: the rule is in both.
    BothReasons(const RuleDifference& rule, const JoinedVersions& joined, BothVersions& versions);

    /// What sets a difference apart from others.
    struct Found {
        std::vector<Reason> before;
        std::vector<Reason> after;
        /// All of it, as the joined program has it, with whatever doubt makes of it.
        Exclusion standsFor;
    };
    /// Of the difference that BothVersions::statusesOf() was run over last. Nothing where no parts of the two
    /// rules alone make it so.
    std::optional<Found> of(const Difference& difference);

    /// The answers in the difference that own parts look at: of those that raise the rule or else of those
    /// that keep it from being raised.
    std::vector<BothVersions::AnswerPlace> decidedBy(const Difference& difference, const Found& found) const;
    /// A computed number that such a part compares with a constant, and how far it goes. Statuses have to be
    /// asked for again after it.
    std::optional<ComputedSpan> computedBy(const Difference& difference, const Found& found);

private:
    bool isOwn(NodeIndex node, bool isAfter);
    const Program& programOf(bool isAfter) const {
        return m_versions.sessionOf(isAfter).evaluator().program();
    }
    NodeIndex inJoined(NodeIndex node, bool isAfter) const {
        return isAfter ? node : m_joined.program.ofSecond(node);
    }
    std::vector<Reason> own(const Found& found, const Difference& difference, bool ofRaised,
                            bool& isAfter) const;

    const RuleDifference& m_rule;
    const JoinedVersions& m_joined;
    BothVersions& m_versions;
    AlikeNodes m_alike;
    std::vector<NodeIndex> m_nodesBefore; ///< all that the rule rests on
    std::vector<NodeIndex> m_nodesAfter;
    std::map<std::pair<NodeIndex, bool>, bool> m_own;
};

} // namespace anteroom
