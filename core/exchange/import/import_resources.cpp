// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_resources.h"

#include "core/exchange/import/import_set_head.h"

#include <algorithm>

namespace anteroom::fhir {

namespace {

bool isUsed(const OptionSource& source, Node resource) {
    return std::find(source.used.begin(), source.used.end(), resource) != source.used.end();
}

/// What it says of itself is listed once, however many items have their options from it.
Node use(const OptionSource& source, Node resource, const char* whole) {
    if (!isUsed(source, resource)) {
        source.used.push_back(resource);
        listSetHead(resource, whole, source.language, source.diagnostics);
    }
    return resource;
}

void listOne(const OptionSource& source, Node resource, const char* whole, const char* which) {
    const std::string type = stringOf(resource, "resourceType");
    if ((type != "ValueSet" && type != "CodeSystem") || isUsed(source, resource))
        return;
    const std::string url = stringOf(resource, "url");
    notCarried(source.diagnostics, resource.span(), whole,
               which + type + ", " + wholeInBackticks(url.empty() ? stringOf(resource, "id") : url) +
                   ", from which no item has its options");
}

} // namespace

std::optional<Node> resourceIn(const OptionSource& source, std::string_view type,
                               const std::string& reference) {
    const std::string url = reference.substr(0, reference.find('|'));
    for (const Node resource : listOf(source.questionnaire, "contained"))
        if (stringOf(resource, "resourceType") == type && !url.empty() &&
            ('#' + stringOf(resource, "id") == url || stringOf(resource, "url") == url))
            return use(source, resource, "Questionnaire");
    for (const Node resource : source.beside)
        if (stringOf(resource, "resourceType") == type && !url.empty() && stringOf(resource, "url") == url)
            return use(source, resource, "Bundle");
    return std::nullopt;
}

void listUnused(const OptionSource& source) {
    for (const Node resource : listOf(source.questionnaire, "contained"))
        listOne(source, resource, "Questionnaire", "a contained ");
    for (const Node resource : source.beside)
        listOne(source, resource, "Bundle", "a ");
}

} // namespace anteroom::fhir
