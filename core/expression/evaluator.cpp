// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/evaluator.h"

#include "core/expression/step.h"

#include <algorithm>
#include <cassert>

namespace anteroom {

using namespace expression;

Evaluator::Evaluator(std::shared_ptr<const Program> program, Date today)
    : m_program(std::move(program)), m_today(today), m_facts(m_program->questionCount()),
      m_truths(m_program->instructions().size()), m_numbers(m_program->instructions().size()),
      m_dirty(m_program->instructions().size()) {
    runAll();
    m_changed.clear();
}

Frame Evaluator::frame() const {
    return {*m_program, m_facts.data(), static_cast<double>(m_today.days()), m_truths.data(),
            m_numbers.data()};
}

void Evaluator::assign(QuestionIndex question, Fact fact) {
    assert(at(question) < m_facts.size());
    m_facts[at(question)] = std::move(fact);
    m_changed.clear();
    for (const NodeIndex node : m_program->dependents(question)) {
        m_dirty.insert(at(node));
    }
    const Frame here = frame();
    // Lowest first: an operand comes before its users, so that nothing is run twice.
    m_dirty.drain([&](std::size_t next) {
        const NodeIndex node{static_cast<std::uint32_t>(next)};
        if (!step(here, node)) {
            return;
        }
        m_changed.push_back(node);
        for (const NodeIndex user : m_program->dependents(node)) {
            m_dirty.insert(at(user));
        }
    });
}

void Evaluator::assignAll(std::vector<Fact> facts) {
    assert(facts.size() == m_facts.size());
    m_facts = std::move(facts);
    runAll();
}

void Evaluator::begin(Date today, std::vector<Fact> facts) {
    m_today = today;
    assignAll(std::move(facts));
}

void Evaluator::runAll() {
    m_changed.clear();
    const Frame here = frame();
    const auto count = static_cast<std::uint32_t>(m_program->instructions().size());
    for (std::uint32_t next = 0; next < count; ++next) {
        const NodeIndex node{next};
        if (!m_program->inBody(node) && step(here, node)) {
            m_changed.push_back(node);
        }
    }
}

Truth Evaluator::shown(QuestionIndex question) const {
    const auto& gate = (*m_program)[question].gate;
    return gate ? truth(*gate) : Truth::True;
}

Truth Evaluator::fieldShown(QuestionIndex rows, std::size_t row, FieldIndex field) const {
    const Program::Slot& slot = (*m_program)[rows];
    const auto& gate = slot.fieldGates[at(field)];
    if (!gate) {
        return Truth::True;
    }
    stepBody(frame(), slot.bodyBegin, slot.bodyEnd, m_facts[at(rows)].rows[row]);
    return m_truths[at(*gate)];
}

std::vector<Truth> Evaluator::fieldsShown(QuestionIndex rows, std::size_t row) const {
    const Program::Slot& slot = (*m_program)[rows];
    std::vector<Truth> shown(slot.fieldGates.size(), Truth::True);
    const bool isGated = std::any_of(slot.fieldGates.begin(), slot.fieldGates.end(),
                                     [](const auto& gate) { return gate.has_value(); });
    if (!isGated) {
        return shown;
    }
    stepBody(frame(), slot.bodyBegin, slot.bodyEnd, m_facts[at(rows)].rows[row]);
    for (std::size_t field = 0; field < shown.size(); ++field) {
        if (const auto& gate = slot.fieldGates[field]) {
            shown[field] = m_truths[at(*gate)];
        }
    }
    return shown;
}

void Evaluator::evaluateRow(const Fact::Row& row, std::uint32_t bodyBegin, std::uint32_t bodyEnd,
                            std::vector<Truth>& truths, std::vector<NumberValue>& numbers) const {
    stepBody(frame(), bodyBegin, bodyEnd, row);
    const auto begin = static_cast<std::ptrdiff_t>(bodyBegin);
    const auto end = static_cast<std::ptrdiff_t>(bodyEnd);
    truths.insert(truths.end(), m_truths.begin() + begin, m_truths.begin() + end);
    numbers.insert(numbers.end(), m_numbers.begin() + begin, m_numbers.begin() + end);
}

} // namespace anteroom
