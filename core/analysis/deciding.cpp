// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/deciding.h"

#include "core/analysis/rules.h"
#include "core/expression/numbers.h"
#include "core/expression/step.h"

#include <algorithm>
#include <cassert>

namespace anteroom {

Deciding::Deciding(const Session& session) : m_session(session) {
    const auto count = static_cast<std::uint32_t>(program().instructions().size());
    m_truths.reserve(count);
    m_numbers.reserve(count);
    for (std::uint32_t node = 0; node < count; ++node) {
        m_truths.push_back(evaluator().truth(NodeIndex{node}));
        m_numbers.push_back(evaluator().number(NodeIndex{node}));
    }
    for (std::uint32_t question = 0; question < program().questionCount(); ++question)
        m_facts.push_back(evaluator().fact(QuestionIndex{question}));
}

bool Deciding::shows(const Decision& decision) {
    if (!isKnown(m_truths[at(decision.rule)]))
        return false;
    if (decision.whileHidden && m_truths[at(decision.rule)] != Truth::True)
        return false;
    if (!program().inBody(decision.condition)) {
        if (!isAsClaimed(decision))
            return false;
        turn(decision, 0, static_cast<std::uint32_t>(m_truths.size()), nullptr);
        return isOther(decision);
    }
    const auto over = std::find_if(decision.users.begin(), decision.users.end(),
                                   [&](NodeIndex user) { return !program().inBody(user); });
    assert(over != decision.users.end());
    const auto& gate = program()[*over].gate;
    const Truth shown = gate ? m_truths[at(*gate)] : Truth::True;
    if (shown == Truth::False || shown == Truth::Waiting) // then its rows are not looked at
        return false;
    const std::size_t rows = m_facts[at(program()[*over].question)].rows.size();
    for (std::uint32_t row = 0; row < rows; ++row)
        if (showsInRow(decision, *over, row))
            return true;
    return false;
}

bool Deciding::isAsClaimed(const Decision& decision) const {
    if (m_truths[at(decision.condition)] != truthOf(decision.as))
        return false;
    if (decision.whileHidden && !isHidden(decision.condition))
        return false;
    if (!decision.at)
        return true;
    const NumberValue& number = m_numbers[at(decision.at->number)];
    return number.known == Truth::True &&
           compare(number.interval, Relation::Equal, Interval::of(decision.at->value), Truth::Unknown) ==
               Truth::True;
}

bool Deciding::isHidden(NodeIndex condition) const {
    const Instruction& instruction = program()[condition];
    if (instruction.op != Op::Compare)
        return instruction.gate && m_truths[at(*instruction.gate)] == Truth::False;
    const auto operands = program().operands(condition);
    return std::any_of(operands.begin(), operands.end(),
                       [&](NodeIndex operand) { return !m_numbers[at(operand)].isApplicable(); });
}

// A row counts by itself: what a list says is what it says without the row, and the row.
bool Deciding::showsInRow(const Decision& decision, NodeIndex over, std::uint32_t row) {
    const InstructionDetails& body = program().details(over);
    const expression::Frame frame{program(), m_facts.data(), static_cast<double>(evaluator().today().days()),
                                  m_truths.data(), m_numbers.data()};
    std::vector<Fact::Row>& rows = m_facts[at(program()[over].question)].rows;
    const auto place = rows.begin() + row;
    const Fact::Row looked = *place;
    expression::stepBody(frame, body.bodyBegin, body.bodyEnd, looked);
    if (!isAsClaimed(decision))
        return false;
    turn(decision, body.bodyBegin, body.bodyEnd, &looked);
    const Truth turned = m_truths[at(program().operands(over)[0])];

    const std::vector<Fact::Row> all = rows;
    rows.erase(place);
    expression::step(frame, over);
    rows = all;
    add(over, turned);
    for (const NodeIndex user : decision.users)
        if (user > over)
            expression::step(frame, user);
    return isOther(decision);
}

void Deciding::turn(const Decision& decision, std::uint32_t begin, std::uint32_t end, const Fact::Row* row) {
    const expression::Frame frame{program(), m_facts.data(), static_cast<double>(evaluator().today().days()),
                                  m_truths.data(), m_numbers.data()};
    m_truths[at(decision.condition)] = truthOf(!decision.as);
    for (const NodeIndex user : decision.users)
        if (at(user) >= begin && at(user) < end && (row != nullptr || !program().inBody(user)))
            expression::step(frame, user, row);
}

void Deciding::add(NodeIndex over, Truth truth) {
    switch (program()[over].op) {
    case Op::AnyRow:
        m_truths[at(over)] = disjunction(m_truths[at(over)], truth);
        return;
    case Op::AllRow:
        m_truths[at(over)] = conjunction(m_truths[at(over)], truth);
        return;
    default:
        break;
    }
    NumberValue& count = m_numbers[at(over)];
    count.interval.low += truth == Truth::True ? 1 : 0;
    count.interval.high += truth != Truth::False ? 1 : 0;
    count.known = truth == Truth::False ? count.known : conjunction(count.known, truth);
}

bool Deciding::isOther(const Decision& decision) {
    const Truth other = m_truths[at(decision.rule)];
    const auto restore = [&](NodeIndex node) {
        m_truths[at(node)] = evaluator().truth(node);
        m_numbers[at(node)] = evaluator().number(node);
    };
    restore(decision.condition);
    std::for_each(decision.users.begin(), decision.users.end(), restore);
    return isKnown(other) && other != m_truths[at(decision.rule)];
}

} // namespace anteroom
