// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/window/dialogs.h"
#include "app/records/audit_log_view.h"
#include "app/workspace/workplace.h"

#include <QTimer>

#include <atomic>
#include <memory>

namespace anteroom::desktop {

/// Reads the log for its page in the thread of the records, and exports it. Whoever is here is an
/// administrator. When it goes, reading ends, and nothing of the log is kept; of an export that goes on then
/// LeftActs says what came of it.
class AuditScreen : public QObject {
    Q_OBJECT
public:
    /// Belongs to its page.
    AuditScreen(theme::Theme& theme, Dialogs& dialogs, workspace::Workplace& workplace);
    ~AuditScreen() override;

    records::AuditLogView* view() const { return m_view; }
    void read();

private:
    struct Read {
        AuditCheck check;
        std::shared_ptr<const std::vector<AuditEntry>> entries;
    };
    /// Seen by both threads.
    struct Course {
        std::atomic_bool isStopped = false;
        std::atomic_uint64_t done = 0;
        std::atomic_uint64_t all = 0;
    };
    static Result<Read> readLog(Archive& archive, Course& course);
    void stop();
    void take(const Result<Read>& read);
    void exportAs(AuditFormat format);
    records::AuditLogModel::Patients patients() const;

    Dialogs& m_dialogs;
    workspace::Workplace& m_workplace;
    records::AuditLogView* m_view;
    std::shared_ptr<Course> m_course;
    tasks::Task m_task;
    QTimer m_looks; ///< at how far it is
};

} // namespace anteroom::desktop
