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

/// By size and times: what a file is, and whether it is there. A copy may keep the time at which the text was
/// written; when it became this file's is in the other.
QByteArray stateOf(const QString& path) {
    struct ::stat about {};
    if (::stat(QFile::encodeName(path).constData(), &about) != 0)
        return "not there";
    return QByteArray::number(static_cast<qint64>(about.st_size)) + ' ' + timeOf(about.st_mtim) + ' ' +
           timeOf(about.st_ctim);
}

/// Where the first step would be seen of a file that is to come: the folder, or the nearest above it.
QString nearestFolder(const QString& file) {
    QString folder = QFileInfo(file).path();
    while (!QFileInfo::exists(folder) && QFileInfo(folder).path() != folder)
        folder = QFileInfo(folder).path();
    return folder;
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

// Each file's state is that of before it is read: what is written meanwhile is seen by the next look.
void PlaceWatch::look() {
    const QStringList files = filesOf();
    if (m_notices)
        watch(files);
    States states;
    for (const QString& file : files)
        states.emplace(file, stateOf(file));
    if (m_states == states)
        return;
    QStringList asked;
    const PlaceRead read = readPlace(
        m_place, [] { return !QThread::currentThread()->isInterruptionRequested(); },
        [&](const QString& path) {
            asked << QDir::cleanPath(path);
            if (!states.contains(asked.last()))
                states.emplace(asked.last(), stateOf(asked.last()));
        });
    ::malloc_trim(0); // what it took for a while, of a part of memory that only this thread takes from
    m_asked = std::move(asked);
    m_states = std::move(states);
    if (m_notices)
        m_pause->start(); // of what it asked for, and of what came meanwhile, no notice comes yet
    emit this->read(read);
}

// A file that another one takes the place of is watched no more.
void PlaceWatch::watch(const QStringList& files) {
    const QStringList watchedFiles = m_notices->files();
    const QStringList watchedFolders = m_notices->directories();
    QStringList more;
    const auto add = [&](const QString& path) {
        if (!watchedFiles.contains(path) && !watchedFolders.contains(path))
            more << path;
    };
    for (const QString& file : files)
        if (QFileInfo::exists(file))
            add(file);
        else if (m_asked.contains(file))
            add(nearestFolder(file));
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
        // Questionnaires first: what else lies in a large folder is not looked at instead of them.
        for (const QString& folder : add(place, QDir::Dirs))
            add(QDir(folder), QDir::Files);
        add(place, QDir::Files);
    }
    for (const QString& file : m_asked)
        if (!files.contains(file))
            files << file;
    return files;
}

} // namespace anteroom::start
