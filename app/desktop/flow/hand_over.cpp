// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flow/hand_over.h"

#include "app/access/pin_form.h"
#include "app/access/unlock_form.h"
#include "app/access/window_seal.h"
#include "app/desktop/flow/sole_window.h"
#include "app/desktop/workspace/way_back_page.h"
#include "app/interview/interview_view.h"
#include "app/interview/one_question_view.h"
#include "app/theme/overlay_host.h"
#include "app/theme/theme.h"

#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace anteroom::desktop {

namespace {

constexpr int leastScale = 150; // percent

} // namespace

HandOver::HandOver(QWidget& window, theme::Theme& theme, Way way, Protocol protocol)
    : m_theme(theme), m_way(std::move(way)), m_protocol(std::move(protocol)), m_scale(theme.scale()),
      m_cover(new QStackedWidget(&window)) {
    m_cover->setObjectName(QStringLiteral("patientCover"));
    theme::setRole(m_cover, "window");
    theme::setCover(m_cover);
    m_cover->setAttribute(Qt::WA_StyledBackground); // opaque
    m_cover->setAutoFillBackground(true);
    m_cover->setAttribute(Qt::WA_NoMousePropagation);
    m_cover->setAcceptDrops(true); // and takes none
    m_seal = std::make_unique<access::WindowSeal>(&window, m_cover);
    m_sole = std::make_unique<SoleWindow>(window);
    if (m_way.passphrase)
        connect(m_way.passphrase.get(), &access::UnlockPresenter::unlocked, this, &HandOver::opened);
    if (m_way.pin)
        connect(m_way.pin.get(), &access::PinLock::opened, this, &HandOver::opened);
}

HandOver::~HandOver() {
    letGo();
    m_sole.reset();
    m_seal.reset();
    delete m_cover;
}

void HandOver::show(interview::InterviewView& interview) {
    m_questions = interview.handOver(m_cover);
    if (!m_questions)
        return;
    if (m_theme.scale() == m_scale) // else the patient chose one
        m_theme.setScale(std::max(m_scale, leastScale));
    m_cover->addWidget(m_questions);
    connect(m_questions, &interview::OneQuestionView::staffWanted, this, &HandOver::askForWayBack);
    if (const auto left = std::exchange(m_left, std::nullopt))
        m_questions->goTo(*left);
    if (!m_wayBack)
        goOn();
}

void HandOver::letGo() {
    if (m_questions)
        m_left = m_questions->current();
    delete m_questions;
}

void HandOver::dropWayBack() { // with all that was typed there
    if (!m_wayBack)
        return;
    m_cover->removeWidget(m_wayBack);
    m_wayBack->deleteLater();
    m_wayBack = nullptr;
}

// Where there are no questions any more, staff alone can go on.
void HandOver::goOn() {
    if (!m_questions)
        return;
    dropWayBack();
    m_cover->setCurrentWidget(m_questions);
    m_questions->takeKeys();
}

QWidget* HandOver::makeForm(bool byPin) {
    if (byPin)
        return new access::PinForm(m_theme, *m_way.pin, [] { return tr("Take it back"); });
    return new access::UnlockForm(m_theme, *m_way.passphrase, [] { return tr("Take it back"); });
}

void HandOver::askForWayBack() {
    if (!m_wayBack)
        showWayBack(m_way.pin != nullptr);
}

void HandOver::showWayBack(bool byPin) {
    dropWayBack();
    m_wayBack = new WayBackPage(m_theme, m_protocol(), makeForm(byPin), m_cover);
    connect(m_wayBack, &WayBackPage::backRequested, this, &HandOver::goOn);
    if (m_way.pin && m_way.passphrase) {
        m_wayBack->offerOther(
            [byPin] { return byPin ? tr("With the passphrase instead") : tr("With the PIN instead"); });
        connect(m_wayBack, &WayBackPage::otherRequested, this, [this, byPin] { showWayBack(!byPin); });
    }
    m_cover->addWidget(m_wayBack);
    m_cover->setCurrentWidget(m_wayBack);
    m_wayBack->setFocus(Qt::OtherFocusReason);
}

} // namespace anteroom::desktop
