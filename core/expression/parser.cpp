// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/parser.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/expression/relation.h"
#include "core/expression/vocabulary.h"

#include <algorithm>

namespace anteroom::expression {

namespace {

constexpr int deepest = 200;
/// Parentheses make no node, and each node of a tree that is not too deep needs at most one pair of them.
constexpr int deepestNesting = 2 * deepest;

} // namespace

std::unique_ptr<Syntax> Parser::run() {
    Tree tree = disjunction();
    if (tree && here().kind != Token::Kind::End) {
        tree = leftOver();
    }
    return std::move(tree.syntax);
}

Parser::Tree Parser::disjunction() { return joined(&Parser::conjunction, "or", Syntax::Kind::Or); }

Parser::Tree Parser::conjunction() { return joined(&Parser::negation, "and", Syntax::Kind::And); }

Parser::Tree Parser::joined(Tree (Parser::*part)(), std::string_view word, Syntax::Kind kind) {
    const std::size_t begin = m_at;
    Tree first = (this->*part)();
    if (!first || !atWord(word)) {
        return first;
    }
    Tree all = with(make(kind), std::move(first), begin);
    while (all && takeWord(word)) {
        Tree next = (this->*part)();
        all = next ? with(std::move(all), std::move(next), begin) : Tree{};
    }
    return all;
}

Parser::Tree Parser::negation() {
    const std::size_t begin = m_at;
    if (!takeWord("not")) {
        return comparison();
    }
    if (!enter()) {
        return {};
    }
    Tree inner = negation();
    leave();
    return inner ? with(make(Syntax::Kind::Not), std::move(inner), begin) : Tree{};
}

Parser::Tree Parser::comparison() {
    const std::size_t begin = m_at;
    Tree left = sum();
    if (!left) {
        return {};
    }
    if (here().kind == Token::Kind::Relation) {
        return relation(std::move(left), begin);
    }
    if (atWord("is")) {
        return isSomething(std::move(left), begin);
    }
    if (atWord("includes")) {
        return includes(std::move(left), begin);
    }
    if (takeWord("in")) {
        Tree in = make(Syntax::Kind::In);
        return words(*in.syntax, "`in`") ? with(std::move(in), std::move(left), begin) : Tree{};
    }
    return left;
}

Parser::Tree Parser::relation(Tree left, std::size_t begin) {
    Tree compare = make(Syntax::Kind::Compare);
    compare.syntax->relation = here().relation;
    ++m_at;
    const std::size_t middle = m_at;
    Tree right = sum();
    if (!right) {
        return {};
    }
    if (here().kind == Token::Kind::Relation) {
        return secondRelation(begin, middle);
    }
    compare = with(std::move(compare), std::move(left), begin);
    return compare ? with(std::move(compare), std::move(right), begin) : Tree{};
}

Parser::Tree Parser::secondRelation(std::size_t begin, std::size_t middle) {
    const Token first = m_tokens.all[middle - 1];
    const std::size_t secondAt = m_at;
    const std::string between(written(middle, secondAt - 1));
    const std::string left =
        between + " " + spelling(mirrored(first.relation)) + " " + std::string(written(begin, middle - 2));
    ++m_at;
    // What stands on the right is only needed for the hint; if it does not parse, that is reported in place
    // of this.
    if (!sum()) {
        return {};
    }
    const std::string both = left + " and " + between + " " + std::string(written(secondAt, m_at - 1));
    const SourceSpan whole = spanOf(begin, m_at - 1);
    m_at = secondAt;
    return failHere(core::said("one comparison has one sign, and this is the second"),
                    {core::said("write `%1`", {both}), both, whole});
}

Parser::Tree Parser::isSomething(Tree left, std::size_t begin) {
    const std::string subject(written(begin, m_at - 1));
    ++m_at;
    if (takeWord("answered")) {
        return with(make(Syntax::Kind::IsAnswered), std::move(left), begin);
    }
    if (atWord("not")) {
        const std::string answer = ahead().kind == Token::Kind::Word ? ahead().text : std::string("yes");
        const std::string meant = "not " + subject + " is " + answer;
        Hint hint(core::said("write %1", {inBackticks(meant)}));
        if (ahead().kind == Token::Kind::Word) {
            hint.replacement = meant;
            hint.replaced = spanOf(begin, m_at + 1);
        }
        return failHere(core::said("`is not` is not part of the condition language"), std::move(hint));
    }
    // Answers may be called `in`, `any` or `none`; only what follows tells.
    const bool isList = atSymbol('[') || (atWord("in") && ahead().isSymbol('[')) ||
                        ((atWord("any") || atWord("none")) && ahead().isWord("of"));
    if (isList) {
        Hint hint(core::said("for one of several write %1", {inBackticks(subject + " in [...]")}));
        if (atSymbol('[') || atWord("in")) {
            hint.replacement = "in";
            hint.replaced = spanOf(m_at - 1, atSymbol('[') ? m_at - 1 : m_at);
        }
        return failHere(core::said("one answer stands after `is`"), std::move(hint));
    }
    if (here().kind == Token::Kind::Number || here().kind == Token::Kind::Date) {
        return failHere(core::said("an answer stands after `is`"),
                        {core::said("write %1", {inBackticks(subject + " = " + here().text)}), "=",
                         spanOf(m_at - 1, m_at - 1)});
    }
    if (here().kind != Token::Kind::Word) {
        return missing(core::said("an answer"));
    }
    Tree is = make(Syntax::Kind::Is);
    is.syntax->words.push_back({here().text, spanOf(here())});
    ++m_at;
    return with(std::move(is), std::move(left), begin);
}

Parser::Tree Parser::includes(Tree left, std::size_t begin) {
    ++m_at;
    Tree includes = make(Syntax::Kind::Includes);
    if (takeWord("any")) {
        includes.syntax->quantifier = Syntax::Quantifier::AnyOf;
    } else if (takeWord("all")) {
        includes.syntax->quantifier = Syntax::Quantifier::AllOf;
    } else if (takeWord("none")) {
        includes.syntax->quantifier = Syntax::Quantifier::NoneOf;
    } else {
        const std::string example = here().kind == Token::Kind::Word ? here().text : std::string("...");
        return missing(core::said("`any of`, `all of` or `none of`"),
                       core::said("write %1", {inBackticks("includes any of [" + example + "]")}));
    }
    if (!takeWord("of")) {
        return missing(Message::verbatim("`of`"), core::said("write `includes any of [...]`"));
    }
    return words(*includes.syntax, "`of`") ? with(std::move(includes), std::move(left), begin) : Tree{};
}

bool Parser::words(Syntax& into, std::string_view after) {
    if (!takeSymbol('[')) {
        const std::string example = here().kind == Token::Kind::Word ? here().text : std::string("...");
        missing(core::said("a list in [ ]"),
                core::said("write %1 after %2", {inBackticks("[" + example + "]"), std::string(after)}));
        return false;
    }
    do {
        if (here().kind != Token::Kind::Word) {
            missing(core::said("the id of an answer"));
            return false;
        }
        into.words.push_back({here().text, spanOf(here())});
        ++m_at;
    } while (takeSymbol(','));
    if (here().kind == Token::Kind::Word) {
        const SourceSpan last = into.words.back().span;
        const SourceSpan afterLast{last.file, last.end, last.end};
        failHere(core::said("%1 is not expected after %2",
                            {inBackticks(here().text), inBackticks(into.words.back().text)}),
                 {core::said("put a comma between two answers"), ",", afterLast});
        return false;
    }
    return require(']', core::said("the end of the list"));
}

// Trees

Parser::Tree Parser::make(Syntax::Kind kind) const {
    Tree tree;
    tree.syntax = std::make_unique<Syntax>();
    tree.syntax->kind = kind;
    return tree;
}

Parser::Tree Parser::with(Tree parent, Tree child, std::size_t begin) {
    parent.depth = std::max(parent.depth, child.depth + 1);
    parent.syntax->operands.push_back(std::move(child.syntax));
    parent.syntax->span = spanFrom(begin);
    if (parent.depth > deepest) {
        return fail(parent.syntax->span, core::said("this is nested more than 200 deep"),
                    core::said("make computed values of its parts; long sums are `sum(a, b, c)`"),
                    "expression-too-deep");
    }
    return parent;
}

bool Parser::enter() {
    if (++m_nesting <= deepestNesting) {
        return true;
    }
    fail(spanOf(here()), core::said("this is nested more than 200 deep"),
         core::said("make computed values of its parts"), "expression-too-deep");
    return false;
}

SourceSpan Parser::spanFrom(std::size_t begin) const {
    return m_places.span(m_tokens.all[begin].begin, m_tokens.all[m_at - 1].end);
}

} // namespace anteroom::expression

namespace anteroom {

std::unique_ptr<Syntax> parseExpression(Node node, Diagnostics& diagnostics) {
    if (!node.isScalar() && !node.isNull()) {
        diagnostics.error("expression-syntax", node.span(),
                          core::said("a condition or number is expected here, in one line of text"),
                          core::said("if it has a colon, put quotation marks round all of it"));
        return nullptr;
    }
    const std::size_t before = diagnostics.size();
    const expression::Places places(node);
    const expression::Tokens tokens = expression::tokenize(places, diagnostics);
    if (tokens.all.size() == 1 && !tokens.isTorn) {
        diagnostics.error("expression-empty", node.span(),
                          core::said("a condition or number is expected here, and there is nothing"));
        return nullptr;
    }
    if (tokens.isTorn) {
        return nullptr;
    }
    auto syntax = expression::Parser(places, tokens, diagnostics).run();
    return diagnostics.size() == before ? std::move(syntax) : nullptr;
}

} // namespace anteroom
