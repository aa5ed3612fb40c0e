// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_json.h"

#include <string>
#include <vector>

namespace anteroom::fhir {

/// Writes `conditions`, which must all hold, into the item: as enableWhen where that says it, else as SDC's
/// enableWhenExpression. False where neither does; the item is then shown always. Other than our own, FHIR's
/// `!=` holds of what was not answered, so no condition becomes one.
bool addEnableWhen(Json& item, const Questionnaire& questionnaire, const std::vector<NodeIndex>& conditions,
                   const std::string& language);

} // namespace anteroom::fhir
