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
    m_choose->showOutcome(
        saved.ok() ? tr("Saved: %1").arg(path) : QString::fromStdString(saved.error().message), !saved.ok());
}

void Flow::showOnly(const keeping::OpenedRecord& opened) {
    m_questionnaire = opened.questionnaire;
    openEncounter(opened.record);
    m_onlyShown = opened.record.head;
    summaryScreen().setWays(tr("Back to the record"), {});
    renderSummary(summarizeRecord(opened.record, m_questionnaire, m_encounter->language));
    const BeforeLeaving open = beforeLeaving();
    summaryScreen().setBeforeLeaving(open.whatToDo(), open.unacknowledged, open.openSafety);
    m_stack.setCurrentWidget(&summaryScreen());
}

void Flow::showTurnAway() {
    turnAwayScreen().open(!beforeLeaving().isNothing());
    m_stack.setCurrentWidget(&turnAwayScreen());
}

void Flow::showSummary() {
    Session& session = *m_encounter->session;
    session.finish(m_surroundings.clock());
    if (m_recorder)
        m_recorder->update(session, m_encounter->recordSheet());
    renderSummary(summarize(session, screen(session), m_encounter->sheet(), m_encounter->language));
    const BeforeLeaving open = beforeLeaving();
    summaryScreen().setWays(tr("Back to review"),
                            m_records ? tr("Back to the records") : tr("New screening"));
    summaryScreen().setBeforeLeaving(open.whatToDo(), open.unacknowledged, open.openSafety);
    m_stack.setCurrentWidget(&summaryScreen());
}

void Flow::renderSummary(const Summary& summary) { summaryScreen().open(summary, reportOptions()); }

void Flow::savePdf() {
    const QString path =
        m_dialogs.pdfPath(tr("Save the summary"), report::defaultFileName(summaryScreen().summary()));
    if (path.isEmpty())
        return;
    const Outcome saved = saveAsPdf(path, summaryScreen().pdf());
    m_summarySaved = m_summarySaved || saved.ok();
    if (saved)
        logWay(AuditAct::Exported);
    if (saved)
        m_surroundings.log->info("summary saved");
    else
        m_surroundings.log->error("summary not saved");
    summaryScreen().showOutcome(
        saved.ok() ? tr("Saved: %1").arg(path) : QString::fromStdString(saved.error().message), !saved.ok());
}

void Flow::printPdf() {
    const Result<bool> printed = m_dialogs.print(summaryScreen().pdf());
    if (!printed)
        summaryScreen().showOutcome(QString::fromStdString(printed.error().message), true);
    else if (*printed) {
        logWay(AuditAct::Printed);
        summaryScreen().showOutcome(tr("Sent to the printer"), false);
    }
}

void Flow::logWay(AuditAct what) {
    if (!m_records)
        return;
    if (m_recorder)
        m_records->log(what, m_recorder->sitting().record().head);
    else if (m_onlyShown)
        m_records->log(what, *m_onlyShown);
}

report::ReportOptions Flow::reportOptions() const { return {m_paper, m_clinic.logo()}; }

} // namespace anteroom::desktop
