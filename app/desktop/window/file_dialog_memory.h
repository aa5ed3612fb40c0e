// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

namespace anteroom::desktop {

/// Qt keeps the names and folders chosen in its own file dialog in settings that all its programs share; what
/// a person types there may name the patient. While this lives a dialog may be shown and go; then the
/// settings are again what they were, so that nothing of ours stays, not even a file, and nothing of others
/// is lost.
class FileDialogMemory {
public:
    FileDialogMemory();
    ~FileDialogMemory();
    FileDialogMemory(const FileDialogMemory&) = delete;
    FileDialogMemory& operator=(const FileDialogMemory&) = delete;

private:
    QVariantMap m_before;
    bool m_wasThere = false; ///< their file
};

} // namespace anteroom::desktop
