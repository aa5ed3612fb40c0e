// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_document.h"

#include "app/files/disk_file_source.h"
#include "app/files/save_file.h"
#include "core/base/said.h"
#include "core/base/text.h"

#include <QFile>
#include <QFileInfo>

namespace anteroom::studio {

namespace {

bool isText(const std::string& bytes) {
    return !firstInvalidUtf8(bytes) && bytes.find('\0') == std::string::npos;
}

constexpr QFileDevice::Permissions readable =
    QFileDevice::ReadOwner | QFileDevice::ReadUser | QFileDevice::ReadGroup | QFileDevice::ReadOther;

/// Whoever may read the folder may read what is new in it.
QFileDevice::Permissions permissionsFor(const QString& path) {
    const QFileInfo file(path);
    if (file.exists())
        return file.permissions();
    return (QFileInfo(file.absolutePath()).permissions() & readable) | QFileDevice::ReadOwner |
           QFileDevice::WriteOwner;
}

/// saveFile() leaves it to its owner alone, which is right for everything of a patient; a questionnaire is
/// for every desk.
Outcome write(const QString& path, const std::string& bytes, QFileDevice::Permissions permissions) {
    Outcome saved = files::saveFile(path, QByteArray::fromStdString(bytes));
    if (saved)
        QFile::setPermissions(path, permissions);
    return saved;
}

} // namespace

Result<StudioDocument> StudioDocument::open(const QString& path) {
    files::DiskFileSource disk;
    Result<std::string> text = disk.read(path.toStdString());
    if (!text)
        return text.error();
    if (!isText(*text))
        return Error(
            core::said("%1 is no text that can be edited here. Save it as UTF-8 with the program that it "
                       "was written with, and open it again.",
                       {path.toStdString()}));
    std::string copy = *text;
    StudioDocument document(path, std::move(text).value(), std::move(copy));
    if (Result<std::string> before = disk.read(document.beforePath().toStdString()))
        document.m_published = std::move(before).value();
    return document;
}

StudioDocument StudioDocument::begin(const QString& path, std::string text) {
    return {path, std::nullopt, std::move(text)};
}

QString StudioDocument::name() const { return QFileInfo(m_path).fileName(); }

bool StudioDocument::hasChangedOnDisk() const {
    if (!QFileInfo::exists(m_path))
        return m_onDisk.has_value();
    files::DiskFileSource disk;
    const Result<std::string> now = disk.read(m_path.toStdString());
    return !now || !m_onDisk || files::sha256(*now) != files::sha256(*m_onDisk);
}

Result<std::string> StudioDocument::textOnDisk() const {
    files::DiskFileSource disk;
    Result<std::string> text = disk.read(m_path.toStdString());
    if (text && !isText(*text))
        return Error(
            core::said("%1 is no text any more that can be read here. Save it as UTF-8 with the program that "
                       "it was written with, or keep what is here.",
                       {m_path.toStdString()}));
    return text;
}

Outcome StudioDocument::keepOverDisk() {
    if (!QFileInfo::exists(m_path)) {
        m_onDisk.reset();
        return done();
    }
    files::DiskFileSource disk;
    Result<std::string> now = disk.read(m_path.toStdString());
    if (!now)
        return now.error();
    m_onDisk = std::move(now).value();
    return done();
}

void StudioDocument::takeFromDisk(std::string text) {
    m_onDisk = text;
    m_text = std::move(text);
}

bool StudioDocument::wasEdited(const QString& path) { return QFileInfo::exists(beforePathOf(path)); }

Outcome StudioDocument::keepPublished() const {
    if (!m_published || QFileInfo::exists(beforePath()) || m_text == *m_published)
        return done();
    return write(beforePath(), *m_published, permissionsFor(m_path));
}

void StudioDocument::setPublished() {
    m_published = m_text;
    QFile::remove(beforePath());
}

Outcome StudioDocument::save(Over over) {
    if (over == Over::Known && hasChangedOnDisk())
        return Error(
            core::said("%1 was changed by somebody else since it was opened here. Nothing was saved.",
                       {m_path.toStdString()}));
    const QFileDevice::Permissions permissions = permissionsFor(m_path);
    if (QFileInfo::exists(m_path)) {
        files::DiskFileSource disk;
        const Result<std::string> before = disk.read(m_path.toStdString());
        if (!before)
            return before.error();
        Outcome kept = write(backupPath(), *before, permissions);
        if (!kept)
            return kept;
    }
    Outcome saved = write(m_path, m_text, permissions);
    if (saved) {
        m_onDisk = m_text;
        QFile::remove(unsavedPath());
    }
    return saved;
}

Outcome StudioDocument::keepUnsaved() const { return write(unsavedPath(), m_text, permissionsFor(m_path)); }

bool StudioDocument::hasUnsaved() const { return QFileInfo::exists(unsavedPath()); }

void StudioDocument::takeUnsaved() {
    files::DiskFileSource disk;
    Result<std::string> text = disk.read(unsavedPath().toStdString());
    if (text && isText(*text))
        m_text = std::move(text).value();
}

} // namespace anteroom::studio
