// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/tries_file.h"

#include "app/files/save_file.h"
#include "core/records/record_ids.h"

#include <QDir>
#include <QFile>

namespace anteroom::workspace {

using access::Tries;
using access::TriesOfAll;
using std::chrono::milliseconds;

namespace {

constexpr qint64 mostBytes = 100'000; ///< that anybody reads of it
constexpr int mostCount = 1000;       ///< from where on the wait is the same

} // namespace

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
            all[parts[0].toStdString()] = Tries{std::min(count, mostCount), isSameStart ? last : now};
    }
    return all;
}

Outcome TriesFile::write(const TriesOfAll& tries) const {
    if (m_folder.isEmpty())
        return done();
    QByteArray bytes = QByteArray::fromStdString(m_boot) + '\n';
    for (const auto& [account, one] : tries)
        bytes += QByteArray::fromStdString(account + ' ' + std::to_string(one.count) + ' ' +
                                           std::to_string(one.last.count()) + '\n');
    QDir().mkpath(m_folder); // else the file says so
    return files::saveFile(path(), bytes);
}

} // namespace anteroom::workspace
