// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/summary.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace anteroom {

/// All that a summary prints of each question, to look up in it whether something typed is there.
class PrintedWords {
public:
    explicit PrintedWords(const Summary& summary);

    /// Of a question, however little of it.
    bool has(QuestionIndex question) const { return m_words.contains(question); }
    /// Its answer as a whole: not only the rows and fields that a finding rests on.
    bool hasWhole(QuestionIndex question) const { return m_whole.contains(question); }
    /// An empty text always.
    bool has(QuestionIndex question, std::string_view typed) const;

private:
    void add(const Summary::Line& line);
    void addAll(const std::vector<Summary::Line>& lines);

    std::map<QuestionIndex, std::string> m_words;
    std::set<QuestionIndex> m_whole;
};

} // namespace anteroom
