// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record.h"
#include "core/summary/summary.h"

namespace anteroom {

/// The summary of a record: what summarize() says of its answers, and what became of it since: each finding
/// that was marked, who signed it, a correction, or that it was entered in error.
Summary summarizeRecord(const Record& record, const std::shared_ptr<const Questionnaire>& questionnaire,
                        const std::string& language);

/// The latter alone, added to a summary of the record's answers.
void addReview(const Record& record, const Questionnaire& questionnaire, Summary& summary);

} // namespace anteroom
