// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/place_watch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <malloc.h>
#include <sys/stat.h>
#include <utility>

namespace anteroom::start {

namespace {

/// A person who names a folder of something else is not to have it walked through again and again.
constexpr qsizetype mostFiles = 5000;

QByteArray timeOf(const ::timespec& time) {
    return QByteArray::number(static_cast<qint64>(time.tv_sec)) + '.' +
           QByteArray::number(static_cast<qint64>(time.tv_nsec));
}

/// By name, size and times: what every one of them is, and whether it is there. A copy may keep the time at
/// which the text was written; when it became this file's is in the other.
QByteArray stateOf(const QStringList& files) {
    QByteArray state;
    for (const QString& path : files) {
        struct ::stat about {};
        const bool isThere = ::stat(QFile::encodeName(path).constData(), &about) == 0;
        state += path.toUtf8() + '\0' +
                 QByteArray::number(isThere ? static_cast<qint64>(about.st_size) : -1) + '\0' +
                 timeOf(about.st_mtim) + '\0' + timeOf(about.st_ctim) + '\n';
    }
    return state;
}

} // namespace

PlaceWatch::PlaceWatch(QString place, WatchPace pace) : m_place(std::move(place)), m_pace(pace) {}

void PlaceWatch::begin() {
    m_pause = std::make_unique<QTimer>();
    m_pause->setSingleShot(true);
    m_pause->setInterval(m_pace.pause);
    connect(m_pause.get(), &QTimer::timeout, this, &PlaceWatch::look);
    m_looks = std::make_unique<QTimer>();
    m_looks->setInterval(m_pace.look);
    connect(m_looks.get(), &QTimer::timeout, this, &PlaceWatch::look);
    if (m_pace.isNoticeTaken) {
        m_notices = std::make_unique<QFileSystemWatcher>();
        const auto soon = qOverload<>(&QTimer::start);
        connect(m_notices.get(), &QFileSystemWatcher::fileChanged, m_pause.get(), soon);
        connect(m_notices.get(), &QFileSystemWatcher::directoryChanged, m_pause.get(), soon);
    }
    look();
    m_looks->start();
}

// The state is that of before the reading: what is written meanwhile is seen by the next look.
void PlaceWatch::look() {
    const QStringList files = filesOf();
    QByteArray state = stateOf(files);
    if (m_notices)
        watch(files);
    if (m_state == state)
        return;
    const PlaceRead read =
        readPlace(m_place, [] { return !QThread::currentThread()->isInterruptionRequested(); });
    ::malloc_trim(0); // what it took for a while, of a part of memory that only this thread takes from
    QStringList beyond;
    for (const CatalogueEntry& entry : read.entries)
        for (const QString& file : entry.files)
            beyond << QDir::cleanPath(file);
    // What it includes from elsewhere belongs to the state from now on, and was not changed by that.
    if (std::exchange(m_beyond, beyond) != beyond) {
        const QStringList all = filesOf();
        state = stateOf(files) == state ? stateOf(all) : QByteArray();
        if (m_notices)
            watch(all);
    }
    m_state = std::move(state);
    emit this->read(read);
}

// A file that another one takes the place of is watched no more.
void PlaceWatch::watch(const QStringList& files) {
    const QStringList watchedFiles = m_notices->files();
    const QStringList watchedFolders = m_notices->directories();
    QStringList more;
    for (const QString& file : files)
        if (!watchedFiles.contains(file) && !watchedFolders.contains(file) && QFileInfo::exists(file))
            more << file;
    if (!more.isEmpty())
        m_notices->addPaths(more);
}

QStringList PlaceWatch::filesOf() const {
    QStringList files{m_place};
    const QDir place(m_place);
    const auto add = [&files](const QDir& folder, QDir::Filters kinds) {
        QStringList added;
        for (const QString& name : folder.entryList(kinds | QDir::NoDotAndDotDot, QDir::Name))
            if (files.size() < mostFiles) {
                added << QDir::cleanPath(folder.filePath(name));
                files << added.last();
            }
        return added;
    };
    if (QFileInfo(m_place).isDir()) {
        add(place, QDir::Files);
        for (const QString& folder : add(place, QDir::Dirs))
            add(QDir(folder), QDir::Files);
    }
    for (const QString& file : m_beyond)
        if (!files.contains(file))
            files << file;
    return files;
}

} // namespace anteroom::start
