// SPDX-License-Identifier: GPL-3.0-or-later
// What goes on paper: the blank form, and the summary at the end of a screening.
#include "app/desktop/flow.h"
#include "app/desktop/save_pdf.h"
#include "app/desktop/sign_summary.h"
#include "app/interview/interview_view.h"
#include "app/interview/staff_notice.h"
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

/// The language of whoever reads the summary, as of a record's page; the patient's may be another.
const std::string forStaff = "en";

} // namespace

void Flow::savePaperForm(const Questionnaire& questionnaire) {
    const auto& data = questionnaire.data();
    const QString path = m_dialogs.pdfPath(
        tr("Save the blank form"), QStringLiteral("form-%1.pdf").arg(QString::fromStdString(data.id.str())));
    if (path.isEmpty())
        return;
    writePdf(path, report::paperFormPdf(questionnaire, data.languages.front(), reportOptions()),
             [this, path](const SavedPdf& saved) {
                 chooseScreen().showOutcome(saved.outcome.ok()
                                                ? tr("Saved: %1").arg(path)
                                                : QString::fromStdString(saved.outcome.error().message),
                                            !saved.outcome.ok());
             });
}

void Flow::showOnly(const keeping::OpenedRecord& opened) {
    m_questionnaire = opened.questionnaire;
    openEncounter(opened.record);
    m_onlyShown = opened.record.head;
    summaryScreen().setState(stateOfScreening());
    summaryScreen().setWays(tr("Back to the record"), {});
    renderSummary(summarizeRecord(opened.record, m_questionnaire, forStaff));
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
    renewSummary();
    summaryScreen().setWays(tr("Back to review"),
                            m_records ? tr("Back to the records") : tr("New screening"));
    summaryScreen().setState(stateOfScreening());
    showSaveState();
    m_stack.setCurrentWidget(&summaryScreen());
}

void Flow::renewSummary() {
    const Session& session = *m_encounter->session;
    // A record is told of alike from wherever its summary is asked for.
    renderSummary(m_recorder ? summarizeRecord(m_recorder->sitting().record(), m_questionnaire, forStaff)
                             : summarize(session, screen(session), m_encounter->sheet(), forStaff));
    const BeforeLeaving open = beforeLeaving();
    summaryScreen().setBeforeLeaving(open.whatToDo(), open.unacknowledged, open.openSafety);
}

interview::StaffNotice* Flow::makeStaffNotice() {
    interview::StaffNotice* notice = m_interview->makeStaffNotice(forStaff);
    connect(notice, &interview::StaffNotice::acknowledged, this, &Flow::showAcknowledged);
    return notice;
}

void Flow::showAcknowledged(const QString& staff) {
    if (m_stack.currentWidget() == m_summaryView) {
        renewSummary();
        showSummaryOutcome(tr("Acknowledged by %1. The pages say so; what was saved, printed or copied "
                              "before does not.")
                               .arg(staff),
                           false);
    }
    // What had the keys is gone: not on to what happens to come next.
    m_stack.currentWidget()->focusProxy()->setFocus(Qt::OtherFocusReason);
}

void Flow::renderSummary(const Summary& summary) { summaryScreen().open(summary, reportOptions()); }

void Flow::savePdf() {
    const QString path =
        m_dialogs.pdfPath(tr("Save the summary"), report::defaultFileName(summaryScreen().summary()));
    if (path.isEmpty())
        return;
    letOut(AuditAct::Exported,
           [this, path, pdf = summaryScreen().pdf(), what = toSign()](const keeping::ActLog::Ended& ended) {
               writeSummary(path, pdf, what, ended);
           });
}

std::optional<ToSign> Flow::toSign() {
    const std::string& key = m_clinic.settings().signingKey;
    if (key.empty())
        return std::nullopt;
    return ToSign{QString::fromStdString(key), m_questionnaire,           m_encounter->session->state(),
                  m_encounter->sheet(),        summaryScreen().summary(), m_paper};
}

void Flow::printPdf() {
    letOut(AuditAct::Printed, [this, pdf = summaryScreen().pdf()](const keeping::ActLog::Ended& ended) {
        const Printed printed = m_dialogs.print(pdf);
        if (!printed.file.isEmpty()) {
            writeSummary(printed.file, pdf, {}, ended);
            return;
        }
        if (!printed.send) {
            sayPrinted(printed);
            ended(printed.mayHaveLeft);
            return;
        }
        // A slow printer keeps no lock waiting.
        showSummaryOutcome(tr("Sending the pages to the printer"), false);
        m_writing.run(printed.send, [this, ended, view = QPointer(m_summaryView)](const Printed& sent) {
            ended(sent.mayHaveLeft);
            if (view && view == m_summaryView) // else it was left meanwhile
                sayPrinted(sent);
        });
    });
}

void Flow::sayPrinted(const Printed& printed) {
    if (!printed.problem.isEmpty())
        showSummaryOutcome(printed.problem, true);
    else if (printed.mayHaveLeft)
        showSummaryOutcome(tr("Sent to the printer"), false);
}

// A slow disk keeps no lock waiting.
void Flow::writeSummary(const QString& path, const QByteArray& pdf, const std::optional<ToSign>& toSign,
                        const keeping::ActLog::Ended& ended) {
    const auto done = [this, path, pdf, ended, isSigned = toSign.has_value(),
                       view = QPointer(m_summaryView)](const SavedPdf& saved) {
        if (saved.outcome)
            m_surroundings.log->info("summary saved");
        else
            m_surroundings.log->error("summary not saved");
        ended(saved.isThere);
        if (!view || view != m_summaryView) // it was left meanwhile
            return;
        // What was changed meanwhile is not in it.
        m_summarySaved = m_summarySaved || (saved.outcome.ok() && view->pdf() == pdf);
        const QString where = isSigned ? tr("Saved, signed with the clinic's key: %1") : tr("Saved: %1");
        showSummaryOutcome(saved.outcome.ok() ? where.arg(path)
                                              : QString::fromStdString(saved.outcome.error().message),
                           !saved.outcome.ok());
    };
    m_writing.run(
        [path, pdf, toSign] { return toSign ? saveSigned(path, pdf, *toSign) : desktop::savePdf(path, pdf); },
        done);
}

// A slow disk keeps no lock waiting.
void Flow::writePdf(const QString& path, const QByteArray& pdf, std::function<void(const SavedPdf&)> done) {
    m_writing.run([path, pdf] { return desktop::savePdf(path, pdf); }, std::move(done));
}

void Flow::copySummary(const QString& text) {
    letOut(AuditAct::Exported, [this, text](const keeping::ActLog::Ended& ended) {
        m_clipboard.copy(text);
        showSummaryOutcome(
            tr("Copied. Paste it into the chart within a minute: then it leaves the clipboard."), false);
        ended(true);
    });
}

void Flow::letOut(AuditAct what, const keeping::ActLog::LateAct& act) {
    if (!m_records || (!m_recorder && !m_onlyShown)) {
        act([](bool) {}); // there is no log
        return;
    }
    const auto ifStillThere = [guard = QPointer(this), act](const keeping::ActLog::Ended& ended) {
        if (guard)
            act(ended);
        else
            ended(false);
    };
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
