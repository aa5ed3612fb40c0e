// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and buttons do in the interview.
#include "app/interview/act_of.h"
#include "app/interview/foot_bar.h"
#include "app/interview/interview_view_private.h"
#include "app/interview/one_question_view.h"
#include "app/interview/question_card.h"
#include "app/interview/section_page.h"
#include "app/interview/staff_notice.h"
#include "app/interview/text.h"
#include "app/interview/urgent_cover.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QShortcut>

namespace anteroom::interview {

void InterviewView::Private::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, void (Private::*act)()) {
        auto* shortcut = new QShortcut(keys, &m_view);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::Key_Up, &Private::up);
    add(Qt::Key_Down, &Private::down);
    add(Qt::Key_Return, &Private::enter);
    add(Qt::Key_Enter, &Private::enter);
    add(Qt::CTRL | Qt::Key_Return, &Private::enter);
    add(Qt::Key_F6, &Private::nextUnanswered);
    add(Qt::Key_F7, &Private::decline);
    add(Qt::Key_F8, &Private::openNote);
    add(Qt::Key_F9, &Private::confirm);
    add(Qt::CTRL | Qt::Key_Z, &Private::undo);
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, &Private::redo);
    add(Qt::CTRL | Qt::Key_Y, &Private::redo);
    add(Qt::CTRL | Qt::Key_PageUp, &Private::sectionUp);
    add(Qt::CTRL | Qt::Key_PageDown, &Private::sectionDown);
    add(Qt::Key_Escape, &Private::escape);
}

bool InterviewView::Private::chooseByKey(const QString& typed) {
    QuestionCard* card = isCovered() ? nullptr : page()->currentCard();
    return card && card->type(typed);
}

bool InterviewView::Private::openPageOf(QuestionIndex question) {
    if (isCovered() || presenter.questionnaire().isComputed(question))
        return false;
    const std::uint32_t section = presenter.questionnaire().sectionOf(question);
    if (section != presenter.currentSection()) {
        commit();
        presenter.openSection(section);
        showPage(false);
    }
    return true;
}

void InterviewView::Private::openQuestion(QuestionIndex question) {
    if (openPageOf(question))
        page()->focusQuestion(question);
}

void InterviewView::Private::revealQuestion(QuestionIndex question) {
    if (openPageOf(question))
        page()->bringUp(question);
}

void InterviewView::Private::openSection(std::uint32_t section) {
    if (isCovered())
        return;
    commit();
    if (isCovered())
        return;
    presenter.openSection(section);
    showPage(true);
}

void InterviewView::Private::next() {
    if (isCovered())
        return;
    commit();
    // What was just typed may have brought up the protocol.
    if (isCovered())
        return;
    const InterviewPresenter::Step step = presenter.next();
    switch (step.kind) {
    case InterviewPresenter::Step::Kind::Question:
        page()->focusQuestion(step.question);
        break;
    case InterviewPresenter::Step::Kind::Section:
        presenter.openSection(step.section);
        showPage(true);
        break;
    case InterviewPresenter::Step::Kind::Review:
        emit m_view.reviewRequested();
        break;
    }
}

void InterviewView::Private::back() { sectionUp(); }

void InterviewView::Private::enter() {
    if (m_cover) {
        m_cover->enter();
        return;
    }
    if (isCovered())
        return;
    if (m_notice->isAncestorOf(QApplication::focusWidget())) {
        m_notice->enter();
        return;
    }
    if (QAbstractButton* act = actOf(QApplication::focusWidget())) {
        act->click();
        return;
    }
    commit();
    if (isCovered())
        return;
    QuestionCard* card = page()->currentCard();
    if (card && card->advance(QApplication::focusWidget()))
        return;
    if (const auto after = presenter.nextQuestion(page()->current()))
        page()->focusQuestion(*after);
    else
        next();
}

void InterviewView::Private::up() {
    if (isCovered())
        return;
    // From the foot back to the last question, from a question to the one before.
    const bool isInCard =
        page()->currentCard() && page()->currentCard()->isAncestorOf(QApplication::focusWidget());
    if (const auto before = presenter.previousQuestion(isInCard ? page()->current() : std::nullopt))
        page()->focusQuestion(*before);
}

void InterviewView::Private::down() {
    if (isCovered())
        return;
    if (const auto after = presenter.nextQuestion(page()->current()))
        page()->focusQuestion(*after);
    else
        m_foot->nextButton()->setFocus(Qt::TabFocusReason);
}

void InterviewView::Private::nextUnanswered() {
    if (isCovered())
        return;
    commit();
    if (isCovered())
        return;
    if (const auto question = presenter.nextUnanswered(page()->current()))
        openQuestion(*question);
    else
        m_foot->nextButton()->setFocus(Qt::TabFocusReason);
}

void InterviewView::Private::decline() {
    if (isCovered())
        return;
    commit();
    if (QuestionCard* card = page()->currentCard(); card && !isCovered())
        card->decline();
}

void InterviewView::Private::openNote() {
    if (isCovered())
        return;
    if (QuestionCard* card = page()->currentCard())
        card->openNote();
}

void InterviewView::Private::confirm() {
    if (isCovered())
        return;
    commit(); // what is being typed is an answer of today
    if (QuestionCard* card = page()->currentCard(); card && !isCovered())
        card->confirm();
}

void InterviewView::Private::detailsChosen() {
    commit();
    if (!isCovered())
        emit m_view.identityRequested();
}

void InterviewView::Private::handOverChosen() {
    commit();
    if (!isCovered())
        emit m_view.handOverRequested();
}

void InterviewView::Private::undo() {
    if (isCovered())
        return;
    commit();
    if (const auto question = presenter.undo()) {
        showPage(false);
        page()->focusQuestion(*question);
    }
}

void InterviewView::Private::redo() {
    if (isCovered())
        return;
    if (const auto question = presenter.redo()) {
        showPage(false);
        page()->focusQuestion(*question);
    }
}

void InterviewView::Private::sectionUp() {
    if (const auto section = presenter.sectionBefore())
        openSection(*section);
}

void InterviewView::Private::sectionDown() {
    if (isCovered())
        return;
    if (const auto section = presenter.sectionAfter())
        openSection(*section);
    else
        reviewChosen();
}

void InterviewView::Private::escape() {
    if (isCovered())
        return;
    if (m_isListOpen) {
        sectionsToggled();
        return;
    }
    commit();
    if (!isCovered())
        emit m_view.leaveRequested();
}

void InterviewView::Private::sectionsToggled() {
    m_isListOpen = !m_isListOpen;
    fit();
}

void InterviewView::Private::sectionChosen(std::uint32_t section) { openSection(section); }

void InterviewView::Private::reviewChosen() {
    commit();
    if (!isCovered())
        emit m_view.reviewRequested();
}

void InterviewView::Private::languageChosen(const QString& language) {
    commit();
    presenter.setLanguage(fromQt(language));
    emit m_view.languageChanged(language);
    if (m_patients)
        m_patients->speakAnew(protocol);
    else
        buildAnewSoon();
}

void InterviewView::Private::viewChosen(bool isPatients) {
    commit();
    presenter.setPatientsView(isPatients);
    buildAnewSoon();
}

// Queued: the menu that asked is among what is built anew.
void InterviewView::Private::buildAnewSoon() {
    const auto anew = [this] {
        if (!m_root)
            return;
        takeDown();
        rebuild();
    };
    QMetaObject::invokeMethod(this, anew, Qt::QueuedConnection);
}

} // namespace anteroom::interview
