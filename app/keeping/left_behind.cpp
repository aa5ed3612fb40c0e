// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/left_behind.h"

#include "core/records/journal.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace anteroom::keeping {

LeftBehind leftBehindIn(const QString& folder) {
    LeftBehind left;
    left.folder = folder;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (name.endsWith(QLatin1String(".new"))) // nobody was told that it is kept
            continue;
        QFile file(QDir(folder).filePath(name));
        const std::string begin =
            file.open(QIODevice::ReadOnly) ? file.read(Journal::markSize).toStdString() : std::string();
        const std::optional<RecordId> record = RecordId::parse(begin);
        if (record && std::find(left.records.begin(), left.records.end(), *record) == left.records.end())
            left.records.push_back(*record);
        else if (!record)
            ++(begin == Journal::markOfLog ? left.entries : left.others);
    }
    return left;
}

} // namespace anteroom::keeping
