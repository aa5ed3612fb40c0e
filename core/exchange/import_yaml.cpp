// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_yaml.h"

#include "core/authoring/yaml_text.h"
#include "core/exchange/fhir_import.h"
#include "core/exchange/import_conditions.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/import_scores.h"
#include "core/exchange/yaml_values.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace anteroom::fhir {

namespace {

using authoring::yamlText;

const char* typeWord(ImportedKind kind) {
    switch (kind) {
    case ImportedKind::YesNo:
        return "yes-no";
    case ImportedKind::Status:
        return "status";
    case ImportedKind::Choice:
        return "choice";
    case ImportedKind::Choices:
        return "choices";
    case ImportedKind::Number:
        return "number";
    case ImportedKind::Date:
        return "date";
    case ImportedKind::Rows:
        return "rows";
    case ImportedKind::Information:
        return "information";
    case ImportedKind::Text:
    case ImportedKind::Group:
        break;
    }
    return "text";
}

class YamlWriter {
public:
    YamlWriter(const ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics)
        : m_questionnaire(questionnaire), m_diagnostics(diagnostics),
          m_conditions(questionnaire, diagnostics) {}

    WrittenQuestionnaire write() {
        const std::string from = m_questionnaire.url.empty() ? "" : ", " + m_questionnaire.url;
        line(0, "# Made from a FHIR R4 Questionnaire" + from + ".");
        line(0, hasFindings() ? "# Read it over, then: anteroom-cli check"
                              : "# Read it over, add findings, then: anteroom-cli check");
        line(0, "anteroom: 1");
        line(0, "id: " + m_questionnaire.id);
        line(0, "version: " + m_questionnaire.version);
        text(0, "title", m_questionnaire.title);
        text(0, "description", m_questionnaire.description);
        line(0, "license: " + yamlText(m_questionnaire.license));
        std::string languages;
        for (const std::string& language : m_questionnaire.languages)
            languages += (languages.empty() ? "" : ", ") + language;
        line(0, "languages: [" + languages + ']');
        if (!m_questionnaire.vocabularies.empty())
            line(0, std::string("includes: [") + importedVocabularies + ']');
        rules("documents");
        line(0, "");
        line(0, "sections:");
        for (const ImportedItem& section : m_questionnaire.sections)
            holder(1, "id", section);
        for (const char* key : ruleKeys)
            if (key != std::string_view("documents"))
                rules(key);
        return std::move(m_made);
    }

private:
    void line(int indent, const std::string& words) {
        m_made.yaml +=
            (words.empty() ? std::string() : std::string(static_cast<std::size_t>(indent) * 2, ' ')) + words +
            '\n';
        ++m_lines;
    }

    void text(int indent, const char* key, const LocalizedText& text) {
        if (!text.empty())
            line(indent, std::string(key) + ": " + textYaml(text));
    }

    void keys(int indent, const ImportedItem& item) {
        for (const auto& [key, value] : item.keys)
            line(indent, std::string(key).append(": ").append(value));
    }

    void showWhen(int indent, const ImportedItem& item) {
        const std::string when = m_conditions.showWhen(item);
        if (when.empty())
            return;
        line(indent, "show-when: " + yamlText(when));
        m_made.conditions.emplace(m_lines, item.linkId);
    }

    void remarks(int indent, const ImportedItem& item) {
        for (const std::string& remark : item.remarks)
            line(indent, "# " + remark);
    }

    /// A section or group: what follows its dash stands one level deeper.
    void holder(int indent, const char* key, const ImportedItem& item) {
        remarks(indent, item);
        line(indent, std::string("- ") + key + ": " + item.id);
        text(indent + 1, "title", item.text);
        text(indent + 1, "introduction", item.introduction);
        keys(indent + 1, item);
        showWhen(indent + 1, item);
        line(indent + 1, "questions:");
        for (const ImportedItem& child : item.children)
            child.kind == ImportedKind::Group ? holder(indent + 2, "group", child)
                                              : question(indent + 2, child);
    }

    void question(int indent, const ImportedItem& item) {
        if (item.linkId != item.id && item.linkId != item.rows + '.' + item.id)
            line(indent, "# linkId: " + item.linkId);
        remarks(indent, item);
        line(indent, "- id: " + item.id);
        const int in = indent + 1;
        line(in, std::string("type: ") + typeWord(item.kind));
        text(in, "text", item.text);
        if (item.kind == ImportedKind::Information) {
            keys(in, item);
            showWhen(in, item);
            return;
        }
        text(in, "label", item.label);
        text(in, "help", item.help);
        text(in, "staff-note", item.staffNote);
        if (!item.required)
            line(in, "required: no");
        showWhen(in, item);
        keys(in, item);
        typeKeys(in, item);
    }

