// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/band_sets.h"

#include "core/analysis/number_step.h"
#include "core/expression/relation.h"

#include <algorithm>
#include <string>

namespace anteroom {

namespace {

/// Whether two nodes say the same of the same answers, also within two bodies.
bool isSame(const Program& program, NodeIndex a, NodeIndex b) {
    const Instruction& one = program[a];
    const Instruction& other = program[b];
    if (a == b)
        return true;
    if (one.op != other.op || one.relation != other.relation || one.question != other.question ||
        one.isField != other.isField || one.field != other.field || one.constant != other.constant)
        return false;
    const bool namesOptions =
        (one.op >= Op::OptionIn && one.op <= Op::IncludesNone) || one.op == Op::ComputedIs;
    if (namesOptions && !(program.optionSet(one) == program.optionSet(other)))
        return false;
    if (isComputed(one.op))
        return true;
    const auto operands = program.operands(a);
    const auto others = program.operands(b);
    return std::equal(operands.begin(), operands.end(), others.begin(), others.end(),
                      [&](NodeIndex x, NodeIndex y) { return isSame(program, x, y); });
}

/// One side of a band: a number compared with a constant.
struct Side {
    NodeIndex number{};
    NodeIndex comparison{}; ///< the `not` around it, if there is one
    Relation relation{};    ///< of the number to the constant
    double constant = 0;
};

Relation opposite(Relation relation) {
    switch (relation) {
    case Relation::Equal:
        return Relation::NotEqual;
    case Relation::NotEqual:
        return Relation::Equal;
    case Relation::Less:
        return Relation::GreaterOrEqual;
    case Relation::LessOrEqual:
        return Relation::Greater;
    case Relation::Greater:
        return Relation::LessOrEqual;
    case Relation::GreaterOrEqual:
        break;
    }
    return Relation::Less;
}

std::optional<Side> sideOf(const Program& program, NodeIndex node) {
    if (program[node].op == Op::Not) {
        auto side = sideOf(program, program.operands(node)[0]);
        if (side) {
            side->relation = opposite(side->relation);
            side->comparison = node;
        }
        return side;
    }
    if (program[node].op != Op::Compare)
        return std::nullopt;
    const auto operands = program.operands(node);
    const Relation relation = program[node].relation;
    const bool isFirst = program[operands[0]].op == Op::Number;
    const bool isSecond = program[operands[1]].op == Op::Number;
    if (isFirst == isSecond)
        return std::nullopt;
    if (isSecond)
        return Side{operands[0], node, relation, program[operands[1]].constant};
    return Side{operands[1], node, expression::mirrored(relation), program[operands[0]].constant};
}

/// What has to hold, each for itself.
void takeApart(const Program& program, NodeIndex node, std::vector<NodeIndex>& parts) {
    if (program[node].op != Op::And) {
        parts.push_back(node);
        return;
    }
    for (const NodeIndex operand : program.operands(node))
        takeApart(program, operand, parts);
}

/// False for `!=`, which leaves two bands.
bool narrow(Band& band, const Side& side) {
    const auto from = [&](bool isAfter) {
        if (const BandPlace place{side.constant, isAfter}; !band.low || band.low->place < place)
            band.low = BandEnd{place, side.comparison, side.relation == Relation::Equal};
    };
    const auto to = [&](bool isAfter) {
        if (const BandPlace place{side.constant, isAfter}; !band.high || place < band.high->place)
            band.high = BandEnd{place, side.comparison, side.relation == Relation::Equal};
    };
    switch (side.relation) {
    case Relation::NotEqual:
        return false;
    case Relation::Equal:
        from(false);
        to(true);
        return true;
    case Relation::Less:
    case Relation::LessOrEqual:
        to(side.relation == Relation::LessOrEqual);
        return true;
    case Relation::Greater:
    case Relation::GreaterOrEqual:
        from(side.relation == Relation::Greater);
        return true;
    }
    return false;
}

/// The bands that a list of conditions makes, one for each number that it compares.
void addBands(const Program& program, const Rule& rule, NodeIndex condition,
              const std::vector<NodeIndex>& parts, std::vector<Band>& bands) {
    const std::size_t before = bands.size();
    for (const NodeIndex first : parts) {
        const auto of = sideOf(program, first);
        const auto isOfNumber = [&](const Band& band) { return isSame(program, band.number, of->number); };
        if (!of || std::any_of(bands.begin() + static_cast<std::ptrdiff_t>(before), bands.end(), isOfNumber))
            continue;
        Band band{rule, of->number, condition, {}, {}, {}};
        bool isOne = true;
        for (const NodeIndex part : parts) {
            const auto side = sideOf(program, part);
            if (side && isSame(program, side->number, of->number))
                isOne = isOne && narrow(band, *side);
            else
                band.rest.push_back(part);
        }
        const bool isEmpty = band.low && band.high && !(band.low->place < band.high->place);
        if (isOne && !isEmpty)
            bands.push_back(std::move(band));
    }
}

/// As a rule on one number, and where it looks into rows, on one field of any row.
void addBandsOf(const Program& program, const Rule& rule, std::vector<Band>& bands) {
    std::vector<NodeIndex> parts;
    takeApart(program, rule.node, parts);
    addBands(program, rule, rule.node, parts, bands);
    for (const NodeIndex any : parts) {
        if (program[any].op != Op::AnyRow)
            continue;
        const NodeIndex inRow = program.operands(any)[0];
        std::vector<NodeIndex> inner;
        takeApart(program, inRow, inner);
        std::vector<Band> found;
        addBands(program, rule, inRow, inner, found);
        for (Band& band : found) {
            if (!band.rest.empty())
                continue;
            for (const NodeIndex part : parts)
                if (part != any)
                    band.rest.push_back(part);
            bands.push_back(std::move(band));
        }
    }
}

/// What the rules of one set have in common beside the number; empty of one that is in no set.
std::string purposeOf(const Questionnaire& questionnaire, const Rule& rule) {
    if (rule.kind == RuleKind::Urgent)
        return "urgent";
    if (rule.kind != RuleKind::Finding)
        return {};
    const FindingRule& finding = questionnaire->findings[rule.index];
    if (finding.topic)
        return "topic " + std::to_string(*finding.topic);
    return finding.category.empty() ? std::string() : "category " + finding.category;
}

} // namespace

std::vector<BandSet> bandSetsOf(const Questionnaire& questionnaire) {
    const Program& program = questionnaire.program();
    std::vector<Band> bands;
    for (const Rule& rule : rulesOf(questionnaire))
        if (!purposeOf(questionnaire, rule).empty())
            addBandsOf(program, rule, bands);
    const auto isOfSet = [&](const Band& a, const Band& b) {
        return program.inBody(a.number) == program.inBody(b.number) && isSame(program, a.number, b.number) &&
               purposeOf(questionnaire, a.rule) == purposeOf(questionnaire, b.rule) &&
               std::equal(a.rest.begin(), a.rest.end(), b.rest.begin(), b.rest.end(),
                          [&](NodeIndex x, NodeIndex y) { return isSame(program, x, y); });
    };
    std::vector<BandSet> sets;
    for (Band& band : bands) {
        const auto set = std::find_if(sets.begin(), sets.end(),
                                      [&](const BandSet& of) { return isOfSet(of.bands.front(), band); });
        BandSet& into =
            set != sets.end() ? *set : sets.emplace_back(BandSet{{}, stepOf(questionnaire, band.number)});
        into.bands.push_back(std::move(band));
    }
    std::erase_if(sets, [](const BandSet& set) { return set.bands.size() < 2; });
    for (BandSet& set : sets)
        std::stable_sort(set.bands.begin(), set.bands.end(), [](const Band& a, const Band& b) {
            return a.low ? b.low && a.low->place < b.low->place : b.low.has_value();
        });
    return sets;
}

} // namespace anteroom
