// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/fhir_questionnaire.h"

#include "core/exchange/fhir/criteria_extensions.h"
#include "core/exchange/fhir/enable_when.h"
#include "core/exchange/fhir/question_item.h"
#include "core/exchange/fhir/rule_extensions.h"
#include "core/exchange/fhir/section_items.h"
#include "core/exchange/fhir/show_whens.h"
#include "core/exchange/fhir/signature_extensions.h"

#include <algorithm>
#include <optional>

namespace anteroom::fhir {

namespace {

class QuestionnaireWriter {
public:
    QuestionnaireWriter(const Questionnaire& questionnaire, const std::string& language,
                        std::vector<NotCarried>& notCarried)
        : m_questionnaire(questionnaire), m_language(language), m_notCarried(notCarried),
          m_showWhens(showWhensOf(questionnaire)) {}

    Json write() {
        const auto& data = m_questionnaire.data();
        Json json{{"resourceType", "Questionnaire"},
                  {"meta", {{"source", exportSource}}},
                  {"id", data.id.str()},
                  {"language", m_language}};
        addContained(json);
        json["url"] = canonicalOf(m_questionnaire);
        json["version"] = data.version;
        putText(json, "title", data.title, m_language);
        json["status"] = "active";
        json["subjectType"] = Json::array({"Patient"});
        putText(json, "description", data.description, m_language);
        json["copyright"] = copyright();
        addOwnString(json, "sha256", data.sha256);
        if (!data.instruments.empty()) // and `copyright` has theirs too
            addOwnString(json, "license", data.license);
        for (std::size_t i = 0; data.languages.size() > 1 && i < data.languages.size(); ++i)
            addOwn(json, "language", "valueCode", data.languages[i]);
        const KeptHeads heads = keptHeads(m_questionnaire);
        addRules(json, m_questionnaire, m_language, m_notCarried);
        addCriteria(json, m_questionnaire, heads.covers, m_language);
        json["item"] = Json::array();
        for (std::size_t i = 0; i < data.sections.size(); ++i)
            json["item"].push_back(sectionItem(i));
        addSignatures(json, heads, m_language);
        return json;
    }

private:
    void addContained(Json& json) const {
        std::vector<const Vocabulary*> used;
        const auto add = [&](const Question& question) {
            const Vocabulary* vocabulary = question.vocabulary.get();
            if (vocabulary && std::find(used.begin(), used.end(), vocabulary) == used.end())
                used.push_back(vocabulary);
        };
        for (const Question& question : m_questionnaire.questions()) {
            add(question);
            std::for_each(question.fields.begin(), question.fields.end(), add);
        }
        for (const Vocabulary* vocabulary : used)
            json["contained"].push_back(vocabularyValueSet(*vocabulary, m_language));
    }

    std::string copyright() const {
        std::string text = m_questionnaire->license;
        for (const PlacedInstrument& instrument : m_questionnaire->instruments)
            text += "\n\n" + std::string(instrument.title.in(m_language)) + ": " + instrument.credit();
        return text;
    }

    void addShowWhen(Json& item, const std::vector<NodeIndex>& conditions) {
        if (!addEnableWhen(item, m_questionnaire, conditions, m_language))
            m_notCarried.push_back({item["linkId"].get<std::string>(),
                                    "its show-when can be said neither by enableWhen nor in FHIRPath; other "
                                    "systems show it always"});
    }

    Json sectionItem(std::size_t index) {
        const Section& section = m_questionnaire->sections[index];
        Json item{{"linkId", sectionLink(section)}};
        putText(item, "text", section.title, m_language);
        item["type"] = "group";
        if (!section.declinable)
            addOwn(item, "declinable", "valueBoolean", false);
        if (const auto kind = sensitivityOf(section))
            addOwn(item, "sensitivity", "valueCode", m_questionnaire->sensitivities[*kind].id.str());
        addShowWhen(item, m_showWhens.sections[index]);
        if (!section.introduction.empty())
            item["item"].push_back(
                displayItem(sectionLink(section) + ".introduction", section.introduction, false, m_language));
        SectionItems(
            section, [&](std::size_t group) { return groupItem(index, group); },
            [&](Json& holder, QuestionIndex question) { holder["item"].push_back(this->item(question)); })
            .addTo(item);
        return item;
    }

    /// Of all that stands in it, texts too: then it is the section's.
    std::optional<std::uint32_t> sensitivityOf(const Section& section) const {
        const auto& questions = m_questionnaire.questions();
        const auto kind = questions[section.firstQuestion].sensitivity;
        for (std::uint32_t i = section.firstQuestion; i < section.endQuestion; ++i)
            if (questions[i].sensitivity != kind)
                return std::nullopt;
        return kind;
    }

    Json groupItem(std::size_t section, std::size_t group) {
        const QuestionGroup& placed = m_questionnaire->sections[section].groups[group];
        Json item{{"linkId", groupLink(placed)}};
        putText(item, "text", placed.title, m_language);
        item["type"] = "group";
        if (placed.instrument)
            addInstrument(item, m_questionnaire->instruments[*placed.instrument]);
        addShowWhen(item, m_showWhens.groups[section][group]);
        return item;
    }

    void addInstrument(Json& item, const PlacedInstrument& instrument) const {
        Json parts = Json::object();
        Json title{{"url", "title"}};
        putText(title, "valueString", instrument.title, m_language);
        parts["extension"].push_back(std::move(title));
        if (!instrument.source.empty())
            addExtension(parts, "source", "valueString", instrument.source);
        addExtension(parts, "license", "valueString", instrument.license);
        Json extension{{"url", std::string(ownExtensions) + "instrument"}};
        extension["extension"] = std::move(parts["extension"]);
        item["extension"].push_back(std::move(extension));
    }

    Json item(QuestionIndex index) {
        const Question& question = m_questionnaire.question(index);
        Json item = questionItem(m_questionnaire, question, question.id.str(), m_language);
        addShowWhen(item, m_showWhens.questions[at(index)]);
        const Program::Slot& slot = m_questionnaire.program()[index];
        for (std::uint32_t i = 0; i < question.fields.size(); ++i) {
            Json field = questionItem(m_questionnaire, question.fields[i], fieldLink(question, FieldIndex{i}),
                                      m_language);
            const auto gate = i < slot.fieldGates.size() ? slot.fieldGates[i] : std::nullopt;
            addShowWhen(field, gate ? std::vector{*gate} : std::vector<NodeIndex>());
            item["item"].push_back(std::move(field));
        }
        return item;
    }

    const Questionnaire& m_questionnaire;
    const std::string& m_language;
    std::vector<NotCarried>& m_notCarried;
    ShowWhens m_showWhens;
};

} // namespace

Json questionnaireResource(const Questionnaire& questionnaire, const std::string& language,
                           std::vector<NotCarried>& notCarried) {
    return QuestionnaireWriter(questionnaire, language, notCarried).write();
}

} // namespace anteroom::fhir

namespace anteroom {

FhirExport exportFhirQuestionnaire(const Questionnaire& questionnaire, const std::string& language) {
    FhirExport made;
    made.json = fhir::written(fhir::questionnaireResource(questionnaire, language, made.notCarried));
    return made;
}

} // namespace anteroom
