// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/expression/program.h"
#include "core/expression/program_builder.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace anteroom::expression {

/// One checked operation before it has a place in a Program. Leaves name questions only; gates are laid over
/// them when the show-whens are known. A computed value is a leaf here: its expression may not have been
/// given yet.
enum class DraftIndex : std::uint32_t {};

struct Draft {
    Instruction instruction; ///< without operands, options and gate
    SourceSpan span;
    std::vector<DraftIndex> operands;
    OptionSet options;
};

/// Where an expression looks at a question, value or field: what must be worked out before it.
struct Mention {
    QuestionIndex question{};
    std::optional<FieldIndex> field;
    SourceSpan span;
};

/// A checked expression: what a ticket stands for.
struct Rule {
    DraftIndex root{};
    bool isCondition = true;
    std::optional<QuestionIndex> rows; ///< the list whose fields it sees
    std::vector<Mention> mentions;
    /// Two that both must hold: what they look at counts as mentioned, and is not copied, as thousands of
    /// questions may stand within one section's show-when.
    std::vector<ProgramBuilder::Ticket> parts;
};

using Ticket = ProgramBuilder::Ticket;

struct DeclaredField {
    QuestionId id;
    Type type;
    SourceSpan span;
    bool required = false;
    std::optional<Ticket> gate;
};

struct Declared {
    QuestionId id;
    Type type; ///< of a computed value only the unit, until its expression is known
    SourceSpan span;
    bool isComputed = false;
    std::optional<bool> isCondition; ///< computed values: once their expression is known
    std::optional<Ticket> gate;
    std::optional<Ticket> value;
    std::vector<DeclaredField> fields;
};

struct Declarations {
    std::vector<Declared> slots;
    std::size_t questionCount = 0;
    std::unordered_map<std::string, QuestionIndex> byId;
    std::unordered_map<std::string, Mention> fieldsById; ///< the first field of that name

    const Declared& operator[](QuestionIndex question) const { return slots[at(question)]; }
};

} // namespace anteroom::expression
