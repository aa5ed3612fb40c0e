// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/truth.h"
#include "core/expression/explanation.h"
#include "tests/benchmarks/shipped_by_hand/answers.h"

#include <tuple>
#include <vector>

/// Conditions that are put together where they are used, for the compiler to turn into plain code. Each has a
/// `truth`, and can say which answers it rests on and what would settle it.
namespace anteroom::bench::prescreen {

using Places = std::vector<AnswerPlace>;

/// A look at one answer.
struct Look {
    Truth truth;
    AnswerPlace place;

    void because(Places& places) const {
        if (isKnown(truth))
            places.push_back(place);
    }
    void missing(Places& places) const {
        if (!isKnown(truth))
            places.push_back(place);
    }
};

inline Look look(const Said& said, Set options, AnswerPlace place) {
    return {said.known == Truth::True ? truthOf((said.options & options) != 0) : said.known, place};
}

inline Look isAnswered(const Said& said, AnswerPlace place) {
    return {said.known == Truth::Unknown ? Truth::False : said.known, place};
}

inline Look isAbove(const Measured& measured, double number, AnswerPlace place) {
    return {measured.known == Truth::True ? truthOf(measured.number > number) : measured.known, place};
}

inline Look isBelow(const Measured& measured, double number, AnswerPlace place) {
    return {measured.known == Truth::True ? truthOf(measured.number < number) : measured.known, place};
}

/// A number of a row, to be reckoned with.
struct Number : Look {
    double number;
};

inline Number numberOf(const Measured& measured, AnswerPlace place) {
    return {{measured.known, place}, measured.number};
}

template <typename Condition>
struct Negated {
    Condition condition;
    Truth truth = negation(condition.truth);

    void because(Places& places) const { condition.because(places); }
    void missing(Places& places) const { condition.missing(places); }
};

template <typename Condition>
auto isNot(Condition condition) {
    return Negated<Condition>{condition};
}

/// Several conditions, of which one that is `deciding` settles it.
template <Truth deciding, typename... Conditions>
struct Joined {
    std::tuple<Conditions...> conditions;
    Truth truth = std::apply(
        [](const auto&... one) {
            Truth joined = negation(deciding);
            ((joined =
                  deciding == Truth::True ? disjunction(joined, one.truth) : conjunction(joined, one.truth)),
             ...);
            return joined;
        },
        conditions);

    void because(Places& places) const {
        std::apply(
            [&](const auto&... one) {
                ((truth != deciding || one.truth == deciding ? one.because(places) : void()), ...);
            },
            conditions);
    }
    void missing(Places& places) const {
        std::apply([&](const auto&... one) { ((isKnown(one.truth) ? void() : one.missing(places)), ...); },
                   conditions);
    }
};

template <typename... Conditions>
auto any(Conditions... conditions) {
    return Joined<Truth::True, Conditions...>{{conditions...}};
}

template <typename... Conditions>
auto all(Conditions... conditions) {
    return Joined<Truth::False, Conditions...>{{conditions...}};
}

/// A condition over a question that is shown only when `showWhen` holds, or may hold and nobody can say.
template <typename ShowWhen, typename Condition>
struct Shown {
    ShowWhen showWhen;
    Condition condition;
    bool isShown = showWhen.truth == Truth::True || showWhen.truth == Truth::Unknown;
    Truth truth = isShown ? condition.truth : showWhen.truth;

    void because(Places& places) const {
        if (isShown)
            condition.because(places);
        else if (showWhen.truth == Truth::False)
            showWhen.because(places);
    }
    void missing(Places& places) const { isShown ? condition.missing(places) : showWhen.missing(places); }
};

template <typename ShowWhen, typename Condition>
auto when(ShowWhen showWhen, Condition condition) {
    return Shown<ShowWhen, Condition>{showWhen, condition};
}

/// Where a row of a list is.
struct RowPlace {
    QuestionIndex question;
    std::uint32_t row;
    AnswerPlace operator()(FieldIndex field) const { return {question, row, field}; }
};

/// What conditions over the rows of a list have in common. `body` makes the condition of one row.
template <typename Row, typename Body>
struct OverRows {
    const List<Row>& list;
    Body body;

    template <typename Visit>
    void eachRow(Visit visit) const {
        std::uint32_t position = 0;
        for (const Row& row : list.rows)
            visit(body(row, RowPlace{list.question, position++}));
    }
    void becauseOfAll(Places& places) const {
        eachRow([&](const auto& row) { row.because(places); });
        if (list.complete == Truth::True)
            places.push_back({list.question, {}, {}});
    }
    void missing(Places& places) const {
        if (list.complete != Truth::True)
            places.push_back({list.question, {}, {}});
        eachRow([&](const auto& row) {
            if (!isKnown(row.truth))
                row.missing(places);
        });
    }
};

template <typename Row, typename Body>
struct AnyRow : OverRows<Row, Body> {
    Truth truth;

    AnyRow(const List<Row>& rows, Body ofRow)
        : OverRows<Row, Body>{rows, ofRow},
          truth(rows.complete == Truth::True ? Truth::False : rows.complete) {
        this->eachRow([this](const auto& row) { truth = disjunction(truth, row.truth); });
    }
    void because(Places& places) const {
        if (truth != Truth::True)
            this->becauseOfAll(places);
        else
            this->eachRow([&](const auto& row) {
                if (row.truth == Truth::True)
                    row.because(places);
            });
    }
};

/// The mean of one number of each row is above `bound`. What is not known of a row lies within `range`.
template <typename Row, typename Body>
struct MeanAbove : OverRows<Row, Body> {
    Truth truth;

    MeanAbove(const List<Row>& rows, double bound, Interval range, Body ofRow)
        : OverRows<Row, Body>{rows, ofRow}, truth(rows.complete) {
        double low = 0;
        double high = 0;
        Truth known = Truth::True;
        this->eachRow([&](const Number& number) {
            const bool isKnownHere = number.truth == Truth::True;
            low += isKnownHere ? number.number : range.low;
            high += isKnownHere ? number.number : range.high;
            known = conjunction(known, number.truth);
        });
        const double sum = bound * static_cast<double>(rows.rows.size());
        if (truth == Truth::True) // and not: nobody closes a list of measurements with nothing in it
            truth = low > sum ? Truth::True : high > sum ? known : Truth::False;
    }
    void because(Places& places) const { this->becauseOfAll(places); }
};

/// At least so many rows.
template <typename Row, typename Body>
struct SeveralRows : OverRows<Row, Body> {
    Truth truth;

    SeveralRows(const List<Row>& rows, unsigned least, Body ofRow)
        : OverRows<Row, Body>{rows, ofRow}, truth(rows.complete) {
        unsigned sure = 0;
        unsigned perhaps = 0;
        this->eachRow([&](const auto& row) {
            sure += row.truth == Truth::True ? 1U : 0U;
            perhaps += isKnown(row.truth) ? 0U : 1U;
            truth = isKnown(row.truth) ? truth : conjunction(truth, row.truth);
        });
        if (sure >= least)
            truth = Truth::True;
        else if (rows.complete == Truth::True && sure + perhaps < least)
            truth = Truth::False;
    }
    void because(Places& places) const { this->becauseOfAll(places); }
};

} // namespace anteroom::bench::prescreen
