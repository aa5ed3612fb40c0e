// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/redcap/redcap_names.h"

#include <algorithm>

namespace anteroom::redcap {

namespace {

constexpr std::string_view suffixes[] = {whenSuffix, noneSuffix, whySuffix, timeSuffix, daySuffix};
/// Names that REDCap keeps for itself, or that its scripts in a browser stumble over (Project.php,
/// $reserved_field_names); what begins with `redcap_` besides.
constexpr std::string_view reserved[] = {"hidden_edit_flag",
                                         "instance",
                                         "submit",
                                         "new",
                                         "return",
                                         "continue",
                                         "case",
                                         "switch",
                                         "class",
                                         "enum",
                                         "catch",
                                         "throw",
                                         "document",
                                         "super",
                                         "focus",
                                         "elements",
                                         "action",
                                         "event_id",
                                         "target",
                                         "field_label"};
constexpr std::size_t longestBase = longestVariable - noneSuffix.size();

std::string underscored(std::string text) {
    std::replace(text.begin(), text.end(), '-', '_');
    return text;
}

/// Five letters and digits made of the text (FNV-1a).
std::string digest(std::string_view text) {
    std::uint32_t hash = 2166136261U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    std::string digits;
    for (int i = 0; i < 5; ++i, hash /= 36)
        digits += "0123456789abcdefghijklmnopqrstuvwxyz"[hash % 36];
    return digits;
}

std::string shortened(const std::string& text, const std::string& unique, std::size_t longest = longestBase) {
    std::string begin = text.substr(0, longest - 6);
    while (begin.ends_with('_'))
        begin.pop_back();
    return begin + '_' + digest(unique);
}

} // namespace

RedcapNames::RedcapNames(const Questionnaire& questionnaire) {
    m_forms.insert(headForm);
    for (const Section& section : questionnaire->sections)
        m_sectionForms.push_back(form(section.id.str()));
    for (const Question& question : questionnaire.questions())
        m_rowsForms.push_back(question.type == QuestionType::Rows ? form(question.id.str()) : "");
    m_taken.insert(std::begin(headVariables), std::end(headVariables));
    for (const std::string& one : m_forms) // REDCap's own
        m_taken.insert({one + "_complete", one + "_timestamp"});
    for (const Question& question : questionnaire.questions()) {
        const std::string& id = question.id.str();
        m_questions.push_back(variable(id));
        m_rows.push_back(question.type == QuestionType::Rows && question.measured ? variable(id + "-row")
                                                                                  : "");
        m_fields.emplace_back();
        for (const Question& field : question.fields)
            m_fields.back().push_back(variable(id + '-' + field.id.str()));
    }
}

std::string RedcapNames::variable(const std::string& id) {
    const std::string own = underscored(id);
    const bool isReserved = id.starts_with("redcap-") ||
                            std::find(std::begin(reserved), std::end(reserved), own) != std::end(reserved);
    const std::string whole = isReserved ? "q_" + own : own;
    std::string name = whole;
    if (name.size() <= longestBase && take(name))
        return name;
    std::string unique = id;
    do
        name = shortened(whole, unique);
    while (!take(name) && !(unique += '+').empty());
    return name;
}

/// With all that may stand beside it.
bool RedcapNames::take(const std::string& base) {
    std::vector<std::string> names{base};
    for (const std::string_view suffix : suffixes)
        names.push_back(base + std::string(suffix));
    if (std::any_of(names.begin(), names.end(),
                    [&](const std::string& name) { return m_taken.contains(name); }))
        return false;
    m_taken.insert(names.begin(), names.end());
    return true;
}

std::string RedcapNames::form(const std::string& id) {
    std::string name = underscored(id);
    std::string unique = id;
    while (name.size() > longestForm || !m_forms.insert(name).second)
        name = shortened(underscored(id), unique += '+', longestForm);
    return name;
}

std::string codeOf(const Question& question, std::uint32_t option) {
    if (question.type == QuestionType::YesNo)
        return option == option::yes ? "1" : "0";
    return underscored(question.options.at(option).id.str());
}

std::vector<std::string> waysOut(const Question& question, bool mayDeclineSection, bool isMeasured) {
    std::vector<std::string> codes;
    if (question.notSure)
        codes.emplace_back(notSureCode);
    if (question.preferNotToSay || mayDeclineSection)
        codes.emplace_back(declinedCode);
    if (isMeasured)
        codes.emplace_back(notMeasuredCode);
    return codes;
}

bool hasChoices(const Question& question) {
    return question.type != QuestionType::Number && question.type != QuestionType::Date &&
           question.type != QuestionType::Text;
}

} // namespace anteroom::redcap
