// SPDX-License-Identifier: GPL-3.0-or-later
// The pages beside the list of records: the staff, and what administrators alone look after.
#include "app/access/staff_presenter.h"
#include "app/access/staff_view.h"
#include "app/desktop/audit_screen.h"
#include "app/desktop/backup_view.h"
#include "app/desktop/retention_view.h"
#include "app/desktop/settings_view.h"
#include "app/desktop/workspace_screens.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "core/records/patient_export.h"

namespace anteroom::desktop {

namespace {

Result<PatientExport> writePatient(Archive& archive, const PatientId& patient, const QString& path,
                                   const Sha256& sha256, const Act& by) {
    if (const Outcome may = files::mayBecome(path, beginOfPatientExport()); !may)
        return may.error();
    Result<PatientExport> made = anteroom::exportPatient(archive, patient, sha256, by);
    if (!made)
        return made;
    if (const Outcome saved = files::saveFile(path, QByteArray::fromStdString(made->json)); !saved)
        return saved.error();
    return made;
}

QString said(const PatientExport& made, const QString& path) {
    QString words = made.screenings == 1
                        ? WorkspaceScreens::tr("1 screening, in %1").arg(path)
                        : WorkspaceScreens::tr("%1 screenings, in %2").arg(made.screenings).arg(path);
    words += WorkspaceScreens::tr(". The file is not sealed: whoever has it can read it.");
    if (made.unreadable > 0)
        words +=
            WorkspaceScreens::tr(" Not as they were saved, and named in the file: %1.").arg(made.unreadable);
    if (!made.isLogWhole)
        words += WorkspaceScreens::tr(" The log is broken: its page says where.");
    return words;
}

} // namespace

using access::StaffPresenter;
using workspace::BackupPresenter;

// The cover of a lock lifts a moment before the records are there again.
void WorkspaceScreens::showStaff() {
    if (!m_workplace.present())
        return;
    auto* presenter = new StaffPresenter(m_workplace.accessTools());
    auto* view = showDoor<access::StaffView>(presenter);
    connect(view, &access::StaffView::backRequested, this, &WorkspaceScreens::showRecords);
    connect(view, &access::StaffView::printRequested, this,
            [this, view](const QString& key) { view->showPrintOutcome(printKey(key)); });
    presenter->open(m_workplace.present()->dataKey, m_workplace.present()->account);
}

void WorkspaceScreens::showAuditLog() {
    if (!m_workplace.present())
        return;
    auto* screen = new AuditScreen(m_around.theme, m_around.dialogs, m_workplace);
    enterDoor(screen->view());
    connect(screen->view(), &records::AuditLogView::backRequested, this, &WorkspaceScreens::showRecords);
    screen->read();
}

void WorkspaceScreens::showBackup() {
    auto* presenter = new BackupPresenter(m_workplace);
    auto* view = showDoor<BackupView>(presenter);
    connect(view, &BackupView::backRequested, this, &WorkspaceScreens::showRecords);
    connect(view, &BackupView::placeRequested, presenter, [this, presenter] {
        presenter->backUp(m_around.dialogs.newBackupPath(presenter->suggestedName()));
    });
}

void WorkspaceScreens::showSettings() {
    if (!m_workplace.present())
        return;
    auto* presenter = new workspace::SettingsPresenter(m_workplace);
    auto* view = showDoor<SettingsView>(presenter);
    connect(view, &SettingsView::backRequested, this, &WorkspaceScreens::showRecords);
    presenter->open();
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
    const QString kept = *m_retentionYears == 1 ? tr("the year") : tr("the %1 years").arg(*m_retentionYears);
    return (past == 1 ? tr("1 record is older than %1 that the clinic keeps it.").arg(kept)
                      : tr("%1 records are older than %2 that the clinic keeps them.").arg(past).arg(kept)) +
           tr(" Look through them: Administration, Records past their period.");
}

// Asked twice, as for one record.
void WorkspaceScreens::showRetention() {
    if (!m_workplace.present())
        return;
    if (!m_retentionYears) {
        m_around.dialogs.tell(tr("Records are kept for ever"),
                              tr("To keep them for some years, say so in the settings."));
        return;
    }
    auto* presenter = new workspace::RetentionPresenter(m_workplace, *m_retentionYears);
    auto* view = new RetentionView(m_around.theme, *presenter, m_workplace.model());
    presenter->setParent(view);
    enterDoor(view);
    connect(view, &RetentionView::backRequested, this, &WorkspaceScreens::showRecords);
    connect(view, &RetentionView::eraseRequested, presenter, [this, presenter, view] {
        const std::vector<RecordId> chosen = view->chosen();
        if (m_around.dialogs.confirm(tr("Delete these records?"),
                                     tr("They are older than the clinic keeps them: %1").arg(chosen.size()),
                                     tr("Delete them")) &&
            m_around.dialogs.confirm(tr("Delete them for ever?"),
                                     tr("The answers, what was signed and who changed what are gone. The log "
                                        "keeps that there were "
                                        "records, and who deleted them."),
                                     tr("Delete them for ever")))
            presenter->erase(chosen);
    });
}

// The name says nothing of whom: folders are seen by others.
void WorkspaceScreens::exportPatient(const PatientId& patient) {
    const QString day = QString::fromStdString(m_workplace.surroundings().clock().date.iso());
    const QString path =
        m_around.dialogs.patientPath(QStringLiteral("patient-data-") + day + QStringLiteral(".json"));
    if (path.isEmpty() || !m_workplace.present()) // a lock does not wait for the dialog
        return;
    m_workplace.thread().withArchive(
        [patient, path, sha256 = m_workplace.surroundings().sha256, by = m_workplace.act()](
            Archive& archive) { return writePatient(archive, patient, path, sha256, by); },
        [guard = QPointer(this), path](const Result<PatientExport>& made) {
            if (guard)
                guard->m_around.dialogs.tell(
                    made ? tr("The patient's data is exported") : tr("The patient's data was not exported"),
                    made ? said(*made, path) : QString::fromStdString(made.error().message));
        });
}

// Where they cannot be read, the desk locks as one where nobody set anything.
void WorkspaceScreens::takeSettings(const Result<std::optional<WorkspaceSettings>>& settings) {
    m_settingsProblem = settings ? QString() : QString::fromStdString(settings.error().message);
    m_idleTime = settings && *settings ? std::chrono::minutes((*settings)->idleMinutes)
                                       : m_workplace.surroundings().idle;
    m_idle.setTime(m_idleTime);
    m_retentionYears = settings && *settings ? (*settings)->retentionYears : std::nullopt;
    showProblems();
}

} // namespace anteroom::desktop
