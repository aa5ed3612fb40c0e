// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/explanation.h"

#include "core/expression/flat_map.h"
#include "core/expression/numbers.h"
#include "core/expression/questions_below.h"
#include "core/expression/step.h"

#include <algorithm>

namespace anteroom {

using namespace expression;

/// Walks from a condition or number down to the answers. Each instruction is visited once for each question
/// that can be put to it, so that shared show-whens and computed values cost nothing twice; the work list
/// keeps long chains off the stack.
class Explainer::Walk {
public:
    explicit Walk(const Evaluator& evaluator) : m_evaluator(evaluator), m_program(evaluator.program()) {}

    void why(NodeIndex node) { push(node, Ask::Why, noRow); }
    void missing(NodeIndex node) { push(node, Ask::Missing, noRow); }
    bool isSettled(NodeIndex node) const {
        return isKnown(isCondition(m_program[node].op) ? m_evaluator.truth(node)
                                                       : m_evaluator.number(node).known);
    }

    /// What was asked since the last run.
    Explanation run() {
        while (!m_work.empty()) {
            const Task task = m_work.back();
            m_work.pop_back();
            visit(task);
        }
        if (m_missing.empty()) {
            // A divisor that is zero for no answer's sake: everything that it looks at could make it another.
            for (const NodeIndex divisor : m_zeroDivisors) {
                for (const QuestionIndex question : questionsBelow(m_program, divisor)) {
                    m_missing.push_back({question, std::nullopt, std::nullopt});
                }
            }
        }
        sort(m_missing);
        sort(m_because);
        // An answer of which a part is still missing (an unrecognised medicine, a year without a day) is
        // named as missing.
        if (!m_missing.empty()) {
            const auto isMissing = [this](const AnswerPlace& place) {
                return std::binary_search(m_missing.begin(), m_missing.end(), place);
            };
            m_because.erase(std::remove_if(m_because.begin(), m_because.end(), isMissing), m_because.end());
        }
        Explanation explanation{m_because, m_missing};
        forget();
        return explanation;
    }

private:
    enum class Ask : std::uint8_t {
        Why,        ///< the answers that give it its value
        Missing,    ///< what would settle it
        WhyMissing, ///< the answers that give it its value are what must change: a divisor that is zero
        Rows        ///< not a question: where the contexts of its rows are
    };
    static constexpr std::uint32_t noRow = static_cast<std::uint32_t>(-1);

    struct Task {
        NodeIndex node;
        Ask ask;
        std::uint32_t context; ///< into m_contexts, or noRow
    };

    /// One row of one operation's body. The values of its instructions are from `firstValue` on.
    struct RowContext {
        const Fact::Row* facts;
        std::uint32_t row;
        std::uint32_t bodyBegin;
        std::size_t firstValue;
    };

    static void sort(std::vector<AnswerPlace>& places) {
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
    }

    void forget() {
        m_seen.clear();
        m_contexts.clear();
        m_truths.clear();
        m_numbers.clear();
        m_because.clear();
        m_missing.clear();
        m_zeroDivisors.clear();
    }

    static std::uint64_t keyOf(const Task& task) {
        static_assert(static_cast<int>(Ask::Rows) < 4);
        return (static_cast<std::uint64_t>(task.context) << 32U | at(task.node)) * 4U +
               static_cast<std::uint64_t>(task.ask);
    }

    void push(NodeIndex node, Ask ask, std::uint32_t context) {
        const Task task{node, ask, m_program.inBody(node) ? context : noRow};
        const Instruction& instruction = m_program[node];
        if (isLeaf(instruction.op) && !isHidden(task, instruction)) {
            visit(task); // names an answer, or nothing: to do that again costs less than to remember it
        } else if (m_seen.tryEmplace(keyOf(task), 0).second) {
            m_work.push_back(task);
        }
    }

    void visit(const Task& task) {
        const Instruction& instruction = m_program[task.node];
        const bool missing = task.ask == Ask::Missing;
        if (isLeaf(instruction.op)) {
            missing ? missingLeaf(task, instruction) : whyLeaf(task, instruction);
        } else if (isOverRows(instruction.op)) {
            missing ? missingOverRows(task, instruction) : whyOverRows(task, instruction);
        } else if (isComputed(instruction.op)) {
            computed(task, instruction);
        } else {
            missing ? missingOperands(task, instruction) : whyOperands(task, instruction);
        }
    }

    // Values, in the row that the task is about

    Truth truth(NodeIndex node, std::uint32_t context) const {
        if (!m_program.inBody(node)) {
            return m_evaluator.truth(node);
        }
        const RowContext& row = m_contexts[context];
        return m_truths[row.firstValue + at(node) - row.bodyBegin];
    }

    NumberValue number(NodeIndex node, std::uint32_t context) const {
        if (!m_program.inBody(node)) {
            return m_evaluator.number(node);
        }
        const RowContext& row = m_contexts[context];
        return m_numbers[row.firstValue + at(node) - row.bodyBegin];
    }

