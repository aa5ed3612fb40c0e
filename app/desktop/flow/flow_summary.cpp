// SPDX-License-Identifier: GPL-3.0-or-later
// What goes on paper: the blank form, and the summary at the end of a screening.
#include "app/desktop/flow/flow.h"
#include "app/desktop/flow/over_time.h"
#include "app/desktop/flow/readers_language.h"
#include "app/desktop/paper/print_pages.h"
#include "app/desktop/paper/save_pdf.h"
#include "app/desktop/paper/sign_summary.h"
#include "app/exporting/leave_out.h"
#include "app/interview/interview_view.h"
#include "app/interview/staff_notice.h"
#include "app/language/said.h"
#include "app/language/spoken_language.h"
#include "app/start/choose_view.h"
#include "app/start/turn_away_view.h"
#include "app/summaryview/summary_view.h"
#include "core/records/record_summary.h"
#include "core/summary/summary.h"

#include <QPointer>
#include <QStackedWidget>

#include <spdlog/logger.h>

#include <utility>

namespace anteroom::desktop {

namespace {

/// What is said of a file that was saved.
QString savedWords(const QString& path, bool isSigned, bool hasPassword) {
    if (isSigned)
        return (hasPassword ? Flow::tr("Saved, signed with the clinic's key and with your password: %1")
                            : Flow::tr("Saved, signed with the clinic's key: %1"))
            .arg(path);
    return (hasPassword ? Flow::tr("Saved, with your password: %1") : Flow::tr("Saved: %1")).arg(path);
}

} // namespace

void Flow::savePaperForm(const Questionnaire& questionnaire) {
    const auto& data = questionnaire.data();
    const QString path =
        m_dialogs.pdfPath([] { return tr("Save the blank form"); },
                          QStringLiteral("form-%1.pdf").arg(QString::fromStdString(data.id.str())));
    if (path.isEmpty())
        return;
    writePdf(path, report::paperFormPdf(questionnaire, data.languages.front(), reportOptions()),
             [this, path](const SavedPdf& saved) {
                 if (saved.outcome)
                     chooseScreen().showOutcome([path] { return tr("Saved: %1").arg(path); }, false);
                 else
                     chooseScreen().showOutcome(language::inWords(saved.outcome.error()), true);
             });
}

void Flow::showOnly(const keeping::OpenedRecord& opened) {
    m_questionnaire = opened.questionnaire;
    openEncounter(opened.record);
    m_onlyShown = opened.record;
    summaryScreen().setState(stateOfScreening());
    summaryScreen().setExports(exports());
    summaryScreen().setWays([] { return tr("Back to the record"); }, {});
    readEarlier();
    renewSummary();
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
    readEarlier();
    summaryScreen().leaveOut().leaveNothingOut();
    renewSummary();
    summaryScreen().setWays(
        [] { return tr("Back to review"); },
        [isKept = m_records != nullptr] { return isKept ? tr("Back to the records") : tr("New screening"); });
    summaryScreen().setState(stateOfScreening());
    summaryScreen().setExports(exports());
    showSaveState();
    m_stack.setCurrentWidget(&summaryScreen());
}

Summary Flow::summaryNow() {
    const Session& session = *m_encounter->session;
    const std::string language = readersLanguage(m_clinic.settings());
    const LeftOut leftOut = summaryScreen().leaveOut().leftOut();
    const Record* record = keptRecord(); // of which alike is told from wherever its summary is asked for
    Summary summary = record ? summarizeRecord(*record, m_questionnaire, language, leftOut)
                             : summarize(session, screen(session), m_encounter->sheet(), language, leftOut);
    if (m_overTime && m_overTime->found())
        addTrends(summary, session, *m_overTime->found());
    return summary;
}

void Flow::renewSummary() {
    summaryScreen().leaveOut().offer(m_questionnaire);
    readLogo();
    summaryScreen().open(summaryNow(), reportOptions());
    sayBeforeLeaving();
}

// What is on the screen is what leaves.
void Flow::showWithoutWhatIsLeftOut() {
    if (m_encounter)
        summaryScreen().renew(summaryNow(), reportOptions());
}

interview::StaffNotice* Flow::makeStaffNotice() {
    interview::StaffNotice* notice = m_interview->makeStaffNotice(language::spokenLanguage());
    theme::whenLanguageChanges(notice, [notice] { notice->setLanguage(language::spokenLanguage()); });
    connect(notice, &interview::StaffNotice::acknowledged, this, &Flow::showAcknowledged);
    return notice;
}

void Flow::showAcknowledged(const QString& staff) {
    if (m_stack.currentWidget() == m_summaryView) {
        renewSummary();
        showSummaryOutcome(
            [staff] {
                return tr("Acknowledged by %1. The pages say so; what was saved, printed or copied "
                          "before does not.")
                    .arg(staff);
            },
            false);
    }
    // What had the keys is gone: not on to what happens to come next.
    m_stack.currentWidget()->focusProxy()->setFocus(Qt::OtherFocusReason);
}

// The pages are there at once; what is read of earlier ones comes when it is read.
void Flow::readEarlier() {
    m_overTime.reset();
    const Record* record = keptRecord();
    auto reader =
        record ? m_records->earlierThan({record->head.id, record->head.patient,
                                         m_encounter->session->startedAt().date, record->head.created.at})
               : nullptr;
    if (!reader)
        return;
    m_overTime = std::make_unique<OverTime>(std::move(reader), summaryScreen().earlier());
    connect(m_overTime.get(), &OverTime::arrived, this, &Flow::showOverTime);
    // The one that asks for it goes by it.
    connect(m_overTime.get(), &OverTime::againRequested, this, &Flow::readEarlier, Qt::QueuedConnection);
}

void Flow::showOverTime() {
    Summary summary = summaryScreen().summary();
    addTrends(summary, *m_encounter->session, *m_overTime->found());
    if (!summary.trends.isEmpty())
        summaryScreen().renew(summary, reportOptions());
}

void Flow::savePdf() {
    SummaryFile file = m_dialogs.summaryFile([] { return tr("Save the summary"); },
                                             report::defaultFileName(summaryScreen().summary()));
    if (!file.path.isEmpty())
        saveSummary(file.path, std::move(file.password));
}

void Flow::saveSummary(const QString& path, access::Passphrase password) {
    const LeftOut leftOut = summaryScreen().summary().leftOut;
    Sealing sealing{toSign(), nullptr};
    if (!password.empty())
        sealing.password = std::make_shared<const access::Passphrase>(std::move(password));
    letOut(AuditAct::Exported, leftOut,
           [this, path, pdf = summaryScreen().pdf(), sealing, leftOut](const keeping::ActLog::Ended& ended) {
               writeSummary(path, pdf, sealing, leftOut, ended);
           });
}

std::optional<ToSign> Flow::toSign() {
    const std::string& key = m_clinic.settings().signingKey;
    if (key.empty())
        return std::nullopt;
    return ToSign{QString::fromStdString(key), m_questionnaire,           m_encounter->session->state(),
                  m_encounter->sheet(),        summaryScreen().summary(), m_paper};
}

// A file is a summary that is saved, whichever dialog it was chosen in.
void Flow::printPdf() {
    const LeftOut leftOut = summaryScreen().summary().leftOut;
    const PrintChoice choice = m_dialogs.print(summaryScreen().pdf());
    if (!choice.file.isEmpty()) {
        std::optional<access::Passphrase> password = m_dialogs.printedFilePassword();
        if (!password)
            return;
        if (choice.paper)
            usePaper(*choice.paper);
        saveSummary(choice.file, std::move(*password));
    } else if (choice.send) {
        letOut(AuditAct::Printed, leftOut,
               [this, send = choice.send, leftOut](const keeping::ActLog::Ended& ended) {
                   // A slow printer keeps no lock waiting.
                   showSummaryOutcome([] { return tr("Sending the pages to the printer"); }, false);
                   m_writing.run(send,
                                 [this, ended, leftOut, view = QPointer(m_summaryView)](const Printed& sent) {
                                     ended(sent.mayHaveLeft);
                                     if (view && view == m_summaryView) // else it was left meanwhile
                                         sayPrinted(sent, leftOut);
                                 });
               });
    }
}

void Flow::usePaper(report::Paper paper) {
    if (std::exchange(m_paper, paper) != paper)
        summaryScreen().open(summaryScreen().summary(), reportOptions());
}

void Flow::sayPrinted(const Printed& printed, const LeftOut& leftOut) {
    if (printed.problem)
        showSummaryOutcome(*printed.problem, true);
    else if (printed.mayHaveLeft)
        sayDocumentIsMade([] { return tr("Sent to the printer"); }, leftOut);
}

// A slow disk keeps no lock waiting.
void Flow::writeSummary(const QString& path, const QByteArray& pdf, const Sealing& sealing,
                        const LeftOut& leftOut, const keeping::ActLog::Ended& ended) {
    const auto done = [this, path, pdf, leftOut, ended, isSigned = sealing.toSign.has_value(),
                       hasPassword = sealing.password != nullptr,
                       view = QPointer(m_summaryView)](const SavedPdf& saved) {
        if (saved.outcome)
            m_surroundings.log->info("summary saved");
        else
            m_surroundings.log->error("summary not saved");
        ended(saved.isThere);
        if (!view || view != m_summaryView) // it was left meanwhile
            return;
        // What was changed meanwhile is not in it, nor is what was left out.
        m_summarySaved = m_summarySaved || (saved.outcome.ok() && leftOut.isEmpty() && view->pdf() == pdf);
        const auto where = [isSigned, hasPassword, path] { return savedWords(path, isSigned, hasPassword); };
        if (saved.outcome)
            sayDocumentIsMade(where, leftOut);
        else
            showSummaryOutcome(language::inWords(saved.outcome.error()), true);
    };
    m_writing.run([path, pdf, sealing] { return saveSealed(path, pdf, sealing); }, done);
}

// A slow disk keeps no lock waiting.
void Flow::writePdf(const QString& path, const QByteArray& pdf, std::function<void(const SavedPdf&)> done) {
    m_writing.run([path, pdf] { return desktop::savePdf(path, pdf); }, std::move(done));
}

void Flow::sayDocumentIsMade(const theme::Wording& said, const LeftOut& leftOut) {
    if (leftOut.isEmpty() || !m_summaryView) {
        showSummaryOutcome(said, false);
        return;
    }
    m_summaryView->leaveOut().leaveNothingOut();
    showSummaryOutcome(
        [said, words = exporting::wordsOfLeftOut(m_questionnaire, leftOut)] {
            return exporting::andThen(exporting::andThen(said.text(), words.text()),
                                      tr("The pages here are whole again."));
        },
        false);
}

void Flow::copySummary(const QString& text) {
    const LeftOut leftOut = summaryScreen().summary().leftOut;
    letOut(AuditAct::Exported, leftOut, [this, text, leftOut](const keeping::ActLog::Ended& ended) {
        m_clipboard.copy(text);
        sayDocumentIsMade(
            [] {
                return tr("Copied. Paste it into the chart within a minute: then it leaves the clipboard.");
            },
            leftOut);
        ended(true);
    });
}

void Flow::letOut(AuditAct what, const LeftOut& leftOut, const keeping::ActLog::LateAct& act) {
    letOutBy(
        [this, what, leftOut](const RecordHead& head, auto done, auto refused) {
            m_records->perform(what, head, leftOut, std::move(done), std::move(refused));
        },
        act);
}

const Record* Flow::keptRecord() const {
    if (!m_records)
        return nullptr;
    return m_recorder ? &m_recorder->sitting().record() : m_onlyShown ? &*m_onlyShown : nullptr;
}

void Flow::letOutBy(const Perform& perform, const keeping::ActLog::LateAct& act) {
    const Record* record = keptRecord();
    if (!record) {
        act([](bool) {}); // there is no log
        return;
    }
    const auto ifStillThere = [guard = QPointer(this), act](const keeping::ActLog::Ended& ended) {
        if (guard)
            act(ended);
        else
            ended(false);
    };
    const auto refused = [guard = QPointer(this)](const theme::Wording& why) {
        if (guard)
            guard->showSummaryOutcome(
                [why] {
                    return tr("Not done: the log of the records cannot have it now. %1").arg(why.text());
                },
                true);
    };
    perform(record->head, ifStillThere, refused);
}

// It may have been left in the moment that the log took.
void Flow::showSummaryOutcome(const theme::Wording& text, bool isProblem) {
    if (m_summaryView)
        m_summaryView->showOutcome(text, isProblem);
}

report::ReportOptions Flow::reportOptions() const { return {m_paper, m_logo.picture()}; }

// Whatever became of the file meanwhile is on the pages that are made next.
void Flow::readLogo() { m_logo.read(QString::fromStdString(m_clinic.settings().logo)); }

void Flow::showLogo() {
    if (m_summaryView && m_stack.currentWidget() == m_summaryView)
        m_summaryView->renew(m_summaryView->summary(), reportOptions());
}

} // namespace anteroom::desktop
