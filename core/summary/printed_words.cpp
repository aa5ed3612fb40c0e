// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/printed_words.h"

namespace anteroom {

PrintedWords::PrintedWords(const Summary& summary) {
    for (const auto* lines : {&summary.visit, &summary.safety, &summary.medicines, &summary.allergies,
                              &summary.vitals, &summary.history, &summary.practical, &summary.notes})
        addAll(*lines);
    for (const auto* lines :
         {&summary.keptNotCounted, &summary.otherAnswers}) // fields of rows alone, it may be
        for (const Summary::Line& line : *lines)
            add(line);
    for (const auto* entries :
         {&summary.discuss, &summary.context, &summary.contributors, &summary.checklist})
        for (const Summary::TopicEntry& entry : *entries)
            for (const Summary::RaisedFinding& finding : entry.findings) {
                for (const Summary::Line& line : finding.because)
                    add(line);
                addAll(finding.quotes);
            }
    for (const Summary::OpenRule& rule : summary.openRules)
        for (const Summary::Line& line : rule.because)
            add(line);
    for (const Summary::OpenQuestion& open : summary.notEstablished)
        m_words[open.question]
            .append("\n")
            .append(open.label)
            .append("\n")
            .append(open.reason)
            .append("\n")
            .append(open.gate);
}

bool PrintedWords::has(QuestionIndex question, std::string_view typed) const {
    if (typed.empty())
        return true;
    const auto words = m_words.find(question);
    return words != m_words.end() && words->second.find(typed) != std::string::npos;
}

void PrintedWords::add(const Summary::Line& line) {
    // A line break stands between them, which nothing typed has in print.
    m_words[line.question]
        .append("\n")
        .append(line.label)
        .append("\n")
        .append(line.answer)
        .append("\n")
        .append(line.note);
}

void PrintedWords::addAll(const std::vector<Summary::Line>& lines) {
    for (const Summary::Line& line : lines) {
        add(line);
        m_whole.insert(line.question);
    }
}

} // namespace anteroom
