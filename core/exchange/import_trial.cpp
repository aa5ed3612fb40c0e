// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_trial.h"

#include "core/exchange/fhir_import.h"
#include "core/exchange/fhir_node.h"
#include "core/loading/load_questionnaire.h"

#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace anteroom::fhir {

namespace {

constexpr const char* name = "questionnaire.yaml";

/// The first thing that is wrong with each, in the loader's words.
struct Refused {
    std::map<std::size_t, std::string> rules;
    std::map<std::string, std::string> conditions; ///< by linkId

    bool isNothing() const { return rules.empty() && conditions.empty(); }
};

class Trial {
public:
    Trial(const ImportedQuestionnaire& questionnaire, const WrittenQuestionnaire& written)
        : m_questionnaire(questionnaire), m_written(written) {}

    Refused refused() {
        MemoryFileSource files;
        files.set(name, m_written.yaml);
        files.set(importedVocabularies, vocabulariesYaml(m_questionnaire));
        // A hash is for records; this one is forgotten.
        const LoadedQuestionnaire loaded =
            loadQuestionnaire(files, name, [](std::string_view) { return std::string(64, '0'); });
        if (loaded.questionnaire)
            return {};
        for (const Diagnostic& problem : loaded.diagnostics.all()) {
            const SourceText& text = loaded.sources[problem.span.file];
            if (problem.severity == Severity::Error && text.name() == name)
                add(text.lineColumn(problem.span.begin).line, problem.message);
        }
        return std::move(m_refused);
    }

private:
    void add(std::uint32_t line, const std::string& why) {
        for (std::size_t i = 0; i < m_written.rules.size(); ++i)
            if (m_written.rules[i].first <= line && line <= m_written.rules[i].last)
                m_refused.rules.emplace(i, why);
        if (const auto condition = m_written.conditions.find(line); condition != m_written.conditions.end())
            m_refused.conditions.emplace(condition->second, why);
    }

    const ImportedQuestionnaire& m_questionnaire;
    const WrittenQuestionnaire& m_written;
    Refused m_refused;
};

void dropCondition(ImportedItem& item, const std::string& linkId, const std::string& why,
                   Diagnostics& diagnostics) {
    if (item.linkId == linkId && !item.gates.empty()) {
        notCarried(diagnostics, item.span, linkId,
                   "its condition, which is none here (" + why + "); it is always shown");
        item.gates.clear();
    }
    for (ImportedItem& child : item.children)
        dropCondition(child, linkId, why, diagnostics);
}

void drop(const Refused& refused, ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics) {
    for (const auto& [linkId, why] : refused.conditions)
        for (ImportedItem& section : questionnaire.sections)
            dropCondition(section, linkId, why, diagnostics);
    for (const auto& [index, why] : refused.rules)
        notCarried(diagnostics, questionnaire.rules[index].span, "Questionnaire",
                   questionnaire.rules[index].name + ": " + why);
    for (auto rule = refused.rules.rbegin(); rule != refused.rules.rend(); ++rule)
        questionnaire.rules.erase(questionnaire.rules.begin() + static_cast<std::ptrdiff_t>(rule->first));
}

} // namespace

std::string loadableYaml(ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics) {
    // One that is dropped may have others that rest on it; a file in which that goes on is none of ours.
    constexpr int mostRounds = 50;
    for (int round = 0;; ++round) {
        Diagnostics ofWriting; // what is dropped is written anew, and what it lists with it
        WrittenQuestionnaire written = questionnaireYaml(questionnaire, ofWriting);
        Refused refused = Trial(questionnaire, written).refused();
        if (refused.isNothing()) {
            diagnostics.append(std::move(ofWriting));
            return std::move(written.yaml);
        }
        for (std::size_t i = 0; round >= mostRounds && i < questionnaire.rules.size(); ++i)
            refused.rules.emplace(i, "too much around it does not load");
        drop(refused, questionnaire, diagnostics);
    }
}

} // namespace anteroom::fhir
