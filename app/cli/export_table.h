// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"

namespace anteroom::cli {

/// `export --csv` and `export --jsonl`: many screenings in one file, all of them or none. Precondition: one
/// of the two, and `--answers` or `--batch`.
Exit exportTable(const Arguments& arguments, Streams streams);
/// `export --redcap`: the questionnaire as a data dictionary.
Exit exportRedcap(const Arguments& arguments, Streams streams);

} // namespace anteroom::cli
