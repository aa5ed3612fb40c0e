// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/alike_nodes.h"

#include <algorithm>

namespace anteroom {

bool AlikeNodes::are(NodeIndex before, NodeIndex after) {
    const auto [known, isNew] = m_known.try_emplace({before, after}, true);
    if (isNew) {
        const bool alike = compare(before, after);
        m_known[{before, after}] = alike;
        return alike;
    }
    return known->second;
}

bool AlikeNodes::compare(NodeIndex a, NodeIndex b) {
    const Instruction& x = m_program[a];
    const Instruction& y = m_program[b];
    const bool isAnswer = isLeaf(x.op) || isOverRows(x.op);
    if (x.op != y.op || x.relation != y.relation || x.constant() != y.constant() || x.isField != y.isField ||
        (isAnswer && !isSameAnswer(x, y)) || !(m_program.options(a) == m_program.options(b)) ||
        bool(x.gate) != bool(y.gate) || (x.gate && !are(*x.gate, *y.gate)))
        return false;
    const auto left = m_program.operands(a);
    const auto right = m_program.operands(b);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](NodeIndex one, NodeIndex other) { return are(one, other); });
}

bool AlikeNodes::isSameAnswer(const Instruction& x, const Instruction& y) const {
    if (x.question == y.question)
        return !x.isField || x.field == y.field;
    const bool isLinked = std::any_of(m_links.begin(), m_links.end(), [&](const LinkedQuestions& pair) {
        return pair.before == x.question && pair.after == y.question;
    });
    if (!isLinked)
        return false;
    const AskedQuestion before = asked(m_questionnaire, x.question);
    const AskedQuestion after = asked(m_questionnaire, y.question);
    if (!x.isField)
        return isOverRows(x.op) && before.question->mayBeNone() == after.question->mayBeNone() &&
               before.wayOut().has_value() == after.wayOut().has_value();
    const Question& one = before.question->fields[at(x.field)];
    const Question& other = after.question->fields[at(y.field)];
    const auto hasSameOptions = [&] {
        return !one.valueType.options || *one.valueType.options == *other.valueType.options;
    };
    return one.id == other.id && samenessOf(before.field(one), after.field(other)) == Sameness::Same &&
           hasSameOptions();
}

} // namespace anteroom
