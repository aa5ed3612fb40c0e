// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/implications.h"

#include "core/analysis/notes/joined_notes.h"
#include "core/session/session.h"

namespace anteroom {

namespace {

/// What one rule brings with it.
struct Brought {
    std::vector<std::size_t> rules; ///< into the rules of its kind
    ProofNotes undecided;
};

class Search {
public:
    Search(const std::shared_ptr<const Questionnaire>& questionnaire, const std::vector<Rule>& rules)
        : m_questionnaire(questionnaire), m_rules(rules) {}

    /// Each set of answers that raises the rule takes away what it does not raise; only what stays is proved.
    Brought with(std::size_t rule, Prover& prover) const {
        Brought brought;
        const NodeIndex node = m_rules[rule].node;
        const Proof raised = prover.prove({{node, {Truth::True}}});
        if (!std::holds_alternative<Possible>(raised))
            return brought;
        Session session(m_questionnaire, Timestamp{*Date::of(2000, 1, 1), 0});
        std::vector<bool> open(m_rules.size(), true);
        open[rule] = false;
        const auto takeAway = [&](const Witness& witness) {
            session.begin(witness.answers, Timestamp{witness.today, 0});
            for (std::size_t other = 0; other < m_rules.size(); ++other)
                if (session.evaluator().truth(m_rules[other].node) != Truth::True)
                    open[other] = false;
        };
        takeAway(std::get<Possible>(raised).witness);
        for (std::size_t other = 0; other < m_rules.size(); ++other) {
            if (!open[other])
                continue;
            const Proof alone =
                prover.prove({{node, {Truth::True}},
                              {m_rules[other].node, {Truth::False, Truth::Waiting, Truth::Unknown}}});
            if (const auto* possible = std::get_if<Possible>(&alone)) {
                takeAway(possible->witness);
            } else if (const auto* late = std::get_if<Undecided>(&alone)) {
                ProofNote note{Proved::Implies, m_rules[rule], spanOf(rule)};
                note.other = m_rules[other];
                brought.undecided.push_back(undecided(std::move(note), *late));
            } else {
                brought.rules.push_back(other);
            }
        }
        return brought;
    }

    SourceSpan spanOf(std::size_t rule) const { return m_questionnaire->program().span(m_rules[rule].node); }

private:
    const std::shared_ptr<const Questionnaire>& m_questionnaire;
    const std::vector<Rule>& m_rules;
};

} // namespace

ProofNotes implications(const std::shared_ptr<const Questionnaire>& questionnaire, Provers& provers) {
    ProofNotes all;
    for (const RuleKind kind : {RuleKind::Finding, RuleKind::Urgent}) {
        std::vector<Rule> rules = rulesOf(*questionnaire);
        std::erase_if(rules, [&](const Rule& rule) { return rule.kind != kind; });
        const Search search(questionnaire, rules);
        std::vector<Brought> brought(rules.size());
        provers.each(rules.size(),
                     [&](std::size_t task, Prover& prover) { brought[task] = search.with(task, prover); });
        const auto brings = [&](std::size_t rule, std::size_t other) {
            const std::vector<std::size_t>& of = brought[rule].rules;
            return std::find(of.begin(), of.end(), other) != of.end();
        };
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            for (const std::size_t other : brought[rule].rules) {
                const bool isMutual = brings(other, rule);
                if (isMutual && other < rule)
                    continue; // said already
                ProofNote note{isMutual ? Proved::ComeTogether : Proved::Implies, rules[rule],
                               search.spanOf(rule)};
                note.other = rules[other];
                all.push_back(std::move(note));
            }
            std::move(brought[rule].undecided.begin(), brought[rule].undecided.end(),
                      std::back_inserter(all));
        }
    }
    // What `other` does alone shows how the two differ.
    provers.each(all.size(), [&](std::size_t task, Prover& prover) {
        ProofNote& note = all[task];
        if (note.proved != Proved::Implies)
            return;
        const Proof alone = prover.prove({{note.other->node, {Truth::True}},
                                          {note.rule->node, {Truth::False, Truth::Waiting, Truth::Unknown}}});
        if (const auto* possible = std::get_if<Possible>(&alone))
            note.witness = possible->witness;
    });
    return all;
}

} // namespace anteroom
