// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/question.h"

#include <vector>

namespace anteroom {

/// "Yes", "No" and "Yes, now", "In the past", "No, never", in the languages that we have words in.
std::vector<Option> yesNoOptions();
std::vector<Option> statusOptions();

} // namespace anteroom
