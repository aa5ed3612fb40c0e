// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/left_out.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>

namespace anteroom {

namespace {

/// What rests on some questions: everything whose outcome could be another one if they were answered
/// otherwise. One conservative walk over the program, which has no branch for what anybody said.
class Reach {
public:
    Reach(const Program& program, std::vector<bool> questions)
        : m_program(program), m_slots(std::move(questions)), m_nodes(program.instructions().size(), false) {
        m_slots.resize(program.entries().size(), false);
        // Show-whens lead from later questions to earlier nodes, so one pass may not be enough.
        while (spreadToNodes() || spreadToSlots()) {
        }
    }

    bool rests(NodeIndex node) const { return m_nodes[at(node)]; }
    std::vector<bool> takeSlots() { return std::move(m_slots); }

private:
    bool spreadToNodes() {
        bool isAnyNew = false;
        for (std::uint32_t i = 0; i < m_nodes.size(); ++i)
            if (!m_nodes[i] && looksAtAny(NodeIndex{i}))
                m_nodes[i] = isAnyNew = true;
        return isAnyNew;
    }

    bool spreadToSlots() {
        bool isAnyNew = false;
        for (std::size_t i = 0; i < m_slots.size(); ++i)
            if (!m_slots[i] && isDecidedByAny(m_program.entries()[i]))
                m_slots[i] = isAnyNew = true;
        return isAnyNew;
    }

    bool looksAtAny(NodeIndex node) const {
        const Instruction& instruction = m_program[node];
        const bool namesSlot = (isLeaf(instruction.op) && !instruction.isField) ||
                               isOverRows(instruction.op) || isComputed(instruction.op);
        if (namesSlot && m_slots[at(instruction.question)])
            return true;
        if (instruction.gate && rests(*instruction.gate))
            return true;
        const auto operands = m_program.operands(node);
        const InstructionDetails& details = m_program.details(node);
        return std::any_of(operands.begin(), operands.end(), [this](NodeIndex one) { return rests(one); }) ||
               isAnyIn(details.bodyBegin, details.bodyEnd);
    }

    bool isDecidedByAny(const Program::Slot& slot) const {
        return (slot.gate && rests(*slot.gate)) || (slot.value && rests(*slot.value)) ||
               isAnyIn(slot.bodyBegin, slot.bodyEnd); // a field that is shown by them tells of them
    }

    bool isAnyIn(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i)
            if (m_nodes[i])
                return true;
        return false;
    }

    const Program& m_program;
    std::vector<bool> m_slots;
    std::vector<bool> m_nodes;
};

template <typename Rules>
std::vector<bool> restingOf(const Rules& rules, const Reach& reach) {
    std::vector<bool> resting;
    resting.reserve(rules.size());
    for (const auto& rule : rules)
        resting.push_back(reach.rests(rule.when));
    return resting;
}

std::size_t countOf(const std::vector<bool>& all) {
    return static_cast<std::size_t>(std::count(all.begin(), all.end(), true));
}

} // namespace

LeftOut::LeftOut(const Questionnaire& questionnaire, std::vector<std::uint32_t> sensitivities)
    : m_sensitivities(std::move(sensitivities)) {
    std::sort(m_sensitivities.begin(), m_sensitivities.end());
    m_sensitivities.erase(std::unique(m_sensitivities.begin(), m_sensitivities.end()), m_sensitivities.end());
    if (isEmpty())
        return;
    for (const std::uint32_t sensitivity : m_sensitivities)
        m_ids.push_back(questionnaire->sensitivities.at(sensitivity).id);

    std::vector<bool> tagged;
    for (const Question& question : questionnaire.questions())
        tagged.push_back(
            question.sensitivity &&
            std::binary_search(m_sensitivities.begin(), m_sensitivities.end(), *question.sensitivity));
    Reach reach(questionnaire.program(), std::move(tagged));
    m_findings = restingOf(questionnaire->findings, reach);
    m_urgent = restingOf(questionnaire->urgent, reach);
    m_contradictions = restingOf(questionnaire->contradictions, reach);
    m_questions = reach.takeSlots();
    count(questionnaire);
}

void LeftOut::count(const Questionnaire& questionnaire) {
    for (std::uint32_t i = 0; i < m_questions.size(); ++i) {
        if (!m_questions[i])
            continue;
        if (questionnaire.isComputed(QuestionIndex{i}))
            ++m_counts.computed;
        else if (questionnaire.question(QuestionIndex{i}).type != QuestionType::Information)
            ++m_counts.questions;
    }
    m_counts.findings = countOf(m_findings);
    m_counts.urgent = countOf(m_urgent);
    m_counts.contradictions = countOf(m_contradictions);
}

std::vector<std::uint32_t> sensitivitiesHere(const Questionnaire& questionnaire,
                                             const std::vector<QuestionIndex>& answered,
                                             const LeftOut& leftOut) {
    std::vector<bool> isHere(questionnaire->sensitivities.size(), false);
    for (const QuestionIndex index : answered)
        if (const auto& sensitivity = questionnaire.question(index).sensitivity;
            sensitivity && !leftOut.has(index))
            isHere[*sensitivity] = true;
    std::vector<std::uint32_t> here;
    for (std::uint32_t which = 0; which < isHere.size(); ++which)
        if (isHere[which])
            here.push_back(which);
    return here;
}

std::vector<std::uint32_t> withNotice(const Questionnaire& questionnaire,
                                      std::vector<std::uint32_t> sensitivities) {
    std::erase_if(sensitivities,
                  [&](std::uint32_t which) { return questionnaire->sensitivities[which].notice.empty(); });
    return sensitivities;
}

Result<LeftOut> leftOutOf(const Questionnaire& questionnaire, const std::vector<std::string>& ids) {
    const std::vector<Sensitivity>& all = questionnaire->sensitivities;
    std::vector<std::uint32_t> chosen;
    for (const std::string& id : ids) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Sensitivity& one) { return one.id.str() == id; });
        if (found != all.end()) {
            chosen.push_back(static_cast<std::uint32_t>(found - all.begin()));
            continue;
        }
        std::vector<std::string> known;
        known.reserve(all.size());
        for (const Sensitivity& one : all)
            known.push_back(one.id.str());
        const Message typed = Message::verbatim(inBackticks(id));
        if (known.empty())
            return Error{core::said("%1 cannot be left out: this questionnaire marks no answers as sensitive",
                                    {typed})};
        return Error{
            core::said("%1 cannot be left out: the sensitive answers that this questionnaire marks are "
                       "%2",
                       {typed, joinWords(known)})};
    }
    return LeftOut(questionnaire, std::move(chosen));
}

} // namespace anteroom
