// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/cases.h"

#include <memory>
#include <string>
#include <vector>

namespace anteroom {

/// What one case expected and did not get, each in one sentence with what was found instead. Empty: the case
/// holds.
struct CaseOutcome {
    std::string name;
    SourceSpan span;
    std::vector<Message> failures;
    bool passed() const noexcept { return failures.empty(); }
};

CaseOutcome runCase(const std::shared_ptr<const Questionnaire>& questionnaire, const Case& example);

} // namespace anteroom
