// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/redcap/redcap_names.h"

#include <optional>
#include <string>

namespace anteroom::redcap {

/// A show-when as branching logic, which shows a field exactly when Anteroom asks the question: when the
/// condition is true, and when it is unknown only because someone was not sure, declined or did not measure.
/// REDCap knows no unknown, so what was not answered, what was withheld and what does not apply are spelled
/// out; it empties a field that it hides. Nothing where that cannot be said: rows, arithmetic, dates that may
/// be partial, vocabularies, and what is decided by the range of a number alone.
std::optional<std::string> branchingLogic(const Questionnaire& questionnaire, const RedcapNames& names,
                                          NodeIndex showWhen);

} // namespace anteroom::redcap
