// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_export.h"
#include "core/exchange/fhir/fhir_json.h"
#include "core/questionnaire/answer_sheet.h"
#include "core/questionnaire/left_out.h"
#include "core/session/session.h"

#include <string>

namespace anteroom::fhir {

/// The QuestionnaireResponse without its id and references: the shown questions with their answers, and those
/// without one with the reason why there is none. A question that waits is among them, as not asked; of what
/// is left out nothing is, and the session has no answer of it.
Json responseResource(const Session& session, const AnswerSheet& sheet, const std::string& language,
                      ScreeningStanding standing, const LeftOut& leftOut);

} // namespace anteroom::fhir
