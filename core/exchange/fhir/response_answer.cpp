// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/response_answer.h"

#include "core/base/text.h"

namespace anteroom::fhir {

namespace {

const char* absenceOf(QuestionState state) {
    switch (state) {
    case QuestionState::NotSure:
        return "asked-unknown";
    case QuestionState::Declined:
        return "asked-declined";
    case QuestionState::NotMeasured:
        return "not-performed";
    case QuestionState::NotApplicable:
        return "not-applicable";
    case QuestionState::NotAsked:
    case QuestionState::Undecided:
        return "not-asked";
    case QuestionState::Answered:
        break;
    }
    return "unknown";
}

class AnswerWriter {
public:
    AnswerWriter(const Questionnaire& questionnaire, const Question& question, const std::string& link,
                 const std::string& language)
        : m_questionnaire(questionnaire), m_question(question), m_link(link), m_language(language) {}

    Json write(const Answer::Value& value) const {
        Json answers = Json::array();
        if (const auto* option = std::get_if<OptionValue>(&value))
            answers.push_back(ofOption(option->option));
        else if (const auto* status = std::get_if<StatusValue>(&value))
            answers.push_back(ofStatus(*status));
        else if (const auto* options = std::get_if<OptionsValue>(&value))
            for (const std::uint32_t one : options->options)
                answers.push_back(ofOption(one));
        else if (const auto* number = std::get_if<double>(&value))
            answers.push_back(
                Json{{isInteger(m_question) ? "valueInteger" : "valueDecimal", numberJson(*number)}});
        else if (const auto* date = std::get_if<PartialDate>(&value))
            answers.push_back(Json{{"valueDate", date->iso()}});
        else if (const auto* text = std::get_if<TextValue>(&value); text && !text->text.empty())
            answers.push_back(ofText(*text));
        return answers;
    }

private:
    Json ofOption(std::uint32_t option) const {
        if (m_question.type == QuestionType::YesNo)
            return Json{{"valueBoolean", option == option::yes}};
        return Json{{"valueCoding", optionCoding(m_questionnaire, m_question, m_link, option, m_language)}};
    }

    Json ofStatus(const StatusValue& status) const {
        Json answer = ofOption(status.status);
        if (status.when) {
            Json when{{"linkId", whenLink(m_link)}};
            when["answer"].push_back(Json{{"valueDate", status.when->iso()}});
            answer["item"].push_back(std::move(when));
        }
        return answer;
    }

    Json ofText(const TextValue& text) const {
        if (!m_question.vocabulary || !text.entry)
            return Json{{"valueString", text.text}};
        Json answer;
        if (foldCase(m_question.vocabulary->entries().at(*text.entry).name) != foldCase(text.text))
            addOwnString(answer, "as-typed", text.text);
        answer["valueCoding"] = entryCoding(*m_question.vocabulary, *text.entry);
        return answer;
    }

    const Questionnaire& m_questionnaire;
    const Question& m_question;
    const std::string& m_link;
    const std::string& m_language;
};

} // namespace

void addAbsence(Json& item, QuestionState state, const std::string& reason) {
    addExtension(item, dataAbsentReason, "valueCode", absenceOf(state));
    if (state == QuestionState::Undecided)
        addOwn(item, "undecided", "valueBoolean", true);
    if (state == QuestionState::NotMeasured)
        addOwnString(item, "reason", reason);
}

void addMeasured(Json& item, const MeasurementTime& measured) {
    if (measured.minuteOfDay)
        addOwn(item, "measured-at", "valueTime", timeOfDay(*measured.minuteOfDay));
    if (measured.day)
        addOwn(item, "measured-on", "valueDate", measured.day->iso());
}

Json responseItem(const Questionnaire& questionnaire, const Question& question, const std::string& link,
                  const Answer& answer, QuestionState state, const std::string& language) {
    Json item{{"linkId", link}};
    putText(item, "text", question.text, language);
    addOwnString(item, "note", answer.note);
    Json answers = Json::array();
    if (state == QuestionState::Answered)
        answers = AnswerWriter(questionnaire, question, link, language).write(answer.value);
    if (answers.empty()) {
        addAbsence(item, state, answer.reason);
    } else {
        addMeasured(item, answer.measured);
        item["answer"] = std::move(answers);
    }
    return item;
}

} // namespace anteroom::fhir
