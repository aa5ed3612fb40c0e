// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/exchange/import_model.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace anteroom::fhir {

/// Lines of a text, counted from 1: the first, and the last of them.
struct WrittenLines {
    std::uint32_t first = 1;
    std::uint32_t last = 0;
};

struct WrittenQuestionnaire {
    std::string yaml;
    std::vector<WrittenLines> rules;                   ///< as ImportedQuestionnaire::rules
    std::map<std::uint32_t, std::string> conditions{}; ///< by line, whose show-when it is: a linkId
};

/// questionnaire.yaml, as a person would write it.
WrittenQuestionnaire questionnaireYaml(const ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics);
/// vocabularies.yaml; empty where there are none.
std::string vocabulariesYaml(const ImportedQuestionnaire& questionnaire);

} // namespace anteroom::fhir
