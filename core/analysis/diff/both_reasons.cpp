// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/both_reasons.h"

#include "core/analysis/number_step.h"
#include "core/expression/relation.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace anteroom {

namespace {

/// Through show-whens and computed values, and into bodies.
std::vector<NodeIndex> allBelow(const Program& program, NodeIndex rule) {
    std::set<NodeIndex> found{rule};
    std::vector<NodeIndex> open{rule};
    const auto reach = [&](NodeIndex node) {
        if (found.insert(node).second)
            open.push_back(node);
    };
    while (!open.empty()) {
        const NodeIndex node = open.back();
        open.pop_back();
        for (const NodeIndex operand : program.operands(node))
            reach(operand);
        if (program[node].gate)
            reach(*program[node].gate);
    }
    return {found.begin(), found.end()};
}

TruthSet valuesOf(FindingStatus status) {
    switch (status) {
    case FindingStatus::Raised:
        return {Truth::True};
    case FindingStatus::RuledOut:
        return {Truth::False};
    case FindingStatus::NotEstablished:
        break;
    }
    return {Truth::Waiting, Truth::Unknown};
}

using Looked = std::pair<QuestionIndex, std::optional<FieldIndex>>;

/// What a part looks at itself, and through computed values: not what only shows that.
std::set<Looked> lookedAt(const Program& program, NodeIndex part) {
    std::set<Looked> all;
    for (const NodeIndex node : nodesOf(program, part, false)) {
        const Instruction& instruction = program[node];
        if (isLeaf(instruction.op) || isOverRows(instruction.op))
            all.emplace(instruction.question,
                        instruction.isField ? std::optional(instruction.field) : std::nullopt);
        if (isComputed(instruction.op))
            for (const Looked& below : lookedAt(program, program.operands(node)[0]))
                all.insert(below);
    }
    return all;
}

constexpr TruthSet notTrue{Truth::False, Truth::Waiting, Truth::Unknown};

/// One row of one list in which the difference can be seen.
struct SeenIn {
    QuestionId list;
    std::size_t row = 0;
};

bool looksIntoRows(const Program& program, const Reason& reason) {
    const Op op = program[reason.node].op;
    return reason.isOwn && (op == Op::AnyRow || op == Op::AllRow);
}

/// A comparison of a number with a constant, as it holds.
struct Threshold {
    NodeIndex number{};
    Relation relation{};
    double constant = 0;
};

std::optional<Threshold> thresholdOf(const Program& program, const Reason& reason) {
    const bool holds = reason.is == TruthSet{Truth::True};
    if (program[reason.node].op != Op::Compare || !(holds || reason.is == TruthSet{Truth::False}))
        return std::nullopt;
    const NodeIndex left = program.operands(reason.node)[0];
    const NodeIndex right = program.operands(reason.node)[1];
    const Relation relation = program[reason.node].relation;
    std::optional<Threshold> threshold;
    if (program[right].op == Op::Number)
        threshold = Threshold{left, relation, program[right].constant()};
    else if (program[left].op == Op::Number)
        threshold = Threshold{right, expression::mirrored(relation), program[left].constant()};
    if (threshold && !holds)
        threshold->relation = expression::opposite(threshold->relation);
    return threshold;
}

void narrow(ComputedSpan& span, const Threshold& by) {
    const auto from = [&](bool isAbove) {
        if (span.low < by.constant || (span.low == by.constant && isAbove)) {
            span.low = by.constant;
            span.isAboveLow = isAbove;
        }
    };
    const auto to = [&](bool isBelow) {
        if (by.constant < span.high || (by.constant == span.high && isBelow)) {
            span.high = by.constant;
            span.isBelowHigh = isBelow;
        }
    };
    switch (by.relation) {
    case Relation::Equal:
        from(false);
        return to(false);
    case Relation::Less:
    case Relation::LessOrEqual:
        return to(by.relation == Relation::Less);
    case Relation::Greater:
    case Relation::GreaterOrEqual:
        return from(by.relation == Relation::Greater);
    case Relation::NotEqual:
        return;
    }
}

/// Of a number that comes in steps both ends are values of it.
void endOnSteps(ComputedSpan& span, double step) {
    if (step == 0)
        return;
    const auto steps = [&](double value) { return value / step; };
    const auto isOnStep = [&](double value) {
        return std::abs(steps(value) - std::round(steps(value))) < 1e-9;
    };
    if (std::isfinite(span.low))
        span.low =
            isOnStep(span.low) ? span.low + (span.isAboveLow ? step : 0) : std::ceil(steps(span.low)) * step;
    if (std::isfinite(span.high))
        span.high = isOnStep(span.high) ? span.high - (span.isBelowHigh ? step : 0)
                                        : std::floor(steps(span.high)) * step;
    span.isAboveLow = span.isBelowHigh = false;
}

} // namespace

BothReasons::BothReasons(const RuleDifference& rule, const JoinedVersions& joined, BothVersions& versions)
    : m_rule(rule), m_joined(joined), m_versions(versions), m_alike(joined),
      m_nodesBefore(allBelow(programOf(false), rule.before->node)),
      m_nodesAfter(allBelow(programOf(true), rule.after->node)) {}

