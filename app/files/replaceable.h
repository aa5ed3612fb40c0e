// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::files {

/// Whether a PDF may be written to `path`: not over one of `inputs`, under whatever name or link, and not
/// over a file that holds something else than a PDF. A path where nothing is yet is fine.
Outcome mayBecomePdf(const QString& path, const std::vector<std::string>& inputs);

/// Whether nothing is at `path` yet, not even a link: what is there somebody may have worked on.
Outcome mayBeMade(const QString& path);

/// Whether a text may be written to `path`: nothing is there yet, or an empty file, or one that begins as
/// this kind of text does.
Outcome mayBecome(const QString& path, std::string_view begin);

} // namespace anteroom::files
