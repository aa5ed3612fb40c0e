// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/settings_files.h"
#include "app/files/log.h"
#include "app/report/report.h"
#include "app/tasks/task_runner.h"

#include <QString>

#include <functional>
#include <optional>

namespace anteroom::desktop {

/// What belongs to the clinic, as it stands in the desk's own file and the administrator's.
class ClinicKeeper {
public:
    /// `administrator`: empty where there is none.
    ClinicKeeper(QString path, QString administrator, files::Log log)
        : m_path(std::move(path)), m_administrator(std::move(administrator)), m_log(std::move(log)) {}

    /// Without a file nothing is set; one with errors sets nothing, and its problem says why.
    void load();
    struct Kept {
        Outcome outcome;
        bool isThere; ///< also where the disk did not confirm it
    };
    /// Writes the desk's own file, and in it nothing that is locked, by `writing`, for a slow disk must keep
    /// no window waiting, and then says what came of it. What is kept here changes only when that worked.
    /// What somebody else wrote into the file meanwhile is not written over. `writing` goes before this does.
    void keep(const clinic::ClinicSettings& settings, tasks::TaskRunner& writing,
              std::function<void(const Kept&)> done);
    /// From now on keep() leaves the file alone: what it is given is gone with the program.
    void writeNothing() noexcept { m_isWritten = false; }
    bool isWritten() const noexcept { return m_isWritten; }

    const clinic::ClinicSettings& settings() const noexcept { return m_settings.settings(); }
    /// The same, and which file each comes from.
    const clinic::EffectiveSettings& effective() const noexcept { return m_settings; }
    /// Of either file or both, by which nobody knows what holds here: where the records are, for one.
    const language::Wording& problem() const noexcept { return m_problem; }
    /// The clinic's text in this language; empty where there is none.
    QString protocol(const std::string& language) const;
    /// To be offered: each once, and those alone that can be entered.
    QStringList staff() const;
    report::Paper paper() const;

private:
    void take(const clinic::ClinicSettings& own);

    QString m_path;
    QString m_administrator;
    files::Log m_log;
    clinic::EffectiveSettings m_settings;
    language::Wording m_problem;
    std::optional<clinic::ClinicSettings> m_unconfirmed; ///< is in the file, and the disk did not say so
    bool m_isWritten = true;
};

} // namespace anteroom::desktop
