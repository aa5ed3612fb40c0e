// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/draft.h"
#include "core/expression/order.h"
#include "core/expression/shared_nodes.h"

#include <unordered_map>

namespace anteroom::expression {

/// The parts of a Program, as they are put together.
struct ProgramParts {
    std::vector<Instruction> instructions;
    std::vector<InstructionDetails> details; ///< one an instruction
    std::vector<NodeIndex> operands;
    std::vector<OptionSet> optionSets;
    std::vector<Program::Slot> slots;
    std::vector<bool> inBody;
    std::vector<NodeIndex> nodeByTicket;
};

/// Gives each draft its place: gates and computed values first, in the order of dependency, then the rules.
/// An operation over rows brings its body with it, and each body has the show-whens of the fields that it
/// looks at.
class Compiler {
public:
    Compiler(const Declarations& declarations, const std::vector<Rule>& rules,
             const std::vector<Draft>& drafts);

    ProgramParts run(const std::vector<Dependent>& order);

private:
    /// One copy of the instructions that are run for each row.
    struct Body {
        QuestionIndex rows;
        std::unordered_map<std::uint32_t, NodeIndex> places;
        std::vector<std::optional<NodeIndex>> fieldGates;
    };

    NodeIndex place(DraftIndex index, Body* body);
    /// Whether `node`, which says the same, stands for it: what a whole rule says keeps the rule's own place.
    bool mayStandFor(NodeIndex node, DraftIndex index) const;
    NodeIndex placeOverRows(DraftIndex index);
    NodeIndex placeReference(DraftIndex index, Body& body);
    /// `details`: without its options.
    NodeIndex append(Instruction instruction, InstructionDetails details,
                     const std::vector<NodeIndex>& operands, const OptionSet& options, bool inBody);
    std::optional<NodeIndex> gateFor(const Draft& draft, const Body* body) const;
    void placeFieldGates(Body& body, const std::vector<bool>& needed);
    std::vector<bool> neededFields(QuestionIndex rows, const std::vector<DraftIndex>& roots) const;
    void placeLists(QuestionIndex rows, const std::vector<DraftIndex>& roots,
                    const std::vector<bool>& needed);
    void placeLists(DraftIndex root);
    void collectFields(QuestionIndex rows, DraftIndex root, std::vector<bool>& needed) const;
    void placeSlot(QuestionIndex question);
    void placeFieldBodies();

    const Draft& draft(DraftIndex index) const { return m_drafts[at(index)]; }
    DraftIndex root(Ticket ticket) const { return m_rules[at(ticket)].root; }

    const Declarations& m_declarations;
    const std::vector<Rule>& m_rules;
    const std::vector<Draft>& m_drafts;
    std::vector<bool> m_isWhole;                       ///< drafts that are all that a rule says
    std::vector<std::optional<NodeIndex>> m_places;    ///< of drafts outside bodies
    std::vector<std::vector<FieldIndex>> m_fieldOrder; ///< of each list, in the order of dependency
    ProgramParts m_parts;
    SharedNodes m_shared{m_parts};
};

/// For each key in [0, keys): the values paired with it, ascending and without repetition, as begins (keys +
/// 1) and values.
struct Index {
    std::vector<std::uint32_t> begins;
    std::vector<NodeIndex> values;
};
Index indexOf(std::size_t keys, std::vector<std::pair<std::uint32_t, NodeIndex>> pairs);

/// Pairs of (used, user): which instructions outside bodies must run again when an instruction or an answer
/// changed.
struct Uses {
    std::vector<std::pair<std::uint32_t, NodeIndex>> ofNodes;
    std::vector<std::pair<std::uint32_t, NodeIndex>> ofQuestions;
};
Uses usesIn(const ProgramParts& parts, std::size_t questionCount);

} // namespace anteroom::expression
