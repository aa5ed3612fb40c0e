// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/exchange/import/import_model.h"
#include "core/exchange/import/written_file.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace anteroom::fhir {

/// Where a rule stands. Lines of a text are counted from 1: the first, and the last of them.
struct WrittenLines {
    std::size_t file = 0; ///< into WrittenQuestionnaire::files
    std::uint32_t first = 1;
    std::uint32_t last = 0;
};

struct WrittenQuestionnaire {
    std::vector<WrittenFile> files;  ///< questionnaire.yaml first, then what it includes
    std::vector<WrittenLines> rules; ///< as ImportedQuestionnaire::rules
};

/// questionnaire.yaml and its files, as a person would write them.
WrittenQuestionnaire writtenQuestionnaire(const ImportedQuestionnaire& questionnaire,
                                          Diagnostics& diagnostics);

} // namespace anteroom::fhir
