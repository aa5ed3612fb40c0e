// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/card_model.h"

#include <string>

namespace anteroom::interview {

/// What judging the entry says under it: how to type it so that it is taken, that it is unusual or of
/// another day, or what it is in a second unit. Of a question or a field of a row.
CardMessage judgedMessage(const Question& question, const Answer& answer, Date today,
                          const std::string& language);

} // namespace anteroom::interview
