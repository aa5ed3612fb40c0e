// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_vocabulary.h"

#include "core/exchange/fhir/fhir_names.h"
#include "core/exchange/import/import_ids.h"

#include <algorithm>
#include <utility>

namespace anteroom::fhir {

namespace {

class VocabularyReader {
public:
    VocabularyReader(ImportedVocabulary& made, const std::string& language)
        : m_made(made), m_language(language) {}

    void readClasses(Node set) {
        for (const Node extension : listOf(set, "extension"))
            if (const auto value = valueOf(extension, "value"); value && isNamed(urlOf(extension), "class"))
                addClass(stringOf(value->node, "code"), textOf(value->node, "display", m_language));
    }

    void readEntry(Node entry) {
        ImportedEntry one;
        one.name = stringOf(entry, "code");
        for (const Node designation : listOf(entry, "designation"))
            if (std::string name = stringOf(designation, "value"); !name.empty())
                (isBrand(designation) ? one.brands : one.also).push_back(std::move(name));
        for (const Node extension : listOf(entry, "extension")) {
            const auto value = valueOf(extension, "value");
            if (value && isNamed(urlOf(extension), "class"))
                addClassOf(one, scalarText(value->node));
            else if (value && isNamed(urlOf(extension), "code"))
                one.code = scalarText(value->node);
        }
        const bool isThere = std::any_of(m_made.entries.begin(), m_made.entries.end(),
                                         [&](const ImportedEntry& other) { return other.name == one.name; });
        if (!one.name.empty() && !isThere)
            m_made.entries.push_back(std::move(one));
    }

private:
    static bool isBrand(Node designation) {
        const auto use = member(designation, "use");
        return use && stringOf(*use, "system") == designationSystem && stringOf(*use, "code") == brandName;
    }

    std::string addClass(const std::string& code, LocalizedText title) {
        std::string id = optionIdFrom(code);
        const bool isThere = std::any_of(m_made.classes.begin(), m_made.classes.end(),
                                         [&](const auto& known) { return known.first == id; });
        if (!isThere)
            m_made.classes.emplace_back(id, title.empty() ? LocalizedText(m_language, id) : std::move(title));
        return id;
    }

    void addClassOf(ImportedEntry& entry, const std::string& code) {
        const std::string id = addClass(code, {});
        if (std::find(entry.classes.begin(), entry.classes.end(), id) == entry.classes.end())
            entry.classes.push_back(id);
    }

    ImportedVocabulary& m_made;
    const std::string& m_language;
};

} // namespace

std::optional<ImportedVocabulary> readVocabulary(Node item, const OptionSource& source) {
    const auto set = setOf(item, source);
    const auto compose = set ? member(*set, "compose") : std::nullopt;
    const std::vector<Node> includes = compose ? listOf(*compose, "include") : std::vector<Node>();
    if (includes.size() != 1)
        return std::nullopt;
    for (const Node part : {*set, *compose, includes[0]}) // which may turn round what it says
        if (member(part, "modifierExtension"))
            return std::nullopt;
    const std::string system = stringOf(includes[0], "system");
    if (system.compare(0, vocabularySystems.size(), vocabularySystems) != 0)
        return std::nullopt;
    ImportedVocabulary made;
    made.id = idFrom(system.substr(vocabularySystems.size()), "vocabulary");
    made.title = textOf(*set, "title", source.language);
    if (made.title.empty())
        made.title = LocalizedText(source.language, made.id);
    VocabularyReader reader(made, source.language);
    reader.readClasses(*set);
    for (const Node entry : listOf(includes[0], "concept"))
        reader.readEntry(entry);
    return made.entries.empty() ? std::nullopt : std::optional(std::move(made));
}

} // namespace anteroom::fhir
