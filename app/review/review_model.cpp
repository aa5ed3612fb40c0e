// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/review_model.h"

#include "core/session/answer_text.h"

namespace anteroom::review {

namespace {

/// Waiting questions are left out: their gate is on the page, and naming them would give away what comes.
bool belongsOnPage(const Session& session, QuestionIndex index) {
    if (session.questionnaire().question(index).type == QuestionType::Information)
        return false;
    return session.isShown(index) || session.isKeptNotCounted(index);
}

ReviewLine lineOf(const Session& session, QuestionIndex index, const std::string& language) {
    const Question& question = session.questionnaire().question(index);
    const Answer& answer = session.answer(index);
    ReviewLine line;
    line.question = index;
    line.label = std::string(question.labelOrText().in(language));
    line.note = answer.note;
    line.refusedEntry = answer.refusedEntry;
    line.keptNotCounted = session.isKeptNotCounted(index);
    line.gap = !line.keptNotCounted && session.state(index) == QuestionState::NotAsked;
    line.answer =
        line.gap ? stateText(QuestionState::NotAsked, language) : answerText(question, answer, language);
    return line;
}

} // namespace

Review reviewOf(const Session& session, const std::string& language) {
    Review review;
    const Questionnaire& questionnaire = session.questionnaire();
    const auto& sections = questionnaire->sections;
    for (std::uint32_t s = 0; s < sections.size(); ++s) {
        ReviewSection section;
        section.section = s;
        section.title = std::string(sections[s].title.in(language));
        for (std::uint32_t q = sections[s].firstQuestion; q < sections[s].endQuestion; ++q) {
            const QuestionIndex index{q};
            if (!belongsOnPage(session, index))
                continue;
            section.lines.push_back(lineOf(session, index, language));
            section.gaps += section.lines.back().gap ? 1U : 0U;
        }
        review.gaps += section.gaps;
        if (!section.lines.empty())
            review.sections.push_back(std::move(section));
    }
    for (const ContradictionResult& result : screen(session).contradictions) {
        ReviewContradiction contradiction;
        contradiction.text = std::string(questionnaire->contradictions[result.rule].text.in(language));
        for (const AnswerPlace& place : result.explanation.because) {
            auto& questions = contradiction.questions;
            if (questions.empty() || questions.back() != place.question)
                questions.push_back(place.question);
        }
        review.contradictions.push_back(std::move(contradiction));
    }
    return review;
}

} // namespace anteroom::review
