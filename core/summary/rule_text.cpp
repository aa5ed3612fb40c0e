// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/rule_text.h"

#include "core/findings/rule_walk.h"
#include "core/session/phrases.h"
#include "core/summary/phrases.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace anteroom {
namespace {

// In the order met, those that only stand within another one after it.
std::vector<QuestionIndex> computedIn(const Program& program, NodeIndex rule) {
    std::vector<QuestionIndex> found;
    for (const NodeIndex node : instructionsOf(program, rule, FieldGates::LeftOut)) {
        const Instruction& instruction = program[node];
        if (isComputed(instruction.op) &&
            std::find(found.begin(), found.end(), instruction.question) == found.end())
            found.push_back(instruction.question);
    }
    return found;
}

// One true alternative makes an "or" true, one false condition an "and" false; the others settle nothing.
bool settles(const Evaluator& evaluator, const Instruction& whole, Truth truth, NodeIndex operand) {
    const bool one =
        (whole.op == Op::Or && truth == Truth::True) || (whole.op == Op::And && truth == Truth::False);
    return !one || evaluator.truth(operand) == truth;
}

// Questions and computed values that do not apply, where the outcome rests on that: by what gates them.
std::vector<std::pair<QuestionIndex, NodeIndex>> hiddenIn(const Evaluator& evaluator, NodeIndex rule) {
    const Program& program = evaluator.program();
    std::vector<std::pair<QuestionIndex, NodeIndex>> found;
    std::vector<bool> seen(program.instructions().size(), false);
    std::vector<NodeIndex> waiting{rule};
    while (!waiting.empty()) {
        const NodeIndex node = waiting.back();
        waiting.pop_back();
        if (program.inBody(node) || seen[at(node)])
            continue;
        seen[at(node)] = true;
        const Instruction& instruction = program[node];
        if (instruction.gate && evaluator.truth(*instruction.gate) == Truth::False) {
            const std::pair hidden(instruction.question, *instruction.gate);
            if (std::find(found.begin(), found.end(), hidden) == found.end())
                found.push_back(hidden);
            waiting.push_back(*instruction.gate);
            continue;
        }
        const Truth truth = isCondition(instruction.op) ? evaluator.truth(node) : Truth::Unknown;
        const auto operands = program.operands(node);
        for (auto operand = operands.rbegin(); operand != operands.rend(); ++operand)
            if (!isCondition(instruction.op) || settles(evaluator, instruction, truth, *operand))
                waiting.push_back(*operand);
    }
    return found;
}

} // namespace

std::string ruleText(const Session& session, NodeIndex rule, const QuestionnaireNames& names) {
    const Questionnaire& questionnaire = session.questionnaire();
    const Program& program = questionnaire.program();
    std::string text = inWords(program, rule, names);
    for (const QuestionIndex computed : computedIn(program, rule)) {
        // Its node only names the value; what the author wrote is the operand.
        const NodeIndex value = questionnaire.computed(computed).value;
        const NodeIndex written = isComputed(program[value].op) ? program.operands(value)[0] : value;
        const std::string meaning = inWords(program, written, names);
        text += " " + fill(phrase(SummaryPhrase::RuleMeaning, names.language()),
                           {{"label", names.question(computed)}, {"meaning", meaning}});
    }
    for (const auto& [question, gate] : hiddenIn(session.evaluator(), rule))
        text += " " + fill(phrase(SummaryPhrase::AskedOnlyWhen, names.language()),
                           {{"label", names.question(question)}, {"gate", inWords(program, gate, names)}});
    return text;
}

} // namespace anteroom
