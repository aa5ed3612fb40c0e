// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/window/brief_clipboard.h"
#include "app/files/log.h"
#include "app/start/watch_pace.h"
#include "app/tries/steady_clock.h"
#include "core/base/date.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace anteroom::clinic {
struct ClinicSettings;
}
namespace anteroom::workspace {
struct WorkspaceSurroundings;
}

namespace anteroom::desktop {

/// What the program runs with; built by main() and by tests.
struct Surroundings {
    QStringList questionnaireFolders;
    QString clinicSettingsPath;
    QString administratorPath{}; ///< of the file that locks settings; empty: there is none
    std::function<Timestamp()> clock;
    /// Where this desk's colours and text size are kept; empty: nowhere.
    QString lookPath{};
    /// What wrong PINs are slowed down by.
    tries::SteadyClock steady = tries::sinceBoot;
    files::Log log = files::noLog();
    /// Called once this computer keeps records, and maybe again: who only tries Anteroom leaves no file.
    std::function<void()> beginLog{};
    /// Empty: as the clipboard says itself.
    BriefClipboard::Owns ownsClipboard{};
    /// Where records are kept, once the clinic's settings are known; empty: nothing is kept.
    std::function<workspace::WorkspaceSurroundings(const clinic::ClinicSettings&)> workspace{};
    start::WatchPace watchPace{}; ///< of the folders of questionnaires
};

} // namespace anteroom::desktop
