// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of a page: when each is made.
#include "app/interview/controls/reading_label.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/paper_line.h"
#include "app/interview/question_card.h"
#include "app/interview/section_page.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::interview {

namespace {

/// Between two cards that are made ahead: keys, clicks and painting come first.
constexpr int msBetween = 15;
/// To make more would take memory for what may never be shown.
constexpr int mostAhead = 24;

} // namespace

// In its place also among the children, which is the order of Tab and of screen readers.
QuestionCard* SectionPage::makeCard(std::size_t part) {
    const std::uint32_t question = *m_parts[part].question;
    auto* card =
        new QuestionCard(m_presenter.questionnaire().question(QuestionIndex{question}), m_context, widget());
    QWidget* next = below(part);
    m_column->insertWidget(m_column->indexOf(next), card);
    card->stackUnder(next);
    card->resize(m_column->contentsRect().width(), card->height()); // so that it is laid out once
    m_parts[part].widget = card;
    m_cards.insert(question, card);
    connect(card, &QuestionCard::edited, this, &SectionPage::cardEdited);
    connect(card, &QuestionCard::noted, this, &SectionPage::cardNoted);
    connect(card, &QuestionCard::confirmed, this, &SectionPage::cardConfirmed);
    connect(card, &QuestionCard::partsChanged, this, &SectionPage::chainFocus);
    return card;
}

QWidget* SectionPage::below(std::size_t part) const {
    for (std::size_t i = part + 1; i < m_parts.size(); ++i) {
        if (m_parts[i].paperLine)
            return m_parts[i].paperLine;
        if (m_parts[i].widget)
            return m_parts[i].widget;
    }
    return m_empty;
}

void SectionPage::fill() {
    if (m_isFilled)
        return;
    m_isFilled = true;
    showState();
}

bool SectionPage::isMakingCards() const { return m_afterPainting->isActive(); }

void SectionPage::workAhead() {
    fill();
    if (isVisible() && makeNextCardAhead())
        m_afterPainting->start(msBetween);
}

// To make and to style a card takes longer than all the rest that an answer sets off: while somebody reads,
// there is time for it.
bool SectionPage::makeNextCardAhead() {
    const auto next = std::find_if(m_parts.begin(), m_parts.end(), [this](const Part& part) {
        return part.question && !m_cards.contains(*part.question);
    });
    if (m_madeAhead == mostAhead || next == m_parts.end())
        return false;
    ++m_madeAhead;
    QuestionCard* card = makeCard(static_cast<std::size_t>(next - m_parts.begin()));
    card->hide();
    card->ensurePolished();
    for (QWidget* part : card->findChildren<QWidget*>())
        part->ensurePolished();
    chainFocus();
    return true;
}

/// Whether there is one to show.
bool SectionPage::showCards() {
    // A page is seen after a part of the time that all of its cards take.
    const int room = parentWidget()->height();
    int taken = 0;
    bool isAnyShown = false;
    bool isAnyNew = false;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (!m_parts[i].question)
            continue;
        const CardModel model = m_presenter.card(QuestionIndex{*m_parts[i].question});
        QuestionCard* card = m_cards.value(*m_parts[i].question);
        if (!card && !model.isShown)
            continue;
        if (!card && !m_isFilled && taken > room)
            break;
        isAnyNew = isAnyNew || !card;
        card = card ? card : makeCard(i);
        card->display(model);
        if (!m_isFilled && model.isShown)
            taken += card->minimumSizeHint().height();
        isAnyShown = isAnyShown || model.isShown;
    }
    if (isAnyNew)
        chainFocus();
    return isAnyShown;
}

} // namespace anteroom::interview
