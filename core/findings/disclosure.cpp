// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/disclosure.h"

#include <algorithm>
#include <memory>

namespace anteroom {

namespace {

/// Where the session stands, as if nobody had asked what is left out, and nothing urgent had rested on it.
SessionState stateWithout(const Session& all, const LeftOut& leftOut) {
    SessionState state = all.state();
    for (std::uint32_t i = 0; i < state.answers.size(); ++i)
        if (leftOut.has(QuestionIndex{i}))
            state.answers[i] = Answer{};
    std::erase_if(state.urgent, [&](const UrgentEvent& event) { return leftOut.hasUrgent(event.trigger); });
    // A trigger that is left out may hold by another answer too: it is not shown anew for that.
    for (std::uint32_t i = 0; i < state.urgentHolds.size(); ++i)
        state.urgentHolds[i] = leftOut.hasUrgent(i) || state.urgentHolds[i];
    return state;
}

Screening screeningWithout(const Session& session, const LeftOut& leftOut) {
    Screening screening = screen(session);
    std::erase_if(screening.findings,
                  [&](const FindingResult& result) { return leftOut.hasFinding(result.rule); });
    std::erase_if(screening.contradictions,
                  [&](const ContradictionResult& result) { return leftOut.hasContradiction(result.rule); });
    for (auto* questions : {&screening.unanswered, &screening.notCounted})
        std::erase_if(*questions, [&](QuestionIndex question) { return leftOut.has(question); });
    return screening;
}

} // namespace

Disclosure::Disclosure(const Session& all, const Screening& screening, const LeftOut& leftOut)
    : m_all(all), m_allScreening(screening) {
    if (leftOut.isEmpty())
        return;
    // Not owned: the session that it was made of holds it, and outlives this.
    const std::shared_ptr<const Questionnaire> questionnaire(std::shared_ptr<const Questionnaire>(),
                                                             &all.questionnaire());
    m_session = Session::resume(questionnaire, stateWithout(all, leftOut));
    m_screening = screeningWithout(*m_session, leftOut);
}

std::vector<std::uint32_t> sensitivitiesHere(const Session& session, const LeftOut& leftOut) {
    std::vector<QuestionIndex> answered;
    const std::vector<Question>& questions = session.questionnaire().questions();
    for (std::uint32_t i = 0; i < questions.size(); ++i)
        if (questions[i].sensitivity && session.answer(QuestionIndex{i}) != Answer{})
            answered.push_back(QuestionIndex{i});
    return sensitivitiesHere(session.questionnaire(), answered, leftOut);
}

std::vector<std::uint32_t> noticesDue(const Session& session, const LeftOut& leftOut) {
    return withNotice(session.questionnaire(), sensitivitiesHere(session, leftOut));
}

AnswerSheet sheetWithout(AnswerSheet sheet, const LeftOut& leftOut) {
    if (leftOut.isEmpty())
        return sheet;
    sheet.notes.clear();
    std::erase_if(sheet.answers, [&](const auto& given) { return leftOut.has(given.first); });
    sheet.leftOut = leftOut.sensitivities();
    return sheet;
}

} // namespace anteroom
