// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/screening_export.h"

#include <QString>

#include <string>

namespace anteroom::files {

/// Whether a screening in this format may be written to `path`: to a new file, or over an earlier export of
/// one screening.
Outcome mayBecomeExport(const QString& path, ScreeningFormat format);

/// Does so where it may, see saveFile(). In any thread.
Outcome saveExport(const QString& path, ScreeningFormat format, const std::string& text);

} // namespace anteroom::files
