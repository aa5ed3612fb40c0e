// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/number_step.h"

#include <algorithm>
#include <cmath>

namespace anteroom {

namespace {

constexpr int deepest = 100; ///< values may stand in a chain as long as the file: that far nobody looks

double stepOfAnswer(const Questionnaire& questionnaire, const Instruction& answer) {
    const Question& question = questionnaire.question(answer.question);
    const Question& asked = answer.isField ? question.fields[at(answer.field)] : question;
    return asked.type == QuestionType::Number ? std::pow(10, -asked.decimals) : 1;
}

bool isWhole(const Questionnaire& questionnaire, NodeIndex node, int depth) {
    const Program& program = questionnaire.program();
    const auto operands = program.operands(node);
    switch (program[node].op) {
    case Op::Number:
        return program[node].constant() == std::floor(program[node].constant());
    case Op::Answer:
        return stepOfAnswer(questionnaire, program[node]) == 1;
    case Op::Count:
    case Op::CountRows:
    case Op::Years:
    case Op::Months:
    case Op::Days:
        return true;
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Sum:
    case Op::Minimum:
    case Op::Maximum:
    case Op::SumRows:
    case Op::MinimumRows:
    case Op::MaximumRows:
    case Op::ComputedNumber:
        return depth < deepest && std::all_of(operands.begin(), operands.end(), [&](NodeIndex operand) {
                   return isWhole(questionnaire, operand, depth + 1);
               });
    default:
        return false;
    }
}

} // namespace

double stepOf(const Questionnaire& questionnaire, NodeIndex number) {
    const Instruction& instruction = questionnaire.program()[number];
    if (instruction.op == Op::Answer)
        return stepOfAnswer(questionnaire, instruction);
    return isWhole(questionnaire, number, 0) ? 1 : 0;
}

} // namespace anteroom
