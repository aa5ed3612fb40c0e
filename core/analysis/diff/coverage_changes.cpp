// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/coverage_changes.h"

#include "core/document/parse.h"

#include <map>
#include <string_view>

namespace anteroom {

namespace {

/// The libraries whose criteria it says that it covers.
std::vector<std::string> coveredLists(const Questionnaire& questionnaire) {
    std::vector<std::string> lists;
    if (questionnaire->texts.empty())
        return lists;
    Diagnostics diagnostics; // it was loaded: there are none
    const auto document = parseYaml(questionnaire->texts.front().text, FileIndex{0}, diagnostics);
    if (!document)
        return lists;
    const Node root = document->root();
    const auto covers = root.isMapping() ? root.find("covers") : std::nullopt;
    for (std::uint32_t i = 0; covers && i < root[*covers].size(); ++i)
        lists.emplace_back(root[*covers][i].scalar());
    return lists;
}

/// Why a criterion is left to others, by its id.
using Excuses = std::map<std::string_view, const LocalizedText*>;

Excuses excusesOf(const Questionnaire& questionnaire) {
    Excuses excuses;
    for (const NotCovered& excuse : questionnaire->notCovered)
        for (const CriterionId& id : excuse.criteria)
            excuses.emplace(id.str(), &excuse.why);
    return excuses;
}

std::vector<std::string> onlyIn(const Excuses& one, const Excuses& other) {
    std::vector<std::string> ids;
    for (const auto& [id, why] : one)
        if (!other.contains(id))
            ids.emplace_back(id);
    return ids;
}

} // namespace

void noteCoverage(const Questionnaire& before, const Questionnaire& after, ChangedParts& parts) {
    parts.note(coveredLists(before), coveredLists(after), "covers");
    const Excuses old = excusesOf(before);
    const Excuses now = excusesOf(after);
    parts.note(onlyIn(old, now), onlyIn(now, old), "not-covered");
    for (const auto& [id, why] : now)
        if (const auto was = old.find(id); was != old.end() && !(*was->second == *why)) {
            parts.note(*was->second, *why, "why not covered");
            return; // one reason is said of many criteria
        }
}

} // namespace anteroom
