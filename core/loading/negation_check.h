// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/rule_checks.h"

#include <vector>

namespace anteroom::loading {

/// Finds rules that would hold because something was not answered: `is answered` negated, counted low, or so
/// within a computed value. Code: negated-is-answered.
class NegationCheck {
public:
    explicit NegationCheck(const NameTable& names);
    void check(const Syntax& rule, Diagnostics& diagnostics) const;

private:
    const NameTable* m_names;
    /// For each computed value, and each direction in which a rule may use it, the `is answered` that then
    /// works against the rule.
    std::vector<const Syntax*> m_offending;
};

} // namespace anteroom::loading
