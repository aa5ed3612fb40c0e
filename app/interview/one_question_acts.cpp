// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and buttons do while the patient has the tablet.
#include "app/interview/act_of.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/one_question_view.h"
#include "app/interview/question_card.h"
#include "app/interview/stay_page.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace anteroom::interview {

namespace {
constexpr int leastScale = 120; // percent
}

// What the card before still says when it goes is heard by nobody: it was committed.
void OneQuestionView::go(std::optional<QuestionIndex> question) {
    if (m_card)
        m_card->disconnect(this);
    m_card = nullptr;
    m_current = question;
    openSection();
    showStep();
    refresh();
    if (!m_stay)
        takeKeys();
}

void OneQuestionView::goTo(std::optional<QuestionIndex> question) {
    commit();
    if (!question || m_presenter.isPut(*question))
        go(question);
}

void OneQuestionView::openSection() {
    if (m_current)
        m_presenter.openSection(m_presenter.questionnaire().sectionOf(*m_current));
}

void OneQuestionView::next() {
    commit();
    // What was just typed may have brought up the page that asks to stay.
    if (m_stay || !m_current)
        return;
    if (m_presenter.passes(*m_current))
        go(m_steps.after(m_current));
    else
        takeKeys();
}

void OneQuestionView::back() {
    commit();
    if (const auto before = m_steps.before(m_current); before && !m_stay)
        go(before);
}

void OneQuestionView::declineSection() {
    commit();
    if (m_stay || !m_current)
        return;
    m_presenter.declineSection();
    const Questionnaire& questionnaire = m_presenter.questionnaire();
    const std::uint32_t section = questionnaire.sectionOf(*m_current);
    auto after = m_steps.after(m_current);
    while (after && questionnaire.sectionOf(*after) == section && !m_presenter.session().isOpen(*after))
        after = m_steps.after(after);
    go(after);
}

void OneQuestionView::enter() {
    QWidget* focus = QApplication::focusWidget();
    if (QAbstractButton* act = actOf(focus)) {
        act->click();
        return;
    }
    if (m_stay || !m_card)
        return;
    commit();
    if (!m_stay && !m_card->advance(focus))
        next();
}

void OneQuestionView::keyPressEvent(QKeyEvent* event) {
    const Qt::KeyboardModifiers other = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        enter();
    else if (m_stay || !m_card || other != Qt::NoModifier || !m_card->type(event->text()))
        QWidget::keyPressEvent(event);
}

void OneQuestionView::revealFocus() {
    QWidget* focus = QApplication::focusWidget();
    if (!m_root || !focus || !m_area->isAncestorOf(focus))
        return;
    m_area->widget()->layout()->activate();
    m_area->ensureWidgetVisible(focus, 0, m_theme.px(16));
}

// Queued: the button that asks is among what is built anew.
void OneQuestionView::zoomBy(int percent) {
    theme::Theme& theme = m_theme;
    QMetaObject::invokeMethod(
        &theme, [&theme, percent] { theme.setScale(std::max(theme.scale() + percent, leastScale)); },
        Qt::QueuedConnection);
}

} // namespace anteroom::interview
