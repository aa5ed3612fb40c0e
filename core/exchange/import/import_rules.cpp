// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_rules.h"

#include "core/authoring/yaml_text.h"
#include "core/base/text.h"
#include "core/exchange/fhir/fhir_names.h"
#include "core/exchange/fhir/rule_extensions.h"
#include "core/exchange/import/yaml_values.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace anteroom::fhir {

namespace {

using authoring::yamlText;

enum class Value { Words, Text, Flag, Expression, ListOfWords, ListOfTexts, Citations };

struct Part {
    std::string_view name; ///< of the extension
    const char* key;       ///< in our YAML
    Value value;
};

constexpr std::array documentParts{
    Part{"title", "title", Value::Text}, Part{"publisher", "publisher", Value::Words},
    Part{"url", "url", Value::Words},    Part{"year", "year", Value::Words},
    Part{"kind", "kind", Value::Text},   Part{"beyond", "beyond", Value::Flag}};
constexpr std::array criterionParts{Part{"text", "text", Value::Text},
                                    Part{"citation", "cite", Value::Citations}};
constexpr std::array notCoveredParts{Part{"criterion", "criteria", Value::ListOfWords},
                                     Part{"why", "why", Value::Text}};
constexpr std::array topicParts{Part{"title", "title", Value::Text}};
constexpr std::array sensitivityParts{Part{"title", "title", Value::Text},
                                      Part{"notice", "notice", Value::Text}};
constexpr std::array computedParts{Part{"label", "label", Value::Text}, Part{"unit", "unit", Value::Text},
                                   Part{"summary", "summary", Value::Words},
                                   Part{"show-when", "show-when", Value::Expression},
                                   Part{"value", "value", Value::Expression}};
constexpr std::array findingParts{
    Part{"kind", "kind", Value::Words},         Part{"priority", "priority", Value::Words},
    Part{"topic", "topic", Value::Words},       Part{"category", "category", Value::Words},
    Part{"when", "when", Value::Expression},    Part{"title", "title", Value::Text},
    Part{"discuss", "discuss", Value::Text},    Part{"information", "information", Value::ListOfTexts},
    Part{"quote", "quote", Value::ListOfWords}, Part{"criterion", "criteria", Value::ListOfWords},
    Part{"citation", "cite", Value::Citations}};
constexpr std::array urgentParts{Part{"tier", "tier", Value::Words}, Part{"when", "when", Value::Expression},
                                 Part{"title", "title", Value::Text}};
constexpr std::array contradictionParts{Part{"when", "when", Value::Expression},
                                        Part{"text", "text", Value::Text}};

struct Kind {
    std::string_view name; ///< of the extension
    const char* key;       ///< of ruleKeys
    std::span<const Part> parts;
};

constexpr std::array<Kind, 9> kinds{{{"document", "documents", documentParts},
                                     {"criterion", "criteria", criterionParts},
                                     {"not-covered", "not-covered", notCoveredParts},
                                     {"topic", "topics", topicParts},
                                     {"sensitive-answers", "sensitivities", sensitivityParts},
                                     {"computed", "computed", computedParts},
                                     {"finding", "findings", findingParts},
                                     {"urgent", "urgent", urgentParts},
                                     {"contradiction", "contradictions", contradictionParts}}};

const Kind* kindOf(const std::string& url) {
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) {
        return url == std::string(ownExtensions) + std::string(one.name);
    });
    return kind == kinds.end() ? nullptr : &*kind;
}

bool isCovers(const std::string& url) { return url == std::string(ownExtensions) + "covers"; }

/// That a whole list of criteria is covered.
ImportedRule coversRule(Node extension) {
    ImportedRule made;
    const auto value = fhir::valueOf(extension, "value");
    made.key = "covers";
    made.list = value ? scalarText(value->node) : std::string();
    made.name = "covers " + inBackticks(made.list);
    made.span = extension.span();
    made.lines.push_back("- " + yamlText(made.list));
    return made;
}

class RuleReader {
public:
    RuleReader(const Kind& kind, Node extension, std::size_t index, const ImportedQuestionnaire& into,
               Diagnostics& diagnostics)
        : m_kind(kind), m_extension(extension), m_into(into), m_diagnostics(diagnostics) {
        for (const Node part : listOf(extension, "extension"))
            m_parts[urlOf(part)].push_back(part);
        const std::string id = wordsOf(take("id"));
        m_made.key = kind.key;
        m_made.id = id;
        m_made.span = extension.span();
        m_made.name = std::string(kind.name) + ' ' + std::to_string(index);
        if (!id.empty())
            m_made.name += ' ' + inBackticks(id);
        if (kind.name == "criterion")
            m_made.list = wordsOf(take("list"));
        // Documents and criteria are a map, all others lists.
        const bool isOfMap = kind.name == "document" || kind.name == "criterion";
        if (kind.name != "not-covered")
            m_made.lines.push_back(isOfMap ? yamlText(id) + ':' : "- id: " + yamlText(id));
    }

    ImportedRule read() {
        for (const Part& part : m_kind.parts)
            if (const std::string value = valueOf(part); !value.empty())
                m_made.lines.push_back((m_made.lines.empty() ? "- " : "  ") + std::string(part.key) + ": " +
                                       value);
        for (const auto& [url, parts] : m_parts)
            for (std::size_t i = 0; i < parts.size(); ++i)
                lose("its " + inBackticks(url));
        if (member(m_extension, "modifierExtension") || fhir::valueOf(m_extension, "value"))
            lose("what stands beside its parts");
        return std::move(m_made);
    }

private:
    void lose(const std::string& what) {
        notCarried(m_diagnostics, m_extension.span(), "Questionnaire", m_made.name + ": " + what);
    }

