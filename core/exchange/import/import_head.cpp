// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_head.h"

#include "core/base/text.h"
#include "core/exchange/fhir/fhir_names.h"
#include "core/exchange/import/import_extensions.h"
#include "core/exchange/import/import_ids.h"
#include "core/exchange/import/import_rules.h"
#include "core/exchange/import/import_signatures.h"
#include "core/loading/limits.h"
#include "core/loading/text_reader.h"

#include <algorithm>
#include <array>

namespace anteroom::fhir {

namespace {

/// What is read, and what says nothing that a questionnaire of ours could; any other key is listed.
constexpr std::array passedOver{
    "resourceType",      "id",          "meta",        "text",         "language",  "contained", "extension",
    "modifierExtension", "url",         "version",     "name",         "title",     "_title",    "status",
    "experimental",      "subjectType", "description", "_description", "copyright", "item"};

void addLanguage(const std::string& language, std::vector<std::string>& languages) {
    if (loading::isLanguageTag(language) && languages.size() < loading::mostLanguages &&
        std::find(languages.begin(), languages.end(), language) == languages.end())
        languages.push_back(language);
}

/// Every language that a text of the resource is translated into, its own first.
void collectLanguages(Node node, std::vector<std::string>& languages) {
    for (std::uint32_t i = 0; i < node.size(); ++i)
        collectLanguages(node[i], languages);
    for (const Node designation : listOf(node, "designation"))
        if (!stringOf(designation, "value").empty())
            addLanguage(stringOf(designation, "language"), languages);
    const auto tag = isNamed(urlOf(node), "translation") ? extensionValue(node, "lang")
                     : isNamed(urlOf(node), "language")  ? valueOf(node, "value")
                                                         : std::nullopt;
    if (tag)
        addLanguage(scalarText(tag->node), languages);
}

std::string versionFrom(const std::string& text) {
    std::string version;
    int numbers = 0;
    std::size_t at = 0;
    for (; at <= text.size() && numbers < 3; ++numbers) {
        const std::size_t end = std::min(text.find('.', at), text.size());
        const std::string number = text.substr(at, end - at);
        if (number.empty() || number.size() > 6 ||
            !std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return {};
        version += (version.empty() ? "" : ".") + std::to_string(std::stoi(number));
        at = end + 1;
    }
    if (at <= text.size())
        return {};
    for (; numbers < 3; ++numbers)
        version += ".0";
    return version;
}

class HeadReader {
public:
    HeadReader(Node questionnaire, Diagnostics& diagnostics)
        : m_questionnaire(questionnaire), m_diagnostics(diagnostics) {}

    ImportedQuestionnaire read() {
        readLanguages();
        m_made.url = stringOf(m_questionnaire, "url");
        m_made.title = textOf(m_questionnaire, "title", m_made.language);
        m_made.description = textOf(m_questionnaire, "description", m_made.language);
        for (const char* key : {"title", "description"})
            listTextExtensions(m_questionnaire, key, head, "its " + std::string(key), m_diagnostics);
        readNames();
        readLicense();
        listTheRest();
        m_made.signatures = readSignatures(m_questionnaire, m_made, m_diagnostics);
        m_made.rules = readRules(m_questionnaire, m_made, m_diagnostics);
        return std::move(m_made);
    }

private:
    static constexpr const char* head = "Questionnaire";

    void lose(Node where, const std::string& what) { notCarried(m_diagnostics, where.span(), head, what); }
    void make(const std::string& what) { madeUp(m_diagnostics, m_questionnaire.span(), head, what); }

    /// Those that our export lists, in its order: the first is the one that all was written in. Then those
    /// that something is written in, that of the resource first.
    void readLanguages() {
        const std::string own = stringOf(m_questionnaire, "language");
        const bool isTag = loading::isLanguageTag(own);
        if (!own.empty() && !isTag)
            make("that it is in English, for its language " + inBackticks(own) + " is none");
        else if (own.empty())
            make("that it is in English, for it names no language");
        m_made.language = isTag ? own : "en";
        for (const Node extension : listOf(m_questionnaire, "extension"))
            if (const auto value = valueOf(extension, "value");
                value && urlOf(extension) == std::string(ownExtensions) + "language")
                addLanguage(scalarText(value->node), m_made.languages);
        addLanguage(m_made.language, m_made.languages);
        collectLanguages(m_questionnaire, m_made.languages);
    }

    void readNames() {
        const std::string own = stringOf(m_questionnaire, "id");
        std::string from;
        for (const char* key : {"id", "name", "title"})
            if (m_made.id.empty() || (m_made.id == "questionnaire" && own != "questionnaire")) {
                from = stringOf(m_questionnaire, key).empty() ? from : key;
                m_made.id = idFrom(stringOf(m_questionnaire, key), "questionnaire");
            }
        if (from != "id")
            make("the id " + inBackticks(m_made.id) +
                 (from.empty() ? "" : ", from its " + inBackticks(from)) +
                 ", for it has no `id` that can be ours");
        const std::string name = stringOf(m_questionnaire, "name");
        if (const auto node = member(m_questionnaire, "name");
            node && !name.empty() && from != "name" && !m_made.title.empty())
            lose(*node, "its `name`, " + inBackticks(name));
        if (m_made.title.empty()) {
            m_made.title = LocalizedText(m_made.language, name.empty() ? m_made.id : name);
            make(std::string(name.empty() ? "its id" : "its `name`") +
                 " in place of its title, which is not there");
        }
        const std::string version = stringOf(m_questionnaire, "version");
        m_made.version = versionFrom(version);
        if (m_made.version.empty()) {
            m_made.version = "1.0.0";
            make(version.empty()
                     ? "the version 1.0.0"
                     : "the version 1.0.0, for " + inBackticks(version) + " is not three numbers");
        }
    }

    void readLicense() {
        // `copyright` has the licences of its instruments too.
        const auto own = extensionValue(m_questionnaire, "license");
        m_made.license = own ? scalarText(own->node) : stringOf(m_questionnaire, "copyright");
        if (m_made.license.empty()) {
            m_made.license = "FILL IN under which licence this questionnaire may be used";
            make("it has no copyright; fill in the licence before it is used");
        }
    }

    void listTheRest() {
        for (const Node resource : listOf(m_questionnaire, "contained")) // options are listed with the items
            if (const std::string type = stringOf(resource, "resourceType");
                type != "ValueSet" && type != "CodeSystem")
                lose(resource, "a contained " + inBackticks(type));
        if (member(m_questionnaire, "modifierExtension"))
            lose(m_questionnaire, "its modifierExtension, which may turn round what the whole says");
        for (const Node extension : listOf(m_questionnaire, "extension"))
            if (!isRead(urlOf(extension)))
                lose(extension, theExtension(urlOf(extension)));
        for (std::uint32_t i = 0; i < m_questionnaire.size(); ++i) {
            const std::string key(m_questionnaire.key(i).scalar());
            if (std::find(passedOver.begin(), passedOver.end(), key) == passedOver.end())
                lose(m_questionnaire[i], "its " + inBackticks(key));
        }
        if (const auto meta = member(m_questionnaire, "meta"))
            for (const char* labels : {"security", "tag"})
                if (const auto label = member(*meta, labels))
                    lose(*label, "its `meta." + std::string(labels) + '`');
        if (const auto subjects = member(m_questionnaire, "subjectType"))
            for (std::uint32_t i = 0; i < subjects->size(); ++i)
                if (const std::string subject = scalarText((*subjects)[i]); subject != "Patient")
                    lose(*subjects, "that it is about " + articleOf(subject) + inBackticks(subject) +
                                        "; here it is about a patient");
        if (isTrue(m_questionnaire, "experimental"))
            lose(m_questionnaire, "that it is experimental: not for real use");
        if (const std::string status = stringOf(m_questionnaire, "status"); status == "retired")
            lose(m_questionnaire, "that it is retired: its author wants it used no more");
        else if (status != "active" && !status.empty())
            lose(m_questionnaire, "that its status is " + inBackticks(status));
    }

    static bool isRead(const std::string& url) {
        const auto isOwn = [&](const char* name) { return url == std::string(ownExtensions) + name; };
        return isOwn("sha256") || isOwn("license") || isOwn("language") || isOwn("signature") || isRule(url);
    }

    Node m_questionnaire;
    Diagnostics& m_diagnostics;
    ImportedQuestionnaire m_made;
};

} // namespace

ImportedQuestionnaire readHead(Node questionnaire, Diagnostics& diagnostics) {
    return HeadReader(questionnaire, diagnostics).read();
}

} // namespace anteroom::fhir
