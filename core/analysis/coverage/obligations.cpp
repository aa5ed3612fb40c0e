// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/obligations.h"

#include "core/analysis/number_step.h"
#include "core/expression/relation.h"

#include <cmath>
#include <set>

namespace anteroom {

namespace {

bool isConstant(Op op) { return op == Op::Number || op == Op::Day; }

/// A comparison of a number with a constant.
struct Threshold {
    NodeIndex number{};
    Relation relation{};
    double constant = 0;
};

std::optional<Threshold> thresholdOf(const Program& program, NodeIndex node) {
    const Instruction& instruction = program[node];
    if (instruction.op != Op::Compare)
        return std::nullopt;
    const NodeIndex left = program.operands(node)[0];
    const NodeIndex right = program.operands(node)[1];
    if (isConstant(program[left].op) == isConstant(program[right].op))
        return std::nullopt;
    if (isConstant(program[right].op))
        return Threshold{left, instruction.relation, program[right].constant()};
    return Threshold{right, expression::mirrored(instruction.relation), program[left].constant()};
}

/// The values nearest to where the comparison changes.
std::vector<double> valuesAt(const Threshold& threshold, double step) {
    if (step == 0)
        return {threshold.constant};
    const double place = threshold.constant / step;
    const bool isValue = std::abs(place - std::round(place)) < 1e-9;
    // Through the number of steps in one, so that three tenths are 0.3.
    const auto valueAt = [&](double steps) { return steps / std::round(1 / step); };
    switch (threshold.relation) {
    case Relation::Equal:
    case Relation::NotEqual: {
        if (!isValue)
            return {};
        const double here = std::round(place);
        return {valueAt(here - 1), valueAt(here), valueAt(here + 1)};
    }
    case Relation::Greater:
    case Relation::LessOrEqual: {
        const double below = isValue ? std::round(place) : std::floor(place);
        return {valueAt(below), valueAt(below + 1)};
    }
    case Relation::GreaterOrEqual:
    case Relation::Less:
        break;
    }
    const double above = isValue ? std::round(place) : std::ceil(place);
    return {valueAt(above - 1), valueAt(above)};
}

class Collector {
public:
    Collector(const Questionnaire& questionnaire, const Rule& rule)
        : m_questionnaire(questionnaire), m_program(questionnaire.program()), m_rule(rule) {}

    std::vector<Obligation> run() {
        visit(m_rule.node, m_program.span(m_rule.node));
        std::vector<Obligation> obligations;
        for (const auto& [condition, span] : m_atoms)
            add(condition, span, obligations);
        return obligations;
    }

private:
    void visit(NodeIndex node, SourceSpan around) {
        if (!m_visited.insert(node).second)
            return;
        const SourceSpan span = placeWithin(m_program, node, around);
        const Op op = m_program[node].op;
        const bool isWhole = isLeaf(op) || isComputed(op) || op == Op::RowsAnswered;
        const bool isJoined =
            op == Op::Not || op == Op::And || op == Op::Or || op == Op::AnyRow || op == Op::AllRow;
        if (isCondition(op) && !isJoined)
            m_atoms.emplace_back(node, span);
        if (!isWhole && (op < Op::SumRows))
            for (const NodeIndex operand : m_program.operands(node))
                visit(operand, span);
    }

    std::vector<NodeIndex> usersOf(NodeIndex condition) const {
        std::set<NodeIndex> resting{condition};
        for (const NodeIndex node : m_visited) { // an operand comes before its users
            if (isComputed(m_program[node].op) || node == condition)
                continue;
            for (const NodeIndex operand : m_program.operands(node))
                if (resting.count(operand) != 0)
                    resting.insert(node);
        }
        resting.erase(condition);
        return {resting.begin(), resting.end()};
    }

    void add(NodeIndex condition, SourceSpan span, std::vector<Obligation>& obligations) const {
        Decision decision{m_rule.node, condition, true, usersOf(condition), {}};
        for (const bool as : {true, false}) {
            decision.as = as;
            obligations.push_back({decision, span});
        }
        const auto threshold = thresholdOf(m_program, condition);
        if (!threshold)
            return;
        for (const double value : valuesAt(*threshold, stepOf(m_questionnaire, threshold->number))) {
            decision.at = Decision::NumberIs{threshold->number, value};
            decision.as = compare(Interval::of(value), threshold->relation, Interval::of(threshold->constant),
                                  Truth::Unknown) == Truth::True;
            obligations.push_back({decision, span});
        }
    }

    const Questionnaire& m_questionnaire;
    const Program& m_program;
    Rule m_rule;
    std::set<NodeIndex> m_visited;
    std::vector<std::pair<NodeIndex, SourceSpan>> m_atoms;
};

} // namespace

std::vector<Obligation> obligationsOf(const Questionnaire& questionnaire, const Rule& rule) {
    return Collector(questionnaire, rule).run();
}

} // namespace anteroom
