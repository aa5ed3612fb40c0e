// SPDX-License-Identifier: GPL-3.0-or-later
// The screens, and what each of them leads to.
#include "app/desktop/flow/flow.h"
#include "app/exporting/leave_out.h"
#include "app/interview/interview_view.h"
#include "app/interview/staff_notice.h"
#include "app/review/review_view.h"
#include "app/start/choose_view.h"
#include "app/start/protocol_view.h"
#include "app/start/turn_away_view.h"
#include "app/summaryview/summary_view.h"

#include <QStackedWidget>

namespace anteroom::desktop {

start::ChooseView& Flow::chooseScreen() {
    if (m_choose)
        return *m_choose;
    m_choose = new start::ChooseView(m_theme, &m_stack);
    m_stack.addWidget(m_choose);
    connect(m_choose, &start::ChooseView::chosen, this, &Flow::choose);
    connect(
        m_choose, &start::ChooseView::paperFormRequested, this,
        [this](const std::shared_ptr<const Questionnaire>& questionnaire) { savePaperForm(*questionnaire); });
    connect(m_choose, &start::ChooseView::backRequested, this, &Flow::left);
    connect(m_choose, &start::ChooseView::clinicSettingsRequested, this, &Flow::showClinicSettings);
    connect(m_choose, &start::ChooseView::editRequested, this, &Flow::edit);
    connect(m_choose, &start::ChooseView::newQuestionnaireRequested, this, &Flow::showNewQuestionnaire);
    fillChoice();
    connect(m_choose, &start::ChooseView::languageChosen, this, &Flow::languageChosen);
    offerOnChoice();
    return *m_choose;
}

void Flow::offerOnChoice() {
    if (!m_choose)
        return;
    m_choose->setBack(m_records ? theme::Wording([] { return tr("Back to the records"); })
                                : theme::Wording());
    m_choose->offerLanguages(!isLanguageLocked());
    m_choose->offerSettings(mayChangeClinic());
    m_choose->offerEditing(mayChangeClinic());
}

start::IdentityView& Flow::identityScreen() {
    if (m_identity)
        return *m_identity;
    m_identity = new start::IdentityView(m_theme);
    m_stack.addWidget(m_identity);
    connect(m_identity, &start::IdentityView::begun, this, &Flow::beginInterview);
    connect(m_identity, &start::IdentityView::edited, this, &Flow::takeEditedIdentity);
    connect(m_identity, &start::IdentityView::editAbandoned, this, [this] { showInterview(std::nullopt); });
    connect(m_identity, &start::IdentityView::backRequested, this, &Flow::showChoice);
    return *m_identity;
}

start::ProtocolView& Flow::protocolScreen() {
    if (m_protocol)
        return *m_protocol;
    m_protocol = new start::ProtocolView(m_theme);
    m_stack.addWidget(m_protocol);
    connect(m_protocol, &start::ProtocolView::saved, this, [this](const clinic::ClinicSettings& settings) {
        keepClinicSettings(settings, {m_protocol, [page = m_protocol](const theme::Wording& why) {
                                          page->showProblem(why);
                                      }});
    });
    connect(m_protocol, &start::ProtocolView::backRequested, this,
            [this] { m_encounter ? endEncounter() : showChoice(); });
    return *m_protocol;
}

review::ReviewView& Flow::reviewScreen() {
    if (m_review)
        return *m_review;
    m_review = new review::ReviewView(m_theme);
    interview::StaffNotice* notice = makeStaffNotice();
    m_review->setNotice(notice);
    notice->refresh();
    m_stack.addWidget(m_review);
    connect(m_review, &review::ReviewView::changeRequested, this,
            [this](QuestionIndex q) { showInterview(q); });
    connect(m_review, &review::ReviewView::backRequested, this, [this] { showInterview(std::nullopt); });
    connect(m_review, &review::ReviewView::summaryRequested, this, &Flow::showTurnAway);
    connect(m_review, &review::ReviewView::staffNotesChanged, this, [this](const QString& notes) {
        if (!m_encounter)
            return;
        m_encounter->notes = notes.trimmed().toStdString();
        record();
    });
    return *m_review;
}

start::TurnAwayView& Flow::turnAwayScreen() {
    if (m_turnAway)
        return *m_turnAway;
    m_turnAway = new start::TurnAwayView(m_theme);
    m_stack.addWidget(m_turnAway);
    connect(m_turnAway, &start::TurnAwayView::backRequested, this, &Flow::showReview);
    connect(m_turnAway, &start::TurnAwayView::summaryRequested, this, &Flow::showSummary);
    return *m_turnAway;
}

summaryview::SummaryView& Flow::summaryScreen() {
    if (m_summaryView)
        return *m_summaryView;
    m_summaryView = new summaryview::SummaryView(m_theme);
    if (m_interview) {
        interview::StaffNotice* notice = makeStaffNotice();
        notice->leaveTextOut();
        m_summaryView->setAcknowledging(notice);
        notice->refresh();
    }
    m_stack.addWidget(m_summaryView);
    connect(m_summaryView, &summaryview::SummaryView::backRequested, this,
            [this] { m_onlyShown ? endEncounter() : showReview(); });
    connect(m_summaryView, &summaryview::SummaryView::saveRequested, this, &Flow::savePdf);
    connect(m_summaryView, &summaryview::SummaryView::printRequested, this, &Flow::printPdf);
    connect(m_summaryView, &summaryview::SummaryView::newScreeningRequested, this, [this] {
        if (mayClose())
            endEncounter();
    });
    connect(m_summaryView, &summaryview::SummaryView::paperChanged, this, &Flow::usePaper);
    connect(&m_summaryView->leaveOut(), &exporting::LeaveOut::changed, this, &Flow::showWithoutWhatIsLeftOut);
    connect(m_summaryView, &summaryview::SummaryView::copyRequested, this, &Flow::copySummary);
    connect(m_summaryView, &summaryview::SummaryView::exportRequested, this, &Flow::exportAs);
    return *m_summaryView;
}

} // namespace anteroom::desktop
