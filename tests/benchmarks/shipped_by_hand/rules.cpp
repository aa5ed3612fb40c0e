// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/shipped_by_hand/rules.h"

#include <algorithm>

namespace anteroom::bench::prescreen {

ByHand::ByHand(const Questionnaire& questionnaire) {
    const auto classesOf = [&](QuestionIndex rows, FieldIndex name) {
        std::vector<Set> classes;
        for (const auto& entry : questionnaire.question(rows).fields[at(name)].vocabulary->entries())
            classes.push_back(entry.classes.firstWord());
        return classes;
    };
    m_classes = {classesOf(ask::medicines, field::medicine), classesOf(ask::allergies, field::allergyTo)};
}

std::vector<FindingResult> ByHand::screen(const std::vector<std::pair<QuestionIndex, Answer>>& answers) {
    read(answers, m_classes, m_answers);
    m_findings.clear();
    m_findings.reserve(80);
    mind();
    heartAndPregnancy();
    substances();
    medicines();
    otherConditions();
    treatmentHistory();
    contributors();
    beforeTreatment();
    plansForTheDay();
    return std::move(m_findings);
}

// As it is read on paper: each answer once, in the order asked.
void ByHand::inOrder(Places& places) {
    if (m_places.size() > 1) {
        std::sort(m_places.begin(), m_places.end());
        m_places.erase(std::unique(m_places.begin(), m_places.end()), m_places.end());
    }
    places.assign(m_places.begin(), m_places.end());
}

// That somebody would not say it is a reason, unless the same answer would settle the finding.
void ByHand::leaveOut(const Places& missing, Places& because) {
    const auto isMissing = [&](const AnswerPlace& place) {
        return std::binary_search(missing.begin(), missing.end(), place);
    };
    because.erase(std::remove_if(because.begin(), because.end(), isMissing), because.end());
}

} // namespace anteroom::bench::prescreen
