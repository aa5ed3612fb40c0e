// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/compare_rule.h"

#include "core/analysis/diff/both_reasons.h"

#include <algorithm>
#include <optional>

namespace anteroom {

namespace {

constexpr std::size_t mostShown = 6;     ///< of one kind: more of them nobody reads
constexpr std::size_t mostLookedAt = 16; ///< some of them are not shown

/// One way in which two versions of a rule can differ; of the kinds of answers that show it the plainest
/// first.
struct Way {
    std::vector<std::vector<Claim>> claims;
    Taken taken = Taken::ByBoth;

    /// Or else somebody is in doubt of whom it was ruled out, or the other way round.
    bool raises() const { return claims.front().front().is.contains(Truth::True); }
};

class Comparer {
public:
    Comparer(RuleDifference& rule, const JoinedVersions& joined, BothVersions& versions, Prover& prover,
             bool needsDay)
        : m_rule(rule), m_joined(joined), m_versions(versions), m_prover(prover), m_needsDay(needsDay) {}

    void compare() {
        if (!m_rule.isInBoth()) {
            const NodeIndex node = m_rule.after ? m_rule.after->node : before();
            keep(m_prover.prove({{node, {Truth::True}}}), Taken::ByBoth);
            return;
        }
        const NodeIndex after = m_rule.after->node;
        if (AlikeNodes(m_joined).are(before(), after))
            return;
        m_reasons.emplace(m_rule, m_joined, m_versions);
        for (const Way& way : waysToDiffer(before(), after))
            if ((way.taken == Taken::ByBoth || m_rule.takesOther) && !goesWithoutSaying(way))
                take(way);
    }

private:
    NodeIndex before() const { return m_joined.program.ofSecond(m_rule.before->node); }

    static std::vector<Way> waysToDiffer(NodeIndex before, NodeIndex after) {
        const TruthSet raised{Truth::True};
        const TruthSet ruledOut{Truth::False};
        const TruthSet open{Truth::Waiting, Truth::Unknown};
        // What one version does not take is as if it was not answered: that is the plainer of the two.
        return {
            {{{{after, raised}, {before, ruledOut}}, {{after, raised}, {before, open}}}, Taken::ByBoth},
            {{{{before, raised}, {after, ruledOut}}, {{before, raised}, {after, open}}}, Taken::ByBoth},
            {{{{after, raised}, {before, open}}, {{after, raised}, {before, ruledOut}}}, Taken::OnlyAfter},
            {{{{before, raised}, {after, open}}, {{before, raised}, {after, ruledOut}}}, Taken::OnlyBefore},
            {{{{after, ruledOut}, {before, open}}}, Taken::ByBoth},
            {{{{before, ruledOut}, {after, open}}}, Taken::ByBoth}};
    }

    /// Where it is raised for fewer (or more) people, it is not established for others too: that goes without
    /// saying.
    bool goesWithoutSaying(const Way& way) const {
        if (way.raises())
            return false;
        const bool isForFewer = way.claims.front().front().node == m_rule.after->node;
        return std::any_of(m_rule.found.begin(), m_rule.found.end(), [&](const Difference& one) {
            return (isForFewer ? one.before : one.after) == FindingStatus::Raised &&
                   one.taken == Taken::ByBoth;
        });
    }

    /// Each difference that the ones before do not stand for. One that is only in doubt where another is
    /// certain goes without saying as well.
    void take(const Way& way) {
        m_shown.clear();
        const std::size_t before = m_rule.found.size();
        for (const std::vector<Claim>& claims : way.claims) {
            for (std::size_t looked = 0;; ++looked) {
                const Proof proof = m_prover.proveLinked(claims, {m_joined.links, way.taken}, m_shown);
                const bool isPossible = std::holds_alternative<Possible>(proof);
                const std::size_t shown = m_rule.found.size() - before;
                if (isPossible && shown > 0 && (shown == mostShown || looked == mostLookedAt)) {
                    m_rule.hasMore = true;
                    return;
                }
                if (!keep(proof, way.taken) || !way.raises() || looked == mostLookedAt)
                    break;
            }
            if (m_rule.found.size() > before && !way.raises())
                return;
        }
    }

    /// Whether it showed something that can be told from what follows.
    bool keep(const Proof& proof, Taken taken) {
        if (const auto* undecided = std::get_if<Undecided>(&proof))
            m_rule.undecided = undecided->why;
        const auto* possible = std::get_if<Possible>(&proof);
        return possible != nullptr && keep(possible->witness, taken);
    }

    bool keep(const Witness& witness, Taken taken) {
        std::vector<SaidInBoth> said = m_versions.saidIn(witness);
        const auto statuses = m_versions.statusesOf(m_rule, witness.today, said);
        Difference difference{statuses.before, statuses.after, taken,
                              witness.today,   m_needsDay,     std::move(said)};
        if (statuses.before == statuses.after) { // a name that one of them looks up otherwise
            m_rule.namesMatter = true;
            return false;
        }
        m_versions.shorten(m_rule, difference);
        if (!m_reasons) {
            m_versions.widen(m_rule, difference, {});
            m_rule.found.push_back(std::move(difference));
            return false;
        }
        m_versions.statusesOf(m_rule, difference.today, difference.said);
        const auto reasons = m_reasons->of(difference);
        const bool isNew = reasons && !contains(m_shown, reasons->standsFor);
        if (m_versions.restsOnTaken(m_rule, difference)) {
            if (reasons && !isNew) { // told apart by nothing that is looked at
                m_rule.hasMore = true;
                return false;
            }
            show(std::move(difference), reasons);
            m_rule.hasMore = m_rule.hasMore || !reasons;
        }
        if (isNew)
            m_shown.push_back(reasons->standsFor);
        return isNew;
    }

    void show(Difference difference, const std::optional<BothReasons::Found>& reasons) {
        std::vector<BothVersions::AnswerPlace> decided;
        if (reasons) {
            difference.standsFor = reasons->standsFor;
            m_versions.statusesOf(m_rule, difference.today, difference.said);
            decided = m_reasons->decidedBy(difference, *reasons);
            difference.computed = m_reasons->computedBy(difference, *reasons);
        }
        for (const BothVersions::AnswerPlace& place : decided)
            difference.said[place.said].decides = true;
        if (!difference.computed) {
            m_versions.widen(m_rule, difference, decided);
            m_versions.addOptions(m_rule, difference, decided);
        }
        m_rule.found.push_back(std::move(difference));
    }

    static bool contains(const std::vector<Exclusion>& all, const Exclusion& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    }

    RuleDifference& m_rule;
    const JoinedVersions& m_joined;
    BothVersions& m_versions;
    Prover& m_prover;
    bool m_needsDay;
    std::optional<BothReasons> m_reasons; ///< of a rule in both
    std::vector<Exclusion> m_shown;       ///< what stands for the differences of one way so far
};

} // namespace

void compareRule(RuleDifference& rule, const JoinedVersions& joined, BothVersions& versions, Prover& prover,
                 bool needsDay) {
    Comparer(rule, joined, versions, prover, needsDay).compare();
}

} // namespace anteroom
