// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_options.h"

#include "core/base/text.h"
#include "core/exchange/import/import_extensions.h"
#include "core/exchange/import/import_ids.h"
#include "core/exchange/import/import_set_head.h"
#include "core/loading/text_reader.h"

#include <algorithm>
#include <array>

namespace anteroom::fhir {

namespace {

constexpr std::array scores{"ordinalValue", "itemWeight", "valueset-ordinalValue", "codesystem-ordinalValue",
                            "questionnaire-ordinalValue"};

class OptionReader {
public:
    OptionReader(const std::string& linkId, const OptionSource& source)
        : m_linkId(linkId), m_source(source) {}

    void addAnswerOption(Node option) {
        const auto value = valueOf(option, "value");
        if (!value) {
            notCarried(m_source.diagnostics, option.span(), m_linkId, "an answerOption without a value");
            return;
        }
        if (isModified(option))
            return;
        const std::string key = "value" + value->type;
        listOtherKeys(option, {"id", "extension", "initialSelected", key, '_' + key}, m_linkId, "an option",
                      m_source.diagnostics);
        ImportedOption made;
        if (value->type == "Coding" || value->type == "Reference") {
            readConcept(made, value->node, stringOf(value->node, "system"));
            listExtensions(value->node);
            if (value->type == "Coding")
                listTheRest(value->node);
            if (value->type == "Reference") {
                made.code = stringOf(value->node, "reference");
                if (made.text.original().empty())
                    made.text = LocalizedText(m_source.language, made.code);
            }
        } else {
            made.code = scalarText(value->node);
            made.text = textOf(option, key, m_source.language);
            listTextExtensions(option, key, m_linkId, "an option", m_source.diagnostics);
        }
        // Authors put either on the option or on its coding.
        const std::string prefix = optionPrefixOf(value->node);
        addPrefix(made, prefix);
        if (optionPrefixOf(option) != prefix) // or it would stand there twice
            addPrefix(made, optionPrefixOf(option));
        made.exclusive = isExclusive(value->node) || isExclusive(option);
        listExtensions(option);
        readScore(made, option);
        if (isTrue(option, "initialSelected"))
            notCarried(m_source.diagnostics, option.span(), m_linkId,
                       "an option that is chosen from the start, " + inBackticks(made.text.original()) +
                           "; here nothing is");
        add(std::move(made), option);
    }

    /// `depth`: so many sets around it consist of this one.
    void addSet(Node set, int depth) {
        if (isSetModified(set))
            return;
        // What was expanded is what a form shows; what it was composed from may hold filters.
        if (const auto expansion = member(set, "expansion"); expansion && member(*expansion, "contains")) {
            if (isSetModified(*expansion))
                return;
            const std::size_t before = options.size();
            addConcepts(*expansion, "contains", {});
            const auto total = parseDecimal(stringOf(*expansion, "total"));
            if (total && static_cast<double>(options.size() - before) < *total) // a page of several
                loseSome(*expansion);
            return;
        }
        const auto compose = member(set, "compose");
        if (!compose)
            notCarried(m_source.diagnostics, set.span(), m_linkId,
                       "the options of its value set, which lists none");
        if (!compose || isSetModified(*compose))
            return;
        for (const Node include : listOf(*compose, "include")) {
            if (isSetModified(include))
                continue;
            const bool isPart = member(include, "filter") || member(include, "valueSet");
            addConcepts(include, "concept", stringOf(include, "system"));
            if (isPart && member(include, "concept"))
                notCarried(m_source.diagnostics, include.span(), m_linkId,
                           "that not all options are meant which its value set lists: some are filtered out");
            if (!member(include, "concept") && !(isPart ? addSets(include, depth) : addAll(include)))
                loseSome(include);
        }
        if (!listOf(*compose, "exclude").empty())
            loseSome(*compose);
    }

