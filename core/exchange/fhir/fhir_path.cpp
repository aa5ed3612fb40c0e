// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/fhir_path.h"

#include "core/base/text.h"
#include "core/exchange/fhir/fhir_names.h"
#include "core/exchange/fhir/vocabulary_codes.h"
#include "core/exchange/written_condition.h"
#include "core/expression/relation.h"

#include <cmath>

namespace anteroom::fhir {

namespace {

std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "'";
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : std::string(between)) + part;
    return parts.size() == 1 ? out : '(' + out + ')';
}

/// Where a condition stands decides how closely it must be said.
enum class Needs {
    Truth, ///< that it is true where ours is true: untrue may be false or empty
    Both   ///< that it is false exactly where ours is: something negates it
};

/// Each function gives text that holds together by itself. What can't be said is remembered, and the text is
/// not used then.
class PathWriter {
public:
    explicit PathWriter(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire), m_program(questionnaire.program()) {}

    bool isWhole() const { return m_isWhole; }

    std::string condition(NodeIndex node, Needs needs) {
        if (++m_visits > mostVisits)
            return unsayable();
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Not:
            return condition(m_program.operands(node)[0], Needs::Both) + ".not()";
        case Op::And:
        case Op::Or: {
            std::vector<std::string> parts;
            for (const NodeIndex operand : m_program.operands(node))
                parts.push_back(condition(operand, needs));
            return joined(parts, instruction.op == Op::And ? " and " : " or ");
        }
        case Op::ComputedIs:
            return gated(instruction, needs, computed(node, needs));
        case Op::Compare:
            return comparison(node, needs);
        case Op::AnyRow:
            return needs == Needs::Both ? unsayable() : rowsWhere(node) + ".exists()";
        default:
            return isLeaf(instruction.op) ? gated(instruction, needs, leaf(node, needs)) : unsayable();
        }
    }

