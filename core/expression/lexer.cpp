// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/lexer.h"

#include "core/base/date.h"
#include "core/base/ids.h"
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/expression/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace anteroom::expression {

namespace {

/// More would bury the first ones; a file pasted in place of a condition has thousands.
constexpr std::size_t mostProblems = 20;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isWordPart(char c) { return isLetter(c) || isDigit(c) || c == '_'; }
bool isQuote(char c) { return c == '"' || c == '\''; }

class Lexer {
public:
    Lexer(const Places& places, Diagnostics& diagnostics)
        : m_places(places), m_text(places.text()), m_diagnostics(diagnostics) {}

    Tokens run() {
        while (skipSpace(), m_at < m_text.size()) {
            next();
        }
        add(Token::Kind::End, 0, {});
        return std::move(m_tokens);
    }

private:
    char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    std::string_view rest() const { return m_text.substr(m_at); }

    void skipSpace() {
        for (; m_at < m_text.size(); m_at += spaceAt(m_at)) {
            if (spaceAt(m_at) == 0) {
                return;
            }
        }
    }

    /// Bytes of white space there. A no-break space looks like a space and comes with pasted text.
    std::size_t spaceAt(std::size_t place) const {
        const char c = place < m_text.size() ? m_text[place] : ' ';
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            return 1;
        }
        return m_text.substr(place, 2) == "\u00A0" ? 2 : 0;
    }

    Token& add(Token::Kind kind, std::size_t length, std::string text) {
        Token token;
        token.kind = kind;
        token.begin = static_cast<std::uint32_t>(m_at);
        token.end = static_cast<std::uint32_t>(m_at + length);
        token.text = std::move(text);
        m_at += length;
        m_tokens.all.push_back(std::move(token));
        return m_tokens.all.back();
    }

    void problem(std::size_t length, Message message, Hint hint) {
        if (++m_problems <= mostProblems) {
            m_diagnostics.error("expression-token", m_places.span(m_at, m_at + length), std::move(message),
                                std::move(hint));
        }
    }

    void skip(std::size_t length) {
        m_tokens.isTorn = true;
        m_at += length;
    }

    void next() {
        const char c = peek();
        if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            return number(0);
        }
        if (isWordPart(c)) {
            return word();
        }
        if (isQuote(c)) {
            return quotedWord(c);
        }
        if (foreignOperator() || relation()) {
            return;
        }
        if (c == '-') {
            return minus();
        }
        if (std::string_view("+*/()[],:").find(c) != std::string_view::npos) {
            add(Token::Kind::Symbol, 1, std::string(1, c));
            return;
        }
        unknown();
    }

    std::size_t wordLength() const {
        std::size_t length = 0;
        while (isWordPart(peek(length)) ||
               (length > 0 && peek(length) == '-' && isWordPart(peek(length + 1)))) {
            ++length;
        }
        return length;
    }

    /// Whether a sentence follows the word, so that it is a question and only the `and` before it is missing.
    bool beginsCondition(std::size_t length) const {
        std::string_view after = rest().substr(length);
        after.remove_prefix(std::min(after.find_first_not_of(" \t\r\n"), after.size()));
        if (!after.empty() && std::string_view("=!<>").find(after.front()) != std::string_view::npos) {
            return true;
        }
        const auto isNext = [after](std::string_view word) {
            return after.starts_with(word) && after.substr(word.size()).find_first_of(" \t\r\n[") == 0;
        };
        return isNext("is") || isNext("in") || isNext("includes");
    }

    void word() {
        const std::string written(rest().substr(0, wordLength()));
        std::string meant = foldCase(written);
        const bool followsNumber = !m_tokens.all.empty() && m_tokens.all.back().kind == Token::Kind::Number;
        if (followsNumber && roleOf(meant) == WordRole::Id && !beginsCondition(written.size())) {
            const std::size_t blankBefore = m_tokens.all.back().end;
            problem(written.size(),
                    core::said("a number stands without its unit, which is the question's own"),
                    {core::said("leave out %1", {inBackticks(written)}), "",
                     m_places.span(blankBefore, m_at + written.size())});
            return skip(written.size());
        }
        std::replace(meant.begin(), meant.end(), '_', '-');
        if (meant != written) {
            const bool isKeyword = roleOf(meant) != WordRole::Id;
            const bool isId = isIdText(meant);
            problem(written.size(),
                    isKeyword
                        ? core::said("%1 is a word of the condition language, which is in small letters",
                                     {inBackticks(written)})
                        : core::said("%1 is not an id: an id has small letters, digits and single hyphens",
                                     {inBackticks(written)}),
                    isId ? writeHint(meant) : Hint());
            if (!isId) {
                return skip(written.size());
            }
        }
        add(Token::Kind::Word, written.size(), std::move(meant));
    }

    /// `sign`: 1 when a minus sign stands before the digits.
    void number(std::size_t sign) {
        std::size_t length = sign;
        while (isWordPart(peek(length)) || (peek(length) == '.' && isWordPart(peek(length + 1)))) {
            ++length;
        }
        if (sign == 0 && length == 4 && peek(4) == '-' && isDigit(peek(5))) {
            return date();
        }
        const std::string written(rest().substr(0, length));
        const auto value = parseDecimal(written);
        if (value && std::abs(*value) < 1e15) {
            add(Token::Kind::Number, length, written).number = *value;
            return;
        }
        problem(length,
                value ? core::said("%1 is not a number of at most 15 digits", {inBackticks(written)})
                      : core::said("%1 is not a number", {inBackticks(written)}),
                numberHint(written, sign));
        skip(length);
    }

    static Hint writeHint(const std::string& meant) {
        return {core::said("write %1", {inBackticks(meant)}), meant};
    }

    static Hint numberHint(std::string_view written, std::size_t sign) {
        std::size_t digits = sign;
        while (digits < written.size() && (isDigit(written[digits]) || written[digits] == '.')) {
            ++digits;
        }
        const std::string start(written.substr(0, digits));
        if (digits == written.size() && written[sign] == '.') {
            return writeHint(std::string(written.substr(0, sign)) + "0" + std::string(written.substr(sign)));
        }
        const bool isUnit = digits < written.size() && !isDigit(written.back());
        return isUnit && parseDecimal(start)
                   ? Hint(core::said("write %1 alone, without a unit", {inBackticks(start)}), start)
                   : core::said("write a plain decimal number, such as `140` or `0.5`");
    }

    void date() {
        std::size_t length = 4;
        while (isWordPart(peek(length)) || (peek(length) == '-' && isWordPart(peek(length + 1)))) {
            ++length;
        }
        const std::string written(rest().substr(0, length));
        if (Date::parse(written)) {
            add(Token::Kind::Date, length, written);
            return;
        }
        const bool hasNoDay = PartialDate::parse(written).has_value();
        problem(length,
                hasNoDay ? core::said("a date in a condition needs its day")
                         : core::said("%1 is not a date between 1800 and 2299", {inBackticks(written)}),
                hasNoDay ? core::said("write `%1-01`, or `-` with a space on each side for a subtraction",
                                      {written})
                         : core::said("a date is year-month-day, such as `2027-03-14`"));
        skip(length);
    }

    void quotedWord(char quote) {
        const std::size_t close = m_text.find(quote, m_at + 1);
        if (close == std::string_view::npos) {
            problem(1, core::said("there is a quotation mark, but no second one"),
                    core::said("answers and ids stand without quotation marks"));
            return skip(1);
        }
        const std::size_t length = close + 1 - m_at;
        const std::string inside(m_text.substr(m_at + 1, length - 2));
        problem(length, core::said("answers and ids stand without quotation marks"),
                isIdText(inside) ? writeHint(inside) : Hint());
        if (isIdText(inside)) {
            add(Token::Kind::Word, length, inside);
        } else {
            skip(length);
        }
    }

    bool foreignOperator() {
        for (const std::size_t length : {3u, 2u, 1u}) {
            const std::string_view spelling = rest().substr(0, length);
            const std::string meant(operatorMeantBy(spelling));
            if (meant.empty() || (spelling == "!" && peek(1) == '=')) {
                continue;
            }
            problem(spelling.size(),
                    core::said("%1 is not part of the condition language", {inBackticks(spelling)}),
                    writeHint(meant));
            if (isLetter(meant[0])) {
                add(Token::Kind::Word, spelling.size(), meant);
            } else if (const auto found = relationOf(meant); found && found->second == meant.size()) {
                add(Token::Kind::Relation, spelling.size(), meant).relation = found->first;
            } else {
                add(Token::Kind::Symbol, spelling.size(), meant);
            }
            return true;
        }
        return false;
    }

    static std::optional<std::pair<Relation, std::size_t>> relationOf(std::string_view text) {
        static constexpr std::pair<std::string_view, Relation> spellings[] = {
            {"!=", Relation::NotEqual}, {"<=", Relation::LessOrEqual}, {">=", Relation::GreaterOrEqual},
            {"=", Relation::Equal},     {"<", Relation::Less},         {">", Relation::Greater}};
        for (const auto& [spelling, relation] : spellings) {
            if (text.starts_with(spelling)) {
                return std::pair{relation, spelling.size()};
            }
        }
        return std::nullopt;
    }

    bool relation() {
        const auto found = relationOf(rest());
        if (found) {
            add(Token::Kind::Relation, found->second, std::string(rest().substr(0, found->second))).relation =
                found->first;
        }
        return found.has_value();
    }

    /// Whether the token before is one after which a minus sign subtracts.
    bool followsOperand() const {
        if (m_tokens.all.empty()) {
            return false;
        }
        const Token& last = m_tokens.all.back();
        return last.kind == Token::Kind::Number || last.kind == Token::Kind::Date || last.isSymbol(')') ||
               (last.kind == Token::Kind::Word && roleOf(last.text) != WordRole::Structure);
    }

    void minus() {
        const bool spaceBefore = m_at == 0 || isSpaceBefore();
        const bool spaceAfter = spaceAt(m_at + 1) != 0;
        if (spaceBefore && spaceAfter) {
            add(Token::Kind::Symbol, 1, "-");
            return;
        }
        if (!followsOperand() && (isDigit(peek(1)) || (peek(1) == '.' && isDigit(peek(2))))) {
            return number(1);
        }
        problem(1, core::said("a minus sign needs a space on each side"),
                core::said("write `a - b`; without the spaces a hyphen is part of a name"));
        add(Token::Kind::Symbol, 1, "-");
    }

    bool isSpaceBefore() const { return spaceAt(m_at - 1) == 1 || (m_at >= 2 && spaceAt(m_at - 2) == 2); }

    void unknown() {
        // One whole character: the first byte of UTF-8 and those that follow it.
        std::size_t length = 1;
        while ((static_cast<unsigned char>(peek(length)) & 0xC0u) == 0x80u) {
            ++length;
        }
        const bool isWithinName = peek(0) == '.' && isWordPart(peek(1)) && !m_tokens.all.empty() &&
                                  m_tokens.all.back().kind == Token::Kind::Word;
        problem(
            length,
            core::said("%1 is not part of the condition language", {inBackticks(rest().substr(0, length))}),
            isWithinName
                ? core::said("the fields of a list are looked at in each row: `any(medicines: dose > 5)`")
                : Message());
        skip(length);
    }

    const Places& m_places;
    std::string_view m_text;
    Diagnostics& m_diagnostics;
    Tokens m_tokens;
    std::size_t m_at = 0;
    std::size_t m_problems = 0;
};

} // namespace

Tokens tokenize(const Places& places, Diagnostics& diagnostics) { return Lexer(places, diagnostics).run(); }

} // namespace anteroom::expression
