// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/program.h"

#include <string>
#include <string_view>

namespace anteroom {

/// How the questions call themselves in one language.
class Names {
public:
    virtual ~Names() = default;
    virtual std::string question(QuestionIndex question) const = 0;
    virtual std::string field(QuestionIndex rows, FieldIndex field) const = 0;
    /// What one row is called: "medicine", "reading".
    virtual std::string row(QuestionIndex rows) const = 0;
    virtual std::string option(QuestionIndex question, std::uint32_t option) const = 0;
    virtual std::string fieldOption(QuestionIndex rows, FieldIndex field, std::uint32_t option) const = 0;
    /// The unit of a number or computed value; may be empty.
    virtual std::string unit(QuestionIndex question) const = 0;
    virtual std::string fieldUnit(QuestionIndex rows, FieldIndex field) const = 0;
    /// BCP 47; "en" where the words of that language are not there yet.
    virtual std::string_view language() const = 0;
};

/// The rule in plain words, made from the rule itself so that the two cannot drift apart:
/// "any reading with top number above 140 mmHg, or (high blood pressure: yes, now; and under control: no)".
/// Names stand as they are given, in their own case; a computed value stands by its name.
std::string inWords(const Program& program, NodeIndex node, const Names& names);

/// What a computed value is worked out from, in plain words.
std::string computedInWords(const Program& program, QuestionIndex computed, const Names& names);

} // namespace anteroom
