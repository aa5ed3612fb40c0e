// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/program.h"
#include "core/proofs/smt/calendar.h"

#include <optional>
#include <vector>

namespace anteroom::smt {

/// NumberValue, and the same arithmetic as core/expression/numbers.h.
struct SmtNumber {
    SmtInterval interval;
    SmtTruth known; ///< False: not applicable
    Expr perhapsNot;

    Expr isApplicable() const { return opposite(known.isFalse); }
};

SmtNumber notApplicable(z3::context& context);
SmtNumber knownNumber(const Quantity& number);
SmtNumber choose(const Expr& condition, const SmtNumber& a, const SmtNumber& b);
Expr isSame(const SmtNumber& a, const SmtNumber& b);

SmtNumber arithmetic(Op op, const SmtNumber& a, const SmtNumber& b);
SmtNumber timeBetween(Op op, const SmtNumber& from, const SmtNumber& to, Calendar& calendar);
SmtTruth compareNumbers(const SmtNumber& a, Relation relation, const SmtNumber& b);

/// NumberList, of items that are perhaps not there.
class SmtList {
public:
    explicit SmtList(z3::context& context) : m_context(context) {}

    void add(const SmtNumber& value, const Expr& isThere);
    /// Any number of further values where `isOpen` holds; `why` it is open.
    void addOpenEnd(const SmtNumber& further, const Expr& isOpen, const SmtTruth& why);

    SmtNumber of(Op op) const;

    Expr isEmpty() const;
    /// From the lowest that one of them can be to the highest; of none it says nothing.
    SmtInterval reach() const;

private:
    struct Item {
        SmtInterval interval;
        Expr counts;  ///< there, and applicable
        Expr certain; ///< counts, and will not drop out
        bool isOpenEnd = false;
    };
    SmtNumber sum() const;
    SmtNumber mean() const;
    SmtNumber extreme(bool isLeast) const;
    SmtTruth known() const;
    Expr hasCertain() const;
    /// The lowest (or highest) bound over the items for which `use` holds; where there are none it says
    /// nothing.
    Bound lowest(bool ofHighs, bool isCertain) const;
    SmtList mirrored() const;
    SmtInterval total() const;

    z3::context& m_context;
    std::vector<Item> m_items;
    std::vector<SmtTruth> m_known; ///< of the items, True where they do not count
};

} // namespace anteroom::smt
