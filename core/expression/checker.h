// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/scope.h"

namespace anteroom::expression {

/// A computed value that was used before its expression was given, and as what.
struct Demand {
    QuestionIndex computed{};
    bool asCondition = false;
    SourceSpan span;
};

/// Says that a computed value turned out to be the other kind than it was used as.
void reportDemand(const Demand& demand, const Declared& computed, Diagnostics& diagnostics);

/// Whether it is a condition by its form; a bare name is not.
bool hasFormOfCondition(const Syntax& syntax);

/// Looks up names and types of one expression and turns it into drafts. Goes on after a problem, so that all
/// wrong names and answers of an expression come out in one pass; what it returns then is nothing.
class Checker {
public:
    Checker(const Declarations& declarations, std::optional<QuestionIndex> rows, std::vector<Draft>& drafts,
            std::vector<Demand>& demands, Diagnostics& diagnostics)
        : m_declarations(declarations), m_scope(declarations, rows), m_drafts(drafts), m_demands(demands),
          m_diagnostics(diagnostics) {}

    struct Quantity {
        DraftIndex draft{};
        bool isDate = false;
        std::string unit;
    };

    /// checker_conditions.cpp
    std::optional<DraftIndex> condition(const Syntax& syntax);
    /// checker_numbers.cpp: a number or a date.
    std::optional<Quantity> quantity(const Syntax& syntax);
    /// A number that is not a date.
    std::optional<Quantity> number(const Syntax& syntax);

    std::vector<Mention> takeMentions() { return std::move(m_mentions); }

private:
    using Quantities = std::optional<std::vector<Quantity>>;

    std::optional<DraftIndex> conditions(Op op, const Syntax& syntax);
    std::optional<DraftIndex> is(const Syntax& syntax);
    std::optional<DraftIndex> includes(const Syntax& syntax);
    std::optional<DraftIndex> isAnswered(const Syntax& syntax);
    DraftIndex listIsAnswered(const Syntax& syntax, const Found& rows);
    std::optional<DraftIndex> compare(const Syntax& syntax);
    std::optional<DraftIndex> overRowsCondition(const Syntax& syntax);
    bool reportFurtherAnswer(const Syntax& before, const Syntax& word);
    void reportNotACondition(const Syntax& syntax);
    void reportNotANumber(const Syntax& syntax);
    bool reportNotComparable(const Syntax& side, const Syntax& other, const Syntax& compare);

    std::optional<Quantity> name(const Syntax& syntax);
    std::optional<Quantity> arithmetic(const Syntax& syntax);
    std::optional<Quantity> between(const Syntax& syntax);
    std::optional<Quantity> overList(const Syntax& syntax);
    std::optional<Quantity> overRows(const Syntax& syntax);
    Quantities quantities(const Syntax& syntax, bool allowDates);
    void warnOfUnits(const Quantity& a, const Quantity& b, SourceSpan span);

    /// Looks up the list before the colon and brings its fields into sight, until leaveRows().
    std::optional<Found> enterRows(const Syntax& syntax);
    void leaveRows() { m_scope.setRows(std::nullopt); }

    std::optional<Found> subject(const Syntax& syntax, const char* what);
    std::optional<Found> lookUp(const Syntax& name);
    std::optional<OptionSet> optionSet(const Syntax& syntax, const Found& found);
    void demand(const Found& found, bool asCondition, SourceSpan span);

    DraftIndex add(Op op, SourceSpan span, std::vector<DraftIndex> operands = {});
    DraftIndex leaf(Op op, SourceSpan span, const Found& found);
    Draft& draft(DraftIndex index) { return m_drafts[at(index)]; }
    void wrongType(const Syntax& syntax, Message message, Hint hint = {});

    const Declarations& m_declarations;
    Scope m_scope;
    std::vector<Draft>& m_drafts;
    std::vector<Demand>& m_demands;
    Diagnostics& m_diagnostics;
    std::vector<Mention> m_mentions;
};

} // namespace anteroom::expression
