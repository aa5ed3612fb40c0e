// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/flow.h"
#include "app/report/form_question.h"

namespace anteroom::report {

/// Puts the sections of a questionnaire on paper, in the order asked, so that whoever copies the answers
/// finds them in the order of the screen. What staff fill in stands on a ground of its own, in its place.
class FormSections {
public:
    FormSections(const Questionnaire& questionnaire, FormQuestions& questions, Flow& flow)
        : m_questionnaire(questionnaire), m_questions(questions), m_flow(flow) {}

    void add(const Section& section);

private:
    /// Neighbours that are answered by the same people under the same condition.
    struct Run {
        std::uint32_t first;
        std::uint32_t end;
        bool staff;
        QString condition; ///< empty: always asked
    };

    Run runFrom(const Section& section, std::uint32_t first);
    bool asksPatient(const Section& section) const;
    /// The title, and where it can be declined as a whole the box for it at the end of the line.
    BlockPtr heading(const Section& section);
    bool addGroupTitles(const Section& section, std::uint32_t question);
    void addRun(const Run& run, bool saysStaff);
    QString sentence(const Run& run) const;
    void addQuestion(std::uint32_t index, const Run& run, qreal spaceBefore);
    void put(BlockPtr block, const Run& run, qreal spaceBefore, bool staysWithNext = false);

    const Questionnaire& m_questionnaire;
    FormQuestions& m_questions;
    Flow& m_flow;
};

} // namespace anteroom::report
