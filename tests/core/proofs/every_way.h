// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/expression/evaluator.h"
#include "core/questionnaire/questionnaire.h"

#include <algorithm>
#include <cmath>

namespace anteroom::test {

inline std::vector<Answer> everyList(const Question& rows, bool isDeclinable, Date today,
                                     std::size_t mostRows);

/// Everything that may be said to a question on that day, as the format has it, "not asked" first. Of rows,
/// lists of up to `mostRows` rows, each in one order.
inline std::vector<Answer> everyAnswer(const Question& question, bool isDeclinable, Date today,
                                       std::size_t mostRows) {
    std::vector<Answer> all{Answer{}};
    if (question.type == QuestionType::Rows)
        return everyList(question, isDeclinable, today, mostRows);
    if (question.notSure || question.preferNotToSay || isDeclinable || question.measured)
        all.push_back(Answer::withheld(Answer::State::Declined));
    const auto options = static_cast<std::uint32_t>(question.options.size());
    switch (question.type) {
    case QuestionType::YesNo:
    case QuestionType::Choice:
        for (std::uint32_t option = 0; option < options; ++option)
            all.push_back(Answer::of(OptionValue{option}));
        break;
    case QuestionType::Status:
        for (std::uint32_t option = 0; option < options; ++option)
            all.push_back(Answer::of(StatusValue{option, std::nullopt}));
        break;
    case QuestionType::Choices:
        for (std::uint32_t bits = 1; bits < 1U << options; ++bits) {
            OptionsValue value;
            bool isAlone = false;
            for (std::uint32_t option = 0; option < options; ++option)
                if ((bits >> option & 1) != 0) {
                    value.options.push_back(option);
                    isAlone = isAlone || question.options[option].exclusive;
                }
            if (!isAlone || value.options.size() == 1)
                all.push_back(Answer::of(std::move(value)));
        }
        break;
    case QuestionType::Number: {
        const double parts = std::pow(10, question.decimals);
        const Interval range = question.valueType.range;
        for (double part = std::ceil(range.low * parts - 1e-6); part <= range.high * parts + 1e-6; ++part)
            all.push_back(Answer::of(part / parts));
        break;
    }
    case QuestionType::Date: {
        const Interval range = question.valueType.range;
        const double last =
            question.rangeEndsToday ? std::min(range.high, static_cast<double>(today.days())) : range.high;
        const auto add = [&](std::optional<PartialDate> date) {
            if (date && date->latest().days() >= range.low && date->earliest().days() <= last &&
                (date->isFull() || question.partialAllowed))
                all.push_back(Answer::of(*date));
        };
        const int firstYear = Date::fromDays(static_cast<int>(range.low)).year();
        for (int year = firstYear; year <= Date::fromDays(static_cast<int>(range.high)).year(); ++year) {
            add(PartialDate::of(year));
            for (int month = 1; month <= 12; ++month)
                for (int day = 0; day <= 31; ++day)
                    add(PartialDate::of(year, month, day));
        }
        break;
    }
    case QuestionType::Text:
        all.push_back(Answer::of(TextValue{"nothing that is listed", std::nullopt}));
        if (question.vocabulary)
            for (std::uint32_t entry = 0; entry < question.vocabulary->entries().size(); ++entry)
                all.push_back(Answer::of(TextValue{"x", entry}));
        break;
    default:
        break;
    }
    return all;
}

inline std::vector<Answer> everyList(const Question& rows, bool isDeclinable, Date today,
                                     std::size_t mostRows) {
    std::vector<std::vector<Answer>> row{{}};
    for (const Question& field : rows.fields) {
        std::vector<std::vector<Answer>> longer;
        for (const std::vector<Answer>& before : row)
            for (const Answer& answer : everyAnswer(field, isDeclinable || rows.measured, today, 0)) {
                longer.push_back(before);
                longer.back().push_back(answer);
            }
        row = std::move(longer);
    }
    std::vector<std::vector<std::size_t>> lists{{}};
    for (std::size_t first = 0; first < lists.size(); ++first) {
        if (lists[first].size() == mostRows)
            continue;
        for (std::size_t next = lists[first].empty() ? 0 : lists[first].back(); next < row.size(); ++next) {
            std::vector<std::size_t> longer = lists[first];
            longer.push_back(next);
            lists.push_back(std::move(longer));
        }
    }
    std::vector<Answer> all{Answer{}};
    for (const std::vector<std::size_t>& list : lists) {
        RowsValue value;
        for (const std::size_t index : list)
            value.rows.push_back(row[index]);
        all.push_back(Answer::of(value));
        if (rows.notSure || rows.preferNotToSay || isDeclinable || rows.measured) {
            all.push_back(Answer::withheld(Answer::State::Declined));
            all.back().value = value;
        }
        value.complete = true;
        if (!value.rows.empty() || rows.mayBeNone())
            all.push_back(Answer::of(std::move(value)));
    }
    return all;
}

/// What the engine says over every way to answer.
class EveryWay {
public:
    EveryWay(const Questionnaire& questionnaire, Date today, std::size_t mostRows)
        : m_today(today), m_evaluator(questionnaire->program, today),
          m_seen(m_evaluator.program().instructions().size()) {
        for (std::uint32_t index = 0; index < questionnaire.questions().size(); ++index) {
            const Question& question = questionnaire.question(QuestionIndex{index});
            const bool isDeclinable =
                questionnaire->sections[questionnaire.sectionOf(QuestionIndex{index})].declinable;
            m_answers.push_back(everyAnswer(question, isDeclinable, today, mostRows));
            m_facts.emplace_back();
            for (const Answer& answer : m_answers.back())
                m_facts.back().push_back(factOf(question, answer, today));
        }
    }

