// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup_store.h"

#include "app/language/said.h"
#include "app/storage/texts.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace anteroom::storage {

BackupStore::BackupStore(int descriptor, QString name, const BackupContents& contents)
    : m_descriptor(descriptor), m_name(std::move(name)), m_written(contents.written) {
    for (const auto& [at, cell] : contents.cells)
        m_cells.emplace_hint(m_cells.end(), at, Held{cell, std::nullopt});
}

BackupStore::~BackupStore() { ::close(m_descriptor); }

Result<std::unique_ptr<BackupStore>> BackupStore::open(const QString& path, const QString& name,
                                                       const Progress& progress) {
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const int reason = errno;
    if (descriptor < 0)
        return errorAbout(
            name,
            core::translatable("%1 cannot be read: %2. Check its name, and that its disk is connected."),
            language::systemReason(qt_error_string(reason)));
    const Result<std::optional<BackupContents>> contents = readBackup(descriptor, name, progress);
    if (contents.ok() && contents.value())
        return std::unique_ptr<BackupStore>(new BackupStore(descriptor, name, *contents.value()));
    ::close(descriptor);
    return contents.ok() ? Result<std::unique_ptr<BackupStore>>(nullptr) : contents.error();
}

Result<Cell> BackupStore::cellOf(const Held& held) const {
    Cell cell{held.cell.version, held.bytes.value_or(std::string())};
    if (held.bytes)
        return cell;
    cell.bytes.resize(held.cell.size);
    for (std::size_t had = 0; had < cell.bytes.size();) {
        const ssize_t size = ::pread(m_descriptor, cell.bytes.data() + had, cell.bytes.size() - had,
                                     static_cast<off_t>(held.cell.at + had));
        if (size > 0)
            had += static_cast<std::size_t>(size);
        else if (size == 0 || errno != EINTR)
            return errorAbout(
                m_name, core::translatable("%1 cannot be read any more. Check its disk, and choose another "
                                           "backup."));
    }
    return cell;
}

Result<std::optional<Cell>> BackupStore::read(const CellAddress& address) {
    const auto found = m_cells.find(address);
    if (found == m_cells.end())
        return std::optional<Cell>();
    Result<Cell> cell = cellOf(found->second);
    return cell ? std::optional<Cell>(std::move(cell).value()) : Result<std::optional<Cell>>(cell.error());
}

Outcome BackupStore::readAll(Shelf shelf, const Take& take) {
    for (auto held = m_cells.lower_bound({shelf, {}}); held != m_cells.end() && held->first.shelf == shelf;
         ++held) {
        const Result<Cell> cell = cellOf(held->second);
        if (!cell)
            return cell.error();
        if (!take(held->first.key, *cell))
            break;
    }
    return done();
}

Result<std::uint64_t> BackupStore::count() { return std::uint64_t{m_cells.size()}; }

Outcome BackupStore::copyAll(const TakeCopy& take) {
    for (const auto& [at, held] : m_cells) {
        const Result<Cell> cell = cellOf(held);
        if (!cell)
            return cell.error();
        if (!take(at, *cell))
            break;
    }
    return done();
}

Result<std::vector<CellAddress>> BackupStore::commit(std::span<const CellWrite> writes) {
    std::vector<CellAddress> conflicts;
    for (const CellWrite& write : writes) {
        const auto found = m_cells.find(write.at);
        if ((found == m_cells.end() ? 0 : found->second.cell.version) != write.expected)
            conflicts.push_back(write.at);
    }
    if (!conflicts.empty())
        return conflicts;
    for (const CellWrite& write : writes) {
        if (write.bytes)
            m_cells.insert_or_assign(write.at, Held{{write.expected + 1, 0, 0}, *write.bytes});
        else
            m_cells.erase(write.at);
    }
    return conflicts;
}

} // namespace anteroom::storage
