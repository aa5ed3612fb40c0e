// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/questions_below.h"

#include <set>

namespace anteroom::expression {

std::vector<QuestionIndex> questionsBelow(const Program& program, NodeIndex node) {
    std::set<NodeIndex> seen;
    std::vector<NodeIndex> work{node};
    std::vector<QuestionIndex> questions;
    while (!work.empty()) {
        const NodeIndex next = work.back();
        work.pop_back();
        if (!seen.insert(next).second) {
            continue;
        }
        const Instruction& instruction = program[next];
        if (isLeaf(instruction.op) ? !instruction.isField : isOverRows(instruction.op)) {
            questions.push_back(instruction.question);
        }
        if (isOverRows(instruction.op)) { // what its body looks at outside the rows
            const InstructionDetails& details = program.details(next);
            for (std::uint32_t inner = details.bodyBegin; inner < details.bodyEnd; ++inner) {
                work.push_back(NodeIndex{inner});
            }
        }
        if (instruction.gate) {
            work.push_back(*instruction.gate);
        }
        const auto operands = program.operands(next);
        work.insert(work.end(), operands.begin(), operands.end());
    }
    return questions;
}

} // namespace anteroom::expression
