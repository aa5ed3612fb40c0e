// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/block.h"
#include "app/report/form_blocks.h"
#include "app/report/form_conditions.h"
#include "app/report/form_words.h"
#include "app/report/typesetter.h"
#include "core/questionnaire/questionnaire.h"

#include <string>

namespace anteroom::report {

/// The questions of one questionnaire in one language as they stand on paper.
class FormQuestions {
public:
    FormQuestions(const Questionnaire& questionnaire, const std::string& language, Typesetter& type);

    /// What is to be marked or written; of rows their table. Not for information texts.
    BlockPtr answerSpace(QuestionIndex question);
    /// What staff are told about a question and its fields, each as a line.
    QStringList staffNotes(const Question& question);
    /// "If you ticked ...", or nothing where it is always asked.
    QString condition(QuestionIndex question) { return m_type.set(m_conditions.of(question)); }
    /// Printed before the question; 0 for an information text.
    int numberOf(QuestionIndex question) const { return m_conditions.numberOf(question); }
    QString in(const LocalizedText& text);
    QString set(const std::string& text) { return m_type.set(text); }
    const FormWords& words() const { return m_words; }

private:
    void addOptions(AnswerRow& row, const Question& question);
    void addNumber(AnswerRow& row, const Question& question);
    void addDate(AnswerRow& row, const Question& question);
    void addWaysOut(AnswerRow& row, const Question& question);
    BlockPtr table(QuestionIndex index, BlockPtr boxes);
    EmptyTable::Column column(QuestionIndex rows, std::size_t field);

    const Questionnaire& m_questionnaire;
    std::string m_language;
    Typesetter& m_type;
    const FormWords& m_words;
    FormConditions m_conditions;
};

} // namespace anteroom::report
