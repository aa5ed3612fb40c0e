// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_set_head.h"

#include "core/base/text.h"
#include "core/exchange/import/import_extensions.h"

#include <optional>
#include <utility>
#include <vector>

namespace anteroom::fhir {

namespace {

using Keys = std::vector<std::string>;

/// What it is called, who made it when, and how it is meant to be searched: nothing of what is answered. What
/// is read stands here too.
Keys passedOver(const std::string& type, bool isOfLanguage) {
    Keys keys{"resourceType", "meta",   "text",   "url",  "identifier", "version",   "name",        "_name",
              "title",        "_title", "status", "date", "contact",    "publisher", "experimental"};
    const Keys own = type == "ValueSet"
                         ? Keys{"compose", "expansion", "immutable"}
                         : Keys{"concept",       "content",          "count",    "filter",       "property",
                                "caseSensitive", "hierarchyMeaning", "valueSet", "versionNeeded"};
    keys.insert(keys.end(), own.begin(), own.end());
    if (isOfLanguage)
        keys.emplace_back("language");
    return keys;
}

class SetHeadLister {
public:
    SetHeadLister(const std::string& whole, std::string set, Diagnostics& diagnostics)
        : m_whole(whole), m_set(std::move(set)), m_diagnostics(diagnostics) {}

    void lose(Node where, const std::string& what) {
        notCarried(m_diagnostics, where.span(), m_whole, what + m_set);
    }

    /// Each key but those of `read`, and each extension but the one of ours that vocabularies have.
    void listKeys(Node element, Keys read, const std::string& part) {
        for (const char* key : {"id", "extension", "modifierExtension"}) // the last is listed with the items
            read.emplace_back(key);
        listOtherKeys(element, read, m_whole, part + m_set, m_diagnostics);
        for (const Node extension : listOf(element, "extension"))
            if (!isNamed(urlOf(extension), "class"))
                lose(extension, theExtension(urlOf(extension)) + " of " + part);
    }

private:
    const std::string& m_whole;
    std::string m_set;
    Diagnostics& m_diagnostics;
};

} // namespace

void listSetHead(Node set, const std::string& whole, const std::string& language, Diagnostics& diagnostics) {
    const std::string type = stringOf(set, "resourceType");
    const std::string url = stringOf(set, "url");
    SetHeadLister lister(
        whole, "the " + type + ' ' + wholeInBackticks(url.empty() ? stringOf(set, "id") : url), diagnostics);
    lister.listKeys(set, passedOver(type, stringOf(set, "language") == language), "");
    if (const std::string status = stringOf(set, "status"); !status.empty() && status != "active")
        lister.lose(set, "the status " + inBackticks(status) + " of ");
    if (isTrue(set, "experimental"))
        lister.lose(set, "`experimental`, which is not for real use, of ");
    const auto expansion = member(set, "expansion");
    if (expansion && member(*expansion, "contains")) { // what it was composed of is not read then
        lister.listKeys(*expansion, {"identifier", "timestamp", "total", "contains"}, "the expansion of ");
        return;
    }
    const auto compose = member(set, "compose");
    if (!compose)
        return;
    lister.listKeys(*compose, {"include", "exclude"}, "the parts of ");
    for (const Node include : listOf(*compose, "include"))
        lister.listKeys(include, {"system", "version", "concept", "filter", "valueSet"}, "a part of ");
}

bool isCutShort(Node codeSystem) {
    const std::string content = stringOf(codeSystem, "content");
    return !content.empty() && content != "complete";
}

} // namespace anteroom::fhir