private:
    std::string unsayable() {
        m_isWhole = false;
        return {};
    }

    /// The show-when of what is asked, where "not applicable", which is false, must be told from "not asked".
    /// What is asked and not shown has no answer there; a computed value is no item there, and would hold
    /// whenever its own condition does.
    std::string gated(const Instruction& instruction, Needs needs, const std::string& path) {
        if (!instruction.gate || (needs == Needs::Truth && !isComputed(instruction.op)))
            return path;
        return '(' + condition(*instruction.gate, needs) + " and " + path + ')';
    }

    std::string items(std::string_view link, bool isField) const {
        return (isField ? "item.where(linkId = " : "%resource.descendants().where(linkId = ") + quoted(link) +
               ')';
    }

    std::string value(const Instruction& instruction) const {
        return items(linkOf(m_questionnaire, instruction), instruction.isField) + ".answer.value";
    }

    std::string leaf(NodeIndex node, Needs needs) {
        const Instruction& instruction = m_program[node];
        const Question& question = questionOf(m_questionnaire, instruction);
        if (instruction.op == Op::IsAnswered)
            return question.type == QuestionType::Rows ? unsayable() : value(instruction) + ".exists()";
        if (instruction.op == Op::OptionIn && question.type == QuestionType::YesNo)
            return yesNo(node);
        if (instruction.op == Op::OptionIn)
            return oneOf(node);
        if (instruction.op == Op::IncludesAny || instruction.op == Op::IncludesAll ||
            instruction.op == Op::IncludesNone)
            return includes(node, needs);
        return unsayable();
    }

    std::string yesNo(NodeIndex node) const {
        const std::string answer = value(m_program[node]);
        const OptionSet& options = m_program.options(node);
        if (options.contains(option::yes) && options.contains(option::no))
            return '(' + answer + " in (true | false))";
        return '(' + answer + (options.contains(option::yes) ? " = true)" : " = false)");
    }

    std::vector<std::string> codes(NodeIndex node) const {
        const Question& question = questionOf(m_questionnaire, m_program[node]);
        std::vector<std::string> all;
        for (std::uint32_t option = 0; option < question.options.size(); ++option)
            if (m_program.options(node).contains(option))
                all.push_back(quoted(question.options[option].id.str()));
        return all;
    }

    static std::string listOf(const std::vector<std::string>& codes) {
        return codes.empty() ? "({})" : codes.size() == 1 ? '(' + codes[0] + ')' : joined(codes, " | ");
    }

    std::string oneOf(NodeIndex node) const {
        const std::vector<std::string> all = codes(node);
        const std::string code = value(m_program[node]) + ".code";
        return all.size() == 1 ? '(' + code + " = " + all[0] + ')' : '(' + code + " in " + listOf(all) + ')';
    }

    std::string includes(NodeIndex node, Needs needs) {
        const Instruction& instruction = m_program[node];
        const Question& question = questionOf(m_questionnaire, instruction);
        const std::string code = value(instruction) + ".code";
        std::vector<std::vector<std::string>> alternatives; // one of each is chosen
        if (question.vocabulary) {
            for (const auto& names : codesByClass(*question.vocabulary, m_program.options(node))) {
                alternatives.emplace_back();
                for (const std::string& name : names)
                    alternatives.back().push_back(quoted(name));
            }
        } else {
            for (const std::string& one : codes(node))
                alternatives.push_back({one});
        }
        std::vector<std::string> any;
        std::vector<std::string> all;
        for (const auto& names : alternatives) {
            any.insert(any.end(), names.begin(), names.end());
            all.push_back(code + ".where($this in " + listOf(names) + ").exists()");
        }
        const std::string chosen = code + ".where($this in " + listOf(any) + ')';
        std::string said = instruction.op == Op::IncludesAny   ? chosen + ".exists()"
                           : instruction.op == Op::IncludesAll ? joined(all, " and ")
                                                               : chosen + ".empty()";
        if (needs == Needs::Truth && instruction.op != Op::IncludesNone)
            return said;
        return "iif(" + code + ".exists(), " + said + ", {})";
    }

    std::string computed(NodeIndex node, Needs needs) {
        const OptionSet& options = m_program.options(node);
        const NodeIndex meant = m_program.operands(node)[0];
        if (options.contains(option::yes) && options.contains(option::no))
            return unsayable();
        return options.contains(option::yes) ? condition(meant, needs)
                                             : condition(meant, Needs::Both) + ".not()";
    }

    std::string rowsWhere(NodeIndex node) {
        const Question& rows = m_questionnaire.question(m_program[node].question);
        return items(rows.id.str(), false) + ".where(" +
               condition(m_program.operands(node)[0], Needs::Truth) + ')';
    }

    std::string comparison(NodeIndex node, Needs needs) {
        NodeIndex left = m_program.operands(node)[0];
        NodeIndex right = m_program.operands(node)[1];
        Relation relation = m_program[node].relation;
        if (m_program[left].op == Op::Number) {
            std::swap(left, right);
            relation = expression::mirrored(relation);
        }
        std::vector<std::string> parts;
        if (needs == Needs::Both)
            for (const NodeIndex side : {left, right})
                addGates(side, parts);
        const bool atLeast = relation == Relation::Greater || relation == Relation::GreaterOrEqual;
        const Op op = m_program[left].op;
        if (op == Op::Years || op == Op::Months || op == Op::Days)
            parts.push_back(between(left, relation, right));
        else if (op == Op::CountRows && atLeast && needs == Needs::Truth)
            parts.push_back('(' + rowsWhere(left) + ".count() " + expression::spelling(relation) + ' ' +
                            number(right) + ')');
        else
            parts.push_back('(' + number(left) + ' ' + expression::spelling(relation) + ' ' + number(right) +
                            ')');
        return joined(parts, " and ");
    }

    /// "18 years or more from A to B" is "A + 18 years <= B".
    std::string between(NodeIndex node, Relation relation, NodeIndex bound) {
        const Instruction& constant = m_program[bound];
        const double whole = constant.constant();
        if (constant.op != Op::Number || whole < 0 || std::trunc(whole) != whole)
            return unsayable();
        const Op op = m_program[node].op;
        const char* unit = op == Op::Years ? " years" : op == Op::Months ? " months" : " days";
        const std::string from = number(m_program.operands(node)[0]);
        const std::string to = number(m_program.operands(node)[1]);
        const auto reached = [&](double count) {
            return '(' + from + " + " + formatNumber(count) + unit + " <= " + to + ')';
        };
        switch (relation) {
        case Relation::GreaterOrEqual:
            return reached(whole);
        case Relation::Greater:
            return reached(whole + 1);
        case Relation::Less:
            return reached(whole) + ".not()";
        case Relation::LessOrEqual:
            return reached(whole + 1) + ".not()";
        case Relation::Equal:
            return '(' + reached(whole) + " and " + reached(whole + 1) + ".not())";
        case Relation::NotEqual:
            break;
        }
        return '(' + reached(whole) + ".not() or " + reached(whole + 1) + ')';
    }

    /// Arithmetic with what is not applicable is not applicable; lists skip it.
    void addGates(NodeIndex node, std::vector<std::string>& parts) {
        const Instruction& instruction = m_program[node];
        if (instruction.gate)
            parts.push_back(condition(*instruction.gate, Needs::Both));
        if (instruction.op != Op::Sum && instruction.op != Op::Count && !isOverRows(instruction.op))
            for (const NodeIndex operand : m_program.operands(node))
                if (!isCondition(m_program[operand].op))
                    addGates(operand, parts);
    }

    std::string number(NodeIndex node) {
        if (++m_visits > mostVisits)
            return unsayable();
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Number: {
            const std::string text = formatNumber(instruction.constant());
            return text.front() == '-' ? '(' + text + ')' : text;
        }
        case Op::Day:
            return '@' + Date::fromDays(static_cast<std::int32_t>(instruction.constant())).iso();
        case Op::Today:
            return "today()";
        case Op::Answer:
            return value(instruction);
        case Op::ComputedNumber:
            return computedNumber(node);
        case Op::Add:
            return arithmetic(node, " + ");
        case Op::Subtract:
            return arithmetic(node, " - ");
        case Op::Multiply:
            return arithmetic(node, " * ");
        case Op::Divide:
            return arithmetic(node, " / ");
        case Op::Sum:
            return sum(node);
        case Op::Count:
            return count(node);
        default:
            return unsayable();
        }
    }

    /// Nothing where it is not shown, as of a question.
    std::string computedNumber(NodeIndex node) {
        const auto gate = m_program[node].gate;
        const std::string value = number(m_program.operands(node)[0]);
        return gate ? "iif(" + condition(*gate, Needs::Truth) + ", " + value + ", {})" : value;
    }

    std::string arithmetic(NodeIndex node, const char* operation) {
        const auto operands = m_program.operands(node);
        return '(' + number(operands[0]) + operation + number(operands[1]) + ')';
    }

    std::string sum(NodeIndex node) {
        std::vector<std::string> parts;
        for (const NodeIndex operand : m_program.operands(node)) {
            std::vector<std::string> gates;
            addGates(operand, gates);
            const std::string part = number(operand);
            if (gates.empty())
                parts.push_back(part);
            else
                parts.push_back("iif(" +
                                joined(gates, " and ").append(".not(), 0, ").append(part).append(")"));
        }
        return joined(parts, " + ");
    }

    std::string count(NodeIndex node) {
        std::vector<std::string> parts;
        for (const NodeIndex operand : m_program.operands(node)) {
            const std::string part = condition(operand, Needs::Both);
            std::string one = "iif(";
            one.append(part).append(", 1, iif(").append(part).append(".not(), 0, {}))");
            parts.push_back(std::move(one));
        }
        return joined(parts, " + ");
    }

    const Questionnaire& m_questionnaire;
    const Program& m_program;
    std::size_t m_visits = 0;
    bool m_isWhole = true;
};

} // namespace

std::optional<std::string> fhirPath(const Questionnaire& questionnaire,
                                    const std::vector<NodeIndex>& conditions) {
    PathWriter writer(questionnaire);
    std::vector<std::string> parts;
    for (const NodeIndex node : conditions) {
        if (questionnaire.program().inBody(node))
            return std::nullopt;
        parts.push_back(writer.condition(node, Needs::Truth));
    }
    return writer.isWhole() ? std::optional(joined(parts, " and ")) : std::nullopt;
}

} // namespace anteroom::fhir
