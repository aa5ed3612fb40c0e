// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/expression/parser.h"
#include "core/expression/vocabulary.h"

namespace anteroom::expression {

bool Parser::takeSymbol(char symbol) {
    const bool found = atSymbol(symbol);
    m_at += found ? 1 : 0;
    return found;
}

bool Parser::takeWord(std::string_view word) {
    const bool found = atWord(word);
    m_at += found ? 1 : 0;
    return found;
}

bool Parser::require(char symbol, const Message& where) {
    if (takeSymbol(symbol)) {
        return true;
    }
    if (here().kind == Token::Kind::End) {
        missing(Message::verbatim("`" + std::string(1, symbol) + "`"));
    } else if (here().isSymbol(',') && ahead().kind == Token::Kind::Number) {
        leftOver();
    } else {
        failHere(core::said("`%1` is expected here, %2, not %3",
                            {std::string(1, symbol), where, inBackticks(here().text)}));
    }
    return false;
}

std::string_view Parser::written(std::size_t firstToken, std::size_t lastToken) const {
    const std::uint32_t begin = m_tokens.all[firstToken].begin;
    return m_places.text().substr(begin, m_tokens.all[lastToken].end - begin);
}

Parser::Tree Parser::fail(SourceSpan span, Message message, Hint hint, const char* code) {
    m_diagnostics.error(code, span, std::move(message), std::move(hint));
    return {};
}

Parser::Tree Parser::failHere(Message message, Hint hint) {
    return fail(spanOf(here()), std::move(message), std::move(hint));
}

Parser::Tree Parser::missing(const Message& what, Hint hint) {
    if (here().kind != Token::Kind::End) {
        return failHere(core::said("%1 stands where %2 is expected", {inBackticks(here().text), what}),
                        std::move(hint));
    }
    // There is nothing to point at behind the last word, so point at that.
    const Token& last = m_tokens.all[m_at - 1];
    return fail(spanOf(last), core::said("%1 is missing after %2", {what, inBackticks(last.text)}),
                std::move(hint));
}

Parser::Tree Parser::leftOver() {
    const Token& last = m_tokens.all[m_at - 1];
    Hint hint;
    if (here().isWord("not") && ahead().isWord("in")) {
        hint = core::said("write `not` before the question: `not a in [...]`");
    } else if (here().isSymbol(',') && ahead().kind == Token::Kind::Number &&
               last.kind == Token::Kind::Number) {
        hint = core::said("a decimal number has a point: %1", {inBackticks(last.text + "." + ahead().text)});
    } else if (here().isSymbol(')')) {
        hint = core::said("there is no `(` for it");
    } else if (here().kind == Token::Kind::Word && roleOf(here().text) == WordRole::Answer &&
               roleOf(last.text) == WordRole::Id && last.kind == Token::Kind::Word) {
        const std::string meant = last.text + " is " + here().text;
        hint = {core::said("write %1", {inBackticks(meant)}), meant, spanOf(m_at - 1, m_at)};
    } else if (here().kind == Token::Kind::Word || here().kind == Token::Kind::Number) {
        hint = core::said("two conditions are joined by `and` or `or`");
    }
    return failHere(
        core::said("%1 is not expected after %2", {inBackticks(here().text), inBackticks(last.text)}),
        std::move(hint));
}

} // namespace anteroom::expression
