// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record.h"
#include "core/summary/summary.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// The head of a record's sheet: when, whose and in which languages. The times and answers are in its
/// session.
AnswerSheet sheetOf(const Record& record);

/// The summary of a record: what summarize() says of its answers, and what became of it since: each finding
/// that was marked, who signed it, and recordNotes(), which are without the reasons that people typed where
/// anything is left out.
Summary summarizeRecord(const Record& record, const std::shared_ptr<const Questionnaire>& questionnaire,
                        const std::string& language, const LeftOut& leftOut = {});

/// In which the patient was asked, each once; the last one first.
std::vector<std::string> languagesOf(const Record& record);

/// What must be seen of a record as a whole, each a sentence without its full stop: a correction, a move to
/// another patient, other details of the patient after a signature or with a move, entered in error.
std::vector<std::string> recordNotes(const Record& record, std::string_view language);

} // namespace anteroom
