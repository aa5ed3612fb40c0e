// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/compiler.h"

#include <cassert>

namespace anteroom::expression {

Compiler::Compiler(const Declarations& declarations, const std::vector<Rule>& rules,
                   const std::vector<Draft>& drafts)
    : m_declarations(declarations), m_rules(rules), m_drafts(drafts), m_isWhole(drafts.size()),
      m_places(drafts.size()) {
    for (const Rule& rule : rules) {
        m_isWhole[at(rule.root)] = true;
    }
}

bool Compiler::mayStandFor(NodeIndex node, DraftIndex index) const {
    return !m_isWhole[at(index)] || m_parts.details[at(node)].span == draft(index).span;
}

ProgramParts Compiler::run(const std::vector<Dependent>& order) {
    m_fieldOrder.resize(m_declarations.slots.size());
    for (const Declared& declared : m_declarations.slots) {
        Program::Slot slot{declared.id, declared.type, {}, {}, {}, 0, 0, {}};
        if (declared.isComputed && declared.isCondition.value_or(false)) {
            slot.type = Type::yesNo();
        }
        for (const DeclaredField& field : declared.fields) {
            slot.fields.push_back({field.id, field.type});
        }
        slot.fieldGates.resize(declared.fields.size());
        m_parts.slots.push_back(std::move(slot));
    }
    for (const Dependent& dependent : order) {
        if (dependent.field) {
            m_fieldOrder[at(dependent.question)].push_back(*dependent.field);
        }
    }
    for (const Dependent& dependent : order) {
        if (!dependent.field) {
            placeSlot(dependent.question);
        }
    }
    m_parts.nodeByTicket.resize(m_rules.size());
    for (std::size_t ticket = 0; ticket < m_rules.size(); ++ticket) {
        if (!m_rules[ticket].rows) {
            m_parts.nodeByTicket[ticket] = place(m_rules[ticket].root, nullptr);
        }
    }
    placeFieldBodies();
    return std::move(m_parts);
}

void Compiler::placeSlot(QuestionIndex question) {
    const Declared& declared = m_declarations[question];
    Program::Slot& slot = m_parts.slots[at(question)];
    if (declared.gate) {
        slot.gate = place(root(*declared.gate), nullptr);
    }
    if (!declared.value) {
        return;
    }
    const NodeIndex value = place(root(*declared.value), nullptr);
    Instruction reference;
    reference.op = *declared.isCondition ? Op::ComputedIs : Op::ComputedNumber;
    reference.question = question;
    reference.gate = slot.gate;
    OptionSet options;
    options.insert(option::yes);
    slot.value = append(reference, {m_parts.details[at(value)].span}, {value}, options, false);
}

NodeIndex Compiler::place(DraftIndex index, Body* body) {
    if (body == nullptr && m_places[at(index)]) {
        return *m_places[at(index)];
    }
    if (body != nullptr) {
        if (const auto found = body->places.find(static_cast<std::uint32_t>(index));
            found != body->places.end()) {
            return found->second;
        }
    }
    const Draft& what = draft(index);
    if (isOverRows(what.instruction.op)) {
        return body == nullptr ? placeOverRows(index) : placeReference(index, *body);
    }
    std::vector<NodeIndex> operands;
    if (isComputed(what.instruction.op)) {
        const NodeIndex shared = *m_parts.slots[at(what.instruction.question)].value;
        const bool asksForYes = what.options.contains(option::yes) && !what.options.contains(option::no);
        if (body == nullptr && (what.instruction.op == Op::ComputedNumber || asksForYes) &&
            mayStandFor(shared, index)) {
            m_places[at(index)] = shared;
            return shared;
        }
        operands.push_back(m_parts.operands[m_parts.instructions[at(shared)].firstOperand]);
    }
    for (const DraftIndex operand : what.operands) {
        operands.push_back(place(operand, body));
    }
    Instruction instruction = what.instruction;
    instruction.gate = gateFor(what, body);
    if (body != nullptr) {
        const NodeIndex node = append(instruction, {what.span}, operands, what.options, true);
        body->places.emplace(static_cast<std::uint32_t>(index), node);
        return node;
    }
    std::optional<NodeIndex> node = m_shared.find(instruction, operands, what.options);
    if (!node) {
        node = append(instruction, {what.span}, operands, what.options, false);
        m_shared.add(*node);
    } else if (!mayStandFor(*node, index)) {
        node = append(instruction, {what.span}, operands, what.options, false);
    }
    m_places[at(index)] = node;
    return *node;
}

NodeIndex Compiler::placeOverRows(DraftIndex index) {
    const Draft& what = draft(index);
    Instruction instruction = what.instruction;
    Body body{instruction.question, {}, {}};
    const std::vector<bool> needed = neededFields(body.rows, what.operands);
    placeLists(body.rows, what.operands, needed);
    InstructionDetails details{what.span};
    details.bodyBegin = static_cast<std::uint32_t>(m_parts.instructions.size());
    placeFieldGates(body, needed);
    const NodeIndex result = place(what.operands[0], &body);
    details.bodyEnd = static_cast<std::uint32_t>(m_parts.instructions.size());
    instruction.gate = gateFor(what, nullptr);
    m_places[at(index)] = append(instruction, details, {result}, {}, false);
    return *m_places[at(index)];
}

/// Within a body, what placeLists() placed before it: an And of that alone, so that a body ends in a part of
/// itself.
NodeIndex Compiler::placeReference(DraftIndex index, Body& body) {
    Instruction reference;
    reference.op = Op::And;
    const NodeIndex node = append(reference, {draft(index).span}, {*m_places[at(index)]}, {}, true);
    body.places.emplace(static_cast<std::uint32_t>(index), node);
    return node;
}

std::optional<NodeIndex> Compiler::gateFor(const Draft& draft, const Body* body) const {
    const Op op = draft.instruction.op;
    if (!isLeaf(op) && !isComputed(op) && !isOverRows(op)) {
        return std::nullopt;
    }
    return draft.instruction.isField ? body->fieldGates[at(draft.instruction.field)]
                                     : m_parts.slots[at(draft.instruction.question)].gate;
}

NodeIndex Compiler::append(Instruction instruction, InstructionDetails details,
                           const std::vector<NodeIndex>& operands, const OptionSet& options, bool inBody) {
    const NodeIndex node{static_cast<std::uint32_t>(m_parts.instructions.size())};
    instruction.firstOperand = static_cast<std::uint32_t>(m_parts.operands.size());
    instruction.operandCount = static_cast<std::uint32_t>(operands.size());
    m_parts.operands.insert(m_parts.operands.end(), operands.begin(), operands.end());
    if (!options.empty()) {
        instruction.literal = options.firstWord();
        details.options = static_cast<std::uint32_t>(m_parts.optionSets.size());
        m_parts.optionSets.push_back(options);
    }
    m_parts.instructions.push_back(instruction);
    m_parts.details.push_back(details);
    m_parts.inBody.push_back(inBody);
    return node;
}

void Compiler::collectFields(QuestionIndex rows, DraftIndex root, std::vector<bool>& needed) const {
    const Draft& what = draft(root);
    if (what.instruction.isField && what.instruction.question == rows) {
        needed[at(what.instruction.field)] = true;
    }
    for (const DraftIndex operand : what.operands) {
        collectFields(rows, operand, needed);
    }
}

std::vector<bool> Compiler::neededFields(QuestionIndex rows, const std::vector<DraftIndex>& roots) const {
    const Declared& declared = m_declarations[rows];
    const std::vector<FieldIndex>& order = m_fieldOrder[at(rows)];
    std::vector<bool> needed(declared.fields.size());
    for (const DraftIndex root : roots) {
        collectFields(rows, root, needed);
    }
    // Backwards, so that a field is known to be needed before the fields that its show-when looks at are
    // visited.
    for (auto field = order.rbegin(); field != order.rend(); ++field) {
        const auto& gate = declared.fields[at(*field)].gate;
        if (needed[at(*field)] && gate) {
            collectFields(rows, root(*gate), needed);
        }
    }
    return needed;
}

/// Whether another list is answered may be asked within a row. That has a body of its own, and none lies in
/// another: it is placed before.
void Compiler::placeLists(QuestionIndex rows, const std::vector<DraftIndex>& roots,
                          const std::vector<bool>& needed) {
    for (const DraftIndex root : roots) {
        placeLists(root);
    }
    for (std::size_t field = 0; field < needed.size(); ++field) {
        if (const auto& gate = m_declarations[rows].fields[field].gate; needed[field] && gate) {
            placeLists(root(*gate));
        }
    }
}

void Compiler::placeLists(DraftIndex root) {
    if (isOverRows(draft(root).instruction.op)) {
        place(root, nullptr);
        return;
    }
    for (const DraftIndex operand : draft(root).operands) {
        placeLists(operand);
    }
}

void Compiler::placeFieldGates(Body& body, const std::vector<bool>& needed) {
    const Declared& declared = m_declarations[body.rows];
    const std::vector<FieldIndex>& order = m_fieldOrder[at(body.rows)];
    body.fieldGates.resize(declared.fields.size());
    for (const FieldIndex field : order) {
        const auto& gate = declared.fields[at(field)].gate;
        if (needed[at(field)] && gate) {
            body.fieldGates[at(field)] = place(root(*gate), &body);
        }
    }
}

void Compiler::placeFieldBodies() {
    std::vector<std::vector<std::size_t>> ticketsByRows(m_declarations.slots.size());
    for (std::size_t ticket = 0; ticket < m_rules.size(); ++ticket) {
        if (m_rules[ticket].rows) {
            ticketsByRows[at(*m_rules[ticket].rows)].push_back(ticket);
        }
    }
    for (std::uint32_t index = 0; index < ticketsByRows.size(); ++index) {
        Program::Slot& slot = m_parts.slots[index];
        if (slot.fields.empty()) {
            continue; // nearly every question
        }
        Body body{QuestionIndex{index}, {}, {}};
        std::vector<DraftIndex> roots;
        for (const std::size_t ticket : ticketsByRows[index]) {
            roots.push_back(m_rules[ticket].root);
        }
        const std::vector<bool> needed = neededFields(body.rows, roots);
        placeLists(body.rows, roots, needed);
        slot.bodyBegin = static_cast<std::uint32_t>(m_parts.instructions.size());
        placeFieldGates(body, needed);
        for (const std::size_t ticket : ticketsByRows[index]) {
            m_parts.nodeByTicket[ticket] = place(m_rules[ticket].root, &body);
        }
        slot.bodyEnd = static_cast<std::uint32_t>(m_parts.instructions.size());
        for (std::size_t field = 0; field < slot.fields.size(); ++field) {
            if (const auto& gate = m_declarations.slots[index].fields[field].gate) {
                slot.fieldGates[field] = m_parts.nodeByTicket[at(*gate)];
            }
        }
    }
}

} // namespace anteroom::expression
