// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"
#include "app/files/log.h"
#include "app/report/report.h"

#include <QString>

namespace anteroom::desktop {

/// What belongs to the clinic, as it stands in its file.
class ClinicKeeper {
public:
    ClinicKeeper(QString path, files::Log log) : m_path(std::move(path)), m_log(std::move(log)) {}

    /// Without a file the settings are empty; one with errors leaves them so, and problem() says why.
    void load();
    /// Writes the file. What is kept here changes only when that worked.
    Outcome keep(const clinic::ClinicSettings& settings);
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
    QString m_path;
    files::Log m_log;
    clinic::ClinicSettings m_settings;
    QString m_problem;
    bool m_isWritten = true;
};

} // namespace anteroom::desktop
