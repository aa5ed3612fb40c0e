// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/session/session.h"

#include <vector>

namespace anteroom {

/// What decides the rules with the answers of a session, which must outlive it and keep them.
class Deciding {
public:
    explicit Deciding(const Session& session);

    /// Whether the answers show the decision. Only a known outcome shows one: a rule that is not established
    /// does not, nor one that would not be established with the condition turned.
    bool shows(const Decision& decision);

private:
    bool isAsClaimed(const Decision& decision) const;
    /// Whether what the condition looks at is not asked.
    bool isHidden(NodeIndex condition) const;
    bool showsInRow(const Decision& decision, NodeIndex over, std::uint32_t row);
    /// Turns the condition, and runs what rests on it between the two nodes, both included.
    void turn(const Decision& decision, std::uint32_t begin, std::uint32_t end, const Fact::Row* row);
    /// What the list says with `row`, of which its body says `truth`, when the rest is there already.
    void add(NodeIndex over, Truth truth);
    /// Whether the rule has its other value now. All is then as it was.
    bool isOther(const Decision& decision);

    const Evaluator& evaluator() const { return m_session.evaluator(); }
    const Program& program() const { return evaluator().program(); }

    const Session& m_session;
    std::vector<Fact> m_facts;
    std::vector<Truth> m_truths; ///< as the session has them, save while a decision is looked at
    std::vector<NumberValue> m_numbers;
};

} // namespace anteroom
