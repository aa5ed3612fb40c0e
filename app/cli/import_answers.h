// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"

namespace anteroom::cli {

/// `import QUESTIONNAIRE --csv FILE`: a table of screenings as answers files, one a line.
Exit importAnswers(const Arguments& arguments, Streams streams);

} // namespace anteroom::cli
