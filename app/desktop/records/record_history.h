// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/records/record_page.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/record.h"

#include <vector>

namespace anteroom::desktop {

/// Who changed what of a record, the first first: its answers, what staff wrote beside them, whose details
/// stand on it, whose record it is, and which correction was given up. Each of these in the order done; one
/// among the other by what the clocks of the desks said.
std::vector<records::RecordPageData::Change> historyOf(const Record& record,
                                                       const Questionnaire& questionnaire);

} // namespace anteroom::desktop
