// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/compiler.h"

#include <algorithm>

namespace anteroom::expression {

namespace {

/// Whether it reads the answer of `question` itself.
bool readsAnswer(const Instruction& instruction) {
    return isLeaf(instruction.op) ? !instruction.isField : isOverRows(instruction.op);
}

class Collector {
public:
    Collector(const ProgramParts& parts, std::size_t questionCount)
        : m_parts(parts), m_questionCount(questionCount) {}

    Uses run() {
        const auto count = static_cast<std::uint32_t>(m_parts.instructions.size());
        for (std::uint32_t node = 0; node < count; ++node) {
            if (m_parts.inBody[node]) {
                continue;
            }
            add(m_parts.instructions[node], NodeIndex{node});
            if (isOverRows(m_parts.instructions[node].op)) {
                // What its body looks at outside the rows, it looks at.
                const InstructionDetails& details = m_parts.details[node];
                for (std::uint32_t inner = details.bodyBegin; inner < details.bodyEnd; ++inner) {
                    add(m_parts.instructions[inner], NodeIndex{node});
                }
            }
        }
        return std::move(m_uses);
    }

private:
    void add(const Instruction& instruction, NodeIndex user) {
        for (std::uint32_t operand = 0; operand < instruction.operandCount; ++operand) {
            addNode(m_parts.operands[instruction.firstOperand + operand], user);
        }
        if (instruction.gate) {
            addNode(*instruction.gate, user);
        }
        if (readsAnswer(instruction) && at(instruction.question) < m_questionCount) {
            m_uses.ofQuestions.emplace_back(static_cast<std::uint32_t>(instruction.question), user);
        }
    }

    void addNode(NodeIndex used, NodeIndex user) {
        if (!m_parts.inBody[at(used)]) {
            m_uses.ofNodes.emplace_back(static_cast<std::uint32_t>(used), user);
        }
    }

    const ProgramParts& m_parts;
    std::size_t m_questionCount;
    Uses m_uses;
};

} // namespace

Uses usesIn(const ProgramParts& parts, std::size_t questionCount) {
    return Collector(parts, questionCount).run();
}

Index indexOf(std::size_t keys, std::vector<std::pair<std::uint32_t, NodeIndex>> pairs) {
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    Index index;
    index.begins.assign(keys + 1, 0);
    for (const auto& [key, value] : pairs) {
        ++index.begins[key + 1];
        index.values.push_back(value);
    }
    for (std::size_t key = 0; key < keys; ++key) {
        index.begins[key + 1] += index.begins[key];
    }
    return index;
}

} // namespace anteroom::expression
