// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/dirty_bits.h"
#include "core/expression/program.h"

#include <memory>
#include <span>
#include <vector>

namespace anteroom {

namespace expression {
struct Frame;
}

/// A number as far as it is known.
struct NumberValue {
    Interval interval;
    /// True: it is `interval`, perhaps only a range because a date is partial; Waiting or Unknown: some of
    /// what it is made of is not known, for that reason; False: not applicable, and `interval` says nothing.
    Truth known = Truth::Waiting;
    /// It may still turn out not applicable: a show-when waits, or an open list may end without a row that
    /// counts. A comparison over it is then never true yet, however wide the interval.
    bool perhapsNotApplicable = false;

    bool isApplicable() const { return known != Truth::False; }
    bool operator==(const NumberValue&) const = default;
};

/// Holds the facts of one screening and keeps the value of every instruction of its Program up to date.
/// One evaluator, one thread. Cost of assign(): what depends on the question, and nothing else.
class Evaluator {
public:
    Evaluator(std::shared_ptr<const Program> program, Date today);

    const Program& program() const noexcept { return *m_program; }
    Date today() const noexcept { return m_today; }

    /// Sets one question's fact and brings all that depends on it up to date.
    void assign(QuestionIndex question, Fact fact);
    /// Sets all (size = Program::questionCount()) in one pass over the program.
    void assignAll(std::vector<Fact> facts);
    /// Likewise, of another screening, on its own day: to make an evaluator anew for each of a million
    /// records would cost more than to run it.
    void begin(Date today, std::vector<Fact> facts);

    const Fact& fact(QuestionIndex question) const { return m_facts[at(question)]; }

    /// Of a condition outside bodies.
    Truth truth(NodeIndex node) const { return m_truths[at(node)]; }
    /// Of a number outside bodies.
    NumberValue number(NodeIndex node) const { return m_numbers[at(node)]; }

    /// The show-when of a question or computed value; True where it has none.
    Truth shown(QuestionIndex question) const;
    /// The show-when of a field in one row (row < fact(rows).rows.size()).
    Truth fieldShown(QuestionIndex rows, std::size_t row, FieldIndex field) const;
    /// The same of all fields of one row, for the price of one.
    std::vector<Truth> fieldsShown(QuestionIndex rows, std::size_t row) const;

    /// Instructions whose value the last assign() or assignAll() changed, in order.
    std::span<const NodeIndex> changed() const noexcept { return m_changed; }

    /// The values within a body for one row, for explanations: appended, one a node of [bodyBegin, bodyEnd).
    void evaluateRow(const Fact::Row& row, std::uint32_t bodyBegin, std::uint32_t bodyEnd,
                     std::vector<Truth>& truths, std::vector<NumberValue>& numbers) const;

private:
    void runAll();
    expression::Frame frame() const;

    std::shared_ptr<const Program> m_program;
    Date m_today;
    std::vector<Fact> m_facts;
    mutable std::vector<Truth> m_truths; // bodies use their own places as scratch, row after row
    mutable std::vector<NumberValue> m_numbers;
    std::vector<NodeIndex> m_changed;
    DirtyBits m_dirty;
};

} // namespace anteroom
