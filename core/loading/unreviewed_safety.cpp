// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/unreviewed_safety.h"

#include <algorithm>
#include <unordered_map>

namespace anteroom::loading {

namespace {

/// Looks at one language.
class Search {
public:
    Search(const UnreviewedTexts& unreviewed, std::string_view language)
        : m_unreviewed(unreviewed), m_language(language) {}

    /// Whether anything that the patient reads of it is such a translation.
    bool holds(const Question& question) {
        const auto isOne = [this](const LocalizedText* text) {
            return m_unreviewed.holds(*text, m_language);
        };
        const LocalizedText* const texts[] = {&question.text, &question.help, &question.label,
                                              &question.rowName, &question.noneText};
        return std::any_of(std::begin(texts), std::end(texts), isOne) || holdsOptions(question) ||
               std::any_of(question.fields.begin(), question.fields.end(),
                           [this](const Question& field) { return holds(field); });
    }

private:
    /// Once for all questions that share them.
    bool holdsOptions(const Question& question) {
        if (question.type != QuestionType::Choice && question.type != QuestionType::Choices)
            return false; // the words of yes-no and status are built in
        const auto [known, isNew] = m_options.try_emplace(question.options.begin(), false);
        if (isNew)
            known->second =
                std::any_of(question.options.begin(), question.options.end(), [this](const Option& option) {
                    return m_unreviewed.holds(option.text, m_language);
                });
        return known->second;
    }

    const UnreviewedTexts& m_unreviewed;
    std::string_view m_language;
    std::unordered_map<const Option*, bool> m_options;
};

} // namespace

std::vector<UnreviewedSafety> unreviewedSafety(const QuestionnaireDraft& draft,
                                               const UnreviewedTexts& unreviewed) {
    std::vector<UnreviewedSafety> all;
    if (unreviewed.empty())
        return all;
    const std::vector<Question>& questions = draft.data.questions;
    for (const std::string& language : unreviewed.offered()) {
        Search search(unreviewed, language);
        UnreviewedSafety found{language, {}};
        for (std::uint32_t i = 0; i < questions.size(); ++i) {
            const bool isSafety = questions[i].safety || questions[i].summary == SummaryPlace::Safety ||
                                  draft.questions[i].isUrgent;
            if (isSafety && search.holds(questions[i]))
                found.questions.push_back(QuestionIndex{i});
        }
        if (!found.questions.empty())
            all.push_back(std::move(found));
    }
    return all;
}

} // namespace anteroom::loading
