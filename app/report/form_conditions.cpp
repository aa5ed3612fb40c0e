// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/form_conditions.h"

#include "app/report/form_condition_words.h"
#include "core/base/text.h"
#include "core/expression/phrases.h"
#include "core/expression/relation.h"

#include <algorithm>
#include <utility>

namespace anteroom::report {

namespace {

using expression::fill;

/// For what no sentence here covers: the rule as it is read to clinicians, with numbers in place of labels.
class NumberedNames : public QuestionnaireNames {
public:
    NumberedNames(const Questionnaire& questionnaire, const std::string& language,
                  const FormConditions& conditions, const ConditionWords& words)
        : QuestionnaireNames(questionnaire, language), m_conditions(conditions), m_words(words),
          m_questions(questionnaire.questions().size()) {}

    std::string question(QuestionIndex question) const override {
        return at(question) < m_questions ? fill(m_words.question, {numberOf(question)})
                                          : QuestionnaireNames::question(question);
    }
    std::string row(QuestionIndex rows) const override {
        return QuestionnaireNames::row(rows) + " (" + numberOf(rows) + ")";
    }

private:
    std::string numberOf(QuestionIndex question) const {
        return std::to_string(m_conditions.numberOf(question));
    }

    const FormConditions& m_conditions;
    const ConditionWords& m_words;
    std::size_t m_questions;
};

struct Clause {
    std::string text;
    bool ticks = false;  ///< goes on after "you ticked"
    bool isList = false; ///< of several clauses
};

/// One condition, in words for whoever fills that part in.
class Sentence {
public:
    Sentence(const Questionnaire& questionnaire, const std::string& language,
             const FormConditions& conditions, bool staff)
        : m_questionnaire(questionnaire), m_program(questionnaire.program()),
          m_words(conditionWords(language)), m_names(questionnaire, language, conditions, m_words),
          m_conditions(conditions), m_staff(staff) {}

    std::string say(NodeIndex node) const { return whole(clause(node)); }
    /// "If ...", or "Unless ..." for what must not be so.
    std::string sayWhen(NodeIndex node) const;

private:
    NodeIndex operand(NodeIndex node, std::size_t index = 0) const { return m_program.operands(node)[index]; }
    std::string number(NodeIndex leaf) const {
        return std::to_string(m_conditions.numberOf(m_program[leaf].question));
    }
    bool asksForYes(NodeIndex computed) const { return m_program.options(computed).contains(option::yes); }
    Clause generated(NodeIndex node, bool isNegated) const {
        const std::string words = inWords(m_program, node, m_names);
        return {isNegated ? fill(m_words.notThis, {words}) : words};
    }
    std::string whole(const Clause& clause) const;
    /// `isNegated`: that it is not so.
    Clause clause(NodeIndex node, bool isNegated = false) const;
    Clause joined(NodeIndex node, bool isNegated) const;
    Clause chosen(NodeIndex node, bool isNegated) const;
    Clause compared(NodeIndex node, bool isNegated) const;
    void collect(NodeIndex node, Op op, std::vector<NodeIndex>& parts) const;
    bool isImplied(NodeIndex part, const std::vector<NodeIndex>& parts) const;
    std::string boxes(NodeIndex node) const;

