// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_json.h"

#include <string>

namespace anteroom::fhir {

/// A question or field as an item of a Questionnaire, without what decides whether it is shown. The fields of
/// rows are left for whoever knows that.
Json questionItem(const Questionnaire& questionnaire, const Question& question, const std::string& link,
                  const std::string& language);

/// A text below an item: {linkId, text, type: display}, marked as help where it is that.
Json displayItem(const std::string& link, const LocalizedText& text, bool isHelp,
                 const std::string& language);

/// A contained ValueSet with the entries of a vocabulary, its classes as extensions of ours.
Json vocabularyValueSet(const Vocabulary& vocabulary, const std::string& language);

} // namespace anteroom::fhir
