// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/question.h"

namespace anteroom {

/// "Yes", "No" and "Yes, now", "In the past", "No, never", in the languages that we have words in.
const Options& yesNoOptions();
const Options& statusOptions();

} // namespace anteroom
