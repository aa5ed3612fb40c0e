// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/proofs/smt/answers.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace anteroom::smt {

class Encoder;

/// How one reading of a program departs from the program and its answers.
struct Variant {
    std::optional<OperandPlace> without{};
    /// Answers that take the place of others. Of a field: in the first row.
    std::optional<QuestionIndex> question{};
    std::optional<FieldIndex> field{};
    const AnswerVars* instead = nullptr;
    /// Lets sums and means over rows be anything that they might be with more rows.
    bool freesRows = false;
    std::string copy{}; ///< tells what this reading leaves free from what another does
    /// A condition turned round where a rule's own words use it; within a body: in the first row. What does
    /// not rest on it is as `plain` reads it.
    struct Turned {
        const Decision& decision;
        Encoder& plain;
    };
    std::optional<Turned> turned{};
    /// Stands in for a gate laid over an answer, where it returns one: to see which gates a clash needs.
    std::function<std::optional<SmtTruth>(NodeIndex gate, const Instruction& user)> gate{};
};

/// What instructions mean, for the solver: the counterpart of core/expression/step.cpp and row_step.cpp,
/// checked against them by proof_of_random_rules_test.
class Encoder {
public:
    Encoder(z3::context& context, const Program& program, const Answers& answers, Calendar& calendar,
            std::vector<Expr>& definitions, Variant variant = {});

    /// Of a node within a body: in the first row.
    const SmtTruth& truth(NodeIndex node);
    const SmtNumber& number(NodeIndex node);
    Expr holds(NodeIndex node, TruthSet is, std::size_t row = 0); ///< of a node within a body: in that row
    /// That what a condition looks at is not asked.
    Expr isHidden(NodeIndex condition);
    /// The show-when of a question; True where it has none.
    SmtTruth shown(QuestionIndex question);

private:
    static constexpr int outside = -1;
    static constexpr int blankRow = -2;    ///< nothing asked
    static constexpr int withheldRow = -3; ///< everything withheld

    struct Key {
        std::uint32_t node;
        int row;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const {
            return key.node * std::size_t{31} + static_cast<std::size_t>(key.row + 3) * 1'000'003;
        }
    };

    const SmtTruth& truth(NodeIndex node, int row);
    const SmtNumber& number(NodeIndex node, int row);
    /// Whether the value of `node` is that of the reading in which nothing was turned.
    bool isPlain(NodeIndex node, int row) const;
    int rowOf(NodeIndex node, int row) const { return m_program.inBody(node) ? row : outside; }

    SmtTruth condition(NodeIndex node, const Instruction& instruction, int row);
    SmtTruth leaf(NodeIndex node, const Instruction& instruction, int row);
    SmtTruth answerHolds(NodeIndex leaf, const AnswerVars& vars) const;
    SmtTruth overRows(const Instruction& instruction, NodeIndex body);
    SmtNumber numeric(NodeIndex node, const Instruction& instruction, int row);
    SmtNumber answer(const Instruction& instruction, int row);
    SmtNumber count(NodeIndex node, int row);
    SmtNumber computed(NodeIndex node, const Instruction& instruction, int row);
    SmtNumber numberOverRows(const Instruction& instruction, NodeIndex body, NodeIndex node);
    SmtNumber countRows(const AnswerVars& vars, NodeIndex body, const SmtTruth& complete);
    SmtList listOfRows(const AnswerVars& vars, NodeIndex body, const SmtTruth& complete);
    /// A number over rows with any further ones, as far as `node` says what it may be then.
    SmtNumber freed(NodeIndex node, const SmtTruth& complete);
    SmtNumber freedCount(NodeIndex node, const SmtNumber& ofThese, const SmtTruth& complete);
    SmtNumber freedList(NodeIndex node, const SmtList& these, const SmtTruth& complete);
    SmtTruth gateOf(const Instruction& instruction, int row);
    SmtTruth completeness(const AnswerVars& vars) const;
    const AnswerVars& varsOf(const Instruction& instruction, int row) const;
    std::vector<NodeIndex> operandsOf(NodeIndex node) const;
    SmtTruth constant(Truth truth) const { return smt::constant(m_context, truth); }

    z3::context& m_context;
    const Program& m_program;
    const Answers& m_answers;
    Calendar& m_calendar;
    std::vector<Expr>& m_definitions;
    Variant m_variant;
    std::unordered_map<Key, SmtTruth, Hash> m_truths;
    std::unordered_map<Key, SmtNumber, Hash> m_numbers;
};

} // namespace anteroom::smt
