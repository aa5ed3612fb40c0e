// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include <cassert>

namespace anteroom {

SessionState Session::state() const {
    SessionState state = stateBesideAnswers();
    state.answers = m_answers;
    return state;
}

SessionState Session::stateBesideAnswers() const {
    return {m_startedAt, m_lastEditAt, m_finishedAt, {}, m_urgent, m_urgentHolds};
}

Session Session::resume(std::shared_ptr<const Questionnaire> questionnaire, SessionState state) {
    Session session(std::move(questionnaire), state.startedAt);
    const std::vector<Question>& questions = session.m_questionnaire->questions();
    assert(state.answers.size() == questions.size() &&
           state.urgentHolds.size() == session.m_urgentHolds.size());
    std::vector<Fact> facts;
    facts.reserve(questions.size());
    for (std::size_t i = 0; i < questions.size(); ++i)
        facts.push_back(factOf(questions[i], state.answers[i], state.startedAt.date));
    session.m_answers = std::move(state.answers);
    session.m_evaluator.assignAll(std::move(facts));
    session.m_urgent = std::move(state.urgent);
    session.m_urgentHolds = std::move(state.urgentHolds);
    session.m_lastEditAt = state.lastEditAt;
    session.m_finishedAt = state.finishedAt;
    session.afterChange(session.m_lastEditAt);
    return session;
}

} // namespace anteroom
