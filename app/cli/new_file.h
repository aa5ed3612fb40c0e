// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"

#include <string>

namespace anteroom::cli {

/// Prints `text`, or writes it to the new file that `--out` names, whose name is printed then.
Exit handOut(const std::string& text, const Arguments& arguments, Streams streams);

} // namespace anteroom::cli
