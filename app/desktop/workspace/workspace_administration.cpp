// SPDX-License-Identifier: GPL-3.0-or-later
// The pages beside the list of records: the staff, and what administrators alone look after.
#include "app/access/staff_presenter.h"
#include "app/access/staff_view.h"
#include "app/desktop/records/audit_screen.h"
#include "app/desktop/records/leave_out_boxes.h"
#include "app/desktop/records/record_words.h"
#include "app/desktop/records/retention_view.h"
#include "app/desktop/window/settings_view.h"
#include "app/desktop/workspace/long_act_view.h"
#include "app/desktop/workspace/workspace_screens.h"
#include "app/language/said.h"
#include "app/records/record_list_view.h"
#include "app/workspace/backup_presenter.h"
#include "app/workspace/patient_export_presenter.h"

#include <QVBoxLayout>

namespace anteroom::desktop {

using access::StaffPresenter;

// The cover of a lock lifts a moment before the records are there again.
void WorkspaceScreens::showStaff() {
    if (!m_workplace.present())
        return;
    auto* presenter = new StaffPresenter(m_workplace.accessTools());
    auto* view = showDoor<access::StaffView>(presenter, [] { return tr("Staff"); });
    connect(view, &access::StaffView::backRequested, this, &WorkspaceScreens::showRecords);
    connect(view, &access::StaffView::printRequested, this, [this, view](const QString& key) {
        printKey(key, [view = QPointer(view)](const theme::Wording& words) {
            if (view)
                view->showPrintOutcome(words);
        });
    });
    // Whatever keeps its page from going.
    connect(&m_workplace, &workspace::Workplace::locked, presenter, &StaffPresenter::close);
    presenter->open(m_workplace.present()->dataKey, m_workplace.present()->account);
}

void WorkspaceScreens::showAuditLog() {
    if (!m_workplace.present())
        return;
    auto* screen = new AuditScreen(m_around.theme, m_around.dialogs, m_workplace);
    enterFramed(screen->view());
    connect(screen->view(), &records::AuditLogView::backRequested, this, &WorkspaceScreens::showRecords);
    screen->read();
}

void WorkspaceScreens::showBackup() {
    showLongAct(
        new workspace::BackupPresenter(m_workplace),
        {QStringLiteral("backup"), [] { return tr("Back up the records"); },
         [] {
             return tr(
                 "Everything goes into one sealed file: every record, what was signed, the log, the settings "
                 "and "
                 "the list of staff. Others can go on working. Keep the file on another disk than the "
                 "records, "
                 "and the recovery key on its paper: who restores it needs that, or a passphrase of today.");
         },
         [] { return tr("Choose where, and back up"); }, [] { return tr("Another backup"); },
         [] { return tr("Backing up, reading back and opening everything: %1 %. A lock ends it."); }},
        [this](const QString& name) { return m_around.dialogs.newBackupPath(name); });
}

void WorkspaceScreens::showSettings() {
    if (!m_workplace.present())
        return;
    auto* presenter = new workspace::SettingsPresenter(m_workplace);
    auto* view = showDoor<SettingsView>(presenter, [] { return tr("Settings"); });
    connect(view, &SettingsView::backRequested, this, &WorkspaceScreens::showRecords);
    connect(view, &SettingsView::clinicSettingsRequested, &m_around.flow, &Flow::showClinicSettings);
    presenter->open();
}

void WorkspaceScreens::watch(workspace::EndableAct* act, const theme::Wording& title) {
    m_underWay = act;
    m_underWayTitle = title;
}

// Never before a patient who may be looking, and once.
void WorkspaceScreens::tellLeft() {
    if (!m_workplace.present() || m_lock.isLocked() || m_around.stack.currentWidget() != m_list)
        return;
    const storage::StaffAccount& here = m_workplace.present()->account;
    const std::vector<workspace::LeftActs::Left> left = m_workplace.leftActs().takeFor(here);
    if (left.empty())
        return;
    m_around.dialogs.tell(
        [] { return tr("What was under way has ended"); },
        [left, me = here.id] {
            QStringList words;
            for (const auto& [what, became, by] : left)
                words << (by.id == me
                              ? tr("%1: %2").arg(what.text(), became.text())
                              : tr("%1, begun by %2: %3").arg(what.text(), text(by.name), became.text()));
            return words.join(QStringLiteral("\n\n"));
        });
}

LongActView* WorkspaceScreens::showLongAct(workspace::LongAct* act, const LongActView::Words& words,
                                           const std::function<QString(const QString&)>& place) {
    auto* view = new LongActView(m_around.theme, *act, words);
    act->setParent(view);
    enterDoor(view, words.title);
    watch(act, words.title);
    connect(view, &LongActView::backRequested, this, &WorkspaceScreens::showRecords);
    connect(view, &LongActView::placeRequested, act, [act = QPointer(act), place] {
        const QString path = place(act->suggestedName());
        if (act) // a lock does not wait for the dialog
            act->begin(path);
    });
    return view;
}

QString WorkspaceScreens::nameOf(const PatientId& patient) {
    const auto screenings = m_workplace.model().screeningsOf(patient);
    return screenings.empty() ? QString() : nameIn(screenings.front()->head.identity);
}

QString WorkspaceScreens::retentionNotice() {
    if (!m_retentionYears || !m_workplace.present() ||
        m_workplace.present()->account.role != storage::Role::Administrator)
        return {};
    const auto past = pastRetention(m_workplace.model().entries(), *m_retentionYears,
                                    m_workplace.surroundings().clock().date)
                          .size();
    if (past == 0)
        return {};
    const int years = *m_retentionYears;
    const QString found =
        years == 1
            ? (past == 1 ? tr("1 record is older than the year that the clinic keeps it.")
                         : tr("%1 records are older than the year that the clinic keeps them.").arg(past))
            : (past == 1 ? tr("1 record is older than the %1 years that the clinic keeps it.").arg(years)
                         : tr("%1 records are older than the %2 years that the clinic keeps them.")
                               .arg(past)
                               .arg(years));
    return found + tr(" Look through them: Records past their period, in the menu above.");
}

// Asked twice, as for one record.
void WorkspaceScreens::showRetention() {
    if (!m_workplace.present())
        return;
    if (!m_retentionYears) {
        m_around.dialogs.tell([] { return tr("Records are kept for ever"); },
                              [] { return tr("To keep them for some years, say so in the settings."); });
        return;
    }
    auto* presenter = new workspace::RetentionPresenter(m_workplace, *m_retentionYears);
    auto* view = new RetentionView(m_around.theme, *presenter, m_workplace.model());
    presenter->setParent(view);
    enterDoor(view, [] { return tr("Records past their period"); });
    watch(presenter, [] { return tr("Records past their period"); });
    connect(view, &RetentionView::backRequested, this, &WorkspaceScreens::showRecords);
    connect(view, &RetentionView::openRequested, this, [this](const RecordId& id) {
        openToRead(id, m_door, [] { return tr("Back to the records past their period"); });
    });
    connect(view, &RetentionView::eraseRequested, presenter, [this, presenter, view] {
        const std::vector<RecordId> chosen = view->chosen();
        if (m_around.dialogs.confirm(
                [] { return tr("Delete these records?"); },
                [count = chosen.size()] {
                    return tr("They are older than the clinic keeps them: %1").arg(count);
                },
                [] { return tr("Delete them"); }) &&
            m_around.dialogs.confirm(
                [] { return tr("Delete them for ever?"); },
                [] {
                    return tr("The answers, what was signed and who changed what are gone. The log "
                              "keeps that there were "
                              "records, and who deleted them.");
                },
                [] { return tr("Delete them for ever"); }))
            presenter->erase(chosen);
    });
}

void WorkspaceScreens::exportPatient(const PatientId& patient) {
    if (!m_workplace.present())
        return;
    auto* presenter = new workspace::PatientExportPresenter(m_workplace, patient);
    connect(presenter, &workspace::PatientExportPresenter::damageFound, this,
            [this, presenter = QPointer(presenter)] {
                if (m_around.dialogs.confirm(
                        [] { return tr("Export what can be read?"); },
                        [] {
                            return tr("A part of the list of records is damaged. What can be read of this "
                                      "patient may not "
                                      "be all, and not the newest; the file says so. An earlier backup may "
                                      "have the list "
                                      "whole. The log has this export as soon as it can be written again.");
                        },
                        [] { return tr("Export what can be read"); }) &&
                    presenter)
                    presenter->exportWhatOpens();
            });
    LongActView* view = showLongAct(
        presenter,
        {QStringLiteral("patientExport"), [] { return tr("Export this patient's data"); },
         [name = nameOf(patient)] {
             return tr("Everything that is kept of %1 goes into one file: each screening with its "
                       "history, what "
                       "was signed, and what the log has of it. The file is not sealed: whoever has "
                       "it can read "
                       "it. The log keeps who exported it.")
                 .arg(name);
         },
         [] { return tr("Choose where, and export"); }, [] { return tr("Export it again"); },
         [] { return tr("Reading what is kept of the patient: %1 %. A lock ends it."); }},
        [this](const QString& name) { return m_around.dialogs.patientPath(name); });
    view->fields()->addWidget(new LeaveOutBoxes(*presenter));
}

// Where they cannot be read, the desk locks as one where nobody set anything.
void WorkspaceScreens::takeSettings(const Result<std::optional<WorkspaceSettings>>& settings) {
    m_settingsProblem = settings ? theme::Wording() : language::inWords(settings.error());
    m_idleTime = settings && *settings ? std::chrono::minutes((*settings)->idleMinutes)
                                       : m_workplace.surroundings().idle;
    m_idle.setTime(m_idleTime);
    m_retentionYears = settings && *settings ? (*settings)->retentionYears : std::nullopt;
    showProblems();
}

} // namespace anteroom::desktop
