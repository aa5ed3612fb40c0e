// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/redcap/redcap_logic.h"

#include "core/base/text.h"
#include "core/exchange/written_condition.h"
#include "core/expression/relation.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace anteroom::redcap {

namespace {

constexpr std::size_t longestLogic = 20'000; ///< nobody could read more

/// A part of branching logic, or what is known without one.
struct Formula {
    enum class Kind { Never, Always, Text, Unsayable };
    enum class Joint { None, And, Or };
    Kind kind = Kind::Never;
    std::string text{};
    Joint joint = Joint::None;

    static Formula of(std::string text) { return {Kind::Text, std::move(text)}; }
    static Formula unsayable() { return {Kind::Unsayable}; }
};
using Formulas = std::vector<Formula>;

/// `neutral` adds nothing, and its opposite decides all.
Formula joined(const Formulas& parts, Formula::Joint joint) {
    const auto neutral = joint == Formula::Joint::And ? Formula::Kind::Always : Formula::Kind::Never;
    const auto deciding = joint == Formula::Joint::And ? Formula::Kind::Never : Formula::Kind::Always;
    std::vector<std::string> texts;
    bool isUnsayable = false;
    Formula only;
    for (const Formula& part : parts) {
        if (part.kind == deciding)
            return {deciding};
        isUnsayable = isUnsayable || part.kind == Formula::Kind::Unsayable;
        if (part.kind != Formula::Kind::Text)
            continue;
        only = part;
        const bool isOther = part.joint != Formula::Joint::None && part.joint != joint;
        std::string text = isOther ? '(' + part.text + ')' : part.text;
        if (std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(std::move(text));
    }
    if (isUnsayable)
        return Formula::unsayable();
    if (texts.empty())
        return {neutral};
    if (texts.size() == 1)
        return only;
    std::string together;
    for (const std::string& text : texts)
        together += (together.empty() ? "" : joint == Formula::Joint::And ? " and " : " or ") + text;
    if (together.size() > longestLogic)
        return Formula::unsayable();
    return {Formula::Kind::Text, std::move(together), joint};
}

Formula all(const Formulas& parts) { return joined(parts, Formula::Joint::And); }
Formula any(const Formulas& parts) { return joined(parts, Formula::Joint::Or); }

/// When a condition is true, when false, and when unknown although all was asked. Otherwise it waits.
struct Cases {
    Formula yes = Formula::unsayable();
    Formula no = Formula::unsayable();
    Formula withheld = Formula::unsayable();

    Formula isSettled() const { return any({no, withheld}); }
};

Cases opposite(Cases cases) {
    std::swap(cases.yes, cases.no);
    return cases;
}

class LogicWriter {
public:
    LogicWriter(const Questionnaire& questionnaire, const RedcapNames& names)
        : m_questionnaire(questionnaire), m_program(questionnaire.program()), m_names(names) {}

    /// When the question behind it is shown.
    Formula shown(NodeIndex node) {
        if (m_program[node].op == Op::And) { // the same as below, and shorter
            Formulas parts;
            for (const NodeIndex operand : m_program.operands(node))
                parts.push_back(shown(operand));
            return all(parts);
        }
        const Cases cases = of(node);
        return any({cases.yes, cases.withheld});
    }

private:
    Cases of(NodeIndex node) {
        if (++m_visits > mostVisits)
            return {};
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Not:
            return opposite(of(m_program.operands(node)[0]));
        case Op::And:
            return together(node);
        case Op::Or:
            return oneOf(node);
        case Op::OptionIn:
            return optionIn(node);
        case Op::IncludesAny:
            return includes(node, false);
        case Op::IncludesAll:
            return includes(node, true);
        case Op::IncludesNone:
            return opposite(includes(node, false));
        case Op::IsAnswered:
            return isAnswered(instruction);
        case Op::Compare:
            return comparison(node);
        case Op::ComputedIs:
            return computed(node);
        default:
            return {};
        }
    }

    Cases together(NodeIndex node) {
        Formulas yes;
        Formulas no;
        Formulas yesOrWithheld;
        Formulas withheld;
        for (const NodeIndex operand : m_program.operands(node)) {
            const Cases one = of(operand);
            yes.push_back(one.yes);
            no.push_back(one.no);
            yesOrWithheld.push_back(any({one.yes, one.withheld}));
            withheld.push_back(one.withheld);
        }
        return {all(yes), any(no), all({all(yesOrWithheld), any(withheld)})};
    }

    Cases oneOf(NodeIndex node) {
        Formulas yes;
        Formulas no;
        Formulas settled;
        Formulas withheld;
        for (const NodeIndex operand : m_program.operands(node)) {
            const Cases one = of(operand);
            yes.push_back(one.yes);
            no.push_back(one.no);
            settled.push_back(one.isSettled());
            withheld.push_back(one.withheld);
        }
        return {any(yes), all(no), all({all(settled), any(withheld)})};
    }

    std::string nameOf(const Instruction& instruction) const {
        return instruction.isField ? m_names.field(instruction.question, instruction.field)
                                   : m_names.question(instruction.question);
    }

    static Formula chosen(const Question& question, const std::string& name, const std::string& code,
                          bool isChosen = true) {
        if (question.type == QuestionType::Choices)
            return Formula::of('[' + name + '(' + code + (isChosen ? ")] = '1'" : ")] <> '1'"));
        return Formula::of('[' + name + "] = '" + code + '\'');
    }

    Formula withheldOf(const Instruction& instruction) const {
        const Question& question = questionOf(m_questionnaire, instruction);
        const Question& outer = m_questionnaire.question(instruction.question);
        const bool mayDecline =
            m_questionnaire->sections[m_questionnaire.sectionOf(instruction.question)].declinable;
        const auto codes = waysOut(question, mayDecline, question.measured || outer.measured);
        if (codes.empty())
            return {};
        if (!hasChoices(question))
            return Formula::of('[' + nameOf(instruction) + std::string(noneSuffix) + "] <> ''");
        Formulas ways;
        for (const std::string& code : codes)
            ways.push_back(chosen(question, nameOf(instruction), code));
        return any(ways);
    }

    /// A comparison over what does not apply is false.
    Formula notApplicable(const Instruction& instruction) {
        return instruction.gate ? of(*instruction.gate).no : Formula();
    }

    Cases leaf(const Instruction& instruction, Formula yes, Formula otherwise) {
        return {std::move(yes), any({std::move(otherwise), notApplicable(instruction)}),
                withheldOf(instruction)};
    }

    Cases optionIn(NodeIndex node) {
        const Instruction& instruction = m_program[node];
        const Question& question = questionOf(m_questionnaire, instruction);
        Formulas in;
        Formulas out;
        for (std::uint32_t option = 0; option < question.options.size(); ++option)
            (m_program.options(node).contains(option) ? in : out)
                .push_back(chosen(question, nameOf(instruction), codeOf(question, option)));
        return leaf(instruction, any(in), any(out));
    }

    Cases includes(NodeIndex node, bool needsAll) {
        const Instruction& instruction = m_program[node];
        const Question& question = questionOf(m_questionnaire, instruction);
        if (question.vocabulary)
            return {};
        const std::string name = nameOf(instruction);
        Formulas in;
        Formulas notIn;
        Formulas answered;
        for (std::uint32_t option = 0; option < question.options.size(); ++option) {
            const std::string code = codeOf(question, option);
            answered.push_back(chosen(question, name, code));
            if (!m_program.options(node).contains(option))
                continue;
            in.push_back(chosen(question, name, code));
            notIn.push_back(chosen(question, name, code, false));
        }
        return needsAll ? leaf(instruction, all(in), all({any(answered), any(notIn)}))
                        : leaf(instruction, any(in), all({any(answered), all(notIn)}));
    }

    Cases isAnswered(const Instruction& instruction) {
        const Question& question = questionOf(m_questionnaire, instruction);
        if (question.type == QuestionType::Rows)
            return {};
        Formulas answered;
        for (std::uint32_t option = 0; option < question.options.size(); ++option)
            answered.push_back(chosen(question, nameOf(instruction), codeOf(question, option)));
        if (!hasChoices(question))
            answered.push_back(Formula::of('[' + nameOf(instruction) + "] <> ''"));
        return {any(answered), any({withheldOf(instruction), notApplicable(instruction)}), {}};
    }

    Cases comparison(NodeIndex node) {
        const Instruction* left = &m_program[m_program.operands(node)[0]];
        const Instruction* right = &m_program[m_program.operands(node)[1]];
        Relation relation = m_program[node].relation;
        if (left->op != Op::Answer) {
            std::swap(left, right);
            relation = expression::mirrored(relation);
        }
        if (left->op != Op::Answer || (right->op != Op::Number && right->op != Op::Day))
            return {};
        const Question& question = questionOf(m_questionnaire, *left);
        const bool isPartial = question.type == QuestionType::Date && question.partialAllowed;
        const Truth byRange =
            compare(question.valueType.range, relation, Interval::of(right->constant()), Truth::Unknown);
        if (isPartial || isKnown(byRange))
            return {};
        const std::string bound =
            right->op == Op::Day
                ? '\'' + Date::fromDays(static_cast<std::int32_t>(right->constant())).iso() + '\''
                : formatNumber(right->constant());
        const std::string name = '[' + nameOf(*left) + ']';
        // An empty field would be less than any number.
        const auto holds = [&](Relation one) {
            return all({Formula::of(name + " <> ''"), Formula::of(name + spelled(one) + bound)});
        };
        return leaf(*left, holds(relation), holds(negated(relation)));
    }

    static const char* spelled(Relation relation) {
        static constexpr const char* spellings[] = {" = ", " <> ", " < ", " <= ", " > ", " >= "};
        return spellings[static_cast<std::size_t>(relation)];
    }
    static Relation negated(Relation relation) {
        static constexpr Relation opposites[] = {Relation::NotEqual,       Relation::Equal,
                                                 Relation::GreaterOrEqual, Relation::Greater,
                                                 Relation::LessOrEqual,    Relation::Less};
        return opposites[static_cast<std::size_t>(relation)];
    }

    Cases computed(NodeIndex node) {
        const OptionSet& options = m_program.options(node);
        const bool both = options.contains(option::yes) && options.contains(option::no);
        if (m_program[node].gate || both)
            return {};
        const Cases meant = of(m_program.operands(node)[0]);
        return options.contains(option::no) ? opposite(meant) : meant;
    }

    const Questionnaire& m_questionnaire;
    const Program& m_program;
    const RedcapNames& m_names;
    std::size_t m_visits = 0;
};

} // namespace

std::optional<std::string> branchingLogic(const Questionnaire& questionnaire, const RedcapNames& names,
                                          NodeIndex showWhen) {
    const Formula shown = LogicWriter(questionnaire, names).shown(showWhen);
    return shown.kind == Formula::Kind::Text ? std::optional(shown.text) : std::nullopt;
}

} // namespace anteroom::redcap