    void typeKeys(int in, const ImportedItem& item) {
        switch (item.kind) {
        case ImportedKind::Status:
            if (!item.whenPast)
                line(in, "when: no");
            break;
        case ImportedKind::Choice:
        case ImportedKind::Choices:
            line(in, "options:");
            for (const ImportedOption& option : item.options)
                line(in + 1, "- {id: " + option.id + ", text: " + textYaml(option.text) +
                                 (option.exclusive ? ", exclusive: yes}" : "}"));
            break;
        case ImportedKind::Number:
            text(in, "unit", item.unit);
            line(in, "range: [" + item.low + ", " + item.high + ']');
            if (!item.usualLow.empty() && !item.usualHigh.empty())
                line(in, "usual: [" + item.usualLow + ", " + item.usualHigh + ']');
            if (item.decimals > 0)
                line(in, "decimals: " + std::to_string(item.decimals));
            if (!item.secondUnit.empty())
                line(in,
                     "also-in: {unit: " + yamlText(item.secondUnit) + ", factor: " + item.secondFactor + '}');
            break;
        case ImportedKind::Date:
            if (!item.low.empty() || !item.high.empty())
                line(in, "range: [" + (item.low.empty() ? "1800-01-01" : item.low) + ", " +
                             (item.high.empty() ? "2299-12-31" : item.high) + ']');
            break;
        case ImportedKind::Text:
            if (!item.vocabulary.empty())
                line(in, "vocabulary: " + item.vocabulary);
            if (item.lines > 1)
                line(in, "lines: " + std::to_string(item.lines));
            break;
        case ImportedKind::Rows:
            text(in, "row", item.row);
            text(in, "none", item.none);
            line(in, "fields:");
            for (const ImportedItem& field : item.children)
                question(in + 1, field);
            break;
        default:
            break;
        }
    }

    bool hasFindings() const {
        return std::any_of(m_questionnaire.rules.begin(), m_questionnaire.rules.end(),
                           [](const ImportedRule& rule) { return rule.key == "findings"; });
    }

    void begin(const std::string& key) {
        line(0, "");
        line(0, key + ':');
    }

    /// Those that were imported and, of computed values, those that scores of options became.
    void rules(const std::string& key) {
        bool isBegun = false;
        m_made.rules.resize(m_questionnaire.rules.size());
        for (std::size_t i = 0; i < m_questionnaire.rules.size(); ++i) {
            const ImportedRule& rule = m_questionnaire.rules[i];
            if (rule.key != key)
                continue;
            if (!std::exchange(isBegun, true))
                begin(key);
            m_made.rules[i].first = m_lines + 1;
            for (const std::string& words : rule.lines)
                line(1, words);
            m_made.rules[i].last = m_lines;
        }
        if (key != "computed")
            return;
        for (const ImportedScore& score : scoresOf(m_questionnaire, m_diagnostics)) {
            if (!std::exchange(isBegun, true))
                begin(key);
            line(1, "- id: " + score.id);
            text(2, "label", score.label);
            line(2, "value: " + yamlText(score.value));
        }
    }

    const ImportedQuestionnaire& m_questionnaire;
    Diagnostics& m_diagnostics;
    ImportedConditions m_conditions;
    WrittenQuestionnaire m_made;
    std::uint32_t m_lines = 0; ///< that are written
};

} // namespace

WrittenQuestionnaire questionnaireYaml(const ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics) {
    return YamlWriter(questionnaire, diagnostics).write();
}

std::string vocabulariesYaml(const ImportedQuestionnaire& questionnaire) {
    if (questionnaire.vocabularies.empty())
        return {};
    std::string yaml =
        "# The vocabularies of a questionnaire that was made from FHIR.\nanteroom: 1\nlibrary: " +
        questionnaire.id.substr(0, 50) + "-words\nlicense: " + yamlText(questionnaire.license) +
        "\nvocabularies:\n";
    for (const ImportedVocabulary& vocabulary : questionnaire.vocabularies) {
        yaml += "  - id: " + vocabulary.id + "\n    title: " + textYaml(vocabulary.title) + "\n    classes:";
        yaml += vocabulary.classes.empty() ? " []\n" : "\n";
        for (const auto& [id, title] : vocabulary.classes)
            yaml += "      - {id: " + id + ", title: " + textYaml(title) + "}\n";
        yaml += "    entries:\n";
        for (const ImportedEntry& entry : vocabulary.entries) {
            yaml += "      - {name: " + yamlText(entry.name);
            if (!entry.also.empty())
                yaml += ", also: " + listYaml(entry.also);
            if (!entry.code.empty())
                yaml += ", code: " + yamlText(entry.code);
            yaml += ", classes: " + listYaml(entry.classes) + "}\n";
        }
    }
    return yaml;
}

} // namespace anteroom::fhir
