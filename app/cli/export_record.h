// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"

namespace anteroom::cli {

/// `export RECORD-ID`: one screening of the records, with the questionnaire that is kept with it. For
/// clinicians and administrators; the log has it first.
Exit exportKept(const Arguments& arguments, Streams streams);

} // namespace anteroom::cli
