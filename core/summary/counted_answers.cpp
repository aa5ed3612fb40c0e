// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/counted_answers.h"

namespace anteroom {

CountedAnswers::CountedAnswers(const Session& session)
    : m_session(session), m_answers(session.questionnaire().questions().size()) {}

const Answer& CountedAnswers::of(QuestionIndex question) const {
    std::optional<Answer>& answer = m_answers[at(question)];
    if (!answer)
        answer = m_session.countedAnswer(question);
    return *answer;
}

} // namespace anteroom
