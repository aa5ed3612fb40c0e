// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_yaml.h"

#include "core/authoring/yaml_text.h"
#include "core/exchange/fhir/fhir_names.h"
#include "core/exchange/import/import_conditions.h"
#include "core/exchange/import/import_rules.h"
#include "core/exchange/import/import_scores.h"
#include "core/exchange/import/yaml_values.h"

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
        m_made.rules.resize(m_questionnaire.rules.size());
        m_made.files.push_back({"questionnaire.yaml"});
        addFiles();
        addHead();
        line(0, "");
        line(0, "sections:");
        for (const ImportedItem& section : m_questionnaire.sections)
            holder(1, "id", section);
        for (const char* key : ruleKeys)
            if (key != std::string_view("documents"))
                if (const bool isBegun = rules(key); key == std::string_view("computed"))
                    scores(isBegun);
        return std::move(m_made);
    }

private:
    WrittenFile& file() { return m_made.files[m_file]; }
    void line(int indent, const std::string& words) { file().line(indent, words); }
    void text(int indent, const char* key, const LocalizedText& words) {
        file().text(indent, key, words, m_questionnaire);
    }

    /// What it includes; the instruments get their questions when these are written.
    void addFiles() {
        for (const ImportedRule& rule : m_questionnaire.rules)
            if (const std::string name = "criteria-" + rule.list + ".yaml";
                rule.key == "criteria" && !has(name)) {
                m_file = m_made.files.size();
                m_made.files.push_back(library(name, rule.list, m_questionnaire));
                rules("criteria", rule.list);
            }
        m_file = 0;
        if (hasInstrument(m_questionnaire.sections)) {
            m_instruments = m_made.files.size();
            m_made.files.push_back(library(
                "instruments.yaml", m_questionnaire.id.substr(0, 50) + "-instruments", m_questionnaire));
            m_made.files.back().begin("instruments");
        }
        if (!m_questionnaire.vocabularies.empty())
            m_made.files.push_back(vocabulariesFile(m_questionnaire));
        std::size_t number = 0;
        for (const ImportedSignature& signature : m_questionnaire.signatures)
            m_made.files.push_back(signedFile(signature, ++number, m_questionnaire));
    }

    bool has(const std::string& name) const {
        return std::any_of(m_made.files.begin(), m_made.files.end(),
                           [&](const WrittenFile& one) { return one.name == name; });
    }

    static bool hasInstrument(const std::vector<ImportedItem>& items) {
        return std::any_of(items.begin(), items.end(), [](const ImportedItem& item) {
            return item.instrument || hasInstrument(item.children);
        });
    }

    void addHead() {
        const std::string from = m_questionnaire.url.empty() ? "" : ", " + m_questionnaire.url;
        line(0, "# Made from a FHIR R4 Questionnaire" + from + ".");
        line(0, hasFindings() ? "# Read it over, then: anteroom-cli check"
                              : "# Read it over, add findings, then: anteroom-cli check");
        line(0, "anteroom: 1");
        line(0, "id: " + yamlText(m_questionnaire.id));
        line(0, "version: " + m_questionnaire.version);
        text(0, "title", m_questionnaire.title);
        text(0, "description", m_questionnaire.description);
        line(0, "license: " + yamlText(m_questionnaire.license));
        line(0, "languages: " + listYaml(m_questionnaire.languages));
        std::vector<std::string> names;
        for (std::size_t i = 1; i < m_made.files.size(); ++i)
            names.push_back(m_made.files[i].name);
        if (!names.empty())
            line(0, "includes: " + listYaml(names));
        for (const char* key : {"covers", "not-covered", "documents"})
            rules(key);
    }

    void keys(int indent, const ImportedItem& item) {
        for (const auto& [key, value] : item.keys)
            line(indent, std::string(key).append(": ").append(value));
    }

    void showWhen(int indent, const ImportedItem& item) {
        const std::string when = m_conditions.showWhen(item);
        if (when.empty())
            return;
        m_showWhens.emplace(&item, when);
        line(indent, "show-when: " + yamlText(when));
        file().conditions.emplace(file().lines, item.linkId);
    }

    void remarks(int indent, const ImportedItem& item) {
        for (const std::string& remark : item.remarks)
            line(indent, "# " + remark);
    }

    /// For whoever looks for the item in the form that it comes from. `before`: what our export puts before
    /// such ids.
    void linkId(int indent, const ImportedItem& item, const std::string& before) {
        if (!item.linkId.empty() && item.linkId != item.id && item.linkId != before + item.id)
            line(indent, "# linkId: " + item.linkId);
    }

    /// Its questions stand in a file of their own, and here only where it is placed.
    void instrument(int indent, const ImportedItem& item) {
        linkId(indent, item, "group.");
        remarks(indent, item);
        line(indent, "- instrument: " + yamlText(item.id));
        if (!(item.text == item.instrument->title))
            text(indent + 1, "title", item.text);
        showWhen(indent + 1, item);
        m_file = m_instruments;
        line(1, "- id: " + yamlText(item.id));
        text(2, "title", item.instrument->title);
        if (!item.instrument->source.empty())
            line(2, "source: " + yamlText(item.instrument->source));
        line(2, "license: " + yamlText(item.instrument->license));
        questions(2, item);
        m_file = 0;
    }

    void questions(int indent, const ImportedItem& holding) {
        line(indent, "questions:");
        for (const ImportedItem& child : holding.children)
            if (child.instrument)
                instrument(indent + 1, child);
            else if (child.kind == ImportedKind::Group)
                holder(indent + 1, "group", child);
            else
                question(indent + 1, child);
    }

    /// A section or group: what follows its dash stands one level deeper.
    void holder(int indent, const char* key, const ImportedItem& item) {
        linkId(indent, item, key == std::string_view("group") ? "group." : "section.");
        remarks(indent, item);
        line(indent, std::string("- ") + key + ": " + yamlText(item.id));
        text(indent + 1, "title", item.text);
        text(indent + 1, "introduction", item.introduction);
        keys(indent + 1, item);
        showWhen(indent + 1, item);
        questions(indent + 1, item);
    }

    void question(int indent, const ImportedItem& item) {
        linkId(indent, item, item.rows + '.');
        remarks(indent, item);
        line(indent, "- id: " + yamlText(item.id));
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
        if (!item.required && !m_conditions.isRequired(item))
            line(in, "required: no");
        showWhen(in, item);
        keys(in, item);
        typeKeys(in, item);
    }

    /// For whoever looks for the option in the form that it comes from.
    static std::string codeOf(const ImportedOption& option) {
        const bool isOurs = option.system == statusSystem ||
                            option.system.compare(0, exportedSystems.size(), exportedSystems) == 0;
        const bool isSaid = option.code == option.id || option.code == option.text.original();
        if (isOurs || (option.system.empty() && (option.code.empty() || isSaid)))
            return {};
        return " # " + (option.system.empty() ? "" : option.system + '|') + option.code;
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
                line(in + 1, "- {id: " + yamlText(option.id) +
                                 ", text: " + textYaml(option.text, m_questionnaire) +
                                 (option.exclusive ? ", exclusive: yes}" : "}") + codeOf(option));
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
                line(in, "vocabulary: " + yamlText(item.vocabulary));
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

    /// Those that were imported, of a list of criteria its own; whether there are any.
    bool rules(const std::string& key, const std::string& list = {}) {
        bool isBegun = false;
        for (std::size_t i = 0; i < m_questionnaire.rules.size(); ++i) {
            const ImportedRule& rule = m_questionnaire.rules[i];
            if (rule.key != key || (!list.empty() && rule.list != list))
                continue;
            if (!std::exchange(isBegun, true))
                file().begin(key);
            m_made.rules[i] = {m_file, file().lines + 1, 0};
            for (const std::string& words : rule.lines)
                line(1, words);
            m_made.rules[i].last = file().lines;
        }
        return isBegun;
    }

    /// What the scores of options became.
    void scores(bool isBegun) {
        for (const ImportedScore& score : scoresOf(m_questionnaire, m_showWhens, m_diagnostics)) {
            if (!std::exchange(isBegun, true))
                file().begin("computed");
            line(1, "- id: " + yamlText(score.id));
            text(2, "label", score.label);
            if (!score.showWhen.empty())
                line(2, "show-when: " + yamlText(score.showWhen));
            line(2, "value: " + yamlText(score.value));
        }
    }

    const ImportedQuestionnaire& m_questionnaire;
    Diagnostics& m_diagnostics;
    ImportedConditions m_conditions;
    WrittenShowWhens m_showWhens;
    WrittenQuestionnaire m_made;
    std::size_t m_file = 0;        ///< into m_made.files: what is written to
    std::size_t m_instruments = 0; ///< into m_made.files, where there are any
};

} // namespace

WrittenQuestionnaire writtenQuestionnaire(const ImportedQuestionnaire& questionnaire,
                                          Diagnostics& diagnostics) {
    return YamlWriter(questionnaire, diagnostics).write();
}

} // namespace anteroom::fhir
