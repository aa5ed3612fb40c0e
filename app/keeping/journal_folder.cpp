// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/journal_folder.h"

#include "app/language/said.h"
#include "core/base/said.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace anteroom::keeping {

namespace {

constexpr auto unfinished = ".new";

bool isName(const std::string& name) {
    return name.size() == 32 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Error notOnThisComputer(const char* sentence, int error) {
    return core::said(sentence, {language::systemReason(qt_error_string(error))});
}

Error notKept(int error) {
    return notOnThisComputer(
        core::translatable("What waits cannot be kept on this computer (%1). Make room in the "
                           "folder of your data, and see that you may write there."),
        error);
}

Error notErased(int error) {
    return notOnThisComputer(
        core::translatable("What waits cannot be erased on this computer (%1). Make room in the "
                           "folder of your data, and see that you may write there."),
        error);
}

Error notRead(int error) {
    return notOnThisComputer(
        core::translatable("What waits cannot be read on this computer (%1). Make room in the "
                           "folder of your data, and see that you may write there."),
        error);
}

/// Whether `file` is the one that stands at `path`: another run may have put a new one there meanwhile.
bool isStill(const std::string& path, int file) {
    struct stat there {};
    struct stat held {};
    return ::stat(path.c_str(), &there) == 0 && ::fstat(file, &held) == 0 && there.st_ino == held.st_ino &&
           there.st_dev == held.st_dev;
}

} // namespace

JournalFolder::JournalFolder(FileCalls& calls, std::string path) : m_calls(calls), m_path(std::move(path)) {}

JournalFolder::~JournalFolder() {
    for (const auto& [name, file] : m_ours)
        m_calls.close(file);
}

Outcome JournalFolder::makeFolder() {
    if (QDir(QString::fromStdString(m_path)).exists())
        return done();
    // From the outermost that is missing; each is synced into the one above with the first file below it.
    for (std::size_t end = m_path.find('/', 1); end != std::string::npos; end = m_path.find('/', end + 1))
        m_calls.makeFolder(m_path.substr(0, end)); // else the next one says so
    if (m_calls.makeFolder(m_path) != 0 && errno != EEXIST)
        return notKept(errno);
    const int above = m_calls.open(m_path.substr(0, m_path.rfind('/')), O_RDONLY | O_DIRECTORY);
    const bool isSynced = above >= 0 && m_calls.sync(above) == 0;
    const int error = errno;
    if (above >= 0)
        m_calls.close(above);
    if (isSynced)
        return done();
    // So that the next one does not take it for a folder that will still be there.
    QDir().rmdir(QString::fromStdString(m_path));
    return notKept(error);
}

bool JournalFolder::syncFolder() {
    const int folder = m_calls.open(m_path, O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return false;
    const bool isSynced = m_calls.sync(folder) == 0;
    const int error = errno;
    m_calls.close(folder);
    errno = error;
    return isSynced;
}

bool JournalFolder::writeAll(int file, const std::string& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const long written = m_calls.write(file, bytes.data() + at, bytes.size() - at);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            errno = written == 0 ? ENOSPC : errno;
            return false;
        }
        at += static_cast<std::size_t>(written);
    }
    return m_calls.sync(file) == 0;
}

void JournalFolder::giveUp(const std::string& name) {
    const auto ours = m_ours.find(name);
    if (ours == m_ours.end())
        return;
    m_calls.close(ours->second);
    m_ours.erase(ours);
}

Outcome JournalFolder::write(const std::string& name, const std::string& bytes) {
    if (Outcome made = makeFolder(); !made)
        return made;
    const std::string beside = pathOf(name) + unfinished;
    m_calls.unlink(beside); // of an attempt before
    const int file = m_calls.open(beside, O_WRONLY | O_CREAT | O_EXCL);
    if (file < 0)
        return notKept(errno);
    m_calls.lock(file); // before anybody can see it; where there are no locks there is no second run either
    if (!writeAll(file, bytes) || m_calls.rename(beside, pathOf(name)) != 0) {
        const int error = errno;
        m_calls.close(file);
        m_calls.unlink(beside);
        return notKept(error);
    }
    giveUp(name);
    m_ours.emplace(name, file);
    return syncFolder() ? done() : Outcome(notKept(errno));
}

Outcome JournalFolder::erase(const std::string& name) {
    if (m_calls.unlink(pathOf(name)) != 0 && errno != ENOENT)
        return notErased(errno);
    giveUp(name);
    return syncFolder() || errno == ENOENT ? done() : Outcome(notErased(errno));
}

// What a run that was killed had begun to write: nobody was told that it is kept.
void JournalFolder::clearAway(const std::string& path) {
    const int file = m_calls.open(path, O_RDONLY);
    if (file < 0)
        return;
    if (m_calls.lock(file) == 0)
        m_calls.unlink(path);
    m_calls.close(file);
}

Result<std::vector<std::string>> JournalFolder::list() {
    std::vector<std::string> names;
    const QDir folder(QString::fromStdString(m_path));
    if (!folder.exists())
        return names;
    if (!folder.isReadable())
        return notRead(EACCES);
    for (const QString& entry : folder.entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name)) {
        const std::string name = entry.toStdString();
        if (isName(name))
            names.push_back(name);
        else if (entry.endsWith(QLatin1String(unfinished)))
            clearAway(pathOf(name));
    }
    return names;
}

Result<std::optional<std::string>> JournalFolder::read(const std::string& name) {
    const std::string path = pathOf(name);
    if (m_ours.count(name) == 0) {
        const int held = m_calls.open(path, O_RDONLY);
        if (held < 0)
            return errno == ENOENT ? Result<std::optional<std::string>>(std::nullopt) : notRead(errno);
        const bool isOthers = m_calls.lock(held) != 0 && errno == EWOULDBLOCK;
        if (isOthers || !isStill(path, held)) {
            m_calls.close(held);
            return std::optional<std::string>();
        }
        m_ours.emplace(name, held);
    }
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return notRead(errno);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return notRead(EIO);
    return std::optional(bytes.toStdString());
}

} // namespace anteroom::keeping
