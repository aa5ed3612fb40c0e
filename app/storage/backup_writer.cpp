// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup_writer.h"

#include "app/language/said.h"
#include "app/storage/backup_format.h"
#include "app/storage/texts.h"

#include <QFile>

#include <cassert>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace anteroom::storage {

namespace {

constexpr std::size_t pieceSize = 1U << 20U;

template <std::size_t size>
std::string_view viewOf(const std::array<char, size>& bytes) {
    return {bytes.data(), bytes.size()};
}

} // namespace

BackupWriter::BackupWriter(const QString& path, QString name, const Timestamp& at)
    : m_name(std::move(name)),
      m_descriptor(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC)) {
    if (m_descriptor < 0)
        m_reason = errno;
    put(backup::magic);
    put(viewOf(backup::bytesOf<4>(backup::format)));
    assert(at.iso().size() == backup::timeSize);
    put(at.iso());
}

BackupWriter::~BackupWriter() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void BackupWriter::put(std::string_view bytes) {
    m_digest.add(bytes);
    m_pending += bytes;
    if (m_pending.size() >= pieceSize)
        flush();
}

void BackupWriter::flush() {
    std::string_view rest = m_pending;
    while (!rest.empty() && m_reason == 0) {
        const ssize_t written = ::write(m_descriptor, rest.data(), rest.size());
        if (written >= 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            m_reason = errno;
    }
    m_pending.clear();
}

bool BackupWriter::add(const CellAddress& at, const Cell& cell) {
    assert(isCellKey(at.key) && (cell.version > 0 || cell.bytes.empty()));
    put(viewOf(backup::bytesOf<1>(static_cast<std::uint64_t>(at.shelf))));
    put(viewOf(backup::bytesOf<1>(at.key.size())));
    put(at.key);
    put(viewOf(backup::bytesOf<8>(cell.version)));
    put(viewOf(backup::bytesOf<8>(cell.bytes.size())));
    put(cell.bytes);
    ++m_cells;
    return m_reason == 0;
}

Outcome BackupWriter::finish() {
    put(viewOf(backup::bytesOf<1>(0)));
    put(viewOf(backup::bytesOf<8>(m_cells)));
    m_pending += viewOf(m_digest.value());
    flush();
    if (m_reason == 0 && ::fsync(m_descriptor) != 0)
        m_reason = errno;
    if (m_reason == 0) // else reading it back would read the memory, not the disk
        ::posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_DONTNEED);
    const int closed = ::close(std::exchange(m_descriptor, -1));
    if (m_reason == 0 && closed != 0)
        m_reason = errno;
    if (m_reason == 0)
        return done();
    return errorAbout(m_name,
                      core::translatable("%1 was not written: %2. Choose another place, or make room there."),
                      language::systemReason(qt_error_string(m_reason)));
}

} // namespace anteroom::storage
