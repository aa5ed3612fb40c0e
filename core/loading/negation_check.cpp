// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/negation_check.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

using Kind = Syntax::Kind;

constexpr std::size_t leans = directions.size() * directions.size();

bool offends(const Leaf& leaf) {
    return leaf.syntax->kind == Kind::IsAnswered && leaf.lean.on != Direction::For;
}

bool mentions(const Syntax* syntax) {
    return syntax != nullptr && (syntax->kind == Kind::IsAnswered ||
                                 std::any_of(syntax->operands.begin(), syntax->operands.end(),
                                             [](const auto& operand) { return mentions(operand.get()); }));
}

template <typename Rule>
bool mentions(const std::vector<DraftRule<Rule>>& rules) {
    return std::any_of(rules.begin(), rules.end(),
                       [](const auto& rule) { return mentions(rule.when.get()); });
}

bool mentions(const QuestionnaireDraft& draft) {
    const auto inFields = [](const DraftQuestion& question) {
        return std::any_of(question.fields.begin(), question.fields.end(),
                           [](const DraftField& field) { return mentions(field.gate.get()); });
    };
    return mentions(draft.findings) || mentions(draft.urgent) || mentions(draft.contradictions) ||
           std::any_of(draft.gates.begin(), draft.gates.end(),
                       [](const DraftGate& gate) { return mentions(gate.syntax.get()); }) ||
           std::any_of(
               draft.computed.begin(), draft.computed.end(),
               [](const auto& one) { return mentions(one.syntax.get()) || mentions(one.gate.get()); }) ||
           std::any_of(draft.questions.begin(), draft.questions.end(), inFields);
}

} // namespace

NegationCheck::NegationCheck(const NameTable& names) : m_isNeeded(mentions(names.draft())), m_names(&names) {
    if (!m_isNeeded)
        return;
    const QuestionnaireDraft& draft = names.draft();
    m_firstGate = draft.computed.size() * leans;
    std::size_t places = m_firstGate + draft.gates.size() * directions.size();
    for (const DraftQuestion& question : draft.questions) {
        m_firstFields.push_back(places);
        places += question.fields.size() * directions.size();
    }
    m_users.resize(places);
    m_offending.resize(places);
    enterComputed();
    enterGates();
    enterFields();
    spread();
}

std::size_t NegationCheck::computedPlace(std::size_t computed, Lean lean) const {
    return computed * leans + static_cast<std::size_t>(lean.on) * directions.size() +
           static_cast<std::size_t>(lean.shown);
}

std::size_t NegationCheck::gatePlace(std::size_t gate, Direction shown) const {
    return m_firstGate + gate * directions.size() + static_cast<std::size_t>(shown);
}

std::size_t NegationCheck::fieldPlace(std::size_t question, std::size_t field, Direction shown) const {
    return m_firstFields[question] + field * directions.size() + static_cast<std::size_t>(shown);
}

std::optional<std::size_t> NegationCheck::placeOf(const Leaf& leaf) const {
    if (leaf.syntax->kind != Kind::Name)
        return std::nullopt;
    const std::string& name = leaf.syntax->text;
    const auto& questions = m_names->draft().questions;
    if (const auto rows = leaf.rows ? m_names->question(*leaf.rows) : std::nullopt)
        for (std::size_t field = 0; field < questions[*rows].fields.size(); ++field)
            if (questions[*rows].question.fields[field].id.str() == name)
                return fieldPlace(*rows, field, leaf.lean.shown);
    if (const auto question = m_names->question(name)) {
        const auto gate = questions[*question].gate;
        return gate ? std::optional(gatePlace(*gate, leaf.lean.shown)) : std::nullopt;
    }
    const auto computed = m_names->computed(name);
    return computed ? std::optional(computedPlace(*computed, leaf.lean)) : std::nullopt;
}

void NegationCheck::enterComputed() {
    const auto& computed = m_names->draft().computed;
    for (std::size_t i = 0; i < computed.size(); ++i)
        for (const Direction on : directions)
            for (const Direction shown : directions) {
                const std::size_t here = computedPlace(i, {on, shown});
                if (computed[i].syntax)
                    enter(*computed[i].syntax, {on, shown}, nullptr, here);
                if (computed[i].gate)
                    enter(*computed[i].gate, {shown, shown}, nullptr, here);
            }
}

void NegationCheck::enterGates() {
    const auto& gates = m_names->draft().gates;
    for (std::size_t i = 0; i < gates.size(); ++i)
        for (const Direction shown : directions) {
            if (gates[i].syntax)
                enter(*gates[i].syntax, {shown, shown}, nullptr, gatePlace(i, shown));
            if (gates[i].parent)
                m_users[gatePlace(*gates[i].parent, shown)].push_back(gatePlace(i, shown));
        }
}

void NegationCheck::enterFields() {
    const auto& questions = m_names->draft().questions;
    for (std::size_t i = 0; i < questions.size(); ++i)
        for (std::size_t field = 0; field < questions[i].fields.size(); ++field)
            for (const Direction shown : directions)
                if (const Syntax* gate = questions[i].fields[field].gate.get())
                    enter(*gate, {shown, shown}, &questions[i].question.id.str(),
                          fieldPlace(i, field, shown));
}

void NegationCheck::enter(const Syntax& syntax, Lean lean, const std::string* rows, std::size_t here) {
    forEachLeaf(syntax, lean, rows, [&](const Leaf& leaf) {
        if (offends(leaf))
            m_offending[here] = leaf.syntax;
        else if (const auto used = placeOf(leaf))
            m_users[*used].push_back(here);
    });
}

void NegationCheck::spread() {
    std::vector<std::size_t> open;
    for (std::size_t place = 0; place < m_offending.size(); ++place)
        if (m_offending[place])
            open.push_back(place);
    while (!open.empty()) {
        const std::size_t used = open.back();
        open.pop_back();
        for (const std::size_t user : m_users[used]) {
            if (m_offending[user])
                continue;
            m_offending[user] = m_offending[used];
            open.push_back(user);
        }
    }
}

void NegationCheck::check(const Syntax& rule, Diagnostics& diagnostics) const {
    if (!m_isNeeded)
        return;
    forEachLeaf(rule, {}, nullptr, [&](const Leaf& leaf) {
        const auto place = placeOf(leaf);
        const Syntax* offending = offends(leaf) ? leaf.syntax : place ? m_offending[*place] : nullptr;
        if (!offending)
            return;
        const std::string what = inBackticks(writeExpression(*offending));
        diagnostics.error("negated-is-answered", leaf.syntax->span,
                          offending == leaf.syntax
                              ? core::said("%1 is negated here: what was not answered shows nothing", {what})
                              : core::said("%1 rests on %2, and here on its negation: what was not answered "
                                           "shows nothing",
                                           {inBackticks(leaf.syntax->text), what}),
                          core::said("write the answer that the rule is about, as in `trouble is no`"));
    });
}

} // namespace anteroom::loading
