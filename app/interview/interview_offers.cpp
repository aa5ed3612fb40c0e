// SPDX-License-Identifier: GPL-3.0-or-later
// What an earlier screening offers: nothing of it counts before the patient says that it still holds.
#include "app/interview/interview_presenter.h"
#include "app/interview/text.h"
#include "app/interview/words.h"
#include "core/session/answer_text.h"

#include <algorithm>

namespace anteroom::interview {

const CarriedAnswer* InterviewPresenter::offerTo(QuestionIndex question) const {
    Answer said = session().answer(question);
    said.note.clear(); // by staff, beside the answer
    if (said != Answer{} || !session().isShown(question))
        return nullptr;
    const auto offer =
        std::find_if(m_encounter.offers.begin(), m_encounter.offers.end(),
                     [question](const CarriedAnswer& one) { return one.question == question; });
    return offer == m_encounter.offers.end() ? nullptr : &*offer;
}

QString InterviewPresenter::offerText(QuestionIndex question) const {
    const CarriedAnswer* offer = offerTo(question);
    if (!offer)
        return {};
    const std::string said = answerText(questionnaire().question(question), offer->answer, language());
    // The words of a patient may hold a "%2".
    const QString text = word(Word::AnsweredThen, language()).arg(toQt(offer->by.at.date.iso()), toQt(said));
    return offer->isReworded ? text + QLatin1Char(' ') + word(Word::ReadDifferently, language()) : text;
}

void InterviewPresenter::confirm(QuestionIndex question) {
    const CarriedAnswer* offered = offerTo(question);
    if (!offered)
        return;
    const CarriedAnswer offer = *offered;
    std::erase_if(m_encounter.confirmed,
                  [question](const CarriedAnswer& one) { return one.question == question; });
    m_encounter.confirmed.push_back(offer);
    m_encounter.session->setAnswer(question, offer.answer, m_clock());
    announce();
}

void InterviewPresenter::dropOffers() {
    m_encounter.offers.clear();
    emit changed();
}

} // namespace anteroom::interview
