// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_json.h"
#include "core/questionnaire/left_out.h"
#include "core/session/session.h"

#include <string>

namespace anteroom::fhir {

/// For a Bundle's meta: "redacted" where anything is left out, and each kind of sensitive answers that is
/// there. `session`: of a Disclosure.
Json securityLabels(const Session& session, const LeftOut& leftOut, const std::string& language);

/// What is left out, how much rests on it, and the notices of what is not: as extensions of ours.
void addDisclosure(Json& response, const Session& session, const LeftOut& leftOut,
                   const std::string& language);

} // namespace anteroom::fhir
