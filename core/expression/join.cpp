// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/join.h"

#include "core/expression/compiler.h"
#include "core/expression/program_builder.h"

namespace anteroom::expression {

namespace {

class Joiner {
public:
    explicit Joiner(std::vector<Program::Slot> slots) : m_isPlaced(slots.size()) {
        m_parts.slots = std::move(slots);
        m_parts.optionSets.emplace_back(); // of whatever has no options
    }

    void add(const Program& program, const std::vector<SlotPlace>& places) {
        m_offset = static_cast<std::uint32_t>(m_parts.instructions.size());
        const auto count = static_cast<std::uint32_t>(program.instructions().size());
        for (std::uint32_t node = 0; node < count; ++node)
            addNode(program, NodeIndex{node}, places);
        for (std::size_t slot = 0; slot < places.size(); ++slot)
            addSlot(program.entries()[slot], places[slot]);
    }

    ProgramParts parts() { return std::move(m_parts); }

private:
    NodeIndex moved(NodeIndex node) const { return NodeIndex{static_cast<std::uint32_t>(node) + m_offset}; }
    std::optional<NodeIndex> moved(std::optional<NodeIndex> node) const {
        return node ? std::optional(moved(*node)) : std::nullopt;
    }

    void addNode(const Program& program, NodeIndex node, const std::vector<SlotPlace>& places) {
        Instruction instruction = program[node];
        InstructionDetails details = program.details(node);
        const Op op = instruction.op;
        const bool hasOptions = (op >= Op::OptionIn && op <= Op::IncludesNone) || op == Op::ComputedIs;
        details.options = 0;
        if (isLeaf(op) || isOverRows(op) || isComputed(op)) {
            const SlotPlace& place = places[at(instruction.question)];
            if (hasOptions)
                details.options = addOptions(instruction, program.options(node), place);
            instruction.question = place.slot;
            if (instruction.isField && !place.fields.empty())
                instruction.field = place.fields[at(instruction.field)];
        }
        if (instruction.gate)
            instruction.gate = std::optional(moved(*instruction.gate));
        instruction.firstOperand = static_cast<std::uint32_t>(m_parts.operands.size());
        for (const NodeIndex operand : program.operands(node))
            m_parts.operands.push_back(moved(operand));
        if (isOverRows(op)) {
            details.bodyBegin += m_offset;
            details.bodyEnd += m_offset;
        }
        m_parts.instructions.push_back(instruction);
        m_parts.details.push_back(details);
        m_parts.inBody.push_back(program.inBody(node));
    }

    static const SlotPlace::Options& optionsOf(const Instruction& instruction, const SlotPlace& place) {
        static const SlotPlace::Options same;
        if (!instruction.isField)
            return place.options;
        return place.fieldOptions.empty() ? same : place.fieldOptions[at(instruction.field)];
    }

    /// Where they are there. Before the instruction is given its field there.
    std::uint32_t addOptions(Instruction& instruction, const OptionSet& options, const SlotPlace& place) {
        OptionSet set = options;
        const SlotPlace::Options& moved = optionsOf(instruction, place);
        if (!moved.empty()) {
            set = {};
            for (std::uint32_t option = 0; option < moved.size(); ++option)
                if (options.contains(option) && moved[option])
                    set.insert(*moved[option]);
        }
        instruction.literal = set.firstWord();
        m_parts.optionSets.push_back(std::move(set));
        return static_cast<std::uint32_t>(m_parts.optionSets.size() - 1);
    }

    void addSlot(const Program::Slot& from, const SlotPlace& place) {
        if (m_isPlaced[at(place.slot)])
            return;
        m_isPlaced[at(place.slot)] = true;
        Program::Slot& slot = m_parts.slots[at(place.slot)];
        slot.gate = moved(from.gate);
        slot.value = moved(from.value);
        slot.bodyBegin = from.bodyBegin + m_offset;
        slot.bodyEnd = from.bodyEnd + m_offset;
        slot.fieldGates.assign(slot.fields.size(), std::nullopt);
        for (std::size_t field = 0; field < from.fieldGates.size(); ++field)
            slot.fieldGates[place.fields.empty() ? field : at(place.fields[field])] =
                moved(from.fieldGates[field]);
    }

    ProgramParts m_parts;
    std::vector<bool> m_isPlaced;
    std::uint32_t m_offset = 0;
};

} // namespace

JoinedProgram join(const Program& first, const std::vector<SlotPlace>& firstPlaces, const Program& second,
                   const std::vector<SlotPlace>& secondPlaces, std::vector<Program::Slot> slots,
                   std::size_t questionCount) {
    Joiner joiner(std::move(slots));
    joiner.add(first, firstPlaces);
    joiner.add(second, secondPlaces);
    return {ProgramBuilder::assemble(joiner.parts(), questionCount),
            static_cast<std::uint32_t>(first.instructions().size())};
}

} // namespace anteroom::expression
