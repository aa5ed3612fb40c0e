// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff.h"

#include "core/analysis/joined_versions.h"
#include "core/analysis/rule_names.h"
#include "core/expression/questions_below.h"

#include <algorithm>
#include <map>

namespace anteroom {

namespace {

struct Pair {
    Rule rule;
    NodeIndex before{};
};

std::vector<Pair> pairsOf(const Questionnaire& before, const Questionnaire& after,
                          const JoinedVersions& joined) {
    std::map<std::pair<RuleKind, std::string>, NodeIndex> old;
    for (const Rule& rule : rulesOf(before))
        old.emplace(std::pair(rule.kind, idOf(before, rule)), joined.program.ofSecond(rule.node));
    std::vector<Pair> pairs;
    for (const Rule& rule : rulesOf(after)) {
        if (rule.kind == RuleKind::ShowWhen || rule.kind == RuleKind::Computed)
            continue;
        if (const auto found = old.find({rule.kind, idOf(after, rule)}); found != old.end())
            pairs.push_back({rule, found->second});
    }
    return pairs;
}

/// Those of `questions` that the rule looks at in either version.
std::vector<QuestionIndex> lookedAt(const Program& program, const Pair& pair,
                                    const std::set<QuestionIndex>& questions) {
    std::set<QuestionIndex> found;
    for (const NodeIndex node : {pair.rule.node, pair.before})
        for (const QuestionIndex question : expression::questionsBelow(program, node))
            if (questions.count(question) != 0)
                found.insert(question);
    return {found.begin(), found.end()};
}

/// Whether two nodes are the same all the way down: to the same answers, behind the same show-whens. Then
/// there is nothing to prove, also where a proof would be beyond what can be decided.
class Alike {
public:
    explicit Alike(const Program& program) : m_program(program) {}

    bool are(NodeIndex a, NodeIndex b) {
        const auto [known, isNew] = m_known.try_emplace({a, b}, true);
        if (isNew) {
            const bool alike = compare(a, b);
            m_known[{a, b}] = alike;
            return alike;
        }
        return known->second;
    }

private:
    bool compare(NodeIndex a, NodeIndex b) {
        const Instruction& x = m_program[a];
        const Instruction& y = m_program[b];
        const bool isAnswer = isLeaf(x.op) || isOverRows(x.op);
        if (x.op != y.op || x.relation != y.relation || x.constant != y.constant || x.isField != y.isField ||
            (isAnswer && (x.question != y.question || x.field != y.field)) ||
            !(m_program.optionSet(x) == m_program.optionSet(y)) || bool(x.gate) != bool(y.gate) ||
            (x.gate && !are(*x.gate, *y.gate)))
            return false;
        const auto left = m_program.operands(a);
        const auto right = m_program.operands(b);
        return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                          [&](NodeIndex one, NodeIndex other) { return are(one, other); });
    }

    const Program& m_program;
    std::map<std::pair<NodeIndex, NodeIndex>, bool> m_known;
};

/// One way in which two versions of a rule can differ; of the kinds of answers that show it the plainest
/// first.
using Way = std::vector<std::vector<Claim>>;

std::vector<Way> waysToDiffer(NodeIndex before, NodeIndex after) {
    const TruthSet raised{Truth::True};
    const TruthSet ruledOut{Truth::False};
    const TruthSet open{Truth::Waiting, Truth::Unknown};
    return {{{{after, raised}, {before, ruledOut}}, {{after, raised}, {before, open}}},
            {{{before, raised}, {after, ruledOut}}, {{before, raised}, {after, open}}},
            {{{after, ruledOut}, {before, open}}},
            {{{before, ruledOut}, {after, open}}}};
}

void compare(RuleDifference& difference, const Pair& pair, Session& session, Prover& prover) {
    if (Alike(session.evaluator().program()).are(pair.before, pair.rule.node))
        return;
    for (const Way& way : waysToDiffer(pair.before, pair.rule.node))
        for (const std::vector<Claim>& claims : way) {
            Proof proof = prover.prove(claims);
            if (const auto* undecided = std::get_if<Undecided>(&proof))
                difference.undecided = undecided->why;
            auto* possible = std::get_if<Possible>(&proof);
            if (possible == nullptr)
                continue;
            session.begin(possible->witness.answers, Timestamp{possible->witness.today, 0});
            difference.found.push_back({statusOf(session.evaluator().truth(pair.before)),
                                        statusOf(session.evaluator().truth(pair.rule.node)),
                                        std::move(possible->witness)});
            break;
        }
}

} // namespace

Differences differences(const Questionnaire& before, const Questionnaire& after,
                        const std::function<Provers(const std::shared_ptr<const Questionnaire>&)>& make) {
    const JoinedVersions versions = joined(before, after);
    const std::vector<Pair> pairs = pairsOf(before, after, versions);
    Differences all{versions.questionnaire, {}};
    for (const Pair& pair : pairs) {
        RuleDifference difference{pair.rule};
        difference.apart = lookedAt(versions.questionnaire->program(), pair, versions.apart);
        difference.narrowed = lookedAt(versions.questionnaire->program(), pair, versions.narrowed);
        difference.lookedUp = lookedAt(versions.questionnaire->program(), pair, versions.lookedUp);
        all.rules.push_back(std::move(difference));
    }
    Provers provers = make(versions.questionnaire);
    provers.each(pairs.size(), [&](std::size_t task, Prover& prover) {
        Session session(versions.questionnaire, Timestamp{*Date::of(2000, 1, 1), 0});
        if (all.rules[task].apart.empty())
            compare(all.rules[task], pairs[task], session, prover);
    });
    return all;
}

} // namespace anteroom
