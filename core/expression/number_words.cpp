// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/local_number.h"
#include "core/base/text.h"
#include "core/expression/rule_reader.h"

namespace anteroom::expression {

bool RuleReader::isLiteral(NodeIndex node) const {
    const Op op = m_program[node].op;
    return op == Op::Number || op == Op::Day || op == Op::Today;
}

bool RuleReader::isDate(NodeIndex node) const {
    const Instruction& instruction = m_program[node];
    switch (instruction.op) {
    case Op::Day:
    case Op::Today:
        return true;
    case Op::Answer:
        return typeOf(instruction).kind == TypeKind::Date;
    case Op::Minimum:
    case Op::Maximum:
    case Op::MinimumRows:
    case Op::MaximumRows:
        return isDate(operand(node));
    default:
        return false;
    }
}

const Type& RuleReader::typeOf(const Instruction& instruction) const {
    const Program::Slot& slot = m_program[instruction.question];
    return instruction.isField ? slot.fields[at(instruction.field)].type : slot.type;
}

std::string RuleReader::unitOf(NodeIndex node) const {
    const Instruction& instruction = m_program[node];
    switch (instruction.op) {
    case Op::Answer:
    case Op::ComputedNumber:
        return instruction.isField ? m_names.fieldUnit(instruction.question, instruction.field)
                                   : m_names.unit(instruction.question);
    case Op::Add:
    case Op::Subtract:
    case Op::Sum:
    case Op::Mean:
    case Op::Minimum:
    case Op::Maximum:
    case Op::SumRows:
    case Op::MeanRows:
    case Op::MinimumRows:
    case Op::MaximumRows:
        for (const NodeIndex part : m_program.operands(node)) {
            if (std::string unit = unitOf(part); !unit.empty()) {
                return unit;
            }
        }
        return {};
    default:
        return {};
    }
}

Words RuleReader::number(NodeIndex node) const {
    const Instruction& instruction = m_program[node];
    switch (instruction.op) {
    case Op::Number:
        return {localNumber(instruction.constant(), m_names.language())};
    case Op::Day:
        return {Date::fromDays(static_cast<std::int32_t>(instruction.constant())).iso()};
    case Op::Today:
        return {std::string(m_phrases.today)};
    case Op::Answer:
    case Op::ComputedNumber:
        return {label(instruction)};
    case Op::Add:
        return arithmetic(node, m_phrases.add, Hold::Sum);
    case Op::Subtract:
        return arithmetic(node, m_phrases.subtract, Hold::Sum);
    case Op::Multiply:
        return arithmetic(node, m_phrases.multiply, Hold::Product);
    case Op::Divide:
        return arithmetic(node, m_phrases.divide, Hold::Product);
    case Op::Sum:
        return list(node, m_phrases.sum);
    case Op::Mean:
        return list(node, m_phrases.mean);
    case Op::Minimum:
        return list(node, m_phrases.minimum);
    case Op::Maximum:
        return list(node, m_phrases.maximum);
    case Op::Count:
        return count(node);
    case Op::Years:
        return between(node, m_phrases.years);
    case Op::Months:
        return between(node, m_phrases.months);
    case Op::Days:
        return between(node, m_phrases.days);
    case Op::CountRows:
        return overRows(node, m_phrases.countRows);
    case Op::SumRows:
        return overRows(node, m_phrases.sumRows);
    case Op::MeanRows:
        return overRows(node, m_phrases.meanRows);
    case Op::MinimumRows:
        return overRows(node, m_phrases.minimumRows);
    default:
        return overRows(node, m_phrases.maximumRows);
    }
}

Words RuleReader::arithmetic(NodeIndex node, std::string_view phrase, Hold hold) const {
    // The left side needs parentheses only where it binds less; the right also where it binds the same: a
    // - (b - c).
    const Hold afterHold = hold == Hold::Sum ? Hold::Phrase : Hold::Sum;
    return {fill(phrase, {parenthesised(number(operand(node, 0)), afterHold),
                          parenthesised(number(operand(node, 1)), hold)}),
            hold};
}

Words RuleReader::list(NodeIndex node, std::string_view phrase) const {
    std::vector<std::string> items;
    for (const NodeIndex part : m_program.operands(node)) {
        items.push_back(parenthesised(read(part), Hold::Open));
    }
    return {fill(phrase, {listed(items)})};
}

// The items of a score ask for the same answers: these are said once, not with each item.
Words RuleReader::count(NodeIndex node) const {
    std::vector<std::string> labels;
    std::vector<std::string> answers;
    for (const NodeIndex part : m_program.operands(node)) {
        const Instruction& instruction = m_program[part];
        if (instruction.op != Op::OptionIn || (!labels.empty() && optionNames(part) != answers)) {
            return list(node, m_phrases.count);
        }
        answers = optionNames(part);
        labels.push_back(label(instruction));
    }
    if (labels.size() < 2) {
        return list(node, m_phrases.count);
    }
    return {fill(m_phrases.countAnswered, {listed(labels), alternatives(answers, m_phrases.orWord)})};
}

Words RuleReader::between(NodeIndex node, std::string_view phrase) const {
    return {fill(phrase, {number(operand(node, 0)).text, number(operand(node, 1)).text}), Hold::Phrase};
}

Words RuleReader::overRows(NodeIndex node, std::string_view phrase) const {
    const NodeIndex body = operand(node);
    const Hold tightest = isCondition(m_program[body].op) ? Hold::Open : Hold::Product;
    const std::string inside = parenthesised(read(body), tightest);
    // "for every reading: A, and B" could mean either; whoever reads it sees where the rows end.
    const Op op = m_program[node].op;
    const Hold hold = isCondition(op) && op != Op::AllRow ? Hold::Closed : Hold::Open;
    return {fill(phrase, {m_names.row(m_program[node].question), inside}), hold};
}

} // namespace anteroom::expression
