// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/criteria_extensions.h"

#include <set>
#include <utility>

namespace anteroom::fhir {

namespace {

void addText(Json& rule, const char* name, const LocalizedText& text, const std::string& language) {
    Json part{{"url", name}};
    putText(part, "valueString", text, language);
    rule["extension"].push_back(std::move(part));
}

void add(Json& resource, const char* name, Json rule) {
    Json extension{{"url", std::string(ownExtensions) + name}};
    extension["extension"] = std::move(rule["extension"]);
    resource["extension"].push_back(std::move(extension));
}

/// A library is often included for its documents alone: its list is then none of this questionnaire's.
std::set<std::string> listsUsed(const Questionnaire& questionnaire, const std::vector<std::string>& covers) {
    std::set<std::string> named;
    for (const FindingRule& finding : questionnaire->findings)
        for (const CriterionId& id : finding.criteria)
            named.insert(id.str());
    for (const NotCovered& excuse : questionnaire->notCovered)
        for (const CriterionId& id : excuse.criteria)
            named.insert(id.str());
    std::set<std::string> lists(covers.begin(), covers.end());
    for (const Criterion& criterion : questionnaire->criteria)
        if (named.count(criterion.id.str()) > 0)
            lists.insert(criterion.list);
    return lists;
}

Json ofCriterion(const Questionnaire& questionnaire, const Criterion& criterion,
                 const std::string& language) {
    Json rule = Json::object();
    addExtension(rule, "id", "valueCode", criterion.id.str());
    addExtension(rule, "list", "valueCode", criterion.list);
    addText(rule, "text", criterion.text, language);
    for (const Citation& citation : criterion.citations)
        rule["extension"].push_back(citationPart(questionnaire, citation, language));
    return rule;
}

} // namespace

Json citationPart(const Questionnaire& questionnaire, const Citation& citation, const std::string& language) {
    Json cited{{"url", "citation"}};
    addExtension(cited, "document", "valueCode", questionnaire->documents[citation.document].id.str());
    if (!citation.section.empty())
        addText(cited, "section", citation.section, language);
    return cited;
}

void addCriteria(Json& questionnaireResource, const Questionnaire& questionnaire,
                 const std::vector<std::string>& covers, const std::string& language) {
    const std::set<std::string> lists = listsUsed(questionnaire, covers);
    for (const Criterion& criterion : questionnaire->criteria)
        if (lists.count(criterion.list) > 0)
            add(questionnaireResource, "criterion", ofCriterion(questionnaire, criterion, language));
    for (const std::string& list : covers)
        addOwn(questionnaireResource, "covers", "valueCode", list);
    for (const NotCovered& excuse : questionnaire->notCovered) {
        Json rule = Json::object();
        for (const CriterionId& id : excuse.criteria)
            addExtension(rule, "criterion", "valueCode", id.str());
        addText(rule, "why", excuse.why, language);
        add(questionnaireResource, "not-covered", std::move(rule));
    }
}

} // namespace anteroom::fhir