    /// Whether it could still become something else; a number also while it is a stretch: a date without its
    /// day.
    bool isOpen(NodeIndex node, std::uint32_t context) const {
        if (isCondition(m_program[node].op)) {
            return !isKnown(truth(node, context));
        }
        const NumberValue value = number(node, context);
        return value.isApplicable() && (value.known != Truth::True || !value.interval.isPoint());
    }

    Truth gate(const Task& task, const Instruction& instruction) const {
        return instruction.gate ? truth(*instruction.gate, task.context) : Truth::True;
    }

    bool isHidden(const Task& task, const Instruction& instruction) const {
        const Truth shown = gate(task, instruction);
        return shown == Truth::False || shown == Truth::Waiting;
    }

    const Fact& fact(const Task& task, const Instruction& instruction) const {
        if (!instruction.isField) {
            return m_evaluator.fact(instruction.question);
        }
        return factOf(instruction, nullptr, m_contexts[task.context].facts);
    }

    // Answers

    void name(const Task& task, const Instruction& instruction) {
        AnswerPlace place{instruction.question, std::nullopt, std::nullopt};
        if (instruction.isField) {
            place.row = m_contexts[task.context].row;
            place.field = instruction.field;
        }
        (task.ask == Ask::Why ? m_because : m_missing).push_back(place);
    }

    void whyLeaf(const Task& task, const Instruction& instruction) {
        const Truth shown = gate(task, instruction);
        if (shown == Truth::False) {
            push(*instruction.gate, task.ask, task.context);
            return;
        }
        const bool rests = instruction.op == Op::Answer
                               ? fact(task, instruction).state == Fact::State::Answered
                               : isKnown(truth(task.node, task.context));
        if (shown != Truth::Waiting && rests) {
            name(task, instruction);
        }
    }

    void missingLeaf(const Task& task, const Instruction& instruction) {
        const Truth shown = gate(task, instruction);
        if (shown == Truth::Waiting) {
            push(*instruction.gate, Ask::Missing, task.context);
            return;
        }
        if (isOpen(task.node, task.context)) {
            name(task, instruction);
        }
    }

    // Conditions and numbers

    void whyOperands(const Task& task, const Instruction& instruction) {
        if (instruction.op == Op::And || instruction.op == Op::Or) {
            whyJoined(task, instruction.op == Op::And ? Truth::False : Truth::True);
        } else if (instruction.op == Op::Not || instruction.op == Op::Count) {
            for (const NodeIndex operand : m_program.operands(task.node)) {
                push(operand, task.ask, task.context);
            }
        } else {
            whyNumbers(task, instruction.op);
        }
    }

    /// The operands that decide by themselves, where there are any; otherwise all take part.
    void whyJoined(const Task& task, Truth deciding) {
        const bool isDecided = truth(task.node, task.context) == deciding;
        for (const NodeIndex operand : m_program.operands(task.node)) {
            if (!isDecided || truth(operand, task.context) == deciding) {
                push(operand, task.ask, task.context);
            }
        }
    }

    /// All operands; where the value is not applicable, only those that make it so. What a list skips takes
    /// part too: that it is skipped rests on an answer.
    void whyNumbers(const Task& task, Op op) {
        const auto operands = m_program.operands(task.node);
        const auto applies = [&](NodeIndex operand) { return number(operand, task.context).isApplicable(); };
        const bool isList = op >= Op::Sum && op <= Op::Maximum;
        const bool takesAll = isList || std::all_of(operands.begin(), operands.end(), applies);
        for (const NodeIndex operand : operands) {
            if (takesAll || !applies(operand)) {
                push(operand, task.ask, task.context);
            }
        }
    }

    void missingOperands(const Task& task, const Instruction& instruction) {
        const auto operands = m_program.operands(task.node);
        for (const NodeIndex operand : operands) {
            if (isOpen(operand, task.context)) {
                push(operand, Ask::Missing, task.context);
            }
        }
        if (instruction.op == Op::Divide && !isOpen(operands[1], task.context) &&
            maybeZero(number(operands[1], task.context))) {
            push(operands[1], Ask::WhyMissing, task.context);
            m_zeroDivisors.push_back(operands[1]);
        }
    }

    void computed(const Task& task, const Instruction& instruction) {
        const Truth shown = gate(task, instruction);
        const NodeIndex value = m_program.operands(task.node)[0];
        const bool applies = isCondition(instruction.op) || number(value, task.context).isApplicable();
        if (shown == Truth::False || (shown == Truth::Waiting && task.ask == Ask::Missing)) {
            push(*instruction.gate, task.ask, task.context);
        } else if (shown != Truth::Waiting || !applies) {
            push(value, task.ask, task.context);
        }
    }

    // Rows

    std::uint32_t rowCount(const Instruction& instruction) const {
        return static_cast<std::uint32_t>(m_evaluator.fact(instruction.question).rows.size());
    }

