// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/log.h"
#include "app/tasks/task_runner.h"
#include "app/theme/theme.h"

#include <QObject>

#include <functional>
#include <string>

namespace anteroom::desktop {

/// How the window of this desk looks, as whoever sits there wants it. Has nothing of the clinic, and nothing
/// of any patient.
struct Look {
    theme::Scheme scheme = theme::Scheme::System;
    int scale = 100; ///< of the text, percent
    bool operator==(const Look&) const = default;
};

/// Keys: `colours` (system, light, dark, high-contrast) and `text-size` (percent, 80 to 200). A text that is
/// not of this form counts as none.
Look readLook(std::string text);
std::string writeLook(const Look& look);

/// look.yaml in the user's settings folder.
QString lookPath();

/// Has the colours and the text size of the last time shown at the start, and keeps what is chosen for the
/// next. A file that cannot be read or written keeps nobody from working: the log has it.
class DeskLook : public QObject {
    Q_OBJECT
public:
    /// `path` empty: nothing is read, and nothing kept. `mayKeep`: asked at each change. What the patient
    /// chooses on the tablet is for the patient alone.
    DeskLook(QString path, theme::Theme& theme, files::Log log, std::function<bool()> mayKeep);

    /// From now on: whoever only tries Anteroom leaves no file.
    void beginKeeping();

private:
    void keep();

    QString m_path;
    theme::Theme& m_theme;
    files::Log m_log;
    std::function<bool()> m_mayKeep;
    Look m_kept;
    bool m_isKeeping = false;
    tasks::TaskRunner m_writing;
};

} // namespace anteroom::desktop
