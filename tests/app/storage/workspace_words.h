// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/storage/backup_fixture.h"

#include <QStringList>

namespace anteroom::storage {

/// All that a workspace says, in words: what must be the same after a restore.
inline QStringList saidBy(Archive& archive) {
    QStringList said;
    must(archive.refresh());
    if (!archive.index().damaged().empty())
        said << "damaged";
    for (const auto& bucket : archive.index().buckets())
        for (const IndexEntry& entry : *bucket) {
            const QString id = QString::fromStdString(entry.head.id.str()).left(4);
            said << id + QString(" version %1 revision %2: ").arg(entry.version).arg(entry.head.revision) +
                        QString::fromStdString(must(archive.read(entry.head.id)));
            for (std::uint32_t revision = 1; revision <= entry.revisions.size(); ++revision)
                said << id + QString(" signed %1: ").arg(revision) +
                            QString::fromStdString(must(archive.readRevision(entry.head.id, revision)));
            said << QString::fromStdString(must(archive.readText(entry.head.questionnaire.sha256)));
        }
    said << QString::fromStdString(must(archive.readSettings()).value_or("no settings"));
    return said;
}

inline QStringList logOf(Archive& archive) {
    QStringList log;
    const AuditCheck check = must(archive.checkLog([&](std::uint64_t number, const AuditEntry& entry) {
        log << QString("%1 %2 %3 %4 %5")
                   .arg(number)
                   .arg(QString::fromStdString(entry.by.at.iso()), QString::fromStdString(entry.by.name),
                        QString::fromStdString(std::string(actId(entry.what))),
                        QString::fromStdString(entry.detail))
                   .trimmed();
        return true;
    }));
    if (check.broken)
        log << "broken";
    return log;
}

} // namespace anteroom::storage
