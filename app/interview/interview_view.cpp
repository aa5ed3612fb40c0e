// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/interview_view.h"

#include "app/interview/header_bar.h"
#include "app/interview/interview_view_private.h"
#include "app/interview/urgent_cover.h"

#include <QKeyEvent>

#include <utility>

namespace anteroom::interview {

InterviewView::InterviewView(Encounter& encounter, QString protocol, Clock clock, theme::Theme& theme,
                             QWidget* parent)
    : QWidget(parent),
      d(std::make_unique<Private>(*this, encounter, std::move(protocol), std::move(clock), theme)) {}

InterviewView::~InterviewView() = default;

void InterviewView::goTo(QuestionIndex question) { d->openQuestion(question); }

void InterviewView::reveal(QuestionIndex question) { d->revealQuestion(question); }

void InterviewView::goToSection(std::uint32_t section) { d->openSection(section); }

void InterviewView::setSaveState(const QString& text, bool isAmiss) {
    d->saveState = text;
    d->isSavingAmiss = isAmiss;
    if (d->header())
        d->header()->setSaveState(text, isAmiss);
}

void InterviewView::detailsChanged() { d->presenter.detailsChanged(); }

void InterviewView::dayChanged() {
    d->presenter.detailsChanged();
    d->buildAnewSoon();
}

void InterviewView::dropOffers() { d->presenter.dropOffers(); }

bool InterviewView::showsProtocol() const { return d->showsProtocol(); }

OneQuestionView* InterviewView::handOver(QWidget* place) { return d->handOver(place); }

void InterviewView::takeBack() { d->takeBack(); }

bool InterviewView::asksToStay() const { return d->asksToStay(); }

void InterviewView::setProtocol(QString protocol) { d->protocol = std::move(protocol); }

StaffNotice* InterviewView::makeStaffNotice(const std::string& language) {
    return d->makeNoticeElsewhere(language);
}

void InterviewView::commitTyping() { d->commit(); }

bool InterviewView::isTyping() const { return d->typing.isTyping(); }

void InterviewView::keyPressEvent(QKeyEvent* event) {
    const Qt::KeyboardModifiers other = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (other != Qt::NoModifier || !d->chooseByKey(event->text()))
        QWidget::keyPressEvent(event);
}

void InterviewView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    d->fit();
}

} // namespace anteroom::interview
