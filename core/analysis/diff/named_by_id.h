// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

// What a part of a questionnaire refers to, by id: positions are others in another version.
namespace anteroom {

inline std::vector<std::string> classesOf(const Vocabulary& vocabulary, const Vocabulary::Entry& entry) {
    std::vector<std::string> ids;
    for (std::uint32_t index = 0; index < vocabulary.classes().size(); ++index)
        if (entry.classes.contains(index))
            ids.push_back(vocabulary.classes()[index].id.str());
    std::sort(ids.begin(), ids.end());
    return ids;
}

inline std::string sensitivityOf(const Questionnaire& of, const Question& question) {
    return question.sensitivity ? of->sensitivities[*question.sensitivity].id.str() : std::string();
}
inline std::string topicOf(const Questionnaire& of, const FindingRule& finding) {
    return finding.topic ? of->topics[*finding.topic].id.str() : std::string();
}
inline std::vector<std::string> quotedBy(const Questionnaire& of, const FindingRule& finding) {
    std::vector<std::string> ids;
    for (const QuestionIndex question : finding.quoted)
        ids.push_back(of.question(question).id.str());
    return ids;
}
inline std::vector<std::string> citedBy(const Questionnaire& of, const FindingRule& finding) {
    std::vector<std::string> cited;
    for (const Citation& citation : finding.citations) {
        std::string& one = cited.emplace_back(of->documents[citation.document].id.str());
        const char* separator = " ";
        for (const auto& [language, section] : citation.section.all())
            one.append(std::exchange(separator, " / ")).append(section);
    }
    return cited;
}

} // namespace anteroom
