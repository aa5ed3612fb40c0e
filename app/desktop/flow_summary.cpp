// SPDX-License-Identifier: GPL-3.0-or-later
// What goes on paper: the blank form, and the summary at the end of a screening.
#include "app/desktop/flow.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "app/interview/interview_view.h"
#include "app/start/choose_view.h"
#include "app/start/turn_away_view.h"
#include "app/summaryview/summary_view.h"
#include "core/records/record_summary.h"
#include "core/summary/summary.h"

#include <QPointer>
#include <QStackedWidget>

#include <spdlog/logger.h>

namespace anteroom::desktop {

namespace {

/// A slip in the file dialog must cost nobody a questionnaire, a logo or a letter: only a PDF gives way to
/// one.
Outcome saveAsPdf(const QString& path, const QByteArray& pdf) {
    const Outcome may = files::mayBecomePdf(path, {});
    return may ? files::saveFile(path, pdf) : may;
}

} // namespace

void Flow::savePaperForm(const Questionnaire& questionnaire) {
    const auto& data = questionnaire.data();
    const QString path = m_dialogs.pdfPath(
        tr("Save the blank form"), QStringLiteral("form-%1.pdf").arg(QString::fromStdString(data.id.str())));
    if (path.isEmpty())
        return;
    const Outcome saved =
        saveAsPdf(path, report::paperFormPdf(questionnaire, data.languages.front(), reportOptions()));
    chooseScreen().showOutcome(
        saved.ok() ? tr("Saved: %1").arg(path) : QString::fromStdString(saved.error().message), !saved.ok());
}

void Flow::showOnly(const keeping::OpenedRecord& opened) {
    m_questionnaire = opened.questionnaire;
    openEncounter(opened.record);
    m_onlyShown = opened.record.head;
    summaryScreen().setState(stateOfScreening());
    summaryScreen().setWays(tr("Back to the record"), {});
    renderSummary(summarizeRecord(opened.record, m_questionnaire, m_encounter->language));
    const BeforeLeaving open = beforeLeaving();
    summaryScreen().setBeforeLeaving(open.whatToDo(), open.unacknowledged, open.openSafety);
    m_stack.setCurrentWidget(&summaryScreen());
}

void Flow::showTurnAway() {
    turnAwayScreen().open(m_encounter->session->progress(), !beforeLeaving().isNothing());
    m_stack.setCurrentWidget(&turnAwayScreen());
}

void Flow::showSummary() {
    Session& session = *m_encounter->session;
    session.finish(m_surroundings.clock());
    if (m_recorder) {
        m_recorder->update(session, m_encounter->recordSheet());
        m_recorder->summaryShown();
    }
    // A record is told of alike from wherever its summary is asked for.
    renderSummary(
        m_recorder ? summarizeRecord(m_recorder->sitting().record(), m_questionnaire, m_encounter->language)
                   : summarize(session, screen(session), m_encounter->sheet(), m_encounter->language));
    const BeforeLeaving open = beforeLeaving();
    summaryScreen().setWays(tr("Back to review"),
                            m_records ? tr("Back to the records") : tr("New screening"));
    summaryScreen().setState(stateOfScreening());
    showSaveState();
    summaryScreen().setBeforeLeaving(open.whatToDo(), open.unacknowledged, open.openSafety);
    m_stack.setCurrentWidget(&summaryScreen());
}

void Flow::renderSummary(const Summary& summary) { summaryScreen().open(summary, reportOptions()); }

void Flow::savePdf() {
    const QString path =
        m_dialogs.pdfPath(tr("Save the summary"), report::defaultFileName(summaryScreen().summary()));
    if (path.isEmpty())
        return;
    letOut(AuditAct::Exported, [this, path, pdf = summaryScreen().pdf()] {
        const Outcome saved = saveAsPdf(path, pdf);
        m_summarySaved = m_summarySaved || saved.ok();
        if (saved)
            m_surroundings.log->info("summary saved");
        else
            m_surroundings.log->error("summary not saved");
        showSummaryOutcome(saved.ok() ? tr("Saved: %1").arg(path)
                                      : QString::fromStdString(saved.error().message),
                           !saved.ok());
        return saved.ok();
    });
}

void Flow::printPdf() {
    letOut(AuditAct::Printed, [this, pdf = summaryScreen().pdf()] {
        const Result<bool> printed = m_dialogs.print(pdf);
        if (!printed)
            showSummaryOutcome(QString::fromStdString(printed.error().message), true);
        else if (*printed)
            showSummaryOutcome(tr("Sent to the printer"), false);
        return printed.ok() && *printed;
    });
}

void Flow::copySummary(const QString& text) {
    letOut(AuditAct::Exported, [this, text] {
        m_clipboard.copy(text);
        showSummaryOutcome(
            tr("Copied. Paste it into the chart within a minute: then it leaves the clipboard."), false);
        return true;
    });
}

void Flow::letOut(AuditAct what, const std::function<bool()>& act) {
    if (!m_records || (!m_recorder && !m_onlyShown)) {
        act();
        return;
    }
    const auto ifStillThere = [guard = QPointer(this), act] { return guard && act(); };
    const auto refused = [guard = QPointer(this)](const QString& problem) {
        if (guard)
            guard->showSummaryOutcome(
                guard->tr("Not done: the log of the records cannot have it now. %1").arg(problem), true);
    };
    m_records->perform(what, m_recorder ? m_recorder->sitting().record().head : *m_onlyShown, ifStillThere,
                       refused);
}

// It may have been left in the moment that the log took.
void Flow::showSummaryOutcome(const QString& text, bool isProblem) {
    if (m_summaryView)
        m_summaryView->showOutcome(text, isProblem);
}

report::ReportOptions Flow::reportOptions() const { return {m_paper, m_clinic.logo()}; }

} // namespace anteroom::desktop
