// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/unreviewed_translation.h"

#include "core/session/phrases.h"
#include "core/summary/phrases.h"
#include "core/summary/reading_order.h"

#include <algorithm>

namespace anteroom {

namespace {

/// What is kept and not counted was asked as well.
bool wasAsked(const Answer& answer) {
    return answer.state != Answer::State::NotAsked || !answer.refusedEntry.empty() ||
           std::holds_alternative<RowsValue>(answer.value);
}

} // namespace

std::vector<UnreviewedSafety> unreviewedAsked(const Session& session,
                                              const std::vector<std::string>& askedIn) {
    std::vector<UnreviewedSafety> all;
    for (const UnreviewedSafety& shown : session.questionnaire()->unreviewed) {
        if (std::find(askedIn.begin(), askedIn.end(), shown.language) == askedIn.end())
            continue;
        UnreviewedSafety asked{shown.language, {}};
        std::copy_if(shown.questions.begin(), shown.questions.end(), std::back_inserter(asked.questions),
                     [&](QuestionIndex question) { return wasAsked(session.answer(question)); });
        if (!asked.questions.empty())
            all.push_back(std::move(asked));
    }
    return all;
}

std::string unreviewedSentence(const UnreviewedSafety& asked, const std::vector<std::string>& askedIn,
                               std::string_view language) {
    // It is not known then which question was asked in which.
    const auto which =
        askedIn.size() > 1 ? SummaryPhrase::UnreviewedInPart : SummaryPhrase::UnreviewedTranslation;
    return fill(phrase(which, language), {{"language", languageName(asked.language, language)}});
}

} // namespace anteroom
