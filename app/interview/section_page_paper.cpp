// SPDX-License-Identifier: GPL-3.0-or-later
// What a transcription has in the place of questions that are left out.
#include "app/interview/interview_presenter.h"
#include "app/interview/paper_line.h"
#include "app/interview/section_page.h"
#include "app/interview/text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::interview {

void SectionPage::showPaperLines() {
    const std::vector<LeftOut> all = m_presenter.leftOut(m_section);
    bool isAnyNew = false;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const auto run = std::find_if(all.begin(), all.end(), [&](const LeftOut& one) {
            return m_parts[i].question == static_cast<std::uint32_t>(at(one.questions.front()));
        });
        const bool isShown = run != all.end();
        if (isShown && !m_parts[i].paperLine) {
            m_parts[i].paperLine = makePaperLine(i);
            isAnyNew = true;
        }
        if (isShown)
            m_parts[i].paperLine->display(run->firstNumber, run->lastNumber);
        if (m_parts[i].paperLine)
            m_parts[i].paperLine->setVisible(isShown);
    }
    if (isAnyNew)
        chainFocus();
}

PaperLine* SectionPage::makePaperLine(std::size_t part) {
    const QuestionIndex first{*m_parts[part].question};
    auto* line =
        new PaperLine(toQt(m_presenter.questionnaire().question(first).id.str()), m_context, widget());
    QWidget* next = m_parts[part].widget ? m_parts[part].widget : below(part);
    m_column->insertWidget(m_column->indexOf(next), line);
    line->stackUnder(next);
    connect(line, &PaperLine::wanted, this, [this, first] {
        commit();
        m_presenter.takeFromPaper(first);
        fill();
        focusQuestion(first);
    });
    return line;
}

} // namespace anteroom::interview
