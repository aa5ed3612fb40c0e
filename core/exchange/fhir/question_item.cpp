// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/question_item.h"

#include "core/questionnaire/format_words.h"

#include <cmath>

namespace anteroom::fhir {

namespace {

const std::string standard = "http://hl7.org/fhir/StructureDefinition/";
const std::string shortText = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText";

constexpr const char* itemControl = "http://hl7.org/fhir/questionnaire-item-control";

const char* typeOf(const Question& question) {
    switch (question.type) {
    case QuestionType::YesNo:
        return "boolean";
    case QuestionType::Status:
    case QuestionType::Choice:
    case QuestionType::Choices:
        return "choice";
    case QuestionType::Number:
        return isInteger(question) ? "integer" : "decimal";
    case QuestionType::Date:
        return "date";
    case QuestionType::Text:
        return question.vocabulary ? "open-choice" : question.lines > 1 ? "text" : "string";
    case QuestionType::Rows:
        return "group";
    case QuestionType::Information:
        break;
    }
    return "display";
}

class ItemWriter {
public:
    ItemWriter(const Questionnaire& questionnaire, const Question& question, const std::string& link,
               const std::string& language)
        : m_questionnaire(questionnaire), m_question(question), m_link(link), m_language(language) {}

    Json write() {
        m_item["linkId"] = m_link;
        putText(m_item, "text", m_question.text, m_language);
        m_item["type"] = typeOf(m_question);
        const bool isQuestion = m_question.type != QuestionType::Information;
        if (isQuestion && m_question.required)
            m_item["required"] = true;
        addText(shortText, m_question.label);
        addOwnText(m_item, "staff-note", m_question.staffNote, m_language);
        if (m_question.asked == Asked::Staff || m_question.measured)
            addOwn(m_item, "ask", "valueCode", m_question.asked == Asked::Staff ? "staff" : "patient");
        if (isQuestion)
            addFlags();
        addTypeParts();
        if (!m_question.help.empty())
            m_item["item"].push_back(displayItem(helpLink(m_link), m_question.help, true, m_language));
        return std::move(m_item);
    }

private:
    void addFlags() {
        if (m_question.summary != SummaryPlace::None)
            addOwn(m_item, "summary", "valueCode", std::string(placeId(m_question.summary)));
        for (const auto& [name, isSet] :
             {std::pair{"safety", m_question.safety},
              std::pair{"measured", m_question.measured && !m_question.measuredToday},
              std::pair{"ask-anew", m_question.askAnew}})
            if (isSet)
                addOwn(m_item, name, "valueBoolean", true);
        if (m_question.sensitivity)
            addOwn(m_item, "sensitivity", "valueCode",
                   m_questionnaire->sensitivities[*m_question.sensitivity].id.str());
        if (m_question.measuredToday)
            addOwn(m_item, "measured", "valueCode", "today");
        for (const auto& [name, isOffered] : {std::pair{"not-sure", m_question.notSure},
                                              std::pair{"prefer-not-to-say", m_question.preferNotToSay}})
            if (!isOffered)
                addOwn(m_item, name, "valueBoolean", false);
    }

    void addTypeParts() {
        switch (m_question.type) {
        case QuestionType::Status:
            addOptions();
            if (m_question.whenPast)
                m_item["item"].push_back(whenItem());
            break;
        case QuestionType::Choices:
            m_item["repeats"] = true;
            addOptions();
            break;
        case QuestionType::Choice:
            addOptions();
            break;
        case QuestionType::Number:
            addNumberParts();
            break;
        case QuestionType::Date:
            addDateParts();
            break;
        case QuestionType::Text:
            if (m_question.vocabulary)
                m_item["answerValueSet"] = '#' + m_question.vocabulary->id().str();
            if (m_question.lines > 1)
                addOwn(m_item, "lines", "valueInteger", m_question.lines);
            break;
        case QuestionType::Rows:
            m_item["repeats"] = true;
            addOwnText(m_item, "row", m_question.rowName, m_language);
            addOwnText(m_item, "none", m_question.noneText, m_language);
            break;
        case QuestionType::YesNo:
        case QuestionType::Information:
            break;
        }
    }

    void addText(const std::string& url, const LocalizedText& text) {
        if (text.empty())
            return;
        Json extension{{"url", url}};
        putText(extension, "valueString", text, m_language);
        m_item["extension"].push_back(std::move(extension));
    }

    void addOptions() {
        for (std::uint32_t i = 0; i < m_question.options.size(); ++i) {
            Json option;
            if (m_question.options[i].exclusive)
                addExtension(option, standard + "questionnaire-optionExclusive", "valueBoolean", true);
            option["valueCoding"] = optionCoding(m_questionnaire, m_question, m_link, i, m_language);
            m_item["answerOption"].push_back(std::move(option));
        }
    }

