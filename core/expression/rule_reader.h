// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/phrases.h"
#include "core/expression/words.h"

#include <string>
#include <vector>

namespace anteroom::expression {

/// How much a phrase holds together, and so where it needs parentheses to be read in one way only.
enum class Hold { Closed, Product, Sum, Phrase, Open };

struct Words {
    std::string text;
    Hold hold = Hold::Closed;
};

std::string parenthesised(const Words& words, Hold tightest);
/// "a, b", or "a; b" where an item has a comma of its own. `word` stands before each item but the first.
std::string listed(const std::vector<std::string>& items, const Conjunction& word = {});
/// "a, b or c"
std::string alternatives(const std::vector<std::string>& items, const Conjunction& word);

/// Reads one program aloud.
class RuleReader {
public:
    RuleReader(const Program& program, const Names& names)
        : m_program(program), m_names(names), m_phrases(phrasesFor(names.language())) {}

    Words read(NodeIndex node) const {
        return isCondition(m_program[node].op) ? condition(node) : number(node);
    }

private:
    NodeIndex operand(NodeIndex node, std::size_t index = 0) const { return m_program.operands(node)[index]; }

    // words.cpp: names and conditions
    std::string label(const Instruction& instruction) const;
    std::vector<std::string> optionNames(NodeIndex node) const;
    Words condition(NodeIndex node) const;
    Words negated(NodeIndex node) const;
    Words joined(NodeIndex node) const;
    /// `a and (b and c)` says the same as `a and b and c`.
    void collect(NodeIndex node, Op op, std::vector<std::string>& items) const;
    Words includes(NodeIndex node, std::string_view one, std::string_view several) const;
    Words comparison(NodeIndex node, bool isNegated) const;

    // number_words.cpp: numbers and dates
    bool isLiteral(NodeIndex node) const;
    bool isDate(NodeIndex node) const;
    const Type& typeOf(const Instruction& instruction) const;
    std::string unitOf(NodeIndex node) const;
    Words number(NodeIndex node) const;
    Words arithmetic(NodeIndex node, std::string_view phrase, Hold hold) const;
    Words list(NodeIndex node, std::string_view phrase) const;
    Words count(NodeIndex node) const;
    Words between(NodeIndex node, std::string_view phrase) const;
    Words overRows(NodeIndex node, std::string_view phrase) const;

    const Program& m_program;
    const Names& m_names;
    const Phrases& m_phrases;
};

} // namespace anteroom::expression
