// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/answer_message.h"

#include "app/interview/answer_edits.h"
#include "app/interview/text.h"
#include "core/session/answer_text.h"
#include "core/session/phrases.h"

namespace anteroom::interview {

CardMessage judgedMessage(const Question& question, const Answer& answer, Date today,
                          const std::string& language) {
    if (!answer.refusedEntry.empty()) {
        const bool isStatus = question.type == QuestionType::Status;
        const Judged judged = judgeEntry(isStatus ? whenQuestion(question, today) : question,
                                         answer.refusedEntry, today, language);
        // In another language, or on another day, there may be nothing against it: it is still no answer.
        return {CardMessage::Kind::Refused,
                toQt(judged.message.empty() ? fill(phrase(AnswerPhrase::RefusedEntry, language),
                                                   {{"typed", answer.refusedEntry}})
                                            : judged.message)};
    }
    const bool isJudged = question.type == QuestionType::Number || question.type == QuestionType::Date;
    if (answer.state == Answer::State::Answered && isJudged) {
        const Judged judged = judgeEntry(question, entryText(question, answer), today, language);
        if (!judged.message.empty())
            return {CardMessage::Kind::Unusual, toQt(judged.message)};
    }
    if (isOnlyOlder(question, answer, today))
        return {CardMessage::Kind::Unusual, toQt(std::string(phrase(AnswerPhrase::OfAnotherDay, language)))};
    if (const auto* number = std::get_if<double>(&answer.value); number && question.alsoIn)
        return {CardMessage::Kind::Note, toQt(fill(phrase(AnswerPhrase::SecondUnit, language),
                                                   {{"number", inSecondUnit(*question.alsoIn, *number)}}))};
    return {};
}

} // namespace anteroom::interview
