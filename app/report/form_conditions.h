// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <string>
#include <vector>

namespace anteroom::report {

/// When a question is to be answered, in what stands on the paper: the numbers of questions and the words
/// beside their boxes. The labels that rules go by are the clinician's, and some name what they suspect.
class FormConditions {
public:
    FormConditions(const Questionnaire& questionnaire, std::string language);

    /// Printed before the question, counted from 1; 0 for an information text.
    int numberOf(QuestionIndex question) const { return m_numbers[at(question)]; }

    /// "If you ticked “Alcohol” or “Cannabis” in 41"; of what staff fill in "If “No” in 1 is ticked". Empty
    /// where the question is always asked.
    std::string of(QuestionIndex question) const;
    /// "Unless “drink” is “With caffeine”", within a row; empty where the field is always asked.
    std::string ofField(QuestionIndex rows, std::size_t field) const;

private:
    const Questionnaire& m_questionnaire;
    std::string m_language;
    std::vector<int> m_numbers;
};

} // namespace anteroom::report
