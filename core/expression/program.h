// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/ids.h"
#include "core/base/source_text.h"
#include "core/expression/fact.h"
#include "core/expression/type.h"

#include <bit>
#include <optional>
#include <span>
#include <vector>

namespace anteroom {

/// One operation of a Program. An operand's index is always smaller than its user's.
enum class NodeIndex : std::uint32_t {};

enum class Op : std::uint8_t {
    // Conditions
    Not,         ///< operand 0
    And,         ///< operands
    Or,          ///< operands
    OptionIn,    ///< the answer of `question` is one of `options`
    IncludesAny, ///< the set that is the answer of `question` and `options`
    IncludesAll,
    IncludesNone,
    IsAnswered, ///< of `question`
    IsGiven,    ///< in the body of RowsAnswered: of `field`, unless it is shown and blank
    Compare,    ///< operand 0 `relation` operand 1, both numbers
    AnyRow,     ///< operand 0 is the condition in the body, over the rows of `question`
    AllRow,
    RowsAnswered, ///< IsAnswered of a list with required fields; operand 0 is whether a row has them all
    ComputedIs,   ///< operand 0, the condition that is the value of computed `question`, is one of `options`
                  ///< (yes, no)
    // Numbers (dates are days since 1970-01-01)
    Number, ///< constant
    Day,    ///< constant: a date as written in the rule
    Today,
    Answer, ///< the number or date that is the answer of `question`
    Add,
    Subtract,
    Multiply,
    Divide,
    Sum, ///< operands; not-applicable ones are skipped, in Sum, Mean, Minimum and Maximum
    Mean,
    Minimum,
    Maximum,
    Count, ///< operands are conditions
    Years, ///< operand 0 to operand 1
    Months,
    Days,
    CountRows, ///< operand 0 is the condition in the body
    SumRows,   ///< operand 0 is the number in the body
    MeanRows,
    MinimumRows,
    MaximumRows,
    ComputedNumber ///< operand 0 is the number that is the value of computed `question`
};

constexpr bool isCondition(Op op) { return op < Op::Number; }
/// Looks at one answer: of a question or, in a body, of a field.
constexpr bool isLeaf(Op op) { return (op >= Op::OptionIn && op <= Op::IsGiven) || op == Op::Answer; }
constexpr bool isComputed(Op op) { return op == Op::ComputedIs || op == Op::ComputedNumber; }
constexpr bool isOverRows(Op op) {
    return (op >= Op::AnyRow && op <= Op::RowsAnswered) || (op >= Op::CountRows && op <= Op::MaximumRows);
}

/// A node or none, in the space of a node.
class OptionalNode {
public:
    constexpr OptionalNode() = default;
    constexpr OptionalNode(std::optional<NodeIndex> node) : m_node(node.value_or(none)) {}

    constexpr explicit operator bool() const { return m_node != none; }
    constexpr NodeIndex operator*() const { return m_node; } ///< precondition: there is one
    constexpr bool operator==(const OptionalNode&) const = default;

private:
    static constexpr NodeIndex none{0xffffffff};
    NodeIndex m_node = none;
};

/// What running an instruction needs and nothing else, two to a line of the processor's cache: an answer that
/// half of a large questionnaire looks at waits for memory more than for anything else. The rest is in
/// InstructionDetails.
struct alignas(32) Instruction {
    Op op = Op::Number;
    Relation relation = Relation::Equal;
    bool isField = false;     ///< the leaf looks at `field` of the current row, not at `question` itself
    QuestionIndex question{}; ///< of a leaf, or the rows question of an operation over rows
    FieldIndex field{};
    /// Leaves, operations over rows, ComputedIs and ComputedNumber: the show-when that must be laid over the
    /// answer (own, group's, section's, all in one), if there is one. Of a field it lies in the same body.
    OptionalNode gate;
    std::uint64_t literal = 0; ///< of Number and Day constant(), of what looks for options firstOptions()
    std::uint32_t firstOperand = 0; ///< into Program::operandTable()
    std::uint32_t operandCount = 0;

