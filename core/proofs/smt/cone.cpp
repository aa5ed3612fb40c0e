// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/cone.h"

#include "core/analysis/rules.h"

#include <cmath>
#include <optional>

namespace anteroom::smt {

namespace {

constexpr std::uint32_t mostCounted = 12; ///< a list needed longer than this is left undecided

class Walk {
public:
    Walk(const Program& program, std::uint32_t copies) : m_program(program), m_copies(copies) {}

    Cone run(const std::vector<NodeIndex>& roots) {
        for (const NodeIndex root : roots) {
            if (m_program.inBody(root))
                needRows(m_cone.questions[bodyOf(m_program, root).rows], 1);
            reach(root);
        }
        while (!m_open.empty()) {
            const NodeIndex node = m_open.back();
            m_open.pop_back();
            look(node);
        }
        for (const NodeIndex count : m_counts)
            needCounted(count);
        return std::move(m_cone);
    }

private:
    void reach(NodeIndex node) {
        if (m_cone.nodes.insert(static_cast<std::uint32_t>(node)).second)
            m_open.push_back(node);
    }

    void look(NodeIndex node) {
        const Instruction& instruction = m_program[node];
        for (const NodeIndex operand : m_program.operands(node)) {
            reach(operand);
            m_users[static_cast<std::uint32_t>(operand)].push_back(node);
        }
        if (instruction.gate)
            reach(*instruction.gate);
        if (isLeaf(instruction.op) || isOverRows(instruction.op))
            note(node, instruction);
    }

    void note(NodeIndex node, const Instruction& instruction) {
        Cone::Asked& asked = m_cone.questions[instruction.question];
        const bool hasOptions = instruction.op >= Op::OptionIn && instruction.op <= Op::IncludesNone;
        OptionSet& options = instruction.isField ? asked.fields[instruction.field] : asked.options;
        const Program::Slot& slot = m_program[instruction.question];
        const Type& type = instruction.isField ? slot.fields[at(instruction.field)].type : slot.type;
        if (hasOptions && type.options)
            for (std::uint32_t option = 0; option < type.options->size(); ++option)
                if (m_program.options(node).contains(option))
                    options.insert(option);
        switch (instruction.op) {
        case Op::AnyRow:
        case Op::AllRow:
        case Op::RowsAnswered:
            return needRows(asked, 1);
        case Op::MinimumRows:
        case Op::MaximumRows:
            return needRows(asked, 3);
        case Op::CountRows:
            return m_counts.push_back(node);
        case Op::SumRows:
        case Op::MeanRows:
            needRows(asked, 2); // enough to find most of what there is
            asked.rowsSuffice = false;
            return;
        default:
            return;
        }
    }

    void needRows(Cone::Asked& asked, std::uint32_t rows) const { asked.rows += rows * m_copies; }

    void needCounted(NodeIndex count) {
        Cone::Asked& asked = m_cone.questions[m_program[count].question];
        const auto most = mostComparedWith(count);
        if (most && *most <= mostCounted)
            return needRows(asked, static_cast<std::uint32_t>(std::max(0.0, std::floor(*most))) + 2);
        needRows(asked, 3);
        asked.rowsSuffice = false;
    }

    /// The largest number that anything compares `count` with; nothing where it is used in another way.
    std::optional<double> mostComparedWith(NodeIndex count) const {
        double most = 0;
        const auto users = m_users.find(static_cast<std::uint32_t>(count));
        if (users == m_users.end())
            return most;
        for (const NodeIndex user : users->second) {
            std::optional<double> here;
            if (m_program[user].op == Op::ComputedNumber) {
                here = mostComparedWith(user);
            } else if (m_program[user].op == Op::Compare) {
                const auto operands = m_program.operands(user);
                here = mostOf(operands[operands[0] == count ? 1 : 0]);
            }
            if (!here)
                return std::nullopt;
            most = std::max(most, *here);
        }
        return most;
    }

    std::optional<double> mostOf(NodeIndex node) const {
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Number:
        case Op::Day:
            return instruction.constant();
        case Op::Answer:
            return m_program[instruction.question].type.range.high;
        case Op::Count:
            return instruction.operandCount;
        case Op::ComputedNumber:
            // What is not known has its range, and what waits keeps it.
            return mostOf(m_program.operands(node)[0]);
        default:
            return std::nullopt;
        }
    }

    const Program& m_program;
    std::uint32_t m_copies;
    Cone m_cone;
    std::vector<NodeIndex> m_open;
    std::vector<NodeIndex> m_counts;
    std::map<std::uint32_t, std::vector<NodeIndex>> m_users;
};

} // namespace

bool Cone::rowsSuffice() const {
    for (const auto& [question, asked] : questions)
        if (!asked.rowsSuffice)
            return false;
    return true;
}

Cone coneOf(const Program& program, const std::vector<NodeIndex>& roots, std::uint32_t copies) {
    return Walk(program, copies).run(roots);
}

} // namespace anteroom::smt