    Json whenItem() const {
        LocalizedText when("en", "When?");
        when.add("es", "¿Cuándo?");
        Json item{{"linkId", whenLink(m_link)}};
        putText(item, "text", spoken(m_questionnaire, when), m_language);
        item["type"] = "date";
        item["enableWhen"].push_back(Json{{"question", m_link},
                                          {"operator", "="},
                                          {"answerCoding",
                                           {{"system", optionSystem(m_questionnaire, m_question, m_link)},
                                            {"code", m_question.options.at(option::past).id.str()}}}});
        return item;
    }

    void addNumberParts() {
        const Interval range = m_question.valueType.range;
        for (const auto& [name, limit] :
             {std::pair{"minValue", range.low}, std::pair{"maxValue", range.high}})
            if (std::isfinite(limit)) // of whole numbers it may be none itself
                addExtension(m_item, standard + name,
                             isInteger(m_question) && std::trunc(limit) == limit ? "valueInteger"
                                                                                 : "valueDecimal",
                             numberJson(limit));
        if (m_question.decimals > 0)
            addExtension(m_item, standard + "maxDecimalPlaces", "valueInteger", m_question.decimals);
        if (!m_question.unit.empty()) {
            Json unit;
            putText(unit, "display", m_question.unit, m_language);
            addExtension(m_item, standard + "questionnaire-unit", "valueCoding", std::move(unit));
        }
        if (m_question.alsoIn)
            addOwn(m_item, "also-in", "valueQuantity",
                   {{"value", numberJson(m_question.alsoIn->factor)}, {"unit", m_question.alsoIn->unit}});
        if (!(m_question.usual == range)) // which it is where nobody gave one
            addOwn(m_item, "usual", "valueRange",
                   {{"low", Json{{"value", numberJson(m_question.usual.low)}}},
                    {"high", Json{{"value", numberJson(m_question.usual.high)}}}});
    }

    void addDateParts() {
        const Interval range = m_question.valueType.range;
        const auto day = [](double days) { return Date::fromDays(static_cast<std::int32_t>(days)).iso(); };
        if (range.low > Date::of(1800, 1, 1)->days())
            addExtension(m_item, standard + "minValue", "valueDate", day(range.low));
        if (m_question.rangeEndsToday) {
            // A value that only an expression gives stands beside the value that is not there.
            Json today;
            addExtension(today, standard + "cqf-calculatedValue", "valueExpression",
                         {{"language", "text/fhirpath"}, {"expression", "today()"}});
            m_item["extension"].push_back(Json{{"url", standard + "maxValue"}, {"_valueDate", today}});
        } else if (range.high < Date::of(2299, 12, 31)->days()) {
            addExtension(m_item, standard + "maxValue", "valueDate", day(range.high));
        }
        if (!m_question.partialAllowed)
            addOwn(m_item, "partial", "valueBoolean", false);
    }

    const Questionnaire& m_questionnaire;
    const Question& m_question;
    const std::string& m_link;
    const std::string& m_language;
    Json m_item;
};

} // namespace

Json questionItem(const Questionnaire& questionnaire, const Question& question, const std::string& link,
                  const std::string& language) {
    return ItemWriter(questionnaire, question, link, language).write();
}

Json displayItem(const std::string& link, const LocalizedText& text, bool isHelp,
                 const std::string& language) {
    Json item{{"linkId", link}};
    if (isHelp)
        addExtension(item, standard + "questionnaire-itemControl", "valueCodeableConcept",
                     {{"coding", Json::array({Json{{"system", itemControl}, {"code", "help"}}})}});
    putText(item, "text", text, language);
    item["type"] = "display";
    return item;
}

Json vocabularyValueSet(const Vocabulary& vocabulary, const std::string& language) {
    Json concepts = Json::array();
    for (const Vocabulary::Entry& entry : vocabulary.entries()) {
        Json one{{"code", codeText(entry.name)}, {"display", entry.name}};
        addOwnString(one, "code", entry.code);
        for (std::uint32_t i = 0; i < vocabulary.classes().size(); ++i)
            if (entry.classes.contains(i))
                addOwn(one, "class", "valueCode", vocabulary.classes()[i].id.str());
        for (const std::string& name : entry.also)
            one["designation"].push_back(Json{{"value", name}});
        for (const std::string& name : entry.brands)
            one["designation"].push_back(
                Json{{"use", {{"system", designationSystem}, {"code", brandName}}}, {"value", name}});
        concepts.push_back(std::move(one));
    }
    Json set{{"resourceType", "ValueSet"}, {"id", vocabulary.id().str()}};
    for (const Vocabulary::Class& one : vocabulary.classes()) {
        Json coding{{"code", one.id.str()}};
        putText(coding, "display", one.title, language);
        addOwn(set, "class", "valueCoding", std::move(coding));
    }
    putText(set, "title", vocabulary.title(), language);
    set["status"] = "active";
    Json include{{"system", vocabularySystem(vocabulary)}};
    if (!concepts.empty())
        include["concept"] = std::move(concepts);
    set["compose"]["include"].push_back(std::move(include));
    return set;
}

} // namespace anteroom::fhir
