// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/band_sets.h"

#include "core/analysis/number_step.h"
#include "core/expression/relation.h"

#include <algorithm>
#include <iterator>
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
        one.isField != other.isField || one.field != other.field || one.constant() != other.constant())
        return false;
    const bool namesOptions =
        (one.op >= Op::OptionIn && one.op <= Op::IncludesNone) || one.op == Op::ComputedIs;
    if (namesOptions && !(program.options(a) == program.options(b)))
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

/// The number that is written, or worked out from such ones.
std::optional<double> constantOf(const Program& program, NodeIndex node) {
    const Instruction& instruction = program[node];
    if (instruction.op == Op::Number)
        return instruction.constant();
    if (instruction.op != Op::Add && instruction.op != Op::Subtract && instruction.op != Op::Multiply &&
        instruction.op != Op::Divide)
        return std::nullopt;
    const auto left = constantOf(program, program.operands(node)[0]);
    const auto right = constantOf(program, program.operands(node)[1]);
    if (!left || !right)
        return std::nullopt;
    switch (instruction.op) {
    case Op::Add:
        return *left + *right;
    case Op::Subtract:
        return *left - *right;
    case Op::Multiply:
        return *left * *right;
    default:
        return *right == 0 ? std::nullopt : std::optional(*left / *right);
    }
}

/// Whether it asks a computed yes or no, which is always there, for this alone.
bool asksFor(const Program& program, NodeIndex node, bool yes) {
    const Instruction& instruction = program[node];
    if (instruction.op != Op::ComputedIs || instruction.gate)
        return false;
    const OptionSet& options = program.options(node);
    return options.contains(option::yes) == yes && options.contains(option::no) != yes;
}

/// What says the same, without computed values.
NodeIndex asWritten(const Program& program, NodeIndex node) {
    while (asksFor(program, node, true))
        node = program.operands(node)[0];
    return node;
}

std::optional<Side> sideOf(const Program& program, NodeIndex written) {
    const NodeIndex node = asWritten(program, written);
    if (program[node].op == Op::Not || asksFor(program, node, false)) {
        auto side = sideOf(program, program.operands(node)[0]);
        if (side) {
            side->relation = expression::opposite(side->relation);
            side->comparison = node;
        }
        return side;
    }
    if (program[node].op != Op::Compare)
        return std::nullopt;
    const auto operands = program.operands(node);
    const Relation relation = program[node].relation;
    const auto first = constantOf(program, operands[0]);
    const auto second = constantOf(program, operands[1]);
    if (first.has_value() == second.has_value())
        return std::nullopt;
    if (second)
        return Side{operands[0], node, relation, *second};
    return Side{operands[1], node, expression::mirrored(relation), *first};
}

/// What has to hold, each for itself.
void takeApart(const Program& program, NodeIndex written, std::vector<NodeIndex>& parts) {
    const NodeIndex node = asWritten(program, written);
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

/// Of a rule that holds in either of two places, or more.
void addEitherBands(const Program& program, const Rule& rule, std::vector<Band>& bands) {
    std::vector<NodeIndex> parts;
    takeApart(program, rule.node, parts);
    for (const NodeIndex either : parts) {
        if (program[either].op != Op::Or)
            continue;
        std::vector<Band> found;
        for (const NodeIndex operand : program.operands(either)) {
            std::vector<NodeIndex> inner;
            takeApart(program, operand, inner);
            addBands(program, rule, rule.node, inner, found);
        }
        const bool isOfOneNumber =
            found.size() == program.operands(either).size() &&
            std::all_of(found.begin(), found.end(), [&](const Band& band) {
                return band.rest.empty() && isSame(program, band.number, found.front().number);
            });
        if (!isOfOneNumber)
            continue;
        for (Band& band : found) {
            std::copy_if(parts.begin(), parts.end(), std::back_inserter(band.rest),
                         [&](NodeIndex part) { return part != either; });
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

std::vector<BandSet> setsOf(const Questionnaire& questionnaire, std::vector<Band> bands, bool isLoose) {
    const Program& program = questionnaire.program();
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
        BandSet& into = set != sets.end()
                            ? *set
                            : sets.emplace_back(BandSet{{}, stepOf(questionnaire, band.number), isLoose});
        into.bands.push_back(std::move(band));
    }
    std::erase_if(sets, [](const BandSet& set) { return set.bands.size() < 2; });
    for (BandSet& set : sets)
        std::stable_sort(set.bands.begin(), set.bands.end(), [](const Band& a, const Band& b) {
            return a.low ? b.low && a.low->place < b.low->place : b.low.has_value();
        });
    return sets;
}

} // namespace

std::vector<BandSet> bandSetsOf(const Questionnaire& questionnaire) {
    const Program& program = questionnaire.program();
    std::vector<Band> plain;
    std::vector<Band> loose;
    for (const Rule& rule : rulesOf(questionnaire)) {
        const bool isMeant = !purposeOf(questionnaire, rule).empty();
        if (!isMeant && rule.kind != RuleKind::Finding)
            continue;
        if (isMeant)
            addBandsOf(program, rule, plain);
        addBandsOf(program, rule, loose);
        addEitherBands(program, rule, loose);
    }
    std::vector<BandSet> sets = setsOf(questionnaire, std::move(plain), false);
    for (BandSet& set : setsOf(questionnaire, std::move(loose), true))
        sets.push_back(std::move(set));
    return sets;
}

} // namespace anteroom
