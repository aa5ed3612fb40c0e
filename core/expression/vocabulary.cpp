// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/vocabulary.h"

#include "core/expression/syntax.h"

#include <algorithm>
#include <utility>

namespace anteroom::expression {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

template <std::size_t Size>
bool contains(const std::string_view (&words)[Size], std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

template <std::size_t Size>
std::string_view second(const Pair (&pairs)[Size], std::string_view first) {
    const auto* found = std::find_if(std::begin(pairs), std::end(pairs),
                                     [&](const Pair& pair) { return pair.first == first; });
    return found == std::end(pairs) ? std::string_view{} : found->second;
}

constexpr std::string_view answers[] = {"yes", "no", "current", "past", "never"};
constexpr std::string_view functions[] = {"sum", "mean", "min", "max", "count", "any", "all"};
constexpr std::string_view measures[] = {"years", "months", "days"};
constexpr std::string_view structure[] = {"and",  "or", "not",      "is",   "in", "includes",
                                          "none", "of", "answered", "from", "to"};

constexpr Pair otherFunctions[] = {{"avg", "mean"},   {"average", "mean"}, {"minimum", "min"},
                                   {"lowest", "min"}, {"maximum", "max"},  {"highest", "max"},
                                   {"total", "sum"},  {"some", "any"},     {"exists", "any"},
                                   {"every", "all"},  {"number", "count"}, {"len", "count"}};

constexpr Pair otherOperators[] = {{"==", "="},  {"&&", "and"}, {"||", "or"}, {"<>", "!="}, {"=>", ">="},
                                   {"=<", "<="}, {"!", "not"},  {"&", "and"}, {"|", "or"},  {"≥", ">="},
                                   {"≤", "<="},  {"≠", "!="},   {"×", "*"},   {"÷", "/"},   {"−", "-"},
                                   {"–", "-"},   {"{", "["},    {"}", "]"}};

} // namespace

WordRole roleOf(std::string_view word) {
    if (word == "today") {
        return WordRole::Today;
    }
    return contains(answers, word)     ? WordRole::Answer
           : contains(functions, word) ? WordRole::Function
           : contains(measures, word)  ? WordRole::Measure
           : contains(structure, word) ? WordRole::Structure
                                       : WordRole::Id;
}

std::string_view functionMeantBy(std::string_view word) { return second(otherFunctions, word); }

std::string_view operatorMeantBy(std::string_view spelling) { return second(otherOperators, spelling); }

} // namespace anteroom::expression

namespace anteroom {

bool isReservedWord(std::string_view word) { return expression::roleOf(word) != expression::WordRole::Id; }

} // namespace anteroom