    std::uint32_t addContext(const Fact::Row& facts, std::uint32_t row, NodeIndex node) {
        const InstructionDetails& details = m_program.details(node);
        m_contexts.push_back({&facts, row, details.bodyBegin, m_truths.size()});
        m_evaluator.evaluateRow(facts, details.bodyBegin, details.bodyEnd, m_truths, m_numbers);
        return static_cast<std::uint32_t>(m_contexts.size() - 1);
    }

    /// The first of the contexts of an operation's rows, which follow one another.
    std::uint32_t contextsOf(NodeIndex node, const Instruction& instruction) {
        const auto next = static_cast<std::uint32_t>(m_contexts.size());
        const auto [first, isNew] = m_seen.tryEmplace(keyOf({node, Ask::Rows, noRow}), next);
        if (isNew) {
            const std::vector<Fact::Row>& rows = m_evaluator.fact(instruction.question).rows;
            for (std::uint32_t row = 0; row < rows.size(); ++row) {
                addContext(rows[row], row, node);
            }
        }
        return first;
    }

    void whyOverRows(const Task& task, const Instruction& instruction) {
        const Truth shown = gate(task, instruction);
        if (shown == Truth::False || shown == Truth::Waiting) {
            if (shown == Truth::False) {
                push(*instruction.gate, task.ask, task.context);
            }
            return;
        }
        if (instruction.op == Op::RowsAnswered && m_evaluator.truth(task.node) == Truth::False) {
            name(task, instruction); // declined as a whole, whatever its rows hold
            return;
        }
        const NodeIndex body = m_program.operands(task.node)[0];
        const std::uint32_t begin = contextsOf(task.node, instruction);
        const std::uint32_t end = begin + rowCount(instruction);
        // One row decides `any` when it is true and `all` when it is false. Otherwise all rows do, and that
        // there are no more.
        const Truth deciding = instruction.op == Op::AnyRow ? Truth::True : Truth::False;
        const bool isDecided = isCondition(instruction.op) && m_evaluator.truth(task.node) == deciding;
        for (std::uint32_t context = begin; context < end; ++context) {
            if (!isDecided || truth(body, context) == deciding) {
                push(body, task.ask, context);
            }
        }
        if (isDecided) {
            return;
        }
        if (completeness(m_evaluator.fact(instruction.question)) == Truth::True) {
            name(task, instruction);
        } else if (!isCondition(m_program[body].op)) {
            // What a further row could be bounds the result, and rests on the questions outside the list.
            static const Fact::Row blank;
            push(body, task.ask, addContext(blank, noRow, task.node));
        }
    }

    void missingOverRows(const Task& task, const Instruction& instruction) {
        const Truth shown = gate(task, instruction);
        if (shown == Truth::Waiting) {
            push(*instruction.gate, Ask::Missing, task.context);
            return;
        }
        if (shown == Truth::False) {
            return;
        }
        if (completeness(m_evaluator.fact(instruction.question)) != Truth::True) {
            name(task, instruction);
        }
        const NodeIndex body = m_program.operands(task.node)[0];
        const std::uint32_t begin = contextsOf(task.node, instruction);
        const std::uint32_t end = begin + rowCount(instruction);
        for (std::uint32_t context = begin; context < end; ++context) {
            if (isOpen(body, context)) {
                push(body, Ask::Missing, context);
            }
        }
    }

    const Evaluator& m_evaluator;
    const Program& m_program;
    std::vector<Task> m_work;
    FlatMap m_seen; ///< by task
    std::vector<RowContext> m_contexts;
    std::vector<Truth> m_truths; ///< of the contexts, one after the other
    std::vector<NumberValue> m_numbers;
    std::vector<AnswerPlace> m_because;
    std::vector<AnswerPlace> m_missing;
    std::vector<NodeIndex> m_zeroDivisors;
};

Explainer::Explainer(const Evaluator& evaluator) : m_walk(std::make_unique<Walk>(evaluator)) {}

Explainer::~Explainer() = default;

Explanation Explainer::explain(NodeIndex node) {
    m_walk->why(node);
    if (!m_walk->isSettled(node)) {
        m_walk->missing(node);
    }
    return m_walk->run();
}

std::vector<AnswerPlace> Explainer::missingFor(NodeIndex node) {
    if (m_walk->isSettled(node)) {
        return {};
    }
    m_walk->missing(node);
    return m_walk->run().missing;
}

Explanation explain(const Evaluator& evaluator, NodeIndex node) { return Explainer(evaluator).explain(node); }

std::vector<AnswerPlace> missingFor(const Evaluator& evaluator, NodeIndex node) {
    return Explainer(evaluator).missingFor(node);
}

Explanation explainGate(const Evaluator& evaluator, QuestionIndex question) {
    const auto& gate = evaluator.program()[question].gate;
    return gate ? explain(evaluator, *gate) : Explanation{};
}

} // namespace anteroom
