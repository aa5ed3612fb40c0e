// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/review_model.h"

#include "core/session/answer_text.h"
#include "core/session/before_birth.h"
#include "core/session/blank_fields.h"
#include "core/session/phrases.h"
#include "core/summary/phrases.h"

namespace anteroom::review {

namespace {

/// Waiting questions are left out: their gate is on the page, and naming them would give away what comes.
bool belongsOnPage(const Session& session, QuestionIndex index) {
    if (session.questionnaire().question(index).type == QuestionType::Information)
        return false;
    return session.isShown(index) || session.isKeptNotCounted(index);
}

QuestionIndex changeAt(const Session& session, QuestionIndex index) {
    const Explanation gate = session.whyShown(index);
    for (const auto* places : {&gate.because, &gate.missing})
        for (const AnswerPlace& place : *places)
            if (session.isShown(place.question))
                return place.question;
    return index;
}

// As it was asked, for the patient may look on: a label may hold a clinician's word for it.
std::string askedAs(const Session& session, QuestionIndex index, const std::string& language) {
    return std::string(session.questionnaire().question(index).text.in(language));
}

// What was typed and not accepted. The text of a row has its refused entries, but not its refused time.
std::string refusedIn(const Answer& answer) {
    std::string typed = answer.refusedEntry;
    const auto add = [&typed](const std::string& more) {
        if (!more.empty())
            typed += (typed.empty() ? "" : ", ") + more;
    };
    add(answer.measured.refused);
    if (const auto* rows = std::get_if<RowsValue>(&answer.value))
        for (const std::vector<Answer>& row : rows->rows)
            for (const Answer& field : row)
                add(field.measured.refused);
    return typed;
}

ReviewLine lineOf(const Session& session, QuestionIndex index, const std::string& language) {
    const Question& question = session.questionnaire().question(index);
    const Answer& answer = session.answer(index);
    ReviewLine line;
    line.question = index;
    line.asked = askedAs(session, index, language);
    line.note = answer.note;
    line.refusedEntry = refusedIn(answer);
    line.keptNotCounted = session.isKeptNotCounted(index);
    line.changeAt = line.keptNotCounted ? changeAt(session, index) : index;
    line.gap = session.isOpen(index);
    line.blank = blankFieldsText(session, index, language);
    line.lacksReason = session.lacksReason(index);
    // A list that was begun shows what was given, and that it is not finished. Something was typed where it
    // was refused: that is not "not asked".
    if (answer.state != Answer::State::NotAsked)
        line.answer = answerText(question, answer, language);
    else if (line.refusedEntry.empty())
        line.answer = stateText(QuestionState::NotAsked, language);
    return line;
}

} // namespace

Review reviewOf(const Session& session, const std::string& language, const std::string& dateOfBirth) {
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
            const bool isNeeded = session.questionnaire().question(index).required;
            review.neededGaps += section.lines.back().gap && isNeeded ? 1U : 0U;
            review.shown += section.lines.back().keptNotCounted ? 0U : 1U;
        }
        review.gaps += section.gaps;
        if (!section.lines.empty())
            review.sections.push_back(std::move(section));
    }
    for (const ContradictionResult& result : contradictionsOf(session)) {
        ReviewContradiction contradiction;
        contradiction.text = std::string(questionnaire->contradictions[result.rule].text.in(language));
        for (const AnswerPlace& place : result.explanation.because) {
            auto& sides = contradiction.sides; // the rows of a list follow each other
            if (sides.empty() || sides.back().question != place.question)
                sides.push_back({place.question, askedAs(session, place.question, language)});
        }
        review.contradictions.push_back(std::move(contradiction));
    }
    for (const AnswerPlace& place : answersBeforeBirth(session, dateOfBirth)) {
        const Question& question = questionnaire.question(place.question);
        const Answer& answer = session.answer(place.question);
        const bool isField = place.row && place.field;
        const Question& asked = isField ? question.fields[at(*place.field)] : question;
        const Answer& said =
            isField ? std::get<RowsValue>(answer.value).rows[*place.row][at(*place.field)] : answer;
        review.contradictions.push_back({fill(phrase(SummaryPhrase::BeforeBirth, language),
                                              {{"label", asked.labelOrText().in(language)},
                                               {"answer", answerText(asked, said, language)},
                                               {"born", dateOfBirth}}),
                                         {{place.question, askedAs(session, place.question, language)}}});
    }
    return review;
}

} // namespace anteroom::review