    void addConcepts(Node holder, const char* key, const std::string& system) {
        for (const Node entry : listOf(holder, key)) {
            const std::string own = stringOf(entry, "system");
            const std::string& of = own.empty() ? system : own;
            if (isModified(entry))
                continue;
            if (!isTrue(entry, "abstract") && !stringOf(entry, "code").empty()) {
                if (isTrue(entry, "inactive"))
                    notCarried(m_source.diagnostics, entry.span(), m_linkId,
                               "that the option " + inBackticks(stringOf(entry, "code")) + " is inactive");
                listExtensions(entry);
                ImportedOption made;
                readConcept(made, entry, of);
                readDesignations(made, entry);
                readProperties(made, entry);
                addPrefix(made, optionPrefixOf(entry)); // to all its names
                made.exclusive = isExclusive(entry);
                listTheRest(entry);
                add(std::move(made), entry);
            } else if (const std::string heading = stringOf(entry, "display"); !heading.empty()) {
                notCarried(m_source.diagnostics, entry.span(), m_linkId,
                           "the heading " + inBackticks(heading) + " among its options");
            }
            addConcepts(entry, key, of);
        }
    }

    std::vector<ImportedOption> options;

private:
    void loseSome(Node where) const {
        notCarried(m_source.diagnostics, where.span(), m_linkId,
                   "options that its value set does not list one by one, or leaves out again");
    }

    /// Of a set, or a part of one, that may mean the opposite nothing is an option.
    bool isSetModified(Node part) const {
        const bool isSo = member(part, "modifierExtension").has_value();
        if (isSo)
            notCarried(m_source.diagnostics, part.span(), m_linkId,
                       "options of its value set: a modifierExtension may turn what it says round");
        return isSo;
    }

    /// Sets that are contained too; nothing but those. The most that a set may be nested.
    bool addSets(Node include, int depth) {
        constexpr int deepest = 5;
        const auto references = member(include, "valueSet");
        if (!references || !references->isSequence() || depth == deepest || member(include, "filter") ||
            member(include, "system") || references->size() != 1)
            return false; // of several, what is in all of them is meant
        const auto set = resourceIn(m_source, "ValueSet", scalarText((*references)[0]));
        if (set)
            addSet(*set, depth + 1);
        return set.has_value();
    }

    /// Every code of a code system that is contained. False where these are not all that it has.
    bool addAll(Node include) {
        const std::string system = stringOf(include, "system");
        const auto codes = resourceIn(m_source, "CodeSystem", system);
        if (codes && !isSetModified(*codes))
            addConcepts(*codes, "concept", system);
        return codes && !isCutShort(*codes);
    }

    void readConcept(ImportedOption& made, Node coding, const std::string& system) {
        made.system = system;
        made.code = stringOf(coding, "code");
        made.text = textOf(coding, "display", m_source.language);
        listTextExtensions(coding, "display", m_linkId, "an option", m_source.diagnostics);
        if (made.text.empty())
            made.text = LocalizedText(m_source.language, made.code);
        readScore(made, coding);
    }

    static bool isExclusive(Node element) {
        const auto exclusive = extensionValue(element, "questionnaire-optionExclusive");
        return exclusive && exclusive->node.isScalar() && exclusive->node.scalar() == "yes";
    }

    static void addPrefix(ImportedOption& made, const std::string& prefix) {
        if (prefix.empty())
            return;
        if (made.name.empty())
            made.name = made.text.original();
        LocalizedText with;
        for (const auto& [language, words] : made.text.all())
            with.add(language, prefix + words);
        made.text = with;
    }

    void listExtensions(Node option) const {
        for (const Node extension : listOf(option, "extension")) {
            const std::string url = urlOf(extension);
            const bool isRead = isScore(url) || isNamed(url, "questionnaire-optionExclusive") ||
                                isNamed(url, "questionnaire-optionPrefix");
            if (!isRead)
                notCarried(m_source.diagnostics, extension.span(), m_linkId,
                           theExtension(url) + " of an option");
        }
    }

