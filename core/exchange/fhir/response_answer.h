// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_json.h"
#include "core/session/session.h"

#include <string>

namespace anteroom::fhir {

/// A question or field that is not rows, as an item of a QuestionnaireResponse. The reason why there is no
/// answer stands on the item and not in an answer: then `answer.exists()` holds of answers alone.
Json responseItem(const Questionnaire& questionnaire, const Question& question, const std::string& link,
                  const Answer& answer, QuestionState state, const std::string& language);

/// Why there is no answer, as the standard data-absent-reason extension.
void addAbsence(Json& item, QuestionState state, const std::string& reason);

/// When it was measured, as far as that was said.
void addMeasured(Json& item, const MeasurementTime& measured);

} // namespace anteroom::fhir
