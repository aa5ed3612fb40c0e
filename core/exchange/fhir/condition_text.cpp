// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/condition_text.h"

#include "core/exchange/written_condition.h"
#include "core/expression/syntax.h"

#include <memory>
#include <utility>

namespace anteroom {

namespace {

using Kind = Syntax::Kind;
using Tree = std::unique_ptr<Syntax>;

Tree make(Kind kind, std::string text = {}) {
    auto tree = std::make_unique<Syntax>();
    tree->kind = kind;
    tree->text = std::move(text);
    return tree;
}

/// What the compiler made of a sentence, as a sentence again. No tree where that can't be.
class SyntaxMaker {
public:
    explicit SyntaxMaker(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire), m_program(questionnaire.program()) {}

    Tree tree(NodeIndex node) {
        if (++m_visits > mostVisits)
            return nullptr;
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Not:
            return over(make(Kind::Not), node);
        case Op::And:
            return several(Kind::And, node);
        case Op::Or:
            return several(Kind::Or, node);
        case Op::OptionIn:
            return optionIn(node);
        case Op::IncludesAny:
            return includes(node, Syntax::Quantifier::AnyOf);
        case Op::IncludesAll:
            return includes(node, Syntax::Quantifier::AllOf);
        case Op::IncludesNone:
            return includes(node, Syntax::Quantifier::NoneOf);
        case Op::IsAnswered:
        case Op::RowsAnswered:
            return with(make(Kind::IsAnswered), name(instruction));
        case Op::Compare: {
            Tree made = make(Kind::Compare);
            made->relation = instruction.relation;
            return over(std::move(made), node);
        }
        case Op::ComputedIs:
            return computedIs(node);
        case Op::IsGiven:
            return nullptr;
        default:
            return number(node);
        }
    }

private:
    Tree number(NodeIndex node) {
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Number: {
            Tree made = make(Kind::Number);
            made->number = instruction.constant();
            return made;
        }
        case Op::Day:
            return make(Kind::DateText,
                        Date::fromDays(static_cast<std::int32_t>(instruction.constant())).iso());
        case Op::Today:
            return make(Kind::Today);
        case Op::Answer:
            return name(instruction);
        case Op::ComputedNumber:
            return make(Kind::Name, m_program[instruction.question].id.str());
        case Op::Add:
            return arithmetic('+', node);
        case Op::Subtract:
            return arithmetic('-', node);
        case Op::Multiply:
            return arithmetic('*', node);
        case Op::Divide:
            return arithmetic('/', node);
        case Op::Years:
            return over(make(Kind::Between, "years"), node);
        case Op::Months:
            return over(make(Kind::Between, "months"), node);
        case Op::Days:
            return over(make(Kind::Between, "days"), node);
        default:
            return list(node);
        }
    }

    Tree list(NodeIndex node) {
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Sum:
            return over(make(Kind::OverList, "sum"), node);
        case Op::Mean:
            return over(make(Kind::OverList, "mean"), node);
        case Op::Minimum:
            return over(make(Kind::OverList, "min"), node);
        case Op::Maximum:
            return over(make(Kind::OverList, "max"), node);
        case Op::Count:
            return over(make(Kind::OverList, "count"), node);
        case Op::AnyRow:
            return overRows("any", node);
        case Op::AllRow:
            return overRows("all", node);
        case Op::CountRows:
            return overRows("count", node);
        case Op::SumRows:
            return overRows("sum", node);
        case Op::MeanRows:
            return overRows("mean", node);
        case Op::MinimumRows:
            return overRows("min", node);
        case Op::MaximumRows:
            return overRows("max", node);
        default:
            return nullptr;
        }
    }

    static Tree with(Tree parent, Tree child) {
        if (!parent || !child)
            return nullptr;
        parent->operands.push_back(std::move(child));
        return parent;
    }

    Tree over(Tree parent, NodeIndex node) {
        for (const NodeIndex operand : m_program.operands(node))
            parent = with(std::move(parent), tree(operand));
        return parent;
    }

    /// `any(trouble is yes)` is one condition and no list of them.
    Tree several(Kind kind, NodeIndex node) {
        const auto operands = m_program.operands(node);
        return operands.size() == 1 ? tree(operands[0]) : over(make(kind), node);
    }

    Tree arithmetic(char operation, NodeIndex node) {
        Tree made = make(Kind::Arithmetic);
        made->operation = operation;
        return over(std::move(made), node);
    }

    Tree overRows(const char* function, NodeIndex node) {
        const Question& rows = m_questionnaire.question(m_program[node].question);
        return over(with(make(Kind::OverRows, function), make(Kind::Name, rows.id.str())), node);
    }

    Tree name(const Instruction& instruction) const {
        return make(Kind::Name, questionOf(m_questionnaire, instruction).id.str());
    }

    void addWords(Syntax& tree, NodeIndex node) const {
        const Instruction& instruction = m_program[node];
        const Program::Slot& slot = m_program[instruction.question];
        const Type& type = instruction.isField ? slot.fields[at(instruction.field)].type : slot.type;
        for (std::uint32_t option = 0; type.options && option < type.options->size(); ++option)
            if (m_program.options(node).contains(option))
                tree.words.push_back({(*type.options)[option].str(), {}});
    }

    Tree optionIn(NodeIndex node) const {
        Tree made = with(make(Kind::In), name(m_program[node]));
        addWords(*made, node);
        if (made->words.size() == 1)
            made->kind = Kind::Is;
        return made;
    }

    Tree includes(NodeIndex node, Syntax::Quantifier quantifier) const {
        Tree made = with(make(Kind::Includes), name(m_program[node]));
        made->quantifier = quantifier;
        addWords(*made, node);
        return made;
    }

    Tree computedIs(NodeIndex node) const {
        const Instruction& instruction = m_program[node];
        Tree made = with(make(Kind::In), make(Kind::Name, m_program[instruction.question].id.str()));
        for (const auto& [option, word] : {std::pair{option::yes, "yes"}, std::pair{option::no, "no"}})
            if (m_program.options(node).contains(option))
                made->words.push_back({word, {}});
        if (made->words.size() == 1)
            made->kind = Kind::Is;
        return made;
    }

    const Questionnaire& m_questionnaire;
    const Program& m_program;
    std::size_t m_visits = 0;
};

} // namespace

std::optional<std::string> conditionText(const Questionnaire& questionnaire,
                                         const std::vector<NodeIndex>& conditions) {
    SyntaxMaker maker(questionnaire);
    Tree all = make(Kind::And);
    for (const NodeIndex node : conditions) {
        Tree one = maker.tree(node);
        if (!one)
            return std::nullopt;
        all->operands.push_back(std::move(one));
    }
    if (all->operands.empty())
        return std::nullopt;
    return writeExpression(all->operands.size() == 1 ? *all->operands.front() : *all);
}

} // namespace anteroom