bool BothReasons::isOwn(NodeIndex node, bool isAfter) {
    const auto known = m_own.find({node, isAfter});
    if (known != m_own.end())
        return known->second;
    const Op op = programOf(isAfter)[node].op;
    const std::vector<NodeIndex>& others = isAfter ? m_nodesBefore : m_nodesAfter;
    const bool isThere = std::any_of(others.begin(), others.end(), [&](NodeIndex other) {
        return programOf(!isAfter)[other].op == op &&
               m_alike.are(inJoined(isAfter ? other : node, false), isAfter ? node : other);
    });
    return m_own[{node, isAfter}] = !isThere;
}

std::optional<BothReasons::Found> BothReasons::of(const Difference& difference) {
    Found found;
    const bool isRaisedNow = difference.after == FindingStatus::Raised;
    std::optional<SeenIn> seen;
    for (const bool asWide : {false, true}) {
        // What raises it first: the row in which it can be seen is one that does.
        for (const bool isAfter : {isRaisedNow, !isRaisedNow}) {
            const FindingStatus status = isAfter ? difference.after : difference.before;
            const NodeIndex rule = isAfter ? m_rule.after->node : m_rule.before->node;
            RuleReasons reasons(m_versions.sessionOf(isAfter),
                                [this, isAfter](NodeIndex node) { return isOwn(node, isAfter); });
            const bool isOut = asWide && status != FindingStatus::Raised;
            auto why = reasons.why(rule, isOut ? notTrue : valuesOf(status), isOut);
            if (!why)
                return std::nullopt;
            const Program& program = programOf(isAfter);
            std::vector<Reason> inRow;
            for (const Reason& reason : *why) {
                if (!looksIntoRows(program, reason))
                    continue;
                const QuestionIndex list = program[reason.node].question;
                const std::vector<std::size_t> rows = reasons.decidingRows(reason.node);
                if (!seen && !rows.empty())
                    seen = SeenIn{program[list].id, rows.front()};
                const bool isSeen =
                    seen && seen->list == program[list].id &&
                    seen->row < m_versions.sessionOf(isAfter).evaluator().fact(list).rows.size() &&
                    (rows.empty() || std::find(rows.begin(), rows.end(), seen->row) != rows.end());
                if (!isSeen)
                    continue;
                const std::vector<Reason> more = reasons.whyInRow(reason.node, seen->row, isOut);
                inRow.insert(inRow.end(), more.begin(), more.end());
            }
            why->insert(why->end(), inRow.begin(), inRow.end());
            for (const Reason& reason : *why)
                if (asWide)
                    found.standsFor.push_back({inJoined(reason.node, isAfter), reason.is});
            if (!asWide)
                (isAfter ? found.after : found.before) = *std::move(why);
        }
    }
    return found;
}

std::vector<Reason> BothReasons::own(const Found& found, const Difference& difference, bool ofRaised,
                                     bool& isAfter) const {
    isAfter = (difference.after == FindingStatus::Raised) == ofRaised;
    std::vector<Reason> all = isAfter ? found.after : found.before;
    std::erase_if(all, [](const Reason& reason) { return !reason.isOwn; });
    // What is said of a list is said by its row, where one was found.
    const Program& program = programOf(isAfter);
    if (std::any_of(all.begin(), all.end(), [](const Reason& reason) { return reason.row.has_value(); }))
        std::erase_if(all, [&](const Reason& reason) { return looksIntoRows(program, reason); });
    return all;
}

std::vector<BothVersions::AnswerPlace> BothReasons::decidedBy(const Difference& difference,
                                                              const Found& found) const {
    std::vector<BothVersions::AnswerPlace> places;
    for (const bool ofRaised : {true, false}) {
        bool isAfter = true;
        for (const Reason& reason : own(found, difference, ofRaised, isAfter)) {
            const Program& program = programOf(isAfter);
            for (const auto& [question, field] : lookedAt(program, reason.node))
                for (std::size_t i = 0; i < difference.said.size(); ++i) {
                    const SaidInBoth& said = difference.said[i];
                    if ((isAfter ? said.after : said.before) != question)
                        continue;
                    const Program::Slot& slot = program[question];
                    places.push_back({i, reason.row.value_or(0),
                                      field ? std::optional(slot.fields[at(*field)].id) : std::nullopt});
                }
        }
        if (!places.empty())
            return places;
    }
    return places;
}

std::optional<ComputedSpan> BothReasons::computedBy(const Difference& difference, const Found& found) {
    for (const bool ofRaised : {true, false}) {
        bool isAfter = true;
        for (const Reason& reason : own(found, difference, ofRaised, isAfter)) {
            const Program& program = programOf(isAfter);
            const auto threshold = thresholdOf(program, reason);
            if (!threshold || program[threshold->number].op != Op::ComputedNumber)
                continue;
            const Interval range = m_versions.reachOf(threshold->number, difference.today, isAfter);
            ComputedSpan span{program[threshold->number].question, isAfter, range.low, range.high};
            for (const bool isOther : {false, true})
                for (const Reason& one : isOther == isAfter ? found.before : found.after) {
                    const bool isOfAfter = isOther != isAfter;
                    const auto by = thresholdOf(programOf(isOfAfter), one);
                    const bool isSame =
                        by && (isOfAfter == isAfter
                                   ? by->number == threshold->number
                                   : m_alike.are(inJoined(isAfter ? by->number : threshold->number, false),
                                                 isAfter ? threshold->number : by->number));
                    if (isSame)
                        narrow(span, *by);
                }
            endOnSteps(span, stepOf(m_versions.sessionOf(isAfter).questionnaire(), threshold->number));
            if (span.low <= span.high)
                return span;
        }
    }
    return std::nullopt;
}

} // namespace anteroom
