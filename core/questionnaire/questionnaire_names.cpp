// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/our_languages.h"
#include "core/questionnaire/built_in_texts.h"
#include "core/questionnaire/questionnaire.h"

namespace anteroom {

namespace {

/// Built-in answers stand in the middle of a sentence: "high blood pressure: yes, now".
std::string inSentence(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result.front() >= 'A' && result.front() <= 'Z')
        result.front() = static_cast<char>(result.front() - 'A' + 'a');
    return result;
}

std::string optionText(const Question& question, std::uint32_t option, std::string_view language) {
    if (question.vocabulary) {
        const auto& classes = question.vocabulary->classes();
        return option < classes.size() ? std::string(classes[option].title.in(language)) : std::string();
    }
    if (option >= question.options.size())
        return {};
    const std::string_view text = question.options[option].text.in(language);
    const bool builtIn = question.type == QuestionType::YesNo || question.type == QuestionType::Status;
    return builtIn ? inSentence(text) : std::string(text);
}

} // namespace

QuestionnaireNames::QuestionnaireNames(const Questionnaire& questionnaire, std::string language)
    : m_questionnaire(&questionnaire), m_language(std::move(language)) {}

std::string QuestionnaireNames::question(QuestionIndex question) const {
    const LocalizedText& label = m_questionnaire->isComputed(question)
                                     ? m_questionnaire->computed(question).label
                                     : m_questionnaire->question(question).labelOrText();
    return std::string(label.in(m_language));
}

std::string QuestionnaireNames::field(QuestionIndex rows, FieldIndex field) const {
    return std::string(m_questionnaire->question(rows).fields[at(field)].labelOrText().in(m_language));
}

std::string QuestionnaireNames::row(QuestionIndex rows) const {
    const LocalizedText& name = m_questionnaire->question(rows).rowName;
    if (name.empty())
        return ourLanguage(m_language) == OurLanguage::Spanish ? "línea" : "entry";
    return std::string(name.in(m_language));
}

std::string QuestionnaireNames::option(QuestionIndex question, std::uint32_t option) const {
    if (m_questionnaire->isComputed(question))
        return inSentence(yesNoOptions().at(option).text.in(m_language));
    return optionText(m_questionnaire->question(question), option, m_language);
}

std::string QuestionnaireNames::fieldOption(QuestionIndex rows, FieldIndex field,
                                            std::uint32_t option) const {
    return optionText(m_questionnaire->question(rows).fields[at(field)], option, m_language);
}

std::string QuestionnaireNames::unit(QuestionIndex question) const {
    const LocalizedText& unit = m_questionnaire->isComputed(question)
                                    ? m_questionnaire->computed(question).unit
                                    : m_questionnaire->question(question).unit;
    return std::string(unit.in(m_language));
}

std::string QuestionnaireNames::fieldUnit(QuestionIndex rows, FieldIndex field) const {
    return std::string(m_questionnaire->question(rows).fields[at(field)].unit.in(m_language));
}

std::string_view QuestionnaireNames::language() const { return m_language; }

} // namespace anteroom
