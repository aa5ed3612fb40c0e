// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <QString>

namespace anteroom::language {

// What core found wrong, in the language that the program speaks now; in English where it has no
// translation. Any thread.

/// What is there and what is expected.
QString messageOf(const Diagnostic& diagnostic);
/// What to do about it; may be empty.
QString hintOf(const Diagnostic& diagnostic);
/// All of them with their lines and carets, as the command line prints them in English.
QString rendered(const Diagnostics& diagnostics, const SourceSet& sources);

} // namespace anteroom::language
