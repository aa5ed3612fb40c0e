// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/base/interval.h"
#include "core/document/node.h"

#include <memory>
#include <string>
#include <vector>

namespace anteroom {

/// A condition or number expression as written: names not looked up yet, nothing typed.
struct Syntax {
    enum class Kind : std::uint8_t {
        Name,       ///< text
        Number,     ///< number
        DateText,   ///< text, ISO
        Today,      ///<
        Is,         ///< operands[0] is `words[0]`
        In,         ///< operands[0] in [words...]
        Includes,   ///< operands[0] includes <quantifier> of [words...]
        IsAnswered, ///< operands[0]
        Compare,    ///< operands[0] relation operands[1]
        Not,        ///< operands[0]
        And,        ///< operands (two or more)
        Or,         ///< operands (two or more)
        Arithmetic, ///< operands[0] `operation` operands[1]; operation one of + - * /
        Between,    ///< `text` (years, months, days) from operands[0] to operands[1]
        OverList,   ///< `text`(operands...): sum mean min max count any all
        OverRows    ///< `text`(operands[0]: operands[1]); operands[0] is a Name
    };
    enum class Quantifier : std::uint8_t { AnyOf, AllOf, NoneOf };
    struct Word {
        std::string text;
        SourceSpan span;
    };

    Kind kind = Kind::Name;
    Relation relation = Relation::Equal;
    Quantifier quantifier = Quantifier::AnyOf;
    char operation = '+';
    double number = 0;
    SourceSpan span;
    std::string text;
    std::vector<Word> words;
    std::vector<std::unique_ptr<Syntax>> operands;
};

/// Parses the scalar `node`. nullptr where it is not an expression; the problems, each at its exact place,
/// are in `diagnostics`: all misspelled tokens, and the first thing that does not fit. Depth is bounded
/// (200). Codes: expression-empty, expression-syntax, expression-too-deep, expression-token.
std::unique_ptr<Syntax> parseExpression(Node node, Diagnostics& diagnostics);

/// Whether `word` belongs to the condition language and so cannot be the id of a question, field or computed
/// value. An option's may be one: answers stand where only answers can.
bool isReservedWord(std::string_view word);

/// The expression written back in the condition language, in one canonical form: parsing it again gives the
/// same tree.
std::string writeExpression(const Syntax& syntax);

} // namespace anteroom
