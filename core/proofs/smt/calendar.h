// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/proofs/smt/quantity.h"

#include <string>
#include <unordered_map>

namespace anteroom::smt {

struct CivilDay {
    Expr year;
    Expr month;
    Expr day;

    Expr isIn(int firstYear, int lastYear) const { return year >= firstYear && year <= lastYear; }
};

/// The calendar of Date for the solver. What it introduces is defined in `definitions`.
///
/// Months and years are counted on a code of each day, (12 * year + month - 1) * 31 + day - 1: it grows with
/// the days, and as two days of a month are less than 31 apart, the 31st part of the difference of two codes,
/// rounded down, is wholeMonths(), and the 372nd is wholeYears().
class Calendar {
public:
    Calendar(z3::context& context, std::vector<Expr>& definitions)
        : m_context(context), m_definitions(definitions) {}

    /// Any day, by name. Months and days are held to the calendar, as it is in these years; to hold the day
    /// to them is for who asks.
    CivilDay anyDay(const std::string& name, int firstYear, int lastYear);
    Expr daysIn(const CivilDay& of, int firstYear, int lastYear) const; ///< of its month
    /// As days since 1970-01-01; remembers what day they are.
    Quantity days(const CivilDay& of, int firstYear, int lastYear);

    /// wholeMonths() or wholeYears(), as far as the days are known; days beyond the calendar are taken for
    /// its first or last.
    SmtInterval months(const SmtInterval& from, const SmtInterval& to) { return whole(from, to, 31); }
    SmtInterval years(const SmtInterval& from, const SmtInterval& to) { return whole(from, to, 372); }

private:
    Expr isLeap(const Expr& year, int firstYear, int lastYear) const;
    Expr codeOf(const Bound& day, bool isLow);
    Expr codeOf(const Expr& days);
    Expr decomposed(const Expr& days);
    SmtInterval whole(const SmtInterval& from, const SmtInterval& to, int size);
    Expr integer(int number) const { return m_context.int_val(number); }

    z3::context& m_context;
    std::vector<Expr>& m_definitions;
    std::unordered_map<unsigned, std::pair<Expr, Expr>> m_codes; ///< by id of the days, which are kept too
};

} // namespace anteroom::smt
