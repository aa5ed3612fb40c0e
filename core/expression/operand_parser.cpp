// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/expression/parser.h"
#include "core/expression/vocabulary.h"

namespace anteroom::expression {

Parser::Tree Parser::sum() { return chain(&Parser::product, "+-"); }

Parser::Tree Parser::product() { return chain(&Parser::operand, "*/"); }

Parser::Tree Parser::chain(Tree (Parser::*part)(), std::string_view operations) {
    const std::size_t begin = m_at;
    Tree left = (this->*part)();
    while (left && here().kind == Token::Kind::Symbol &&
           operations.find(here().text[0]) != std::string_view::npos) {
        Tree both = make(Syntax::Kind::Arithmetic);
        both.syntax->operation = here().text[0];
        ++m_at;
        Tree right = (this->*part)();
        if (!right) {
            return {};
        }
        both = with(std::move(both), std::move(left), begin);
        left = both ? with(std::move(both), std::move(right), begin) : Tree{};
    }
    return left;
}

Parser::Tree Parser::operand() {
    const std::size_t begin = m_at;
    if (here().kind == Token::Kind::Word) {
        return wordOperand();
    }
    if (here().kind == Token::Kind::Number || here().kind == Token::Kind::Date) {
        Tree literal =
            make(here().kind == Token::Kind::Number ? Syntax::Kind::Number : Syntax::Kind::DateText);
        literal.syntax->number = here().number;
        literal.syntax->text = here().kind == Token::Kind::Date ? here().text : std::string();
        ++m_at;
        literal.syntax->span = spanFrom(begin);
        return literal;
    }
    if (atSymbol('(')) {
        if (!enter()) {
            return {};
        }
        ++m_at;
        Tree inner = disjunction();
        leave();
        return inner && require(')', core::said("the end of the parenthesis")) ? std::move(inner) : Tree{};
    }
    if (atSymbol('-')) {
        return failHere(core::said("`-` stands between two numbers"),
                        core::said("a negative number has no space: `-5`"));
    }
    return missing(core::said("a question, a value or a number"));
}

Parser::Tree Parser::wordOperand() {
    const std::size_t begin = m_at;
    switch (roleOf(here().text)) {
    case WordRole::Function:
        return function();
    case WordRole::Measure:
        return between();
    case WordRole::Structure:
        return missing(core::said("a question, a value or a number"));
    case WordRole::Today:
        ++m_at;
        break;
    case WordRole::Answer: // the checker knows better what was meant
    case WordRole::Id:
        if (ahead().isSymbol('(')) {
            const std::string meant(functionMeantBy(here().text));
            return failHere(core::said("there is no function %1", {inBackticks(here().text)}),
                            meant.empty()
                                ? core::said("the functions are sum, mean, min, max, count, any and all")
                                : core::said("write `%1(...)`", {meant}));
        }
        ++m_at;
        break;
    }
    const std::string& text = m_tokens.all[begin].text;
    Tree tree = make(text == "today" ? Syntax::Kind::Today : Syntax::Kind::Name);
    tree.syntax->text = text == "today" ? std::string() : text;
    tree.syntax->span = spanFrom(begin);
    return tree;
}

Parser::Tree Parser::between() {
    const std::size_t begin = m_at;
    const Message form = core::said("write `%1 from A to B`", {here().text});
    Tree tree = make(Syntax::Kind::Between);
    tree.syntax->text = here().text;
    ++m_at;
    if (!takeWord("from")) {
        return missing(Message::verbatim("`from`"), form);
    }
    if (!enter()) {
        return {};
    }
    Tree from = operand();
    leave();
    if (!from) {
        return {};
    }
    if (!takeWord("to")) {
        return missing(Message::verbatim("`to`"), form);
    }
    if (!enter()) {
        return {};
    }
    Tree to = operand();
    leave();
    if (!to) {
        return {};
    }
    tree = with(std::move(tree), std::move(from), begin);
    return tree ? with(std::move(tree), std::move(to), begin) : Tree{};
}

Parser::Tree Parser::function() {
    const std::size_t begin = m_at;
    Tree call = make(Syntax::Kind::OverList);
    call.syntax->text = here().text;
    ++m_at;
    if (!takeSymbol('(')) {
        return missing(Message::verbatim("`(`"), core::said("write `%1(...)`", {call.syntax->text}));
    }
    if (!enter()) {
        return {};
    }
    call = arguments(std::move(call), begin);
    leave();
    return call;
}

Parser::Tree Parser::arguments(Tree call, std::size_t begin) {
    const bool isOverRows = here().kind == Token::Kind::Word && ahead().isSymbol(':');
    call.syntax->kind = isOverRows ? Syntax::Kind::OverRows : Syntax::Kind::OverList;
    if (isOverRows) {
        Tree rows = make(Syntax::Kind::Name);
        rows.syntax->text = here().text;
        rows.syntax->span = spanOf(here());
        m_at += 2;
        call = with(std::move(call), std::move(rows), begin);
    }
    do {
        Tree argument = disjunction();
        call = argument ? with(std::move(call), std::move(argument), begin) : Tree{};
    } while (call && !isOverRows && takeSymbol(','));
    if (!call || !require(')', core::said("the end of `%1(`", {call.syntax->text}))) {
        return {};
    }
    call.syntax->span = spanFrom(begin);
    return call;
}

} // namespace anteroom::expression
