// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/expression/program.h"
#include "core/expression/syntax.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace anteroom {

namespace expression {
struct ProgramParts;
}

/// Checks expressions against the questions and values that exist and compiles them into one Program.
///
/// Use: declare every question (in the order asked) and every computed value; then set gates and values and
/// compile the rules; then finish(). Roots are named by tickets, because instructions are put in order of
/// dependency only at the end.
///
/// Codes: unknown-name (with the nearest id), unknown-option, wrong-type (a yes-no compared with a number; a
/// bare question as a condition: "write `trouble is yes`"; ...), not-a-condition, not-a-number, rows-outside
/// (a field named outside its rows), rows-inside (an operation over rows within another), unit-mismatch
/// (warning), division-by-zero (a divisor that is zero whatever is answered), visibility-circle (every name
/// on it).
class ProgramBuilder {
public:
    /// Stands for a compiled expression until finish().
    enum class Ticket : std::uint32_t {};
    enum class Expected { Condition, Number, ConditionOrNumber };

    explicit ProgramBuilder(Diagnostics& diagnostics);
    ~ProgramBuilder();

    QuestionIndex declareQuestion(const QuestionId& id, Type type, SourceSpan span);
    /// Fields are seen only inside operations over their rows question, and by each other's show-when. A list
    /// is not answered while one that is required is shown and blank.
    FieldIndex declareField(QuestionIndex rows, const QuestionId& id, Type type, SourceSpan span,
                            bool required = false);
    /// After the last question. Its type follows from its expression, which setComputed gives.
    QuestionIndex declareComputed(const QuestionId& id, std::string unit, SourceSpan span);

    /// nullopt where it does not check; the problem is in the diagnostics.
    std::optional<Ticket> compile(const Syntax& syntax, Expected expected);
    std::optional<Ticket> compileInRow(const Syntax& syntax, QuestionIndex rows);
    /// Both of two show-whens (a section's and a question's).
    Ticket both(Ticket a, Ticket b);

    void setGate(QuestionIndex question, Ticket gate);
    void setFieldGate(QuestionIndex rows, FieldIndex field, Ticket gate);
    /// In any order: where a value is used before it is given, its use is checked in the end.
    void setComputed(QuestionIndex computed, const Syntax& syntax);

    /// The program, and each ticket's place in it. Nothing when diagnostics has errors from here, or when a
    /// computed value was never given its expression (which did not parse).
    struct Finished {
        std::shared_ptr<const Program> program;
        std::vector<NodeIndex> nodes; ///< by ticket
        NodeIndex operator[](Ticket ticket) const { return nodes[at(ticket)]; }
    };
    std::optional<Finished> finish();

    /// A program of parts that were put together elsewhere, in order of dependency.
    static std::shared_ptr<Program> assemble(expression::ProgramParts parts, std::size_t questionCount);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace anteroom
