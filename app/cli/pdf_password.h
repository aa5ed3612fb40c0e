// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/base/result.h"

#include <string>

namespace anteroom::cli {

extern const OptionSpec passwordFileOption; ///< --password-file

/// The first line of the file that `--password-file` names, or of what comes through a pipe; empty where it
/// is not given. Never from the command line itself, which others can read. The Error: it cannot be read, or
/// is no password of a PDF. A pipe is read to its end, for as long as that takes, and brings it once.
Result<std::string> writtenPassword(const Arguments& arguments);

/// The sealing::preparedPassword() of it, for a PDF that is made.
Result<std::string> pdfPassword(const Arguments& arguments);

} // namespace anteroom::cli
