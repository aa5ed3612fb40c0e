// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/import_model.h"
#include "core/exchange/import/import_yaml.h"

#include <vector>

namespace anteroom::fhir {

/// Writes its files, and takes out what our loader then refuses of it: rules, and the conditions of items,
/// such as two that wait for each other. Each is listed with the loader's words. What else is wrong stays,
/// for who loads it to hear.
std::vector<WrittenFile> loadableFiles(ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics);

} // namespace anteroom::fhir
