// SPDX-License-Identifier: GPL-3.0-or-later
// The tablet goes to the patient, and staff take it back.
#include "app/desktop/flow/flow.h"
#include "app/desktop/flow/hand_over.h"
#include "app/desktop/flow/hand_over_view.h"
#include "app/interview/interview_view.h"
#include "app/interview/words.h"
#include "app/theme/theme.h"

#include <QStackedWidget>

#include <spdlog/logger.h>

namespace anteroom::desktop {

bool Flow::isHandedOver() const { return m_handOver != nullptr; }

void Flow::showHandOver() {
    m_handOverScreen =
        new HandOverView(m_theme, m_records ? m_staff : QString(),
                         interview::word(interview::Word::StaffProtocol, m_encounter->language));
    connect(m_handOverScreen, &HandOverView::agreed, this, &Flow::handOver);
    connect(m_handOverScreen, &HandOverView::backRequested, this, [this] {
        showInterview(std::nullopt);
        dropHandOverScreen();
    });
    m_stack.addWidget(m_handOverScreen);
    m_stack.setCurrentWidget(m_handOverScreen);
}

// With what was typed there.
void Flow::dropHandOverScreen() {
    if (!m_handOverScreen)
        return;
    m_stack.removeWidget(m_handOverScreen);
    m_handOverScreen->deleteLater();
    m_handOverScreen = nullptr;
}

void Flow::handOver() {
    HandOver::Way way;
    if (m_records)
        way.passphrase = m_records->passphraseCheck();
    if (m_handOverScreen->wantsPin())
        way.pin = std::make_unique<access::PinLock>(m_handOverScreen->takePin(), m_surroundings.steady);
    showInterview(std::nullopt);
    dropHandOverScreen();
    m_handOver = std::make_unique<HandOver>(*m_stack.window(), m_theme, std::move(way),
                                            [this] { return lockWords().protocol; });
    // Queued: who asks is still being answered.
    connect(m_handOver.get(), &HandOver::opened, this, &Flow::takeBack, Qt::QueuedConnection);
    m_handOver->show(*m_interview);
    m_surroundings.log->info("handed to the patient");
    emit handedOver();
}

void Flow::takeBack() {
    if (!m_handOver)
        return;
    commitTyping();
    endHandOver();
    if (m_interview) { // else it could not go on, and the screen says why
        m_interview->takeBack();
        showSaveState();
    }
    if (m_recorder && m_recorder->isStopped())
        QMetaObject::invokeMethod(this, &Flow::tellItIsStopped, Qt::QueuedConnection);
    m_surroundings.log->info("taken back from the patient");
}

void Flow::endHandOver() {
    if (!m_handOver)
        return;
    const int scale = m_handOver->scaleBefore();
    m_handOver.reset();
    m_theme.setScale(scale);
    emit takenBack();
}

void Flow::askForWayBack() {
    if (m_handOver)
        m_handOver->askForWayBack();
}

} // namespace anteroom::desktop
