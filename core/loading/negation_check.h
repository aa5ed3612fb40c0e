// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/lean.h"
#include "core/loading/rule_checks.h"

#include <vector>

namespace anteroom::loading {

/// Finds rules that would hold because something was not answered: `is answered` negated, counted low, or so
/// within a computed value or a show-when of what the rule names. Code: negated-is-answered.
class NegationCheck {
public:
    explicit NegationCheck(const NameTable& names);
    void check(const Syntax& rule, Diagnostics& diagnostics) const;

private:
    // Places: each computed value with each way in which a rule may lean on it, and each show-when of a
    // question, group or section, and of a field, with each direction.
    std::size_t computedPlace(std::size_t computed, Lean lean) const;
    std::size_t gatePlace(std::size_t gate, Direction shown) const;
    std::size_t fieldPlace(std::size_t question, std::size_t field, Direction shown) const;
    /// The place of what a name stands for, if a rule may rest on anything through it.
    std::optional<std::size_t> placeOf(const Leaf& leaf) const;

    void enterComputed();
    void enterGates();
    void enterFields();
    void enter(const Syntax& syntax, Lean lean, const std::string* rows, std::size_t here);
    void spread();

    /// Whether `is answered` stands anywhere at all. Where it does not, no rule can rest on its negation, and
    /// there is nothing to enter.
    bool m_isNeeded;
    const NameTable* m_names;
    std::size_t m_firstGate = 0;
    std::vector<std::size_t> m_firstFields; ///< of each question: the first place of its fields
    std::vector<std::vector<std::size_t>> m_users;
    /// For each place the `is answered` that works against a rule which leans on it so.
    std::vector<const Syntax*> m_offending;
};

} // namespace anteroom::loading
