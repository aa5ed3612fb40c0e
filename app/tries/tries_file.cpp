// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tries/tries_file.h"

#include "app/files/save_file.h"
#include "core/records/record_ids.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

#include <algorithm>

namespace anteroom::tries {

using std::chrono::milliseconds;

namespace {

constexpr qint64 mostBytes = 100'000; ///< that anybody reads of it
constexpr int mostCount = 1000;       ///< from where on the wait is the same

} // namespace

// Whatever somebody wrote there, nobody waits longer than for a wrong one now.
// The start of the computer; then an account a line: its id, how many, the time of the last.
TriesOfAll TriesFile::read(milliseconds now) const {
    TriesOfAll all;
    QFile file(path());
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return all;
    QList<QByteArray> lines = file.read(mostBytes).split('\n');
    const bool isSameStart = lines.takeFirst().toStdString() == m_boot;
    for (const QByteArray& line : lines) {
        const QList<QByteArray> parts = line.split(' ');
        bool isCount = false;
        bool isTime = false;
        const int count = parts.value(1).toInt(&isCount);
        const milliseconds last(parts.value(2).toLongLong(&isTime));
        if (parts.size() == 3 && StaffId::parse(parts[0].toStdString()) && isCount && isTime && count > 0)
            all[parts[0].toStdString()] =
                Tries{std::min(count, mostCount), isSameStart ? std::clamp(last, milliseconds(0), now) : now};
    }
    return all;
}

// Where somebody else keeps it for too long, a change that may be lost is better than none.
Result<TriesOfAll> TriesFile::change(const Attempts::Change& change, milliseconds now) const {
    TriesOfAll all;
    if (m_folder.isEmpty()) {
        change(all);
        return all;
    }
    QDir().mkpath(m_folder);     // else the file says so
    constexpr int atMost = 5000; // milliseconds
    QLockFile others(path() + QStringLiteral(".lock"));
    (void)others.tryLock(atMost);
    all = read(now);
    change(all);
    if (const Outcome written = write(all); !written)
        return written.error();
    return all;
}

Outcome TriesFile::write(const TriesOfAll& tries) const {
    QByteArray bytes = QByteArray::fromStdString(m_boot) + '\n';
    for (const auto& [account, one] : tries)
        bytes += QByteArray::fromStdString(account + ' ' + std::to_string(one.count) + ' ' +
                                           std::to_string(one.last.count()) + '\n');
    return files::saveFile(path(), bytes);
}

} // namespace anteroom::tries
