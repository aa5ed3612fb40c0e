// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/words.h"

#include "core/base/text.h"
#include "core/expression/phrases.h"
#include "core/expression/relation.h"

#include <algorithm>

namespace anteroom {

namespace {

/// How much a phrase holds together, and so where it needs parentheses to be read in one way only.
enum class Hold { Closed, Product, Sum, Phrase, Open };

struct Words {
    std::string text;
    Hold hold = Hold::Closed;
};

/// A comma or semicolon that a reader could take for one between two parts of a list.
bool hasOuterComma(const std::string& text)
{
    int depth = 0;
    return std::any_of(text.begin(), text.end(), [&](char c) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        return depth == 0 && (c == ',' || c == ';');
    });
}

/// "a, b", or "a; b" where an item has a comma of its own. `word` stands before each item but the first.
std::string listed(const std::vector<std::string>& items, std::string_view word)
{
    const bool semicolons = std::any_of(items.begin(), items.end(), hasOuterComma);
    std::string out;
    for (const std::string& item : items) {
        if (!out.empty()) {
            out += semicolons ? "; " : ", ";
            out += word;
            out += word.empty() ? "" : " ";
        }
        out += item;
    }
    return out;
}

std::string parenthesised(const Words& words, Hold tightest)
{
    return words.hold >= tightest ? "(" + words.text + ")" : words.text;
}

class Reader {
public:
    Reader(const Program& program, const Names& names)
        : m_program(program), m_names(names), m_phrases(phrasesFor(names.language()))
    {
    }

    Words read(NodeIndex node) const
    {
        return isCondition(m_program[node].op) ? condition(node) : number(node);
    }

private:
    NodeIndex operand(NodeIndex node, std::size_t index = 0) const { return m_program.operands(node)[index]; }

    // Names

    std::string label(const Instruction& instruction) const
    {
        std::string name = instruction.isField ? m_names.field(instruction.question, instruction.field)
                                               : m_names.question(instruction.question);
        // A question without a label calls itself by its sentence.
        return !name.empty() && name.back() == '?' ? "“" + name + "”" : name;
    }

    std::vector<std::string> optionNames(NodeIndex node) const
    {
        const Instruction& instruction = m_program[node];
        if (instruction.op == Op::ComputedIs) {
            std::vector<std::string> words;
            for (const auto& [option, word] : {std::pair{option::yes, m_phrases.yes}, std::pair{option::no, m_phrases.no}}) {
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
                words.push_back(instruction.isField ? m_names.fieldOption(instruction.question, instruction.field, option)
                                                    : m_names.option(instruction.question, option));
            }
        }
        return words;
    }

    // Conditions

    Words condition(NodeIndex node) const
    {
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Not: return negated(operand(node));
        case Op::And:
        case Op::Or: return joined(node);
        case Op::OptionIn:
        case Op::ComputedIs:
            return {fill(m_phrases.is, {label(instruction), joinWords(optionNames(node), m_phrases.orOption)})};
        case Op::IncludesAny: return includes(node, m_phrases.includes, m_phrases.includesAny);
        case Op::IncludesAll: return includes(node, m_phrases.includes, m_phrases.includesAll);
        case Op::IncludesNone: return includes(node, m_phrases.includesNot, m_phrases.includesNone);
        case Op::IsAnswered: return {fill(m_phrases.isAnswered, {label(instruction)})};
        case Op::Compare: return comparison(node, false);
        default: return overRows(node, instruction.op == Op::AnyRow ? m_phrases.anyRow : m_phrases.allRows);
        }
    }

    Words negated(NodeIndex node) const
    {
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

    Words joined(NodeIndex node) const
    {
        const Op op = m_program[node].op;
        std::vector<std::string> items;
        collect(node, op, items);
        const bool isOne = items.size() == 1;
        return {listed(items, op == Op::And ? m_phrases.andWord : m_phrases.orWord), isOne ? Hold::Closed : Hold::Open};
    }

    /// `a and (b and c)` says the same as `a and b and c`.
    void collect(NodeIndex node, Op op, std::vector<std::string>& items) const
    {
        for (const NodeIndex part : m_program.operands(node)) {
            if (m_program[part].op == op) {
                collect(part, op, items);
            } else {
                items.push_back(parenthesised(condition(part), Hold::Open));
            }
        }
    }

    Words includes(NodeIndex node, std::string_view one, std::string_view several) const
    {
        const auto options = optionNames(node);
        return {fill(options.size() == 1 ? one : several, {label(m_program[node]), listed(options, "")})};
    }

    Words comparison(NodeIndex node, bool isNegated) const
    {
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
        return {fill(phrases[static_cast<std::size_t>(relation)], {parenthesised(number(left), Hold::Open), bound})};
    }

    bool isLiteral(NodeIndex node) const
    {
        const Op op = m_program[node].op;
        return op == Op::Number || op == Op::Day || op == Op::Today;
    }

    bool isDate(NodeIndex node) const
    {
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Day:
        case Op::Today: return true;
        case Op::Answer: return typeOf(instruction).kind == TypeKind::Date;
        case Op::Minimum:
        case Op::Maximum:
        case Op::MinimumRows:
        case Op::MaximumRows: return isDate(operand(node));
        default: return false;
        }
    }

