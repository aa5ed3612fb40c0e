// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/desk_note.h"

#include <QString>

#include <optional>

namespace anteroom::workspace {

/// The file in which this desk keeps what it saw of a workspace's records last, from one run of the program
/// to the next. In the thread of the store.
class DeskNoteFile {
public:
    /// `folder` is this desk's user's own; empty: nothing is kept, and nothing is ever doubted.
    explicit DeskNoteFile(QString folder) : m_folder(std::move(folder)) {}

    /// Nothing: all is well, or there is no note yet. `archive` was refreshed, and nothing of it is damaged.
    Result<std::optional<Doubt>> doubtOf(Archive& archive) const;
    /// The file says what `archive` has now. Nothing is written while that is what it says, while something
    /// is damaged, and over what raises a doubt.
    Outcome keep(Archive& archive, const Timestamp& at);
    /// A person was told of the doubt: the next keep() begins anew.
    void forget(const Archive& archive);

private:
    QString pathFor(const Archive& archive) const;

    QString m_folder;
    std::optional<records::IndexRoot> m_kept; ///< by this run
};

} // namespace anteroom::workspace
