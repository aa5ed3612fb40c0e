// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/draft.h"
#include "core/expression/syntax.h"

namespace anteroom::expression {

/// What a name stands for.
struct Found {
    QuestionIndex question{};
    std::optional<FieldIndex> field;
    const Type* type = nullptr;
    bool isComputed = false;
    std::optional<bool> isCondition; ///< of a computed value, once known

    /// A computed value whose expression is still to come counts as either.
    bool mayBeCondition() const { return isComputed && isCondition.value_or(true); }
    bool mayBeNumber() const;
    bool isDate() const { return !isComputed && type->kind == TypeKind::Date; }
    bool hasOneAnswer() const; ///< its answer is one option
    bool hasSet() const;       ///< its answer is a set of options
};

/// The names that can be seen from one place: all questions and values and, within rows, those of the list's
/// fields.
class Scope {
public:
    Scope(const Declarations& declarations, std::optional<QuestionIndex> rows)
        : m_declarations(declarations), m_rows(rows) {}

    std::optional<QuestionIndex> rows() const { return m_rows; }
    void setRows(std::optional<QuestionIndex> rows) { m_rows = rows; }
    std::optional<Found> find(const std::string& name) const;
    /// Says that there is no such name, and what the author may have meant.
    void reportUnknown(const std::string& name, SourceSpan span, Diagnostics& diagnostics) const;

private:
    Hint hintFor(const std::string& name, const Diagnostics& soFar) const;
    bool canBeOperand(const std::string& text) const;

    const Declarations& m_declarations;
    std::optional<QuestionIndex> m_rows;
};

/// "a yes-no question", "a number": as messages of the checker call it.
Message nounFor(const Found& found);
/// How a condition about it is written, for hints: "`trouble is yes`".
std::string exampleFor(const std::string& name, const Found& found);

} // namespace anteroom::expression
