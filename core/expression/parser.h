// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/lexer.h"
#include "core/expression/syntax.h"

#include <optional>

namespace anteroom::expression {

/// Recursive descent over the tokens of one expression; the first thing that does not fit ends it, because
/// what follows would be guesswork. From the loosest to the tightest: or, and, not, comparison, + -, * /,
/// operand.
class Parser {
public:
    Parser(const Places& places, const Tokens& tokens, Diagnostics& diagnostics)
        : m_places(places), m_tokens(tokens), m_diagnostics(diagnostics) {}

    std::unique_ptr<Syntax> run();

private:
    /// A tree and how deep it is; no tree where a problem was reported.
    struct Tree {
        std::unique_ptr<Syntax> syntax;
        int depth = 1;
        explicit operator bool() const { return syntax != nullptr; }
    };

    // parser.cpp: sentences
    Tree disjunction();
    Tree conjunction();
    Tree negation();
    Tree comparison();
    Tree relation(Tree left, std::size_t begin);
    Tree isSomething(Tree left, std::size_t begin);
    Tree includes(Tree left, std::size_t begin);
    Tree joined(Tree (Parser::*part)(), std::string_view word, Syntax::Kind kind);
    bool words(Syntax& into, std::string_view after);

    // operand_parser.cpp: numbers, names, functions, parentheses
    Tree sum();
    Tree product();
    Tree chain(Tree (Parser::*part)(), std::string_view operations);
    Tree operand();
    Tree wordOperand();
    Tree between();
    Tree function();
    Tree arguments(Tree call, std::size_t begin);

    // Trees
    Tree make(Syntax::Kind kind) const;
    Tree with(Tree parent, Tree child, std::size_t begin);
    SourceSpan spanFrom(std::size_t begin) const; ///< token `begin` to the last one taken
    bool enter(); ///< one level of nesting more; leave() follows where it holds
    void leave() { --m_nesting; }

    // Tokens
    SourceSpan spanOf(std::size_t firstToken, std::size_t lastToken) const {
        return m_places.span(m_tokens.all[firstToken].begin, m_tokens.all[lastToken].end);
    }
    SourceSpan spanOf(const Token& token) const { return m_places.span(token.begin, token.end); }
    const Token& here() const { return m_tokens.all[m_at]; }
    const Token& ahead() const { return m_tokens.all[here().kind == Token::Kind::End ? m_at : m_at + 1]; }
    bool atWord(std::string_view word) const { return here().isWord(word); }
    bool atSymbol(char symbol) const { return here().isSymbol(symbol); }
    bool takeSymbol(char symbol);
    bool takeWord(std::string_view word);
    bool require(char symbol, const Message& where);
    std::string_view written(std::size_t firstToken, std::size_t lastToken) const; ///< as in the source

    // Problems; each returns an empty Tree
    Tree fail(SourceSpan span, Message message, Hint hint = {}, const char* code = "expression-syntax");
    Tree failHere(Message message, Hint hint = {});
    Tree missing(const Message& what, Hint hint = {});
    Tree leftOver();
    Tree secondRelation(std::size_t begin, std::size_t middle);

    const Places& m_places;
    const Tokens& m_tokens;
    Diagnostics& m_diagnostics;
    std::size_t m_at = 0;
    int m_nesting = 0;
};

} // namespace anteroom::expression
