// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/rule_extensions.h"

#include "core/exchange/fhir/condition_text.h"
#include "core/exchange/fhir/criteria_extensions.h"
#include "core/expression/words.h"
#include "core/questionnaire/format_words.h"

#include <optional>
#include <utility>

namespace anteroom::fhir {

namespace {

void addPart(Json& rule, std::string_view name, const std::string& valueKey, Json value) {
    addExtension(rule, name, valueKey, std::move(value));
}

void addCode(Json& rule, std::string_view name, std::string_view code) {
    addPart(rule, name, "valueCode", code);
}

void addWords(Json& rule, std::string_view name, std::string_view words) {
    if (!words.empty())
        addPart(rule, name, "valueString", words);
}

class RulesWriter {
public:
    RulesWriter(Json& resource, const Questionnaire& questionnaire, const std::string& language,
                std::vector<NotCarried>& notCarried)
        : m_resource(resource), m_questionnaire(questionnaire), m_language(language),
          m_notCarried(notCarried), m_names(questionnaire, language) {}

    void write() {
        for (const CitedDocument& document : m_questionnaire->documents)
            add("document", ofDocument(document));
        for (const Topic& topic : m_questionnaire->topics) {
            Json rule = named(topic.id.str());
            addText(rule, "title", topic.title);
            add("topic", std::move(rule));
        }
        for (const Sensitivity& sensitivity : m_questionnaire->sensitivities) {
            Json rule = named(sensitivity.id.str());
            addText(rule, "title", sensitivity.title);
            addText(rule, "notice", sensitivity.notice);
            add("sensitive-answers", std::move(rule));
        }
        for (std::uint32_t i = 0; i < m_questionnaire->computed.size(); ++i)
            addComputed(QuestionIndex{static_cast<std::uint32_t>(m_questionnaire.questions().size()) + i});
        for (const FindingRule& finding : m_questionnaire->findings)
            addCondition("finding", ofFinding(finding), finding.id.str(), finding.when);
        for (const UrgentTrigger& trigger : m_questionnaire->urgent) {
            Json rule = named(trigger.id.str());
            addCode(rule, "tier", trigger.tier == UrgentTier::Immediate ? "immediate" : "same-visit");
            addText(rule, "title", trigger.title);
            addCondition("urgent", std::move(rule), trigger.id.str(), trigger.when);
        }
        for (const Contradiction& contradiction : m_questionnaire->contradictions) {
            Json rule = named(contradiction.id.str());
            addText(rule, "text", contradiction.text);
            addCondition("contradiction", std::move(rule), contradiction.id.str(), contradiction.when);
        }
    }

private:
    static Json named(const std::string& id) {
        Json rule = Json::object();
        addCode(rule, "id", id);
        return rule;
    }

    void add(std::string_view kind, Json rule) {
        Json extension{{"url", std::string(ownExtensions) + std::string(kind)}};
        extension["extension"] = std::move(rule["extension"]);
        m_resource["extension"].push_back(std::move(extension));
    }

    void addText(Json& rule, std::string_view name, const LocalizedText& text) const {
        if (text.empty())
            return;
        Json part{{"url", name}};
        putText(part, "valueString", text, m_language);
        rule["extension"].push_back(std::move(part));
    }

    bool addExpression(Json& rule, const char* name, NodeIndex node, const std::string& words) const {
        const auto text = conditionText(m_questionnaire, {node});
        if (text) {
            addWords(rule, name, *text);
            addWords(rule, std::string(name) + std::string(inWordsEnding), words);
        }
        return text.has_value();
    }

    void addCondition(const char* kind, Json rule, const std::string& id, NodeIndex when) {
        if (addExpression(rule, "when", when, inWords(m_questionnaire.program(), when, m_names)))
            add(kind, std::move(rule));
        else
            lose(id);
    }

    void lose(const std::string& id) {
        m_notCarried.push_back({id, "its condition is too long to be written out, so the rule is left out"});
    }

    Json ofDocument(const CitedDocument& document) const {
        Json rule = named(document.id.str());
        addText(rule, "title", document.title);
        addWords(rule, "publisher", document.publisher);
        addWords(rule, "url", document.url);
        addWords(rule, "year", document.year);
        addText(rule, "kind", document.kind);
        if (document.beyond)
            addPart(rule, "beyond", "valueBoolean", true);
        return rule;
    }

    void addComputed(QuestionIndex index) {
        const ComputedValue& computed = m_questionnaire.computed(index);
        const Program& program = m_questionnaire.program();
        Json rule = named(computed.id.str());
        addText(rule, "label", computed.label);
        addText(rule, "unit", computed.unit);
        if (computed.summary != SummaryPlace::None)
            addCode(rule, "summary", placeId(computed.summary));
        const std::optional<NodeIndex> gate = program[index].gate;
        const NodeIndex value = program.operands(*program[index].value)[0];
        if ((gate && !addExpression(rule, "show-when", *gate, inWords(program, *gate, m_names))) ||
            !addExpression(rule, "value", value, computedInWords(program, index, m_names)))
            lose(computed.id.str());
        else
            add("computed", std::move(rule));
    }

    Json ofFinding(const FindingRule& finding) const {
        Json rule = named(finding.id.str());
        addCode(rule, "kind", kindId(finding.kind));
        if (finding.priority != Priority::Standard)
            addCode(rule, "priority", priorityId(finding.priority));
        if (finding.topic)
            addCode(rule, "topic", m_questionnaire->topics[*finding.topic].id.str());
        addWords(rule, "category", finding.category);
        addText(rule, "title", finding.title);
        addText(rule, "discuss", finding.discuss);
        for (const LocalizedText& text : finding.information)
            addText(rule, "information", text);
        for (const QuestionIndex question : finding.quoted)
            addCode(rule, "quote", m_questionnaire.question(question).id.str());
        for (const CriterionId& criterion : finding.criteria)
            addCode(rule, "criterion", criterion.str());
        for (const Citation& citation : finding.citations)
            rule["extension"].push_back(citationPart(m_questionnaire, citation, m_language));
        return rule;
    }

    Json& m_resource;
    const Questionnaire& m_questionnaire;
    const std::string& m_language;
    std::vector<NotCarried>& m_notCarried;
    QuestionnaireNames m_names;
};

} // namespace

void addRules(Json& questionnaireResource, const Questionnaire& questionnaire, const std::string& language,
              std::vector<NotCarried>& notCarried) {
    RulesWriter(questionnaireResource, questionnaire, language, notCarried).write();
}

} // namespace anteroom::fhir
