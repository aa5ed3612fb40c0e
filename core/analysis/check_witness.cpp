// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/check_witness.h"

#include "core/analysis/deciding.h"
#include "core/analysis/rules.h"
#include "core/expression/step.h"

#include <algorithm>
#include <map>

namespace anteroom {

namespace {

/// The engine over a program of which one instruction lacks an operand.
class Altered {
public:
    Altered(const Program& program, OperandPlace without)
        : m_program(program), m_instructions(program.instructions().begin(), program.instructions().end()),
          m_truths(m_instructions.size()), m_numbers(m_instructions.size()) {
        for (const Instruction& instruction : m_instructions) {
            const std::size_t end = std::size_t{instruction.firstOperand} + instruction.operandCount;
            if (end > m_operands.size())
                m_operands.assign(program.operandTable(), program.operandTable() + end);
        }
        Instruction& user = m_instructions[at(without.user)];
        const auto first = static_cast<std::uint32_t>(m_operands.size());
        for (std::uint32_t operand = 0; operand < user.operandCount; ++operand)
            if (operand != without.operand)
                m_operands.push_back(m_operands[user.firstOperand + operand]);
        user.firstOperand = first;
        --user.operandCount;
    }

    Truth run(const std::vector<Fact>& facts, Date today, NodeIndex rule) {
        expression::Frame frame{m_program, facts.data(), static_cast<double>(today.days()), m_truths.data(),
                                m_numbers.data()};
        frame.instructions = m_instructions.data();
        frame.operands = m_operands.data();
        for (std::uint32_t node = 0; node <= static_cast<std::uint32_t>(rule); ++node)
            if (!m_program.inBody(NodeIndex{node}))
                expression::step(frame, NodeIndex{node});
        if (m_program.inBody(rule)) {
            const BodyOf body = bodyOf(m_program, rule);
            if (facts[at(body.rows)].rows.empty())
                return Truth::False;
            expression::stepBody(frame, body.begin, body.end, facts[at(body.rows)].rows.front());
        }
        return m_truths[at(rule)];
    }

private:
    const Program& m_program;
    std::vector<Instruction> m_instructions;
    std::vector<NodeIndex> m_operands;
    std::vector<Truth> m_truths;
    std::vector<NumberValue> m_numbers;
};

/// Whether claims that lie in bodies of one list hold in one of its rows.
bool holdsInRow(const Evaluator& evaluator, QuestionIndex rows, const std::vector<Claim>& claims) {
    const Program& program = evaluator.program();
    const auto holds = [&](const Fact::Row& row) {
        return std::all_of(claims.begin(), claims.end(), [&](const Claim& claim) {
            const BodyOf body = bodyOf(program, claim.node);
            std::vector<Truth> truths;
            std::vector<NumberValue> numbers;
            evaluator.evaluateRow(row, body.begin, body.end, truths, numbers);
            const std::size_t place = at(claim.node) - body.begin;
            return claim.is.contains(isCondition(program[claim.node].op) ? truths[place]
                                                                         : numbers[place].known);
        });
    };
    const auto& all = evaluator.fact(rows).rows;
    return std::any_of(all.begin(), all.end(), holds);
}

/// Of a condition or a number; within a body, in the first row.
struct Value {
    Truth truth = Truth::False;
    NumberValue number{};
    bool operator==(const Value&) const = default;
};

Value valueOf(const Evaluator& evaluator, NodeIndex node) {
    const Program& program = evaluator.program();
    const bool isTruth = isCondition(program[node].op);
    if (!program.inBody(node))
        return isTruth ? Value{evaluator.truth(node), {}} : Value{Truth::False, evaluator.number(node)};
    const BodyOf body = bodyOf(program, node);
    const auto& rows = evaluator.fact(body.rows).rows;
    if (rows.empty())
        return {};
    std::vector<Truth> truths;
    std::vector<NumberValue> numbers;
    evaluator.evaluateRow(rows.front(), body.begin, body.end, truths, numbers);
    const std::size_t place = at(node) - body.begin;
    return isTruth ? Value{truths[place], {}} : Value{Truth::False, numbers[place]};
}

/// The answers that the exchange makes of this one.
std::vector<Answer> exchanged(const Question& question, const Answer& answer, const OptionExchange& by) {
    std::vector<Answer> others;
    if (by.to) {
        const bool isStatus = question.type == QuestionType::Status;
        others.push_back(isStatus ? Answer::of(StatusValue{*by.to, std::nullopt})
                                  : Answer::of(OptionValue{*by.to}));
        return others;
    }
    OptionsValue value = std::get<OptionsValue>(answer.value);
    if (question.options[by.from].exclusive) {
        for (std::uint32_t option = 0; option < question.options.size(); ++option)
            if (option != by.from)
                others.push_back(Answer::of(OptionsValue{{option}}));
        return others;
    }
    value.options.erase(std::remove(value.options.begin(), value.options.end(), by.from),
                        value.options.end());
    if (value.options.empty())
        for (std::uint32_t option = 0; option < question.options.size(); ++option)
            if (question.options[option].exclusive)
                value.options.push_back(option);
    if (!value.options.empty())
        others.push_back(Answer::of(std::move(value)));
    return others;
}

bool saysOption(const Answer& answer, std::uint32_t option) {
    if (answer.state != Answer::State::Answered)
        return false;
    if (const auto* one = std::get_if<OptionValue>(&answer.value))
        return one->option == option;
    if (const auto* status = std::get_if<StatusValue>(&answer.value))
        return status->status == option;
    const auto* list = std::get_if<OptionsValue>(&answer.value);
    return list != nullptr &&
           std::find(list->options.begin(), list->options.end(), option) != list->options.end();
}

} // namespace

WitnessCheck::WitnessCheck(std::shared_ptr<const Questionnaire> questionnaire)
    : m_questionnaire(std::move(questionnaire)),
      m_session(m_questionnaire, Timestamp{*Date::of(2000, 1, 1), 0}) {}

const Evaluator& WitnessCheck::run(const Witness& witness) {
    m_session.begin(witness.answers, Timestamp{witness.today, 0});
    return m_session.evaluator();
}

bool WitnessCheck::holds(const Witness& witness, const std::vector<Claim>& claims) {
    const Evaluator& evaluator = run(witness);
    const Program& program = evaluator.program();
    std::map<QuestionIndex, std::vector<Claim>> inRows;
    for (const Claim& claim : claims) {
        if (program.inBody(claim.node)) {
            inRows[bodyOf(program, claim.node).rows].push_back(claim);
            continue;
        }
        const bool isTruth = isCondition(program[claim.node].op);
        if (!claim.is.contains(isTruth ? evaluator.truth(claim.node) : evaluator.number(claim.node).known))
            return false;
    }
    return std::all_of(inRows.begin(), inRows.end(),
                       [&](const auto& group) { return holdsInRow(evaluator, group.first, group.second); });
}

void WitnessCheck::shorten(Witness& witness, const std::vector<Claim>& claims) {
    shorten(witness, [&](const Witness& shorter) { return holds(shorter, claims); });
}

void WitnessCheck::shorten(Witness& witness, const std::function<bool(const Witness&)>& holds) {
    for (std::size_t i = witness.answers.size(); i-- > 0;) {
        Witness shorter = witness;
        shorter.answers.erase(shorter.answers.begin() + static_cast<std::ptrdiff_t>(i));
        if (holds(shorter))
            witness = std::move(shorter);
    }
}

bool WitnessCheck::differsWithout(const Witness& witness, NodeIndex rule, OperandPlace part,
                                  Reading reading) {
    const Evaluator& evaluator = run(witness);
    std::vector<Fact> facts;
    for (std::uint32_t question = 0; question < m_questionnaire->questions().size(); ++question)
        facts.push_back(evaluator.fact(QuestionIndex{question}));
    Altered altered(evaluator.program(), part);
    return !isSame(valueOf(evaluator, rule).truth, altered.run(facts, witness.today, rule), reading);
}

bool WitnessCheck::decides(const Witness& witness, const Decision& decision) {
    run(witness);
    return Deciding(m_session).shows(decision);
}

bool WitnessCheck::differsBy(const Witness& witness, NodeIndex rule, const OptionExchange& by) {
    const auto place = std::find_if(witness.answers.begin(), witness.answers.end(),
                                    [&](const auto& given) { return given.first == by.question; });
    if (place == witness.answers.end())
        return false;
    const Question& asked = m_questionnaire->question(by.question);
    const auto target = [&](Answer& answer) -> Answer* {
        if (!by.field)
            return &answer;
        auto* rows = std::get_if<RowsValue>(&answer.value);
        return rows != nullptr && !rows->rows.empty() ? &rows->rows.front()[at(*by.field)] : nullptr;
    };
    Witness other = witness;
    Answer* said = target(other.answers[static_cast<std::size_t>(place - witness.answers.begin())].second);
    if (said == nullptr || !saysOption(*said, by.from))
        return false;
    const Value value = valueOf(run(witness), rule);
    const Question& question = by.field ? asked.fields[at(*by.field)] : asked;
    for (const Answer& instead : exchanged(question, *said, by)) {
        *said = instead;
        if (!(valueOf(run(other), rule) == value))
            return true;
    }
    return false;
}

} // namespace anteroom
