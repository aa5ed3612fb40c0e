// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/mended_records.h"

#include "core/records/archive_cells.h"

#include <algorithm>

namespace anteroom {

MendedRecords::MendedRecords(const WorkspaceCells& cells)
    : m_cipher(cells.cipher), m_draft(cells.store), m_archive(m_draft, cells.cipher, cells.workspace) {}

Result<std::unique_ptr<MendedRecords>> MendedRecords::of(const WorkspaceCells& cells, const Sha256& sha256,
                                                         const Act& by) {
    std::unique_ptr<MendedRecords> mended(new MendedRecords(cells));
    if (const Outcome outcome = mended->mend(sha256, by); !outcome)
        return outcome.error();
    return mended;
}

Outcome MendedRecords::mend(const Sha256& sha256, const Act& by) {
    if (const Result<bool> refreshed = m_archive.refresh(); !refreshed)
        return refreshed.error();
    m_damaged = m_archive.index().damaged();
    const bool isRootWhole =
        std::find(m_damaged.begin(), m_damaged.end(), records::rootAddress()) == m_damaged.end();
    if (m_damaged.empty() || !isRootWhole)
        return done();
    const auto listed = rebuildIndex({m_draft, m_cipher, m_archive.workspace()}, sha256, by);
    if (!listed)
        return listed.error();
    const Result<bool> refreshed = m_archive.refresh();
    return refreshed ? done() : Outcome(refreshed.error());
}

} // namespace anteroom
