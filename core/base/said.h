// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Nothing to the compiler. lupdate, which is told of this name and of said(), collects what is said in the
/// namespace under this heading.
#define ANTEROOM_TRANSLATORS_FIND_IT_UNDER(heading)

/// What core says to a person. A program that speaks another language finds the patterns in its translation.
namespace anteroom::core {
ANTEROOM_TRANSLATORS_FIND_IT_UNDER(core)

/// What stands at a place of a pattern: words of ours, or what is the same in every language. A literal is
/// neither: it is words that were not said(), or Message::verbatim().
class Part {
public:
    Part(Message words) : m_message(std::move(words)) {}
    Part(std::string verbatim) : m_message(Message::verbatim(std::move(verbatim))) {}
    Part(std::string_view verbatim) : Part(std::string(verbatim)) {}
    template <std::integral Number>
    requires(!std::same_as<Number, char> && !std::same_as<Number, bool>) Part(Number number)
        : Part(std::to_string(number)) {}
    Part(const char* literal) = delete;

    const Message& message() const noexcept { return m_message; }

private:
    Message m_message;
};

/// The pattern, a literal, where translators find it.
Message said(const char* pattern, std::initializer_list<Part> parts = {});

/// A pattern, such as the name of a thing, for whoever may never have to say it: a view of a literal.
class Term {
public:
    /// The same in every language: "`unit`".
    static constexpr Term verbatim(const char* literal) { return {literal, false}; }

    Message message() const { return m_isPattern ? Message(m_literal) : Message::verbatim(m_literal); }
    operator Message() const { return message(); }
    /// With what stands at its places.
    Message with(std::initializer_list<Part> parts) const { return said(m_literal, parts); }

private:
    friend constexpr Term term(const char* pattern);
    constexpr Term(const char* literal, bool isPattern) : m_literal(literal), m_isPattern(isPattern) {}

    const char* m_literal;
    bool m_isPattern;
};
constexpr Term term(const char* pattern) { return {pattern, true}; }

/// The pattern itself, found by translators: for a table whose entries become a Message elsewhere.
constexpr const char* translatable(const char* pattern) { return pattern; }

/// "a", "a and b", "a, b and c".
Message allOf(const std::vector<Message>& parts);
Message allOf(const std::vector<std::string>& verbatim);
/// "a", "a or b", "a, b or c".
Message oneOf(const std::vector<Message>& parts);
Message oneOf(const std::vector<std::string>& verbatim);

} // namespace anteroom::core
