// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/start/catalogue.h"
#include "app/start/watch_pace.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <optional>

namespace anteroom::start {

/// One place of questionnaires, read and watched in a thread of its own: it may be on a disk that answers
/// late or never. Moved there before begin() is called in it; every call that may wait is made there.
class PlaceWatch : public QObject {
    Q_OBJECT
public:
    PlaceWatch(QString place, WatchPace pace);

    void begin();

signals:
    /// First of all, and after every change of a file of the place.
    void read(const anteroom::start::PlaceRead& read);

private:
    void look();
    void watch(const QStringList& files);
    QStringList filesOf() const;

    QString m_place;
    WatchPace m_pace;
    std::unique_ptr<QFileSystemWatcher> m_notices; ///< made in the thread
    std::unique_ptr<QTimer> m_looks;
    std::unique_ptr<QTimer> m_pause;
    using States = std::map<QString, QByteArray>;
    QStringList m_asked; ///< files that were read or missed, in the place or not
    std::optional<States> m_states;
};

} // namespace anteroom::start
