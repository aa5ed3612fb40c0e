// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/parts.h"

#include <string>
#include <string_view>

namespace anteroom {

/// What a person typed, on one line: line breaks become " / ", so that nothing typed can stand at the margin
/// as a line of the report.
std::string onOneLine(std::string_view typed);
/// The same in quotation marks; those within become single ones, so that none ends the quotation early.
std::string quoted(const SummaryContext& context, std::string_view typed);

/// The same of what the patient said, with the language that it is in where that is not the reader's alone:
/// “sin dormir” (in Spanish).
std::string patientsWords(const SummaryContext& context, std::string_view typed);

/// The answer as it prints: free text in quotation marks, medicines that stand in no vocabulary marked as
/// "(class not established)", reasons and refused entries on one line. A name chosen from a vocabulary is not
/// free text.
Answer asPrinted(const SummaryContext& context, const Question& question, Answer answer);

/// Notes by staff on fields of one row: "dose: half a tablet; how often: when asked"; may be empty.
std::string notesOfRow(const SummaryContext& context, const Question& rows, const std::vector<Answer>& row);
/// The same of all rows, each headed by what a reader calls it.
std::string notesOfRows(const SummaryContext& context, QuestionIndex rows);

} // namespace anteroom
