// SPDX-License-Identifier: GPL-3.0-or-later
// Who works with an archive, and for how long.
#include "core/records/archive.h"
#include "core/records/archive_cells.h"

namespace anteroom {

using records::Stamp;

void Archive::admitWhile(StillAdmitted stillAdmitted) {
    m_stillAdmitted = std::move(stillAdmitted);
    m_admittedBy.reset();
}

Result<bool> Archive::refresh() {
    Result<bool> refreshed = m_index.refresh();
    if (!refreshed)
        return refreshed;
    const Outcome admitted = admit();
    return admitted ? refreshed : admitted.error();
}

// The root says which list of staff is the present one, and is read and written with everything else: so
// nothing is asked of the store while that list stays as it is.
Outcome Archive::admit() {
    if (m_refusal)
        return *m_refusal;
    for (bool isRead = false; m_stillAdmitted; isRead = true) {
        const Stamp meant = m_index.root().keyring;
        if (meant.version == 0 || m_admittedBy == meant) // a damaged index vouches for none, and must be seen
            return done();
        const Result<std::optional<Cell>> cell = m_store.read(records::keyringAddress());
        if (!cell.ok())
            return cell.error();
        if (cell.value() &&
            meant == Stamp{(*cell)->version, m_cipher.tagOf(KeyPurpose::Index, (*cell)->bytes)}) {
            Outcome still = m_stillAdmitted((*cell)->bytes);
            if (still)
                m_admittedBy = meant;
            else
                m_refusal = still.error();
            return still;
        }
        // It was changed after the root was read, or an old one was put in its place.
        if (const Result<bool> refreshed = m_index.refresh(); !refreshed)
            return refreshed.error();
        if (isRead && m_index.root().keyring == meant)
            return records::olderStaff();
    }
    return done();
}

} // namespace anteroom
