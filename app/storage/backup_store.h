// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/backup_reader.h"

#include <memory>
#include <string>

namespace anteroom::storage {

/// A backup as a store. What is committed to it stays in memory and goes with it: the file is never changed.
class BackupStore : public RecordStore {
public:
    /// Reads the whole file first; see readBackup(). Null: `progress` ended it. `name` stands for the file in
    /// Errors.
    static Result<std::unique_ptr<BackupStore>> open(const QString& path, const QString& name,
                                                     const Progress& progress = {});
    static Result<std::unique_ptr<BackupStore>> open(const QString& path, const Progress& progress = {}) {
        return open(path, path, progress);
    }
    ~BackupStore() override;
    BackupStore(const BackupStore&) = delete;
    BackupStore& operator=(const BackupStore&) = delete;

    const Timestamp& written() const { return m_written; }

    Result<std::optional<Cell>> read(const CellAddress& address) override;
    Outcome readAll(Shelf shelf, const Take& take) override;
    Result<std::uint64_t> count() override;
    /// In the order of their addresses, each once.
    Outcome copyAll(const TakeCopy& take) override;
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override;

private:
    struct Held {
        BackupCell cell;
        std::optional<std::string> bytes; ///< nothing: they stand in the file
    };

    BackupStore(int descriptor, QString name, const BackupContents& contents);
    Result<Cell> cellOf(const Held& held) const;

    int m_descriptor;
    QString m_name;
    Timestamp m_written;
    std::map<CellAddress, Held> m_cells;
};

} // namespace anteroom::storage
