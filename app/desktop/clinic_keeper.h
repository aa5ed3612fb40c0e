// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"
#include "app/files/log.h"
#include "app/report/report.h"
#include "app/tasks/task_runner.h"

#include <QString>

#include <functional>

namespace anteroom::desktop {

/// What belongs to the clinic, as it stands in its file.
class ClinicKeeper {
public:
    ClinicKeeper(QString path, files::Log log) : m_path(std::move(path)), m_log(std::move(log)) {}

    /// Without a file the settings are empty; one with errors leaves them so, and problem() says why.
    void load();
    struct Kept {
        Outcome outcome;
        bool isThere; ///< also where the disk did not confirm it
    };
    /// Writes the file by `writing`, for a slow disk must keep no window waiting, and then says what came of
    /// it. What is kept here changes only when that worked. `writing` goes before this does.
    void keep(const clinic::ClinicSettings& settings, tasks::TaskRunner& writing,
              std::function<void(const Kept&)> done);
    /// From now on keep() leaves the file alone: what it is given is gone with the program.
    void writeNothing() noexcept { m_isWritten = false; }
    bool isWritten() const noexcept { return m_isWritten; }

    const clinic::ClinicSettings& settings() const noexcept { return m_settings; }
    const QString& problem() const noexcept { return m_problem; }
    /// The clinic's text in this language; empty where there is none.
    QString protocol(const std::string& language) const;
    report::Paper paper() const;
    QImage logo() const;

private:
    void take(const clinic::ClinicSettings& settings);

    QString m_path;
    files::Log m_log;
    clinic::ClinicSettings m_settings;
    QString m_problem;
    bool m_isWritten = true;
};

} // namespace anteroom::desktop
