// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/secret.h"
#include "core/base/result.h"

#include <ostream>
#include <string>

namespace anteroom::cli {

/// A passphrase, as a person types it at the terminal that standard input is, without its letters showing;
/// else the first line of standard input. Never from the command line or the environment, which others can
/// read.
///
/// The terminal shows letters again on every way out: also when a signal ends the program, or stops it for a
/// while. `prompt` is printed to a terminal only, on `err`.
Result<storage::Secret> askPassphrase(const std::string& prompt, std::ostream& err);

} // namespace anteroom::cli
