// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/studio.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace anteroom::studio {

/// Looks whether somebody else changes a text that is open here: when its folder says so, and whenever
/// whoever edits it comes back to the program.
class DiskWatch : public QObject {
    Q_OBJECT
public:
    /// `studio` outlives this.
    explicit DiskWatch(Studio& studio, QObject* parent = nullptr);

    /// The first that is not as it was read or saved here; null: none.
    StudioDocument* changed() const { return m_changed; }
    void look();

signals:
    /// changed() is another one, or was changed once more.
    void looked();

private:
    void watch();

    Studio& m_studio;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< a save is several steps
    StudioDocument* m_changed = nullptr;
};

} // namespace anteroom::studio
