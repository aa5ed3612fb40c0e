// SPDX-License-Identifier: GPL-3.0-or-later
// A transcription: paper stops nobody from answering what does not apply, and nothing of it is lost.
#include "app/interview/interview_presenter.h"

namespace anteroom::interview {

// What is kept already is in view: it prints.
bool InterviewPresenter::isFromPaper(QuestionIndex question) const {
    return isTranscription() && !session().isShown(question) &&
           (m_fromPaper.contains(question) || session().isKeptNotCounted(question));
}

std::vector<LeftOut> InterviewPresenter::leftOut(std::uint32_t section) const {
    std::vector<LeftOut> all;
    if (!isTranscription())
        return all;
    int number = 0;
    bool goesOn = false;
    const Section& of = questionnaire()->sections.at(section);
    for (std::uint32_t i = 0; i < of.endQuestion; ++i) {
        const QuestionIndex question{i};
        if (questionnaire().question(question).type == QuestionType::Information)
            continue;
        ++number;
        const bool isLeftOut = i >= of.firstQuestion && !isPut(question);
        if (isLeftOut && !goesOn)
            all.push_back({{}, number, number});
        if (isLeftOut) {
            all.back().questions.push_back(question);
            all.back().lastNumber = number;
        }
        goesOn = isLeftOut;
    }
    return all;
}

void InterviewPresenter::takeFromPaper(QuestionIndex first) {
    for (const LeftOut& run : leftOut(questionnaire().sectionOf(first)))
        if (run.questions.front() == first)
            m_fromPaper.insert(run.questions.begin(), run.questions.end());
    count();
    emit changed();
}

void InterviewPresenter::detailsChanged() {
    count();
    emit changed();
}

} // namespace anteroom::interview
