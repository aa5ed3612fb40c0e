// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/truth.h"
#include "core/expression/syntax.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace anteroom::test {

/// What FORMAT.md says of numbers that are not known exactly, for Reference.
class ReferenceNumbers {
public:
    struct Number {
        bool applies = true;
        double low = 0;
        double high = 0;
        Truth known = Truth::True;
        bool mayDropOut = false;
    };

protected:
    static constexpr double infinity = std::numeric_limits<double>::infinity();
    static Number point(double value) { return {true, value, value, Truth::True, false}; }
    static Number nothing() { return {false, 0, 0, Truth::False, false}; }
    static Truth worse(Truth a, Truth b) {
        return a == Truth::Waiting || b == Truth::Waiting   ? Truth::Waiting
               : a == Truth::Unknown || b == Truth::Unknown ? Truth::Unknown
                                                            : Truth::True;
    }

    static Truth compareNumbers(const Number& a, Relation relation, const Number& b) {
        if (!a.applies || !b.applies)
            return Truth::False;
        const bool less = a.high<b.low, greater = a.low> b.high,
                   same = a.low == a.high && b.low == b.high && a.low == b.low;
        const bool atMost = a.high <= b.low, atLeast = a.low >= b.high, apart = less || greater;
        bool holds = false, fails = false;
        switch (relation) {
        case Relation::Equal:
            holds = same, fails = apart;
            break;
        case Relation::NotEqual:
            holds = apart, fails = same;
            break;
        case Relation::Less:
            holds = less, fails = atLeast;
            break;
        case Relation::LessOrEqual:
            holds = atMost, fails = greater;
            break;
        case Relation::Greater:
            holds = greater, fails = atMost;
            break;
        case Relation::GreaterOrEqual:
            holds = atLeast, fails = less;
            break;
        }
        if (fails)
            return Truth::False;
        if (holds && !a.mayDropOut && !b.mayDropOut)
            return Truth::True;
        return worse(a.known, b.known) == Truth::Waiting ? Truth::Waiting : Truth::Unknown;
    }

    static Number arithmetic(char operation, const Number& a, const Number& b) {
        if (!a.applies || !b.applies)
            return nothing();
        Number result{true, infinity, -infinity, worse(a.known, b.known), a.mayDropOut || b.mayDropOut};
        const bool byZero = operation == '/' && b.low <= 0 && b.high >= 0;
        for (const double x : {a.low, a.high})
            for (const double y : {b.low, b.high}) {
                double corner = operation == '+'   ? x + y
                                : operation == '-' ? x - y
                                : operation == '*' ? x * y
                                                   : x / y;
                if (operation == '*' && (x == 0 || y == 0))
                    corner = 0;
                if (operation == '/' && std::isinf(y))
                    corner = 0;
                if (std::isnan(corner))
                    continue;
                result.low = std::min(result.low, corner);
                result.high = std::max(result.high, corner);
            }
        if (byZero)
            result.low = -infinity, result.high = infinity;
        if (byZero && result.known == Truth::True)
            result.known = Truth::Unknown;
        return result;
    }

    static Number between(const std::string& measure, const Number& from, const Number& to) {
        if (!from.applies || !to.applies)
            return nothing();
        const auto length = [&](double a, double b) {
            const Date first = Date::fromDays(static_cast<std::int32_t>(a)),
                       second = Date::fromDays(static_cast<std::int32_t>(b));
            return measure == "years"    ? wholeYears(first, second)
                   : measure == "months" ? wholeMonths(first, second)
                                         : b - a;
        };
        return {true, length(from.high, to.low), length(from.low, to.high), worse(from.known, to.known),
                from.mayDropOut || to.mayDropOut};
    }

    static Number count(const std::vector<Truth>& truths) {
        Number result = point(0);
        for (const Truth truth : truths) {
            result.low += truth == Truth::True;
            result.high += truth != Truth::False;
            result.known = isKnown(truth) ? result.known : worse(result.known, truth);
        }
        return result;
    }

    static Number aggregate(const std::string& function, const std::vector<Number>& of) {
        std::vector<Number> counted;
        std::copy_if(of.begin(), of.end(), std::back_inserter(counted),
                     [](const Number& one) { return one.applies; });
        if (counted.empty())
            return function == "sum" ? point(0) : nothing();
        std::vector<Number> certain;
        std::copy_if(counted.begin(), counted.end(), std::back_inserter(certain),
                     [](const Number& one) { return !one.mayDropOut; });
        Number result{true, 0, 0, Truth::True, certain.empty() && function != "sum"};
        double least = infinity, greatest = -infinity, leastHigh = infinity, greatestLow = -infinity;
        for (const Number& one : counted) {
            result.known = worse(result.known, one.known);
            result.low += one.mayDropOut ? std::min(0.0, one.low) : one.low;
            result.high += one.mayDropOut ? std::max(0.0, one.high) : one.high;
            least = std::min(least, one.low), greatest = std::max(greatest, one.high);
        }
        for (const Number& one : certain)
            leastHigh = std::min(leastHigh, one.high), greatestLow = std::max(greatestLow, one.low);
        const auto size = static_cast<double>(counted.size());
        if (function == "mean")
            result.low = certain.size() < counted.size() ? least : result.low / size,
            result.high = certain.size() < counted.size() ? greatest : result.high / size;
        if (function == "min")
            result.low = least, result.high = certain.empty() ? greatest : leastHigh;
        if (function == "max")
            result.low = certain.empty() ? least : greatestLow, result.high = greatest;
        return result;
    }
};

} // namespace anteroom::test
