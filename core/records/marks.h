// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/left_out.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/record.h"

namespace anteroom {

/// Whether a mark is about the answers as they are now: none that its finding rests on or quotes is another
/// one than when it was made. One that is not says nothing of the finding any more; the clinician is asked
/// anew. What is left out does not count: its change must not show.
bool isOfTheseAnswers(const Reviewed& mark, const Record& record, const Questionnaire& questionnaire,
                      const LeftOut& leftOut = {});

} // namespace anteroom
