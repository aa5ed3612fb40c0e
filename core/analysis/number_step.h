// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

namespace anteroom {

/// From one value of a number to the next: of an answer 1, or 0.1 with one decimal; of what is made of whole
/// numbers alone, 1. 0 where it is not known to come in steps.
double stepOf(const Questionnaire& questionnaire, NodeIndex number);

} // namespace anteroom
