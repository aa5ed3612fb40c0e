// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/before_birth_text.h"

#include "core/session/phrases.h"
#include "core/summary/answer_json.h"
#include "core/summary/phrases.h"

namespace anteroom {

std::string beforeBirthText(const Session& session, const CountedAnswers& counted, const AnswerPlace& place,
                            const std::string& language, const std::string& dateOfBirth) {
    const QuestionnaireNames names(session.questionnaire(), language);
    const nlohmann::ordered_json answer = placeJson(session, counted, place, language);
    return fill(phrase(SummaryPhrase::BeforeBirth, language),
                {{"label", names.question(place.question)},
                 {"answer", answer["text"].get_ref<const std::string&>()},
                 {"born", dateOfBirth}});
}

} // namespace anteroom
