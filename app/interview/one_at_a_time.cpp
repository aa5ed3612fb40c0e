// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/one_at_a_time.h"

#include "app/interview/interview_presenter.h"
#include "app/interview/text.h"
#include "app/interview/words.h"

#include <algorithm>

namespace anteroom::interview {

bool OneAtATime::isOne(std::uint32_t index) const {
    const QuestionIndex question{index};
    return m_presenter.isPut(question) &&
           m_presenter.questionnaire().question(question).type != QuestionType::Information;
}

std::optional<QuestionIndex> OneAtATime::after(std::optional<QuestionIndex> question) const {
    const auto count = static_cast<std::uint32_t>(m_presenter.questionnaire().questions().size());
    for (auto i = placeAfter(question); i < count; ++i)
        if (isOne(i))
            return QuestionIndex{i};
    return {};
}

std::optional<QuestionIndex> OneAtATime::before(std::optional<QuestionIndex> question) const {
    const std::size_t count = m_presenter.questionnaire().questions().size();
    for (auto i = static_cast<std::uint32_t>(question ? at(*question) : count); i-- > 0;)
        if (isOne(i))
            return QuestionIndex{i};
    return {};
}

std::optional<QuestionIndex> OneAtATime::firstOpen() const {
    for (auto question = after({}); question; question = after(question))
        if (m_presenter.session().isOpen(*question))
            return question;
    return {};
}

int OneAtATime::open() const {
    int count = 0;
    for (auto question = after({}); question; question = after(question))
        count += m_presenter.session().isOpen(*question) ? 1 : 0;
    return count;
}

QString OneAtATime::progressText(QuestionIndex question) const {
    int place = 0;
    int count = 0;
    for (auto each = after({}); each; each = after(each)) {
        ++count;
        if (*each == question)
            place = count;
    }
    return word(Word::QuestionOf, m_presenter.language()).arg(place).arg(count);
}

bool OneAtATime::isFirstOfSection(QuestionIndex question) const {
    const auto before = this->before(question);
    const Questionnaire& questionnaire = m_presenter.questionnaire();
    return !before || questionnaire.sectionOf(*before) != questionnaire.sectionOf(question);
}

std::uint32_t OneAtATime::placeAfter(std::optional<QuestionIndex> question) const {
    return question ? static_cast<std::uint32_t>(at(*question)) + 1 : 0;
}

QStringList OneAtATime::information(std::uint32_t begin, std::uint32_t end) const {
    const Questionnaire& questionnaire = m_presenter.questionnaire();
    QStringList texts;
    for (std::uint32_t i = begin; i < end; ++i)
        if (const Question& text = questionnaire.questions()[i];
            text.type == QuestionType::Information && m_presenter.isPut(QuestionIndex{i}))
            texts << toQt(text.text, m_presenter.language());
    return texts;
}

QStringList OneAtATime::closing() const {
    return information(placeAfter(before({})),
                       static_cast<std::uint32_t>(m_presenter.questionnaire().questions().size()));
}

// A heading or a text that opens a group is about each question of it: alone, each of them needs it. What
// closes a group or a section has no question below it, and stands above the next one, whatever that is of.
Stem OneAtATime::stemOf(QuestionIndex question) const {
    const Questionnaire& questionnaire = m_presenter.questionnaire();
    const std::string& language = m_presenter.language();
    const Section& section = questionnaire->sections.at(questionnaire.sectionOf(question));
    const auto place = static_cast<std::uint32_t>(at(question));
    const std::uint32_t unsaid = placeAfter(before(question));
    Stem stem;
    stem.before = information(unsaid, section.firstQuestion);
    stem.section = toQt(section.title, language);
    if (!section.introduction.empty() && isFirstOfSection(question))
        stem.texts << toQt(section.introduction, language);
    std::uint32_t stands = unsaid;
    for (const QuestionGroup& group : section.groups) {
        if (place < group.firstQuestion || place >= group.endQuestion)
            continue;
        stands = std::min(stands, group.firstQuestion);
        if (group.instrument)
            stem.credit = toQt(questionnaire->instruments.at(*group.instrument).credit());
    }
    for (std::uint32_t i = std::max(section.firstQuestion, stands); i <= place; ++i) {
        for (const QuestionGroup& group : section.groups)
            if (group.firstQuestion == i && place < group.endQuestion && !group.title.empty())
                stem.texts << toQt(group.title, language);
        const bool isOfOthers =
            i < unsaid &&
            std::any_of(section.groups.begin(), section.groups.end(), [&](const QuestionGroup& group) {
                return i >= group.firstQuestion && i < group.endQuestion && place >= group.endQuestion;
            });
        if (!isOfOthers)
            stem.texts << information(i, i + 1);
    }
    return stem;
}

} // namespace anteroom::interview