    /// The first, which is then read; the others are listed.
    std::optional<Node> take(std::string_view name) {
        const auto found = m_parts.find(name);
        if (found == m_parts.end())
            return std::nullopt;
        const Node first = found->second.front();
        found->second.erase(found->second.begin());
        if (found->second.empty())
            m_parts.erase(found);
        return first;
    }

    static std::string wordsOf(const std::optional<Node>& part) {
        const auto value = part ? fhir::valueOf(*part, "value") : std::nullopt;
        return value ? scalarText(value->node) : std::string();
    }

    static std::string yamlWords(const std::optional<Node>& part) {
        const std::string words = wordsOf(part);
        return words.empty() ? words : yamlText(words);
    }

    static bool isYesOrNo(const std::string& words) { return words == "yes" || words == "no"; }

    /// Another system may have written it anew, as a value of another type.
    std::string textOfPart(Node part) const {
        const LocalizedText text = textOf(part, "valueString", m_into.language);
        return text.empty() ? yamlWords(part) : textYaml(text, m_into);
    }

    /// It may be there without any words in it.
    std::string given(const Part& part, const std::optional<Node>& from, std::string yaml) {
        if (from && yaml.empty())
            lose("its " + inBackticks(part.name) + ", where no words are found");
        return yaml;
    }

    /// In YAML; empty where there is none.
    std::string valueOf(const Part& part) {
        switch (part.value) {
        case Value::Expression: // what says it in words follows from it
            (void)take(std::string(part.name) + std::string(inWordsEnding));
            return yamlWords(take(part.name));
        case Value::Words: {
            const auto one = take(part.name);
            return given(part, one, yamlWords(one));
        }
        case Value::Flag: {
            const std::string words = wordsOf(take(part.name));
            return isYesOrNo(words) || words.empty() ? words : yamlText(words);
        }
        case Value::Text: {
            const auto one = take(part.name);
            return given(part, one, one ? textOfPart(*one) : std::string());
        }
        case Value::ListOfWords:
        case Value::ListOfTexts:
        case Value::Citations:
            break;
        }
        std::string list;
        while (const auto one = take(part.name)) {
            const std::string item = part.value == Value::Citations     ? citation(*one)
                                     : part.value == Value::ListOfTexts ? textOfPart(*one)
                                                                        : yamlText(wordsOf(one));
            if (item.empty())
                lose("an empty " + inBackticks(part.name));
            else
                list += (list.empty() ? "" : ", ") + item;
        }
        return list.empty() ? list : '[' + list + ']';
    }

    std::string citation(Node part) const {
        std::string parts;
        const auto add = [&](const char* name, const std::string& value) {
            parts += (parts.empty() ? "" : ", ") + std::string(name) + ": " + value;
        };
        for (const Node one : listOf(part, "extension"))
            if (urlOf(one) == "document")
                add("document", yamlText(wordsOf(one)));
        for (const Node one : listOf(part, "extension"))
            if (urlOf(one) == "section")
                add("section", textOfPart(one));
        return '{' + parts + '}';
    }

    const Kind& m_kind;
    Node m_extension;
    const ImportedQuestionnaire& m_into;
    Diagnostics& m_diagnostics;
    std::map<std::string, std::vector<Node>, std::less<>> m_parts; ///< by url, those that are not read yet
    ImportedRule m_made;
};

} // namespace

bool isRule(const std::string& url) { return kindOf(url) != nullptr || isCovers(url); }

bool hasSensitivity(Node questionnaire, std::string_view id) {
    const std::string url = std::string(ownExtensions) + "sensitive-answers";
    const auto said = [](Node extension, const char* name) {
        for (const Node part : listOf(extension, "extension"))
            if (const auto value = fhir::valueOf(part, "value"); value && urlOf(part) == name)
                return scalarText(value->node);
        return std::string();
    };
    const std::vector<Node> all = listOf(questionnaire, "extension");
    return SensitivityId::parse(id) && std::any_of(all.begin(), all.end(), [&](Node extension) {
               return urlOf(extension) == url && said(extension, "id") == id &&
                      !said(extension, "title").empty();
           });
}

std::vector<ImportedRule> readRules(Node questionnaire, const ImportedQuestionnaire& into,
                                    Diagnostics& diagnostics) {
    std::vector<ImportedRule> rules;
    std::map<std::string_view, std::size_t> counts;
    for (const Node extension : listOf(questionnaire, "extension")) {
        const Kind* kind = kindOf(urlOf(extension));
        if (!kind && !isCovers(urlOf(extension)))
            continue;
        ImportedRule rule = kind
                                ? RuleReader(*kind, extension, ++counts[kind->name], into, diagnostics).read()
                                : coversRule(extension);
        const bool isOfList = rule.key == "covers" || rule.key == "criteria";
        if (rule.lines.empty() || (isOfList && !isIdText(rule.list)))
            notCarried(diagnostics, rule.span, "Questionnaire",
                       rule.name + (isOfList ? ": it names no list of criteria" : ": it says nothing"));
        else
            rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace anteroom::fhir
