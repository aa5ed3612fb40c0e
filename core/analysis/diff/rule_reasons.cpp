// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/rule_reasons.h"

#include "core/expression/relation.h"

#include <algorithm>
#include <array>

namespace anteroom {

namespace {

constexpr std::array everyTruth{Truth::False, Truth::Waiting, Truth::Unknown, Truth::True};
constexpr TruthSet anything{Truth::False, Truth::Waiting, Truth::Unknown, Truth::True};

bool isWithin(TruthSet inner, TruthSet outer) {
    return std::all_of(everyTruth.begin(), everyTruth.end(),
                       [&](Truth truth) { return !inner.contains(truth) || outer.contains(truth); });
}

/// What two sets can make of each other.
template <typename Combine>
TruthSet combined(TruthSet a, TruthSet b, Combine combine) {
    TruthSet all{};
    for (const Truth one : everyTruth)
        for (const Truth other : everyTruth)
            if (a.contains(one) && b.contains(other))
                all = all.with(combine(one, other));
    return all;
}

TruthSet negated(TruthSet of) {
    TruthSet all{};
    for (const Truth truth : everyTruth)
        if (of.contains(truth))
            all = all.with(negation(truth));
    return all;
}

/// Why it is not known is no part of what a rule says.
TruthSet setOf(Truth truth) {
    return isKnown(truth) ? TruthSet{truth} : TruthSet{Truth::Waiting, Truth::Unknown};
}

TruthSet withDoubt(TruthSet of) { return of.with(Truth::Waiting).with(Truth::Unknown); }

} // namespace

RuleReasons::RuleReasons(const Session& session, std::function<bool(NodeIndex)> isOwn)
    : m_session(session), m_isOwn(std::move(isOwn)) {}

std::optional<std::vector<Reason>> RuleReasons::why(NodeIndex rule, TruthSet is, bool asWide) {
    m_inRow.clear();
    return fewest(rule, is, asWide, {});
}

std::vector<Reason> RuleReasons::whyInRow(NodeIndex overRows, std::size_t row, bool asWide) {
    const NodeIndex body = program().operands(overRows)[0];
    m_bodyBegin = program().details(overRows).bodyBegin;
    m_inRow = truthsIn(overRows, row);
    const TruthSet is = here(body);
    return fewest(body, asWide ? withDoubt(is) : is, asWide, row).value_or(std::vector<Reason>());
}

std::vector<std::size_t> RuleReasons::decidingRows(NodeIndex overRows) const {
    const Instruction& instruction = program()[overRows];
    const Truth deciding = instruction.op == Op::AnyRow ? Truth::True : Truth::False;
    std::vector<std::size_t> rows;
    if (evaluator().truth(overRows) != deciding)
        return rows;
    const std::size_t body = at(program().operands(overRows)[0]) - program().details(overRows).bodyBegin;
    for (std::size_t row = 0; row < evaluator().fact(instruction.question).rows.size(); ++row)
        if (truthsIn(overRows, row)[body] == deciding)
            rows.push_back(row);
    return rows;
}

std::vector<Truth> RuleReasons::truthsIn(NodeIndex overRows, std::size_t row) const {
    const InstructionDetails& details = program().details(overRows);
    std::vector<Truth> truths;
    std::vector<NumberValue> numbers;
    evaluator().evaluateRow(evaluator().fact(program()[overRows].question).rows[row], details.bodyBegin,
                            details.bodyEnd, truths, numbers);
    return truths;
}

// What is in both versions goes first: then what an edit changed stays, where either would do.
std::optional<std::vector<Reason>> RuleReasons::fewest(NodeIndex of, TruthSet is, bool asWide,
                                                       std::optional<std::size_t> row) {
    m_parts.clear();
    m_given.clear();
    collect(of);
    if (!isWithin(possible(of), is))
        return std::nullopt;
    std::stable_sort(m_parts.begin(), m_parts.end(),
                     [](const Part& a, const Part& b) { return a.order < b.order; });
    for (const Part& part : m_parts) {
        const TruthSet given = m_given.at(part.node);
        m_given.erase(part.node);
        if (!isWithin(possible(of), is))
            m_given.emplace(part.node, given);
    }
    if (asWide)
        widen(of, is);
    std::vector<Reason> reasons;
    for (const auto& [node, given] : m_given)
        reasons.push_back({node, given, row, m_isOwn(node)});
    return reasons;
}

void RuleReasons::widen(NodeIndex of, TruthSet is) {
    for (auto& [node, given] : m_given) {
        const TruthSet narrow = given;
        for (const Truth truth : everyTruth) {
            given = withDoubt(narrow).with(truth);
            if (isWithin(possible(of), is))
                break;
            given = narrow;
        }
    }
}

TruthSet RuleReasons::here(NodeIndex node) const {
    return setOf(program().inBody(node) ? m_inRow[at(node) - m_bodyBegin] : evaluator().truth(node));
}

void RuleReasons::add(NodeIndex node, int order) {
    if (m_given.emplace(node, here(node)).second)
        m_parts.push_back({node, order});
}

void RuleReasons::collect(NodeIndex node) {
    constexpr int joined = 0; // can be told by what it is made of
    constexpr int common = 1;
    constexpr int own = 2;
    const Instruction& instruction = program()[node];
    if (!m_isOwn(node))
        return add(node, common);
    const auto operands = program().operands(node);
    switch (instruction.op) {
    case Op::Not:
    case Op::And:
    case Op::Or:
        for (const NodeIndex operand : operands)
            collect(operand);
        return;
    case Op::ComputedIs:
        collect(operands[0]);
        if (instruction.gate)
            collect(*instruction.gate);
        return;
    case Op::Compare:
        if (!comparesCounts(node))
            return add(node, own);
        add(node, joined);
        for (NodeIndex number : operands) {
            if (program()[number].op == Op::ComputedNumber)
                number = program().operands(number)[0];
            if (program()[number].op == Op::Count)
                for (const NodeIndex condition : program().operands(number))
                    collect(condition);
        }
        return;
    default:
        break;
    }
    const bool hasOwnGate = isLeaf(instruction.op) && instruction.gate && m_isOwn(*instruction.gate) &&
                            program().inBody(*instruction.gate) == program().inBody(node);
    add(node, hasOwnGate ? joined : own);
    if (hasOwnGate)
        collect(*instruction.gate);
}

TruthSet RuleReasons::possible(NodeIndex node) const {
    if (const auto given = m_given.find(node); given != m_given.end())
        return given->second;
    if (!m_isOwn(node))
        return anything;
    const Instruction& instruction = program()[node];
    const auto operands = program().operands(node);
    switch (instruction.op) {
    case Op::Not:
        return negated(possible(operands[0]));
    case Op::And:
    case Op::Or: {
        const bool isAnd = instruction.op == Op::And;
        TruthSet all{isAnd ? Truth::True : Truth::False};
        for (const NodeIndex operand : operands)
            all = combined(all, possible(operand), isAnd ? conjunction : disjunction);
        return all;
    }
    case Op::ComputedIs: {
        const OptionSet& options = program().options(node);
        TruthSet inner{};
        const TruthSet value = possible(operands[0]);
        for (const Truth truth : everyTruth)
            if (value.contains(truth))
                inner = inner.with(isKnown(truth) ? truthOf(options.contains(
                                                        truth == Truth::True ? option::yes : option::no))
                                                  : truth);
        return behindGate(instruction, inner);
    }
    case Op::Compare: {
        const auto left = countOf(operands[0]);
        const auto right = countOf(operands[1]);
        return left && right ? possibleOfCounts(*left, instruction.relation, *right) : anything;
    }
    default:
        return isLeaf(instruction.op) ? behindGate(instruction, anything) : anything;
    }
}

TruthSet RuleReasons::behindGate(const Instruction& instruction, TruthSet inner) const {
    if (!instruction.gate)
        return inner;
    return combined(possible(*instruction.gate), inner, [](Truth gate, Truth value) {
        return gate == Truth::False || gate == Truth::Waiting ? gate : value;
    });
}

bool RuleReasons::comparesCounts(NodeIndex node) const {
    const auto operands = program().operands(node);
    return countOf(operands[0]) && countOf(operands[1]);
}

std::optional<RuleReasons::CountRange> RuleReasons::countOf(NodeIndex number) const {
    const Instruction& instruction = program()[number];
    if (instruction.op == Op::ComputedNumber)
        return instruction.gate ? std::nullopt : countOf(program().operands(number)[0]);
    if (instruction.op == Op::Number)
        return CountRange{Interval::of(instruction.constant()), Interval::of(instruction.constant())};
    if (instruction.op != Op::Count)
        return std::nullopt;
    CountRange count{Interval::of(0), Interval::of(0)};
    for (const NodeIndex condition : program().operands(number)) {
        const TruthSet truths = possible(condition);
        const bool isNeverOpen = isWithin(truths, {Truth::True, Truth::False});
        count.low.low += truths == TruthSet{Truth::True} ? 1 : 0;
        count.low.high += truths.contains(Truth::True) ? 1 : 0;
        count.high.low += truths.contains(Truth::False) ? 0 : 1;
        count.high.high += isNeverOpen && !truths.contains(Truth::True) ? 0 : 1;
    }
    return count;
}

TruthSet RuleReasons::possibleOfCounts(const CountRange& left, Relation relation, const CountRange& right) {
    const bool isMirrored = relation == Relation::Less || relation == Relation::LessOrEqual;
    if (isMirrored)
        return possibleOfCounts(right, expression::mirrored(relation), left);
    if (relation != Relation::Greater && relation != Relation::GreaterOrEqual) {
        const bool isPoint =
            left.low.isPoint() && left.high == left.low && right.low.isPoint() && right.high == right.low;
        const Truth truth = compare(left.low, relation, right.low, Truth::Unknown);
        return isPoint && isKnown(truth) ? TruthSet{truth} : anything;
    }
    // It holds where even the least is enough, and not where even the most is not.
    const auto isEnough = [&](double a, double b) { return relation == Relation::Greater ? a > b : a >= b; };
    TruthSet truths{};
    if (isEnough(left.low.high, right.high.low))
        truths = truths.with(Truth::True);
    if (!isEnough(left.high.low, right.low.high))
        truths = truths.with(Truth::False);
    if (!isEnough(left.low.low, right.high.high) && isEnough(left.high.high, right.low.low))
        truths = withDoubt(truths);
    return truths;
}

} // namespace anteroom
