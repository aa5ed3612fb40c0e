// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/findings/outcome_changes.h"
#include "core/questionnaire/questionnaire.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::cli {

/// One answers file under two versions of a questionnaire.
struct Rescreened {
    std::string file;
    std::vector<OutcomeChange> changed{};
    std::string refused{}; ///< why a version does not take it; then nothing was compared
    /// Those due for its answers in the old version and in the new one, as far as either takes it.
    std::vector<Sensitivity> notices{};
};

/// Every answers file (.yaml, .yml, .json) of a folder, by name. Nothing where there is no such folder, which
/// has been printed.
std::optional<std::vector<Rescreened>> rescreen(const QString& folder,
                                                const std::shared_ptr<const Questionnaire>& before,
                                                const std::shared_ptr<const Questionnaire>& after,
                                                Streams streams);

} // namespace anteroom::cli
