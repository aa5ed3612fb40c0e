// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_options.h"

#include "core/base/text.h"
#include "core/exchange/import_ids.h"
#include "core/loading/text_reader.h"

namespace anteroom::fhir {

namespace {

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
        ImportedOption made;
        if (value->type == "Coding" || value->type == "Reference") {
            readConcept(made, value->node, stringOf(value->node, "system"));
            if (value->type == "Reference")
                made.code = stringOf(value->node, "reference");
        } else {
            made.code = scalarText(value->node);
            made.text = LocalizedText(m_source.language, made.code);
        }
        if (const auto exclusive = extensionValue(option, "questionnaire-optionExclusive"))
            made.exclusive = exclusive->node.isScalar() && exclusive->node.scalar() == "yes";
        readScore(made, option);
        if (isTrue(option, "initialSelected"))
            notCarried(m_source.diagnostics, option.span(), m_linkId,
                       "an option that is chosen from the start; here nothing is");
        add(std::move(made), option);
    }

    void addConcepts(Node holder, const char* key, const std::string& system) {
        for (const Node entry : listOf(holder, key)) {
            const std::string own = stringOf(entry, "system");
            const std::string& of = own.empty() ? system : own;
            if (!isTrue(entry, "abstract") && !stringOf(entry, "code").empty()) {
                ImportedOption made;
                readConcept(made, entry, of);
                readDesignations(made, entry);
                add(std::move(made), entry);
            }
            addConcepts(entry, key, of);
        }
    }

    std::vector<ImportedOption> options;

private:
    void readConcept(ImportedOption& made, Node coding, const std::string& system) {
        made.system = system;
        made.code = stringOf(coding, "code");
        made.text = textOf(coding, "display", m_source.language);
        if (made.text.empty())
            made.text = LocalizedText(m_source.language, made.code);
        readScore(made, coding);
    }

    void readScore(ImportedOption& made, Node element) {
        for (const char* name :
             {"ordinalValue", "itemWeight", "valueset-ordinalValue", "questionnaire-ordinalValue"})
            if (const auto score = extensionValue(element, name))
                made.score = parseDecimal(scalarText(score->node));
    }

    void readDesignations(ImportedOption& made, Node entry) const {
        for (const Node designation : listOf(entry, "designation")) {
            const std::string language = stringOf(designation, "language");
            const std::string words = stringOf(designation, "value");
            if (loading::isLanguageTag(language) && !words.empty() && !made.text.has(language))
                made.text.add(language, words);
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

std::optional<Node> containedSet(Node item, Node questionnaire) {
    const std::string reference = stringOf(item, "answerValueSet");
    for (const Node resource : listOf(questionnaire, "contained"))
        if (stringOf(resource, "resourceType") == "ValueSet" && !reference.empty() &&
            ('#' + stringOf(resource, "id") == reference || stringOf(resource, "url") == reference))
            return resource;
    return std::nullopt;
}

std::vector<ImportedOption> readOptions(Node item, const std::string& linkId, const OptionSource& source) {
    OptionReader reader(linkId, source);
    for (const Node option : listOf(item, "answerOption"))
        reader.addAnswerOption(option);
    const auto reference = member(item, "answerValueSet");
    if (!reference)
        return std::move(reader.options);
    const auto set = containedSet(item, source.questionnaire);
    if (!set) {
        notCarried(source.diagnostics, reference->span(), linkId,
                   "its options are those of the value set " + inBackticks(scalarText(*reference)) +
                       ", which is not in the file");
        return std::move(reader.options);
    }
    // What was expanded is what a form shows; what it was composed from may hold filters.
    if (const auto expansion = member(*set, "expansion"); expansion && member(*expansion, "contains"))
        reader.addConcepts(*expansion, "contains", {});
    else if (const auto compose = member(*set, "compose"))
        for (const Node include : listOf(*compose, "include")) {
            if (member(include, "filter") || member(include, "valueSet") || !member(include, "concept"))
                notCarried(source.diagnostics, include.span(), linkId,
                           "options that its value set does not list one by one");
            reader.addConcepts(include, "concept", stringOf(include, "system"));
        }
    return std::move(reader.options);
}

} // namespace anteroom::fhir
