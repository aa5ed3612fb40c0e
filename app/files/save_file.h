// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace anteroom::files {

/// Writes `bytes` to `path` so that afterwards there is either the whole new file, on the disk, or the old
/// one untouched and an Error that says why. Readable by its owner alone. A folder, device or pipe is
/// refused.
Outcome saveFile(const QString& path, const QByteArray& bytes);

/// Whether the file there is these bytes, as it may be after an Error of saveFile(): where the disk did not
/// confirm the new file, it is there all the same.
bool holds(const QString& path, const QByteArray& bytes);

} // namespace anteroom::files
