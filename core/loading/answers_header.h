// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/mapping_reader.h"
#include "core/questionnaire/answer_sheet.h"
#include "core/questionnaire/questionnaire.h"

#include <optional>

namespace anteroom::loading {

/// A full date of the calendar. Code: bad-date.
std::optional<Date> readFullDate(Node node, const Message& what, Diagnostics& diagnostics);

/// Everything in an answers file but the answers: when, who and where. Codes: bad-date, bad-time,
/// wrong-questionnaire, unknown-language, duplicate-language, unknown-format, unknown-sensitivity.
AnswerSheet readAnswersHeader(MappingReader& file, const Questionnaire& questionnaire,
                              Diagnostics& diagnostics);

} // namespace anteroom::loading
