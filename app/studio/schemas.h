// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/schema.h"

namespace anteroom::studio {

/// Of the kinds of files that are edited, as they are built in.
struct Schemas {
    Schema ofQuestionnaires, ofLibraries, ofCases;
};
Schemas builtInSchemas();

} // namespace anteroom::studio
