// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/questionnaire_draft.h"

namespace anteroom::loading {

/// Declares every question and value of the draft, checks and compiles every show-when, value and rule, and
/// moves all of it into draft.data. False where the program cannot be built; the problems are in
/// `diagnostics`.
///
/// A condition that names something that could not be read is not judged at that place: one mistake is
/// reported once.
bool compileInto(QuestionnaireDraft& draft, Diagnostics& diagnostics);

} // namespace anteroom::loading
