// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/same_words.h"

#include <algorithm>
#include <string>
#include <vector>

namespace anteroom {

namespace {

/// The question, field and options that it names.
std::vector<std::string> namesOf(const Program& program, NodeIndex node) {
    const Instruction& instruction = program[node];
    if (!isLeaf(instruction.op) && !isOverRows(instruction.op) && !isComputed(instruction.op))
        return {};
    const Program::Slot& slot = program[instruction.question];
    std::vector<std::string> names{slot.id.str()};
    if (instruction.isField)
        names.push_back(slot.fields[at(instruction.field)].id.str());
    const Type& type = instruction.isField ? slot.fields[at(instruction.field)].type : slot.type;
    const bool hasOptions = instruction.op <= Op::IncludesNone;
    std::vector<std::string> options;
    for (std::uint32_t option = 0; hasOptions && type.options && option < type.options->size(); ++option)
        if (program.options(node).contains(option))
            options.push_back((*type.options)[option].str());
    if (instruction.op == Op::ComputedIs)
        options.emplace_back(program.options(node).contains(option::yes) ? "yes" : "no");
    std::sort(options.begin(), options.end()); // written in another order they are still the same
    names.insert(names.end(), options.begin(), options.end());
    return names;
}

} // namespace

bool saysTheSame(const Program& old, NodeIndex before, const Program& now, NodeIndex after) {
    const Instruction& a = old[before];
    const Instruction& b = now[after];
    if (a.op != b.op || a.relation != b.relation || a.constant() != b.constant() ||
        namesOf(old, before) != namesOf(now, after))
        return false;
    if (isComputed(a.op))
        return true;
    const auto left = old.operands(before);
    const auto right = now.operands(after);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](NodeIndex x, NodeIndex y) { return saysTheSame(old, x, now, y); });
}

} // namespace anteroom
