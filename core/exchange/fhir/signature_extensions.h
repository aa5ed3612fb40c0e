// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_json.h"
#include "core/loading/kept_heads.h"

#include <string>

namespace anteroom::fhir {

/// Marks each translation in a finished Questionnaire resource that somebody signed for, by the extension
/// `signed` on its words, and lists the signatures that are used: who, when, for what. A mark belongs to the
/// words that it stands on. `language`: of the plain texts.
void addSignatures(Json& questionnaireResource, const KeptHeads& heads, const std::string& language);

} // namespace anteroom::fhir
