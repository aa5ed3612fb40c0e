// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <string>

namespace anteroom {

/// "medicine 1 (dose, how often); medicine 2 (name)": what Session::blankFields() of a list names, for
/// whoever goes through the questions. Empty where nothing is blank.
std::string blankFieldsText(const Session& session, QuestionIndex rows, const std::string& language);

} // namespace anteroom
