// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup_reader.h"

#include "app/language/said.h"
#include "app/storage/backup_format.h"
#include "app/storage/digest.h"
#include "app/storage/sql_writes.h"
#include "app/storage/texts.h"

#include <cerrno>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace anteroom::storage {

namespace {

constexpr std::uint64_t pieceSize = 1U << 20U;
constexpr auto highestShelf = static_cast<std::uint64_t>(Shelf::Setting);

/// The bytes of the file in their order, up to where its digest begins.
class Bytes {
public:
    Bytes(int descriptor, std::uint64_t end, const Progress& progress)
        : m_descriptor(descriptor), m_end(end), m_progress(progress) {}

    std::uint64_t place() const { return m_place; }
    std::uint64_t left() const { return m_end - m_place; }

    /// Empty when there are fewer, or they cannot be had.
    std::string_view take(std::size_t size) {
        if (size > left())
            return {};
        while (m_piece.size() - m_used < size)
            if (!readOn())
                return {};
        const std::string_view taken = std::string_view(m_piece).substr(m_used, size);
        m_used += size;
        m_place += size;
        return taken;
    }

    bool skip(std::uint64_t size) {
        while (size > 0) {
            const std::uint64_t part = std::min(size, pieceSize);
            if (take(part).empty())
                return false;
            size -= part;
        }
        return true;
    }

    std::array<char, backup::digestSize> digest() { return m_digest.value(); }
    int reason() const { return m_reason; } ///< errno; 0: the bytes could be had
    bool isEnded() const { return m_isEnded; }

private:
    bool readOn() {
        const std::uint64_t had = m_place + (m_piece.size() - m_used);
        if (m_progress && !m_progress(had, m_end)) {
            m_isEnded = true;
            return false;
        }
        m_piece.erase(0, m_used);
        m_used = 0;
        std::string more(std::min(pieceSize, m_end - had), '\0');
        ssize_t size = 0;
        do
            size = ::pread(m_descriptor, more.data(), more.size(), static_cast<off_t>(had));
        while (size < 0 && errno == EINTR);
        if (size <= 0) {
            m_reason = size < 0 ? errno : EIO; // it became shorter
            return false;
        }
        more.resize(static_cast<std::size_t>(size));
        m_digest.add(more);
        m_piece += more;
        return true;
    }

    int m_descriptor;
    std::uint64_t m_end;
    const Progress& m_progress;
    std::string m_piece;
    std::size_t m_used = 0;
    std::uint64_t m_place = 0;
    Digest m_digest;
    int m_reason = 0;
    bool m_isEnded = false;
};

/// False: this is no list of cells with its end.
bool readCells(Bytes& bytes, std::map<CellAddress, BackupCell>& cells) {
    for (std::uint64_t count = 0;; ++count) {
        const std::string_view shelf = bytes.take(1);
        if (shelf.empty())
            return false;
        const std::uint64_t number = backup::numberIn(shelf);
        if (number == 0) {
            const std::string_view counted = bytes.take(8);
            return counted.size() == 8 && backup::numberIn(counted) == count && bytes.left() == 0;
        }
        const std::string_view size = bytes.take(1);
        const std::string_view key = bytes.take(static_cast<std::size_t>(backup::numberIn(size)));
        if (number > highestShelf || !isCellKey(key))
            return false;
        CellAddress address{static_cast<Shelf>(number), std::string(key)};
        const std::string_view numbers = bytes.take(16);
        if (numbers.empty())
            return false;
        const BackupCell cell{backup::numberIn(numbers.substr(0, 8)), bytes.place(),
                              backup::numberIn(numbers.substr(8))};
        if (cell.version > highestVersion || cell.size > bytes.left() || !bytes.skip(cell.size))
            return false;
        if (cell.version > 0)
            cells.insert_or_assign(std::move(address), cell);
        else if (cell.size > 0 || cells.erase(address) == 0)
            return false;
    }
}

} // namespace

Result<std::optional<BackupContents>> readBackup(int descriptor, const QString& name,
                                                 const Progress& progress) {
    struct stat file {};
    if (::fstat(descriptor, &file) != 0 || !S_ISREG(file.st_mode))
        return errorAbout(name, core::translatable("%1 is not a file. Choose a backup of Anteroom."));
    const auto size = static_cast<std::uint64_t>(file.st_size);
    std::string begin(std::min<std::uint64_t>(size, backup::magic.size()), '\0');
    if (::pread(descriptor, begin.data(), begin.size(), 0) != static_cast<ssize_t>(begin.size()) ||
        begin != backup::magic)
        return errorAbout(
            name,
            core::translatable("%1 is no backup of Anteroom, or its beginning is damaged. Choose another "
                               "file."));
    const Error damaged = errorAbout(
        name, core::translatable("%1 is damaged or not whole: it is not as Anteroom wrote it. Keep it, and "
                                 "choose another backup."));
    if (size < backup::headSize + backup::endSize)
        return damaged;

    Bytes bytes(descriptor, size - backup::digestSize, progress);
    bytes.skip(backup::magic.size());
    const std::uint64_t format = backup::numberIn(bytes.take(4));
    const bool isKnown = format >= backup::firstFormat && format <= backup::format;
    const std::optional<Timestamp> written =
        isKnown ? Timestamp::parse(bytes.take(backup::timeSize)) : std::nullopt;
    std::map<CellAddress, BackupCell> cells;
    const bool isRight = isKnown ? written && readCells(bytes, cells) : bytes.skip(bytes.left());
    if (bytes.isEnded())
        return std::optional<BackupContents>();
    if (bytes.reason() != 0)
        return errorAbout(
            name, core::translatable("%1 cannot be read: %2. Check its disk, and choose another backup."),
            language::systemReason(qt_error_string(bytes.reason())));
    std::array<char, backup::digestSize> digest{};
    if (!isRight ||
        ::pread(descriptor, digest.data(), digest.size(), static_cast<off_t>(size - digest.size())) !=
            static_cast<ssize_t>(digest.size()) ||
        digest != bytes.digest())
        return damaged;
    if (format > backup::format)
        return errorAbout(
            name, core::translatable("%1 was written by a newer Anteroom. Install that version to use it."));
    if (!isKnown)
        return damaged; // there never was a format 0
    return std::optional(BackupContents{*written, std::move(cells)});
}

} // namespace anteroom::storage
