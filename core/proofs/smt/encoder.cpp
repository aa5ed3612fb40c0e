// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/encoder.h"

#include <algorithm>

namespace anteroom::smt {

Encoder::Encoder(z3::context& context, const Program& program, const Answers& answers, Calendar& calendar,
                 std::vector<Expr>& definitions, Variant variant)
    : m_context(context), m_program(program), m_answers(answers), m_calendar(calendar),
      m_definitions(definitions), m_variant(std::move(variant)) {}

const SmtTruth& Encoder::truth(NodeIndex node) { return truth(node, 0); }

const SmtNumber& Encoder::number(NodeIndex node) { return number(node, 0); }

const SmtTruth& Encoder::truth(NodeIndex node, int row) {
    const Key key{static_cast<std::uint32_t>(node), rowOf(node, row)};
    if (const auto found = m_truths.find(key); found != m_truths.end())
        return found->second;
    if (m_variant.turned && m_variant.turned->decision.condition == node && key.row <= 0)
        return m_truths.emplace(key, constant(anteroom::truthOf(!m_variant.turned->decision.as)))
            .first->second;
    if (isPlain(node, key.row))
        return m_variant.turned->plain.truth(node, key.row);
    return m_truths.emplace(key, condition(node, m_program[node], key.row)).first->second;
}

const SmtNumber& Encoder::number(NodeIndex node, int row) {
    const Key key{static_cast<std::uint32_t>(node), rowOf(node, row)};
    if (const auto found = m_numbers.find(key); found != m_numbers.end())
        return found->second;
    if (isPlain(node, key.row))
        return m_variant.turned->plain.number(node, key.row);
    return m_numbers.emplace(key, numeric(node, m_program[node], key.row)).first->second;
}

bool Encoder::isPlain(NodeIndex node, int row) const {
    if (!m_variant.turned)
        return false;
    const auto& users = m_variant.turned->decision.users;
    const bool isOtherRow =
        m_program.inBody(node) && row != 0 && m_program.inBody(m_variant.turned->decision.condition);
    return isOtherRow || !std::binary_search(users.begin(), users.end(), node);
}

Expr Encoder::holds(NodeIndex node, TruthSet is, std::size_t row) {
    const auto place = static_cast<int>(row);
    const SmtTruth value = isCondition(m_program[node].op) ? truth(node, place) : number(node, place).known;
    std::vector<Expr> ways;
    if (is.contains(Truth::True))
        ways.push_back(value.isTrue);
    if (is.contains(Truth::False))
        ways.push_back(value.isFalse);
    if (is.contains(Truth::Waiting))
        ways.push_back(value.isWaiting);
    if (is.contains(Truth::Unknown))
        ways.push_back(value.isUnknown());
    return any(m_context, ways);
}

Expr Encoder::isHidden(NodeIndex condition) {
    const Instruction& instruction = m_program[condition];
    if (instruction.op != Op::Compare)
        return gateOf(instruction, rowOf(condition, 0)).isFalse;
    std::vector<Expr> ways;
    for (const NodeIndex operand : m_program.operands(condition))
        ways.push_back(opposite(number(operand).isApplicable()));
    return any(m_context, ways);
}

SmtTruth Encoder::shown(QuestionIndex question) {
    const auto& gate = m_program[question].gate;
    return gate ? truth(*gate, outside) : constant(Truth::True);
}

std::vector<NodeIndex> Encoder::operandsOf(NodeIndex node) const {
    const auto operands = m_program.operands(node);
    std::vector<NodeIndex> kept(operands.begin(), operands.end());
    if (m_variant.without && m_variant.without->user == node)
        kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(m_variant.without->operand));
    return kept;
}

const AnswerVars& Encoder::varsOf(const Instruction& instruction, int row) const {
    const bool isExchanged = m_variant.instead != nullptr && m_variant.question == instruction.question;
    if (!instruction.isField)
        return isExchanged && !m_variant.field ? *m_variant.instead : m_answers.of(instruction.question);
    if (row == blankRow || row == withheldRow)
        return m_answers.blank(row == withheldRow);
    if (isExchanged && row == 0 && m_variant.field == instruction.field)
        return *m_variant.instead;
    return m_answers.of(instruction.question)
        .rows[static_cast<std::size_t>(row)]
        .fields[at(instruction.field)];
}

SmtTruth Encoder::gateOf(const Instruction& instruction, int row) {
    if (!instruction.gate)
        return constant(Truth::True);
    if (m_variant.turned) // a show-when that shares words with the rule is not turned with it
        return m_variant.turned->plain.truth(*instruction.gate, row);
    if (m_variant.gate && !m_program.inBody(*instruction.gate))
        if (auto stands = m_variant.gate(*instruction.gate, instruction))
            return *stands;
    return truth(*instruction.gate, row);
}

