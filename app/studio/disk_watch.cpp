// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/disk_watch.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <chrono>

namespace anteroom::studio {

DiskWatch::DiskWatch(Studio& studio, QObject* parent) : QObject(parent), m_studio(studio) {
    constexpr std::chrono::milliseconds pause(200);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &DiskWatch::look);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause, soon);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            look();
    });
    connect(&studio, &Studio::documentOpened, this, &DiskWatch::watch);
    connect(&studio, &Studio::saved, this, &DiskWatch::look);
    watch();
}

// A file that another one takes the place of is watched no more.
void DiskWatch::watch() {
    for (const auto& document : m_studio.documents())
        for (const QString& path : {document->path(), QFileInfo(document->path()).absolutePath()})
            if (QFileInfo::exists(path) && !m_watcher.files().contains(path) &&
                !m_watcher.directories().contains(path))
                m_watcher.addPath(path);
}

// What is being saved here is no change by somebody else.
void DiskWatch::look() {
    if (m_studio.isSaving())
        return;
    watch();
    StudioDocument* const before = m_changed;
    m_changed = nullptr;
    for (const auto& document : m_studio.documents())
        if (!m_changed && document->hasChangedOnDisk())
            m_changed = document.get();
    if (m_changed || before)
        emit looked();
}

} // namespace anteroom::studio