    const Questionnaire& m_questionnaire;
    const Program& m_program;
    const ConditionWords& m_words;
    NumberedNames m_names;
    const FormConditions& m_conditions;
    bool m_staff;
};

std::string Sentence::whole(const Clause& clause) const {
    return clause.ticks ? fill(m_staff ? m_words.isTicked : m_words.youTicked, {clause.text}) : clause.text;
}

/// The words beside the boxes, in quotation marks. A long list that leaves out one box is told by that box.
std::string Sentence::boxes(NodeIndex node) const {
    const Instruction& leaf = m_program[node];
    const Program::Slot& slot = m_program[leaf.question];
    const Type& type = leaf.isField ? slot.fields[at(leaf.field)].type : slot.type;
    const Question& asked = m_questionnaire.question(leaf.question);
    const Question& question = leaf.isField ? asked.fields[at(leaf.field)] : asked;
    const auto boxText = [&](std::uint32_t option) {
        std::string text;
        if (option < question.options.size())
            text = question.options[option].text.in(m_names.language());
        else
            text = leaf.isField ? m_names.fieldOption(leaf.question, leaf.field, option)
                                : m_names.option(leaf.question, option);
        return fill(m_words.quoted, {text});
    };
    std::vector<std::string> named;
    std::vector<std::string> others;
    for (std::uint32_t option = 0; type.options != nullptr && option < type.options->size(); ++option)
        (m_program.options(node).contains(option) ? named : others).push_back(boxText(option));
    if (named.size() > 2 && others.size() == 1)
        return fill(m_words.anythingBut, {others.front()});
    return joinWords(named, leaf.op == Op::IncludesAll ? m_words.andBox : m_words.orBox);
}

std::string Sentence::sayWhen(NodeIndex node) const {
    const Op op = m_program[node].op;
    const bool isException =
        op == Op::Not || op == Op::IncludesNone || (op == Op::ComputedIs && !asksForYes(node));
    return fill(isException ? m_words.unless : m_words.ifSo, {whole(clause(node, isException))});
}

Clause Sentence::clause(NodeIndex node, bool isNegated) const {
    const Instruction& instruction = m_program[node];
    switch (instruction.op) {
    case Op::And:
    case Op::Or:
        return joined(node, isNegated);
    case Op::Not:
        return clause(operand(node), !isNegated);
    case Op::OptionIn:
    case Op::IncludesAny:
    case Op::IncludesAll:
        return chosen(node, isNegated);
    case Op::IncludesNone:
        return chosen(node, !isNegated);
    case Op::IsAnswered:
        if (instruction.isField)
            return generated(node, isNegated);
        return {fill(isNegated ? m_words.isNotAnswered : m_words.isAnswered, {number(node)})};
    case Op::ComputedIs:
        // What is worked out stands nowhere on the paper; what it is worked out from does.
        return clause(operand(node), asksForYes(node) == isNegated);
    case Op::Compare:
        return compared(node, isNegated);
    default:
        return generated(node, isNegated);
    }
}

/// Whether the boxes are ticked, or stand in a column.
Clause Sentence::chosen(NodeIndex node, bool isNegated) const {
    const Instruction& leaf = m_program[node];
    std::string words = boxes(node);
    if (isNegated && leaf.op == Op::IncludesAll)
        words = fill(m_words.allOf, {words});
    if (leaf.isField)
        return {fill(isNegated ? m_words.fieldIsNot : m_words.fieldIs,
                     {fill(m_words.quoted, {m_names.field(leaf.question, leaf.field)}), words})};
    words = fill(m_words.inQuestion, {words, number(node)});
    if (!isNegated)
        return {words, true};
    return {fill(m_staff ? m_words.isNotTicked : m_words.youDidNotTick, {words})};
}

Clause Sentence::compared(NodeIndex node, bool isNegated) const {
    NodeIndex left = operand(node, 0);
    NodeIndex right = operand(node, 1);
    Relation relation = m_program[node].relation;
    if (m_program[left].op == Op::Number) {
        std::swap(left, right);
        relation = expression::mirrored(relation);
    }
    const bool isPlain =
        m_program[left].op == Op::Answer && !m_program[left].isField && m_program[right].op == Op::Number;
    if (!isPlain)
        return generated(node, isNegated);
    const auto& words = isNegated ? m_words.notNumbers : m_words.numbers;
    return {fill(words[static_cast<std::size_t>(relation)],
                 {number(left), formatNumber(m_program[right].constant())})};
}

/// `a or (b or c)` says the same as `a or b or c`.
void Sentence::collect(NodeIndex node, Op op, std::vector<NodeIndex>& parts) const {
    for (const NodeIndex part : m_program.operands(node)) {
        if (m_program[part].op == op)
            collect(part, op, parts);
        else
            parts.push_back(part);
    }
}

/// Whether another part looks at a question that is itself asked only when `part` holds.
bool Sentence::isImplied(NodeIndex part, const std::vector<NodeIndex>& parts) const {
    const std::string said = say(part);
    return std::any_of(parts.begin(), parts.end(), [&](NodeIndex other) {
        const Instruction& leaf = m_program[other];
        return other != part && (leaf.op == Op::OptionIn || leaf.op == Op::IncludesAny) && leaf.gate &&
               say(*leaf.gate) == said;
    });
}

/// That not both are so says that one of them is not, and the other way round.
Clause Sentence::joined(NodeIndex node, bool isNegated) const {
    const Op op = m_program[node].op;
    std::vector<NodeIndex> parts;
    collect(node, op, parts);
    std::vector<Clause> clauses;
    for (const NodeIndex part : parts)
        if (op == Op::Or || !isImplied(part, parts))
            clauses.push_back(clause(part, isNegated));
    if (clauses.size() == 1)
        return clauses.front();
    const bool allTicks =
        std::all_of(clauses.begin(), clauses.end(), [](const Clause& one) { return one.ticks; });
    std::string text;
    for (const Clause& one : clauses) {
        if (!text.empty())
            text += (op == Op::Or) != isNegated ? m_words.orClause : m_words.andClause;
        const std::string words = allTicks ? one.text : whole(one);
        text += one.isList ? "(" + words + ")" : words;
    }
    return {text, allTicks, true};
}

} // namespace

FormConditions::FormConditions(const Questionnaire& questionnaire, std::string language)
    : m_questionnaire(questionnaire), m_language(std::move(language)) {
    int last = 0;
    for (const Question& question : questionnaire.questions())
        m_numbers.push_back(question.type == QuestionType::Information ? 0 : ++last);
}

std::string FormConditions::of(QuestionIndex question) const {
    const auto gate = m_questionnaire.program()[question].gate;
    const bool staff = m_questionnaire.question(question).asked == Asked::Staff;
    return gate ? Sentence(m_questionnaire, m_language, *this, staff).sayWhen(*gate) : std::string();
}

std::string FormConditions::ofField(QuestionIndex rows, std::size_t field) const {
    const auto& gates = m_questionnaire.program()[rows].fieldGates;
    const bool staff = m_questionnaire.question(rows).asked == Asked::Staff;
    return field < gates.size() && gates[field]
               ? Sentence(m_questionnaire, m_language, *this, staff).sayWhen(*gates[field])
               : std::string();
}

} // namespace anteroom::report
