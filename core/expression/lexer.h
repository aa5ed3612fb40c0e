// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/base/interval.h"
#include "core/expression/places.h"

#include <string>
#include <vector>

namespace anteroom::expression {

struct Token {
    enum class Kind { Word, Number, Date, Relation, Symbol, End };

    Kind kind = Kind::End;
    std::uint32_t begin = 0; ///< bytes of the scalar
    std::uint32_t end = 0;
    std::string text; ///< as it should have been written, where it was misspelled
    double number = 0;
    Relation relation = Relation::Equal;

    bool isWord(std::string_view word) const { return kind == Kind::Word && text == word; }
    bool isSymbol(char symbol) const { return kind == Kind::Symbol && text[0] == symbol; }
};

/// The tokens of one expression; the last is End.
struct Tokens {
    std::vector<Token> all;
    /// Something was skipped, so that what a parser would say of the rest could be wrong.
    bool isTorn = false;
};

/// Reports misspelled tokens (expression-token) and goes on with what was meant, so that one pass finds all
/// of them.
Tokens tokenize(const Places& places, Diagnostics& diagnostics);

} // namespace anteroom::expression
