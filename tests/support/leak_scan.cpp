// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/leak_scan.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <functional>
#include <string_view>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace anteroom {

namespace {

QByteArray utf16(const QString& text, bool isBigEndian) {
    QByteArray bytes;
    for (const QChar letter : text) {
        const auto low = static_cast<char>(letter.cell());
        const auto high = static_cast<char>(letter.row());
        bytes += isBigEndian ? high : low;
        bytes += isBigEndian ? low : high;
    }
    return bytes;
}

/// What is the same whatever stands before and behind it.
QByteArray base64(const QByteArray& bytes, int before) {
    QByteArray shifted = QByteArray(before, '\0') + bytes;
    shifted.chop(shifted.size() % 3);
    const QByteArray encoded = shifted.toBase64();
    return before == 0 ? encoded : encoded.mid(4);
}

void addEncoded(std::vector<Trace>& traces, const QByteArray& bytes) {
    for (const int before : {0, 1, 2})
        traces.push_back({QStringLiteral("base64 + %1").arg(before), base64(bytes, before)});
    traces.push_back({QStringLiteral("hexadecimal"), bytes.toHex()});
}

std::size_t longest(const std::vector<Trace>& traces) {
    std::size_t most = 1;
    for (const Trace& trace : traces)
        most = std::max(most, static_cast<std::size_t>(trace.bytes.size()));
    return most;
}

int timesIn(const QByteArray& bytes, const Trace& trace) {
    const std::string_view all(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const std::string_view wanted(trace.bytes.constData(), static_cast<std::size_t>(trace.bytes.size()));
    int times = 0;
    const char* from = all.data();
    const char* const end = all.data() + all.size();
    while (const void* found =
               ::memmem(from, static_cast<std::size_t>(end - from), wanted.data(), wanted.size())) {
        ++times;
        from = static_cast<const char*>(found) + 1;
    }
    return times;
}

/// `read(offset, size)` gives all of something piece by piece. Pieces overlap, so that nothing is cut; what
/// lies in an overlap counts twice.
std::vector<int> countIn(const std::function<QByteArray(qint64, qint64)>& read, qint64 begin, qint64 end,
                         const std::vector<Trace>& traces) {
    constexpr qint64 piece = qint64{4} * 1024 * 1024;
    std::vector<int> times(traces.size(), 0);
    const auto overlap = static_cast<qint64>(longest(traces)) - 1;
    for (qint64 at = begin; at < end; at += piece) {
        const QByteArray bytes = read(at, std::min(piece + overlap, end - at));
        for (std::size_t i = 0; i < traces.size(); ++i)
            times[i] += timesIn(bytes, traces[i]);
    }
    return times;
}

void scan(const QString& path, const std::vector<Trace>& traces, QStringList& found) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (QFile::exists(path)) // a server may have done away with it meanwhile
            found << path + QStringLiteral(": cannot be read");
        return;
    }
    const auto read = [&file](qint64 at, qint64 size) {
        return file.seek(at) ? file.read(size) : QByteArray();
    };
    const std::vector<int> times = countIn(read, 0, file.size(), traces);
    for (std::size_t i = 0; i < traces.size(); ++i)
        if (times[i] > 0)
            found << path + QStringLiteral(": ") + traces[i].how;
}

void scanName(const QFileInfo& about, const std::vector<Trace>& traces, QStringList& found) {
    const QByteArray name = QFile::encodeName(about.fileName());
    for (const Trace& trace : traces)
        if (timesIn(name, trace) > 0)
            found << about.filePath() + QStringLiteral(": its name, ") + trace.how;
}

/// Of one line of /proc/PID/maps: whether somebody could have written there.
bool isOwn(const QList<QByteArray>& fields) {
    const QByteArray& may = fields[1];
    const QByteArray name = fields.value(5);
    return may.startsWith('r') && (may[1] == 'w' || !name.startsWith('/')) && name != "[vvar]" &&
           name != "[vsyscall]" && name != "[vdso]";
}

} // namespace

std::vector<Trace> tracesOf(const QString& text) {
    std::vector<Trace> traces{{QStringLiteral("UTF-8"), text.toUtf8()},
                              {QStringLiteral("UTF-16LE"), utf16(text, false)},
                              {QStringLiteral("UTF-16BE"), utf16(text, true)}};
    addEncoded(traces, text.toUtf8());
    return traces;
}

std::vector<Trace> tracesOf(const QByteArray& bytes) {
    std::vector<Trace> traces{{QStringLiteral("bytes"), bytes}};
    addEncoded(traces, bytes);
    return traces;
}

QStringList findUnder(const QString& folder, const std::vector<Trace>& traces) {
    QStringList found;
    if (QFileInfo(folder).isFile()) {
        scan(folder, traces, found);
        return found;
    }
    QDirIterator files(folder,
                       QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System |
                           QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo about(files.next());
        scanName(about, traces, found);
        if (about.isFile()) // a socket has nothing to read
            scan(files.filePath(), traces, found);
    }
    return found;
}

MemoryImage::MemoryImage() {
    m_process = ::fork();
    if (m_process != 0)
        return;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (;;)
        ::pause();
}

MemoryImage::~MemoryImage() {
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

std::vector<int> MemoryImage::count(const std::vector<Trace>& traces) const {
    m_size = 0;
    std::vector<int> times(traces.size(), 0);
    QFile maps(QStringLiteral("/proc/%1/maps").arg(m_process));
    QFile memory(QStringLiteral("/proc/%1/mem").arg(m_process));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return times;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() < 5 || !isOwn(fields))
            continue;
        const QList<QByteArray> ends = fields[0].split('-');
        const auto begin = static_cast<qint64>(ends[0].toULongLong(nullptr, 16));
        const auto end = static_cast<qint64>(ends[1].toULongLong(nullptr, 16));
        const auto read = [this, &memory](qint64 at, qint64 size) {
            QByteArray bytes(size, '\0');
            const ssize_t got = ::pread(memory.handle(), bytes.data(), static_cast<std::size_t>(size), at);
            bytes.truncate(std::max<ssize_t>(got, 0));
            m_size += bytes.size();
            return bytes;
        };
        const std::vector<int> here = countIn(read, begin, end, traces);
        for (std::size_t i = 0; i < times.size(); ++i)
            times[i] += here[i];
    }
    return times;
}

} // namespace anteroom
