// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/loading/file_source.h"
#include "core/questionnaire/questionnaire.h"

#include <memory>
#include <string>

namespace anteroom {

/// A questionnaire, or why there is none. `diagnostics` may hold warnings beside a questionnaire, never
/// errors.
struct LoadedQuestionnaire {
    std::shared_ptr<const Questionnaire> questionnaire;
    Diagnostics diagnostics; ///< sorted by place
    SourceSet sources;
};

/// Reads the questionnaire at `path` with everything it includes, and reports ALL problems in one pass.
LoadedQuestionnaire loadQuestionnaire(FileSource& files, const std::string& path, const Sha256& sha256);

} // namespace anteroom
