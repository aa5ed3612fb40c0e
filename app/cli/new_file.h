// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "core/base/result.h"

#include <string>

namespace anteroom::cli {

/// Whether nothing is at `path` yet: what is there somebody may have worked on.
Outcome mayBeMade(const QString& path);

/// Prints `text`, or writes it to the new file that `--out` names, whose name is printed then.
Exit handOut(const std::string& text, const Arguments& arguments, Streams streams);

} // namespace anteroom::cli