    const Type& typeOf(const Instruction& instruction) const
    {
        const Program::Slot& slot = m_program[instruction.question];
        return instruction.isField ? slot.fields[at(instruction.field)].type : slot.type;
    }

    std::string unitOf(NodeIndex node) const
    {
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Answer:
        case Op::ComputedNumber: return typeOf(instruction).unit;
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
        default: return {};
        }
    }

    // Numbers

    Words number(NodeIndex node) const
    {
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Number: return {formatNumber(instruction.constant)};
        case Op::Day: return {Date::fromDays(static_cast<std::int32_t>(instruction.constant)).iso()};
        case Op::Today: return {std::string(m_phrases.today)};
        case Op::Answer:
        case Op::ComputedNumber: return {label(instruction)};
        case Op::Add: return arithmetic(node, m_phrases.add, Hold::Sum);
        case Op::Subtract: return arithmetic(node, m_phrases.subtract, Hold::Sum);
        case Op::Multiply: return arithmetic(node, m_phrases.multiply, Hold::Product);
        case Op::Divide: return arithmetic(node, m_phrases.divide, Hold::Product);
        case Op::Sum: return list(node, m_phrases.sum);
        case Op::Mean: return list(node, m_phrases.mean);
        case Op::Minimum: return list(node, m_phrases.minimum);
        case Op::Maximum: return list(node, m_phrases.maximum);
        case Op::Count: return list(node, m_phrases.count);
        case Op::Years: return between(node, m_phrases.years);
        case Op::Months: return between(node, m_phrases.months);
        case Op::Days: return between(node, m_phrases.days);
        case Op::CountRows: return overRows(node, m_phrases.countRows);
        case Op::SumRows: return overRows(node, m_phrases.sumRows);
        case Op::MeanRows: return overRows(node, m_phrases.meanRows);
        case Op::MinimumRows: return overRows(node, m_phrases.minimumRows);
        default: return overRows(node, m_phrases.maximumRows);
        }
    }

    Words arithmetic(NodeIndex node, std::string_view phrase, Hold hold) const
    {
        // The left side needs parentheses only where it binds less; the right also where it binds the same: a - (b - c).
        const Hold afterHold = hold == Hold::Sum ? Hold::Phrase : Hold::Sum;
        return {fill(phrase, {parenthesised(number(operand(node, 0)), afterHold), parenthesised(number(operand(node, 1)), hold)}),
                hold};
    }

    Words list(NodeIndex node, std::string_view phrase) const
    {
        std::vector<std::string> items;
        for (const NodeIndex part : m_program.operands(node)) {
            items.push_back(parenthesised(read(part), Hold::Open));
        }
        return {fill(phrase, {listed(items, "")})};
    }

    Words between(NodeIndex node, std::string_view phrase) const
    {
        return {fill(phrase, {number(operand(node, 0)).text, number(operand(node, 1)).text}), Hold::Phrase};
    }

    Words overRows(NodeIndex node, std::string_view phrase) const
    {
        const NodeIndex body = operand(node);
        const Hold tightest = isCondition(m_program[body].op) ? Hold::Open : Hold::Product;
        const std::string inside = parenthesised(read(body), tightest);
        const Hold hold = isCondition(m_program[node].op) ? Hold::Closed : Hold::Open;
        return {fill(phrase, {m_names.row(m_program[node].question), inside}), hold};
    }

    const Program& m_program;
    const Names& m_names;
    const Phrases& m_phrases;
};

} // namespace

std::string inWords(const Program& program, NodeIndex node, const Names& names)
{
    return Reader(program, names).read(node).text;
}

std::string computedInWords(const Program& program, QuestionIndex computed, const Names& names)
{
    const NodeIndex value = *program[computed].value;
    return Reader(program, names).read(program.operands(value)[0]).text;
}

} // namespace anteroom