    double ways() const {
        double ways = 1;
        for (const std::vector<Fact>& facts : m_facts)
            ways *= static_cast<double>(facts.size());
        return ways;
    }

    /// Calls `visit` once for each way, until it returns true.
    template <typename Visit>
    void each(Visit visit) {
        m_said.assign(m_facts.size(), 0);
        std::vector<Fact> facts;
        for (const auto& of : m_facts)
            facts.push_back(of.front());
        m_evaluator.assignAll(facts);
        while (!visit()) {
            std::size_t next = 0;
            while (next < m_said.size() && ++m_said[next] == m_facts[next].size()) {
                m_said[next] = 0;
                assign(next, 0);
                ++next;
            }
            if (next == m_said.size())
                return;
            assign(next, m_said[next]);
        }
    }

    /// The answers of the way that each() is at.
    Witness witness() const {
        Witness witness{m_today, {}};
        for (std::uint32_t question = 0; question < m_said.size(); ++question)
            if (const Answer& answer = m_answers[question][m_said[question]]; answer != Answer{})
                witness.answers.emplace_back(QuestionIndex{question}, answer);
        return witness;
    }

    /// By node, the truths that occur (of numbers, of NumberValue::known; within bodies, in any row).
    void run() {
        each([&] {
            note(m_evaluator);
            return false;
        });
    }
    bool occurs(NodeIndex node, Truth truth) const {
        return (m_seen[at(node)] >> static_cast<unsigned>(truth) & 1U) != 0;
    }

private:
    void assign(std::size_t question, std::size_t fact) {
        m_evaluator.assign(QuestionIndex{static_cast<std::uint32_t>(question)}, m_facts[question][fact]);
    }

    void see(std::size_t node, Truth truth) { m_seen[node] |= 1U << static_cast<unsigned>(truth); }

    void note(const Evaluator& evaluator) {
        const Program& program = evaluator.program();
        for (std::uint32_t index = 0; index < program.instructions().size(); ++index) {
            const NodeIndex node{index};
            const Instruction& instruction = program[node];
            if (isOverRows(instruction.op))
                noteRows(evaluator, instruction.question, program.details(node).bodyBegin,
                         program.details(node).bodyEnd);
            if (!program.inBody(node))
                see(index,
                    isCondition(instruction.op) ? evaluator.truth(node) : evaluator.number(node).known);
        }
        for (std::uint32_t index = 0; index < program.questionCount(); ++index) {
            const Program::Slot& slot = program[QuestionIndex{index}];
            if (slot.bodyBegin != slot.bodyEnd)
                noteRows(evaluator, QuestionIndex{index}, slot.bodyBegin, slot.bodyEnd);
        }
    }

    void noteRows(const Evaluator& evaluator, QuestionIndex rows, std::uint32_t begin, std::uint32_t end) {
        for (const Fact::Row& row : evaluator.fact(rows).rows) {
            std::vector<Truth> truths;
            std::vector<NumberValue> numbers;
            evaluator.evaluateRow(row, begin, end, truths, numbers);
            for (std::uint32_t node = begin; node < end; ++node)
                see(node, isCondition(evaluator.program()[NodeIndex{node}].op) ? truths[node - begin]
                                                                               : numbers[node - begin].known);
        }
    }

    Date m_today;
    Evaluator m_evaluator;
    std::vector<std::vector<Answer>> m_answers; ///< by question
    std::vector<std::vector<Fact>> m_facts;
    std::vector<std::size_t> m_said; ///< into the two above
    std::vector<std::uint32_t> m_seen;
};

} // namespace anteroom::test
