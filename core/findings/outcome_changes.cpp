// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/outcome_changes.h"

#include <algorithm>
#include <utility>

namespace anteroom {

namespace {

using Kind = OutcomeChange::Kind;

struct NamedRule {
    Kind kind;
    std::string id;
    std::string title;
    NodeIndex node;
};

std::string titleOf(const Contradiction& rule) { return std::string(rule.text.original()); }
template <typename Rule>
std::string titleOf(const Rule& rule) {
    return std::string(rule.title.original());
}

std::vector<NamedRule> rulesWithOutcome(const Questionnaire& questionnaire) {
    std::vector<NamedRule> rules;
    const auto add = [&](Kind kind, const auto& list) {
        for (const auto& rule : list)
            rules.push_back({kind, rule.id.str(), titleOf(rule), rule.when});
    };
    add(Kind::Finding, questionnaire->findings);
    add(Kind::Urgent, questionnaire->urgent);
    add(Kind::Contradiction, questionnaire->contradictions);
    return rules;
}

bool isShown(Kind kind, FindingStatus status) {
    return kind == Kind::Finding ? status != FindingStatus::RuledOut : status == FindingStatus::Raised;
}

} // namespace

OutcomeComparer::OutcomeComparer(const Questionnaire& before, const Questionnaire& after) {
    std::vector<NamedRule> gone = rulesWithOutcome(before);
    for (NamedRule& rule : rulesWithOutcome(after)) {
        const auto was = std::find_if(gone.begin(), gone.end(), [&](const NamedRule& old) {
            return old.kind == rule.kind && old.id == rule.id;
        });
        Pair pair{rule.kind, std::move(rule.id), std::move(rule.title), std::nullopt, rule.node};
        if (was != gone.end()) {
            pair.before = was->node;
            gone.erase(was);
        }
        m_pairs.push_back(std::move(pair));
    }
    for (NamedRule& rule : gone)
        m_pairs.push_back({rule.kind, std::move(rule.id), std::move(rule.title), rule.node, std::nullopt});
}

std::vector<OutcomeChange> OutcomeComparer::changes(const Session& before, const Session& after) const {
    std::vector<OutcomeChange> changes;
    for (const Pair& pair : m_pairs) {
        OutcomeChange one{pair.kind, pair.id, {}, {}, pair.title};
        if (pair.before)
            one.before = statusOf(before.evaluator().truth(*pair.before));
        if (pair.after)
            one.after = statusOf(after.evaluator().truth(*pair.after));
        const bool isInBoth = one.before && one.after;
        if (isInBoth ? one.before != one.after : isShown(pair.kind, one.before ? *one.before : *one.after))
            changes.push_back(std::move(one));
    }
    return changes;
}

} // namespace anteroom
