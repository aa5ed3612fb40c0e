// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/rule_text.h"

#include "core/session/phrases.h"
#include "core/summary/phrases.h"

#include <algorithm>
#include <vector>

namespace anteroom {
namespace {

// In the order met, those that only stand within another one after it. Explicit stack: rules may be deep.
std::vector<QuestionIndex> computedIn(const Program& program, NodeIndex rule) {
    std::vector<QuestionIndex> found;
    std::vector<bool> seen(program.instructions().size(), false);
    std::vector<NodeIndex> waiting{rule};
    while (!waiting.empty()) {
        const NodeIndex node = waiting.back();
        waiting.pop_back();
        if (seen[at(node)])
            continue;
        seen[at(node)] = true;
        const Instruction& instruction = program[node];
        if (isComputed(instruction.op) &&
            std::find(found.begin(), found.end(), instruction.question) == found.end())
            found.push_back(instruction.question);
        const auto operands = program.operands(node);
        waiting.insert(waiting.end(), operands.rbegin(), operands.rend());
    }
    return found;
}

} // namespace

std::string ruleText(const Questionnaire& questionnaire, NodeIndex rule, const QuestionnaireNames& names) {
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
    return text;
}

} // namespace anteroom
