// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/node.h"
#include "core/loading/cases.h"

namespace anteroom::loading {

/// `expect` of a case. Codes: unknown-finding, unknown-trigger, unknown-contradiction, unknown-question,
/// unknown-value, unknown-state, expects-nothing, expected-twice, not-a-flag.
Case::Expected readExpected(Node node, const Questionnaire& questionnaire, Diagnostics& diagnostics);

} // namespace anteroom::loading
