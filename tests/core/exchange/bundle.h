// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_export.h"
#include "tests/support/sample_interview.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

// What tests of the FHIR export look at.
namespace anteroom::test {

using Json = nlohmann::json;

/// "00000000-0000-4000-8000-000000000001" and so on.
inline NewUuid countedUuids() {
    return [count = 0]() mutable {
        std::string digits = std::to_string(++count);
        return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
    };
}

inline std::string bundleText(const Session& session, const AnswerSheet& sheet = sampleSheet(),
                              const std::string& language = "en") {
    return exportFhir(session, screen(session), sheet, language, countedUuids()).json;
}

inline std::vector<Json> resourcesIn(const Json& bundle, std::string_view type) {
    std::vector<Json> found;
    for (const Json& entry : bundle.at("entry"))
        if (entry.at("resource").at("resourceType") == type)
            found.push_back(entry.at("resource"));
    return found;
}

inline Json bundleOf(const Session& session, const AnswerSheet& sheet = sampleSheet()) {
    return Json::parse(bundleText(session, sheet));
}

/// The items of a Questionnaire or QuestionnaireResponse with this linkId, wherever they are.
inline void collectItems(const Json& holder, const std::string& link, std::vector<Json>& found) {
    for (const char* key : {"item", "answer"})
        if (const auto children = holder.find(key); children != holder.end())
            for (const Json& child : *children) {
                if (child.value("linkId", std::string()) == link)
                    found.push_back(child);
                collectItems(child, link, found);
            }
}

inline std::vector<Json> itemsOf(const Json& resource, const std::string& link) {
    std::vector<Json> found;
    collectItems(resource, link, found);
    return found;
}

/// The only one; null where there is none or more than one.
inline Json itemOf(const Json& resource, const std::string& link) {
    const std::vector<Json> found = itemsOf(resource, link);
    return found.size() == 1 ? found.front() : Json();
}

/// The value of the extension whose url ends so; null where there is none.
inline Json extensionOf(const Json& element, const std::string& urlEnd) {
    if (const auto extensions = element.find("extension"); extensions != element.end())
        for (const Json& extension : *extensions) {
            const std::string url = extension.at("url");
            if (url.size() < urlEnd.size() ||
                url.compare(url.size() - urlEnd.size(), urlEnd.size(), urlEnd) != 0)
                continue;
            for (const auto& [key, value] : extension.items())
                if (key.rfind("value", 0) == 0)
                    return value;
        }
    return {};
}

/// A string as it is, anything else as JSON: for QCOMPARE.
inline QString said(const Json& json) {
    return QString::fromStdString(json.is_string() ? json.get<std::string>() : json.dump());
}

inline Json questionnaireJson(const Questionnaire& questionnaire, const std::string& language = "en") {
    return Json::parse(exportFhirQuestionnaire(questionnaire, language).json);
}

} // namespace anteroom::test