    /// With what may be below it, as an item is.
    bool isModified(Node option) const {
        const bool isSo = member(option, "modifierExtension").has_value();
        const bool isAlone = !member(option, "concept") && !member(option, "contains");
        if (isSo)
            notCarried(m_source.diagnostics, option.span(), m_linkId,
                       std::string(isAlone ? "an option" : "an option with all below it") +
                           ": its modifierExtension may turn what it says round");
        return isSo;
    }

    /// What is not read anywhere, and says something of what is answered.
    void listTheRest(Node option) const {
        static const std::vector<std::string> known{
            "id",        "code",     "display", "_display", "system",   "version", "designation",
            "extension", "abstract", "concept", "contains", "property", "inactive"};
        listOtherKeys(option, known, m_linkId, "an option", m_source.diagnostics);
    }

    /// Of a concept of a code system.
    void readProperties(ImportedOption& made, Node entry) const {
        for (const Node property : listOf(entry, "property")) {
            const std::string name = stringOf(property, "code");
            const auto value = valueOf(property, "value");
            if (std::find(scores.begin(), scores.end(), name) != scores.end() && value)
                takeScore(made, value->node, property);
            else
                notCarried(m_source.diagnostics, property.span(), m_linkId,
                           "the property " + inBackticks(name) + " of an option");
        }
    }

    void readScore(ImportedOption& made, Node element) const {
        for (const Node extension : listOf(element, "extension"))
            if (isScore(urlOf(extension)))
                if (const auto value = valueOf(extension, "value"))
                    takeScore(made, value->node, extension);
    }

    static bool isScore(const std::string& url) {
        return std::any_of(scores.begin(), scores.end(),
                           [&](const char* name) { return isNamed(url, name); });
    }

    /// Of several that differ the first.
    void takeScore(ImportedOption& made, Node value, Node where) const {
        const auto score = parseDecimal(scalarText(value));
        if (!score)
            notCarried(m_source.diagnostics, where.span(), m_linkId,
                       "the score of an option, which is no number");
        else if (made.score && *made.score != *score)
            notCarried(m_source.diagnostics, where.span(), m_linkId,
                       "a second score of an option, " + inBackticks(formatNumber(*score)) + ", for it has " +
                           inBackticks(formatNumber(*made.score)) + " already");
        else
            made.score = score;
    }

    void readDesignations(ImportedOption& made, Node entry) const {
        for (const Node designation : listOf(entry, "designation")) {
            const std::string language = stringOf(designation, "language");
            const std::string words = stringOf(designation, "value");
            if (loading::isLanguageTag(language) && !words.empty() && !made.text.has(language))
                made.text.add(language, words);
            else if (words != made.text.in(language))
                notCarried(m_source.diagnostics, designation.span(), m_linkId,
                           "another name of an option, " + inBackticks(words));
        }
    }

    void add(ImportedOption made, Node from) {
        if (made.text.empty() || made.text.original().empty()) {
            notCarried(m_source.diagnostics, from.span(), m_linkId, "an option without a text or code");
            return;
        }
        made.id = m_ids.take(optionIdFrom(made.code.empty() ? made.text.original() : made.code));
        options.push_back(std::move(made));
    }

    const std::string& m_linkId;
    const OptionSource& m_source;
    ImportedIds m_ids;
};

} // namespace

std::optional<Node> setOf(Node item, const OptionSource& source) {
    return resourceIn(source, "ValueSet", stringOf(item, "answerValueSet"));
}

std::vector<ImportedOption> readOptions(Node item, const std::string& linkId, const OptionSource& source) {
    OptionReader reader(linkId, source);
    for (const Node option : listOf(item, "answerOption"))
        reader.addAnswerOption(option);
    const auto reference = member(item, "answerValueSet");
    if (!reference)
        return std::move(reader.options);
    const auto set = setOf(item, source);
    if (!set) {
        notCarried(source.diagnostics, reference->span(), linkId,
                   "its options are those of the value set " + wholeInBackticks(scalarText(*reference)) +
                       ", which is not in the file");
        return std::move(reader.options);
    }
    reader.addSet(*set, 0);
    return std::move(reader.options);
}

} // namespace anteroom::fhir
