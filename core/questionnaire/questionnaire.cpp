// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/questionnaire.h"

#include <cassert>

namespace anteroom {

Questionnaire::Questionnaire(Data data) : m_data(std::move(data)), m_sectionOf(m_data.questions.size()) {
    assert(m_data.program);
    assert(m_data.program->questionCount() == m_data.questions.size());
    m_questionById.reserve(m_data.questions.size());
    for (std::uint32_t i = 0; i < m_data.questions.size(); ++i)
        m_questionById.emplace(m_data.questions[i].id.str(), i);
    m_findingById.reserve(m_data.findings.size());
    for (std::uint32_t i = 0; i < m_data.findings.size(); ++i)
        m_findingById.emplace(m_data.findings[i].id.str(), i);
    for (std::uint32_t section = 0; section < m_data.sections.size(); ++section)
        for (auto i = m_data.sections[section].firstQuestion; i < m_data.sections[section].endQuestion; ++i)
            m_sectionOf[i] = section;
}

std::optional<QuestionIndex> Questionnaire::find(std::string_view questionId) const {
    const auto found = m_questionById.find(questionId);
    return found != m_questionById.end() ? std::optional(QuestionIndex{found->second}) : std::nullopt;
}

std::optional<std::uint32_t> Questionnaire::findFinding(std::string_view findingId) const {
    const auto found = m_findingById.find(findingId);
    return found != m_findingById.end() ? std::optional(found->second) : std::nullopt;
}

std::uint32_t Questionnaire::sectionOf(QuestionIndex question) const { return m_sectionOf.at(at(question)); }

} // namespace anteroom
