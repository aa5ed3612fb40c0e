// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_model.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::fhir {

/// The keys of a questionnaire under which rules stand, in the order in which they are written.
inline constexpr std::array ruleKeys{"documents", "topics", "sensitivities", "computed",
                                     "findings",  "urgent", "contradictions"};

/// Whether an extension of a Questionnaire with this url is one of addRules().
bool isRule(const std::string& url);

/// Whether the Questionnaire has sensitive answers of this id that can be loaded.
bool hasSensitivity(Node questionnaire, std::string_view id);

/// Those of the Questionnaire, in its order. What is in one of them and has no place in ours is listed; that
/// it can be loaded is not looked at.
std::vector<ImportedRule> readRules(Node questionnaire, const ImportedQuestionnaire& into,
                                    Diagnostics& diagnostics);

} // namespace anteroom::fhir
