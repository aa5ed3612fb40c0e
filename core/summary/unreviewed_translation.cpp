// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/unreviewed_translation.h"

#include "core/session/phrases.h"
#include "core/summary/phrases.h"
#include "core/summary/reading_order.h"

#include <algorithm>

namespace anteroom {

namespace {

/// The language of the questionnaire that comes first in the reader's order and is the reader's, of whatever
/// region; empty where there is none.
std::string_view languageRead(const Questionnaire& questionnaire, std::string_view language) {
    const std::string_view reader = language.substr(0, language.find(','));
    const std::string_view base = reader.substr(0, reader.find('-'));
    const std::vector<std::string>& offered = questionnaire->languages;
    for (const std::string_view tag : {reader, base})
        if (const auto found = std::find(offered.begin(), offered.end(), tag); found != offered.end())
            return *found;
    const auto found = std::find_if(offered.begin(), offered.end(),
                                    [reader](const std::string& one) { return isSameLanguage(one, reader); });
    return found == offered.end() ? std::string_view() : std::string_view(*found);
}

} // namespace

bool wasAsked(const Answer& answer) {
    return answer.state != Answer::State::NotAsked || !answer.refusedEntry.empty() ||
           std::holds_alternative<RowsValue>(answer.value);
}

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

std::optional<UnreviewedSafety> unreviewedRead(const Questionnaire& questionnaire,
                                               std::string_view language) {
    const std::string_view read = languageRead(questionnaire, language);
    for (const UnreviewedSafety& one : questionnaire->unreviewed)
        if (one.language == read)
            return one;
    return std::nullopt;
}

std::optional<UnreviewedSafety> unreviewedPrinted(const Session& session, const LeftOut& leftOut,
                                                  const std::vector<std::string>& askedIn,
                                                  std::string_view language) {
    const Questionnaire& questionnaire = session.questionnaire();
    const std::optional<UnreviewedSafety> found = unreviewedRead(questionnaire, language);
    if (!found)
        return std::nullopt;
    const std::string& read = found->language;
    const std::vector<UnreviewedSafety> asked = unreviewedAsked(session, askedIn);
    if (std::any_of(asked.begin(), asked.end(),
                    [&read](const UnreviewedSafety& one) { return isSameLanguage(one.language, read); }))
        return std::nullopt;
    UnreviewedSafety printed{found->language, {}};
    for (const QuestionIndex question : found->questions)
        if (!leftOut.has(question) && questionnaire.question(question).type != QuestionType::Information &&
            (session.isShown(question) || wasAsked(session.answer(question))))
            printed.questions.push_back(question);
    return printed.questions.empty() ? std::nullopt : std::optional(std::move(printed));
}

std::string unreviewedPrintedSentence(const UnreviewedSafety& printed, std::string_view language) {
    return fill(phrase(SummaryPhrase::UnreviewedPrinted, language),
                {{"language", languageName(printed.language, language)}});
}

} // namespace anteroom
