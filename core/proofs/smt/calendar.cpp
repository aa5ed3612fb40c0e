// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/calendar.h"

#include <array>

namespace anteroom::smt {

namespace {

const Date& firstDay() {
    static const Date day = *Date::of(1800, 1, 1);
    return day;
}
const Date& lastDay() {
    static const Date day = *Date::of(2299, 12, 31);
    return day;
}

int codeOf(Date day) { return (day.year() * 12 + day.month() - 1) * 31 + day.day() - 1; }

/// No century that is not a leap year lies within.
bool isPlain(int firstYear, int lastYear) { return firstYear > 1900 && lastYear < 2100; }

} // namespace

CivilDay Calendar::anyDay(const std::string& name, int firstYear, int lastYear) {
    CivilDay day{m_context.int_const((name + ".year").c_str()),
                 m_context.int_const((name + ".month").c_str()),
                 m_context.int_const((name + ".day").c_str())};
    for (const Expr& bound :
         {day.month >= 1, day.month <= 12, day.day >= 1, day.day <= daysIn(day, firstYear, lastYear)})
        m_definitions.push_back(bound);
    return day;
}

Expr Calendar::isLeap(const Expr& year, int firstYear, int lastYear) const {
    Expr isFourth = z3::mod(year, integer(4)) == 0;
    if (isPlain(firstYear, lastYear))
        return isFourth;
    return isFourth && (z3::mod(year, integer(100)) != 0 || z3::mod(year, integer(400)) == 0);
}

Expr Calendar::daysIn(const CivilDay& of, int firstYear, int lastYear) const {
    const Expr isShort = of.month == 4 || of.month == 6 || of.month == 9 || of.month == 11;
    return z3::ite(of.month == 2, z3::ite(isLeap(of.year, firstYear, lastYear), integer(29), integer(28)),
                   z3::ite(isShort, integer(30), integer(31)));
}

Quantity Calendar::days(const CivilDay& of, int firstYear, int lastYear) {
    constexpr std::array<int, 12> before{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    Expr offset = integer(before[11]);
    for (int month = 11; month >= 1; --month)
        offset = z3::ite(of.month == month, integer(before[static_cast<std::size_t>(month - 1)]), offset);
    const Expr last = of.year - 1;
    Expr leaps = z3::operator/(last, integer(4));
    int leapsBefore1970 = 1969 / 4;
    if (isPlain(firstYear, lastYear)) {
        // 1900 was none and 2000 was one: with the fourths alone the difference is right.
    } else {
        leaps = leaps - last / integer(100) + last / integer(400);
        leapsBefore1970 = leapsBefore1970 - 1969 / 100 + 1969 / 400;
    }
    const Expr isAfterFebruary = of.month >= 3;
    const Expr leapDay =
        z3::ite(isAfterFebruary && isLeap(of.year, firstYear, lastYear), integer(1), integer(0));
    const Expr total =
        (365 * (of.year - 1970) + leaps - leapsBefore1970 + offset + leapDay + of.day - 1).simplify();
    const Expr code = ((of.year * 12 + of.month - 1) * 31 + of.day - 1).simplify();
    m_codes.insert_or_assign(total.id(), std::pair(total, code));
    return {total, 1, 200'000};
}

Expr Calendar::codeOf(const Bound& day, bool isLow) {
    Expr beyond = integer(smt::codeOf(isLow ? firstDay() : lastDay()));
    if (day.isOpen.is_true())
        return beyond;
    Expr whole = day.at.term;
    if (day.at.scale == 0)
        throw BeyondArithmetic{};
    if (day.at.scale != 1) {
        const Expr twice = integer(2) * whole;
        const Expr scale = m_context.int_val(day.at.scale);
        const Expr two = integer(2) * scale;
        whole = z3::ite(whole >= 0, (twice + scale) / two, -((-twice + scale) / two));
    }
    return choose(day.isOpen, beyond, codeOf(whole));
}

Expr Calendar::codeOf(const Expr& days) {
    if (std::int64_t number = 0; days.is_numeral_i64(number)) {
        const std::int64_t clamped = std::clamp<std::int64_t>(number, firstDay().days(), lastDay().days());
        return integer(smt::codeOf(Date::fromDays(static_cast<std::int32_t>(clamped))));
    }
    if (const auto known = m_codes.find(days.id()); known != m_codes.end())
        return known->second.second;
    if (days.is_app() && days.decl().decl_kind() == Z3_OP_ITE) {
        Expr code = choose(days.arg(0), codeOf(days.arg(1)), codeOf(days.arg(2)));
        m_codes.emplace(days.id(), std::pair(days, code));
        return code;
    }
    return decomposed(days);
}

Expr Calendar::decomposed(const Expr& days) {
    const int first = firstDay().year();
    const int last = lastDay().year();
    const CivilDay day = anyDay("day" + std::to_string(days.id()), first, last);
    m_definitions.push_back(day.isIn(first, last));
    const Expr low = integer(firstDay().days());
    const Expr high = integer(lastDay().days());
    const Expr clamped = z3::ite(days < low, low, z3::ite(days > high, high, days));
    m_definitions.push_back(this->days(day, first, last).term == clamped);
    Expr code = ((day.year * 12 + day.month - 1) * 31 + day.day - 1).simplify();
    m_codes.emplace(days.id(), std::pair(days, code));
    return code;
}

SmtInterval Calendar::whole(const SmtInterval& from, const SmtInterval& to, int size) {
    const auto parts = [&](const Expr& first, const Expr& last) {
        const Expr difference = last - first;
        const Expr count =
            z3::ite(difference >= 0, difference / integer(size), -((-difference) / integer(size)));
        return Quantity{count.simplify(), 1, 6000};
    };
    return {Bound::of(parts(codeOf(from.high, false), codeOf(to.low, true))),
            Bound::of(parts(codeOf(from.low, true), codeOf(to.high, false)))};
}

} // namespace anteroom::smt