    /// 0 of all kinds but those two.
    double constant() const { return op == Op::Number || op == Op::Day ? std::bit_cast<double>(literal) : 0; }
    void setConstant(double value) { literal = std::bit_cast<std::uint64_t>(value); }
    /// Those of Program::options() below 64, as bits.
    std::uint64_t firstOptions() const { return literal; }
};
static_assert(sizeof(Instruction) == 32);

/// What few kinds of instruction have, or nobody looks at to run one.
struct InstructionDetails {
    SourceSpan span;
    std::uint32_t options = 0; ///< which of the program's sets of options
    /// Operations over rows: the instructions [bodyBegin, bodyEnd) are run once for each row. They are nobody
    /// else's operands.
    std::uint32_t bodyBegin = 0;
    std::uint32_t bodyEnd = 0;
};

/// Everything that a questionnaire's rules say, compiled: the show-when of each question, each computed
/// value, finding, urgent trigger and contradiction, in one array in order of dependency. Immutable; threads
/// may share it.
///
/// The GUI, the command line, the studio and the proofs all read this one form, so that they cannot disagree.
/// Dense arrays and precomputed dependents are what make one answer cost only what depends on it.
class Program {
public:
    struct Slot { ///< a question or a computed value
        QuestionId id;
        Type type;
        std::optional<NodeIndex> gate; ///< show-when; none: always shown
        /// Computed values only: a ComputedNumber, or the ComputedIs that asks for yes. Its operand 0 is what
        /// the author wrote.
        std::optional<NodeIndex> value;
        struct Field {
            QuestionId id;
            Type type;
        };
        std::vector<Field> fields; ///< of a rows question
        /// Of a rows question: instructions that give each field's show-when within a row; run with the row's
        /// facts.
        std::uint32_t bodyBegin = 0;
        std::uint32_t bodyEnd = 0;
        std::vector<std::optional<NodeIndex>> fieldGates;
    };

    std::span<const Instruction> instructions() const noexcept { return m_instructions; }
    const Instruction& operator[](NodeIndex node) const { return m_instructions[at(node)]; }
    std::span<const NodeIndex> operands(NodeIndex node) const;
    /// Where all operands lie, for Instruction::firstOperand.
    const NodeIndex* operandTable() const noexcept { return m_operands.data(); }
    const InstructionDetails& details(NodeIndex node) const { return m_details[at(node)]; }
    SourceSpan span(NodeIndex node) const { return details(node).span; }
    /// What the answer, or the value, is looked for in.
    const OptionSet& options(NodeIndex node) const { return m_optionSets[details(node).options]; }
    std::span<const Slot> entries() const noexcept { return m_slots; }
    const Slot& operator[](QuestionIndex question) const { return m_slots[at(question)]; }
    std::size_t questionCount() const noexcept {
        return m_questionCount;
    } ///< slots from here on are computed values

    /// Instructions outside bodies that must be run again when this one's value changed, or the question's
    /// answer did.
    std::span<const NodeIndex> dependents(NodeIndex node) const {
        return slice(m_nodeDependentsBegin, m_nodeDependents, at(node));
    }
    std::span<const NodeIndex> dependents(QuestionIndex question) const {
        return slice(m_questionDependentsBegin, m_questionDependents, at(question));
    }
    /// Whether an instruction belongs to a body (and so has a value for each row only).
    bool inBody(NodeIndex node) const { return m_inBody[at(node)]; }

private:
    friend class ProgramBuilder;

    static std::span<const NodeIndex> slice(const std::vector<std::uint32_t>& begins,
                                            const std::vector<NodeIndex>& all, std::size_t index) {
        return {all.data() + begins[index], all.data() + begins[index + 1]};
    }

    std::vector<Instruction> m_instructions;
    std::vector<InstructionDetails> m_details; ///< one an instruction
    std::vector<NodeIndex> m_operands;
    std::vector<OptionSet> m_optionSets;
    std::vector<Slot> m_slots;
    std::size_t m_questionCount = 0;
    std::vector<bool> m_inBody;
    std::vector<std::uint32_t> m_nodeDependentsBegin; ///< size instructions + 1
    std::vector<NodeIndex> m_nodeDependents;
    std::vector<std::uint32_t> m_questionDependentsBegin;
    std::vector<NodeIndex> m_questionDependents;
};

} // namespace anteroom