SmtTruth Encoder::completeness(const AnswerVars& vars) const {
    return {vars.isComplete, m_context.bool_val(false),
            either(vars.isNotAsked, both(vars.isAnswered, opposite(vars.isComplete)))};
}

SmtTruth Encoder::condition(NodeIndex node, const Instruction& instruction, int row) {
    switch (instruction.op) {
    case Op::Not:
        return negation(truth(m_program.operands(node)[0], row));
    case Op::And:
    case Op::Or: {
        std::vector<SmtTruth> parts;
        for (const NodeIndex operand : operandsOf(node))
            parts.push_back(truth(operand, row));
        return instruction.op == Op::And ? conjunction(m_context, parts) : disjunction(m_context, parts);
    }
    case Op::Compare: {
        const auto operands = m_program.operands(node);
        return compareNumbers(number(operands[0], row), instruction.relation, number(operands[1], row));
    }
    case Op::AnyRow:
    case Op::AllRow:
    case Op::RowsAnswered:
        return overRows(instruction, m_program.operands(node)[0]);
    case Op::ComputedIs: {
        const SmtTruth value = truth(m_program.operands(node)[0], row);
        const OptionSet& options = m_program.options(node);
        const Expr yes = m_context.bool_val(options.contains(option::yes));
        const Expr no = m_context.bool_val(options.contains(option::no));
        const SmtTruth is{either(both(value.isTrue, yes), both(value.isFalse, no)),
                          either(both(value.isTrue, opposite(yes)), both(value.isFalse, opposite(no))),
                          value.isWaiting};
        return behind(gateOf(instruction, row), is);
    }
    default:
        return leaf(node, instruction, row);
    }
}

SmtTruth Encoder::leaf(NodeIndex node, const Instruction& instruction, int row) {
    const SmtTruth gate = gateOf(instruction, row);
    const AnswerVars& vars = varsOf(instruction, row);
    const Expr no = m_context.bool_val(false);
    if (instruction.op == Op::IsGiven) { // what is not shown is not blank
        const Expr isBlank = both(isShown(gate), vars.isNotAsked);
        return {opposite(isBlank), no, isBlank};
    }
    if (instruction.op == Op::IsAnswered) {
        const bool isRows =
            !instruction.isField && m_program[instruction.question].type.kind == TypeKind::Rows;
        const Expr isOpen = isRows ? both(vars.isAnswered, opposite(vars.isComplete)) : no;
        return behind(gate, {both(vars.isAnswered, opposite(isOpen)), vars.isWithheld,
                             either(vars.isNotAsked, isOpen)});
    }
    const SmtTruth said = answerHolds(node, vars);
    return behind(gate,
                  {both(vars.isAnswered, said.isTrue), both(vars.isAnswered, said.isFalse), vars.isNotAsked});
}

SmtTruth Encoder::answerHolds(NodeIndex leaf, const AnswerVars& vars) const {
    const Op op = m_program[leaf].op;
    const OptionSet& options = m_program.options(leaf);
    const bool needsAll = op == Op::IncludesAll;
    std::vector<Expr> said;
    if (!vars.sets.empty()) { // one entry of a vocabulary, with all its classes
        for (std::size_t i = 0; i < vars.sets.size(); ++i)
            if (needsAll ? vars.sets[i].includes(options) : vars.sets[i].intersects(options))
                said.push_back(vars.chosen[i]);
    } else {
        for (std::size_t i = 0; i < vars.listed.size(); ++i)
            if (options.contains(vars.listed[i]))
                said.push_back(vars.chosen[i]);
    }
    const bool isEach = needsAll && vars.sets.empty();
    const Expr holds = isEach ? all(m_context, said) : any(m_context, said);
    const SmtTruth includes{holds, both(opposite(holds), vars.isRecognised), m_context.bool_val(false)};
    return op == Op::IncludesNone ? negation(includes) : includes;
}

SmtTruth Encoder::overRows(const Instruction& instruction, NodeIndex body) {
    const AnswerVars& vars = m_answers.of(instruction.question);
    const SmtTruth complete = completeness(vars);
    const bool isAny = instruction.op == Op::AnyRow;
    std::vector<SmtTruth> parts{
        isAny ? SmtTruth{m_context.bool_val(false), complete.isTrue, complete.isWaiting} : complete};
    for (std::size_t row = 0; row < vars.rows.size(); ++row)
        parts.push_back(where(vars.rows[row].isThere, truth(body, static_cast<int>(row)),
                              isAny ? Truth::False : Truth::True));
    SmtTruth result = isAny ? disjunction(m_context, parts) : conjunction(m_context, parts);
    if (instruction.op == Op::RowsAnswered)
        result = choose(vars.isWithheld, constant(Truth::False), result);
    return behind(gateOf(instruction, outside), result);
}

} // namespace anteroom::smt
