// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/words.h"

#include "core/base/text.h"
#include "core/expression/relation.h"
#include "core/expression/rule_reader.h"

#include <algorithm>

namespace anteroom::expression {

namespace {

/// A comma or semicolon that a reader could take for one between two parts of a list.
bool hasOuterComma(const std::string& text) {
    int depth = 0;
    return std::any_of(text.begin(), text.end(), [&](char c) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        return depth == 0 && (c == ',' || c == ';');
    });
}

} // namespace

std::string listed(const std::vector<std::string>& items, const Conjunction& word) {
    const bool semicolons = std::any_of(items.begin(), items.end(), hasOuterComma);
    std::string out;
    for (const std::string& item : items) {
        if (!out.empty()) {
            out += semicolons ? "; " : ", ";
            out += word.before(item);
            out += word.usual.empty() ? "" : " ";
        }
        out += item;
    }
    return out;
}

std::string alternatives(const std::vector<std::string>& items, const Conjunction& word) {
    const std::string_view last = items.empty() ? std::string_view() : std::string_view(items.back());
    return joinWords(items, " " + std::string(word.before(last)) + " ");
}

std::string parenthesised(const Words& words, Hold tightest) {
    return words.hold >= tightest ? "(" + words.text + ")" : words.text;
}

std::string RuleReader::label(const Instruction& instruction) const {
    std::string name = instruction.isField ? m_names.field(instruction.question, instruction.field)
                                           : m_names.question(instruction.question);
    // A question without a label calls itself by its sentence.
    return !name.empty() && name.back() == '?' ? "“" + name + "”" : name;
}

std::vector<std::string> RuleReader::optionNames(NodeIndex node) const {
    const Instruction& instruction = m_program[node];
    if (instruction.op == Op::ComputedIs) {
        std::vector<std::string> words;
        for (const auto& [option, word] :
             {std::pair{option::yes, m_phrases.yes}, std::pair{option::no, m_phrases.no}}) {
            if (m_program.options(node).contains(option)) {
                words.emplace_back(word);
            }
        }
        return words;
    }
    const Program::Slot& slot = m_program[instruction.question];
    const Type& type = instruction.isField ? slot.fields[at(instruction.field)].type : slot.type;
    std::vector<std::string> words;
    for (std::uint32_t option = 0; type.options != nullptr && option < type.options->size(); ++option) {
        if (m_program.options(node).contains(option)) {
            words.push_back(instruction.isField
                                ? m_names.fieldOption(instruction.question, instruction.field, option)
                                : m_names.option(instruction.question, option));
        }
    }
    return words;
}

Words RuleReader::condition(NodeIndex node) const {
    const Instruction& instruction = m_program[node];
    switch (instruction.op) {
    case Op::Not:
        return negated(operand(node));
    case Op::And:
    case Op::Or:
        return joined(node);
    case Op::OptionIn:
    case Op::ComputedIs:
        return {fill(m_phrases.is, {label(instruction), alternatives(optionNames(node), m_phrases.orWord)})};
    case Op::IncludesAny:
        return includes(node, m_phrases.includes, m_phrases.includesAny);
    case Op::IncludesAll:
        return includes(node, m_phrases.includes, m_phrases.includesAll);
    case Op::IncludesNone:
        return includes(node, m_phrases.includesNot, m_phrases.includesNone);
    case Op::IsAnswered:
    case Op::RowsAnswered:
        return {fill(m_phrases.isAnswered, {label(instruction)})};
    case Op::Compare:
        return comparison(node, false);
    default:
        return overRows(node, instruction.op == Op::AnyRow ? m_phrases.anyRow : m_phrases.allRows);
    }
}

Words RuleReader::negated(NodeIndex node) const {
    const Instruction& instruction = m_program[node];
    if (instruction.op == Op::OptionIn || instruction.op == Op::ComputedIs) {
        const auto options = optionNames(node);
        if (options.size() == 1) {
            return {fill(m_phrases.isNot, {label(instruction), options.front()})};
        }
    }
    if (instruction.op == Op::Compare) {
        return comparison(node, true);
    }
    return {fill(m_phrases.notThis, {condition(node).text})};
}

Words RuleReader::joined(NodeIndex node) const {
    const Op op = m_program[node].op;
    std::vector<std::string> items;
    collect(node, op, items);
    const bool isOne = items.size() == 1;
    return {listed(items, op == Op::And ? m_phrases.andWord : m_phrases.orWord),
            isOne ? Hold::Closed : Hold::Open};
}

void RuleReader::collect(NodeIndex node, Op op, std::vector<std::string>& items) const {
    for (const NodeIndex part : m_program.operands(node)) {
        if (m_program[part].op == op) {
            collect(part, op, items);
        } else {
            items.push_back(parenthesised(condition(part), Hold::Open));
        }
    }
}

Words RuleReader::includes(NodeIndex node, std::string_view one, std::string_view several) const {
    const auto options = optionNames(node);
    return {fill(options.size() == 1 ? one : several, {label(m_program[node]), listed(options)})};
}

Words RuleReader::comparison(NodeIndex node, bool isNegated) const {
    NodeIndex left = operand(node, 0);
    NodeIndex right = operand(node, 1);
    Relation relation = m_program[node].relation;
    if (isLiteral(left) && !isLiteral(right)) {
        std::swap(left, right);
        relation = mirrored(relation);
    }
    const bool dates = isDate(left);
    const auto& phrases = dates ? (isNegated ? m_phrases.datesNegated : m_phrases.dates)
                                : (isNegated ? m_phrases.numbersNegated : m_phrases.numbers);
    std::string bound = parenthesised(number(right), Hold::Open);
    if (const std::string unit = unitOf(left); isLiteral(right) && !unit.empty()) {
        bound = fill(m_phrases.withUnit, {bound, unit});
    }
    return {
        fill(phrases[static_cast<std::size_t>(relation)], {parenthesised(number(left), Hold::Open), bound})};
}

} // namespace anteroom::expression

namespace anteroom {

std::string inWords(const Program& program, NodeIndex node, const Names& names) {
    return expression::RuleReader(program, names).read(node).text;
}

std::string computedInWords(const Program& program, QuestionIndex computed, const Names& names) {
    const NodeIndex value = *program[computed].value;
    return expression::RuleReader(program, names).read(program.operands(value)[0]).text;
}

} // namespace anteroom
