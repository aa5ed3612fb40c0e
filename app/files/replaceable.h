// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>
#include <vector>

namespace anteroom::files {

/// Whether a PDF may be written to `path`: not over one of `inputs`, under whatever name or link, and not
/// over a file that holds something else than a PDF. A path where nothing is yet is fine.
Outcome mayBecomePdf(const QString& path, const std::vector<std::string>& inputs);

} // namespace anteroom::files
