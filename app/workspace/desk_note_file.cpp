// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/desk_note_file.h"

#include "app/files/save_file.h"
#include "app/keeping/dropped_key.h"

#include <QDir>
#include <QFile>

namespace anteroom::workspace {

namespace {

constexpr qint64 mostBytes = 1'000'000; ///< that anybody reads of it

/// What cannot be read is no note, and not an absent one.
std::string bytesAt(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(mostBytes).toStdString() : std::string();
}

} // namespace

QString DeskNoteFile::pathFor(const Archive& archive) const {
    return m_folder + QLatin1Char('/') + QString::fromStdString(archive.workspace()) +
           QStringLiteral(".seen");
}

Result<std::optional<Doubt>> DeskNoteFile::doubtOf(Archive& archive) const {
    const QString path = pathFor(archive);
    if (m_folder.isEmpty() || !QFile::exists(path))
        return std::optional<Doubt>();
    return anteroom::doubtOf(archive, bytesAt(path));
}

Outcome DeskNoteFile::keep(Archive& archive, const Timestamp& at) {
    const RecordIndex& index = archive.index();
    if (m_folder.isEmpty() || !index.damaged().empty() || m_kept == index.root())
        return done();
    if (const Result<std::optional<Doubt>> doubt = doubtOf(archive); !doubt || *doubt)
        return doubt ? done() : Outcome(doubt.error());
    QDir().mkpath(m_folder); // else the file says so
    const std::string note = deskNote(archive, at);
    if (note.empty()) // locked meanwhile: what is there stays
        return keeping::lockedError();
    Outcome kept = files::saveFile(pathFor(archive), QByteArray::fromStdString(note));
    if (kept)
        m_kept = index.root();
    return kept;
}

void DeskNoteFile::forget(const Archive& archive) {
    m_kept.reset();
    QFile::remove(pathFor(archive));
}

} // namespace anteroom::workspace
