// SPDX-License-Identifier: GPL-3.0-or-later
// The pages beside the list of records: the staff, and what administrators alone look after.
#include "app/access/staff_presenter.h"
#include "app/access/staff_view.h"
#include "app/desktop/audit_screen.h"
#include "app/desktop/backup_view.h"
#include "app/desktop/settings_view.h"
#include "app/desktop/workspace_screens.h"

namespace anteroom::desktop {

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

// Where they cannot be read, the desk locks as one where nobody set anything.
void WorkspaceScreens::takeSettings(const Result<std::optional<WorkspaceSettings>>& settings) {
    m_settingsProblem = settings ? QString() : QString::fromStdString(settings.error().message);
    m_idleTime = settings && *settings ? std::chrono::minutes((*settings)->idleMinutes)
                                       : m_workplace.surroundings().idle;
    m_idle.setTime(m_idleTime);
    showProblems();
}

} // namespace anteroom::desktop
