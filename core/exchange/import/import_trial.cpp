// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_trial.h"

#include "core/exchange/import/fhir_node.h"
#include "core/loading/load_questionnaire.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace anteroom::fhir {

namespace {

/// The first thing that is wrong with each, in the loader's words.
struct Refused {
    std::map<std::size_t, std::string> rules;
    std::map<std::string, std::string> conditions; ///< by linkId

    bool isNothing() const { return rules.empty() && conditions.empty(); }
};

class Trial {
public:
    explicit Trial(const WrittenQuestionnaire& written) : m_written(written) {}

    Refused refused() {
        MemoryFileSource files;
        for (const WrittenFile& file : m_written.files)
            files.set(file.name, file.yaml);
        // A hash is for records; this one is forgotten.
        const LoadedQuestionnaire loaded = loadQuestionnaire(
            files, m_written.files.front().name, [](std::string_view) { return std::string(64, '0'); });
        if (loaded.questionnaire)
            return {};
        for (const Diagnostic& problem : loaded.diagnostics.all()) {
            const SourceText& text = loaded.sources[problem.span.file];
            for (std::size_t i = 0; problem.severity == Severity::Error && i < m_written.files.size(); ++i)
                if (m_written.files[i].name == text.name())
                    add(i, text.lineColumn(problem.span.begin).line, problem.message);
        }
        return std::move(m_refused);
    }

private:
    void add(std::size_t file, std::uint32_t line, const std::string& why) {
        for (std::size_t i = 0; i < m_written.rules.size(); ++i) {
            const WrittenLines& rule = m_written.rules[i];
            if (rule.file == file && rule.first <= line && line <= rule.last)
                m_refused.rules.emplace(i, why);
        }
        const auto& conditions = m_written.files[file].conditions;
        if (const auto condition = conditions.find(line); condition != conditions.end())
            m_refused.conditions.emplace(condition->second, why);
    }

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

/// A list of criteria that lacks some would refuse the findings that name these; without lists they may name
/// any.
void leaveCriteriaOut(Refused& refused, const ImportedQuestionnaire& questionnaire) {
    const auto isOfLists = [&](std::size_t index) {
        const std::string& key = questionnaire.rules[index].key;
        return key == "criteria" || key == "covers" || key == "not-covered";
    };
    const bool isBroken = std::any_of(refused.rules.begin(), refused.rules.end(), [&](const auto& rule) {
        return questionnaire.rules[rule.first].key == "criteria";
    });
    for (std::size_t i = 0; isBroken && i < questionnaire.rules.size(); ++i)
        if (isOfLists(i))
            refused.rules.emplace(i, "a list of criteria does not load as a whole");
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

std::vector<WrittenFile> loadableFiles(ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics) {
    // One that is dropped may have others that rest on it; a file in which that goes on is none of ours.
    constexpr int mostRounds = 50;
    for (int round = 0;; ++round) {
        Diagnostics ofWriting; // what is dropped is written anew, and what it lists with it
        WrittenQuestionnaire written = writtenQuestionnaire(questionnaire, ofWriting);
        Refused refused = Trial(written).refused();
        if (refused.isNothing()) {
            diagnostics.append(std::move(ofWriting));
            return std::move(written.files);
        }
        for (std::size_t i = 0; round >= mostRounds && i < questionnaire.rules.size(); ++i)
            refused.rules.emplace(i, "too much around it does not load");
        leaveCriteriaOut(refused, questionnaire);
        drop(refused, questionnaire, diagnostics);
    }
}

} // namespace anteroom::fhir
