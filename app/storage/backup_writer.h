// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/digest.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/records/record_store.h"

#include <QString>

#include <string>

namespace anteroom::storage {

/// Writes the file of a backup, cell by cell; backup_format.h says what it is.
class BackupWriter {
public:
    /// Into the file that is at `path`, which is empty. `name` stands for it in Errors.
    BackupWriter(const QString& path, QString name, const Timestamp& at);
    ~BackupWriter();
    BackupWriter(const BackupWriter&) = delete;
    BackupWriter& operator=(const BackupWriter&) = delete;

    /// False: the disk takes no more, and finish() says why.
    bool add(const CellAddress& at, const Cell& cell);
    /// The whole is on the disk, and the system was asked to forget what it remembers of it.
    Outcome finish();

private:
    void put(std::string_view bytes);
    void flush();

    QString m_name;
    int m_descriptor;
    int m_reason = 0; ///< errno of what went wrong first
    std::string m_pending;
    Digest m_digest;
    std::uint64_t m_cells = 0;
};

} // namespace anteroom::storage
